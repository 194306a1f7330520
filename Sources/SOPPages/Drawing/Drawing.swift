package import SOPLanguage

/// A document laid out on its pages, without a format: what stands where, and what it is.
///
/// The order of everything is the order in which it is read.
package struct Drawing: Equatable, Sendable {
  package var language: Language
  package var title: String
  package var pages: [Page]
  /// Whether a table is too wide for its paper, so that words break.
  package var isCramped: Bool

  package init(language: Language, title: String, pages: [Page], isCramped: Bool = false) {
    self.isCramped = isCramped
    self.language = language
    self.title = title
    self.pages = pages
  }

  /// A sheet of paper, in points.
  package struct Page: Equatable, Sendable {
    package var width: Double
    package var height: Double
    package var content: [Mark]

    package init(width: Double, height: Double, content: [Mark]) {
      self.width = width
      self.height = height
      self.content = content
    }
  }
}

/// Something on a page.
package indirect enum Mark: Equatable, Sendable {
  /// One line of text; its place is where its baseline begins.
  case text(TextLine)
  /// A straight line: a table's rule, the edge of a frame.
  case rule(from: Point, to: Point, width: Double)
  /// A symbol of the flowchart.
  case symbol(SymbolMark)
  /// A line of the flowchart.
  case line(LineMark)
  /// Where lines of the flowchart come together or part in all four directions.
  case dot(Point)
  /// The text beside a line of the flowchart, and the area it takes.
  case label(Rectangle, [Mark])
  /// What belongs together, and what it is.
  case group(Role, [Mark])

  /// What a group of marks is to whoever reads the document aloud.
  package enum Role: Equatable, Sendable {
    /// A heading of a level from 1; it also stands in the outline.
    case heading(Int, String)
    case paragraph
    case list, listItem
    case table, row, cell
    /// A cell of a table's head.
    case headCell
    /// A drawing, and what it says in words.
    case figure(String)
    /// What is no part of the text: page numbers, a draft's mark, rules.
    case artifact
  }
}

/// A line of text in one type.
package struct TextLine: Equatable, Sendable {
  package var text: String
  /// Where its baseline begins.
  package var at: Point
  /// How long it was measured to be.
  package var width: Double
  package var type: TypeStyle
  /// Whether a blank was dropped where the line was broken: read aloud or copied, its last word and
  /// the next line's first are two.
  package var hasBlankAfter: Bool

  package init(
    text: String, at: Point, width: Double, type: TypeStyle, hasBlankAfter: Bool = false
  ) {
    self.hasBlankAfter = hasBlankAfter
    self.text = text
    self.at = at
    self.width = width
    self.type = type
  }
}

/// A cut of the document's typeface; sizes in points.
package struct TypeStyle: Hashable, Sendable {
  package var size: Double
  package var isBold: Bool
  package var isItalic: Bool

  package init(_ size: Double, bold: Bool = false, italic: Bool = false) {
    self.size = size
    isBold = bold
    isItalic = italic
  }
}

/// A shape of the flowchart, hollow, in the area it takes.
package struct SymbolMark: Equatable, Sendable {
  /// The name by which lines call it: the symbol's in `sopc.workflow/1`, `start:…`, `end:…`,
  /// `page:A:out`. Nothing in the legend.
  package var name: String?
  package var shape: Shape
  package var area: Rectangle
  /// What stands in it.
  package var words: [Mark]

  package enum Shape: Equatable, Sendable {
    case capsule, box, diamond
    /// The way goes on on another page: a pentagon that points down.
    case pentagon
  }

  package init(name: String?, shape: Shape, area: Rectangle, words: [Mark]) {
    self.name = name
    self.shape = shape
    self.area = area
    self.words = words
  }
}

/// A line of the flowchart through its points, each upright or level from the one before.
package struct LineMark: Equatable, Sendable {
  package var kind: Kind
  /// The names of the symbols it begins and ends at; nothing in the legend.
  package var from: String?
  package var to: String?
  package var points: [Point]

  package enum Kind: Equatable, Sendable {
    /// Ends in an arrow's head.
    case arrow
    /// Ties the boxes of those who act together: plain.
    case tie
    /// Ties the boxes of those of whom one acts: dashed.
    case choice
  }

  package init(kind: Kind, from: String?, to: String?, points: [Point]) {
    self.kind = kind
    self.from = from
    self.to = to
    self.points = points
  }
}

extension Mark {
  /// The same, so far to the right and down.
  package func moved(_ dx: Double, _ dy: Double) -> Mark {
    switch self {
    case .text(var line):
      line.at = line.at.moved(dx, dy)
      return .text(line)
    case .rule(let from, let to, let width):
      return .rule(from: from.moved(dx, dy), to: to.moved(dx, dy), width: width)
    case .symbol(var symbol):
      symbol.area = symbol.area.moved(dx, dy)
      symbol.words = symbol.words.map { $0.moved(dx, dy) }
      return .symbol(symbol)
    case .line(var line):
      line.points = line.points.map { $0.moved(dx, dy) }
      return .line(line)
    case .dot(let middle): return .dot(middle.moved(dx, dy))
    case .label(let area, let marks):
      return .label(area.moved(dx, dy), marks.map { $0.moved(dx, dy) })
    case .group(let role, let marks):
      return .group(role, marks.map { $0.moved(dx, dy) })
    }
  }
}
