import SOPLanguage

/// The actors and roles of an SOP, by id.
struct People {
  /// A short name for each actor and role.
  private let names: [String: String]
  private let fullNames: [String: String]
  /// The column that a role stands in; an actor stands in its own.
  private let columns: [String: String]

  init(_ workflow: Workflow) {
    var names: [String: String] = [:]
    var fullNames: [String: String] = [:]
    var columns: [String: String] = [:]
    for actor in workflow.actors {
      names[actor.id] = actor.short.isEmpty ? actor.name : actor.short
      fullNames[actor.id] = actor.name
      columns[actor.id] = actor.id
      for role in actor.roles {
        names[role.id] = role.short.isEmpty ? role.name : role.short
        fullNames[role.id] = role.name
        columns[role.id] = actor.id
      }
    }
    self.names = names
    self.fullNames = fullNames
    self.columns = columns
  }

  /// Who does a symbol, shortly.
  func name(of node: Workflow.Node) -> String {
    joined(names, of: node)
  }

  /// The same in full, for what stands outside the table.
  func fullName(of node: Workflow.Node) -> String {
    joined(fullNames, of: node)
  }

  /// An actor or role in full.
  func fullName(_ id: String) -> String { fullNames[id] ?? id }

  /// Who of a column may do a symbol, where that is not the column as a whole.
  func performer(of node: Workflow.Node, in column: String) -> String {
    let here = node.performers.filter { columns[$0] == column }
    // Drawn in another column than the performer's own: then the name says whose it is.
    let performers = here.isEmpty && column == node.column ? node.performers : here
    return performers.contains(column) ? "" : joined(names, performers)
  }

  /// Whether somebody of a column may do a symbol.
  func performs(_ node: Workflow.Node, in column: String) -> Bool {
    node.performers.contains { columns[$0] == column }
  }

  private func joined(_ names: [String: String], of node: Workflow.Node) -> String {
    joined(names, node.performers.isEmpty ? [node.column] : node.performers)
  }

  private func joined(_ names: [String: String], _ ids: [String]) -> String {
    ids.map { names[$0] ?? $0 }.joined(separator: " / ")
  }
}
