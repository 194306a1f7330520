/// A deadline counted from another step, as written: `14 hari kerja setelah tanda_tangan`.
package struct WrittenDue: Equatable, Sendable {
  package var time: StandardTime.Reading
  /// The step's id, as a piece of the text that was read, so that its place can be told.
  package var step: Substring

  /// Nothing where no word such as *setelah* stands between a time and something else.
  package init?(reading text: String, bareDay: WorkingCalendar.DayKind) {
    let words = text.split(whereSeparator: \.isBlank)
    guard let word = words.first(where: { WrittenDue.after.contains($0.lowercased()) }),
      case let step = text[word.endIndex...].trimmed, !step.isEmpty,
      case let time = text[..<word.startIndex].trimmed, !time.isEmpty
    else { return nil }
    self.time = StandardTime.Reading(String(time), bareDay: bareDay)
    self.step = step
  }

  private static let after: Set = ["setelah", "sesudah", "sejak", "after", "since"]
}
