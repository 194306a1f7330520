/// The findings without those that a comment `# sopc: allow SOP029 reason` allows, each comment
/// one: on its own line, or on the next if it stands alone. An error cannot be allowed, and a
/// comment that allows nothing is a finding itself.
func allowing(
  _ findings: [Diagnostic], _ comments: [Allowance], inFile file: Int = 0
) -> [Diagnostic] {
  guard !comments.isEmpty else { return findings }
  var places: [Allowed: [Int]] = [:]
  for (place, finding) in findings.enumerated().reversed()
  where finding.severity != .error && finding.range.file == file {
    let allowed = Allowed(code: finding.rule.code, line: finding.range.start.line)
    places[allowed, default: []].append(place)
  }
  var isAllowed = [Bool](repeating: false, count: findings.count)
  var idle: [Diagnostic] = []
  for comment in comments {
    if let place = places[comment.allowed]?.popLast() {
      isAllowed[place] = true
    } else {
      idle.append(
        .idleAllowance(of: comment.allowed.code, at: comment.place.inFile(file)))
    }
  }
  return zip(findings, isAllowed).filter { !$0.1 }.map(\.0) + idle
}

/// What a comment lets pass.
struct Allowed: Hashable {
  var code: String
  var line: Int32
}

/// A comment `# sopc: allow …` and where it stands.
struct Allowance {
  var allowed: Allowed
  var place: SourceRange

  /// Whether it speaks of what only several files together show.
  var isAcrossFiles: Bool {
    Rule.all.contains { $0.code == allowed.code && $0.checkAcross != nil }
  }
}

/// Every such comment of a text, in its order.
func allowances(in source: SourceText) -> [Allowance] {
  let mark = Array("# sopc: allow ".utf8)
  var found: [Allowance] = []
  source.bytes.withUnsafeBufferPointer { bytes in
    var line = 1
    var lineStart = 0
    var index = 0
    while index < bytes.count {
      if endsLine(bytes, at: index) {
        line += 1
        lineStart = index + 1
      } else if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
        let code = bytes[(index + mark.count)...].prefix { $0 > 0x20 }
        let isAlone = bytes[lineStart..<index].allSatisfy { $0 == 0x20 }
        let column = bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
        found.append(
          Allowance(
            allowed: Allowed(
              code: String(decoding: code, as: UTF8.self), line: Int32(isAlone ? line + 1 : line)),
            place: SourceRange(
              start: Position(line: line, column: column),
              end: Position(line: line, column: column + mark.count + code.count))))
        // A comment reaches to the end of its line.
        index = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        continue
      }
      index += 1
    }
  }
  return found
}
