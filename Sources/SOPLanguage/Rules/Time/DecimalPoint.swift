extension Rule {
  static let decimalPoint = Rule(
    "SOP046", "decimal-point", .hint,
    title: Text(id: "Waktu dengan titik desimal", en: "A time with a decimal point"),
    why: Text(
      id: "Dalam bahasa Indonesia titik memisahkan ribuan dan koma memisahkan desimal.",
      en: "In Indonesian a point separates thousands, and a comma the decimals."),
    bad: timed("0.5 jam"), good: timed("0,5 jam")
  ) { facts, diagnostics in
    // In an English SOP the point is right.
    guard facts.procedure.manuscript.language == .indonesian else { return }
    let times = facts.times.filter(\.1.usesDecimalPoint).map(\.0)
    guard let first = times.first else { return }
    let edits = times.compactMap(correction)
    let isInOrder = zip(edits, edits.dropFirst()).allSatisfy { $0.range.end <= $1.range.start }
    diagnostics.append(
      .decimalPoint(
        first, times.count, fix: edits.count == times.count && isInOrder ? Fix(edits) : nil))
  }
}

/// The correction, in quotes: between braces a bare comma would end it. Nothing where what stands in
/// the file may be written otherwise.
private func correction(of time: Located<String>) -> Fix.Edit? {
  let (start, end) = (time.range.start, time.range.end)
  let length = Int(end.column) - Int(start.column)
  let scalars = time.value.unicodeScalars.count
  guard time.range.file == 0, start.line == end.line,
    length == scalars || length == scalars + 2,
    !time.value.contains(where: { ",\"\\'".contains($0) })
  else { return nil }
  return Fix.Edit(time.range, "\"\(withComma(time.value))\"")
}

/// The same time with a comma between the digits.
private func withComma(_ time: String) -> String {
  let signs = Array(time)
  return String(
    signs.indices.map { place -> Character in
      let isBetweenDigits =
        place > 0 && place + 1 < signs.count && signs[place - 1].isNumber
        && signs[place + 1].isNumber
      return signs[place] == "." && isBetweenDigits ? "," : signs[place]
    })
}

extension Diagnostic {
  fileprivate static func decimalPoint(
    _ time: Located<String>, _ count: Int, fix: Fix?
  ) -> Diagnostic {
    let more = count - 1
    return Diagnostic(
      .decimalPoint, at: time.range,
      Text(
        id: "Waktu ‘\(time.value)’ memakai titik desimal"
          + (more > 0 ? ", begitu pula \(more) waktu lainnya." : "."),
        en: "The time ‘\(time.value)’ has a decimal point"
          + (more > 0 ? ", and so \(more > 1 ? "have \(more) others" : "has 1 other")." : ".")),
      advice: Text(
        id: "Tulis ‘\(withComma(time.value))’.", en: "Write ‘\(withComma(time.value))’."),
      fix: fix)
  }
}
