/// The characters of words, dates, hours and times. What is ASCII is told without Unicode's tables:
/// looking there takes longer than all else that is done with a word.
extension Character {
  /// White space.
  var isBlank: Bool {
    guard let ascii = asciiValue else { return isWhitespace }
    return ascii == 0x20 || (0x09...0x0D).contains(ascii)
  }

  /// A letter of any script.
  var isAlphabetic: Bool {
    guard let ascii = asciiValue else { return isLetter }
    return (0x61...0x7A).contains(ascii | 0x20)
  }

  /// A letter or a figure.
  var isAlphanumeric: Bool {
    guard let ascii = asciiValue else { return isLetter || isNumber }
    return (0x61...0x7A).contains(ascii | 0x20) || (0x30...0x39).contains(ascii)
  }

  /// An ASCII digit.
  var isDigit: Bool { self >= "0" && self <= "9" && isASCII }

  /// A hyphen, a dash of any length or a minus sign: writers do not tell them apart.
  var isDash: Bool { "-‐‑‒–—―−".contains(self) }
}

extension Unicode.Scalar {
  /// White space.
  var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    var rest = drop(while: \.isBlank)
    while rest.last?.isBlank == true { rest.removeLast() }
    return rest
  }
}
