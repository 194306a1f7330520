import ArgumentParser
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseComplete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract: help(
      id: "Menyelesaikan sebuah langkah, dengan jawaban dan buktinya.",
      en: "Completes a step, with its answer and its evidence."),
    discussion: help(
      id: """
        Contoh:
          sopc case complete 1 periksa --answer Benar --by Rudi
          sopc case complete 1 3 --checked "Surat permohonan" \\
            --output "Surat balasan;800/12/2026;2026-11-23;balasan.pdf"

        Bukti setiap keluaran: nama;nomor;tanggal;berkas, yang tidak ada dikosongkan. Dari \
        berkas dicatat sidik SHA-256-nya.
        """,
      en: """
        Examples:
          sopc case complete 1 periksa --answer Benar --by Rudi
          sopc case complete 1 3 --checked "Surat permohonan" \\
            --output "Surat balasan;800/12/2026;2026-11-23;balasan.pdf"

        Evidence of an output: name;number;date;file, what there is not left empty. Of a file its \
        SHA-256 is recorded.
        """))

  @OptionGroup var step: OneStep

  @Option(
    help: ArgumentHelp(
      help(
        id: "Jawaban, bila langkahnya sebuah keputusan.",
        en: "The answer, where the step is a decision."),
      valueName: help(id: "jawaban", en: "answer")))
  var answer: String?

  @Option(
    help: ArgumentHelp(
      help(id: "Catatan.", en: "A note."), valueName: help(id: "catatan", en: "note")))
  var note: String?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Kelengkapan yang sudah diperiksa, menurut tulisan atau nomor urutnya; boleh diulang.",
        en: "A requirement that was checked, as printed or by its number; may be repeated."),
      valueName: help(id: "kelengkapan", en: "requirement")))
  var checked: [String] = []

  @Option(
    help: ArgumentHelp(
      help(id: "Keluaran; boleh diulang.", en: "An output; may be repeated."),
      valueName: help(id: "nama;nomor;tanggal;berkas", en: "name;number;date;file")))
  var output: [String] = []

  func run() throws {
    let outputs = try output.map(evidence)
    try step.change(Record.Evidence(requirements: checked, outputs: outputs)) {
      .completed(symbol: $0, answer: answer, note: note)
    }
  }

  private func evidence(_ written: String) throws -> Record.Output {
    let parts = written.split(separator: ";", maxSplits: 3, omittingEmptySubsequences: false)
      .map { $0.trimmingPrefix { $0 == " " } }.map { $0.isEmpty ? nil : String($0) }
    func part(_ place: Int) -> String? { place < parts.count ? parts[place] : nil }
    let output = Record.Output(
      name: part(0) ?? "", number: part(1), date: part(2), file: part(3))
    do throws(FileProblem) {
      return try withHash(output)
    } catch {
      throw Failure(.world, error.message[step.options.language])
    }
  }
}
