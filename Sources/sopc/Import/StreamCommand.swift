import SOPJournal
import SOPLanguage

/// What one line of a stream asks for.
struct StreamCommand: Equatable {
  var action: Action
  var by: String?
  /// As written, a time.
  var at: String?
  /// Tells the line from all others for ever: what bears it is recorded once.
  var ref: String?

  enum Action: Equatable {
    case start(sop: String, procedure: String?, subject: String, parent: StepName?)
    case take(CaseName, step: String)
    case release(CaseName, step: String, reason: String?)
    case complete(
      CaseName, step: String, answer: String?, note: String?, checked: [String],
      outputs: [Record.Output])
    case skip(CaseName, step: String, reason: String)
    case cancel(CaseName, reason: String)
  }

  /// A step of another case.
  struct StepName: Equatable {
    var `case`: CaseName
    var step: String
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
  /// When it happened; a time without an offset is one in the SOP's zone.
  func instant(in workflow: Workflow) -> Instant? {
    at.flatMap { Instant(written: $0, in: workflow.calendar.timezone) }
  }

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
    try fields.requireOnly(keys, of: word)
    action = try Self.action(word, fields)
    by = try fields.text("by")
    if by == "" { throw .empty("by") }
    ref = try fields.text("ref")
    if ref == "" { throw .empty("ref") }
    at = try fields.text("at").map { written throws(LineRefusal) in
      guard Instant(written: written, in: .wib) != nil else { throw .noTime(written) }
      return written
    }
  }

  /// The commands, each with what it may say.
  private static let keys: [(word: String, keys: [String])] = [
    ("start", ["do", "sop", "procedure", "subject", "for"]),
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
        subject: try fields.text("subject") ?? "", parent: try fields.stepName("for"))
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
  private let members: [String: JSONValue]

  init(_ members: [String: JSONValue]) { self.members = members }

  private subscript(key: String) -> JSONValue? {
    members[key].flatMap { $0 == .null ? nil : $0 }
  }

  func requireOnly(_ known: [String], of place: String) throws(LineRefusal) {
    // The first by name, so that the same line is refused in the same words.
    if let unknown = members.keys.filter({ !known.contains($0) }).min() {
      throw .unknownKey(unknown, place, known: known)
    }
  }

  func text(_ key: String) throws(LineRefusal) -> String? {
    switch self[key] {
    case nil: return nil
    case .text(let text):
      // SQLite takes it for the text's end, and `verify` would tell a good record for a changed one.
      if text.utf8.contains(0) { throw .nullCharacter(key) }
      return text
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

  func stepName(_ key: String) throws(LineRefusal) -> StreamCommand.StepName? {
    switch self[key] {
    case nil: return nil
    case .object(let members):
      let fields = Fields(members)
      try fields.requireOnly(["case", "step"], of: key)
      return StreamCommand.StepName(case: try fields.caseName(), step: try fields.step())
    case .null, .bool, .number, .text, .list: throw .noStepName(key)
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
      let fields = Fields(members)
      try fields.requireOnly(known, of: key)
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
