/// Which piece of the line between tied boxes a cell holds: the first and the last only half of it.
enum TiePiece: String {
  case first = "tie-first"
  case middle = "tie"
  case last = "tie-last"
}

/// The line that ties the boxes of those who act together, by the place of the cell.
///
/// Only where each of them stands first in its cell, and so at the same height, and the line would
/// touch no other box; elsewhere the words under the boxes alone say who acts with whom.
func ties(in row: Table.Row) -> [Int: TiePiece] {
  var tied: [Int] = []
  var leads: Set<String> = []
  var firstInCell: [String: Int] = [:]
  var boxes: [Int] = []
  for (place, cell) in row.cells.enumerated() {
    guard case .symbols(let symbols) = cell.content, let first = symbols.first else { continue }
    if symbols.dropFirst().contains(where: { $0.tiedTo != nil }) { return [:] }
    boxes.append(place)
    if let id = first.id { firstInCell[id] = place }
    if let lead = first.tiedTo {
      tied.append(place)
      leads.insert(lead)
    }
  }
  guard leads.count == 1, let lead = leads.first.flatMap({ firstInCell[$0] }) else { return [:] }
  tied.append(lead)
  guard let first = tied.min(), let last = tied.max(), first < last,
    boxes.filter({ $0 >= first && $0 <= last }) == tied.sorted()
  else { return [:] }
  var pieces: [Int: TiePiece] = [:]
  for place in first...last { pieces[place] = .middle }
  pieces[first] = .first
  pieces[last] = .last
  return pieces
}
