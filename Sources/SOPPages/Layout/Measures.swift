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
  /// The SOP's own title over everything.
  package static let title = TypeStyle(12, bold: true)
  package static let coverTitle = TypeStyle(20, bold: true)
  package static let coverLine = TypeStyle(13, bold: true)
  package static let tableText = TypeStyle(8.5)
  package static let tableHead = TypeStyle(8.5, bold: true)
  /// As small as a narrow form may become.
  package static let leastSize = 7.0
  /// Below a chart: definitions, totals, footnotes, legend.
  package static let smallText = TypeStyle(9)
  package static let smallStrong = TypeStyle(9, bold: true)
  package static let pageNumber = TypeStyle(9)
  package static let draftMark = TypeStyle(9, bold: true)

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
