extension Rule {
  static let notYet = Rule(
    "SOP122", "not-yet", .error,
    title: Text(
      id: "Belum dikerjakan oleh versi ini", en: "Not carried out by this version yet"),
    why: Text(
      id: "Lebih baik dikatakan terus terang daripada dicetak atau dijalankan dengan keliru.",
      en: "It is better said plainly than printed or carried out wrongly."),
    bad: "separate: [[mohon, jawab]]\n", good: "title: Pelayanan Surat\n")
}

extension Diagnostic {
  static func notYet(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .notYet, at: key.range,
      Text(
        id:
          "Kunci ‘\(key.value)’ ada dalam bahasa SOP, tetapi belum dikerjakan oleh versi sopc ini.",
        en: "The key ‘\(key.value)’ belongs to the language, but this version of sopc does not "
          + "carry it out yet."))
  }
}
