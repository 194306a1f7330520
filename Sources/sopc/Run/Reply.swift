import SOPLanguage

/// What a person typed at a prompt.
enum Reply: Equatable {
  /// The step is done.
  case done
  /// An answer, by its place.
  case answer(Int)
  case note(String)
  /// From now on this person does the steps.
  case person(String)
  /// The step is left out, for this reason.
  case skip(String)
  /// Another open step is to be done first.
  case go(String)
  case status
  case help
  case quit
  /// A wish to go back, which a case cannot.
  case back
  /// Several answers begin like this.
  case ambiguous([Int])
  /// Nothing of the kind; perhaps this was meant.
  case unclear(suggestion: String?)
}

/// Understands a line. `labels` are the answers to choose from; none where the step asks nothing.
///
/// An answer in full comes before a command, so that every answer can be given; the beginning of
/// an answer comes after, so that no command is taken for one.
func reply(to line: String, labels: [String]) -> Reply {
  let text = trimmed(line)
  if !labels.isEmpty, let exact = exactAnswer(text, among: labels) { return .answer(exact) }
  if let command = command(text) {
    return command == .done && !labels.isEmpty ? .unclear(suggestion: nil) : command
  }
  if labels.isEmpty { return .unclear(suggestion: nearestName(to: text, among: mainWords)) }
  switch answer(text, among: labels) {
  case .one(let place): return .answer(place)
  case .several(let places): return .ambiguous(places)
  case .none(let suggestion):
    return .unclear(suggestion: suggestion ?? nearestName(to: text, among: mainWords))
  }
}

/// Which answer a text names: by its number, its words, or their beginning if only one begins so.
enum AnswerMatch: Equatable {
  case one(Int)
  case several([Int])
  case none(suggestion: String?)
}

func answer(_ text: String, among labels: [String]) -> AnswerMatch {
  let text = trimmed(text)
  if let exact = exactAnswer(text, among: labels) { return .one(exact) }
  let beginning = text.lowercased()
  let places = labels.indices.filter { trimmed(labels[$0]).lowercased().hasPrefix(beginning) }
  if let only = places.first, places.count == 1, !text.isEmpty { return .one(only) }
  if !places.isEmpty, !text.isEmpty { return .several(places) }
  return .none(suggestion: nearestName(to: text, among: labels))
}

private func exactAnswer(_ text: String, among labels: [String]) -> Int? {
  let places = labels.indices.filter { trimmed(labels[$0]).lowercased() == text.lowercased() }
  if let same = places.first(where: { trimmed(labels[$0]) == text }) ?? places.first { return same }
  let digits = text.hasSuffix(".") ? text.dropLast() : text[...]
  guard digits.allSatisfy(\.isASCII), let number = Int(digits), digits.first?.isNumber == true,
    (1...labels.count).contains(number)
  else { return nil }
  return number - 1
}

/// The words that the help tells, and no others, are what somebody may have meant.
private let mainWords = [
  "selesai", "catatan", "oleh", "lewati", "pindah", "status", "berhenti", "bantuan", "done", "note",
  "quit", "help",
]

private let commandWords: [String: Reply] = [
  "selesai": .done, "sudah": .done, "lanjut": .done, "ya": .done, "done": .done, "next": .done,
  "yes": .done, "ok": .done,
  "status": .status, "di mana": .status, "dimana": .status, "posisi": .status, "where": .status,
  "where am i": .status, "di mana saya": .status,
  "bantuan": .help, "tolong": .help, "help": .help, "?": .help,
  "berhenti": .quit, "keluar": .quit, "quit": .quit, "stop": .quit, "exit": .quit, "q": .quit,
  "kembali": .back, "mundur": .back, "batal": .back, "back": .back, "undo": .back, "cancel": .back,
]

private func command(_ text: String) -> Reply? {
  if text.isEmpty { return .done }
  let words = text.lowercased().split(separator: " ").joined(separator: " ")
  if let reply = commandWords[
    words.count > 1 && words.hasSuffix("?") ? String(words.dropLast()) : words]
  {
    return reply
  }
  let first = text.prefix { !$0.isWhitespace && $0 != ":" }
  let rest = trimmed(String(text.dropFirst(first.count).drop { $0 == ":" || $0.isWhitespace }))
  switch first.lowercased() {
  case "catatan", "note": return .note(rest)
  case "oleh", "by": return .person(rest)
  case "lewati", "skip": return .skip(rest)
  case "pindah", "go": return .go(rest)
  default: return nil
  }
}

private func trimmed(_ text: String) -> String {
  var text = text[...]
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}
