import SOPCase
import SOPLanguage

extension Case {
  /// The open symbol that is meant: by its id, its row's id, or its row's printed number; where
  /// several or none are, what was written.
  func symbol(called name: String) -> String {
    let nodes = open.map(\.symbol)
    if nodes.contains(where: { course.nodes[$0].id == name }) { return name }
    let meant = nodes.filter { symbol in
      let row = course.row(of: symbol)
      return row.id == name || row.row.filter({ $0.isNumber || $0.isLetter }) == name
    }
    return meant.count == 1 ? course.nodes[meant[0]].id : name
  }
}
