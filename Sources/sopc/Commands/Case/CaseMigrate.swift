import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseMigrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: help(
      id: "Memindahkan proses yang terbuka ke naskah baru SOP-nya.",
      en: "Moves open cases to a new version of their SOP."),
    discussion: help(
      id: """
        Contoh:
          sopc case migrate sops/sumbar.yaml
          sopc case migrate sops/sumbar.yaml --case 3 --yes

        Tanpa --yes hanya ditunjukkan apa yang akan terjadi. Tanpa --case, yang dipindahkan \
        ialah semua proses terbuka dari SOP yang sama, yaitu yang sama issuer.id-nya dan sama \
        nomor atau judulnya. Posisi dikenali dari id langkah; proses yang tidak dapat \
        dipindahkan dibiarkan dan disebut alasannya.
        """,
      en: """
        Examples:
          sopc case migrate sops/sumbar.yaml
          sopc case migrate sops/sumbar.yaml --case 3 --yes

        Without --yes it only shows what would happen. Without --case, all open cases of the \
        same SOP are meant: that with the same issuer.id, and the same number or title. Where a \
        case stands is told by the ids of the steps; what does not map is left alone, with the \
        reason.
        """))

  @Argument(
    help: ArgumentHelp(
      help(id: "Berkas naskah baru.", en: "The file of the new version."), valueName: "file"))
  var path: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      help(id: "Hanya proses ini; boleh diulang.", en: "Only this case; may be repeated."),
      valueName: help(id: "nomor", en: "number")))
  var numbers: [Int64] = []

  @Option(
    help: ArgumentHelp(
      help(
        id: "Prosedur naskah baru; tanpa ini, yang sama namanya.",
        en: "The new version's procedure; without it, the one of the same name."),
      valueName: "id"))
  var procedure: String?

  @Flag(
    help: ArgumentHelp(
      help(id: "Pindahkan, bukan hanya menunjukkan.", en: "Move them, and not only show it.")))
  var yes = false

  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: StoreOptions

  func run() throws {
    let console = Console.system()
    let input = Input(path: path)
    let workflow = try loadWorkflow(input, options.language)
    let version = try Version(
      workflow, source: try? input.read().bytes, procedure: procedure)
    let journal = try options.journal()
    let cases =
      try numbers.isEmpty
      ? options.asking { () throws(JournalFailure) in
        try journal.cases(underOtherVersionsOf: version)
      } : numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let text = MigrationText(language: options.language, isDone: yes)
    var (done, left) = (0, 0)
    for number in cases {
      let (before, move) = try moved(number, to: version, journal, console)
      if move.moved != nil { done += 1 } else if !move.isThere { left += 1 }
      switch options.format {
      case .text:
        let subject = try options.asking { () throws(JournalFailure) in
          try journal.subject(of: number)
        }
        console.write(text.told(number, subject: subject, before, move))
      case .json:
        console.write(
          try jsonLine(
            MigrationJSON(number, before, move, isDone: yes, options.language)))
      }
    }
    if options.format == .text {
      console.write(text.summary(moved: done, left: left))
    }
    if left > 0 { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func moved(
    _ number: Int64, to version: Version, _ journal: Journal, _ console: Console
  ) throws -> (before: Case, move: Move) {
    guard yes else {
      return try options.asking { () throws(JournalFailure) in
        try journal.move(number, to: version)
      }
    }
    do throws(Journal.Rejection) {
      return try journal.move(
        number, to: version, at: actor.instant(console, in: version.workflow.calendar.timezone),
        by: actor.person,
        recorded: actor.recorded(console))
    } catch {
      // One case that refuses holds up no other.
      guard case .refused(let refusal) = error else { throw try options.failure(error, journal) }
      let before = try options.asking { () throws(JournalFailure) in try journal.case(number) }
      return (before, Move(reasons: [refusal.text]))
    }
  }
}

/// Moved cases in words.
private struct MigrationText {
  let language: Language
  let isDone: Bool

  func say(_ text: Text) -> String { text[language] }

  func told(_ number: Int64, subject: String, _ before: Case, _ move: Move) -> String {
    var text = "\(number). \(shown(before.course.title))"
    if !subject.isEmpty { text += " — \(shown(subject))" }
    text += "\n"
    if let after = move.moved {
      let (old, new) = (Names(before.course, language), Names(after.course, language))
      for (was, is_) in zip(before.open, after.open) {
        text += "  \(shown(after.course.nodes[is_.symbol].id)): "
        text += "\(shown(old.step(was.symbol))) → \(shown(new.step(is_.symbol)))\n"
      }
      for remark in move.remarks { text += "  ! \(shown(say(remark)))\n" }
    }
    if move.isThere { return text + "  \(shown(say(move.reasons[0])))\n" }
    for reason in move.reasons {
      text += say(
        Text(
          id: "  tetap menurut naskahnya: \(shown(reason.id))\n",
          en: "  stays under its text: \(shown(reason.en))\n"))
    }
    return text
  }

  func summary(moved: Int, left: Int) -> String {
    guard moved + left > 0 else {
      return say(
        Text(
          id: "Tidak ada proses yang perlu dipindahkan ke naskah ini.\n",
          en: "No case needs to be moved to this version.\n"))
    }
    var text =
      isDone
      ? say(Text(id: "\(moved) proses dipindahkan", en: "\(counted(moved)) moved"))
      : say(Text(id: "\(moved) proses dapat dipindahkan", en: "\(counted(moved)) can be moved"))
    if left > 0 {
      text += say(Text(id: ", \(left) tetap", en: ", \(left) left alone"))
    }
    text += "."
    if !isDone, moved > 0 {
      text += say(
        Text(
          id: " Untuk memindahkannya, ulangi dengan --yes.",
          en: " To move, do it again with --yes."))
    }
    return text + "\n"
  }

  private func counted(_ count: Int) -> String { "\(count) \(plural(count, "case", "cases"))" }
}

/// The same for other programs.
private struct MigrationJSON: Encodable {
  var `case`: Int64
  var title: String
  /// `moved`; `movable` where it is only shown; `left` where it stays; `there` where it runs under
  /// that version already.
  var state: String
  var from: Place
  var to: Place?
  var remarks: [String]
  var reasons: [String]

  /// Where it stands in a version.
  struct Place: Encodable {
    var definition: String
    var procedure: String?
    var open: [CaseJSON.OpenJSON]

    init(_ case: Case) {
      definition = `case`.course.definition
      procedure = `case`.course.procedure.id
      open = `case`.open.map { CaseJSON.OpenJSON($0, in: `case`) }
    }
  }

  init(_ number: Int64, _ before: Case, _ move: Move, isDone: Bool, _ language: Language) {
    `case` = number
    title = before.course.title
    state = move.moved != nil ? isDone ? "moved" : "movable" : move.isThere ? "there" : "left"
    from = Place(before)
    to = move.moved.map(Place.init)
    remarks = move.remarks.map { $0[language] }
    reasons = move.reasons.map { $0[language] }
  }
}
