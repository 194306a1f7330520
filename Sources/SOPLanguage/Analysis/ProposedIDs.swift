/// The steps without an id, each with one made of the first words of its sentence, without its
/// subject; nothing where the step is written once and used in several places.
func proposedIDs(_ facts: Facts) -> [(step: Procedure.Step, id: String?)] {
  var taken: Set<String> = []
  var places: [Position: Int] = [:]
  var nameless: [Procedure.Step] = []
  for chart in facts.procedure.charts {
    for block in chart.written.blocks { if let id = block.id { taken.insert(id.value) } }
    for step in chart.steps {
      if let id = step.written.id {
        taken.insert(id.value)
      } else {
        nameless.append(step)
        places[step.place.start, default: 0] += 1
      }
    }
  }
  guard !nameless.isEmpty else { return [] }
  let activities = activities(facts)
  // By base: how often it was used, so that a thousand equal sentences cost no more than one each.
  var uses: [String: Int] = [:]
  return nameless.map { step in
    guard places[step.place.start] == 1,
      let base = idBase(of: activities[step.id] ?? step.written.action.value ?? "")
    else { return (step, nil) }
    var id = base
    var use = uses[base, default: 1]
    while !taken.insert(id).inserted {
      use += 1
      id = "\(base)_\(use)"
    }
    uses[base] = use
    return (step, id)
  }
}

/// By step: the sentence from its verb on, where a subject stands before that.
private func activities(_ facts: Facts) -> [String: String] {
  var activities: [String: String] = [:]
  for (step, text, wording) in facts.sentences where step.written.id == nil {
    guard let subject = wording.subject, subject.isLeadingAlone else { continue }
    let parts = text.value.split(whereSeparator: \.isBlank)
    activities[step.id] = parts.dropFirst(subject.verbPart).joined(separator: " ")
  }
  return activities
}

/// The first two words in small letters, with `_` between.
private func idBase(of sentence: String) -> String? {
  let words = sentence.lowercased().split { !$0.isASCII || !($0.isAlphabetic || $0.isNumber) }
    .prefix(2)
  let base = words.joined(separator: "_")
  return isID(base) && base.count <= 40 ? base : nil
}
