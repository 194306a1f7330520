/// The flowchart of a table: symbols in the cells of its actors' columns, and what goes between
/// them; without texts' sizes and without lengths.
///
/// A row has as many *bands* as symbols stand one under another in it; two symbols of a band stand
/// in different columns.
package struct Flowchart: Equatable, Sendable {
  /// How many actors' columns there are.
  package var columns: Int
  /// By row, how many bands it has. The row behind the table's last one lies under the table.
  package var bands: [Int]
  package var shapes: [Shape]
  package var lines: [Line]
  package var ties: [Tie]

  package init(columns: Int, bands: [Int], shapes: [Shape], lines: [Line], ties: [Tie]) {
    self.columns = columns
    self.bands = bands
    self.shapes = shapes
    self.lines = lines
    self.ties = ties
  }

  /// A symbol, or what is drawn beside one, in its cell.
  package struct Shape: Equatable, Sendable {
    /// The symbol's name in `sopc.workflow/1`; `start:…` and `end:…` for capsules beside one,
    /// `informs:…` for who gets to know, `page:A:out` and `page:A:in` where a line goes on on
    /// another page. A symbol that several columns share stands in each under one name.
    package var name: String
    package var kind: Kind
    package var row: Int
    package var band: Int
    package var column: Int

    package enum Kind: Equatable, Sendable {
      case capsule, box, diamond
      /// The line goes on elsewhere.
      case pentagon
    }

    package init(name: String, kind: Kind, row: Int, band: Int, column: Int) {
      self.name = name
      self.kind = kind
      self.row = row
      self.band = band
      self.column = column
    }
  }

  /// An arrow from one shape to another, by their places in `shapes`.
  package struct Line: Equatable, Sendable {
    package var from: Int
    package var to: Int
    /// The answer that takes it; empty where there is only one way.
    package var answer: String

    package init(from: Int, to: Int, answer: String = "") {
      self.from = from
      self.to = to
      self.answer = answer
    }
  }

  /// A line without a head between two shapes of one row.
  package struct Tie: Equatable, Sendable {
    package var first: Int
    package var second: Int
    package var kind: Kind

    package enum Kind: Equatable, Sendable {
      /// They act together.
      case together
      /// One of them acts.
      case choice
    }

    package init(first: Int, second: Int, kind: Kind) {
      self.first = first
      self.second = second
      self.kind = kind
    }
  }
}
