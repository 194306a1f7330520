import SOPLanguage
import Testing

/// Compiles a text as `sopc check` does and looks at what every finding must be, whatever the text.
@discardableResult
func compileSensibly(
  _ bytes: [UInt8], comment: Comment = "",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Compilation {
  let source = SourceText(name: "sop.yaml", bytes: bytes)
  let compilation = compile(source)

  // Where there is neither a finding nor a workflow, a reader is left alone.
  let isSilent = compilation.diagnostics.isEmpty && compilation.workflow == nil
  #expect(!isSilent || compilation.kind == .holidays, comment, sourceLocation: sourceLocation)
  #expect(
    compilation.hasErrors == (compilation.workflow == nil) || compilation.kind != .sop, comment)

  let columns = lengths(ofLinesIn: bytes)
  var faults: [String] = []
  for finding in compilation.diagnostics {
    for text in [finding.message, finding.advice].compactMap({ $0 })
      + finding.related.map(\.message)
    where text.id.isEmpty || text.en.isEmpty {
      faults.append("\(finding.rule.code) says nothing in one language")
    }
    for range in [finding.range] + finding.related.map(\.range)
    where range.file != 0 || !contains(range, columns) {
      faults.append("\(finding.rule.code) at \(range), outside the text")
    }
  }
  // One issue a text is enough.
  #expect(faults.isEmpty, comment, sourceLocation: sourceLocation)
  return compilation
}

@discardableResult
func compileSensibly(
  _ text: String, comment: Comment = "",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Compilation {
  compileSensibly(
    Array(text.utf8), comment: comment, sourceLocation: sourceLocation)
}

/// How many scalars each line has, the empty one behind the last break included.
private func lengths(ofLinesIn bytes: [UInt8]) -> [Int] {
  var lengths = [0]
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
    if byte == 0x0A || byte == 0x0D {
      lengths.append(0)
    } else if byte & 0xC0 != 0x80 {
      lengths[lengths.count - 1] += 1
    }
  }
  return lengths
}

/// Whether both ends are places of the text, the one behind a line's last sign included.
private func contains(_ range: SourceRange, _ columns: [Int]) -> Bool {
  func isPlace(_ place: Position, room: Int) -> Bool {
    let line = Int(place.line) - 1
    return columns.indices.contains(line) && (1...columns[line] + room).contains(Int(place.column))
  }
  // A range may cover the break behind a line.
  return range.start <= range.end && isPlace(range.start, room: 1) && isPlace(range.end, room: 2)
}
