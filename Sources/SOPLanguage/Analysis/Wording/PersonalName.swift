/// What the name of an actor may be instead of a position.
enum NoPosition {
  case person
  case room
  case system

  init?(_ name: String) {
    let words = SentenceWord.words(of: name)
    guard let first = words.first else { return nil }
    if Self.hasTitle(name) || Self.hasNIP(name) {
      self = .person
    } else if ["gedung", "ruang", "ruangan", "aula"].contains(first.plain) {
      self = .room
    } else if ["aplikasi", "sistem", "website", "portal"].contains(first.plain),
      words.count > 1, words[1].plain != "dan"
    {
      self = .system
    } else {
      return nil
    }
  }

  /// `Drs. Ahmad`, `Rina Sari, S.Kom.`, `Budi, M.Si`.
  private static func hasTitle(_ name: String) -> Bool {
    let parts = name.split(whereSeparator: \.isBlank)
    let before = ["Drs.", "Dra.", "Ir.", "H.", "Hj."]
    if parts.count > 1, let first = parts.first, before.contains(String(first)) { return true }
    return zip(parts, parts.dropFirst()).contains { left, right in
      guard left.hasSuffix(",") else { return false }
      let degree = right.split(separator: ".")
      let begins = ["S", "M", "A", "Ph", "Dr", "SE", "SH", "MM", "MSi"]
      return degree.count > 1 && begins.contains(String(degree[0]))
        && degree[1].first?.isUppercase == true && degree[1].count <= 5
    }
  }

  private static func hasNIP(_ name: String) -> Bool {
    let digits = name.filter { !$0.isBlank }.split { !$0.isNumber }
    return digits.contains { $0.count == 18 }
  }
}
