/// Which piece of the line between tied boxes a cell holds: the first and the last only half of it.
enum TiePiece: String {
  case first = "tie-first"
  case middle = "tie"
  case last = "tie-last"
}

/// The line that ties the boxes of those who act together, by the place of the cell.
///
/// Only where each of them stands alone in its cell, and so at the same height, and the line would
/// touch no other box; elsewhere the words under the boxes alone say who acts with whom.
func ties(in row: Table.Row) -> [Int: TiePiece] {
  var tied: [Int] = []
  var leads: Set<String> = []
  var places: [String: Int] = [:]
  var boxes: [Int] = []
  for (place, cell) in row.cells.enumerated() {
    guard case .symbols(let symbols) = cell.content else { continue }
    boxes += symbols.map { _ in place }
    for symbol in symbols {
      if let id = symbol.id { places[id] = place }
      guard let lead = symbol.tiedTo else { continue }
      tied.append(place)
      leads.insert(lead)
    }
  }
  guard leads.count == 1, let lead = leads.first.flatMap({ places[$0] }) else { return [:] }
  tied.append(lead)
  guard let first = tied.min(), let last = tied.max(), first < last,
    boxes.filter({ $0 >= first && $0 <= last }) == tied.sorted(), Set(tied).count == tied.count
  else { return [:] }
  var pieces: [Int: TiePiece] = [:]
  for place in first...last { pieces[place] = .middle }
  pieces[first] = .first
  pieces[last] = .last
  return pieces
}
