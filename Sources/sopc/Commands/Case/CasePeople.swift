import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

struct CasePeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: help(
      id: "Menetapkan berkas pegawai: sejak itu langkah hanya dikerjakan pemangku jabatannya.",
      en: "Sets the people file: from then on steps are done by who holds their roles only."),
    discussion: help(
      id: """
        Contoh:
          sopc case people examples/pegawai.yaml --by budi
          sopc case people

        Isi berkas disimpan bersama prosesnya, dan sidiknya masuk ke dalam catatan. Bila \
        pegawai atau jabatan berubah, ubah berkasnya lalu tetapkan lagi. Tanpa nama berkas, \
        yang berlaku sekarang ditampilkan.
        """,
      en: """
        Examples:
          sopc case people examples/pegawai.yaml --by budi
          sopc case people

        The file's text is kept with the cases, and its hash becomes part of the records. When \
        persons or roles change, change the file and set it again. Without a file's name the one \
        that counts now is shown.
        """))

  @Argument(
    help: ArgumentHelp(
      help(id: "Berkas pegawai (‘people: 1’).", en: "The people file (‘people: 1’)."),
      valueName: "file"))
  var path: String?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: StoreOptions

  func run() throws {
    let console = Console.system()
    guard let path else { return try show(console) }
    let (source, people) = try loadPeople(path, console)
    let journal = try options.journal(made: true)
    let (hash, isNew) = try options.changing(journal) { journal throws(Journal.Rejection) in
      try journal.employ(
        source.bytes, at: actor.instant(console, in: .wib), by: actor.person,
        recorded: actor.recorded(console))
    }
    let count = people.persons.count
    guard options.format == .text else {
      return console.write(try jsonLine(PeopleJSON(persons: count, hash: hash, isNew: isNew)))
    }
    console.write(
      (isNew
        ? Text(
          id: "Ditetapkan: \(count) pegawai; sidik \(hash)\n",
          en: "Set: \(count) \(plural(count, "person", "persons")); hash \(hash)\n")
        : Text(
          id: "Berkas ini sudah berlaku; tidak ada yang berubah.\n",
          en: "This file counts already; nothing has changed.\n"))[options.language])
    let vacancies = try options.asking { () throws(JournalFailure) in
      try journal.vacancies(at: console.now())
    }
    for vacancy in vacancies {
      let names = Names(vacancy.course, options.language)
      let steps = vacancy.symbols.map { "\(names.number(of: $0)) (\(names.performer(of: $0)))" }
        .joined(separator: ", ")
      let title = vacancy.course.title
      console.writeError(
        shown(
          Text(
            id: "Perhatian: menurut berkas ini hari ini tidak ada yang dapat mengerjakan langkah "
              + "\(steps) dari “\(title)”, yang prosesnya terbuka.",
            en:
              "Note: by this file nobody may do step \(steps) of “\(title)” today, of which cases "
              + "are open.")[options.language]) + "\n")
    }
  }

  private func loadPeople(_ path: String, _ console: Console) throws -> (SourceText, People) {
    let source: SourceText
    do throws(FileProblem) {
      source = try Input(path: path).read()
    } catch {
      throw Failure(.world, error.message[options.language])
    }
    let compilation = compilePeople(source)
    guard let people = compilation.people else {
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      console.writeError(
        findingsText(errors, compilation.sources, options.language, console.errorColours))
      throw Failure(
        .refused,
        Text(
          id: "berkas pegawai yang lama tetap berlaku; perbaiki dulu kesalahan di atas.",
          en: "the people file counts as it was before; put the errors above right first.")[
            options.language])
    }
    return (source, people)
  }

  private func show(_ console: Console) throws {
    let journal = try options.journal(for: .reading)
    let file = try options.asking { () throws(JournalFailure) in try journal.peopleFile() }
    guard let file else {
      console.write(
        Text(
          id: "Belum ada berkas pegawai: siapa pun boleh mengerjakan langkah mana pun.\n",
          en: "There is no people file yet: anyone may do any step.\n")[options.language])
      return
    }
    console.write(String(decoding: file, as: UTF8.self))
  }
}

private struct PeopleJSON: Encodable {
  var persons: Int
  var hash: String
  /// Whether another file counted before, or none.
  var isNew: Bool
}

struct CaseRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: help(
      id: "Menyusun ulang keadaan proses dan daftar kerja dari catatannya.",
      en: "Makes the cases' states and the worklists anew from the records."))

  @OptionGroup var options: StoreOptions

  func run() throws {
    let journal = try options.journal()
    let count = try options.changing(journal) { journal throws(Journal.Rejection) in
      try journal.rebuild()
    }
    guard options.format == .text else {
      return Console.system().write(try jsonLine(["cases": count]))
    }
    Console.system().write(
      Text(
        id: "\(count) proses disusun ulang dari catatannya.\n",
        en: "\(count) \(plural(count, "case", "cases")) made anew from the records.\n")[
          options.language])
  }
}
