import SOPConsole
import SOPJournal
import SOPLanguage

/// What is told of a stream while it is recorded.
///
/// A class, because it counts while the run it is told of goes on.
final class ImportReport {
  private let console: Console
  private let options: StoreOptions
  private var counts: [ImportRun.Status: Int] = [:]
  private var lastProgress: ContinuousClock.Instant?

  init(_ console: Console, _ options: StoreOptions) {
    self.console = console
    self.options = options
  }

  var hasRefused: Bool { count(.refused) > 0 }

  private func count(_ status: ImportRun.Status) -> Int { counts[status] ?? 0 }

  /// Told at once, so that whoever reads it knows what is on the disk.
  func tell(_ outcomes: [ImportRun.Outcome]) {
    for outcome in outcomes { counts[outcome.status, default: 0] += 1 }
    let text =
      switch options.format {
      case .text: outcomes.map(words).joined()
      case .json: outcomes.map(json).joined()
      }
    if !text.isEmpty {
      console.clearProgress()
      console.write(text)
    }
    // Groups follow each other faster than anyone reads.
    let now = ContinuousClock.now
    if let lastProgress, text.isEmpty, now - lastProgress < .milliseconds(100) { return }
    lastProgress = now
    console.writeProgress(sums)
  }

  /// The end of the report.
  func close() {
    console.clearProgress()
    if options.format == .text { console.write(sums + "\n") }
  }

  /// Why the stream was not read to its end.
  func sentence(_ stopped: ImportRun.Stopped) -> String {
    let line = stopped.line
    let reason = shown(stopped.reason[options.language])
    return reason + (reason.hasSuffix(".") ? " " : ". ")
      + Text(
        id: "Mulai baris \(line) belum ada yang dilaporkan tercatat: impor lagi dari baris itu.",
        en: "From line \(line) on nothing is reported as recorded: import again from that line.")[
        options.language]
  }

  private var sums: String {
    let (recorded, known, refused) = (count(.recorded), count(.known), count(.refused))
    return Text(
      id: "\(recorded) tercatat, \(known) sudah ada, \(refused) ditolak",
      en: "\(recorded) recorded, \(known) already there, \(refused) refused")[options.language]
  }

  private func words(_ outcome: ImportRun.Outcome) -> String {
    guard let reason = outcome.reason else { return "" }
    let line = outcome.line
    return Text(id: "Baris \(line): ", en: "Line \(line): ")[options.language]
      + shown(reason[options.language]) + "\n"
      + (outcome.written.isEmpty ? "" : "    \(glimpse(outcome.written))\n")
  }

  private func json(_ outcome: ImportRun.Outcome) -> String {
    var writer = ObjectWriter()
    if let number = outcome.number { writer.add("case", number: number) }
    writer.add("line", number: Int64(outcome.line))
    writer.add("reason", outcome.reason?[options.language])
    writer.add("ref", outcome.ref)
    writer.add("status", outcome.status.rawValue)
    return String(decoding: writer.closed, as: UTF8.self) + "\n"
  }
}
