/// The findings without those that a comment `# sopc: allow SOP029 reason` allows, each comment
/// one: on its own line, or on the next if it stands alone. An error cannot be allowed, and a
/// comment that allows nothing is a finding itself.
func allowing(_ findings: [Diagnostic], _ source: SourceText) -> [Diagnostic] {
  var remaining = findings
  for comment in allowances(in: source) {
    let place = remaining.firstIndex {
      $0.rule.code == comment.code && $0.severity != .error && $0.range.file == 0
        && $0.range.start.line == comment.line
    }
    if let place {
      remaining.remove(at: place)
    } else {
      remaining.append(.idleAllowance(of: comment.code, at: comment.place))
    }
  }
  return remaining
}

private struct Allowance {
  var code: String
  /// The line it speaks of.
  var line: Int32
  var place: SourceRange
}

private func allowances(in source: SourceText) -> [Allowance] {
  let mark = Array("# sopc: allow ".utf8)
  var found: [Allowance] = []
  var line = 1
  var lineStart = 0
  var index = 0
  let bytes = source.bytes
  while index < bytes.count {
    if bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    } else if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
      let before = String(decoding: bytes[lineStart..<index], as: UTF8.self)
      let code = bytes[(index + mark.count)...].prefix { $0 > 0x20 }
      let column = before.unicodeScalars.count + 1
      let length = mark.count + code.count
      found.append(
        Allowance(
          code: String(decoding: code, as: UTF8.self),
          line: Int32(before.allSatisfy(\.isWhitespace) ? line + 1 : line),
          place: SourceRange(
            start: Position(line: line, column: column),
            end: Position(line: line, column: column + length))))
    }
    index += 1
  }
  return found
}
