import SOPCase
import SOPLanguage
import Testing

/// How the SOPs in `sops` can end, and with what in hand.
@Suite struct OutcomeTests {
  private func paths(_ name: String) throws -> [(outcome: String?, path: [String], made: [String])]
  {
    let workflow = try #require(Seed.all.first { $0.name == name }).workflow()
    let course = try Course(workflow, procedure: #require(workflow.procedures.first))
    return Paths(through: course).map { path in
      (
        path.outcome?.id, path.steps.map { course.nodes[$0.symbol].id },
        path.documents.map(\.id)
      )
    }
  }

  @Test func kaltimApprovesOrRefuses() throws {
    let paths = try paths("kaltim")
    try #require(paths.map(\.outcome) == ["disetujui", "ditolak"])
    #expect(
      paths[0].path == [
        "mohon", "disposisi", "pertimbangkan", "buat", "susun_laporan", "lapor", "sampaikan",
      ])
    #expect(
      paths[0].made == [
        "tanda_terima", "disposisi_kadis", "disposisi_kabid", "akun", "laporan_akun", "telaahan",
        "surat_keluar",
      ])
    // Refused, nothing is created or reported, but the applicant is told.
    #expect(paths[1].path == ["mohon", "disposisi", "pertimbangkan", "sampaikan"])
    #expect(
      paths[1].made == ["tanda_terima", "disposisi_kadis", "disposisi_kabid", "surat_keluar"])
  }

  @Test func batamApprovesOrRefuses() throws {
    let paths = try paths("batam")
    try #require(paths.map(\.outcome) == ["disetujui", "ditolak"])
    #expect(paths[0].path == ["mohon", "putuskan", "input", "konfirmasi", "lapor"])
    #expect(paths[0].made == ["permohonan", "putusan", "data_akun", "akun", "laporan"])
    #expect(paths[1].path == ["mohon", "putuskan"])
    #expect(paths[1].made == ["permohonan", "putusan"])
  }

  @Test func theOthersHaveOneResult() throws {
    #expect(try paths("sumbar").map(\.outcome) == ["selesai", "selesai"])
    #expect(try paths("lumajang").map(\.outcome) == ["selesai"])
  }
}
