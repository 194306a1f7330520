/// Somebody whom a text names as acting and who is not declared.
struct UndeclaredParty {
  var name: String
  var place: Located<String>
  /// Where in it the name stands.
  var phrase: StepWording.Phrase
  /// Who is declared under a name that says the same in other words.
  var same: String?
}

extension Facts {
  /// Each party once, where it is named first: as a sentence's subject, or behind ‘oleh’.
  var undeclaredParties: [UndeclaredParty] {
    let manuscript = procedure.manuscript
    guard manuscript.language == .indonesian else { return [] }
    let known = knownParties
    let issuer = NameWords(
      (manuscript.issuer.value ?? []).compactMap(\.text.value).joined(separator: " "))
    var found: [UndeclaredParty] = []
    var seen: Set<NameWords> = []
    func add(_ phrase: StepWording.Phrase, in text: Located<String>) {
      let words = NameWords(phrase.text)
      // The agency whose SOP this is needs no column.
      guard !known.outside.contains(words), !words.words.isSubset(of: issuer.words),
        seen.insert(words).inserted
      else { return }
      found.append(
        UndeclaredParty(name: phrase.text, place: text, phrase: phrase, same: known.actors[words]))
    }
    for (_, text, wording) in sentences {
      if wording.opening == .active, let subject = wording.subject, subject.isUndeclaredParty {
        add(subject.phrase, in: text)
      }
      for agent in wording.agents { add(agent, in: text) }
    }
    for step in procedure.steps {
      let lists = [step.written.requirements, step.written.outputs]
      for item in lists.flatMap({ $0.value ?? [] }) where item.oneOf == nil {
        let text = item.wording ?? item.text.value
        guard text.utf8.count < 1_000, text.lowercased().contains("oleh ") else { continue }
        for agent in SentenceWord.words(of: text).agents(names) {
          let words = SentenceWord.words(of: text)[agent]
          guard let first = words.first, let last = words.last else { continue }
          let name = String(first.text.base[first.text.startIndex..<last.text.endIndex])
          add(
            StepWording.Phrase(text: name, parts: first.part..<(last.part + 1)),
            in: Located(text, item.text.range))
        }
      }
    }
    return found
  }

  /// Those declared, by their words; and those from whom papers come or to whom they go.
  private var knownParties: (actors: [NameWords: String], outside: Set<NameWords>) {
    var actors: [NameWords: String] = [:]
    for actor in procedure.manuscript.actors {
      for name in actor.names { actors[NameWords(name)] = actor.name }
    }
    let outside = procedure.manuscript.documents.flatMap { document in
      [document.from.value].compactMap { $0 } + document.to.map(\.value)
    }
    return (actors, Set(outside.map { NameWords($0) }))
  }
}
