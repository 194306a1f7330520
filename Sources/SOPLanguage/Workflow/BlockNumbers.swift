/// The blocks of a chart in printed order: `parallel` entries, and rows in which several act side by
/// side.
struct BlockNumbers {
  private(set) var blocks: [Workflow.Block] = []
  /// By `parallel` entry: its number, from 1.
  private(set) var parallel: [Int]
  /// By part of a row: the number of its block, if it is one.
  private(set) var rows: [PartPlace: Int] = [:]
  /// By step: the `parallel` entries that begin with it, an outer one first.
  private(set) var openedBefore: [[Int]]
  private let chart: Procedure.Chart
  /// By branch of the chart: its place in the workflow.
  private var branches: [Workflow.Branch?]

  init(_ chart: Procedure.Chart) {
    self.chart = chart
    let written = chart.written
    parallel = [Int](repeating: 0, count: written.blocks.count)
    branches = [Workflow.Branch?](repeating: nil, count: written.branches.count)
    openedBefore = [[Int]](repeating: [], count: chart.steps.count)
    for (place, block) in written.blocks.enumerated() where !block.branches.isEmpty {
      openedBefore[block.steps.lowerBound].append(place)
    }
    for step in chart.steps.indices {
      for block in openedBefore[step] { add(block) }
      for part in chart.steps[step].parts.indices { add(PartPlace(step: step, part: part)) }
    }
  }

  func branch(ofStep step: Int) -> Workflow.Branch? {
    chart.steps[step].written.branch.flatMap { branches[$0] }
  }

  /// The branch that one of several who act side by side makes.
  func branch(of performer: Procedure.Performer, _ place: PartPlace) -> Workflow.Branch? {
    guard let number = rows[place],
      let branch = sideBySide(place).firstIndex(where: { $0.id == performer.id })
    else { return nil }
    return Workflow.Branch(block: number, number: branch + 1)
  }

  private mutating func add(_ block: Int) {
    let written = chart.written.blocks[block]
    blocks.append(
      Workflow.Block(
        id: written.id?.value, row: nil,
        branches: written.branches.map { chart.written.branches[$0].id.value },
        branch: written.outer.flatMap { branches[$0] }))
    parallel[block] = blocks.count
    for (place, branch) in written.branches.enumerated() {
      branches[branch] = Workflow.Branch(block: blocks.count, number: place + 1)
    }
  }

  private mutating func add(_ place: PartPlace) {
    let several = sideBySide(place)
    guard several.count > 1 else { return }
    blocks.append(
      Workflow.Block(
        id: nil, row: chart.steps[place.step].id, branches: several.map(\.id),
        branch: branch(ofStep: place.step)))
    rows[place] = blocks.count
  }

  private func sideBySide(_ place: PartPlace) -> [Procedure.Performer] {
    let part = chart.steps[place.step].parts[place.part]
    switch part.manner {
    case .one: return part.signers
    case .each: return part.performers
    }
  }
}

/// What the edges call the two ends of a block. No symbol is called so: a part's id begins with a
/// letter.
package func forkName(_ number: Int) -> String { "fork.\(number)" }
package func joinName(_ number: Int) -> String { "join.\(number)" }
