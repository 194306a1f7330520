/// The lines of a value as they may reach paper or a terminal.
///
/// Every format writes every value through this, so that none can carry an escape sequence, turn
/// the text around or bear a character that a reader of the format must refuse. What is dangerous
/// is replaced by something that can be seen: ESC by `␛`, the rest by `␀`–`␡` or U+FFFD.
/// Blank lines at the end are none, so that a block of YAML does not end in an empty line.
package func visibleLines(_ text: String) -> [String] {
  // Most values are plain ASCII without a line break: nothing to look at twice.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
    return text.utf8.allSatisfy({ $0 == 0x20 }) ? [] : [text]
  }
  var lines: [String] = []
  var line = String.UnicodeScalarView()
  var previous: Unicode.Scalar = "\0"
  for scalar in text.unicodeScalars {
    if scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
      || (scalar == "\n" && previous != "\r")
    {
      lines.append(String(line))
      line = String.UnicodeScalarView()
    } else if scalar != "\n" {
      line.append(visible(scalar))
    }
    previous = scalar
  }
  lines.append(String(line))
  while let last = lines.last, last.allSatisfy(\.isWhitespace) {
    lines.removeLast()
  }
  return lines
}

private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let replacement: Unicode.Scalar = "\u{FFFD}"
  switch scalar.value {
  case 0x09: return " "
  // The control pictures stand in the order of the controls.
  case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? replacement
  case 0x7F: return "\u{2421}"
  case 0x80..<0xA0: return replacement
  // Embeddings, overrides and isolates: they turn around text that is not theirs.
  case 0x202A...0x202E, 0x2066...0x2069: return replacement
  // Not characters; XML refuses them.
  case 0xFDD0...0xFDEF: return replacement
  case let value where value & 0xFFFE == 0xFFFE: return replacement
  default: return scalar
  }
}
