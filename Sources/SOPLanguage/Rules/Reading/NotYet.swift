extension Rule {
  static let notYet = Rule(
    "SOP122", "not-yet", .error,
    title: Text(
      id: "Belum dikerjakan oleh versi ini", en: "Not carried out by this version yet"),
    why: Text(
      id: "Lebih baik dikatakan terus terang daripada dicetak atau dijalankan dengan keliru.",
      en: "It is better said plainly than printed or carried out wrongly."),
    bad: "", good: "")
}
