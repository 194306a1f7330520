/// The lines of the grid, numbered: across, each column has its left lanes, its centre and its
/// right lanes; down, each row has a zone of tracks, a band, a zone, a band … and a last zone.
///
/// Many lines find room side by side in lanes and in a zone; on a centre and in the middle of a
/// band there is room for one.
struct Strata {
  /// By row, the number of its first zone.
  let firstZones: [Int]
  private let bands: [Int]
  /// By band's number, the columns of the shapes that stand there, in order.
  private let across: [Int: [Int]]
  /// By column, the numbers of the bands in which shapes stand, in order.
  private let down: [[Int]]

  init(_ flowchart: Flowchart) {
    var first: [Int] = []
    var next = 0
    for bands in flowchart.bands {
      first.append(next)
      next += 2 * bands + 1
    }
    firstZones = first
    bands = flowchart.bands
    var across: [Int: [Int]] = [:]
    var down: [[Int]] = Array(repeating: [], count: flowchart.columns)
    for shape in flowchart.shapes {
      let band = first[shape.row] + 2 * shape.band + 1
      across[band, default: []].append(shape.column)
      down[shape.column].append(band)
    }
    self.across = across.mapValues { $0.sorted() }
    self.down = down.map { $0.sorted() }
  }

  static func centre(_ column: Int) -> Int { 3 * column + 1 }

  func band(of shape: Flowchart.Shape) -> Int { firstZones[shape.row] + 2 * shape.band + 1 }

  /// Whether a stratum across holds lanes, so that many lines find room in it.
  static func holdsLanes(_ x: Int) -> Bool { x % 3 != 1 }

  /// Row and place in the row of a stratum down.
  func place(of y: Int) -> (row: Int, place: Int) {
    var low = 0
    var high = firstZones.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if firstZones[middle] <= y { low = middle } else { high = middle - 1 }
    }
    return (low, y - firstZones[low])
  }

  func isZone(_ y: Int) -> Bool { place(of: y).place % 2 == 0 }

  /// Whether no shape stands in a column between two bands or zones, both left out.
  func isFree(column: Int, between first: Int, and last: Int) -> Bool {
    next(in: down[column], after: min(first, last)).map { $0 >= max(first, last) } ?? true
  }

  /// Whether no shape stands in a band between two columns, both left out.
  func isFree(band: Int, between first: Int, and last: Int) -> Bool {
    next(in: across[band] ?? [], after: min(first, last)).map { $0 >= max(first, last) } ?? true
  }

  func isFree(column: Int, band: Int) -> Bool {
    next(in: across[band] ?? [], after: column - 1) != column
  }

  /// The first band below another in which a shape stands in the column.
  func nextShape(in column: Int, below band: Int) -> Int? { next(in: down[column], after: band) }

  private func next(in sorted: [Int], after value: Int) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low < sorted.count ? sorted[low] : nil
  }
}
