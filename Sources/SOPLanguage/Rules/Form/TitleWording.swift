extension Rule {
  static let titleWording = Rule(
    "SOP007", "title-wording", .hint,
    title: Text(id: "Penulisan nama SOP", en: "The wording of the SOP's name"),
    why: Text(
      id: "Nama dicetak di samping tulisan ‘Nama SOP’ dan dipakai SOP lain untuk menyebut SOP ini, "
        + "maka sebaiknya nama kegiatannya saja.",
      en: "The name stands beside the words ‘Nama SOP’, and other SOPs call this one by it: the "
        + "activity alone is best."),
    bad: "title: SOP Pelayanan Surat\n", good: "title: Pelayanan Surat\n"
  ) { facts, diagnostics in
    guard case .present(let title) = facts.procedure.manuscript.title else { return }
    let form = facts.workflow.form
    let parts = TextPlaces(facts.source).parts(of: title)
    let label = (form.labels["title"] ?? "Nama SOP").lowercased()
    if form.print.contains(.identity), form.identity.contains("title"),
      label.contains("sop") || label.contains("prosedur") || label.contains("procedure"),
      let opening = openingOfTitle(title.value)
    {
      let last = opening.split(separator: " ").count - 1
      let place = parts.map { SourceRange(file: 0, start: $0[0].start, end: $0[last].end) }
      diagnostics.append(.titleSaysSOP(opening, at: place ?? title.range))
    }
    if endsWithFullStop(title.value) {
      diagnostics.append(.titleEndsWithFullStop(at: parts?.last ?? title.range))
    }
  }
}

/// ‘SOP’ as it is written before the name of an activity.
private func openingOfTitle(_ title: String) -> String? {
  let openings = [
    "standar operasional prosedur", "standar operasional dan prosedur",
    "standar prosedur operasional", "standard operating procedures",
    "standard operating procedure", "sop",
  ]
  let words = title.split(whereSeparator: \.isBlank)
  for opening in openings {
    let count = opening.split(separator: " ").count
    let first = words.prefix(count).joined(separator: " ")
    // ‘SOP AP’ is what an SOP itself is about.
    if words.count > count, first.lowercased() == opening, words[count].lowercased() != "ap" {
      return first
    }
  }
  return nil
}

private func endsWithFullStop(_ title: String) -> Bool {
  let abbreviations = [
    "dll", "dsb", "dst", "dkk", "kab", "kec", "prov", "pemkab", "pemkot", "pemprov", "no", "tbk",
  ]
  guard let last = title.split(whereSeparator: \.isBlank).last, last.hasSuffix(".") else {
    return false
  }
  let word = last.dropLast()
  return !word.contains(".") && word.count > 1 && !abbreviations.contains(word.lowercased())
}

extension Diagnostic {
  fileprivate static func titleSaysSOP(_ opening: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .titleWording, at: range,
      Text(
        id: "Nama ini diawali ‘\(opening)’, padahal formulirnya sudah menulis ‘SOP’.",
        en: "This name begins with ‘\(opening)’, but the form already says ‘SOP’."),
      advice: Text(
        id: "Tulis nama kegiatannya saja, tanpa ‘\(opening)’.",
        en: "Write the name of the activity alone, without ‘\(opening)’."))
  }

  fileprivate static func titleEndsWithFullStop(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .titleWording, at: range,
      Text(id: "Nama SOP diakhiri titik.", en: "The SOP's name ends with a full stop."),
      advice: Text(
        id: "Hapus titiknya: nama SOP bukan kalimat.",
        en: "Delete the full stop: a name is no sentence."))
  }
}
