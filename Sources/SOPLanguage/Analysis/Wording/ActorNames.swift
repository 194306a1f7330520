/// The names by which somebody who acts is called, found at the beginning of words.
struct ActorNames: Sendable {
  /// A column, or a role inside one.
  struct Owner: Hashable, Sendable {
    var id: String
    var column: Int
    var isRole: Bool
  }

  private var owners: [String: [Owner]] = [:]
  /// By the first words of a longer name that begins as a position or a unit does.
  private var beginnings: [String: [Owner]] = [:]
  private var longest = 0

  init(_ actors: [Manuscript.Actor]) {
    for (column, actor) in actors.enumerated() {
      let owner = Owner(id: actor.id.value, column: column, isRole: false)
      for name in [actor.name] + [actor.short].compactMap({ $0 }) + actor.aliases.map(\.value) {
        add(name, owner)
      }
      for role in actor.roles {
        let owner = Owner(id: role.id.value, column: column, isRole: true)
        for name in [role.name] + [role.short].compactMap({ $0 }) + role.aliases.map(\.value) {
          add(name, owner)
        }
      }
    }
  }

  /// A name with parentheses is also said without them.
  private mutating func add(_ name: String, _ owner: Owner) {
    // Parentheses are no words.
    let texts = name.contains("(") ? [name, String(name.prefix { $0 != "(" })] : [name]
    for text in texts {
      let words = SentenceWord.words(of: text).map(\.plain)
      guard !words.isEmpty, words.count <= 24 else { continue }
      let key = words.joined(separator: " ")
      if owners[key]?.contains(owner) != true { owners[key, default: []].append(owner) }
      longest = max(longest, words.count)
      let list = WordList.indonesian
      guard list.contains(words[0], in: .positions) || list.contains(words[0], in: .units) else {
        continue
      }
      for count in 1..<words.count {
        let beginning = words.prefix(count).joined(separator: " ")
        if beginnings[beginning]?.contains(owner) != true {
          beginnings[beginning, default: []].append(owner)
        }
      }
    }
  }

  /// Whose longer name the words begin: ‘Kasubag’ where there is a Kasubag TU.
  func begunBy(_ words: ArraySlice<SentenceWord>) -> [Owner] {
    beginnings[words.map(\.plain).joined(separator: " ")] ?? []
  }

  /// The longest name with which the words begin, and whose it is.
  func find(_ words: ArraySlice<SentenceWord>) -> (count: Int, owners: [Owner])? {
    var key = ""
    var best: (count: Int, owners: [Owner])?
    for (place, word) in words.prefix(longest).enumerated() {
      if place > 0 { key += " " }
      key += word.plain
      if let found = owners[key] { best = (place + 1, found) }
    }
    return best
  }
}

extension ActorNames.Owner {
  /// Whether somebody who acts in a step is meant by it: the same, a role inside its column, or the
  /// column of its role.
  func names(_ performer: Procedure.Performer, isRole: Bool) -> Bool {
    id == performer.id || column == performer.column && !(self.isRole && isRole)
  }
}
