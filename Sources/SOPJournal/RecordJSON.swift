import FoundationEssentials
import SOPCase
import SOPLanguage

/// A record as the journal's text: one JSON object, keys in alphabetical order, no white space.
/// The chain of hashes goes over these bytes, so that what they are must never change.
extension Record {
  func json(case number: Int64) -> [UInt8] {
    var writer = ObjectWriter()
    switch event.what {
    case .completed(_, let answer, _): writer.add("answer", answer)
    case .opened, .taken, .skipped, .moved, .cancelled: break
    }
    writer.add("at", event.at.iso)
    writer.add("by", event.by)
    writer.add("case", number: number)
    switch event.what {
    case .opened(let definition, _), .moved(let definition, _):
      writer.add("definition", definition)
    case .taken, .completed, .skipped, .cancelled: break
    }
    if evidence != Evidence() { writer.add("evidence", evidence) }
    switch event.what {
    case .opened(_, let procedure):
      writer.add("procedure", procedure)
      writer.add("subject", subject)
    case .moved(_, let procedure): writer.add("procedure", procedure)
    case .completed(let symbol, _, let note):
      writer.add("note", note)
      writer.add("symbol", symbol)
    case .skipped(let symbol, let reason):
      writer.add("reason", reason)
      writer.add("symbol", symbol)
    case .cancelled(let reason): writer.add("reason", reason)
    case .taken(let symbol): writer.add("symbol", symbol)
    }
    writer.add("what", event.what.name)
    return writer.closed
  }

  /// Reads what `json` wrote; nothing for anything else.
  init?(json: [UInt8]) {
    guard let read = try? JSONDecoder().decode(ReadRecord.self, from: Data(json)),
      let at = Instant(iso: read.at)
    else { return nil }
    let what: Event.What
    switch (read.what, read.symbol) {
    case ("opened", nil):
      guard let definition = read.definition else { return nil }
      what = .opened(definition: definition, procedure: read.procedure)
    case ("moved", nil):
      guard let definition = read.definition else { return nil }
      what = .moved(definition: definition, procedure: read.procedure)
    case ("taken", let symbol?): what = .taken(symbol: symbol)
    case ("completed", let symbol?):
      what = .completed(symbol: symbol, answer: read.answer, note: read.note)
    case ("skipped", let symbol?): what = .skipped(symbol: symbol, reason: read.reason ?? "")
    case ("cancelled", nil): what = .cancelled(reason: read.reason ?? "")
    default: return nil
    }
    self.init(
      Event(what, at: at, by: read.by), subject: read.subject,
      evidence: read.evidence ?? Evidence())
  }
}

private struct ReadRecord: Decodable {
  var answer: String?
  var at: String
  var by: String
  var definition: String?
  var evidence: Record.Evidence?
  var note: String?
  var procedure: String?
  var reason: String?
  var subject: String?
  var symbol: String?
  var what: String
}

extension Event.What {
  /// How it is called in the journal and in JSON.
  package var name: String {
    switch self {
    case .opened: "opened"
    case .taken: "taken"
    case .completed: "completed"
    case .skipped: "skipped"
    case .moved: "moved"
    case .cancelled: "cancelled"
    }
  }
}

/// Writes an object key by key: an encoder takes longer than all else that is done with a step.
private struct ObjectWriter {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  var closed: [UInt8] { bytes + [UInt8(ascii: "}")] }

  mutating func add(_ key: String, _ text: String?) {
    guard let text else { return }
    open(key)
    quote(text)
  }

  mutating func add(_ key: String, number: Int64) {
    open(key)
    bytes += "\(number)".utf8
  }

  mutating func add(_ key: String, _ evidence: Record.Evidence) {
    open(key)
    bytes += "{\"outputs\":[".utf8
    for (place, output) in evidence.outputs.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      var writer = ObjectWriter()
      writer.add("date", output.date)
      writer.add("file", output.file)
      writer.add("name", output.name)
      writer.add("number", output.number)
      writer.add("sha256", output.sha256)
      bytes += writer.closed
    }
    bytes += "],\"requirements\":[".utf8
    for (place, requirement) in evidence.requirements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(requirement)
    }
    bytes += "]}".utf8
  }

  private mutating func open(_ key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    quote(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
