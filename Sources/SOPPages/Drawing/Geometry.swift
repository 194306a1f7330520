/// A place on a page, in points (1/72 inch) from its upper left corner.
package struct Point: Equatable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  package func moved(_ dx: Double, _ dy: Double) -> Point { Point(x + dx, y + dy) }
}

/// An upright area of a page, in points.
package struct Rectangle: Equatable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var centre: Point { Point(x + width / 2, y + height / 2) }

  package func moved(_ dx: Double, _ dy: Double) -> Rectangle {
    Rectangle(x: x + dx, y: y + dy, width: width, height: height)
  }
}

/// Millimetres in points.
package func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }
