/// Which regulation a legal basis names: kind, who made it, number, year and subject, as far as they
/// are written. Whoever is not sure reads nothing.
package struct Citation: Equatable, Sendable {
  package var kind: RegulationKind?
  /// As `comparedIssuer` gives it.
  package var issuer = ""
  package var number: Int?
  package var year: Int?
  /// What stands before its subject: ‘PP Nomor 82 Tahun 2012’.
  package var name = ""
  /// What it is about, without what follows the title.
  package var subject: String?
  /// Whether it says itself that the regulation was changed.
  package var tellsOfChange = false

  package init(_ text: String) {
    var words = citationWords(text)
    // `1. Undang-Undang …`: the number of a list item.
    while words.count > 1, words[0].isShortNumber, !words[1].isShortNumber { words.removeFirst() }
    guard !words.isEmpty else { return }
    tellsOfChange = words.contains { ["diubah", "perubahannya", "perubahan"].contains($0.letters) }
    let subjectPlace = words.firstIndex { Self.subjectWords.contains($0.letters) }
    let head = Array(words[..<(subjectPlace ?? words.count)])
    let tail = subjectPlace.map { Array(words[($0 + 1)...]) } ?? []
    if let subjectPlace {
      name = String(text[..<words[subjectPlace].part.startIndex].trimmed)
    } else {
      name = text.trimmedMarks
    }
    subject = Self.subject(of: text, tail)

    var rest = head[...]
    guard let (kind, prefix) = Self.takeKind(&rest) else { return }
    self.kind = kind
    let named = rest.prefix { !$0.opensNumber }
    rest = rest.dropFirst(named.count)
    issuer = comparedIssuer(prefix + named.map(\.letters))
    readNumber(rest, tail)
  }

  private static let subjectWords = ["tentang", "ttg", "perihal", "mengenai"]

  private mutating func readNumber(_ head: ArraySlice<CitationWord>, _ tail: [CitationWord]) {
    var rest = head
    // `Undang-Undang tentang Pelayanan Publik Nomor 25 Tahun 2009`, unless the number is another's.
    if rest.isEmpty, let place = tail.lastIndex(where: \.isNumberWord),
      !tail.contains(where: \.namesRegulation)
    {
      rest = tail[place...]
      subject = nil
    }
    if rest.first?.isYearWord ?? false {
      rest.removeFirst()
      year = rest.popFirst()?.year
    }
    if rest.first?.isNumberWord ?? false { rest.removeFirst() }
    if rest.first?.isLetterWord ?? false { rest.removeFirst() }
    guard let number = rest.popFirst()?.number else { return }
    if isLetterForm(rest) {
      readLetterForm(number, rest)
    } else if rest.first?.isYearWord ?? false {
      self.number = number
      year = year ?? rest.dropFirst().first?.year
    } else if let year = rest.first?.year {
      (self.number, self.year) = (number, year)
    } else if rest.first?.isJoined != true {
      // `Nomor 800/123/BKD` is no number of a series that begins anew each year.
      self.number = number
    }
  }

  /// `PER/21/M.PAN/11/2008`, read from behind its number.
  private mutating func readLetterForm(_ number: Int, _ words: ArraySlice<CitationWord>) {
    let behindM = words.drop { $0.letters != "m" }.dropFirst()
    let maker = behindM.prefix { $0.number == nil }
    guard let year = behindM.dropFirst(maker.count).prefix(2).compactMap(\.year).first else {
      return
    }
    (self.number, self.year) = (number, year)
    if issuer.isEmpty { issuer = comparedIssuer(maker.map(\.letters)) }
  }

  /// Whether a number goes on as those of a ministry do: `/M.PAN/11/2008`.
  private func isLetterForm(_ rest: ArraySlice<CitationWord>) -> Bool {
    let words = rest.first?.isLetterWord ?? false ? rest.dropFirst() : rest
    return words.first?.letters == "m"
  }

  /// The title without what is said of it: the gazette, amendments, further regulations.
  private static func subject(of text: String, _ tail: [CitationWord]) -> String? {
    guard let first = tail.first else { return nil }
    let ends = ["sebagaimana", "lembaran", "juncto", "jo", "beserta", "jis"]
    let end = tail.first { ends.contains($0.letters) }?.part.startIndex ?? text.endIndex
    let subject = String(text[first.part.startIndex..<end]).trimmedMarks
    return subject.isEmpty ? nil : subject
  }
}

