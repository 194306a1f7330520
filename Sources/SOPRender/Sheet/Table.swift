/// A table of the sheet: head rows with spans, then rows with one cell a column.
package struct Table: Equatable, Sendable {
  package var columns: [Column]
  /// Only the cells that begin in a row stand in it, as in HTML.
  package var head: [[Cell]]
  package var rows: [Row]
  /// Shapes under the table's last line, one cell a column; nothing where there are none.
  package var foot: [Cell]?

  /// A column, and all that its heading can say where there is little room.
  package struct Column: Equatable, Sendable {
    package var kind: Kind
    package var heading: String
    /// The heading in fewer letters; the same where there is none.
    package var short: String

    package enum Kind: Equatable, Sendable {
      case number, text, time
      /// Holds the symbols of the actor with this id.
      case actor(String)
    }
  }

  package struct Row: Equatable, Sendable {
    /// The step's id, for what links here; nothing in a table of other things.
    package var id: String?
    package var cells: [Cell]
  }

  package struct Cell: Equatable, Sendable {
    package var content: Content
    /// How many columns and rows it fills.
    package var columns = 1
    package var rows = 1
    /// The column whose heading this is, where it is the heading of just one.
    package var heads: Int?

    package enum Content: Equatable, Sendable {
      case passages([Passage])
      case symbols([Symbol])
    }

    package static func text(_ text: String) -> Cell {
      Cell(content: .passages(text.isEmpty ? [] : [.text(text)]))
    }
  }
}
