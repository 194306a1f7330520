extension Rule {
  static let promiseExceeded = Rule(
    "SOP044", "promise-exceeded", .warning,
    title: Text(
      id: "Waktu langkah melebihi janji layanan", en: "The steps take longer than is promised"),
    why: Text(
      id: "Janji layanan yang lebih pendek daripada waktu langkah-langkahnya tidak dapat ditepati.",
      en: "A promise that is shorter than the times of the steps cannot be kept."),
    bad: "promise: 30 menit\n" + exampleSteps, good: "promise: 2 jam\n" + exampleSteps
  ) { facts, diagnostics in
    guard let promise = facts.procedure.manuscript.promise.located,
      let time = facts.workflow.promise?.time
    else { return }
    for chart in facts.charts where chart.origins.openEnded.isEmpty {
      if let way = wayBeyond(time, chart.chart, in: facts.workflow) {
        let outcome = facts.workflow.outcomes.first { $0.id == way.outcome }?.text ?? way.outcome
        diagnostics.append(.promiseExceeded(promise, way.longest, outcome: outcome))
        return
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func promiseExceeded(
    _ promise: Located<String>, _ total: TotalTime, outcome: String
  ) -> Diagnostic {
    Diagnostic(
      .promiseExceeded, at: promise.range,
      Text(
        id:
          "Dijanjikan ‘\(promise.value)’, tetapi jalur terpanjang menuju ‘\(outcome)’ makan waktu "
          + "\(total.text.id), belum termasuk langkah pemohon dan pengulangan.",
        en: "‘\(promise.value)’ is promised, but the longest way to ‘\(outcome)’ takes "
          + "\(total.text.en), the applicant's own steps and repetition not counted."),
      advice: Text(
        id: "Perpanjang janjinya, atau persingkat waktu langkah-langkahnya.",
        en: "Promise more time, or give the steps less."))
  }
}
