/// A flowchart whose lines have found their ways: every point by row and column, so that each
/// format gives them lengths of its own.
package struct RoutedFlowchart: Equatable, Sendable {
  package var flowchart: Flowchart
  /// By column, how many lanes lie left and right of its symbols.
  package var lanes: [Lanes]
  /// By row, then zone (above the first band, between bands, under the last), how many tracks.
  package var tracks: [[Int]]
  /// One a line of the flowchart, in the same order.
  package var paths: [Path]
  /// Where lines come together or part in all four directions: a dot there tells it from a crossing.
  package var junctions: [Point]
  /// How often two lines cross.
  package var crossings: Int

  package struct Lanes: Equatable, Sendable {
    package var left: Int
    package var right: Int

    package init(left: Int = 0, right: Int = 0) {
      self.left = left
      self.right = right
    }
  }

  /// Where a line turns, from the middle of its first shape to the middle of its last.
  package struct Path: Equatable, Sendable {
    package var points: [Point]
    package var exit: Side
    package var entry: Side
    package var leaving: Leaving
    /// What stands at it: its line's answer; empty where it leaves together with one that bears it.
    package var answer: String

    /// Where its answer stands.
    package enum Leaving: Hashable, Sendable {
      /// Beside the corner that it leaves by.
      case corner
      /// Over the stretch to this side that turns off, under the symbol, from others that leave by
      /// the same corner.
      case turningOff(Side)
      /// Beside it, under the tracks on which the others turn off.
      case behindOthers
    }
  }

  package enum Side: Equatable, Sendable {
    case top, bottom, left, right
  }

  package struct Point: Equatable, Sendable {
    package var column: Int
    package var across: Across
    package var row: Int
    package var down: Down

    package init(column: Int, across: Across, row: Int, down: Down) {
      self.column = column
      self.across = across
      self.row = row
      self.down = down
    }

    /// The middle of a shape.
    package init(_ shape: Flowchart.Shape) {
      self.init(
        column: shape.column, across: .centre, row: shape.row, down: .band(shape.band))
    }
  }

  /// Where in a column.
  package enum Across: Equatable, Sendable {
    /// A lane left of the symbols, counted from 0 from the left.
    case left(Int)
    case centre
    /// A lane right of the symbols, counted from 0 from the left.
    case right(Int)
  }

  /// Where in a row.
  package enum Down: Equatable, Sendable {
    /// A track of the zone above band `zone`, counted from 0 from above.
    case track(zone: Int, Int)
    /// The middle of a band.
    case band(Int)
  }
}
