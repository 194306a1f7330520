import SOPJournal
import SOPLanguage

/// What one line of a stream asks for.
struct StreamCommand: Equatable {
  var action: Action
  var by: String?
  var at: Instant?
  /// Tells the line from all others for ever: what bears it is recorded once.
  var ref: String?

  enum Action: Equatable {
    case start(sop: String, procedure: String?, subject: String)
    case take(CaseName, step: String)
    case release(CaseName, step: String, reason: String?)
    case complete(
      CaseName, step: String, answer: String?, note: String?, checked: [String],
      outputs: [Record.Output])
    case skip(CaseName, step: String, reason: String)
    case cancel(CaseName, reason: String)
  }

  /// How a line names its case.
  enum CaseName: Equatable {
    case number(Int64)
    /// The `ref` of the line that started it.
    case ref(String)
  }
}

/// Why a line is not recorded.
struct LineRefusal: Error {
  var text: Text
}

extension StreamCommand {
  init(line: ArraySlice<UInt8>) throws(LineRefusal) {
    let value: JSONValue
    do throws(JSONValue.Mistake) {
      value = try JSONValue(line)
    } catch {
      throw .noJSON(error)
    }
    guard case .object(let members) = value else { throw .noObject }
    let fields = Fields(members)
    let word = try fields.required("do")
    guard let keys = Self.keys.first(where: { $0.word == word })?.keys else {
      throw .unknownWord(word, known: Self.keys.map(\.word))
    }
    for member in members where !keys.contains(member.key) {
      throw .unknownKey(member.key, word, known: keys)
    }
    action = try Self.action(word, fields)
    by = try fields.text("by")
    if by == "" { throw .empty("by") }
    ref = try fields.text("ref")
    if ref == "" { throw .empty("ref") }
    at = try fields.text("at").map { written throws(LineRefusal) in
      guard let at = Instant(iso: written) else { throw .noTime(written) }
      return at
    }
  }

  /// The commands, each with what it may say.
  private static let keys: [(word: String, keys: [String])] = [
    ("start", ["do", "sop", "procedure", "subject"]),
    ("take", ["do", "case", "step"]),
    ("release", ["do", "case", "step", "reason"]),
    ("complete", ["do", "case", "step", "answer", "note", "checked", "outputs"]),
    ("skip", ["do", "case", "step", "reason"]),
    ("cancel", ["do", "case", "reason"]),
  ].map { ($0.0, $0.1 + ["by", "at", "ref"]) }

  private static func action(_ word: String, _ fields: Fields) throws(LineRefusal) -> Action {
    switch word {
    case "start":
      return .start(
        sop: try fields.required("sop"), procedure: try fields.text("procedure"),
        subject: try fields.text("subject") ?? "")
    case "take": return .take(try fields.caseName(), step: try fields.step())
    case "release":
      return .release(
        try fields.caseName(), step: try fields.step(), reason: try fields.text("reason"))
    case "complete":
      return .complete(
        try fields.caseName(), step: try fields.step(), answer: try fields.text("answer"),
        note: try fields.text("note"), checked: try fields.texts("checked"),
        outputs: try fields.outputs("outputs"))
    case "skip":
      return .skip(
        try fields.caseName(), step: try fields.step(), reason: try fields.required("reason"))
    default: return .cancel(try fields.caseName(), reason: try fields.required("reason"))
    }
  }
}

/// The members of an object, by key. What is null is not there.
private struct Fields {
  private let members: [JSONValue.Member]

  init(_ members: [JSONValue.Member]) { self.members = members }

  private subscript(key: String) -> JSONValue? {
    members.first { $0.key == key && $0.value != .null }?.value
  }

  func text(_ key: String) throws(LineRefusal) -> String? {
    switch self[key] {
    case nil: return nil
    case .text(let text): return text
    case .null, .bool, .number, .list, .object: throw .noText(key)
    }
  }

  func required(_ key: String) throws(LineRefusal) -> String {
    guard let text = try text(key) else { throw .missing(key) }
    if text.isEmpty { throw .empty(key) }
    return text
  }

  func texts(_ key: String) throws(LineRefusal) -> [String] {
    var texts: [String] = []
    for value in try list(key) {
      guard case .text(let text) = value else { throw .noListOfTexts(key) }
      texts.append(text)
    }
    return texts
  }

  func caseName() throws(LineRefusal) -> StreamCommand.CaseName {
    switch self["case"] {
    case nil: throw .missing("case")
    case .number(let number?): return .number(number)
    case .text(let ref): return .ref(ref)
    case .null, .bool, .number(nil), .list, .object: throw .noCase
    }
  }

  /// A row's printed number may be written as a number.
  func step() throws(LineRefusal) -> String {
    if case .number(let number?) = self["step"] { return "\(number)" }
    return try required("step")
  }

  func outputs(_ key: String) throws(LineRefusal) -> [Record.Output] {
    let known = ["name", "number", "date", "file"]
    var outputs: [Record.Output] = []
    for value in try list(key) {
      guard case .object(let members) = value else { throw .noListOfOutputs(key) }
      for member in members where !known.contains(member.key) {
        throw .unknownKey(member.key, key, known: known)
      }
      let fields = Fields(members)
      outputs.append(
        Record.Output(
          name: try fields.required("name"), number: try fields.text("number"),
          date: try fields.text("date"), file: try fields.text("file")))
    }
    return outputs
  }

  private func list(_ key: String) throws(LineRefusal) -> [JSONValue] {
    switch self[key] {
    case nil: return []
    case .list(let values): return values
    case .null, .bool, .number, .text, .object:
      throw key == "outputs" ? .noListOfOutputs(key) : .noListOfTexts(key)
    }
  }
}
