/// A piece of the document that is laid out and not yet on a page: its marks count from its own
/// upper left corner.
package struct Block: Sendable {
  package var height: Double
  package var marks: [Mark]
  /// Room above it where something stands before it on the page.
  package var gap: Double = 0
  /// Whether it may not be the last on a page.
  package var keepsWithNext = false
  /// Whether it begins a page.
  package var beginsPage = false
  /// Whether it has less room than its words need.
  package var isCramped = false

  package init(
    height: Double, marks: [Mark], gap: Double = 0, keepsWithNext: Bool = false,
    beginsPage: Bool = false
  ) {
    self.height = height
    self.marks = marks
    self.gap = gap
    self.keepsWithNext = keepsWithNext
    self.beginsPage = beginsPage
  }
}
