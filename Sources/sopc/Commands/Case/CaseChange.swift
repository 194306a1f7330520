import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// A step of a case that is open now.
struct OneStep: ParsableArguments {
  @OptionGroup var one: OneCase

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Langkahnya: id atau nomor barisnya, seperti yang ditunjukkan ‘sopc case show’.",
        en: "The step: its id or the number of its row, as ‘sopc case show’ tells it."),
      valueName: help(id: "langkah", en: "step")))
  var step: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: StoreOptions

  /// Records what is done with the step, and tells where the case stands then.
  func change(
    _ evidence: Record.Evidence = .init(), _ what: (_ symbol: String) -> Event.What
  ) throws {
    let console = Console.system()
    let journal = try options.journal()
    let before = try options.asking { () throws(JournalFailure) in try journal.case(one.number) }
    let record = actor.record(
      what(before.symbol(called: step)), evidence, of: before, console)
    _ = try options.changing(journal) { journal throws(Journal.Rejection) in
      try journal.append(record, to: one.number)
    }
    try one.tell(journal, options, console)
  }
}

struct CaseTake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: help(
      id: "Mulai mengerjakan sebuah langkah; sesudah itu hanya orang itu yang menyelesaikannya.",
      en: "Begins a step, which only that person completes from then on."))

  @OptionGroup var step: OneStep

  func run() throws { try step.change { .taken(symbol: $0) } }
}

struct CaseRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: help(
      id:
        "Melepaskan langkah yang sudah mulai dikerjakan, sehingga orang lain dapat mengerjakannya.",
      en: "Leaves a step that was begun to others again."))

  @OptionGroup var step: OneStep

  @Option(
    help: ArgumentHelp(
      help(
        id: "Alasannya; wajib bila yang melepaskan bukan yang mulai mengerjakan.",
        en: "The reason; needed from anyone but the person who began it."),
      valueName: help(id: "alasan", en: "reason")))
  var reason: String?

  func run() throws { try step.change { .released(symbol: $0, reason: reason) } }
}

struct CaseSkip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip",
    abstract: help(
      id: "Melewati langkah yang boleh dilewati, dengan alasannya.",
      en: "Leaves out a step that may be left out, with the reason."))

  @OptionGroup var step: OneStep

  @Option(
    help: ArgumentHelp(
      help(id: "Alasannya.", en: "The reason."), valueName: help(id: "alasan", en: "reason")))
  var reason: String

  func run() throws { try step.change { .skipped(symbol: $0, reason: reason) } }
}

struct CaseCancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: help(
      id: "Membatalkan sebuah proses, dengan alasannya.", en: "Gives up a case, with the reason."))

  @OptionGroup var one: OneCase

  @Option(
    help: ArgumentHelp(
      help(id: "Alasannya.", en: "The reason."), valueName: help(id: "alasan", en: "reason")))
  var reason: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: StoreOptions

  func run() throws {
    let console = Console.system()
    let journal = try options.journal()
    let before = try options.asking { () throws(JournalFailure) in try journal.case(one.number) }
    let record = actor.record(.cancelled(reason: reason), of: before, console)
    _ = try options.changing(journal) { journal throws(Journal.Rejection) in
      try journal.append(record, to: one.number)
    }
    try one.tell(journal, options, console)
  }
}
