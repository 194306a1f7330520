import SOPLanguage
import SOPPages
import SOPRender
import Testing

/// A document on its pages, as tests look at it.
struct LaidOut {
  let drawing: Drawing
  /// The lines of text of each page in reading order, those of artifacts apart.
  let texts: [[TextLine]]
  let artifacts: [[TextLine]]

  init(_ sheet: Sheet, _ typesetter: Typesetter) {
    drawing = layOut(sheet, typesetter)
    texts = drawing.pages.map { page in
      page.content.flatMap { Self.lines(in: $0, ofArtifacts: false) }
    }
    artifacts = drawing.pages.map { page in
      page.content.flatMap { Self.lines(in: $0, ofArtifacts: true) }
    }
  }

  /// All letters that are read, without blanks.
  var letters: String { squeezed(texts.joined().map(\.text).joined()) }

  func contains(_ shape: SymbolMark.Shape) -> Bool {
    func has(_ mark: Mark) -> Bool {
      switch mark {
      case .symbol(let symbol): symbol.shape == shape
      case .group(_, let marks), .label(_, let marks): marks.contains(where: has)
      case .text, .rule, .line, .dot: false
      }
    }
    return drawing.pages.contains { $0.content.contains(where: has) }
  }

  /// Text stands in its area and not over other text; nothing at all where the signature goes.
  func expectSound(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!drawing.pages.isEmpty, "\(name)", sourceLocation: sourceLocation)
    for (number, page) in drawing.pages.enumerated() {
      let side = Measures.sideMargin - 0.5
      let foot = page.height - Measures.signatureStrip
      let bottom = foot - Measures.pageNumberRoom
      for line in texts[number] {
        let area = area(of: line)
        let isInside =
          area.x >= side && area.right <= page.width - side
          && area.y >= Measures.topMargin - 0.5 && area.bottom <= bottom + 0.5
        #expect(
          isInside, "\(name) p. \(number + 1): \(line.text.prefix(30)) \(line.at) \(line.type)",
          sourceLocation: sourceLocation)
      }
      for mark in page.content {
        #expect(lowest(mark) <= foot, "\(name) p. \(number + 1)", sourceLocation: sourceLocation)
      }
      // From above, each only against those that begin before it ends.
      let areas = (texts[number] + artifacts[number]).map { ($0, self.area(of: $0)) }
        .sorted { $0.1.y < $1.1.y }
      for (index, first) in areas.enumerated() {
        for second in areas[(index + 1)...] {
          if second.1.y >= first.1.bottom { break }
          let isApart = second.1.x >= first.1.right || first.1.x >= second.1.right
          #expect(
            isApart,
            "\(name) p. \(number + 1): \(first.0.text.prefix(30)) / \(second.0.text.prefix(30))",
            sourceLocation: sourceLocation)
        }
      }
      #expect(
        !endsInHeading(page), "\(name) p. \(number + 1)", sourceLocation: sourceLocation)
    }
  }

  /// Whether a heading is the last thing on a page but the document's last: nothing is read after
  /// it, and it does not stand over an empty box either. Headings of many lines are let off.
  private func endsInHeading(_ page: Drawing.Page) -> Bool {
    let read = page.content.filter { mark in
      if case .group(.artifact, _) = mark { false } else { true }
    }
    guard page != drawing.pages.last, let last = read.last,
      case .group(.heading(let level, let text), _) = last, level > 1, text.count < 300
    else { return false }
    let bottom = page.height - Measures.signatureStrip - Measures.pageNumberRoom
    let rules = page.content.filter { !read.contains($0) }.map(lowest).filter { $0 < bottom + 1 }
    return (rules.max() ?? 0) < lowest(last) + 15
  }

  /// What a line of text covers with its letters, a hair less than measured.
  private func area(of line: TextLine) -> Rectangle {
    let size = line.type.size
    return Rectangle(
      x: line.at.x + 0.2, y: line.at.y - 0.7 * size, width: max(0, line.width - 0.4),
      height: 0.85 * size)
  }

  private func lowest(_ mark: Mark) -> Double {
    switch mark {
    case .text(let line): line.at.y
    case .rule(let from, let to, _): max(from.y, to.y)
    case .symbol(let symbol): symbol.area.bottom
    case .line(let line): line.points.map(\.y).max() ?? 0
    case .dot(let middle): middle.y
    case .label(let area, _): area.bottom
    case .group(_, let marks): marks.map(lowest).max() ?? 0
    }
  }

  private static func lines(in mark: Mark, ofArtifacts: Bool, inside: Bool = false) -> [TextLine] {
    switch mark {
    case .text(let line): inside == ofArtifacts ? [line] : []
    case .rule, .line, .dot: []
    case .symbol(let symbol):
      symbol.words.flatMap { lines(in: $0, ofArtifacts: ofArtifacts, inside: inside) }
    case .label(_, let marks):
      marks.flatMap { lines(in: $0, ofArtifacts: ofArtifacts, inside: inside) }
    case .group(let role, let marks):
      marks.flatMap {
        lines(in: $0, ofArtifacts: ofArtifacts, inside: inside || role == .artifact)
      }
    }
  }
}

/// The texts of a sheet outside its charts in the order in which they are read.
func frontTexts(_ sheet: Sheet) -> [String] {
  func texts(_ body: [Passage]) -> [String] {
    body.flatMap { passage in
      switch passage {
      case .text(let text): [text]
      case .list(let marks, let items): items.enumerated().flatMap { [marks.mark(at: $0), $1] }
      }
    }
  }
  let all: [String] = sheet.parts.flatMap { part -> [String] in
    switch part {
    case .title(let title): return [title.heading, title.title]
    case .cover(let cover):
      return [cover.heading, cover.title, cover.year] + cover.issuer + [cover.address]
    case .identity(let identity):
      return identity.issuer
        + identity.fields.flatMap { field -> [String] in
          switch field.value {
          case .text(let text): [field.label, text]
          case .signature(let signature):
            [
              field.label, signature.phrase, signature.position, signature.name, signature.rank,
              signature.nip,
            ]
          }
        }
    case .boxes(let boxes): return boxes.flatMap { [$0.heading] + texts($0.body) }
    case .section(let section): return [section.letter, section.title] + texts(section.body)
    case .passages(let body): return texts(body)
    case .flowchart: return []
    case .legend(let legend):
      return [legend.heading] + legend.shapes.map { "= " + $0.text } + ["= " + legend.arrow]
        + legend.actors.flatMap { [$0.term, "= " + $0.text] }
    case .revisions(let heading, let table, _), .table(let heading, let table):
      return [heading] + table.head.joined().map { table.text(of: $0) }
        + table.rows.flatMap(\.cells).flatMap { cell -> [String] in
          if case .passages(let body) = cell.content { texts(body) } else { [] }
        }
    }
  }
  return all.map { squeezed(visibleLines($0).joined()) }.filter { !$0.isEmpty }
}

/// The texts stand in the document one after another.
func expectInOrder(_ texts: [String], _ document: LaidOut) {
  var rest = document.letters[...]
  for text in texts {
    guard let place = rest.firstRange(of: text) else {
      Issue.record("not in its place: \(text)")
      return
    }
    rest = rest[place.upperBound...]
  }
}
