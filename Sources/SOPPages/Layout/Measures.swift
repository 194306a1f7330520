/// The measures of the printed form in points: all that is set by eye stands here.
package enum Measures {
  // Paper.
  package static let sideMargin = millimetres(15)
  package static let topMargin = millimetres(15)
  /// Kept free at the foot of every page for the line that the electronic signature prints there.
  package static let signatureStrip = 45.0
  /// Above that strip, for the page's number.
  package static let pageNumberRoom = 14.0

  // Type.
  package static let body = TypeStyle(10)
  package static let strong = TypeStyle(10, bold: true)
  /// Of the identity page, from the usual size to the smallest that may save it a page.
  static let frontSizes: [Double] = [10, 9, 8.5]
  /// The SOP's own title over everything.
  package static let title = TypeStyle(12, bold: true)
  package static let coverTitle = TypeStyle(20, bold: true)
  package static let coverLine = TypeStyle(13, bold: true)
  package static let tableText = TypeStyle(8.5)
  /// The sign of a box that is ticked by hand.
  package static let tickBox = TypeStyle(15)
  package static let tableHead = TypeStyle(8.5, bold: true)
  /// A chart's column of text is easy to read at this width.
  package static let easyColumn = 120.0
  /// Below a chart: definitions, totals, footnotes, legend.
  package static let smallText = TypeStyle(9)
  package static let smallStrong = TypeStyle(9, bold: true)
  package static let pageNumber = TypeStyle(9)
  package static let draftMark = TypeStyle(9, bold: true)

  // The flowchart: shapes as wide and high as on signed forms (29 × 9 mm in wide columns, 10 × 6 in
  // narrow ones).
  package static let box = (width: 40.0, height: 16.0)
  package static let capsule = (width: 40.0, height: 14.0)
  package static let diamond = (width: 42.0, height: 21.0)
  package static let pentagon = (width: 15.0, height: 13.0)
  /// A symbol does not get wider than this for the sake of a long word.
  package static let widestSymbol = 76.0
  /// Beside a symbol, up to where lanes may lie.
  package static let besideSymbol = 6.0
  /// Between two lanes, or two tracks.
  package static let lanePitch = 5.0
  /// An answer's lines are broken where they are wider than this and than its widest word.
  package static let answerWidth = 32.0
  /// Between a line and the answer beside it.
  package static let answerGap = 2.0
  /// Room for an arrow's head and a bit of its shaft.
  package static let arrowRoom = 8.0

  // Lines and the room around text.
  package static let ruleWidth = 0.6
  package static let cellPadding = Padding(x: 4, y: 3)
  package static let tablePadding = Padding(x: 3, y: 2.5)
  package static let leastRow = millimetres(7)
  /// Between a list's mark and its text.
  package static let markGap = 2.5
  package static let paragraphGap = 3.0
  package static let partGap = 14.0

  // Places to be filled by hand or by machine.
  /// Above the issuer's name, for its emblem.
  package static let emblemRoom = millimetres(20)
  /// For a date.
  package static let dateRoom = millimetres(32)
  /// For a signature with its stamp, or the QR code of an electronic one.
  package static let signatureRoom = millimetres(22)
}

/// Room between a cell's lines and its text.
package struct Padding: Equatable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
