import Foundation
import SOPLanguage
import Testing

/// A signed form, the SOP file that transcribes it, and where the two differ on purpose.
struct Seed: CustomTestStringConvertible {
  var name: String
  /// What the scan got wrong, or what the form prints elsewhere in other letters: its words, ours.
  var slips: [(scan: String, ours: String)] = []
  /// Whether the scan moved every cell of the last column up by a row.
  var notesMovedUp = false
  /// Whether the scan lost one of the actors' columns.
  var lostAnActorsColumn = false
  /// How much there is to look at, so that nothing is passed for want of a look.
  var lines: Int
  var sectionLines = 0
  var closingLines = 0
  var boxItems: Int
  var rows: Int
  var filledCells: Int

  var testDescription: String { name }

  static let all: [Seed] = [
    Seed(
      name: "sumbar",
      slips: [
        ("Metu Baku", "Mutu Baku"),
        ("Tanggal Efektif\t: :", "Tanggal Efektif\t:"),
        // The cover writes the agency in capitals; the file has its name once.
        ("DINAS KOMUNIKASI DAN INFORMATIKA", "Dinas Komunikasi dan Informatika"),
      ],
      notesMovedUp: true, lines: 8, boxItems: 12, rows: 3, filledCells: 15),
    Seed(name: "lumajang", lines: 4, boxItems: 23, rows: 12, filledCells: 60),
    Seed(
      name: "kaltim",
      slips: [
        ("Penotaan dan Pendataan", "Pencatatan dan Pendataan"),
        // Hours are printed from the calendar.
        ("Senin s.d Kamis : 08.00 – 16.00 Wita", "Senin s.d. Kamis: 08.00–16.00 WITA"),
        ("Jumat : 08.00 – 11.30 Wita", "Jumat: 08.00–11.30 WITA"),
      ]
        // Section F has the list of the box, but ends its items with full stops.
        + [
          "Jaringan Internet", "Modem, Wifi dan Router Board", "Komputer Server",
          "Komputer Administrator", "Laptop", "Software Aplikasi database dan Aplikasi Pendukung",
          "Ruang Server", "Peralatan Pendukung", "UPS", "Air Conditioner",
        ].map { ("\($0).\n", "\($0);\n") },
      lines: 2, sectionLines: 35, boxItems: 23, rows: 7, filledCells: 33),
    Seed(
      name: "batam",
      slips: [
        ("Normor SOP", "Nomor SOP"),
        ("PER/21M.PAN/11/2008", "PER/21/M.PAN/11/2008"),
        ("Uriai Tugas", "Uraian Tugas"),
        ("No. D6 Tahun 2013", "No. 06 Tahun 2013"),
        ("RIWAYAT REVISI SGP", "RIWAYAT REVISI SOP"),
        // Label and value stand on lines of their own.
        ("Nama SOP\n\nPembuatan", "Nama SOP\tPembuatan"),
        // The actors are listed from `actors`, without marks between them.
        ("1. Kepala OPD /Pemohon;", "1. Kepala OPD /Pemohon"),
        (
          "2. Kepala Bidang Penyelenggaraan E-Government;",
          "2. Kepala Bidang Penyelenggaraan E-Government"
        ),
      ],
      lostAnActorsColumn: true, lines: 3, closingLines: 7, boxItems: 10, rows: 6, filledCells: 27),
  ]

  /// The form as it should stand in the SOP file.
  func form() throws -> SeedForm {
    var text = try Repository.text("Tests/Fixtures/seeds/\(name).txt")
    for slip in slips {
      // A slip that is not there once is a slip in this table.
      try #require(text.split(separator: slip.scan, omittingEmptySubsequences: false).count == 2)
      text = text.replacing(slip.scan, with: slip.ours)
    }
    var form = try SeedForm(text)
    if lostAnActorsColumn {
      for row in form.rows.indices { form.rows[row].insert(.init(), at: 2) }
    }
    if notesMovedUp {
      let notes = try form.rows.map { try #require($0.last) }
      try #require(notes.last?.isEmpty == true)
      for (row, note) in zip(form.rows.indices.dropFirst(), notes) {
        form.rows[row][form.rows[row].count - 1] = note
      }
      form.rows[0][form.rows[0].count - 1] = .init()
    }
    return form
  }

  func workflow() throws -> Workflow {
    let path = "sops/\(name).yaml"
    let compilation = compile(
      SourceText(name: path, try Repository.text(path)), files: Repository.reader)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    return try #require(compilation.workflow, "\(path): \(errors.map(\.message.en))")
  }
}

/// A text without its spaces: what is left of it wherever its lines are broken.
func squeezed(_ text: some StringProtocol) -> String {
  String(text.filter { !$0.isWhitespace })
}
