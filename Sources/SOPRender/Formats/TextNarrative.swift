/// How far the text of a section stands in under its title.
let sectionIndent = 3

/// Running text in lines: a blank line before each new paragraph, a list close under its own.
func narrative(_ body: [Passage], width: Int, indent: Int) -> String {
  let space = String(repeating: " ", count: indent)
  var text = ""
  for passage in body {
    if case .text = passage, !text.isEmpty { text += "\n" }
    for line in lines(of: passage, width: width - indent) {
      text += (line.text.isEmpty ? "" : space + line.text) + "\n"
    }
  }
  return text
}

/// A footnote: its mark, its text and its list under that.
func textFootnote(_ note: Sheet.Footnotes.Note, width: Int) -> [TextLine] {
  // A mark is a sign or two; a longer one has a line to itself.
  let mark = visibleLines(note.mark).joined(separator: " ")
  let isShort = displayWidth(mark) <= 8
  let indent = isShort ? displayWidth(mark) + 1 : 3
  let space = String(repeating: " ", count: indent)
  var rows = note.body.flatMap { lines(of: $0, width: width - indent) }
  for index in rows.indices where !rows[index].text.isEmpty {
    let before = isShort && index == 0 ? mark + " " : space
    rows[index] = TextLine(before + rows[index].text, width: indent + rows[index].width)
  }
  return isShort && !rows.isEmpty ? rows : wrapped(mark, width: width) + rows
}
