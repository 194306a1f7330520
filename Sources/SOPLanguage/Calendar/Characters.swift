/// The characters of dates, hours and times.
extension Character {
  /// An ASCII digit.
  var isDigit: Bool { self >= "0" && self <= "9" && isASCII }

  /// A hyphen, a dash of any length or a minus sign: writers do not tell them apart.
  var isDash: Bool { "-‐‑‒–—―−".contains(self) }
}

extension Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
