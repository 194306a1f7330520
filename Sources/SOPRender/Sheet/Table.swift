package import SOPLanguage

/// A table of the sheet: head rows whose cells may span, then rows with one cell a column.
package struct Table: Equatable, Sendable {
  package var columns: [Column]
  /// Only the cells that begin in a row stand in it, as in HTML.
  package var head: [[HeadCell]]
  package var rows: [Row]
  /// Shapes under the table's last line, one cell a column; nothing where there are none.
  package var foot: [Cell]?

  /// A column, and all that its heading can say where there is little room.
  package struct Column: Equatable, Sendable {
    package var kind: Kind
    /// The form's column that this is one of; nothing in a table of other things.
    package var source: Workflow.Form.Column?
    package var heading: String
    /// The heading in fewer letters; the same where there is none.
    package var short: String
    /// The heading over neighbouring actors that this one stands under; empty where there is none.
    package var group = ""

    package enum Kind: Equatable, Sendable {
      case number, text, time
      /// Holds boxes to be ticked.
      case tick
      /// Filled in by hand; at least so many millimetres wide.
      case entry(Double)
      /// Holds the symbols of the actor with this id.
      case actor(String)
    }
  }

  /// A cell of the head, from `column` on over so many columns and rows.
  package struct HeadCell: Equatable, Sendable {
    package var says: Says
    package var column: Int
    package var columns = 1
    package var rows = 1

    package enum Says: Equatable, Sendable {
      /// The heading of its column.
      case heading
      /// A heading over several columns, above their own.
      case shared(String)
      /// Its column's number, where the form counts them.
      case number(String)
    }
  }

  /// What a cell of the head says, its column's heading in full.
  package func text(of cell: HeadCell) -> String {
    switch cell.says {
    case .heading: columns[cell.column].heading
    case .shared(let text), .number(let text): text
    }
  }

  package struct Row: Equatable, Sendable {
    /// The step's id, for what links here; nothing in a table of other things.
    package var id: String?
    package var cells: [Cell]
    /// How high it is at least in millimetres, where something is written in it by hand.
    package var room = 0.0
  }

  package struct Cell: Equatable, Sendable {
    package var content: Content

    package enum Content: Equatable, Sendable {
      case passages([Passage])
      case symbols([Symbol])
    }

    /// Adds paragraphs to the cell's text; shapes stand alone.
    mutating func add(_ texts: [String]) {
      switch content {
      case .passages(let passages): content = .passages(passages + texts.map { .text($0) })
      case .symbols: break
      }
    }

    package static func text(_ text: String) -> Cell {
      Cell(content: .passages(text.isEmpty ? [] : [.text(text)]))
    }
  }
}
