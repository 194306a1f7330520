extension FieldDecoder {
  /// `steps` as one chart, or those of `procedures`.
  mutating func charts(_ top: Fields<TopKey>) -> [Manuscript.Chart] {
    guard let procedures = top[.procedures] else {
      guard let steps = top[.steps] else { return [] }
      return chart(steps).map { [$0] } ?? []
    }
    if let steps = top[.steps] {
      diagnostics += [
        .belongsInside(
          [steps.key], TopKey.procedures.rawValue,
          Text(
            id: "langkah-langkah tertulis di dalam prosedurnya masing-masing",
            en: "steps are written inside their procedures"))
      ].compactMap(\.self)
    }
    if tree.isMissing(procedures.value) {
      diagnostics.append(.wrongShape(.mapping, at: procedures.key.range))
    }
    return (distinctEntries(procedures.value) ?? []).compactMap { procedure($0) }
  }

  private mutating func procedure(_ entry: Entry) -> Manuscript.Chart? {
    let id = id(entry.key)
    if tree.isMissing(entry.value) {
      diagnostics.append(.wrongShape(.mapping, at: entry.key.range))
    }
    guard let fields = fields(entry.value, ProcedureKey.self), let steps = fields[.steps],
      var chart = chart(steps)
    else { return nil }
    chart.id = id
    chart.title = text(fields, .title).value ?? id.value
    chart.columns = texts(fields, .actors).value
    chart.footnotes = footnotes(fields[.footnotes])
    return chart
  }

  private mutating func chart(_ steps: Entry) -> Manuscript.Chart? {
    var chart = Manuscript.Chart(
      title: "", columns: nil, footnotes: [], steps: [], blocks: [], branches: [])
    add(steps, to: &chart, branch: nil)
    return chart.steps.isEmpty ? nil : chart
  }

  /// The entries of a list of steps. Follows `parallel` inwards, at most as deep as YAML may be.
  private mutating func add(_ list: Entry, to chart: inout Manuscript.Chart, branch: Int?) {
    guard tree.kind(list.value) == .sequence, !tree.children(list.value).isEmpty else {
      diagnostics.append(
        branch == nil
          ? .wrongShape(.list, at: valueOrKey(list)) : .emptyBranch(list.key))
      return
    }
    for child in tree.children(list.value) {
      let node = Int(child)
      if tree.isMissing(node) {
        diagnostics.append(.emptyItem(at: range(node)))
        continue
      }
      guard let fields = fields(node, StepKey.self) else { continue }
      if let parallel = fields[.parallel] {
        add(parallel, fields, to: &chart, branch: branch)
      } else {
        var step = step(fields)
        step.branch = branch
        chart.steps.append(step)
      }
    }
  }

  private mutating func add(
    _ parallel: Entry, _ fields: Fields<StepKey>, to chart: inout Manuscript.Chart, branch: Int?
  ) {
    let others = StepKey.allCases.filter { $0 != .id && $0 != .parallel }
    reportBelongsInside(
      fields, others, .parallel,
      Text(
        id: "‘parallel’ hanya memuat cabang-cabang dengan langkahnya masing-masing",
        en: "‘parallel’ holds branches only, each with its steps"))
    let id = text(fields, .id).located.map { self.id($0) }
    let block = chart.blocks.count
    let first = chart.steps.count
    chart.blocks.append(
      Manuscript.Block(
        id: id, place: id?.range ?? parallel.key.range, outer: branch, branches: [],
        steps: first..<first))
    if tree.isMissing(parallel.value) {
      diagnostics.append(.wrongShape(.mapping, at: parallel.key.range))
    }
    let entries = distinctEntries(parallel.value) ?? []
    for entry in entries {
      let start = chart.steps.count
      let place = chart.branches.count
      chart.branches.append(
        Manuscript.Branch(id: self.id(entry.key), block: block, steps: start..<start))
      add(entry, to: &chart, branch: place)
      chart.branches[place].steps = start..<chart.steps.count
      if chart.steps.count > start { chart.blocks[block].branches.append(place) }
    }
    chart.blocks[block].steps = first..<chart.steps.count
    // One that is empty was reported.
    if tree.kind(parallel.value) == .mapping, entries.count == chart.blocks[block].branches.count,
      entries.count < 2
    {
      diagnostics.append(.tooFewBranches(parallel.key, count: entries.count))
    }
  }
}
