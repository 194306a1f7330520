import FoundationEssentials
import SOPCase
import SOPJournal
import SOPLanguage

/// Cases for other programs.
struct CaseJSON: Encodable {
  var number: Int64
  var title: String
  var subject: String
  var state: String
  var outcome: String?
  var open: [OpenJSON]

  struct OpenJSON: Encodable {
    var step: String
    var row: String
    var performers: [String]
    var since: String
    var due: String?
    var takenBy: String?
    var answers: [String]
    /// As printed, in the order of the numbers that tick them off.
    var requirements: [String]
    var outputs: [String]
    /// The SOP that is carried out here, by its path.
    var uses: String?
    /// When it may be skipped.
    var optional: String?

    init(_ open: Case.OpenSymbol, in case: Case) {
      let course = `case`.course
      let node = course.nodes[open.symbol]
      step = node.id
      let printed = course.row(of: open.symbol)
      row = printed.row
      performers = node.performers
      since = open.since.iso
      due = `case`.deadline(of: open)?.iso
      takenBy = open.takenBy
      answers = node.uses == nil ? course.labels(of: open.symbol) : []
      requirements = printed.requirements.filter(\.isPaper).map(\.text)
      outputs = printed.outputs.filter(\.isPaper).map(\.text)
      uses = node.uses?.path
      optional = node.optional
    }
  }

  init(_ case: Case, number: Int64, subject: String) {
    self.number = number
    title = `case`.course.title
    self.subject = subject
    state = `case`.state.name
    outcome = `case`.outcome?.id
    open = `case`.open.map { OpenJSON($0, in: `case`) }
  }
}

extension Case.State {
  var name: String {
    switch self {
    case .unopened, .open: "open"
    case .ended: "ended"
    case .cancelled: "cancelled"
    }
  }
}

/// One object on one line.
func jsonLine(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
