/// Numbers as they stand in standard times: digits with a decimal comma or point, and small
/// numbers in words.
enum Numeral {
  /// Above this many units a time is taken for a slip of the pen and not counted.
  static let greatest = 1_000_000

  /// Digits, in thousandths; nothing where they can be read in two ways or not at all.
  ///
  /// `0,5` and `0.5` are a half. A point before exactly three digits groups thousands, as in any
  /// Indonesian paper: `1.000 menit` is a thousand minutes, for nobody writes thousandths of a
  /// minute. A comma before three digits (`1,500`) is a decimal comma to one reader and an English
  /// thousand to the other, so it is not read. `0.125` and `0,125` can only be fractions.
  static func thousandths(_ text: String) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let marks = text.filter { $0 == "." || $0 == "," }
    guard let first = groups.first, let last = groups.last,
      groups.allSatisfy({ Int(digits: $0.utf8) != nil })
    else { return nil }
    let whole: ArraySlice<Substring>
    let fraction: Substring
    if Set(marks).count == 2 {
      // `1.500,5` or `1,500.5`: the last mark is the decimal one, and stands once.
      guard let mark = marks.last, marks.filter({ $0 == mark }).count == 1 else { return nil }
      (whole, fraction) = (groups.dropLast()[...], last)
      guard isGrouped(whole) else { return nil }
    } else if marks.isEmpty || isGrouped(groups[...]) {
      guard marks.first != "," else { return nil }
      (whole, fraction) = (groups[...], "")
    } else {
      guard marks.count == 1, first == "0" || !first.hasPrefix("0") else { return nil }
      (whole, fraction) = ([first], last)
    }
    guard fraction.utf8.count <= 3, let units = Int(digits: whole.joined().utf8), units <= greatest
    else { return nil }
    let zeros = String(repeating: "0", count: 3 - fraction.utf8.count)
    guard let part = Int(digits: (fraction + zeros).utf8) else { return nil }
    let value = units * 1000 + part
    return value <= greatest * 1000 ? value : nil
  }

  /// `1`, `500` or `1`, `000`, `000`.
  private static func isGrouped(_ groups: ArraySlice<Substring>) -> Bool {
    guard let first = groups.first, groups.count > 1 else { return false }
    return first.utf8.count <= 3 && !first.hasPrefix("0")
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// A number that is the whole text, in words or digits: what stands behind `5` in `5 (lima)`.
  static func value(of text: String) -> Int? {
    let spelled = text.lowercased().split(whereSeparator: \.isBlank).map(String.init)
    if let (value, used) = words(spelled), used == spelled.count { return value }
    return thousandths(text)
  }

  /// Reads a number in words from the front, in thousandths: `dua puluh lima`, `satu setengah`,
  /// `forty-five`. `used` is how many words it has.
  static func words(_ words: some Sequence<String>) -> (thousandths: Int, used: Int)? {
    var (sum, used) = (0, 0)
    // What is still to come must be smaller than this, so that `dua tiga` is not five.
    var bound = 1000
    var pending: Int?
    for word in words {
      if let value = values[word] {
        guard pending == nil, value < bound else { break }
        switch value {
        case 1...9:
          pending = value
        case 100:
          (sum, bound) = (sum + 100, 100)
        default:
          sum += value
          bound = value < 20 ? 0 : 10
        }
      } else if let scale = scales[word], let digit = pending {
        let value = scale == 1 ? 10 + digit : digit * scale
        guard value < bound else { break }
        (sum, bound, pending) = (sum + value, scale == 1 ? 0 : scale, nil)
      } else if halves.contains(word) {
        return ((sum + (pending ?? 0)) * 1000 + 500, used + 1)
      } else {
        break
      }
      used += 1
    }
    return used == 0 ? nil : ((sum + (pending ?? 0)) * 1000, used)
  }

  static let halves: Set = ["setengah", "half"]

  /// Factors behind a digit; 1 stands for *belas*, which adds ten.
  private static let scales = ["belas": 1, "puluh": 10, "ratus": 100, "hundred": 100]

  private static let values: [String: Int] = {
    var values = [
      "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
      "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100, "nol": 0,
      "zero": 0, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
      "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    ]
    let digits = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (value, digit) in digits.enumerated() { values[digit] = value + 1 }
    for (place, ten) in tens.enumerated() {
      values[ten] = (place + 2) * 10
      for (value, digit) in digits.enumerated() {
        values[ten + "-" + digit] = (place + 2) * 10 + value + 1
      }
    }
    return values
  }()
}
