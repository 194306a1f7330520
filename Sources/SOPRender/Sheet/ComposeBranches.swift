import SOPLanguage

/// By row: what is remarked on the first row of each branch, an outer one first: *Langkah 3–4
/// bersamaan dengan 5*. The official form has no symbol for work that goes on side by side, so
/// words say which rows do.
func branchRemarks(
  _ procedure: Workflow.Procedure, _ references: [String], _ words: Words
) -> [String: [String]] {
  let spans = rowsOfBranches(procedure)
  var remarks: [String: [String]] = [:]
  func name(_ rows: ClosedRange<Int>) -> String {
    let first = references[rows.lowerBound]
    // Rows without a number belong to the one above them.
    let numbered = rows.dropFirst().last { !procedure.rows[$0].row.isEmpty }
    guard let last = numbered.map({ references[$0] }) else { return first }
    // Only numbers read well with a dash between them.
    let isNumber = !procedure.rows[rows.lowerBound].row.isEmpty
    return isNumber ? "\(first)–\(last)" : words.rows(first, last)
  }
  for (block, branches) in zip(procedure.blocks, spans) where block.row == nil {
    let branches = branches.compactMap(\.self)
    guard let first = branches.first, branches.count > 1 else { continue }
    let all = branches.reduce(first) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
    // So that a block of a thousand branches does not name a thousand on each.
    let names = branches.count > 5 ? [] : branches.map(name)
    for (place, rows) in branches.enumerated() {
      var others = names
      if !others.isEmpty { others.remove(at: place) }
      let remark =
        others.isEmpty
        ? words.atOnce(name(rows), within: name(all)) : words.atOnce(name(rows), with: others)
      remarks[procedure.rows[rows.lowerBound].id, default: []].append(remark)
    }
  }
  return remarks
}

/// By block and branch, the places of its rows, which stand one after another.
private func rowsOfBranches(_ procedure: Workflow.Procedure) -> [[ClosedRange<Int>?]] {
  let places = Dictionary(procedure.rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
  var spans: [[ClosedRange<Int>?]] = procedure.blocks.map { block in
    block.branches.map { _ in nil }
  }
  for node in procedure.nodes {
    guard let row = places[node.row] else { continue }
    var branch = node.branch
    while let place = branch, spans.indices.contains(place.block - 1),
      spans[place.block - 1].indices.contains(place.number - 1)
    {
      let old = spans[place.block - 1][place.number - 1] ?? row...row
      spans[place.block - 1][place.number - 1] =
        min(old.lowerBound, row)...max(old.upperBound, row)
      // An outer block stands before those in it; anything else would go round for ever.
      let outer = procedure.blocks[place.block - 1].branch
      branch = outer.flatMap { $0.block < place.block ? $0 : nil }
    }
  }
  return spans
}
