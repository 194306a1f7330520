/// The lists of `Words/indonesian.txt`.
struct WordList: Sendable {
  private var lists: [String: Set<String>] = [:]
  /// What an abbreviation stands for: `kabid` for `kepala bidang`.
  private(set) var expansions: [String: [String]] = [:]

  static let indonesian = WordList(String(decoding: PackageResources.indonesian_txt, as: UTF8.self))

  private init(_ text: String) {
    var name = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        name = String(line.dropFirst().dropLast())
        continue
      }
      for entry in line.split(separator: " ") {
        let sides = entry.split(separator: "=", maxSplits: 1).map {
          $0.split(separator: "_").map(String.init)
        }
        if sides.count == 2 {
          expansions[sides[0].joined(separator: " ")] = sides[1]
        } else {
          lists[name, default: []].insert(sides[0].joined(separator: " "))
        }
      }
    }
  }

  subscript(list: Name) -> Set<String> { lists[list.rawValue] ?? [] }

  func contains(_ word: String, in list: Name) -> Bool {
    lists[list.rawValue]?.contains(word) ?? false
  }

  enum Name: String, CaseIterable {
    case roots, plain, things, papers, positions, adverbs, before, conditions, helping
    case choices, single, units
    case notVerbs = "not-verbs"
    case notNominal = "not-nominal"
    case asNeeded = "as-needed"
  }
}
