/// A text with the certain corrections of its findings made in it.
package struct FixedText: Sendable {
  package var source: SourceText
  /// How many findings were put right.
  package var count: Int
}

/// Puts right whatever a finding brings a correction for, until no such finding is left, so that
/// doing it again changes nothing. `choosing` says which findings of a check are meant.
///
/// What stands outside the corrections stays as it is, byte for byte. A correction that would leave
/// a text less readable than it was is not made.
package func fixed(
  _ source: SourceText, files: @escaping FileReader = noFiles,
  choosing: (Compilation) -> [Diagnostic] = \.diagnostics
) -> FixedText {
  var result = FixedText(source: source, count: 0)
  // One correction may bring another to light; each round makes all that it sees.
  let rounds = 8
  for _ in 0..<rounds {
    let fixes = choosing(compile(result.source, files: files)).compactMap(\.fix)
    let (edited, count) = applying(fixes, to: result.source)
    guard count > 0, isAsReadable(edited, as: result.source) else { break }
    result.source = edited
    result.count += count
  }
  return result
}

/// The text with these corrections, and how many were made: of two that touch each other, the
/// first, and only those that concern this file alone.
func applying(_ fixes: [Fix], to source: SourceText) -> (SourceText, Int) {
  let usable =
    fixes.filter { fix in !fix.edits.isEmpty && fix.edits.allSatisfy { $0.range.file == 0 } }
    .sorted { a, b in
      let (a, b) = (a.edits[0].range, b.edits[0].range)
      return (a.start, a.end) < (b.start, b.end)
    }
  guard !usable.isEmpty else { return (source, 0) }
  let places = usable.flatMap(\.edits).flatMap { [$0.range.start, $0.range.end] }
  let offsets = source.offsets(of: places)
  var edited = source
  edited.bytes = []
  var copied = 0
  var made = 0
  for fix in usable {
    let spans = fix.edits.compactMap { edit -> (Range<Int>, String)? in
      guard let start = offsets[edit.range.start], let end = offsets[edit.range.end], start <= end
      else { return nil }
      return (start..<end, edit.text)
    }
    guard spans.count == fix.edits.count, let first = spans.first, first.0.lowerBound >= copied,
      zip(spans, spans.dropFirst()).allSatisfy({ $0.0.upperBound <= $1.0.lowerBound }),
      spans.allSatisfy({ !source.standsForMore(at: $0.0) })
    else { continue }
    for (span, text) in spans {
      edited.bytes += source.bytes[copied..<span.lowerBound]
      edited.bytes += source.withItsBreaks(text)
      copied = span.upperBound
    }
    made += 1
  }
  edited.bytes += source.bytes[copied...]
  return (edited, made)
}

/// Whether YAML finds no more fault with one text than with another.
private func isAsReadable(_ text: SourceText, as other: SourceText) -> Bool {
  func faults(_ source: SourceText) -> Int? {
    var findings: [Diagnostic] = []
    return readYAML(source, file: 0, &findings).map { _ in findings.count }
  }
  guard let before = faults(other) else { return true }
  return faults(text).map { $0 <= before } ?? false
}

extension SourceText {
  /// Whether a value begins with an anchor, an alias or a tag, which other places may hold on to.
  fileprivate func standsForMore(at span: Range<Int>) -> Bool {
    guard !span.isEmpty else { return false }
    return [UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!")].contains(
      bytes[span.lowerBound])
  }

  /// A text whose lines end as the lines of this one do.
  fileprivate func withItsBreaks(_ text: String) -> [UInt8] {
    guard text.contains("\n"), let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D })
    else { return Array(text.utf8) }
    let ending: [UInt8] =
      bytes[first] == 0x0A ? [0x0A] : bytes[(first + 1)...].first == 0x0A ? [0x0D, 0x0A] : [0x0D]
    return text.utf8.flatMap { $0 == 0x0A ? ending : [$0] }
  }
}
