import Foundation
import Testing

/// `sopc index`: the register of a folder's SOPs.
@Suite struct IndexCommandTests {
  @Test(arguments: ["table", "csv", "html"], ["id", "en"])
  func theRegionalSOPs(_ format: String, _ language: String) throws {
    let run = try sopc([
      "index", "sops", "--format", format, "--as-of", "2024-12-31", "--lang", language,
    ])
    #expect(run.code == 0)
    #expect(run.errors == "")
    try expectGolden(withoutFindings(run.output), "index/sops.\(language).\(format)")
  }

  /// How many findings there are is other tests' business.
  private func withoutFindings(_ text: String) -> String {
    text.replacing(#/\d+ (peringatan|saran|warning|hint)s?/#) { "? \($0.output.1)" }
      .replacing(#/,0,\d+,\d+,/#, with: ",0,?,?,")
  }

  @Test func oneAgencyIsNamedOnce() throws {
    try inScratch { folder in
      try write("b.yaml", completed("number: 10/2026\n"), in: folder)
      try write("a.yaml", completed("title: Lain\nnumber: 9/2026\n"), in: folder)
      let run = try sopc(["index", "--as-of", "2026-02-01", "--format", "csv"], in: folder)
      #expect(
        run.output.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n").hasSuffix(
          """
          1,9/2026,Lain,"Pemerintah Kota Contoh
          Dinas Kominfo",2026-01-12,2027-01-12,,1 jam 5 menit,0,0,0,./a.yaml
          2,10/2026,Pelayanan Surat,"Pemerintah Kota Contoh
          Dinas Kominfo",2026-01-12,2027-01-12,,1 jam 5 menit,0,0,0,./b.yaml

          """), "\(run.output)")
      let table = try sopc(["index", "--as-of", "2026-02-01"], in: folder).output
      #expect(table.hasPrefix("DAFTAR SOP\nPemerintah Kota Contoh\nDinas Kominfo\nKeadaan per"))
      #expect(table.split(separator: "\n").count { $0.contains("Dinas Kominfo") } == 1)
    }
  }

  @Test(arguments: [
    // Written; a month, which is over with its last day; a year after the latest; 29 February.
    ("created: 5 Januari 2026, review: 1 Maret 2026", "2026-03-01", "2026-03-01", ""),
    ("created: 5 Januari 2026, review: 1 Maret 2026", "2026-03-02", "2026-03-01", "ya"),
    ("created: 5 Januari 2026, review: Maret 2026", "2026-03-31", "2026-03", ""),
    ("created: 5 Januari 2026, review: Maret 2026", "2026-04-01", "2026-03", "ya"),
    ("created: 5 Januari 2020, revised: 7 Mei 2025", "2026-05-07", "2026-05-07", ""),
    ("created: 5 Januari 2020, approved: 29 Februari 2024", "2025-03-01", "2025-02-28", "ya"),
    ("created: 5 Januari 2026, review: 6 bulan", "2026-07-06", "2026-07-05", "ya"),
    (
      "created: 5 Januari 2026, effective: 1 Februari 2026, review: 2 tahun", "2026-07-06",
      "2028-02-01", ""
    ),
    ("created: 5 Januari 2026, review: bila perlu", "2026-07-06", "2027-01-05", ""),
    ("created: kapan saja", "2026-03-01", "", ""),
  ])
  func theReview(_ dates: String, _ day: String, _ due: String, _ overdue: String) throws {
    let text = completed("dates: {\(dates)}\n")
    let run = try sopc(["index", "-", "--as-of", day, "--format", "csv"], input: text)
    #expect(run.output.contains(",\(due),\(overdue),1 jam 5 menit,"), "\(run.output)")
  }

  @Test func whatCannotBeReadIsListed() throws {
    try inScratch { folder in
      try write("a.yaml", "sop: 1\ntitle: [\n", in: folder)
      try write("b.yaml", "holidays: 1\nsource: x\ndays: []\n", in: folder)
      let run = try sopc(["index", ".", "--format", "csv", "--lang", "en"], in: folder)
      #expect(run.code == 0)
      #expect(run.output.split(separator: "\r\n").count == 2)
      #expect(run.output.contains("1,,(cannot be read),,,,,,1,0,0,./a.yaml"), "\(run.output)")
      let none = try sopc(["index", "b.yaml"], in: folder)
      #expect(none.code == 2)
      #expect(none.output == "")
    }
  }

  @Test func valuesSmuggleNothingIn() throws {
    let text = completed("title: \"=HYPERLINK(1) <script>\"\n")
    let csv = try sopc(["index", "-", "--format", "csv"], input: text).output
    #expect(csv.contains(",'=HYPERLINK(1) <script>,"))
    let page = try sopc(["index", "-", "--format", "html"], input: text).output
    #expect(!page.contains("<script"))
    #expect(page.contains("=HYPERLINK(1) &lt;script&gt;"))
  }

  @Test func theOutputsNameSaysTheFormat() throws {
    try inScratch { folder in
      try write("a.yaml", completed(faultlessSOP), in: folder)
      for (name, start) in [("d.csv", "\u{FEFF}No."), ("d.HTML", "<!DOCTYPE"), ("d.txt", "DAFTAR")]
      {
        let run = try sopc(["index", "-o", name, "."], in: folder)
        #expect(run.code == 0)
        #expect(run.output == "")
        let text = try Data(contentsOf: folder.appending(path: name))
        #expect(String(decoding: text, as: UTF8.self).hasPrefix(start))
      }
      #expect(try sopc(["index", "-o", "d.pdf", "."], in: folder).code == 64)
      #expect(try sopc(["index", "--as-of", "besok", "."], in: folder).code == 64)
    }
  }
}
