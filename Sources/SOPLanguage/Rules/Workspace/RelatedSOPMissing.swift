extension Rule {
  static let relatedSOPMissing = Rule(
    "SOP018", "related-sop-missing", .hint,
    title: Text(
      id: "SOP terkait tidak ada di folder ini", en: "A related SOP is not in this folder"),
    why: Text(
      id: "Pembaca yang mencari SOP terkait tidak menemukannya, mungkin karena namanya sudah lain.",
      en: "Readers who look for the related SOP do not find it, perhaps since it is called "
        + "otherwise by now."),
    bad: "title: Pelayanan Lain\nnumber: 000.8.3/2/2026\nrelated: [SOP Penomoran Surat]\n",
    good: "title: Pelayanan Lain\nnumber: 000.8.3/2/2026\nrelated: [SOP Pelayanan Surat]\n",
    checkAcross: { facts, diagnostics in
      let register = SOPNames(facts.sops.map(\.entry))
      for (place, sop) in facts.sops.enumerated() {
        let missing = sop.entry.related.filter {
          $0.path == nil && !register.missing(in: $0.text.value).isEmpty
        }
        if let first = missing.first {
          let names = missing.flatMap { register.missing(in: $0.text.value) }
          diagnostics.append(.relatedSOPMissing(names, at: first.text.range.inFile(place)))
        }
      }
    })
}

extension Diagnostic {
  fileprivate static func relatedSOPMissing(
    _ names: [String], at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .relatedSOPMissing, at: range,
      Text(
        id: "SOP terkait yang tidak ada di antara SOP yang diperiksa: \(quoted(names)).",
        en: "Related SOPs that are not among those checked: \(quoted(names))."),
      advice: Text(
        id: "Samakan dengan nama atau nomor SOP-nya, atau sebut berkasnya: ‘surat-masuk.yaml: SOP "
          + "Surat Masuk’.",
        en: "Write it as the SOP is named or numbered, or name its file: ‘surat-masuk.yaml: SOP "
          + "Surat Masuk’."))
  }
}
