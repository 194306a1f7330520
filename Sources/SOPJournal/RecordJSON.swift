import FoundationEssentials
import SOPCase
import SOPLanguage

/// A record as the journal's text: one JSON object, keys in alphabetical order, no white space.
/// The chain of hashes goes over these bytes, so that what they are must never change.
extension Record {
  func json(case number: Int64) -> [UInt8] {
    var writer = ObjectWriter()
    writer.add("acting", capacity?.acting?.rawValue)
    switch event.what {
    case .completed(_, let answer, _): writer.add("answer", answer)
    case .opened, .taken, .released, .skipped, .moved, .cancelled: break
    }
    writer.add("at", event.at.iso)
    writer.add("by", event.by)
    writer.add("case", number: number)
    if let child { writer.add("child", number: child) }
    switch event.what {
    case .opened(let definition, _), .moved(let definition, _):
      writer.add("definition", definition)
    case .taken, .released, .completed, .skipped, .cancelled: break
    }
    if evidence != Evidence() { writer.add("evidence", evidence) }
    var symbol: String?
    var reason: String?
    switch event.what {
    case .opened(_, let procedure):
      if let parent { writer.add("parent", parent) }
      writer.add("procedure", procedure)
    case .moved(_, let procedure): writer.add("procedure", procedure)
    case .completed(let done, _, let note):
      writer.add("note", note)
      symbol = done
    case .released(let left, let why): (symbol, reason) = (left, why)
    case .skipped(let left, let why): (symbol, reason) = (left, why)
    case .cancelled(let why): reason = why
    case .taken(let begun): symbol = begun
    }
    writer.add("reason", reason)
    writer.add("recorded", recorded?.iso)
    writer.add("ref", ref)
    writer.add("role", capacity?.role)
    if case .opened = event.what { writer.add("subject", subject) }
    writer.add("symbol", symbol)
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
    case ("released", let symbol?): what = .released(symbol: symbol, reason: read.reason)
    case ("completed", let symbol?):
      what = .completed(symbol: symbol, answer: read.answer, note: read.note)
    case ("skipped", let symbol?): what = .skipped(symbol: symbol, reason: read.reason ?? "")
    case ("cancelled", nil): what = .cancelled(reason: read.reason ?? "")
    default: return nil
    }
    self.init(
      Event(what, at: at, by: read.by), subject: read.subject,
      evidence: read.evidence ?? Evidence(), ref: read.ref,
      recorded: read.recorded.flatMap { Instant(iso: $0) })
    capacity = read.role.map { role in
      Capacity(role: role, acting: read.acting.flatMap { People.Acting(rawValue: $0) })
    }
    parent = read.parent
    child = read.child
  }
}

private struct ReadRecord: Decodable {
  var acting: String?
  var answer: String?
  var at: String
  var by: String
  var child: Int64?
  var definition: String?
  var evidence: Record.Evidence?
  var note: String?
  var parent: Record.Parent?
  var procedure: String?
  var reason: String?
  var recorded: String?
  var ref: String?
  var role: String?
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
    case .released: "released"
    case .completed: "completed"
    case .skipped: "skipped"
    case .moved: "moved"
    case .cancelled: "cancelled"
    }
  }
}
