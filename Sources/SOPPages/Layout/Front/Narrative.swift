import SOPRender

extension PageFlow {
  /// The lines above everything else of a form without identity page.
  mutating func add(_ title: Sheet.Title, titleKind: SetLines.Line.Kind, _ typesetter: Typesetter) {
    var lines = typesetter.set(value: title.heading, Measures.strong, within: width, .centre)
    lines.append(
      typesetter.set(shown(title.title), Measures.title, within: width), 3, .centre,
      kind: titleKind)
    add(lines, gap: Measures.partGap, keepsWithNext: true)
  }

  /// A heading over the page's width.
  mutating func add(
    heading: String, level: Int, gap: Double = Measures.partGap,
    type: TypeStyle = Measures.strong, _ typesetter: Typesetter
  ) {
    let lines = typesetter.set(
      value: heading, type, within: width, .centre,
      kind: .heading(level: level, line(heading)))
    add(lines, gap: gap, keepsWithNext: true)
  }

  /// A lettered section: its heading, whose letter hangs, and its text.
  mutating func add(_ section: Sheet.Section, _ typesetter: Typesetter) {
    if section.onNewPage { endPage() }
    let indent = Self.sectionIndent
    var heading = SetLines(width: width)
    heading.append(
      typesetter.set(shown(section.title), Measures.strong, within: width - indent), 0,
      kind: .heading(level: 2, line("\(section.letter) \(section.title)")), indent: indent,
      mark: typesetter.set(shown(section.letter), Measures.strong))
    add(heading, gap: Measures.partGap * 0.7, keepsWithNext: true)
    add(section.body, gap: Measures.paragraphGap, typesetter)
  }

  /// Running text, under the heading of its section.
  mutating func add(_ body: [Passage], gap: Double, _ typesetter: Typesetter) {
    let indent = Self.sectionIndent
    let lines = typesetter.set(
      body, Measures.body, within: width - indent, gap: Measures.paragraphGap)
    add(lines, gap: gap, indent: indent)
  }

  private static var sectionIndent: Double { 20 }
}
