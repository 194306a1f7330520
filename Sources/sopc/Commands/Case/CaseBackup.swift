import ArgumentParser
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: help(
      id: "Menyalin tempat penyimpanan proses ke berkas baru, sementara yang lain tetap bekerja.",
      en: "Copies the store of cases into a new file, while others go on working."),
    discussion: help(
      id: """
        Contoh:
          sopc case backup cadangan-2026-02-28.sqlite
          sopc case verify --store cadangan-2026-02-28.sqlite

        Salinannya tempat penyimpanan yang utuh. Untuk memulihkan, pakailah berkas itu dengan \
        --store. Bila disalin ke tempat yang lama, singkirkan dulu berkas lama beserta berkas -wal \
        dan -shm di sampingnya.
        """,
      en: """
        Examples:
          sopc case backup backup-2026-02-28.sqlite
          sopc case verify --store backup-2026-02-28.sqlite

        The copy is a whole store. To restore it, use that file with --store. Where it is copied to \
        the old place, first take away the old file with the -wal and -shm files beside it.
        """))

  @Argument(
    help: ArgumentHelp(
      help(id: "Berkas baru.", en: "The new file."),
      valueName: help(id: "berkas", en: "file")))
  var path: String

  @OptionGroup var options: StoreOptions

  func run() throws {
    if exists(path) {
      throw Failure(
        .refused,
        Text(
          id: "‘\(shown(path))’ sudah ada dan tidak ditimpa. Sebut nama lain.",
          en: "‘\(shown(path))’ is there already and is not written over. Name another.")[
            options.language])
    }
    let folder = folderPath(path)
    guard exists(folder) else {
      throw Failure(.world, FileProblem(shown(folder), .missing).message[options.language])
    }
    let journal = try options.journal(for: .reading)
    try options.asking { () throws(JournalFailure) in try journal.backUp(to: path) }
    // What counts is the copy: it is looked through as whoever restores it would.
    let found = try options.asking { () throws(JournalFailure) in
      try Journal(path: path, for: .reading).verify()
    }
    switch options.format {
    case .text:
      Console.system().write("\(shown(path)): \(found.summary[options.language])\n")
    case .json: Console.system().write(try jsonLine(VerificationJSON(found, options.language)))
    }
    guard found.faults.isEmpty else {
      throw Failure(
        .refused,
        Text(
          id:
            "salinannya sama rusaknya dengan aslinya; ‘sopc case verify’ menunjukkan kerusakannya.",
          en: "the copy is as damaged as the store; ‘sopc case verify’ tells the faults.")[
            options.language])
    }
  }
}
