import SOPLanguage

func composeLegend(
  _ charts: [Sheet.Chart], of workflow: Workflow, _ labels: Labels
) -> Sheet.Legend {
  let words = Words(language: workflow.language)
  var drawn: [Symbol.Shape] = []
  for chart in charts {
    for row in chart.table.rows.lazy.map(\.cells) + (chart.table.foot.map { [$0] } ?? []) {
      for case .symbols(let symbols) in row.lazy.map(\.content) {
        for symbol in symbols where !drawn.contains(symbol.shape) { drawn.append(symbol.shape) }
      }
    }
  }
  return Sheet.Legend(
    heading: labels[.legend],
    shapes: Symbol.Shape.allCases.filter(drawn.contains).map {
      Sheet.Legend.Entry(shape: $0, text: words.meaning(of: $0))
    },
    arrow: words.arrow, connector: words.connector, actors: composeActorNumbers(workflow))
}
