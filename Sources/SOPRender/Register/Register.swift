package import SOPLanguage

/// The list of an agency's SOPs, as every Bagian Organisasi keeps it: what it says, without a format.
package struct Register: Sendable {
  package var language: Language
  /// The day for which it is told what is due.
  package var day: Day
  /// Whose SOPs they are, where all are one agency's; then the rows do not repeat it.
  package var issuer: [String]
  package var rows: [Row]

  package struct Row: Sendable {
    package var number: String
    package var title: String
    /// The agency and the unit, each on a line of its own.
    package var unit: [String]
    package var inForce: Date?
    package var review: Date?
    /// Whether the date of the review stands in the SOP; else it is a year after it was last made,
    /// revised or put in force.
    package var isReviewWritten: Bool
    /// How long it takes, a line for each outcome.
    package var time: [String]
    /// Errors, warnings and hints.
    package var findings: [Int]
    package var file: String

    package init(
      number: String, title: String, unit: [String], inForce: Date?, review: Date?,
      isReviewWritten: Bool, time: [String], findings: [Int], file: String
    ) {
      self.number = number
      self.title = title
      self.unit = unit
      self.inForce = inForce
      self.review = review
      self.isReviewWritten = isReviewWritten
      self.time = time
      self.findings = findings
      self.file = file
    }
  }

  /// A date, or a month where only that is known.
  package typealias Date = WrittenDate

  package init(language: Language, day: Day, issuer: [String], rows: [Row]) {
    self.language = language
    self.day = day
    self.issuer = issuer
    self.rows = rows
  }
}

extension Register {
  static let title = Text(id: "DAFTAR SOP", en: "REGISTER OF SOPS")

  var state: String {
    Text(id: "Keadaan per \(day.text.id)", en: "As of \(day.text.en)")[language]
  }

  /// What the marks in the table stand for; only those that are used.
  var notes: [String] {
    var notes: [Text] = []
    if rows.contains(where: { $0.review != nil && !$0.isReviewWritten }) {
      notes.append(
        Text(
          id: "*) Tidak tertulis dalam SOP; setahun sesudah SOP terakhir dibuat, direvisi, atau "
            + "diberlakukan, menurut kebiasaan.",
          en: "*) Not written in the SOP; a year after it was last made, revised or put in force, "
            + "by custom."))
    }
    return notes.map { $0[language] }
  }

  /// The table as it is read by people; dates in words.
  var table: Table {
    let headings = [
      Text(id: "No.", en: "No."), Text(id: "Nomor SOP", en: "Number"),
      Text(id: "Nama SOP", en: "Title"), Text(id: "Unit kerja", en: "Unit"),
      Text(id: "Berlaku sejak", en: "In force since"), Text(id: "Tinjau ulang", en: "Review due"),
      Text(id: "Waktu", en: "Time"), Text(id: "Temuan", en: "Findings"),
      Text(id: "Berkas", en: "File"),
    ].map { $0[language] }
    let columns = headings.enumerated().map { place, heading in
      Table.Column(kind: place == 0 ? .number : .text, heading: heading, short: heading)
    }
    let cells = rows.enumerated().map { place, row in
      [
        ["\(place + 1)"], [row.number], [row.title], row.unit, [text(row.inForce)], review(of: row),
        row.time, [findings(of: row)], [row.file],
      ]
    }
    return Table(
      columns: columns, head: [columns.indices.map { .init(says: .heading, column: $0) }],
      rows: cells.map { cells in
        Table.Row(
          id: nil,
          cells: cells.map { texts in
            let known = texts.filter { !$0.isEmpty }
            return Table.Cell(
              content: .passages((known.isEmpty ? ["–"] : known).map { .text($0) }))
          })
      }, foot: nil)
  }

  private func text(_ date: Date?) -> String { date?.text[language] ?? "" }

  private func review(of row: Row) -> [String] {
    guard let review = row.review else { return [] }
    let date = review.text[language] + (row.isReviewWritten ? "" : "*)")
    return isOverdue(row) ? [date, Text(id: "sudah lewat", en: "overdue")[language]] : [date]
  }

  /// Only where it is certain: a month is over with its last day.
  func isOverdue(_ row: Row) -> Bool {
    row.review?.bounds.map { $0.upperBound < day } ?? false
  }

  private func findings(of row: Row) -> String {
    let words = [
      Text(id: "kesalahan", en: "errors"), Text(id: "peringatan", en: "warnings"),
      Text(id: "saran", en: "hints"),
    ]
    return zip(row.findings, words).filter { $0.0 > 0 }
      .map { "\($0) \(singular($1, $0)[language])" }.joined(separator: ", ")
  }

  private func singular(_ word: Text, _ count: Int) -> Text {
    count == 1 ? Text(id: word.id, en: String(word.en.dropLast())) : word
  }
}
