/// A value: nothing in it is markup, its line breaks are kept.
package func html(_ value: String) -> String {
  visibleLines(value).map { escapedHTML($0, mayBreak: true) }.joined(separator: "<br>")
}

/// A value where no markup may stand, such as an attribute or the page's title.
func line(_ value: String) -> String {
  visibleLines(value).map { escapedHTML($0, mayBreak: false) }.joined(separator: " ")
}

/// The name by which ways link to a row.
func anchor(_ row: String) -> String {
  "row-" + line(row)
}

func html(_ passages: [Passage]) -> String {
  passages.map { passage in
    switch passage {
    case .text(let text): passages.count == 1 ? html(text) : "<p>\(html(text))</p>"
    case .list(let marks, let items): list(marks, items)
    }
  }.joined()
}

private func list(_ marks: Passage.Marks, _ items: [String]) -> String {
  let items = items.map { "<li>\(html($0))</li>" }.joined()
  return switch marks {
  case .none: "<ul class=\"plain\">\(items)</ul>"
  case .dash: "<ul class=\"dash\">\(items)</ul>"
  case .box: "<ul class=\"boxed\">\(items)</ul>"
  case .number: "<ol>\(items)</ol>"
  case .letter: "<ol type=\"a\">\(items)</ol>"
  }
}

private func escapedHTML(_ line: String, mayBreak: Bool) -> String {
  var result = ""
  result.reserveCapacity(line.utf8.count + 8)
  // A table is never narrower than its longest word. One longer than any real one may be broken,
  // but only before ASCII: never inside what a reader sees as one character.
  var unbroken = 0
  let scalars = Array(line.unicodeScalars)
  var ranges = (mayBreak ? rangesOfNumbers(in: scalars) : [])[...]
  for (index, scalar) in scalars.enumerated() {
    if ranges.first?.lowerBound == index { result += "<span class=\"whole\">" }
    defer {
      if ranges.first?.upperBound == index + 1 {
        result += "</span>"
        ranges.removeFirst()
      }
    }
    unbroken = scalar == " " ? 0 : unbroken + 1
    if mayBreak, unbroken >= 40, scalar.isASCII {
      unbroken = 0
      result += "<wbr>"
    }
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    // Headings such as Persyaratan/Kelengkapan are wider than what stands under them.
    case "/": result += mayBreak && unbroken > 1 ? "/<wbr>" : "/"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// What may not be broken behind its dash, such as `9–10` and `ke-1`; nothing that is as long as a
/// telephone number.
private func rangesOfNumbers(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  for (index, scalar) in scalars.enumerated().dropFirst().dropLast()
  where (scalar == "-" || scalar == "–") && isLetterOrDigit(scalars[index - 1])
    && isDigit(scalars[index + 1])
  {
    let before = scalars[..<index].reversed().prefix(while: isLetterOrDigit).count
    let after = scalars[(index + 1)...].prefix(while: isDigit).count
    let range = index - before..<index + 1 + after
    if let last = ranges.last, last.upperBound >= range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
  return ranges.filter { $0.count <= 12 }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
