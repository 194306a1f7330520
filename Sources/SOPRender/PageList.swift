/// Pages that are asked for, from 1: `2` or `1,3-4`.
package struct PageList: Equatable, Sendable {
  private var ranges: [ClosedRange<Int>]

  /// Nothing where the text names no pages in this way.
  package init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first <= last
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  /// Whether it names one page only, so that a file needs no page's number in its name.
  package var isSingle: Bool {
    guard let first = ranges.first else { return false }
    return first.count == 1 && ranges.allSatisfy { $0 == first }
  }

  /// As it is written.
  package var text: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// The pages of a document with so many, from 1 and in its order.
  package func pages(of count: Int) -> [Int] {
    guard count > 0 else { return [] }
    return (1...count).filter { page in ranges.contains { $0.contains(page) } }
  }

  /// The first page that is asked for and that a document with so many has not.
  package func absent(of count: Int) -> Int? {
    ranges.map { $0.lowerBound > count ? $0.lowerBound : count + 1 }
      .first { page in page > count && ranges.contains { $0.contains(page) } }
  }

  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits), (1...100_000).contains(number)
    else { return nil }
    return number
  }
}
