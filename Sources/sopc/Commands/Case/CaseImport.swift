import ArgumentParser
import Glibc
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: help(
      id: "Mencatat banyak perintah sekaligus dari berkas atau pipa, satu objek JSON per baris.",
      en: "Records many commands from a file or a pipe, one JSON object a line."),
    discussion: help(
      id: """
        Contoh isi:
          {"do":"start","sop":"sops/sumbar.yaml","subject":"Dinas Sosial",
           "by":"Dewi","ref":"A-1"}
          {"do":"complete","case":"A-1","step":"kirim","by":"Dewi","ref":"A-2"}
          {"do":"complete","case":1,"step":"periksa","answer":"Benar","by":"Rudi",
           "note":"lengkap","checked":["Surat"],
           "outputs":[{"name":"Akun","number":"7","date":"…","file":"…"}]}
        (setiap objek dalam satu baris). Perintah lain: take (step), release dan skip (step, reason), \
        cancel (reason). start untuk langkah proses lain: "for":{"case":1,"step":"agenda"}. Semua \
        boleh menyebut by, at (misalnya 2026-02-02T08:00) dan ref.

        Baris yang ditolak tidak mengubah apa-apa dan dilaporkan; yang lain jalan terus. Baris \
        yang ref-nya sudah ada tidak dicatat lagi, jadi sesudah listrik padam aliran yang sama \
        cukup diimpor ulang. Dengan --format json tiap baris dilaporkan sesudah tersimpan: \
        recorded (tercatat), known (sudah ada) atau refused (ditolak).
        """,
      en: """
        Such lines are:
          {"do":"start","sop":"sops/sumbar.yaml","subject":"Dinas Sosial",
           "by":"Dewi","ref":"A-1"}
          {"do":"complete","case":"A-1","step":"kirim","by":"Dewi","ref":"A-2"}
          {"do":"complete","case":1,"step":"periksa","answer":"Benar","by":"Rudi",
           "note":"lengkap","checked":["Surat"],
           "outputs":[{"name":"Akun","number":"7","date":"…","file":"…"}]}
        (each object on one line). The other commands: take (step), release and skip (step, \
        reason), cancel (reason). start for the step of another case: \
        "for":{"case":1,"step":"agenda"}. All may say by, at (such as 2026-02-02T08:00) and ref.

        A refused line changes nothing and is reported; the others go on. A line whose ref is \
        there already is not recorded again, so that after a power cut the same stream is simply \
        imported again. With --format json each line is reported once it is on the disk: recorded, \
        known or refused.
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkasnya; ‘-’ atau tanpa ini: masukan standar.",
        en: "The file; ‘-’ or nothing: standard input."),
      valueName: help(id: "berkas", en: "file")))
  var path = "-"

  @Option(
    help: ArgumentHelp(
      help(
        id: "Berapa baris disimpan bersama; pipa yang berhenti sejenak langsung disimpan.",
        en: "How many lines are stored together; a pipe that pauses is stored at once."),
      valueName: help(id: "banyaknya", en: "count")))
  var group = 100

  @Option(
    help: ArgumentHelp(
      help(
        id: "Siapa yang mengerjakan baris tanpa “by”. Tanpa ini: nama pengguna komputer.",
        en: "Who does the lines without “by”. Without it: the user of the computer."),
      valueName: help(id: "nama", en: "name")))
  var by: String?

  @OptionGroup var options: StoreOptions

  func validate() throws {
    guard (1...100_000).contains(group) else {
      throw ValidationError(
        help(id: "--group harus 1 sampai 100000.", en: "--group must be 1 to 100000."))
    }
  }

  func run() throws {
    let console = Console.system()
    let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw Failure(.world, FileProblem(path, errno: errno).message[options.language])
    }
    var lines = ByteLines(file, path == "-" ? "stdin" : path)
    let report = ImportReport(console, options)
    var run = ImportRun(
      try options.journal(made: true), size: group, person: by ?? Console.userName(),
      now: console.now, tell: report.tell)
    do throws(ImportRun.Stopped) {
      try run.run(&lines)
    } catch {
      report.close()
      throw Failure(.world, report.sentence(error))
    }
    report.close()
    if report.hasRefused { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}
