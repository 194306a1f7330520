import SOPLanguage

/// The expectations that a case which has come to its end does not meet.
func unmet(
  _ expected: Scenario.Expected, _ summary: Summary, _ times: SupposedTimes
) -> [ScenarioFailure] {
  [
    expected.outcome.flatMap { unmetOutcome($0, summary) },
    expected.path.flatMap { unmetPath($0, summary) },
    expected.documents.flatMap { unmetDocuments($0, summary) },
    expected.duration.flatMap { unmetDuration($0, summary, times.timetable) },
  ].compactMap { $0 }
}

private func unmetOutcome(
  _ expected: Located<String>, _ summary: Summary
) -> ScenarioFailure? {
  let outcome = summary.case.outcome?.id
  if outcome == expected.value { return nil }
  return ScenarioFailure(
    kind: .outcome, range: expected.range,
    expected: Text(id: "Hasilnya “\(expected.value)”.", en: "The outcome is “\(expected.value)”."),
    actual: outcome.map { Text(id: "Hasilnya “\($0)”.", en: "It is “\($0)”.") }
      ?? Text(id: "Tidak ada hasil yang ditetapkan.", en: "No outcome was settled."))
}

/// Told at the first step that differs.
private func unmetPath(
  _ expected: Located<[Scenario.Visit]>, _ summary: Summary
) -> ScenarioFailure? {
  let course = summary.case.course
  let entries = summary.entries.filter { !$0.isSkipped }
  for (place, visit) in expected.value.enumerated() {
    let word = said(visit.name.value, visit.answer)
    let expectation = Text(
      id: "Langkah ke-\(place + 1) di jalurnya “\(word)”.",
      en: "Step \(place + 1) of the path is “\(word)”.")
    guard place < entries.count else {
      return ScenarioFailure(
        kind: .path, range: visit.name.range, expected: expectation,
        actual: Text(
          id: "Proses berakhir sesudah \(entries.count) langkah.",
          en: "The case ended after \(steps(entries.count))."))
    }
    let entry = entries[place]
    let node = course.nodes[entry.symbol]
    let isNamed = node.id == visit.name.value || node.row == visit.name.value
    if isNamed, visit.answer == nil || isAnswer(visit.answer, of: entry, course) { continue }
    let actual = said(node.id, entry.answer)
    return ScenarioFailure(
      kind: .path, range: visit.name.range, expected: expectation,
      actual: Text(id: "Yang dikerjakan “\(actual)”.", en: "“\(actual)” was done."))
  }
  guard entries.count > expected.value.count else { return nil }
  let next = entries[expected.value.count]
  let word = said(course.nodes[next.symbol].id, next.answer)
  return ScenarioFailure(
    kind: .path, range: expected.value.last?.name.range ?? expected.range,
    expected: Text(
      id: "Proses berakhir sesudah \(expected.value.count) langkah.",
      en: "The case ends after \(steps(expected.value.count))."),
    actual: Text(
      id: "Sesudah itu masih dikerjakan “\(word)”.", en: "After that “\(word)” was done too."))
}

private func steps(_ count: Int) -> String { count == 1 ? "1 step" : "\(count) steps" }

/// An answer by its label, or by the outcome of the SOP that gave it.
private func isAnswer(_ answer: String?, of entry: Summary.Entry, _ course: Course) -> Bool {
  if entry.answer == answer { return true }
  let ways = course.answers(of: entry.symbol).map { course.ways[$0] }
  guard
    let way = ways.first(where: { $0.answer == entry.answer })
      ?? ways.first(where: { $0.usedOutcome == entry.answer })
  else { return false }
  return answer == way.answer || answer == way.usedOutcome
}

private func unmetDocuments(
  _ expected: Located<[String]>, _ summary: Summary
) -> ScenarioFailure? {
  let made = summary.documentsMade
  let missing = expected.value.filter { !made.contains($0) }
  let besides = made.filter { !expected.value.contains($0) }
  if missing.isEmpty, besides.isEmpty { return nil }
  var id: [String] = []
  var en: [String] = []
  if !missing.isEmpty {
    id.append("Tidak dibuat: \(list(missing)).")
    en.append("Not made: \(list(missing)).")
  }
  if !besides.isEmpty {
    id.append("Dibuat juga: \(list(besides)).")
    en.append("Made besides: \(list(besides)).")
  }
  let wanted =
    expected.value.isEmpty
    ? Text(id: "Tidak ada dokumen yang dibuat.", en: "No document is made.")
    : Text(
      id: "Dokumen yang dibuat: \(list(expected.value)).",
      en: "The documents made are: \(list(expected.value)).")
  return ScenarioFailure(
    kind: .documents, range: expected.range, expected: wanted,
    actual: Text(id: id.joined(separator: " "), en: en.joined(separator: " ")))
}

private func list(_ names: [String]) -> String {
  names.map { "“\($0)”" }.joined(separator: ", ")
}

/// *periksa: Benar*, as it is written in a scenario.
private func said(_ symbol: String, _ answer: String?) -> String {
  answer.map { "\(symbol): \($0)" } ?? symbol
}
