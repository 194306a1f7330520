extension Procedure.Chart {
  /// Whether two rows stand in different branches of one `parallel`, so that neither waits for the
  /// other.
  func goSideBySide(_ one: Int, _ other: Int) -> Bool {
    let branches = branchByBlock(of: one)
    return branchByBlock(of: other).contains { block, branch in
      branches[block].map { $0 != branch } ?? false
    }
  }

  /// The blocks that a row stands in, each with the branch.
  private func branchByBlock(of step: Int) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var next = steps[step].written.branch
    while let branch = next {
      let block = written.branches[branch].block
      found[block] = branch
      next = written.blocks[block].outer
    }
    return found
  }
}

extension ChartFacts {
  /// The row of a symbol.
  func step(of node: Int) -> Int? {
    written.steps.firstIndex { $0.id == chart.nodes[node].row }
  }

  /// How a row is called that makes one of these documents in a branch beside a symbol's own.
  func makerBeside(_ node: Int, of documents: [Workflow.Document]) -> String? {
    guard !written.blocks.isEmpty, let step = step(of: node),
      written.steps[step].written.branch != nil
    else { return nil }
    let ids = Set(documents.map(\.id))
    let rows = Set(
      chart.nodes.filter { !ids.isDisjoint(with: $0.produces) }.map(\.row)
        + chart.edges.filter { !ids.isDisjoint(with: $0.documents) }.compactMap { edge in
          chart.nodes.first { $0.id == edge.from }?.row
        })
    let maker = written.steps.indices.first {
      rows.contains(written.steps[$0].id) && written.goSideBySide(step, $0)
    }
    return maker.map { written.steps[$0].label }
  }
}
