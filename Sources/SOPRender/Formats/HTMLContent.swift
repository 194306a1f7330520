/// A value: nothing in it is markup, its line breaks are kept.
func html(_ value: String) -> String {
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

func html(_ cell: Table.Cell, _ words: Words) -> String {
  switch cell.content {
  case .passages(let passages): html(passages)
  case .symbols(let symbols): symbols.map { html($0, words) }.joined()
  }
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
  case .number: "<ol>\(items)</ol>"
  case .letter: "<ol type=\"a\">\(items)</ol>"
  }
}

private func html(_ symbol: Symbol, _ words: Words) -> String {
  // A decision's question does not fit into its shape; a capsule grows with its words.
  let inside: String
  let below: [String]
  switch symbol.shape {
  case .capsule:
    inside = symbol.words
    below = [symbol.performer, symbol.remark]
  case .box, .diamond:
    inside = ""
    below = [symbol.words, symbol.performer, symbol.remark]
  }
  var text = "<div class=\"symbol\">"
  text += drawing(of: symbol.shape, words: inside, name: words.meaning(of: symbol.shape))
  for note in below where !note.isEmpty { text += "<span class=\"word\">\(html(note))</span>" }
  for way in symbol.ways { text += html(way) }
  return text + "</div>"
}

/// A shape; `name` is what a screen reader says for it, nothing where it stands beside its name.
func drawing(of shape: Symbol.Shape, words: String, name: String) -> String {
  let role = name.isEmpty ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"\(line(name))\""
  switch shape {
  case .capsule:
    if !words.isEmpty { return "<span class=\"capsule\">\(html(words))</span>" }
    return "<span class=\"capsule\" \(role)></span>"
  case .box: return "<span class=\"box\" \(role)></span>"
  case .diamond:
    return "<svg class=\"diamond\" \(role)><use href=\"#diamond\"/></svg>"
  }
}

private func html(_ way: Way) -> String {
  let goals = way.goals.map { goal in
    goal.row.map { "<a href=\"#\(anchor($0))\">\(html(goal.text))</a>" } ?? html(goal.text)
  }
  var text = "<span class=\"way\">"
  if !way.answer.isEmpty { text += html(way.answer) + " " }
  text += "→\u{A0}" + goals.joined(separator: ", ")
  if !way.remark.isEmpty { text += " " + html(way.remark) }
  return text + "</span>"
}

private func escapedHTML(_ line: String, mayBreak: Bool) -> String {
  var result = ""
  result.reserveCapacity(line.utf8.count + 8)
  // A table is never narrower than its longest word. One longer than any real one may be broken,
  // but only before ASCII: never inside what a reader sees as one character.
  var unbroken = 0
  for scalar in line.unicodeScalars {
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
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
