extension Rule {
  static let excludingKeys = Rule(
    "SOP129", "excluding-keys", .error,
    title: Text(id: "Kunci yang saling meniadakan", en: "Keys that exclude each other"),
    why: Text(
      id: "Dua kunci yang mengatur hal yang sama dengan cara berbeda dapat dibaca dua kali arti.",
      en: "Two keys that say the same thing in different ways can be read in two ways."),
    bad: exampleSteps + "    answers:\n      Setuju:\n      Tidak setuju: {next: mohon}\n"
      + "    optional: bila diminta\n",
    good: exampleSteps + "    optional: bila diminta\n")
}

extension Diagnostic {
  static func excluded(_ key: Located<String>, by other: String, _ reason: Text) -> Diagnostic {
    Diagnostic(
      .excludingKeys, at: key.range,
      Text(
        id: "‘\(key.value)’ tidak dapat tertulis bersama ‘\(other)’: \(reason.id).",
        en: "‘\(key.value)’ cannot stand beside ‘\(other)’: \(reason.en)."),
      advice: Text(id: "Hapus salah satu.", en: "Delete one of them."))
  }

  /// What belongs one level further in.
  static func belongsInside(
    _ keys: [Located<String>], _ other: String, _ reason: Text
  ) -> Diagnostic? {
    guard let first = keys.first else { return nil }
    let names = keys.map { "‘\($0.value)’" }.joined(separator: ", ")
    return Diagnostic(
      .excludingKeys, at: first.range,
      Text(
        id: "\(names) tidak dapat tertulis bersama ‘\(other)’: \(reason.id).",
        en: "\(names) cannot stand beside ‘\(other)’: \(reason.en)."),
      advice: Text(
        id: "Pindahkan ke dalam ‘\(other)’, atau hapus.",
        en: "Move it into ‘\(other)’, or delete it."))
  }
}
