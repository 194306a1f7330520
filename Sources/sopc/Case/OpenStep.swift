import SOPCase
import SOPLanguage

extension Case {
  /// The symbol that is meant, of those that are open or else of all: by its id, its row's id, or
  /// its row's printed number; where several or none are, what was written.
  func symbol(called name: String) -> String {
    func meant(_ symbols: some Sequence<Int>) -> [Int] {
      symbols.filter { symbol in
        let row = course.row(of: symbol)
        return row.id == name || row.row.filter({ $0.isNumber || $0.isLetter }) == name
      }
    }
    if course.number(of: name) != nil { return name }
    let opened = meant(open.map(\.symbol))
    let found = opened.isEmpty ? meant(course.nodes.indices) : opened
    return found.count == 1 ? course.nodes[found[0]].id : name
  }
}
