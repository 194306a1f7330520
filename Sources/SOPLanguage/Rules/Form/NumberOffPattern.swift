extension Rule {
  static let numberOffPattern = Rule(
    "SOP006", "number-off-pattern", .warning,
    title: Text(
      id: "Nomor tidak mengikuti pola instansi", en: "The number is not of the agency's pattern"),
    why: Text(
      id: "Nomor yang berbeda bentuk sukar dicari dan diurutkan dalam daftar SOP.",
      en: "A number of another form is hard to find and to order among the agency's SOPs."),
    bad: "form: {number_pattern: \"000.8.3/#/SOP/####\"}\n",
    good: "form: {number_pattern: \"000.8.3/#/####\"}\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    guard let pattern = manuscript.form.numberPattern, let number = manuscript.number.located,
      let departure = NumberPattern(pattern.value).departure(of: number.value)
    else { return }
    diagnostics.append(.offPattern(number, pattern, departure))
  }
}

extension Diagnostic {
  fileprivate static func offPattern(
    _ number: Located<String>, _ pattern: Located<String>, _ departure: NumberPattern.Departure
  ) -> Diagnostic {
    let expected = departure.expected.name
    let place =
      departure.fitting.isEmpty
      ? Text(id: "Di awalnya", en: "At its beginning")
      : Text(id: "Sesudah ‘\(departure.fitting)’", en: "After ‘\(departure.fitting)’")
    return Diagnostic(
      .numberOffPattern, at: number.range,
      Text(
        id: "Nomor ‘\(number.value)’ tidak mengikuti pola ‘\(pattern.value)’.",
        en: "The number ‘\(number.value)’ does not follow the pattern ‘\(pattern.value)’."),
      advice: Text(
        id: "\(place.id) pola menghendaki \(expected.id).",
        en: "\(place.en) the pattern wants \(expected.en)."),
      related: [Related(pattern.range, Text(id: "polanya", en: "the pattern"))])
  }
}

extension NumberPattern.Piece? {
  fileprivate var name: Text {
    switch self {
    case .digits(nil): Text(id: "angka", en: "a number")
    case .digits(let count?):
      Text(id: "angka \(count) digit", en: "a number of \(count) digits")
    case .words: Text(id: "sedikitnya satu huruf atau angka", en: "at least one sign")
    case .text(let text): Text(id: "‘\(text)’", en: "‘\(text)’")
    case nil: Text(id: "akhir nomor", en: "the end of the number")
    }
  }
}
