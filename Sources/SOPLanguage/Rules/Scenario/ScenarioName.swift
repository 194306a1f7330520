extension Rule {
  static let scenarioName = Rule(
    "SOP181", "scenario-name", .error,
    title: Text(
      id: "Skenario menyebut sesuatu yang tidak ada di SOP-nya",
      en: "A scenario names what its SOP does not have"),
    why: Text(
      id: "Skenario menguji SOP yang tertulis; nama yang lain tidak dapat dijalankan atau "
        + "dibandingkan.",
      en: "A scenario tests the SOP as it is written; other names cannot be carried out or "
        + "compared."),
    bad: exampleScenario.replacing("step: jawab", with: "step: jawap"), good: exampleScenario)
}

/// What a scenario names of its SOP.
enum ScenarioName {
  case step, outcome, document, procedure

  fileprivate var word: Text {
    switch self {
    case .step: Text(id: "langkah", en: "step")
    case .outcome: Text(id: "hasil", en: "outcome")
    case .document: Text(id: "dokumen", en: "document")
    case .procedure: Text(id: "prosedur", en: "procedure")
    }
  }
}

extension Diagnostic {
  static func notInSOP(
    _ name: Located<String>, _ kind: ScenarioName, among known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .scenarioName, at: name.range,
      Text(
        id: "SOP-nya tidak mempunyai \(kind.word.id) dengan id ‘\(name.value)’.",
        en: "Its SOP has no \(kind.word.en) with the id ‘\(name.value)’."),
      advice: meant(name, among: known))
  }

  static func refusedNotListed(_ name: Located<String>, among listed: [String]) -> Diagnostic {
    Diagnostic(
      .scenarioName, at: name.range,
      Text(
        id: "Langkah ‘\(name.value)’ tidak dikerjakan di skenario ini, jadi tidak dapat ditolak.",
        en: "Step ‘\(name.value)’ is not done in this scenario, so it cannot be refused."),
      advice: meant(name, among: listed))
  }

  static func procedureNotNamed(at range: SourceRange, _ known: [String]) -> Diagnostic {
    let list = known.prefix(12).joined(separator: ", ")
    return Diagnostic(
      .scenarioName, at: range,
      Text(
        id: "SOP ini mempunyai beberapa prosedur, dan skenario tidak menyebut yang mana.",
        en: "This SOP has several procedures, and the scenario does not say which."),
      advice: Text(
        id: "Tambahkan ‘procedure’ dengan salah satu dari: \(list).",
        en: "Add ‘procedure’ with one of: \(list)."))
  }

  private static func meant(_ name: Located<String>, among known: [String]) -> Text? {
    if let meant = nearestName(to: name.value, among: known) {
      return Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
    }
    guard !known.isEmpty else { return nil }
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Text(id: "Yang ada: \(list).", en: "There are: \(list).")
  }
}
