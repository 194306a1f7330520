/// A piece of running text: a paragraph, or a list with its marks.
package enum Passage: Equatable, Sendable {
  /// May hold line breaks, which are printed.
  case text(String)
  case list(Marks, [String])

  /// What stands before each item of a list.
  package enum Marks: Equatable, Sendable {
    case none, dash, number, letter
    /// A box to be ticked by hand.
    case box

    /// The mark of the item at a place counted from 0, with its space.
    package func mark(at index: Int) -> String {
      switch self {
      case .none: ""
      case .dash: "- "
      case .number: "\(index + 1). "
      case .letter: letters(index) + ". "
      case .box: "□ "
      }
    }
  }
}

/// `a`, `b` … `z`, `aa`, `ab` … for 0, 1 …
func letters(_ index: Int) -> String {
  var rest = index
  var reversed: [UInt8] = []
  repeat {
    reversed.append(UInt8(ascii: "a") + UInt8(rest % 26))
    rest = rest / 26 - 1
  } while rest >= 0
  return String(decoding: reversed.reversed(), as: UTF8.self)
}
