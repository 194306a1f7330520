import SOPLanguage

/// For what a case must remember who did it, and who therefore must not do what.
struct MemoryTable {
  private(set) var memories: [Course.Memory] = []
  private var places: [Course.Memory: Int] = [:]
  /// By step: the others that another person must do.
  private var separated: [String: Set<String>] = [:]
  /// By symbol: what those who act together in its row are remembered by.
  private var joint: [String: Course.Memory] = [:]

  init(_ workflow: Workflow, _ procedure: Workflow.Procedure) {
    for list in workflow.separate {
      for step in list {
        add(.step(step))
        separated[step, default: []].formUnion(list.filter { $0 != step })
      }
    }
    for actor in workflow.actors where actor.kind == .public {
      add(.actor(actor.id))
      for role in actor.roles { places[.actor(role.id)] = places[.actor(actor.id)] }
    }
    for node in procedure.nodes {
      if let lead = node.signsWith {
        joint[node.id] = .joint(lead)
        joint[lead] = .joint(lead)
      } else if let branch = node.branch, procedure.blocks.indices.contains(branch.block - 1),
        procedure.blocks[branch.block - 1].row == node.row
      {
        joint[node.id] = .joint(node.row)
      }
    }
    for node in procedure.nodes {
      if let memory = joint[node.id] { add(memory) }
    }
  }

  func memories(of node: Workflow.Node) -> [Int] {
    var result: [Int] = []
    if let place = places[.step(node.row)] { result.append(place) }
    if let memory = joint[node.id], let place = places[memory] { result.append(place) }
    // Where somebody else may do it too, whoever does it need not be the public's person.
    if node.performers.count == 1, let actor = node.performers.first,
      let place = places[.actor(actor)]
    {
      result.append(place)
    }
    return result
  }

  func bars(of node: Workflow.Node) -> [Int] {
    let others = separated[node.row, default: []].sorted().compactMap { places[.step($0)] }
    return others + (joint[node.id].flatMap { places[$0] }.map { [$0] } ?? [])
  }

  private mutating func add(_ memory: Course.Memory) {
    guard places[memory] == nil else { return }
    places[memory] = memories.count
    memories.append(memory)
  }
}
