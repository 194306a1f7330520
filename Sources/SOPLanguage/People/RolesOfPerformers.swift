/// Which roles of an SOP may do what a symbol's performers do.
package struct RolesOfPerformers: Sendable {
  /// By the id of a column: itself and its roles.
  private var columns: [String: [String]] = [:]
  /// Ids of columns for which anyone or no person acts, and of their roles.
  private var free: Set<String> = []

  package init(_ actors: [Workflow.Actor]) {
    for actor in actors {
      let all = [actor.id] + actor.roles.map(\.id)
      switch actor.kind {
      case .staff: columns[actor.id] = all
      case .public, .system: free.formUnion(all)
      }
    }
  }

  /// Holding one of these is enough; nothing where none need be held.
  package func roles(of performers: [String]) -> [String]? {
    if performers.contains(where: free.contains) { return nil }
    var seen: Set<String> = []
    return performers.flatMap { columns[$0] ?? [$0] }.filter { seen.insert($0).inserted }
  }
}
