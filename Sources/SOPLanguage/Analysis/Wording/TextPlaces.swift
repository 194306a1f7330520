/// Where the words of a value stand in the text it was read from.
struct TextPlaces {
  private let source: SourceText
  /// The first byte of every line.
  private let lines: [Int]

  init(_ source: SourceText) {
    self.source = source
    var lines = [source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    source.bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where endsLine(bytes, at: index) { lines.append(index + 1) }
    }
    self.lines = lines
  }

  /// One range for each part between white space; nothing where the text does not show every part
  /// as the value has it, as where signs are written in another way inside quotes.
  func parts(of value: Located<String>) -> [SourceRange]? {
    guard value.range.file == 0 else { return nil }
    let wanted = value.value.unicodeScalars.split { $0.isBlank }
    var written = self.written(value.range)
    guard wanted.count <= written.count, let first = wanted.first, wanted.count < 1_000 else {
      return nil
    }
    // An anchor, a tag or the sign of a block stands in front.
    let start = written.count - wanted.count
    let quotes: [Unicode.Scalar] = ["\"", "'"]
    if let quote = written[start].text.first, quotes.contains(quote), first.first != quote,
      written[written.count - 1].text.last == quote
    {
      written[start].text.removeFirst()
      written[start].column += 1
      written[written.count - 1].text.removeLast()
    }
    var places: [SourceRange] = []
    for (part, found) in zip(wanted, written[start...]) {
      guard found.text.elementsEqual(part) else { return nil }
      places.append(
        SourceRange(
          file: value.range.file, start: Position(line: found.line, column: found.column),
          end: Position(line: found.line, column: found.column + part.count)))
    }
    return places
  }

  private struct Part {
    var text: ArraySlice<Unicode.Scalar>
    var line: Int
    var column: Int
  }

  private func written(_ range: SourceRange) -> [Part] {
    var parts: [Part] = []
    for line in Int(range.start.line)...Int(range.end.line) where line <= lines.count {
      let end = line < lines.count ? lines[line] : source.bytes.count
      // A line as long as a file holds many values, and each would read all of it.
      guard end - lines[line - 1] < 10_000 else { return [] }
      let scalars = Array(
        String(decoding: source.bytes[lines[line - 1]..<end], as: UTF8.self).unicodeScalars)
      let from = line == range.start.line ? Int(range.start.column) - 1 : 0
      let to = line == range.end.line ? Int(range.end.column) - 1 : scalars.count
      guard from <= to, to <= scalars.count else { return [] }
      for part in scalars[from..<to].split(whereSeparator: \.isBlank) {
        parts.append(Part(text: part, line: line, column: part.startIndex + 1))
      }
      if parts.count > 2_000 { return [] }
    }
    return parts
  }
}

extension TextPlaces {
  /// Where some parts of a value stand, as far as they stand on one line; else the whole value.
  func place(of phrase: StepWording.Phrase, in value: Located<String>) -> SourceRange {
    guard let parts = parts(of: value), parts.indices.contains(phrase.parts.upperBound - 1),
      let first = parts[phrase.parts].first, let last = parts[phrase.parts].last,
      first.start.line == last.end.line
    else { return value.range }
    return SourceRange(file: first.file, start: first.start, end: last.end)
  }
}

extension TextPlaces {
  /// A sentence without the subject in front of its verb, where both stand on one line.
  func removal(of subject: StepWording.Subject, from value: Located<String>) -> Fix? {
    guard let parts = parts(of: value), parts.indices.contains(subject.verbPart),
      let first = parts[subject.phrase.parts].first, let letter = subject.verb.first
    else { return nil }
    let verb = parts[subject.verbPart]
    // A comma may stand before the verb without a space, or the subject with it.
    let written = value.value.split(whereSeparator: \.isBlank)
    guard first.start.line == verb.start.line, subject.phrase.parts.lowerBound == 0,
      subject.phrase.parts.upperBound <= subject.verbPart, written.count == parts.count,
      written[subject.verbPart].first?.uppercased() == String(letter)
    else { return nil }
    let behind = Position(line: Int(verb.start.line), column: Int(verb.start.column) + 1)
    let range = SourceRange(file: first.file, start: first.start, end: behind)
    return Fix(range, String(letter))
  }
}
