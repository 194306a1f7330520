/// What the sentence of a step says, as rules ask about it. Ranges count the parts between white
/// space.
package struct StepWording: Sendable {
  var opening: ActionSentence.Opening
  var isConditional: Bool
  var subject: Subject?
  var doubled: Phrase?
  /// The verbs of a sentence that does several things, each with an object of its own.
  var several: [String]
  var asNeeded: Phrase?
  var choice: Phrase?
  /// Somebody who is named behind ‘oleh’ and is not declared.
  var agents: [Phrase]

  struct Phrase: Sendable {
    var text: String
    var parts: Range<Int>
  }

  /// The words in front of the verb.
  struct Subject: Sendable {
    var phrase: Phrase
    /// Whom they name, where they are a declared name and nothing else.
    var owners: [ActorNames.Owner]
    /// Whose longer name they begin, where they name nobody themselves.
    var begun: [ActorNames.Owner]
    /// Whether they are not declared and begin as a position or a unit does.
    var isUndeclaredParty: Bool
    /// Whether the sentence is whole without them: the verb follows at once, and nobody else acts in
    /// it.
    var isLeadingAlone: Bool
    /// With a capital letter, and the part that it begins in.
    var verb: String
    var verbPart: Int
  }

  init(_ text: String, _ names: ActorNames) {
    let sentence = ActionSentence(text) { names.find($0)?.count ?? 0 }
    opening = sentence.opening
    isConditional = sentence.isConditional
    subject = sentence.subject.map { Subject($0, in: sentence, names) }
    doubled = sentence.doubled.map(sentence.phrase)
    let joined = sentence.joined
    several =
      sentence.shareObject(joined) ? [] : joined.map { String(sentence.words[$0].plain) }
    asNeeded = sentence.asNeeded.map(sentence.phrase)
    choice = sentence.choice.map(sentence.phrase)
    agents = sentence.words.agents(names).map(sentence.phrase)
  }
}

extension StepWording.Subject {
  init(_ range: Range<Int>, in sentence: ActionSentence, _ names: ActorNames) {
    let words = sentence.words
    let found = names.find(words[range])
    phrase = sentence.phrase(range)
    owners = found.map { $0.count == range.count ? $0.owners : [] } ?? []
    begun = found == nil ? names.begunBy(words[range]) : []
    isUndeclaredParty = found == nil && begun.isEmpty && words[range].isParty
    let verb = sentence.verb ?? range.upperBound
    self.verb = words[verb].text.prefix(1).uppercased() + words[verb].text.dropFirst()
    verbPart = words[verb].part
    let actsAlone = words.indices.dropFirst(verb + 1).allSatisfy { place in
      guard let other = names.find(words[place...]) else { return true }
      let next = place + other.count
      return next >= words.count || sentence.forms[next] != .active
    }
    isLeadingAlone =
      range.lowerBound == 0 && range.upperBound == verb && actsAlone && words[0].signs.isEmpty
      && words[verb].signs.allSatisfy { $0 == "," }
  }
}

extension ActionSentence {
  fileprivate func phrase(_ range: Range<Int>) -> StepWording.Phrase {
    let last = words[range.upperBound - 1].part
    return StepWording.Phrase(
      text: String(text(range)), parts: words[range.lowerBound].part..<(last + 1))
  }
}

extension ArraySlice<SentenceWord> {
  /// Whether they name a position or a unit: more than a word like ‘petugas’ alone.
  var isParty: Bool {
    let list = WordList.indonesian
    guard let first = first?.plain else { return false }
    guard list.contains(first, in: .positions) || list.contains(first, in: .units) else {
      return false
    }
    return count > 1 || list.expansions[first] != nil || list.contains(first, in: .single)
  }
}

extension [SentenceWord] {
  /// Whoever is named behind ‘oleh’ as a position or a unit, and is not declared.
  func agents(_ names: ActorNames) -> [Range<Int>] {
    indices.compactMap { place in
      guard self[place].plain == "oleh", place + 1 < count else { return nil }
      let first = place + 1
      guard names.find(self[first...]) == nil else { return nil }
      let range = first..<endOfName(from: first)
      guard names.begunBy(self[range]).isEmpty, !isAbout(place) else { return nil }
      return self[range].isParty ? range : nil
    }
  }

  /// Whether ‘oleh’ only tells which paper or person is meant: ‘formulir yang ditetapkan oleh …’.
  private func isAbout(_ place: Int) -> Bool {
    let verbs: Set = [
      "diminta", "dibutuhkan", "diperlukan", "dipersyaratkan", "disyaratkan", "ditetapkan",
      "ditentukan", "diterbitkan", "dikeluarkan", "ditunjuk",
    ]
    return place > 1 && self[place - 2].plain == "yang" && verbs.contains(self[place - 1].plain)
  }

  private func endOfName(from first: Int) -> Int {
    let stops: Set = [
      "yang", "untuk", "kepada", "di", "pada", "dengan", "dalam", "sebagai", "melalui", "atas",
      "ke", "dari", "serta", "atau", "secara", "setelah", "agar", "sesuai", "paling", "selama",
      "oleh", "jika", "apabila", "tentang",
    ]
    let verbs: [WordForm] = [.active, .passive]
    var end = first + 1
    while end < count, self[end].signs.isEmpty, !stops.contains(self[end].plain) {
      if verbs.contains(WordForm(self[end].plain)) { break }
      // ‘… dan Informatika’ goes on, ‘… dan Sekretaris’ and ‘… dan disetujui’ do not.
      if self[end].plain == "dan" {
        guard end + 1 < count, !self[(end + 1)...(end + 1)].isParty,
          !WordList.indonesian.contains(self[end + 1].plain, in: .positions),
          !verbs.contains(WordForm(self[end + 1].plain))
        else { break }
      }
      end += 1
    }
    return end
  }
}
