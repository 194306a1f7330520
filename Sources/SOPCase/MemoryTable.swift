import SOPLanguage

/// For what a case must remember who did it.
struct MemoryTable {
  private(set) var memories: [Course.Memory] = []
  private var places: [Course.Memory: Int] = [:]

  init(_ workflow: Workflow) {
    for step in workflow.separate.joined() { add(.step(step)) }
    for actor in workflow.actors where actor.kind == .public {
      add(.actor(actor.id))
      for role in actor.roles { places[.actor(role.id)] = places[.actor(actor.id)] }
    }
  }

  func memories(of node: Workflow.Node) -> [Int] {
    var result: [Int] = []
    if let place = places[.step(node.row)] { result.append(place) }
    // Where somebody else may do it too, whoever does it need not be the public's person.
    if node.performers.count == 1, let actor = node.performers.first,
      let place = places[.actor(actor)]
    {
      result.append(place)
    }
    return result
  }

  private mutating func add(_ memory: Course.Memory) {
    guard places[memory] == nil else { return }
    places[memory] = memories.count
    memories.append(memory)
  }
}
