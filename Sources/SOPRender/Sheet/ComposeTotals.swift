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
  let shortest = shortest.text[words.language]
  let longest = longest.text[words.language]
  return shortest == longest ? shortest : words.between(shortest, longest)
}
