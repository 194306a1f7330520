/// A place along one side of a cell's picture: so many pixels behind its beginning, its middle or
/// its end, whatever size the cell has.
struct CellPlace: Hashable, Comparable {
  var base: Base
  var pixels: Double

  enum Base: Int {
    case start, middle, end
  }

  static let start = CellPlace(base: .start, pixels: 0)
  static let end = CellPlace(base: .end, pixels: 0)

  /// Whether the picture ends here, and what is drawn up to here goes on in the next cell.
  var isEdge: Bool { self == .start || self == .end }

  func moved(_ pixels: Double) -> CellPlace {
    CellPlace(base: base, pixels: self.pixels + pixels)
  }

  static func < (a: CellPlace, b: CellPlace) -> Bool {
    (a.base.rawValue, a.pixels) < (b.base.rawValue, b.pixels)
  }

  /// As a length in CSS from the picture's beginning; `middle` is how CSS calls the place that
  /// `Base.middle` means.
  func css(middle: String) -> String {
    switch base {
    case .start: pixels == 0 ? "0" : "\(number(pixels))px"
    case .middle: sum(middle, pixels)
    case .end: sum("100%", pixels)
    }
  }

  /// As a length in CSS from the picture's end.
  func cssFromEnd(middle: String) -> String {
    switch base {
    case .start: sum("100%", -pixels)
    case .middle: middle == "50%" ? sum(middle, -pixels) : sum("100% - \(middle)", -pixels)
    case .end: pixels == 0 ? "0" : "\(number(-pixels))px"
    }
  }
}

private func sum(_ base: String, _ pixels: Double) -> String {
  if pixels == 0 { return base.contains(" ") ? "calc(\(base))" : base }
  return "calc(\(base) \(pixels < 0 ? "-" : "+") \(number(abs(pixels)))px)"
}

/// Without the zero behind the point.
func number(_ value: Double) -> String {
  value == value.rounded() ? "\(Int(value))" : "\(value)"
}
