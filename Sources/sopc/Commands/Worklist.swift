import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

struct Worklist: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklist",
    abstract: help(
      id: "Menunjukkan apa yang harus dikerjakan, yang paling mendesak lebih dulu.",
      en: "Tells what is to be done, the most urgent first."),
    discussion: help(
      id: """
        Contoh:
          sopc worklist
          sopc worklist --role kabid
          sopc worklist --person rina
        """,
      en: """
        Examples:
          sopc worklist
          sopc worklist --role kabid
          sopc worklist --person rina
        """))

  @Option(
    help: ArgumentHelp(
      help(
        id: "Hanya untuk pelaksana atau jabatan ini (id); boleh diulang.",
        en: "Only for this actor or role (its id); may be repeated."), valueName: "id"))
  var role: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        id: "Hanya yang dapat dikerjakan pegawai ini (id, pengguna, atau nama).",
        en: "Only what this person may do (by id, user or name)."),
      valueName: help(id: "pegawai", en: "person")))
  var person: String?

  @Option(
    help: ArgumentHelp(
      help(id: "Paling banyak sekian.", en: "At most so many."),
      valueName: help(id: "banyaknya", en: "count")))
  var limit = 50

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if person != nil, !role.isEmpty {
      throw ValidationError(
        help(
          id: "Pilih salah satu: --role atau --person.", en: "Choose one of --role and --person."))
    }
    if limit < 1 {
      throw ValidationError(
        help(id: "--limit harus 1 atau lebih.", en: "--limit must be 1 or more."))
    }
  }

  func run() throws {
    let console = Console.system()
    let journal = try options.journal(for: .reading)
    let text = try options.text(journal, console)
    if let person, case .several(let persons)? = text.people?.person(called: person) {
      let ids = persons.map(\.id).joined(separator: ", ")
      throw Failure(
        .refused,
        shown(
          Text(
            id: "beberapa pegawai bernama “\(person)”: \(ids). Sebut id-nya dengan --person.",
            en: "several persons are called “\(person)”: \(ids). Name the id with --person.")[
              options.language]))
    }
    let items = try options.asking { () throws(JournalFailure) in
      if let person { return try journal.work(of: person, at: console.now(), limit: limit) }
      return try journal.work(for: role, limit: limit)
    }
    for item in items {
      let standing = try options.asking { () throws(JournalFailure) in
        try journal.case(item.number)
      }
      guard let open = standing.open.first(where: { $0.symbol == item.symbol }) else { continue }
      switch options.format {
      case .text: console.write("\(item.number)  \(text.line(open, in: standing))\n")
      case .json:
        console.write(
          try jsonLine(WorkJSON(case: item.number, work: CaseJSON.OpenJSON(open, in: standing))))
      }
    }
    if items.isEmpty, options.format == .text {
      console.write(nothing(for: text.people)[options.language] + "\n")
    }
  }

  /// A name that was mistyped has no work either.
  private func nothing(for people: People?) -> Text {
    guard let person, let people, people.person(called: person) == .nobody else {
      return Text(id: "Tidak ada yang harus dikerjakan.", en: "Nothing is to be done.")
    }
    let name = shown(person)
    let hint = people.nearest(to: person).map {
      Text(id: " Maksudnya “\(shown($0))”?", en: " Is “\(shown($0))” meant?")
    }
    return Text(
      id: "“\(name)” tidak ada di berkas pegawai, dan tidak ada yang harus dikerjakannya."
        + (hint?.id ?? ""),
      en: "“\(name)” is not in the people file, and has nothing to do." + (hint?.en ?? ""))
  }
}

private struct WorkJSON: Encodable {
  var `case`: Int64
  var work: CaseJSON.OpenJSON
}
