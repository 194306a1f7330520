extension Rule {
  static let emptyBoxes = Rule(
    "SOP011", "empty-boxes", .warning,
    title: Text(id: "Kotak formulir kosong", en: "Boxes of the form are empty"),
    why: Text(
      id: "Keenam kotak adalah bagian dari formulir resmi; kotak kosong terbaca sebagai belum "
        + "selesai.",
      en: "The six boxes belong to the official form; an empty one reads as not finished."),
    basis: "PermenPAN-RB 35/2012, Bagian Identitas",
    bad: "related:\n", good: "related: \"-\"\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    let empty = TopKey.boxes.filter { key in
      manuscript.form.boxes.contains(key.rawValue) && manuscript.boxes[key]?.isAbsent ?? true
    }
    guard let first = empty.first else { return }
    let written = empty.compactMap { manuscript.boxes[$0]?.range }.first
    diagnostics.append(
      .emptyBoxes(empty.isEmpty ? [first] : empty, at: written ?? manuscript.opening))
  }
}

extension Diagnostic {
  fileprivate static func emptyBoxes(_ keys: [TopKey], at range: SourceRange) -> Diagnostic {
    let list = keys.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .emptyBoxes, at: range,
      Text(
        id: "Kotak yang masih kosong: \(list).", en: "Boxes that are still empty: \(list)."),
      advice: Text(
        id: "Isi kotaknya; yang sengaja kosong ditulis \"-\".",
        en: "Fill in the boxes; write \"-\" for what is left empty on purpose."))
  }
}
