import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: help(
      id: "Membuka proses menurut sebuah SOP, yang tetap berlaku baginya sampai selesai.",
      en: "Opens a case of an SOP, which stays the one it runs under to its end."))

  @Argument(
    help: ArgumentHelp(help(id: "Berkas SOP.", en: "The SOP's file."), valueName: "file"))
  var path: String

  @Option(
    help: ArgumentHelp(
      help(
        id: "Prosedur mana, bila SOP punya beberapa.",
        en: "Which procedure, where the SOP has several."), valueName: "id"))
  var procedure: String?

  @Option(
    help: ArgumentHelp(
      help(id: "Tentang apa prosesnya.", en: "What the case is about."),
      valueName: help(id: "perihal", en: "subject")))
  var subject = ""

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      help(
        id: "Langkah proses lain yang selesai bila proses ini berakhir, misalnya 1/agenda.",
        en: "The step of another case that is done when this one ends, such as 1/agenda."),
      valueName: help(id: "nomor/langkah", en: "number/step")))
  var parent: StepOfCase?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: StoreOptions

  func run() throws {
    let console = Console.system()
    let input = Input(path: path)
    let workflow = try loadWorkflow(input, options.language)
    let chart: Workflow.Procedure
    do throws(Obstacle) {
      chart = try sopc.procedure(procedure, of: workflow)
    } catch {
      throw Failure(error.status, shown(error.text[options.language]))
    }
    let journal = try options.journal(made: true)
    let source = try? input.read().bytes
    let parent = try self.parent.map { written in
      let standing = try options.asking { () throws(JournalFailure) in
        try journal.case(written.number)
      }
      return Record.Parent(case: written.number, symbol: standing.symbol(called: written.step))
    }
    let number = try options.changing(journal) { journal throws(Journal.Rejection) in
      try journal.open(
        workflow, procedure: chart, source: source,
        Journal.Beginning(
          subject: subject, at: actor.instant(console, in: workflow.calendar.timezone),
          by: actor.person,
          recorded: actor.recorded(console), parent: parent))
    }
    let opened = try options.asking { () throws(JournalFailure) in try journal.case(number) }
    try tell(opened, number, subject: subject, journal, options, console)
  }
}

/// `1/agenda`.
struct StepOfCase: ExpressibleByArgument {
  var number: Int64
  var step: String

  init?(argument: String) {
    let parts = argument.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let number = Int64(parts[0]) else { return nil }
    (self.number, step) = (number, String(parts[1]))
  }
}

/// Where a case stands now.
func tell(
  _ case: Case, _ number: Int64, subject: String, _ journal: Journal, _ options: StoreOptions,
  _ console: Console, inDetail: Bool = true
) throws {
  switch options.format {
  case .text:
    let text = try options.text(journal, console)
    let carried =
      inDetail
      ? try options.asking { () throws(JournalFailure) in try journal.carried(for: number) } : []
    console.write(
      text.standing(
        `case`, number: number, subject: subject, carried: carried, inDetail: inDetail))
  case .json:
    console.write(try jsonLine(CaseJSON(`case`, number: number, subject: subject)))
  }
}
