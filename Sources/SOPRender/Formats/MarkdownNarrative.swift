/// The text of a section: paragraphs and lists.
func narrative(_ body: [Passage]) -> [String] {
  var blocks: [String] = []
  var followsList = false
  for passage in body {
    switch passage {
    case .text(let text):
      blocks += paragraphs([text])
      followsList = false
    case .list(let marks, let items):
      let block = list(marks, items, followsList: followsList)
      if !block.isEmpty { blocks.append(block) }
      // Two lists without words between them would be read as one, unless their marks differ.
      followsList.toggle()
    }
  }
  return blocks
}

/// A list of its own, outside a table.
private func list(_ marks: Passage.Marks, _ items: [String], followsList: Bool) -> String {
  let items = items.map { visibleLines($0).map(paragraphLine).joined(separator: "<br>") }
  switch marks {
  // Lines without marks are one paragraph.
  case .none: return items.joined(separator: "<br>\n")
  case .dash: return items.map { (followsList ? "* " : "- ") + $0 }.joined(separator: "\n")
  case .number, .letter, .box:
    // Markdown has no letters for items: they are written out, and so stand as lines.
    if marks != .number {
      return items.enumerated().map { marks.mark(at: $0) + $1 }.joined(separator: "<br>\n")
    }
    let end = followsList ? ")" : "."
    return items.enumerated().map { "\($0 + 1)\(end) \($1)" }.joined(separator: "\n")
  }
}

func footnotesBlocks(_ footnotes: Sheet.Footnotes) -> [String] {
  let notes = footnotes.notes.map { note in
    // A mark such as `1)` would begin a list in the list.
    let mark = paragraphLine(visibleLines(note.mark).joined(separator: " "))
    return "- \(mark) \(passages(note.body))"
  }
  return paragraphs([footnotes.heading]) + [notes.joined(separator: "\n")]
}
