extension Rule {
  static let documentAsEquipment = Rule(
    "SOP017", "document-as-equipment", .warning,
    title: Text(
      id: "Dokumen tercantum sebagai peralatan", en: "A document is listed as equipment"),
    why: Text(
      id: "Peralatan tersedia di kantor; dokumen dibawa atau dibuat untuk setiap permohonan. Bila "
        + "tercampur, pembaca tidak tahu mana yang harus disiapkan pemohon.",
      en: "Equipment is there in the office; a document is brought or made for each case. Where "
        + "they are mixed, readers cannot tell which to bring."),
    bad: "equipment: [Komputer, Surat Permohonan]\n", good: "equipment: [Komputer]\n"
  ) { facts, diagnostics in
    guard let box = facts.procedure.manuscript.boxes[.equipment] else { return }
    var steps: [String: Procedure.Step] = [:]
    for step in facts.procedure.steps {
      for text in step.requirements.flatMap(facts.procedure.papers) {
        steps[plainWords(text)] = steps[plainWords(text)] ?? step
      }
    }
    let found = box.entries.filter { steps[plainWords($0.value)] != nil && !isStocked($0.value) }
    guard let first = found.first, let step = steps[plainWords(first.value)] else { return }
    diagnostics.append(.documentAsEquipment(found, step))
  }
}

extension Procedure {
  /// What a requirement is called, where it stands for a paper.
  fileprivate func papers(_ item: Item) -> [String] {
    if !item.documents.isEmpty { return [item.text] + item.documents.map { documents[$0].name } }
    let papers = ["surat", "berkas", "disposisi", "nota", "laporan"]
    let first = item.text.lowercased().split(whereSeparator: \.isBlank).first.map(String.init)
    return papers.contains(first ?? "") ? [item.text] : []
  }
}

/// Papers that an office keeps in stock, so that they are equipment too.
private func isStocked(_ text: String) -> Bool {
  let stocked = [
    "buku", "formulir", "form", "blanko", "blangko", "lembar", "register", "agenda", "kartu", "map",
    "arsip", "data", "aplikasi", "daftar",
  ]
  let first = text.lowercased().split { !$0.isAlphabetic }.first.map(String.init)
  return stocked.contains(first ?? "")
}

extension Diagnostic {
  fileprivate static func documentAsEquipment(
    _ items: [Located<String>], _ step: Procedure.Step
  ) -> Diagnostic {
    let list = quoted(items.map(\.value))
    return Diagnostic(
      .documentAsEquipment, at: items[0].range,
      Text(
        id: "Tercantum sebagai peralatan, padahal kelengkapan sebuah langkah: \(list).",
        en: "Listed as equipment, but required by a step as a document: \(list)."),
      advice: Text(
        id: "Hapus dari ‘equipment’; dokumen cukup disebut di ‘requirements’ langkahnya.",
        en: "Remove it from ‘equipment’; naming it in that step's ‘requirements’ is enough."),
      related: [
        Related(
          step.place,
          Text(id: "langkah yang mensyaratkannya", en: "the step that requires it"))
      ])
  }
}
