import ArgumentParser
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: help(
      id: "Memeriksa apakah catatan proses tidak diubah, dihapus, atau dipindahkan.",
      en: "Checks that no record was changed, removed or moved."),
    discussion: help(
      id: """
        Contoh:
          sopc case verify
          sopc case verify --known \\
            1eb8160ac1998740eb7f468a720ca6590b0c7bc5a3a16de86fc9b67d89eeaf19

        Sidik akhir yang ditampilkan mencakup semua catatan di depannya. Tulislah di tempat lain, \
        misalnya setiap akhir bulan: dengan --known kelak terlihat apakah catatan sampai saat itu \
        masih utuh.
        """,
      en: """
        Examples:
          sopc case verify
          sopc case verify --known \\
            1eb8160ac1998740eb7f468a720ca6590b0c7bc5a3a16de86fc9b67d89eeaf19

        The last hash that is told covers all records before it. Write it down elsewhere, at the end \
        of each month for example: --known shows later whether the records up to then are all there.
        """))

  @Option(
    help: ArgumentHelp(
      help(
        id: "Sidik akhir yang dulu dicatat; boleh diulang.",
        en: "A last hash that was written down earlier; may be repeated."),
      valueName: help(id: "sidik", en: "hash")))
  var known: [String] = []

  @OptionGroup var options: StoreOptions

  func run() throws {
    let console = Console.system()
    let journal = try options.journal(for: .reading)
    let found = try options.asking { () throws(JournalFailure) in
      try journal.verify(known: known)
    }
    switch options.format {
    case .text:
      for fault in found.faults { console.write(fault.text[options.language] + "\n") }
      console.write(found.summary[options.language] + "\n")
    case .json:
      console.write(try jsonLine(VerificationJSON(found, options.language)))
    }
    if !found.faults.isEmpty { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}

struct VerificationJSON: Encodable {
  var records: Int
  var cases: Int
  var head: String
  /// In words.
  var faults: [String]

  init(_ found: Verification, _ language: Language) {
    (records, cases, head) = (found.records, found.cases, found.head)
    faults = found.faults.map { $0.text[language] }
  }
}

extension Verification {
  /// How much was looked through, and the last hash.
  var summary: Text {
    Text(
      id: "\(records) catatan dari \(cases) proses; sidik akhir \(head)",
      en: "\(records) \(plural(records, "record", "records")) of \(cases) "
        + "\(plural(cases, "case", "cases")); last hash \(head)")
  }
}

extension Verification.Fault {
  /// What is wrong, and what can be done.
  fileprivate var text: Text {
    switch self {
    case .brokenChain(let place):
      Text(
        id: "Catatan ke-\(place) atau yang di depannya telah diubah, dihapus, atau dipindahkan.",
        en: "Record \(place), or one before it, was changed, removed or moved.")
    case .unreadable(let place):
      Text(id: "Catatan ke-\(place) tidak terbaca.", en: "Record \(place) cannot be read.")
    case .cutOff(let hash):
      Text(
        id:
          "Tidak ada lagi catatan dengan sidik \(shown(hash)): catatan telah dipotong atau diganti "
          + "sejak sidik itu ditulis.",
        en:
          "No record bears the hash \(shown(hash)) any more: records were cut off or replaced since "
          + "it was written down.")
    case .otherState(let number):
      Text(
        id:
          "Keadaan proses \(number) tidak sesuai dengan catatannya, yang mungkin diubah atau dipotong. "
          + "Bila cadangan menunjukkan catatannya utuh, susun ulang dengan ‘sopc case rebuild’; bila "
          + "tidak, pulihkan cadangan itu.",
        en: "Case \(number) does not stand where its records lead, which may have been changed or "
          + "cut off. If a backup shows that the records are whole, make it anew with ‘sopc case "
          + "rebuild’; if not, restore the backup.")
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
