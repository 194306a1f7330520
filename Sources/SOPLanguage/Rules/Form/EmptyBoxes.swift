extension Rule {
  static let emptyBoxes = Rule(
    "SOP011", "empty-boxes", .warning,
    title: Text(
      id: "Kotak formulir kosong atau tidak ada", en: "Boxes of the form are empty or not there"),
    why: Text(
      id: "Keenam kotak adalah bagian dari formulir resmi; kotak kosong terbaca sebagai belum "
        + "selesai.",
      en: "The six boxes belong to the official form; an empty one reads as not finished."),
    basis: "PermenPAN-RB 35/2012, Bagian Identitas",
    bad: "related:\n", good: "related: \"-\"\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    let empty = TopKey.boxes.filter { key in
      manuscript.form.printed.boxes.contains(key.rawValue)
        && manuscript.boxes[key]?.isAbsent ?? true
    }
    if !empty.isEmpty {
      let written = empty.compactMap { manuscript.boxes[$0]?.range }.first
      diagnostics.append(.emptyBoxes(empty, at: written ?? manuscript.opening))
    }
    // An agency's form is judged where that is checked itself.
    if manuscript.form.boxes?.file == 0,
      let finding = Diagnostic.boxesNotOnForm(manuscript.form, sections: manuscript.sections)
    {
      diagnostics.append(finding)
    }
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

  /// What a form leaves out of the six; nothing where it has them all.
  static func boxesNotOnForm(
    _ form: Manuscript.Form, sections: [Manuscript.Section] = []
  ) -> Diagnostic? {
    let missing = boxesLeftOut(of: form, sections)
    guard let range = form.boxes, !missing.isEmpty else { return nil }
    let list = missing.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .emptyBoxes, at: range,
      Text(
        id: "Formulir ini tidak memuat kotak: \(list).",
        en: "This form does not have the boxes: \(list)."),
      advice: Text(
        id: "Tambahkan ke ‘boxes’ dan isi kotaknya; yang sengaja kosong ditulis \"-\".",
        en: "Add them to ‘boxes’ and fill them in; write \"-\" for what is left empty on purpose."))
  }
}
