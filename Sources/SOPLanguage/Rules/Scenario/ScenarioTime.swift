extension Rule {
  static let scenarioTime = Rule(
    "SOP183", "scenario-time", .error,
    title: Text(
      id: "Waktu dalam skenario tidak dapat dihitung",
      en: "A time in a scenario cannot be counted with"),
    why: Text(
      id: "Skenario berjalan dengan waktu yang diandaikan, jadi setiap waktunya harus pasti.",
      en: "A scenario runs in supposed time, so each of its times must be certain."),
    bad: exampleScenario.replacing("2 jam", with: "segera"), good: exampleScenario)
}

extension Diagnostic {
  static func unreadableStart(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .scenarioTime, at: text.range,
      Text(
        id: "‘\(text.value)’ bukan saat mulai.", en: "‘\(text.value)’ is no time to begin."),
      advice: Text(
        id: "Tulis tanggal dan jamnya, misalnya 2026-11-23 08:00.",
        en: "Write the date and the time of day, such as 2026-11-23 08:00."))
  }

  static func uncountableTime(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .scenarioTime, at: text.range,
      Text(
        id: "Waktu ‘\(text.value)’ tidak dapat dihitung.",
        en: "The time ‘\(text.value)’ cannot be counted with."),
      advice: Text(
        id: "Tulis misalnya ‘2 jam’, ‘1 jam 30 menit’, atau ‘3 hari kerja’.",
        en: "Write ‘2 jam’, ‘1 jam 30 menit’ or ‘3 hari kerja’, for example."))
  }
}
