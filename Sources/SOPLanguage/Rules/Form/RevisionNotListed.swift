extension Rule {
  static let revisionNotListed = Rule(
    "SOP005", "revision-not-listed", .warning,
    title: Text(
      id: "Revisi belum tercatat", en: "A revision is not recorded"),
    why: Text(
      id: "Pembaca perlu tahu apa yang berubah dan apakah yang dipegangnya terbitan terakhir.",
      en: "Readers need to know what has changed, and whether theirs is the latest issue."),
    bad: revised + "revisions:\n",
    good: revised + "revisions: [{date: 2 Februari 2026, change: Waktu langkah 2}]\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    let dates = zip(manuscript.dates, facts.procedure.dates)
    func date(_ key: DatesKey) -> (line: Manuscript.DateLine, last: Day)? {
      dates.first { $0.0.key == key }.flatMap { line, date in
        (date?.bounds?.upperBound).map { (line, $0) }
      }
    }
    // A date behind the day it comes into force may be when a review is planned.
    guard let revised = date(.revised), let inForce = date(.effective) ?? date(.approved),
      revised.last <= inForce.last, let place = revised.line.text.range
    else { return }
    switch manuscript.revisions {
    case .present(let list) where list.value.isEmpty:
      diagnostics.append(.emptyRevisionList(revised.line, at: list.range, date: place))
    case .absent(let key?):
      diagnostics.append(.emptyRevisionList(revised.line, at: key, date: place))
    case .absent(nil) where manuscript.printsRevisions:
      diagnostics.append(.emptyRevisionList(revised.line, at: place, date: place))
    case .present, .dash, .absent: break
    }
    if let number = manuscript.number.located, let year = yearAtEnd(ofNumber: number.value),
      revised.last.year > year
    {
      diagnostics.append(.revisedAfterNumber(number, year: year, revised.line, date: place))
    }
  }
}

private let revised =
  "dates: {created: 5 Januari 2026, revised: 2 Februari 2026, effective: 9 Februari 2026}\n"

extension Manuscript {
  fileprivate var printsRevisions: Bool {
    form.printed.print.contains(.revisions)
      || sections.contains { $0.body.contains { $0.include == .revisions } }
  }
}

extension Diagnostic {
  fileprivate static func emptyRevisionList(
    _ revised: Manuscript.DateLine, at range: SourceRange, date: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .revisionNotListed, at: range,
      Text(
        id: "SOP ini direvisi (\(revised.text.printed)), tetapi daftar riwayat revisinya kosong.",
        en: "This SOP was revised (\(revised.text.printed)), but its revision list is empty."),
      advice: Text(
        id: "Catat apa yang diubah: ‘revisions: [{date: …, change: …}]’.",
        en: "Record what was changed: ‘revisions: [{date: …, change: …}]’."),
      related: range == date
        ? [] : [Related(date, Text(id: "tanggal revisinya", en: "its revision date"))])
  }

  fileprivate static func revisedAfterNumber(
    _ number: Located<String>, year: Int, _ revised: Manuscript.DateLine, date: SourceRange
  ) -> Diagnostic {
    var finding = Diagnostic(
      .revisionNotListed, at: number.range,
      Text(
        id: "Nomor ini bertahun \(year), padahal SOP direvisi sesudahnya "
          + "(\(revised.text.printed)). Apakah nomornya masih benar?",
        en: "This number is of \(year), but the SOP was revised later "
          + "(\(revised.text.printed)). Is the number still right?"),
      advice: Text(
        id:
          "Tulis nomor terbitan terakhir; bila nomor memang tidak berganti saat direvisi, biarkan.",
        en: "Write the number of the latest issue; if numbers do not change with a revision, leave "
          + "it."),
      related: [Related(date, Text(id: "tanggal revisinya", en: "its revision date"))])
    // Many agencies keep the number through every revision.
    finding.severity = .hint
    return finding
  }
}
