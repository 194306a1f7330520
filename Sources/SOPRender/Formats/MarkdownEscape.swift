/// A line of a value such that Markdown shows it as it is: every character that can mean something
/// anywhere in a line bears a backslash, so nothing in it can close a cell or begin a tag.
package func escaped(_ line: String) -> String {
  var result = ""
  result.reserveCapacity(line.utf8.count + 8)
  var opensEntity = false
  for scalar in trimmed(line).unicodeScalars {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "$":
      result.unicodeScalars.append("\\")
    case "0"..."9", "A"..."Z", "a"..."z":
      // `&lt;` would be read as what it stands for; `A & B` is left alone, and `&#60;` is already cut.
      if opensEntity { result += "amp;" }
    default: break
    }
    opensEntity = scalar == "&"
    result.unicodeScalars.append(scalar)
  }
  return result
}

/// A line that stands at the beginning of a line: it must not begin a list, a rule or an underline.
func paragraphLine(_ line: String) -> String {
  let text = escaped(line)
  guard let first = text.unicodeScalars.first else { return text }
  switch first {
  case "-", "+", "=": return "\\" + text
  case "0"..."9":
    // `1.` and `1)` begin a list.
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let mark = text[digits.endIndex...].first, mark == "." || mark == ")" else { return text }
    return digits + "\\" + text[digits.endIndex...]
  default: return text
  }
}

/// Spaces at a line's ends would be code or a line break.
private func trimmed(_ line: String) -> Substring {
  var text = line[...]
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return text
}
