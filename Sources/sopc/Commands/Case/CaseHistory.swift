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

struct CaseVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: help(
      id: "Memeriksa apakah catatan proses tidak diubah, dihapus, atau dipindahkan.",
      en: "Checks that no record was changed, removed or moved."))

  @OptionGroup var options: StoreOptions

  func run() throws {
    let console = Console.system()
    let journal = try options.journal(for: .reading)
    let found = try options.asking { () throws(JournalFailure) in try journal.verify() }
    for fault in found.faults { console.write(words(fault)[options.language] + "\n") }
    console.write(
      Text(
        id: "\(found.records) catatan dari \(found.cases) proses; sidik akhir \(found.head)\n",
        en: "\(found.records) records of \(found.cases) cases; last hash \(found.head)\n")[
          options.language])
    if !found.faults.isEmpty { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func words(_ fault: Verification.Fault) -> Text {
    switch fault {
    case .brokenChain(let place):
      Text(
        id: "Catatan ke-\(place) atau yang di depannya telah diubah, dihapus, atau dipindahkan.",
        en: "Record \(place), or one before it, was changed, removed or moved.")
    case .unreadable(let place):
      Text(id: "Catatan ke-\(place) tidak terbaca.", en: "Record \(place) cannot be read.")
    case .otherState(let number):
      Text(
        id:
          "Keadaan proses \(number) tidak sesuai dengan catatannya. Susun ulang dengan ‘sopc case "
          + "rebuild’.",
        en: "Case \(number) does not stand where its records lead. Make it anew with ‘sopc case "
          + "rebuild’.")
    case .otherWork(let number):
      Text(
        id:
          "Daftar kerja tidak sesuai dengan catatan proses \(number). Susun ulang dengan ‘sopc case "
          + "rebuild’.",
        en: "The worklists do not agree with the records of case \(number). Make them anew with "
          + "‘sopc case rebuild’.")
    case .otherDefinition(let hash):
      Text(
        id: "Naskah SOP \(hash) yang tersimpan telah diubah.",
        en: "The stored text of the SOP \(hash) was changed.")
    case .otherPeople(let hash):
      Text(
        id: "Berkas pegawai \(hash) yang tersimpan telah diubah, dihapus, atau ditambahkan tanpa "
          + "catatan.",
        en: "The stored people file \(hash) was changed, removed, or added without a record.")
    case .refused(let number):
      Text(
        id: "Catatan proses \(number) tidak mungkin menurut SOP-nya.",
        en: "The records of case \(number) are not possible under its SOP.")
    case .file(let detail):
      Text(
        id: "Berkasnya sendiri rusak: \(shown(detail))",
        en: "The file itself is damaged: \(shown(detail))")
    }
  }
}
