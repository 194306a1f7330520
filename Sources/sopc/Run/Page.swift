import SOPLanguage
import SOPRender

/// Text laid out for a screen: wrapped, indented, with headings.
struct Page {
  private let width: Int
  private let hasStyle: Bool
  private(set) var text = ""

  /// A page for the screen is as wide as that, one for a file always the same.
  init(_ console: Console, isTalk: Bool = false) {
    let screen = isTalk || console.outputIsTerminal ? console.screenWidth() : nil
    width = min(max(screen ?? 100, 40), 100)
    hasStyle = console.hasStyle
  }

  /// A paragraph; `hanging` is how much further its later lines are indented.
  mutating func add(_ value: String, indent: Int = 0, hanging: Int = 0) {
    var margin = indent
    for line in visibleLines(value) {
      for part in wrap(line, to: width - margin, then: width - indent - hanging) {
        text += (part.isEmpty ? "" : String(repeating: " ", count: margin) + part) + "\n"
        margin = indent + hanging
      }
    }
  }

  /// A paragraph behind a mark, such as the number of a list; `column` is where it begins.
  mutating func add(_ mark: String, _ value: String, indent: Int = 0, column: Int = 0) {
    let hanging = max(displayWidth(mark) + 1, column)
    var lead = mark + String(repeating: " ", count: hanging - displayWidth(mark))
    for line in visibleLines(value) {
      for part in wrap(line, to: width - indent - hanging, then: width - indent - hanging) {
        text += String(repeating: " ", count: indent) + lead + part + "\n"
        lead = String(repeating: " ", count: hanging)
      }
    }
  }

  mutating func addBlank() { text += "\n" }

  mutating func addBold(_ value: String, indent: Int = 0) {
    for line in visibleLines(value) {
      for part in wrap(line, to: width - indent, then: width - indent) {
        text += String(repeating: " ", count: indent) + bold(part) + "\n"
      }
    }
  }

  mutating func addDim(_ value: String, indent: Int = 0) {
    for part in wrap(shown(value), to: width - indent, then: width - indent) {
      text += String(repeating: " ", count: indent) + dim(part) + "\n"
    }
  }

  /// A line across the page with a heading at its beginning and a remark at its end.
  mutating func addRule(_ heading: String, _ remark: String = "") {
    let (heading, remark) = (shown(heading), shown(remark))
    let space = width - displayWidth(heading) - displayWidth(remark) - (remark.isEmpty ? 4 : 8)
    if space < 1, !remark.isEmpty {
      addRule(heading)
      return addDim(remark)
    }
    let line = String(repeating: "─", count: max(space, 0))
    text += dim("── ") + bold(heading) + " " + dim(line)
    text += remark.isEmpty ? "\n" : " " + remark + dim(" ──") + "\n"
  }

  private func bold(_ text: String) -> String { hasStyle ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String) -> String { hasStyle ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// Breaks a line at its spaces; a word longer than a line is cut.
private func wrap(_ line: String, to first: Int, then later: Int) -> [String] {
  var parts: [String] = []
  var part = ""
  var room: Int { max(parts.isEmpty ? first : later, 8) }
  for word in line.split(separator: " ", omittingEmptySubsequences: true) {
    var word = String(word)
    if !part.isEmpty, displayWidth(part) + 1 + displayWidth(word) > room {
      parts.append(part)
      part = ""
    }
    while displayWidth(word) > room {
      let head = String(word.prefix(room))
      parts.append(head)
      word.removeFirst(head.count)
    }
    part += part.isEmpty ? word : " " + word
  }
  return parts + [part]
}
