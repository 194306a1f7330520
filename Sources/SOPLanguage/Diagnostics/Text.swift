/// A language that `sopc` speaks, on the terminal or in a printed form. The two are never mixed.
package enum Language: String, Codable, CaseIterable, Sendable {
  case indonesian = "id"
  case english = "en"
}

/// A sentence in every language `sopc` speaks. Both are required, so a missing one does not compile.
package struct Text: Equatable, Sendable {
  package var id: String
  package var en: String

  package init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}
