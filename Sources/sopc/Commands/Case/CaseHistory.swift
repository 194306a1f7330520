import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage
import SOPRender

struct CaseHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: help(
      id: "Menunjukkan siapa melakukan apa dan kapan dalam sebuah proses.",
      en: "Tells who did what and when in a case."))

  @OptionGroup var one: OneCase

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Sebagai tabel untuk Excel atau LibreOffice.",
        en: "As a table for a spreadsheet.")))
  var csv = false

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if csv, options.format == .json {
      throw ValidationError(
        help(
          id: "Pilih salah satu: --csv atau --format json.",
          en: "Choose one of --csv and --format json."))
    }
  }

  func run() throws {
    let console = Console.system()
    let journal = try options.journal(for: .reading)
    switch options.format {
    case .text:
      let told = try options.asking { () throws(JournalFailure) in
        try journal.told(of: one.number)
      }
      let text = try options.text(journal, console)
      if csv {
        let zone = (told.last?.course.workflow.calendar ?? .national).timezone
        let rows = told.map { csvRecord(text.tableRow($0.record, in: $0.course)) }
        console.write(csvMark + csvRecord(text.tableHeadings(in: zone)) + rows.joined())
      } else {
        console.write(told.map { text.line($0.record, in: $0.course) }.joined())
      }
    case .json:
      let lines = try options.asking { () throws(JournalFailure) in
        try journal.recordsAsWritten(of: one.number)
      }
      console.write(lines.map { $0 + "\n" }.joined())
    }
  }
}
