import Testing

@testable import SOPLanguage

/// One defect in a faultless SOP is one finding, at its place: the trial that other checkers were
/// put to, in which the best of them found seven.
@Suite struct SeededDefectsTests {
  struct Defect: CustomTestStringConvertible, Sendable {
    var name: String
    var code: String
    /// What stands in the SOP, and with what it is replaced; what the finding points at stands
    /// between « and ».
    var sound: String
    var seeded: String
    /// Where it takes a change elsewhere too.
    var also: [String: String] = [:]

    var testDescription: String { name }
  }

  static let defects = [
    Defect(
      name: "a key written twice", code: "SOP117", sound: "cautions: Berkas",
      seeded: "cautions: Surat tertunda.\n«cautions»: Berkas"),
    Defect(
      name: "an id used twice", code: "SOP037", sound: "- id: kirim", seeded: "- id: «setuju»"),
    Defect(
      name: "a tab", code: "SOP103", sound: "  petugas: Petugas", seeded: "«\t»petugas: Petugas"),
    Defect(
      name: "a misspelt key", code: "SOP114", sound: "qualifications:", seeded: "«qualificatons»:"),
    Defect(
      name: "an unknown actor", code: "SOP020", sound: "actor: kepala\n    action: Menyetujui",
      seeded: "actor: «kepla»\n    action: Menyetujui"),
    Defect(
      name: "a jump to an unknown step", code: "SOP131", sound: "next: mohon",
      seeded: "next: «mohn»"),
    Defect(
      name: "a step that is never reached", code: "SOP141", sound: "  - id: kirim",
      seeded: """
            next: kirim
          - id: «arsip»
            actor: petugas
            action: Mengarsipkan berkas
            requirements: [berkas]
            time: 5 menit
            outputs: [arsip]
          - id: kirim
        """),
    Defect(
      name: "steps that never end", code: "SOP142", sound: "- id: mohon", seeded: "- id: «mohon»",
      also: ["outputs: [tanda]": "outputs: [tanda]\n    next: mohon"]),
    Defect(
      name: "a decision with one answer", code: "SOP054",
      sound: "    answers:\n      Lengkap: {}\n      Tidak lengkap: {next: mohon}",
      seeded: "    «answers»:\n      Lengkap: {}"),
    Defect(
      name: "a requirement that is only made later", code: "SOP152",
      sound: "requirements: [surat]", seeded: "requirements: [surat, «balasan»]"),
    Defect(
      name: "an actor without a step", code: "SOP022", sound: "  kepala: Kepala Dinas",
      seeded: "  kepala: Kepala Dinas\n  «sekretaris»: Sekretaris"),
    Defect(
      name: "a time that cannot be read", code: "SOP039", sound: "time: 1 jam",
      seeded: "time: «sebentar saja»"),
    Defect(
      name: "a list where a text belongs", code: "SOP119", sound: "question: Berkas lengkap?",
      seeded: "question: «[»Berkas lengkap?]"),
    Defect(name: "no title", code: "SOP118", sound: "title: Pelayanan Surat\n", seeded: ""),
    Defect(
      name: "dates out of order", code: "SOP004", sound: "effective: 12 Januari 2026",
      seeded: "effective: «2 Januari 2026»"),
    Defect(
      name: "one who approves what he made", code: "SOP149", sound: "separate: [[periksa, setuju]]",
      seeded: "separate: [[setuju, «kirim»]]"),
    Defect(
      name: "hours that never open", code: "SOP162", sound: "hours: {mon-fri: 08:00-16:00}",
      seeded: "«hours»: {}"),
  ]

  private static let sound = """
    sop: 1
    title: Pelayanan Surat
    number: 000.8.3/1/2026
    issuer: {government: Pemerintah Kota Contoh, agency: Dinas Kominfo}
    dates: {created: 5 Januari 2026, revised: "-", effective: 12 Januari 2026}
    approved_by: {position: Kepala Dinas, name: Sri Contoh, nip: "1"}
    legal_basis: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik]
    qualifications: [Memahami tata naskah dinas]
    related: "-"
    equipment: [Komputer]
    cautions: Berkas yang tidak lengkap menunda surat.
    records: [Buku agenda]
    calendar: {timezone: WIB, day: working, hours: {mon-fri: 08:00-16:00}}
    separate: [[periksa, setuju]]
    actors:
      pemohon: {name: Pemohon, kind: public}
      petugas: Petugas Loket
      kepala: Kepala Dinas
    documents:
      surat: {name: Surat Permohonan, from: pemohon}
      berkas: Berkas permohonan
      konsep: Konsep balasan
      balasan: {name: Surat balasan, to: pemohon}
      tanda: {name: Tanda terima, to: petugas}
      arsip: {name: Berkas arsip, to: petugas}
    steps:
      - id: mohon
        actor: pemohon
        action: Mengajukan surat
        requirements: [surat]
        time: 5 menit
        outputs: [berkas]
      - id: periksa
        actor: petugas
        action: Memeriksa berkas
        requirements: [berkas]
        time: 1 jam
        outputs: [konsep]
        question: Berkas lengkap?
        answers:
          Lengkap: {}
          Tidak lengkap: {next: mohon}
      - id: setuju
        actor: kepala
        action: Menyetujui konsep
        requirements: [konsep]
        time: 10 menit
        outputs: [balasan]
      - id: kirim
        actor: kepala
        action: Mengirim balasan
        requirements: [balasan]
        time: 15 menit
        outputs: [tanda]

    """

  private func found(_ text: String) -> [Diagnostic] {
    compile(SourceText(name: "naskah.yaml", text)).diagnostics
  }

  @Test func withoutADefectThereIsNoFinding() {
    #expect(found(Self.sound).map { "\($0.rule.code) \($0.message.en)" } == [])
  }

  @Test(arguments: defects) func isFoundAtItsPlace(_ defect: Defect) throws {
    var marked = Self.sound
    for (sound, seeded) in defect.also.merging(
      [defect.sound: defect.seeded], uniquingKeysWith: { $1 })
    {
      try #require(marked.contains(sound))
      marked = marked.replacing(sound, with: seeded, maxReplacements: 1)
    }
    let before = marked.prefix { $0 != "«" }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let text = marked.replacing("«", with: "").replacing("»", with: "")
    let findings = found(text)
    #expect(findings.map(\.rule.code) == [defect.code], "\(findings.map(\.message.en))")
    // What points at no text points at the first line.
    let place =
      marked.contains("«")
      ? Position(line: lines.count, column: (lines.last?.count ?? 0) + 1)
      : findings.first.map { Position(line: 1, column: Int($0.range.start.column)) }
    #expect(findings.first?.range.start == place)
  }
}
