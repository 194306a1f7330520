extension Rule {
  static let impossibleTime = Rule(
    "SOP040", "impossible-time", .error,
    title: Text(id: "Waktu tidak mungkin", en: "A time is impossible"),
    why: Text(
      id: "Rentang yang terbalik atau waktu nol dapat dibaca dengan lebih dari satu cara.",
      en: "A range the wrong way round, or a time of nothing, can be read in more than one way."),
    bad: timed("3-1 jam"), good: timed("1-3 jam")
  ) { facts, diagnostics in
    for (time, reading) in facts.times {
      if reading.isReversed { diagnostics.append(.reversedTime(time)) }
      if reading.isZero { diagnostics.append(.zeroTime(time)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func reversedTime(_ time: Located<String>) -> Diagnostic {
    Diagnostic(
      .impossibleTime, at: time.range,
      Text(
        id: "Rentang waktu ‘\(time.value)’ terbalik: batas bawah lebih besar daripada batas atas.",
        en: "The range ‘\(time.value)’ is the wrong way round: its least exceeds its most."),
      advice: Text(
        id: "Tulis yang kecil lebih dulu, misalnya ‘1-3 jam’.",
        en: "Write the smaller first, such as ‘1-3 jam’."))
  }

  fileprivate static func zeroTime(_ time: Located<String>) -> Diagnostic {
    Diagnostic(
      .impossibleTime, at: time.range,
      Text(
        id: "Waktu ‘\(time.value)’ berarti tidak ada waktu sama sekali.",
        en: "The time ‘\(time.value)’ means no time at all."),
      advice: Text(
        id: "Tulis waktu yang sebenarnya, atau \"-\" bila tidak ditetapkan.",
        en: "Write the real time, or \"-\" if none is set."))
  }
}
