/// The measures of the flowchart in a web page, in pixels: all that is set by eye stands here.
///
/// Shapes have odd widths and heights, so that a line of one pixel meets the middle of their sides.
enum HTMLMeasures {
  // In and beside the symbols.
  static let textSize = 10.0
  static let textLine = 11.0

  static let box = (width: 53.0, height: 21.0)
  static let capsule = (width: 53.0, height: 19.0)
  static let diamond = (width: 57.0, height: 29.0)
  static let pentagon = (width: 21.0, height: 19.0)
  /// A symbol does not get wider than this for the sake of a long word.
  static let widestSymbol = 101.0
  /// Left and right of a box's words, its lines included.
  static let boxPadding = 4.0
  static let capsulePadding = 7.0
  /// How much of a diamond's width its words may fill.
  static let diamondFillings = [0.5, 0.62, 0.74]

  /// Beside a symbol, up to where lanes may lie: an arrow's head and a bit of its shaft.
  static let besideSymbol = 9.0
  /// Between two lanes, or two tracks.
  static let lanePitch = 7.0
  /// From a cell's edge to its first lane.
  static let laneMargin = 4.5
  /// An answer's lines are broken where they are wider than this and than its widest word.
  static let answerWidth = 44.0
  /// An answer does not get wider than this for the sake of a long word, or of fewer lines.
  static let widestAnswer = 92.0
  /// An answer with more lines than these gets wider.
  static let answerLines = 3
  /// Between a line and the answer beside it.
  static let answerGap = 3.0

  /// Over a symbol: an arrow's head and a bit of its shaft.
  static let arrowRoom = 11.0
  /// From a row's upper end to its first track, from a symbol to the first track under it, and
  /// from the last track to the row's lower end.
  static let overTracks = 4.0
  static let underSymbol = 6.0
  static let underTracks = 4.0
  static let arrowHead = 7.0
  /// The radius of the dot where lines come together.
  static let dot = 2.5

  // The table around it, and paper: the style sheet says the same in its own units.
  static let tableText = 12.0
  /// A longer word is broken.
  static let widestWord = 312.0
  /// Left and right of a cell's words, in millimetres as all that follows.
  static let cellPadding = 1.5
  static let topMargin = 15.0
  static let sideMargin = 15.0
  /// With the strip that an electronic signature takes, and the page's number above it.
  static let bottomMargin = 21.0
  static let signatureRoom = 22.0
  static let emblemRoom = 20.0

  // Of the identity page: sizes in points, from the usual one to the smallest that may save a page.
  static let frontSizes: [Double] = [10, 9, 8.5]
  /// A printed line in terms of its type's size.
  static let printedLine = 1.2

  /// More rows than these are routed in windows, so that no line runs for many screens.
  static let windowRows = 60
}
