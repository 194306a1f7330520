/// Lengths of time in words, in the units that a reader would choose.
extension Text {
  /// `45 menit`, `6,5 menit`, `1,5 jam`, `1 jam 35 menit`, `30 detik`.
  ///
  /// Hours are whole, half or quarter hours, minutes whole or half ones; what fits neither is told
  /// in several units. There is no word for days: a day of work and one on the clock differ.
  package init(durationOf seconds: Int) {
    guard seconds != 0 else {
      self.init(id: "0 menit", en: "0 minutes")
      return
    }
    guard seconds > 0 else {
      let magnitude = Text(durationOf: seconds == .min ? .max : -seconds)
      self.init(id: "-" + magnitude.id, en: "-" + magnitude.en)
      return
    }
    if let unit = ClockUnit.finding(seconds, seconds) {
      self = unit.words(seconds)
      return
    }
    var rest = seconds
    var words: [Text] = []
    for unit in [ClockUnit.hour, .minute, .second] where rest >= unit.seconds {
      words.append(unit.words(rest / unit.seconds * unit.seconds))
      rest %= unit.seconds
    }
    self.init(
      id: words.map(\.id).joined(separator: " "), en: words.map(\.en).joined(separator: " "))
  }

  /// `2,5–4,5 jam`, `30–60 menit`; `20 menit – 2 jam` where one unit does not suit both ends.
  package init(durationFrom least: Int, to most: Int) {
    if least > 0, let unit = ClockUnit.finding(least, most) {
      let (least, most) = (unit.number(least), unit.words(most))
      // A range is plural in English, and its last number too: `0.5–1 hours`.
      let plural = most.en.hasSuffix("s") ? most.en : most.en + "s"
      self.init(id: "\(least.id)–\(most.id)", en: "\(least.en)–\(plural)")
    } else {
      let (least, most) = (Text(durationOf: least), Text(durationOf: most))
      self.init(id: "\(least.id) – \(most.id)", en: "\(least.en) – \(most.en)")
    }
  }

  /// A decimal number of thousandths, or of another fraction: `2,5` and `2.5`.
  init(decimal amount: Int, per size: Int) {
    let (whole, rest) = amount.quotientAndRemainder(dividingBy: size)
    var fraction = (rest * 1000 / size).padded(to: 3)
    while fraction.last == "0" { fraction.removeLast() }
    self.init(
      id: fraction.isEmpty ? "\(whole)" : "\(whole),\(fraction)",
      en: fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)")
  }
}

/// A unit of the clock, and when a length is told in it.
private enum ClockUnit: CaseIterable {
  case hour, minute, second

  var seconds: Int {
    switch self {
    case .hour: 3600
    case .minute: 60
    case .second: 1
    }
  }

  /// The coarsest unit that suits both ends of a range.
  static func finding(_ least: Int, _ most: Int) -> ClockUnit? {
    allCases.first { $0.suits(least, most) }
  }

  private func suits(_ least: Int, _ most: Int) -> Bool {
    switch self {
    case .hour:
      least >= 3600 && least % 900 == 0 && most % 900 == 0
    case .minute:
      // Up to two hours a range may stay in minutes: `45–90 menit`.
      least >= 60 && most < (least == most ? 3600 : 7200) && least % 30 == 0 && most % 30 == 0
    case .second:
      most < 60
    }
  }

  func number(_ amount: Int) -> Text { Text(decimal: amount, per: seconds) }

  func words(_ amount: Int) -> Text {
    let number = number(amount)
    let one = amount == seconds
    switch self {
    case .hour: return Text(id: number.id + " jam", en: number.en + (one ? " hour" : " hours"))
    case .minute:
      return Text(id: number.id + " menit", en: number.en + (one ? " minute" : " minutes"))
    case .second:
      return Text(id: number.id + " detik", en: number.en + (one ? " second" : " seconds"))
    }
  }
}
