extension Rule {
  static let amendedLegalBasis = Rule(
    "SOP192", "amended-legal-basis", .hint,
    title: Text(
      id: "Dasar hukum sudah diubah", en: "A legal basis was amended already"),
    why: Text(
      id: "Lazimnya perubahan peraturan ikut disebut, agar pembaca tahu naskah mana yang dipakai.",
      en: "Commonly amendments are named too, so that readers know which text counts."),
    bad: "legal_basis: [Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah]\n",
    good: """
      legal_basis:
        - Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah sebagaimana telah diubah dengan Peraturan
          Pemerintah Nomor 72 Tahun 2019

      """
  ) { facts, diagnostics in
    guard let day = facts.lastDated?.day, let bases = facts.legalBases else { return }
    let named = Set(bases.entries.compactMap(\.reference))
    for entry in bases.entries where !entry.citation.tellsOfChange {
      let amendments = entry.amendments(by: day, in: bases.regulations)
      let by = amendments.flatMap(\.by)
      let last = by.last.flatMap { bases.regulations.reference(named: $0) }
      guard let change = amendments.last, last.map(named.contains) != true,
        entry.end(by: day, in: bases.regulations) == nil
      else { continue }
      diagnostics.append(.amendedLegalBasis(entry, by, change, bases.regulations))
    }
  }
}

extension Diagnostic {
  fileprivate static func amendedLegalBasis(
    _ entry: LegalBases.Entry, _ amendments: [String], _ last: Regulations.Change,
    _ regulations: Regulations
  ) -> Diagnostic {
    let names = amendments.map { by in
      regulations.reference(named: by).map(regulations.name) ?? by
    }
    let start = names.dropLast().joined(separator: ", ")
    let id = start.isEmpty ? names.joined() : "\(start) dan \(names.suffix(1).joined())"
    let en = start.isEmpty ? names.joined() : "\(start) and \(names.suffix(1).joined())"
    let source = sourceNote(last, regulations)
    return Diagnostic(
      .amendedLegalBasis, at: entry.text.range,
      Text(
        id: "‘\(entry.citation.name)’ sudah diubah dengan \(id) sebelum tanggal SOP ini.",
        en: "‘\(entry.citation.name)’ was amended by \(en) before the date of this SOP."),
      advice: Text(
        id: "Biasanya ditambahkan ‘sebagaimana telah diubah dengan …’. \(source.id)",
        en: "Usually ‘sebagaimana telah diubah dengan …’ is added. \(source.en)"))
  }
}
