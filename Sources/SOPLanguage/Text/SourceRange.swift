/// A place in a text: line and column from 1, columns counted in Unicode scalars.
package struct Position: Comparable, Hashable, Sendable {
  package var line: Int32
  package var column: Int32

  package init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// Where something is written: its file, its first place, and the place just behind it.
package struct SourceRange: Hashable, Sendable {
  /// The file's place in `Compilation.sources`; 0 is the file that is compiled.
  package var file: Int
  package var start: Position
  package var end: Position

  package init(file: Int = 0, start: Position, end: Position) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The beginning of a file, for what is wrong with the file as a whole.
  package static func top(ofFile file: Int = 0) -> SourceRange {
    let first = Position(line: 1, column: 1)
    return SourceRange(file: file, start: first, end: first)
  }
}

/// A value and where it is written.
package struct Located<Value> {
  package var value: Value
  package var range: SourceRange

  package init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}
