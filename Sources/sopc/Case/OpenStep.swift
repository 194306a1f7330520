import SOPCase
import SOPLanguage

extension Case {
  /// The time. A clock that was set back must not hold up the work.
  func now(by clock: Instant) -> Instant { open.map(\.since).reduce(clock, max) }

  /// The symbol that is meant, of those that are open or else of all: by its id, its row's id, or
  /// its row's printed number; where several or none are, what was written.
  func symbol(called name: String) -> String {
    if course.number(of: name) != nil { return name }
    let opened = open.map(\.symbol).filter { course.isRow(of: $0, called: name) }
    let found = opened.isEmpty ? course.symbols(ofRow: name) : opened
    return found.count == 1 ? course.nodes[found[0]].id : name
  }
}
