/// Paints words on a terminal; elsewhere leaves them as they are.
struct Colours {
  var isOn: Bool

  enum Colour: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  func paint(_ text: String, _ colour: Colour) -> String {
    isOn ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  func bold(_ text: String) -> String {
    isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
