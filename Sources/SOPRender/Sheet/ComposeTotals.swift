import SOPLanguage

/// How long a procedure takes for each of its outcomes, and what one more round of a loop adds.
func composeTotals(
  _ totals: Workflow.Totals, of workflow: Workflow, _ routes: Routes, _ words: Words
) -> [Sheet.Definition] {
  let ways = totals.ways.map { way in
    let outcome = totals.ways.count > 1 ? routes.text(ofOutcome: way.outcome) : ""
    return Sheet.Definition(
      term: outcome.isEmpty ? words.total : words.total(for: outcome),
      text: range(way.shortest, way.longest, words))
  }
  let loops = totals.loops.map { loop in
    Sheet.Definition(
      term: routes.name(of: loop),
      text: words.oneMoreRound(range(loop.shortest, loop.longest, words)))
  }
  return ways + loops
}

private func range(_ shortest: TotalTime, _ longest: TotalTime, _ words: Words) -> String {
  if shortest == longest { return bounded(shortest, words) }
  return words.between(bounded(shortest, words), bounded(longest, words))
}

/// A time that cannot be counted is never nothing: the rest is then only a lower bound.
private func bounded(_ time: TotalTime, _ words: Words) -> String {
  if time.unknown == 0 { return timeText(time, words.language) }
  var nothing = TotalTime()
  nothing.unknown = time.unknown
  if time == nothing { return words.unknownTime(time.unknown) }
  return words.atLeast(timeText(time, words.language), unknown: time.unknown)
}
