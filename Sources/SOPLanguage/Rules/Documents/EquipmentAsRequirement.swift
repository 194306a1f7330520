extension Rule {
  static let equipmentAsRequirement = Rule(
    "SOP052", "equipment-as-requirement", .hint,
    title: Text(
      id: "Peralatan tercantum sebagai kelengkapan", en: "Equipment is listed as a requirement"),
    why: Text(
      id: "Bila peralatan kantor diulang di setiap langkah, kelengkapan yang sungguh harus "
        + "diperiksa tidak lagi tampak.",
      en: "Where office equipment is repeated in each step, what really must be checked is lost "
        + "from sight."),
    bad: exampleSteps.replacing("requirements: [berkas]", with: "requirements: [berkas, Komputer]"),
    good: exampleSteps
  ) { facts, diagnostics in
    let box = facts.procedure.manuscript.boxes[.equipment]
    let equipment = Set((box?.entries ?? []).map { plainWords($0.value) })
    var first: (Procedure.Item, Procedure.Step)?
    var found: [String] = []
    var seen: Set<String> = []
    for step in facts.procedure.steps {
      for item in step.requirements where item.documents.isEmpty && !isID(item.text) {
        let words = plainWords(item.text)
        guard equipment.contains(words) && !isPaper(words) || isEquipment(words) else { continue }
        first = first ?? (item, step)
        if seen.insert(words).inserted { found.append(item.text) }
      }
    }
    guard let (item, step) = first else { return }
    diagnostics.append(.equipmentAsRequirement(found, at: item.place, step))
  }
}

/// What every office has, also by several words: `PC/Laptop`.
private func isEquipment(_ words: String) -> Bool {
  let known = [
    "pc", "laptop", "notebook", "komputer", "perangkat komputer", "printer", "scanner", "jaringan",
    "jaringan internet", "jaringan lan", "koneksi internet", "internet", "wifi", "atk",
    "alat tulis", "alat tulis kantor", "telepon", "handphone", "hp", "modem", "server",
    "aplikasi pendukung", "mesin fotokopi", "kamera", "proyektor",
  ]
  let parts = words.replacing(" dan ", with: "/").split { "/,&".contains($0) }.map(\.trimmed)
  return !parts.isEmpty && parts.allSatisfy { known.contains(String($0)) }
}

private func isPaper(_ words: String) -> Bool {
  let papers = [
    "surat", "berkas", "dokumen", "disposisi", "nota", "laporan", "buku", "formulir", "form",
    "blanko", "blangko", "lembar", "register", "agenda", "kartu", "daftar", "data",
  ]
  return papers.contains(words.split { !$0.isAlphabetic }.first.map(String.init) ?? "")
}

extension Diagnostic {
  fileprivate static func equipmentAsRequirement(
    _ items: [String], at range: SourceRange, _ step: Procedure.Step
  ) -> Diagnostic {
    let list = quoted(items)
    return Diagnostic(
      .equipmentAsRequirement, at: range,
      Text(
        id: "Tertulis sebagai kelengkapan, tetapi tampaknya peralatan: \(list); pertama kali di "
          + "langkah \(step.label).",
        en: "Written as requirements, but they seem to be equipment: \(list); first in step "
          + "\(step.label)."),
      advice: Text(
        id: "Biasanya peralatan cukup ditulis sekali di ‘equipment’; ‘requirements’ untuk apa yang "
          + "harus ada pada langkah itu saja.",
        en: "Usually it is enough to write equipment once, in ‘equipment’; ‘requirements’ are for "
          + "what must be there in that step."))
  }
}
