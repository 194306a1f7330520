import SOPLanguage

/// What each row is called: its number without the numbering's marks, or where it stands.
func rowReferences(_ rows: [Workflow.Row], numbering: String, _ words: Words) -> [String] {
  var last = ""
  var distance = 0
  return rows.map { row in
    guard !row.row.isEmpty else {
      distance += 1
      return words.unnumbered(after: last, by: distance)
    }
    last = bareNumber(row.row, numbering: numbering)
    distance = 0
    return last
  }
}

/// A row's number without the numbering's marks; with them a spreadsheet takes `(1)` for -1.
func bareNumber(_ row: String, numbering: String) -> String {
  let marks = numbering.split(separator: "1", maxSplits: 1, omittingEmptySubsequences: false)
  let (before, after) = (marks.first ?? "", marks.count > 1 ? marks[1] : "")
  var number = Substring(row)
  if number.hasPrefix(before) { number = number.dropFirst(before.count) }
  if number.hasSuffix(after) { number = number.dropLast(after.count) }
  return String(number)
}

/// What each symbol is called inside its row: by whose it is, counted where the same one comes
/// again.
func symbolNames(
  _ nodes: [Workflow.Node], _ name: (Workflow.Node) -> String
) -> [String] {
  struct Place: Hashable {
    var row: String
    var name: String
  }
  var counts: [Place: Int] = [:]
  let places = nodes.map { Place(row: $0.row, name: name($0)) }
  for place in places { counts[place, default: 0] += 1 }
  var met: [Place: Int] = [:]
  return places.map { place in
    met[place, default: 0] += 1
    let isAlone = counts[place] == 1
    return isAlone ? place.name : "\(place.name) (\(met[place, default: 1]))"
  }
}
