import SOPRender

extension PageFlow {
  /// The title page: heading and title above, the issuer below, its address at the foot.
  mutating func add(_ cover: Sheet.Cover, titleKind: SetLines.Line.Kind, _ typesetter: Typesetter) {
    let width = self.width * 0.8
    func lines(_ texts: [(String, TypeStyle, SetLines.Line.Kind)]) -> SetLines {
      var lines = SetLines(width: width)
      for (text, type, kind) in texts {
        lines.append(
          typesetter.set(shown(text), type, within: width), type.size * 0.6, .centre, kind: kind)
      }
      return lines
    }
    let above = lines([
      (cover.heading, Measures.coverLine, .paragraph),
      (cover.title, Measures.coverTitle, titleKind),
      (cover.year, Measures.coverLine, .paragraph),
    ])
    let issuer = lines(cover.issuer.map { ($0, Measures.coverLine, .paragraph) })
    let address = lines([(cover.address, Measures.body, .paragraph)])
    let indent = (self.width - width) / 2
    let taken = above.height + Measures.emblemRoom + issuer.height + address.height
    if taken + pageHeight * 0.2 > pageHeight {
      // Too much for one page: one under the other.
      for text in [above, issuer, address] { add(text, gap: Measures.partGap, indent: indent) }
    } else {
      let free = pageHeight - taken
      let middle = above.height + free * 0.6 + Measures.emblemRoom
      let marks =
        above.marks(at: Point(indent, free * 0.2))
        + issuer.marks(at: Point(indent, middle))
        + address.marks(at: Point(indent, pageHeight - address.height))
      add(Block(height: pageHeight, marks: marks))
    }
    endPage()
  }
}
