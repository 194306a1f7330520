extension Rule {
  static let unreadableTime = Rule(
    "SOP039", "unreadable-time", .warning,
    title: Text(id: "Waktu tidak dapat dihitung", en: "A time cannot be counted with"),
    why: Text(
      id: "Waktu ini tetap tercetak, tetapi jumlah waktu dan tenggat tidak dapat dihitung.",
      en: "It is printed as it is, but totals and deadlines cannot be worked out."),
    bad: timed("segera"), good: timed("10 menit")
  ) { facts, diagnostics in
    for (time, reading) in facts.times where reading.kind == .unreadable {
      diagnostics.append(.unreadableTime(time))
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadableTime(_ time: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableTime, at: time.range,
      Text(
        id: "Waktu ‘\(time.value)’ tidak dapat dihitung.",
        en: "The time ‘\(time.value)’ cannot be counted with."),
      advice: Text(
        id: "Tulis misalnya ‘5 menit’, ‘1-3 jam’, ‘maksimal 2 hari kerja’, ‘15 menit per akun’, "
          + "‘sesuai kebutuhan’, atau \"-\".",
        en: "Write ‘5 menit’, ‘1-3 jam’, ‘maksimal 2 hari kerja’, ‘15 menit per akun’, ‘sesuai "
          + "kebutuhan’ or \"-\", for example."))
  }
}

/// The example's steps, the second of which takes this time.
func timed(_ time: String) -> String {
  exampleSteps.replacing("1 jam", with: time)
}