extension String {
  /// Without spaces and marks at its ends.
  fileprivate var trimmedMarks: String {
    var rest = self[...].trimmed
    while let last = rest.last, ";,.(".contains(last) || last.isBlank { rest.removeLast() }
    return String(rest)
  }
}

// Kinds.
extension Citation {
  /// Takes the words of a kind; what of them names its maker is given back.
  private static func takeKind(
    _ words: inout ArraySlice<CitationWord>
  ) -> (RegulationKind, prefix: [String])? {
    for (pattern, kind, prefix) in kinds {
      guard words.prefix(pattern.count).map(\.letters) == pattern else { continue }
      words = words.dropFirst(pattern.count)
      // `Peraturan Pemerintah (PP)`, `Undang-Undang (UU)`.
      if words.first?.letters == kind.rawValue.lowercased(), kind != .circular {
        words.removeFirst()
      }
      return (kind, prefix)
    }
    guard let first = words.first?.letters else { return nil }
    // `PER/21/M.PAN/11/2008` alone.
    if ["per", "kep"].contains(first), words.dropFirst().first?.number != nil {
      return (first == "per" ? .ministerialRegulation : .ministerialDecree, [])
    }
    for (start, kind) in [
      ("permen", RegulationKind.ministerialRegulation), ("kepmen", .ministerialDecree),
    ] where first.hasPrefix(start) {
      words.removeFirst()
      return (kind, [String(first.dropFirst(start.count))])
    }
    guard first == "peraturan", let second = words.dropFirst().first, second.number == nil,
      !others.contains(second.letters)
    else { return nil }
    words.removeFirst()
    return (second.letters.hasPrefix("men") ? .ministerialRegulation : .agencyRegulation, [])
  }

  /// What a ‘peraturan’ may be beside those that are known by their makers.
  private static let others = [
    "bersama", "perundang", "desa", "dewan", "dprd", "direktur", "dirjen", "rektor", "internal",
    "yang", "dan", "terkait", "lainnya", "kepegawaian", "nomor", "no", "pelaksanaan", "sekretaris",
    "pimpinan", "ketua",
  ]

  private static let kinds: [([String], RegulationKind, prefix: [String])] = [
    (["undang", "undang", "dasar"], .constitution, []), (["uud"], .constitution, []),
    (["undang", "undang"], .law, []), (["uu"], .law, []),
    (["peraturan", "pemerintah", "pengganti", "undang", "undang"], .emergencyLaw, []),
    (["peraturan", "pemerintah", "pengganti", "uu"], .emergencyLaw, []),
    (["perppu"], .emergencyLaw, []), (["perpu"], .emergencyLaw, []),
    (["peraturan", "pemerintah"], .governmentRegulation, []),
    (["pp"], .governmentRegulation, []),
    (["peraturan", "presiden"], .presidentialRegulation, []),
    (["perpres"], .presidentialRegulation, []),
    (["keputusan", "presiden"], .presidentialDecree, []), (["keppres"], .presidentialDecree, []),
    (["kepres"], .presidentialDecree, []),
    (["instruksi", "presiden"], .presidentialInstruction, []),
    (["inpres"], .presidentialInstruction, []),
    (["peraturan", "menteri"], .ministerialRegulation, []),
    (["keputusan", "menteri"], .ministerialDecree, []),
    (["perban"], .agencyRegulation, []), (["perka"], .agencyRegulation, []),
    (["peraturan", "daerah"], .regionalRegulation, []), (["perda"], .regionalRegulation, []),
    (["peraturan", "gubernur"], .regionalHeadRegulation, ["gubernur"]),
    (["pergub"], .regionalHeadRegulation, ["gubernur"]),
    (["peraturan", "bupati"], .regionalHeadRegulation, ["bupati"]),
    (["perbup"], .regionalHeadRegulation, ["bupati"]),
    (["peraturan", "walikota"], .regionalHeadRegulation, ["walikota"]),
    (["peraturan", "wali", "kota"], .regionalHeadRegulation, ["walikota"]),
    (["perwali"], .regionalHeadRegulation, ["walikota"]),
    (["perwal"], .regionalHeadRegulation, ["walikota"]),
    (["perwako"], .regionalHeadRegulation, ["walikota"]),
    (["surat", "edaran"], .circular, []), (["se"], .circular, []),
  ]
}
