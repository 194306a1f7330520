import SOPLanguage

/// The actors and roles of an SOP, by id.
struct People {
  /// A name for each actor and role.
  private let names: [String: String]
  /// The column that a role stands in; an actor stands in its own.
  private let columns: [String: String]

  /// `abbreviates`: whether their short names do, as in a symbol in their own column.
  init(_ workflow: Workflow, abbreviates: Bool = true) {
    var names: [String: String] = [:]
    var columns: [String: String] = [:]
    for actor in workflow.actors {
      names[actor.id] = abbreviates && !actor.short.isEmpty ? actor.short : actor.name
      columns[actor.id] = actor.id
      for role in actor.roles {
        names[role.id] = abbreviates && !role.short.isEmpty ? role.short : role.name
        columns[role.id] = actor.id
      }
    }
    self.names = names
    self.columns = columns
  }

  /// Who does a symbol, shortly.
  func name(of node: Workflow.Node) -> String {
    names(node.performers.isEmpty ? [node.column] : node.performers)
  }

  /// Who of a column may do a symbol, where that is not the column as a whole.
  func performer(of node: Workflow.Node, in column: String) -> String {
    let here = node.performers.filter { columns[$0] == column }
    // Drawn in another column than the performer's own: then the name says whose it is.
    let performers = here.isEmpty && column == node.column ? node.performers : here
    return performers.contains(column) ? "" : names(performers)
  }

  /// Whether somebody of a column may do a symbol.
  func performs(_ node: Workflow.Node, in column: String) -> Bool {
    node.performers.contains { columns[$0] == column }
  }

  private func names(_ ids: [String]) -> String {
    ids.map { names[$0] ?? $0 }.joined(separator: " / ")
  }
}
