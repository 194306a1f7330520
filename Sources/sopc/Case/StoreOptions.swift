import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Where the cases are kept.
struct StorePlace: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      help(
        id: "Berkas tempat proses disimpan. Tanpa ini: SOPC_STORE, atau folder keadaan pengguna.",
        en: "The file that keeps the cases. Without it: SOPC_STORE, or the user's state folder."),
      valueName: help(id: "berkas", en: "file")))
  var store: String?

  /// Opens the store. Where there is none it is made, if that is what is asked for; a question to
  /// a store that is not there has its place wrong.
  func journal(
    made: Bool = false, for access: Access = .writing, _ language: Language
  ) throws -> Journal {
    let path = try self.path(made: made, language)
    guard made || exists(path) else {
      throw Failure(
        .world,
        Text(
          id:
            "belum ada tempat penyimpanan proses di ‘\(shown(path))’. Bukalah proses pertama dengan "
            + "‘sopc case start’, atau sebut tempat yang lain dengan --store.",
          en:
            "there is no store of cases at ‘\(shown(path))’ yet. Open a first case with ‘sopc case "
            + "start’, or name another place with --store.")[language])
    }
    do throws(JournalFailure) {
      return try Journal(path: path, for: access)
    } catch {
      throw Failure(.world, (path.isEmpty ? "" : "\(shown(path)): ") + error.text[language])
    }
  }

  private func path(made: Bool, _ language: Language) throws -> String {
    if let store { return store }
    if let store = environmentVariable("SOPC_STORE"), !store.isEmpty { return store }
    func named(_ variable: String) -> String? {
      environmentVariable(variable).flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let state = named("XDG_STATE_HOME") ?? named("HOME").map({ $0 + "/.local/state" }) else {
      throw Failure(
        .world,
        Text(
          id: "letak tempat penyimpanan proses tidak diketahui, karena HOME kosong. Sebut "
            + "berkasnya dengan --store, atau isi SOPC_STORE.",
          en: "where the cases are kept is not known, since HOME is empty. Name the file with "
            + "--store, or fill in SOPC_STORE.")[language])
    }
    let folder = state + "/sopc"
    do throws(FileProblem) {
      if made { try makeFolder(folder) }
    } catch {
      throw Failure(.world, error.message[language])
    }
    return folder + "/cases.sqlite"
  }
}

/// Where the cases are kept, and how what is told of them is written.
struct StoreOptions: ParsableArguments {
  @OptionGroup var place: StorePlace

  @Option(
    help: ArgumentHelp(
      help(id: "Bentuk keluaran: text atau json.", en: "Form of the output: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var common: CommonOptions

  enum OutputFormat: String, ExpressibleByArgument { case text, json }

  var language: Language { common.language }

  /// Opens the store. Where there is none it is made, if that is what is asked for.
  func journal(made: Bool = false, for access: Access = .writing) throws -> Journal {
    try place.journal(made: made, for: access, language)
  }

  /// Cases in words, with the names of the store's people.
  func text(_ journal: Journal, _ console: Console) throws -> CaseText {
    let people = try asking { () throws(JournalFailure) in try journal.people() }
    return CaseText(language: language, now: console.now(), people: people)
  }

  /// What a question to the journal came to.
  func asking<Result>(_ ask: () throws(JournalFailure) -> Result) throws -> Result {
    do throws(JournalFailure) {
      return try ask()
    } catch {
      throw Failure(.world, error.text[language])
    }
  }

  /// What a change in the journal came to; a refusal says why and changes nothing.
  func changing<Result>(
    _ journal: Journal, _ change: (Journal) throws(Journal.Rejection) -> Result
  ) throws -> Result {
    do throws(Journal.Rejection) {
      return try change(journal)
    } catch {
      throw try failure(error, journal)
    }
  }

  func failure(_ rejection: Journal.Rejection, _ journal: Journal) throws -> Failure {
    switch rejection {
    case .refused(let refusal):
      let people = try asking { () throws(JournalFailure) in try journal.people() }
      let named = refusal.calling { people?.person($0)?.name ?? $0 }
      return Failure(.refused, shown(named.text[language]))
    case .objected(let objection):
      return Failure(.refused, shown(objection.text[language]))
    case .failed(let failure):
      return Failure(.world, failure.text[language])
    }
  }
}

/// Who acts, and when.
struct ActorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      help(
        id: "Siapa yang mengerjakan. Tanpa ini: nama pengguna komputer.",
        en: "Who does it. Without it: the user of the computer."),
      valueName: help(id: "nama", en: "name")))
  var by: String?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Saat kejadiannya menurut jam SOP-nya, misalnya 2026-02-02T08:00. Tanpa ini: sekarang.",
        en: "When it happened by the SOP's clock, such as 2026-02-02T08:00. Without it: now."),
      valueName: help(id: "waktu", en: "time")))
  var at: String?

  func validate() throws {
    if let at, Instant(written: at, in: .wib) == nil {
      throw ValidationError(
        help(
          id: "‘\(glimpse(at))’ bukan waktu. Tulis misalnya 2026-02-02T08:00.",
          en: "‘\(glimpse(at))’ is no time. Write for example 2026-02-02T08:00."))
    }
  }

  var person: String { by ?? Console.userName() }

  /// A time without an offset is one in the SOP's zone.
  func instant(_ console: Console, in zone: WorkingCalendar.Zone) -> Instant {
    at.flatMap { Instant(written: $0, in: zone) } ?? console.now()
  }

  /// When it is written down, where that is not when it happened.
  func recorded(_ console: Console) -> Instant? { at == nil ? nil : console.now() }

  func record(
    _ what: Event.What, _ evidence: Record.Evidence = .init(), of standing: Case,
    _ console: Console
  ) -> Record {
    let written = instant(console, in: standing.course.workflow.calendar.timezone)
    // Clerks write minutes; a step that was opened later in the same minute is meant all the same.
    let opened = standing.open.map(\.since).filter {
      written.seconds % 60 == 0 && $0 > written && $0.seconds < written.seconds + 60
    }.max()
    return Record(
      Event(what, at: at == nil ? standing.now(by: written) : opened ?? written, by: person),
      evidence: evidence, recorded: recorded(console))
  }
}

extension Instant {
  /// `2026-02-02T08:00`, also with a blank for the T and with an offset.
  init?(written text: String, in zone: WorkingCalendar.Zone) {
    self.init(iso: text.replacing(" ", with: "T", maxReplacements: 1), assuming: zone)
  }
}
