/// Rows of cells on a grid of columns, with or without lines between them: every table of text, the
/// frame of the identity page, and running text, which is one cell without lines.
///
/// `blocks(in:)` cuts it into pages.
struct Grid {
  /// The columns' boundaries from its left edge, the two outer ones among them.
  var edges: [Double]
  var rows: [Row] = []
  /// Stands above the rows.
  var head: SetHead?
  var padding = Measures.cellPadding
  var lines = Lines.all
  /// What it is to a reader: a table, or nothing of its own.
  var isTable = true

  enum Lines {
    case none
    /// Between the cells, but not around them.
    case inner
    case all
  }

  struct Row {
    /// From left to right.
    var cells: [Cell]
    /// Never less high than this; of a row that is cut, both parts together.
    var least = 0.0
    /// Whether it may not be the last on its page.
    var keepsWithNext = false
    var cut = Cut.whenTooTall
    /// Rows of one band are read column by column: heading and text of a box, then the next box.
    var band: Int?
  }

  /// When a row goes on on the next page.
  enum Cut {
    /// Only where no page holds it.
    case whenTooTall
    /// Also where much of the page would stay empty without it.
    case ratherThanLeaveRoom
    /// Wherever the page ends.
    case anywhere
  }

  struct Cell {
    var columns: Range<Int>
    var content: Content
    /// Whether its text stands in the middle of its height.
    var isMiddle = false
    /// What it is to a reader; nothing where its text says that by itself.
    var role: Mark.Role?

    enum Content {
      case lines(SetLines)
      /// Something laid out, from the cell's upper left corner: it has its own room around it.
      case block(Block)
    }

    init(
      columns: Range<Int>, _ content: Content, isMiddle: Bool = false, role: Mark.Role? = .cell
    ) {
      self.columns = columns
      self.content = content
      self.isMiddle = isMiddle
      self.role = role
    }
  }

  /// How wide a cell's text is set.
  func textWidth(_ columns: Range<Int>) -> Double {
    edges[columns.upperBound] - edges[columns.lowerBound] - 2 * padding.x
  }

  /// All of it in one piece, however tall.
  func block() -> Block {
    draw(rows, heights: rows.map(height), with: head)
  }

  func height(of row: Row) -> Double {
    row.cells.reduce(row.least) { height, cell in
      switch cell.content {
      case .lines(let lines):
        max(height, lines.isEmpty ? 0 : lines.height + 2 * padding.y)
      case .block(let block): max(height, block.height)
      }
    }
  }
}
