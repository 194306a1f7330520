/// What the form of an Indonesian word says about it.
enum WordForm: Equatable {
  /// `mencatat`, `berkoordinasi`, `datang`.
  case active
  /// `dicatat`.
  case passive
  /// `pencatatan`.
  case nominal
  /// `verifikasi`, `paraf`, `serahkan`: a noun or a verb.
  case root
  /// `tercatat`, `lengkapi`: perhaps a verb, and nothing to judge by.
  case perhaps
  case other

  init(_ word: String, _ list: WordList = .indonesian) {
    self = .other
    let bare = Self.withoutEnding(word)
    if list.contains(word, in: .roots) || list.contains(bare, in: .roots) { self = .root }
    if list.contains(word, in: .plain) { self = .active }
    if self != .other { return }
    guard !list.contains(word, in: .notVerbs), !list.contains(word, in: .between),
      word.allSatisfy({ $0.isAlphabetic || $0 == "-" })
    else {
      return
    }
    if Self.isActive(bare) {
      self = .active
    } else if Self.isPassive(bare, list) {
      self = .passive
    } else if Self.isNominal(word), !list.contains(word, in: .notNominal) {
      self = .nominal
    } else if bare.hasSuffix("kan"), bare.count > 6, !bare.hasPrefix("pe") {
      self = .root
    } else if word.hasPrefix("ber") && word.count > 6 || word.hasPrefix("ter") && word.count > 6 {
      self = .perhaps
    }
  }

  /// `meneruskannya`: without what stands for an object.
  private static func withoutEnding(_ word: String) -> String {
    word.hasSuffix("nya") && word.count > 7 ? String(word.dropLast(3)) : word
  }

  /// meN-, by the sound that follows it.
  private static func isActive(_ word: String) -> Bool {
    guard word.hasPrefix("me"), word.count > 5 else { return false }
    // A foreign word keeps its beginning behind a hyphen: `meng-upload`, `me-review`.
    let prefixes = ["me", "mem", "men", "meng", "meny", "menge"]
    if let hyphen = word.firstIndex(of: "-"), prefixes.contains(String(word[..<hyphen])) {
      return true
    }
    let vowels = Set("aiueo")
    func letter(_ place: Int) -> Character {
      place < word.count ? word[word.index(word.startIndex, offsetBy: place)] : " "
    }
    switch letter(2) {
    case "l", "r", "w", "y": return true
    case "m":
      // A `p` is lost before a vowel; it stays in `memperbaiki` and `memproses`.
      return "bfv".contains(letter(3)) || vowels.contains(letter(3))
        || letter(3) == "p" && (letter(4) == "r" || word.hasPrefix("memper") || letter(4) == "u")
    case "n":
      switch letter(3) {
      case "g":
        return vowels.contains(letter(4)) || "ghk".contains(letter(4)) || letter(4) == "-"
      case "y": return vowels.contains(letter(4))
      case "c", "d", "j", "z": return true
      case "t": return letter(4) == "r"
      case "s": return "yt".contains(letter(4))
      case let other: return vowels.contains(other)
      }
    default: return false
    }
  }

  /// `dicatat`, `diserahkan`, `ditandatangani`; what only begins so, as names of agencies do, is none.
  private static func isPassive(_ word: String, _ list: WordList) -> Bool {
    guard word.hasPrefix("di"), word.count > 4 else { return false }
    var rest = String(word.dropFirst(2))
    if rest.hasPrefix("-") { return true }
    if list.contains(rest, in: .roots) { return true }
    for beginning in ["per", "ber"] where rest.hasPrefix(beginning) && rest.count > 5 {
      return true
    }
    if rest.hasSuffix("kan"), rest.count > 5 { return true }
    if rest.hasSuffix("i"), rest.count > 3 {
      rest.removeLast()
      return list.contains(rest, in: .roots) || !rest.hasSuffix("s") && rest.count > 3
    }
    return false
  }

  /// peN-…-an and per-…-an.
  private static func isNominal(_ word: String) -> Bool {
    word.hasPrefix("pe") && word.hasSuffix("an") && word.count > 7
      && "mnrl".contains(word[word.index(word.startIndex, offsetBy: 2)])
  }
}
