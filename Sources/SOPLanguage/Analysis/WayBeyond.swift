/// The longest of a chart's ways that takes longer than is promised, whatever a day's length.
///
/// The public's own steps are left out: nobody promises how long they take. Working time and
/// calendar time are never set against each other.
func wayBeyond(
  _ promise: StandardTime, _ chart: Workflow.Procedure, in workflow: Workflow
) -> Workflow.Totals.Way? {
  let promised = TotalTime(promise)
  guard promised.unknown == 0 else { return nil }
  let open = Set(
    workflow.actors.filter { $0.kind == .public }.flatMap { [$0.id] + $0.roles.map(\.id) })
  let nodes = chart.nodes.map { node in
    var node = node
    if !node.performers.isEmpty, node.performers.allSatisfy(open.contains) {
      node.time = StandardTime()
    }
    return node
  }
  let sums = totals(
    nodes: nodes, blocks: chart.blocks, edges: chart.edges, outcomes: workflow.outcomes,
    calendar: workflow.calendar)
  let days = lengthsOfDays(workflow.calendar)
  let beyond = sums.ways.filter { exceeds($0.longest, promised, days) }
  return beyond.max {
    $0.longest.measure(in: workflow.calendar).most
      < $1.longest.measure(in: workflow.calendar).most
  }
}

/// Whether a total is longer than what is promised for every length that a working day may have.
func exceeds(_ total: TotalTime, _ promised: TotalTime, _ days: [Int]) -> Bool {
  let calendarDays = promised.calendarDays.most
  let months = promised.months.most
  if promised.work.most == 0, promised.workingDays.most == 0 {
    if months == 0 { return total.calendarDays.most > calendarDays }
    return calendarDays == 0 && total.months.most > months
  }
  guard calendarDays == 0, months == 0 else { return false }
  let moreDays = total.workingDays.most - promised.workingDays.most
  let moreWork = total.work.most - promised.work.most
  return days.allSatisfy { seconds in
    moreWork.saturatingAdd(moreDays.saturatingMultiply(by: seconds) / 1000) > 0
  }
}

/// The shortest and the longest day of the week, in seconds of work.
private func lengthsOfDays(_ calendar: WorkingCalendar) -> [Int] {
  func lengths(_ week: [[WorkingCalendar.Hours]]) -> [Int] {
    week.map { $0.reduce(0) { $0 + ($1.until - $1.from) * 60 } }.filter { $0 > 0 }
  }
  let own = lengths(calendar.week)
  let days = own.isEmpty ? lengths(WorkingCalendar.national.week) : own
  return [days.min(), days.max()].compactMap { $0 }
}
