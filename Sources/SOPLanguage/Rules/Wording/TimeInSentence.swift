extension Rule {
  static let timeInSentence = Rule(
    "SOP042", "time-in-sentence", .warning,
    title: Text(
      id: "Waktu dalam kalimat berbeda dengan kolom Waktu",
      en: "A time in a sentence is not that of the step"),
    why: Text(
      id: "Pembaca tidak tahu waktu mana yang berlaku.",
      en: "Readers cannot know which of the two times counts."),
    bad: exampleSteps.replacing(
      "Menyusun balasan", with: "Menyusun balasan dalam waktu 3 jam"),
    good: exampleSteps.replacing(
      "Menyusun balasan", with: "Menyusun balasan dalam waktu 1 jam")
  ) { facts, diagnostics in
    var places: TextPlaces?
    let day = facts.procedure.calendar.day
    for (step, action, _) in facts.sentences where step.due == nil {
      // Of several times the sentence may mean any.
      guard step.times.count == 1, let time = step.times.first, time.kind == .counted,
        time.parts.count == 1, let part = time.parts.first, !time.isApproximate,
        let written = step.written.time.value?.first
      else { continue }
      for text in [action] + [step.written.note.located].compactMap({ $0 }) {
        guard let stated = StatedTime(in: text.value, bareDay: day), stated.contradicts(part)
        else { continue }
        places = places ?? TextPlaces(facts.source)
        let place = places?.place(of: stated.phrase, in: text) ?? text.range
        diagnostics.append(.timeInSentence(stated.phrase.text, written, at: place))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func timeInSentence(
    _ said: String, _ time: Located<String>, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .timeInSentence, at: range,
      Text(
        id: "Di sini tertulis ‘\(said)’, tetapi waktu langkah ini ‘\(time.value)’.",
        en: "Here it says ‘\(said)’, but the time of this step is ‘\(time.value)’."),
      advice: Text(
        id: "Tulis waktunya di ‘time’ saja; batas waktu dari langkah lain ditulis di ‘due’.",
        en: "Write the time only in ‘time’; a deadline from another step belongs in ‘due’."),
      related: [
        Related(time.range, Text(id: "waktu langkah ini", en: "the time of this step"))
      ])
  }
}
