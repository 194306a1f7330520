/// Where libyaml stopped, in its words; `explained` says it in the author's.
struct SyntaxMistake {
  var problem: String
  var context: String
  var place: Position
  /// Where the construct began that could not be finished.
  var contextPlace: Position

  /// The finding, and the place of the one sign that can be hidden to read on.
  func explained(in source: SourceText, file: Int) -> (Diagnostic, mend: Position?) {
    let lines = source.lines(
      numbered: [Int(place.line), Int(place.line) - 1, Int(contextPlace.line)])
    func line(_ number: Int32) -> [Unicode.Scalar] {
      Array((lines[Int(number)] ?? "").unicodeScalars)
    }
    func range(_ start: Position, _ count: Int = 1) -> SourceRange {
      SourceRange(
        file: file, start: start,
        end: Position(line: Int(start.line), column: Int(start.column) + count))
    }
    let text = line(place.line)
    let offset = Int(place.column) - 1
    let sign: Unicode.Scalar = offset < text.count ? text[offset] : "\n"

    if let tab = indentation(of: text).firstIndex(of: "\t"), problem.contains("tab") || sign == "\t"
    {
      return (.tab(at: range(Position(line: Int(place.line), column: tab + 1))), nil)
    }
    if problem.contains("block sequence entries are not allowed"), sign == "-" {
      let isBare = valueEnds(text, after: offset)
      return isBare
        ? (.bareDash(at: range(place)), place) : (.leadingSign("-", at: range(place)), place)
    }
    if problem.contains("cannot start any token") {
      return (.leadingSign(sign, at: range(place)), place)
    }
    let isAliasOrAnchor = context.contains("alias") || context.contains("anchor")
    let isBlockText = context.contains("block scalar")
    if isAliasOrAnchor || isBlockText || context.contains("directive") {
      let opener = line(contextPlace.line).dropFirst(Int(contextPlace.column) - 1).first ?? "&"
      return (.leadingSign(opener, at: range(contextPlace)), contextPlace)
    }
    if problem.contains("mapping values are not allowed") {
      if let start = valueStart(text), start < offset {
        return (.colonInText(at: range(place)), place)
      }
      let before = line(place.line - 1)
      if let colon = colonWithoutSpace(before) {
        let place = Position(line: Int(place.line) - 1, column: colon + 1)
        return (.noSpaceAfterColon(at: range(place)), nil)
      }
      return (.indentation(at: lineRange(text, file: file)), nil)
    }
    if problem.contains("did not find expected key") || problem.contains("'-' indicator") {
      if let start = valueStart(text), start < offset, "\"'[{".unicodeScalars.contains(text[start])
      {
        let opener = Position(line: Int(place.line), column: start + 1)
        return (.leadingSign(text[start], at: range(opener)), opener)
      }
      return (.indentation(at: lineRange(text, file: file)), nil)
    }
    let isEscape = problem.contains("escape") || problem.contains("hexdecimal")
    if isEscape, let backslash = text.prefix(offset + 1).lastIndex(of: "\\") {
      let place = Position(line: Int(place.line), column: backslash + 1)
      return (.backslash(at: range(place)), place)
    }
    if context.contains("quoted scalar") || context.contains("flow sequence")
      || context.contains("flow mapping")
    {
      let closes = text.dropFirst(offset).contains { $0 == "]" || $0 == "}" }
      if sign == ":", closes { return (.colonInText(at: range(place)), place) }
      let opener = line(contextPlace.line).dropFirst(Int(contextPlace.column) - 1).first ?? "\""
      return (.notClosed(opener, at: range(contextPlace)), nil)
    }
    if context.contains("simple key") {
      return (
        .lineWithoutColon(at: lineRange(line(contextPlace.line), file: file, contextPlace)), nil
      )
    }
    return (.unreadable(at: range(place)), nil)
  }

  /// A line's text, from its first sign that is no space.
  private func lineRange(
    _ text: [Unicode.Scalar], file: Int, _ position: Position? = nil
  ) -> SourceRange {
    let line = Int((position ?? place).line)
    let first = indentation(of: text).count
    return SourceRange(
      file: file, start: Position(line: line, column: first + 1),
      end: Position(line: line, column: max(text.count, first + 1) + 1))
  }
}

private func indentation(of line: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
  line.prefix { $0 == " " || $0 == "\t" }
}

/// The offset behind `key: ` or `- `, where a value begins; nothing on a line without.
private func valueStart(_ line: [Unicode.Scalar]) -> Int? {
  var start: Int?
  var offset = indentation(of: line).count
  while offset + 1 < line.count, line[offset] == "-", line[offset + 1] == " " {
    offset += 2
    start = offset
  }
  var colon = offset
  while colon < line.count, line[colon] != ":" { colon += 1 }
  if colon + 1 < line.count, line[colon + 1] == " " { start = colon + 2 }
  guard var start else { return nil }
  while start < line.count, line[start] == " " { start += 1 }
  return start < line.count ? start : nil
}

/// The offset of the colon in `title:PEMBUATAN`.
private func colonWithoutSpace(_ line: [Unicode.Scalar]) -> Int? {
  guard let colon = line.firstIndex(of: ":"), colon + 1 < line.count, line[colon + 1] != " ",
    line[..<colon].allSatisfy({ $0.properties.isAlphabetic || $0 == "_" || $0 == " " || $0 == "-" })
  else { return nil }
  return colon
}

/// Whether nothing but a comment follows.
private func valueEnds(_ line: [Unicode.Scalar], after offset: Int) -> Bool {
  let rest = line.dropFirst(offset + 1).drop { $0 == " " || $0 == "\r" }
  return rest.isEmpty || rest.first == "#"
}
