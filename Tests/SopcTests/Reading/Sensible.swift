import SOPLanguage
import Testing

/// Compiles a text as `sopc check` does and looks at what every finding must be, whatever the text.
@discardableResult
func compileSensibly(
  _ bytes: [UInt8], name: String = "sop.yaml", comment: Comment = "",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Compilation {
  let source = SourceText(name: name, bytes: bytes)
  let compilation = compile(source, files: Repository.reader)

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
    where range.file == 0
      ? !contains(range, columns) : !compilation.sources.indices.contains(range.file)
    {
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
  var lengths: [Int] = []
  var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while start <= bytes.count {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    // What is no character counts as one.
    lengths.append(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.count)
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
  }
  return lengths
}

/// Whether both ends are places of the text, the one behind a line's last sign included.
private func contains(_ range: SourceRange, _ columns: [Int]) -> Bool {
  func isPlace(_ place: Position) -> Bool {
    let line = Int(place.line) - 1
    return columns.indices.contains(line) && (1...columns[line] + 1).contains(Int(place.column))
  }
  return range.start <= range.end && isPlace(range.start) && isPlace(range.end)
}
