import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: help(
      id: "Menunjukkan proses yang terbuka, yang terbaru lebih dulu.",
      en: "Lists the open cases, the latest first."))

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Juga yang sudah berakhir dan yang dibatalkan.",
        en: "Those that ended or were cancelled too.")))
  var all = false

  @OptionGroup var options: StoreOptions

  func run() throws {
    let console = Console.system()
    let journal = try options.journal(for: .reading)
    let entries = try options.asking { () throws(JournalFailure) in
      try journal.cases(in: all ? nil : .open)
    }
    for entry in entries {
      let standing = try options.asking { () throws(JournalFailure) in
        try journal.case(entry.number)
      }
      try tell(
        standing, entry.number, subject: entry.subject, journal, options, console, inDetail: false)
    }
    if entries.isEmpty, options.format == .text {
      console.write(
        Text(id: "Tidak ada proses yang terbuka.\n", en: "No case is open.\n")[options.language])
    }
  }
}

struct CaseShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: help(
      id: "Menunjukkan sebuah proses: giliran siapa, tenggat, jawaban yang mungkin.",
      en: "Shows a case: whose turn it is, deadlines, possible answers."))

  @OptionGroup var one: OneCase
  @OptionGroup var options: StoreOptions

  func run() throws {
    let journal = try options.journal(for: .reading)
    try one.tell(journal, options, Console.system())
  }
}

/// A case by its number.
struct OneCase: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      help(id: "Nomor proses.", en: "The case's number."),
      valueName: help(id: "nomor", en: "number")))
  var number: Int64

  func tell(_ journal: Journal, _ options: StoreOptions, _ console: Console) throws {
    let subject = try options.asking { () throws(JournalFailure) in
      try journal.subject(of: number)
    }
    let standing = try options.asking { () throws(JournalFailure) in try journal.case(number) }
    try sopc.tell(standing, number, subject: subject, journal, options, console)
  }
}
