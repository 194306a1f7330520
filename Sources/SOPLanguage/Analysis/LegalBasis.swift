/// What a written legal basis says of the regulation it names.
///
/// Only what begins like one regulation is judged; a constitution, a code, ‘peraturan yang berlaku’
/// and the agency's own papers are left alone.
struct LegalBasis {
  enum Piece { case kind, region, number, year, subject }

  /// What is missing, in the order in which it is written.
  var missing: [Piece] = []

  init(_ text: String, _ citation: Citation) {
    let words = text.lowercased().split { !$0.isAlphanumeric }.map(String.init)
    guard let first = words.first else { return }
    let numberWords = ["nomor", "no", "nomer"]
    let subjectWords = ["tentang", "ttg", "perihal", "hal", "mengenai"]
    let subject = words.firstIndex(where: subjectWords.contains)
    let head = Array(words[..<(subject ?? words.count)])
    if numberWords.contains(first) {
      if subject != nil, head.contains("tahun") { missing = [.kind] }
      return
    }
    guard Self.isKind(words) else { return }

    // After the subject only what is plainly a number or a year: the subject may name years itself.
    let tail = words.dropFirst(head.count)
    let hasLateYear = zip(tail, tail.dropFirst()).contains { $0 == "tahun" && Self.isYear($1) }
    let hasLateNumber = zip(tail, tail.dropFirst()).contains {
      numberWords.contains($0) && Self.hasDigit($1)
    }
    let years = head.filter(Self.isYear)
    let figures = head.filter { Self.hasDigit($0) && !Self.isYear($0) }
    let isNumbered =
      zip(head, head.dropFirst()).contains { numberWords.contains($0) && $1 != "tahun" }
      || !figures.isEmpty || years.count > 1
    // The numbers of letters hold their year in a form of their own.
    let isLetter = text.split(whereSeparator: \.isBlank).contains { word in
      word.count { $0 == "/" } > 1 && word.contains(where: \.isDigit)
    }
    if Self.leavesRegionOpen(citation, words) { missing.append(.region) }
    if !isNumbered && !hasLateNumber { missing.append(.number) }
    if years.isEmpty && !hasLateYear && !isLetter { missing.append(.year) }
    if subject == nil {
      let behind = words.drop { !Self.hasDigit($0) }
      let saysMore = behind.contains { !Self.hasDigit($0) && $0 != "tahun" }
      if behind.isEmpty || !saysMore { missing.append(.subject) }
    }
  }

  /// Whether it is a region's regulation and does not say whose: every region has a number 8 of 2016.
  private static func leavesRegionOpen(_ citation: Citation, _ words: [String]) -> Bool {
    switch citation.kind {
    case .regionalRegulation, .regionalHeadRegulation: break
    case .constitution, .law, .emergencyLaw, .governmentRegulation, .presidentialRegulation,
      .presidentialDecree, .presidentialInstruction, .ministerialRegulation, .agencyRegulation,
      .ministerialDecree, .circular, nil:
      return false
    }
    let bare = ["", "gubernur", "bupati", "walikota", "kota", "kabupaten", "provinsi", "daerah"]
    // It may be named behind the number or in the title.
    let offices = [
      "kota", "kabupaten", "kab", "provinsi", "prov", "bupati", "walikota", "gubernur",
    ]
    let others = offices + ["nomor", "no", "tahun", "tentang", "dan"]
    let isNamedLater = zip(words, words.dropFirst()).contains { word, next in
      offices.contains(word) && !hasDigit(next) && !others.contains(next)
    }
    return bare.contains(citation.issuer) && !isNamedLater
  }

  private static func isYear(_ word: String) -> Bool {
    word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
      && word.allSatisfy(\.isDigit)
  }

  private static func hasDigit(_ word: String) -> Bool { word.contains(where: \.isDigit) }

  /// Whether the words begin with a kind of regulation.
  private static func isKind(_ words: [String]) -> Bool {
    let short = [
      "uu", "pp", "perpu", "perppu", "perpres", "keppres", "kepres", "inpres", "perda", "pergub",
      "perbup", "perwali", "perwal", "perwako", "kepmen", "kepgub", "kepbup", "kepwali", "perka",
      "perban", "se", "sk",
    ]
    let first = words[0]
    let second = words.count > 1 ? words[1] : ""
    let third = words.count > 2 ? words[2] : ""
    if short.contains(first) || first.hasPrefix("permen") || first.hasPrefix("kepmen") {
      return !isVague(second)
    }
    let offices = [
      "presiden", "menteri", "gubernur", "bupati", "walikota", "wali", "kepala", "bersama",
      "sekretaris", "direktur", "mendagri", "badan", "lembaga", "komisi",
    ]
    switch first {
    case "undang": return second == "undang" && third != "dasar" && !isVague(third)
    case "peraturan":
      return (offices + ["pemerintah", "daerah"]).contains(second) && !isVague(third)
    case "keputusan", "instruksi": return offices.contains(second) && !isVague(third)
    case "surat": return ["edaran", "keputusan"].contains(second) && !isVague(third)
    default: return false
    }
  }

  private static func isVague(_ word: String) -> Bool {
    ["yang", "dan", "terkait", "berlaku", "lainnya", "atau"].contains(word)
  }
}
