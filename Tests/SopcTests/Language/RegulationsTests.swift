import Foundation
import Testing

@testable import SOPLanguage

/// The list of regulations that comes with the program, and what is told from it.
@Suite struct RegulationsTests {
  /// `UU 11/2008 | Undang-undang Nomor 11 tahun 2008 …`; `-` where nothing on the list is meant.
  @Test(arguments: citations())
  func aCitationNamesItsInstrument(_ line: String) throws {
    let parts = line.split(separator: "|", maxSplits: 1).map { String($0.trimmed) }
    try #require(parts.count == 2)
    let instrument = Regulations.shipped.instrument(of: Citation(parts[1]))
    #expect((instrument?.reference.short ?? "-") == parts[0])
  }

  @Test func thereAreCitations() { #expect(citations().count >= 60) }

  @Test func theShippedListIsWithoutFault() throws {
    let text = try Repository.text("Sources/SOPLanguage/Regulations/peraturan.yaml")
    let compilation = compile(SourceText(name: "peraturan.yaml", text))
    #expect(compilation.diagnostics.map(\.message.en) == [])
    #expect(Array(text.utf8) == PackageResources.peraturan_yaml)
    #expect(compilation.regulations?.instruments.count == Regulations.shipped.instruments.count)
    #expect(Regulations.shipped.instruments.count > 40)
  }

  @Test func everyEntryHasASourceAndEveryChangeADay() {
    #expect(Regulations.shipped.collected?.day?.iso == "2026-11-20")
    for instrument in Regulations.shipped.instruments {
      #expect(instrument.sources.allSatisfy { $0.hasPrefix("https://") })
      #expect(!instrument.sources.isEmpty, "\(instrument.reference.short)")
      #expect(instrument.title != nil, "\(instrument.reference.short)")
      for change in instrument.changes {
        #expect(change.since.certain != nil)
        #expect(!change.sources.isEmpty && change.sources.allSatisfy { $0.hasPrefix("https://") })
        #expect(change.status == .lapsed || !change.by.isEmpty)
        for by in change.by {
          #expect(Regulations.shipped.reference(named: by) != nil, "\(by)")
        }
      }
    }
  }

  /// Only what was read itself may be a warning; that of other sources is a hint.
  @Test func onlyTheseEndForCertain() {
    func ended(_ confidence: Regulations.Confidence) -> [String] {
      Regulations.shipped.instruments.filter { instrument in
        instrument.changes.contains { $0.status != .amended && $0.confidence == confidence }
      }.map(\.reference.short)
    }
    #expect(
      ended(.high) == [
        "UU 5/2014", "PP 82/2012", "Keppres 68/1995", "Permen PANRB 67/2011",
        "Permen Kominfo 5/2015", "Permen Kominfo 10/2015",
      ])
    #expect(
      ended(.medium) == [
        "UU 32/2004", "PP 53/2010", "Perpres 81/2010", "Permen PANRB 21/2008",
        "Permen PANRB 36/2012", "Permen PANRB 5/2018",
      ])
    let amended = Regulations.shipped.instruments.filter { instrument in
      instrument.changes.contains { $0.status == .amended }
    }
    #expect(amended.map(\.reference.short) == ["UU 11/2008", "UU 23/2014", "PP 18/2016"])
  }

  /// What the table of sources only remembers is no change.
  @Test(arguments: [
    "UU 30/2014", "PP 96/2012", "Perpres 95/2018", "Inpres 3/2003", "Permen PANRB 35/2012",
    "Permen PANRB 12/2011", "Permen Kominfo 4/2016", "Permen Kominfo 5/2020", "SE PANRB 6/2013",
  ])
  func whatIsNotKnownIsNotTold(_ short: String) throws {
    let instrument = try #require(
      Regulations.shipped.instruments.first { $0.reference.short == short })
    #expect(instrument.changes.isEmpty)
  }

  @Test(arguments: [
    ("effective: 9 Oktober 2019", []), ("effective: 10 Oktober 2019", ["SOP013 warning"]),
    ("effective: 11 Oktober 2019", ["SOP013 warning"]), ("effective: Oktober 2019", []),
    ("effective: November 2019", ["SOP013 warning"]),
    ("created: 2012-12-01, effective: 2013-01-02", []),
    ("created: 2012-12-01, revised: 2020-01-02, effective: 2013-01-02", ["SOP013 warning"]),
    ("created: 2012-12-01, review: 2030-01-01, effective: 2013-01-02", []),
    ("approved: 2020-01-02", ["SOP013 warning"]), ("revised: \"-\"", ["SOP013 hint"]),
  ])
  func aBasisIsComparedWithTheDateOfTheSOP(_ dates: String, _ expected: [String]) {
    let basis = "PP 82/2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik"
    #expect(told(dates, basis) == expected)
  }

  /// Of a year its last day counts.
  @Test(arguments: [
    ("effective: 30 Desember 2014", []), ("effective: 31 Desember 2014", ["SOP013 hint"]),
  ])
  func aYearIsOverBeforeItIsSure(_ dates: String, _ expected: [String]) {
    let basis = "Permen PANRB 36/2012 tentang Petunjuk Teknis Penyusunan Standar Pelayanan"
    #expect(told(dates, basis) == expected)
  }

  @Test(arguments: [
    ("created: 2010-01-01", "UU 11/2008 tentang ITE", []),
    ("created: 2017-01-01", "UU 11/2008 tentang ITE", ["SOP192 hint"]),
    ("created: 2017-01-01", "UU 11/2008 tentang ITE dan perubahannya", []),
    ("revised: \"-\"", "UU 11/2008 tentang ITE", []),
    ("created: 2025-12-31", "Perpres 81/2010 tentang Grand Design Reformasi Birokrasi", []),
    (
      "created: 2026-01-01", "Perpres 81/2010 tentang Grand Design Reformasi Birokrasi",
      ["SOP013 hint"]
    ), ("revised: \"-\"", "Perpres 81/2010 tentang Grand Design Reformasi Birokrasi", []),
  ])
  func soAreItsAmendmentsAndItsPeriod(_ dates: String, _ basis: String, _ expected: [String]) {
    #expect(told(dates, basis) == expected)
  }

  @Test func anotherListReplacesTheShippedOne() throws {
    let text = """
      regulations: 1
      source: JDIH
      collected: 2026-11-20
      issuers: {Batam: [Wali Kota Batam]}
      instruments:
        - kind: Perkada
          issuer: Batam
          number: 67
          year: 2020
          source: JDIH
          changes: [{status: revoked, since: 2021, confidence: high, source: JDIH}]

      """
    let compilation = compileRegulations(SourceText(name: "kami.yaml", text))
    #expect(compilation.diagnostics.map(\.message.en) == [])
    let regulations = try #require(compilation.regulations)
    let dates = "effective: 2024-01-24"
    #expect(told(dates, "PP 82/2012 tentang PSTE", regulations) == [])
    #expect(
      told(dates, "Peraturan Walikota Batam Nomor 67 Tahun 2020 tentang SPBE", regulations)
        == ["SOP013 warning"])
    #expect(
      told(dates, "Peraturan Walikota Padang Nomor 67 Tahun 2020 tentang SPBE", regulations) == [])
  }

  @Test(arguments: [
    ("Informasi dan Transaksi Elektronik", "Informasi dan Transaksi Elektronik", true),
    ("ITE", "Informasi dan Transaksi Elektronik", true),
    ("informasi & transaksi elektronik", "Informasi dan Transaksi Elektronik", true),
    ("Pedoman Standard Pelayanan", "Pedoman Standar Pelayanan", true),
    (
      "Pedoman Penyusunan SOP-AP",
      "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan", true
    ),
    (
      "Pedoman Penyusunan SOP",
      "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan", true
    ),
    ("Disiplin PNS", "Disiplin Pegawai Negeri Sipil", true),
    ("Pemda", "Pemerintahan Daerah", true),
    ("Pemerintah Daerah", "Pemerintahan Daerah", true),
    ("Perlindungan Data Pribadi", "Pelindungan Data Pribadi", true),
    (
      "pelaksanaan UU Pelayanan Publik",
      "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", true
    ),
    (
      "Penggunaan Alamat eMAIL Resmi Pemerintah Pada Instansi Pemerintah",
      "Penggunaan Alamat Email Resmi Pemerintah", true
    ),
    (
      "Registrasi Nama Domain Instansi Penyelenggaraan Negara",
      "Registrar Nama Domain Instansi Penyelenggara Negara", true
    ),
    ("Reformasi Birokrasi", "Grand Design Reformasi Birokrasi 2010-2025", false),
    (
      "Pengembangan dan Pelayanan Telematika di Indonesia",
      "Pengembangan dan Pendayagunaan Telematika di Indonesia", false
    ),
    ("Kearsipan", "Pelayanan Publik", false),
    (
      "Petunjuk Teknis Penyusunan Standar Pelayanan",
      "Petunjuk Teknis Penyusunan, Penetapan, dan Penerapan Standar Pelayanan", true
    ),
    ("Pengelolaan Nama Domain", "Penggunaan Nama Domain go.id", false),
    ("SPBE", "Informasi dan Transaksi Elektronik", false),
  ])
  func titlesAreComparedLeniently(_ written: String, _ title: String, _ isSame: Bool) {
    #expect(isSameTitle(written, title) == isSame)
    #expect(isSameTitle(title, written) == isSame)
  }

  @Test(arguments: [
    ("UU 25/2009; PP 96/2012; Perpres 95/2018; Permen PANRB 35/2012; Perda Kota X 1/2010", nil),
    ("PP 96/2012; UU 25/2009", "UU 25/2009 < PP 96/2012"),
    ("UU 25/2009; UU 14/2008", "UU 14/2008 < UU 25/2009"),
    ("UUD 1945; UU 25/2009; Perpres 95/2018; Inpres 3/2003", nil),
    ("Permen PANRB 35/2012; Permendagri 52/2011", nil),
    ("Permen PANRB 35/2012; Permenpan 21/2008", nil),
    ("Permendagri 52/2011; Permendagri 12/2008", "Permendagri 12/2008 < Permendagri 52/2011"),
    ("UU 25/2009; SE PANRB 6/2013; PP 96/2012", nil),
    ("SE PANRB 6/2013; UU 25/2009; Rencana Strategis; PP 96/2012", nil),
    ("UU 25/2009; Perda Kota X 8/2016; PP 96/2012; UU 1/2001", "PP 96/2012 < Perda Kota X 8/2016"),
    ("Peraturan Kepala Dinas Nomor 3 Tahun 2020; Perbup X 1/2020", nil),
    ("Peraturan BSSN 8/2020; UU 25/2009", "UU 25/2009 < Peraturan BSSN 8/2020"),
    (
      "PP 71/2019; Perpres 95/2018; Permendagri 52/2011; PP 96/2012", "PP 96/2012 < Perpres 95/2018"
    ),
  ])
  func theUsualOrder(_ list: String, _ expected: String?) throws {
    let items = list.split(separator: "; ").map { "\"\($0)\"" }.joined(separator: ", ")
    let source = SourceText(name: "-", completed("legal_basis: [\(items)]\n"))
    let finding = compile(source).diagnostics.first { $0.rule.code == "SOP015" }
    let quoted = finding?.message.en.components(separatedBy: "‘").dropFirst().compactMap {
      $0.split(separator: "’").first.map(String.init)
    }
    #expect(quoted?.joined(separator: " < ") == expected)
  }

  private func told(
    _ dates: String, _ basis: String, _ regulations: Regulations = .shipped
  ) -> [String] {
    let text = completed("dates: {\(dates)}\nlegal_basis: [\"\(basis)\"]\n")
    let codes = ["SOP013", "SOP014", "SOP192"]
    return compile(SourceText(name: "-", text), regulations: { regulations }).diagnostics
      .filter { codes.contains($0.rule.code) }.map { "\($0.rule.code) \($0.severity)" }
  }
}

private func citations() -> [String] {
  let text = (try? Repository.text("Tests/Fixtures/legal-bases/instruments.txt")) ?? ""
  return text.split(separator: "\n").map(String.init)
}
