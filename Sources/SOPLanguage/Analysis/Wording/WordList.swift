/// The lists of `Words/indonesian.txt`.
struct WordList: Sendable {
  /// By `Name`.
  private var lists = [Set<String>](repeating: [], count: Name.allCases.count)
  /// What an abbreviation stands for: `kabid` for `kepala bidang`.
  private(set) var expansions: [String: [String]] = [:]

  static let indonesian = WordList(String(decoding: PackageResources.indonesian_txt, as: UTF8.self))

  private init(_ text: String) {
    let names = Dictionary(
      uniqueKeysWithValues: Name.allCases.map { ("\($0)".lowercased(), $0.rawValue) })
    var list: Int?
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        list = names[line.dropFirst().dropLast().replacing("-", with: "").lowercased()]
        continue
      }
      for entry in line.split(separator: " ") {
        let sides = entry.split(separator: "=", maxSplits: 1).map {
          $0.split(separator: "_").map(String.init)
        }
        if sides.count == 2 {
          expansions[sides[0].joined(separator: " ")] = sides[1]
        } else if let list {
          lists[list].insert(sides[0].joined(separator: " "))
        }
      }
    }
  }

  subscript(list: Name) -> Set<String> { lists[list.rawValue] }

  func contains(_ word: String, in list: Name) -> Bool {
    lists[list.rawValue].contains(word)
  }

  /// In the file with hyphens: `not-verbs`.
  enum Name: Int, CaseIterable {
    case roots, plain, things, papers, positions, units, single, adverbs, before, conditions
    case helping, choices, notVerbs, notNominal, asNeeded, between
  }
}
