/// The room on the pages into which something long is laid out.
package struct TableFrame: Equatable, Sendable {
  package var width: Double
  /// What is left on the page it begins on.
  package var firstHeight: Double
  /// What every further page holds.
  package var pageHeight: Double
  /// Whether a table's head stands on each of its pages.
  package var repeatsHead: Bool
  /// What its last page is to leave free for what comes below.
  package var below: Double

  package init(
    width: Double, firstHeight: Double, pageHeight: Double, repeatsHead: Bool = true,
    below: Double = 0
  ) {
    self.below = below
    self.width = width
    self.firstHeight = firstHeight
    self.pageHeight = pageHeight
    self.repeatsHead = repeatsHead
  }
}
