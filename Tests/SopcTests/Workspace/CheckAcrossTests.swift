import Foundation
import SOPLanguage
import Testing

/// What is found only where several SOPs are checked together.
@Suite struct CheckAcrossTests {
  @Test func numbersOfDifferentAgenciesMayBeTheSame() {
    let other = "title: Lain\nissuer: {government: Pemerintah Kota Contoh, agency: Dinas Lain}\n"
    #expect(codes(faultlessSOP, other) == [[], []])
    #expect(codes(faultlessSOP, "title: Lain\n") == [[], ["SOP197"]])
    #expect(codes(faultlessSOP, "title: Lain\nnumber: 000.8.3 / 1 / 2026\n") == [[], ["SOP197"]])
    #expect(codes(faultlessSOP, "title: Lain\nnumber: 000.8.3/12/2026\n") == [[], []])
  }

  @Test(arguments: [
    ("SOP Pelayanan Surat", true), ("Standar Operasional Prosedur pelayanan  surat;", true),
    ("SOP Nomor 000.8.3/1/2026", true), ("SOP No. 000.8.3 / 1 / 2026 tentang Surat", true),
    ("SOP Pelayanan Surat / Pelayanan Surat", true), ("Pelayanan Tamu", true),
    ("SOP Pelayanan Tamu", false), ("SOP Pelayanan Surat Masuk", false),
    ("SOP Pelayanan Surat / Pelayanan Tamu", false), ("SOP Nomor 000.8.3/2/2026", false),
  ])
  func aRelatedSOPIsKnownByNameOrNumber(_ related: String, _ isThere: Bool) {
    let fragment = "title: Lain\nnumber: 1/2026\nrelated: [\"\(related)\"]\n"
    #expect(codes(faultlessSOP, fragment) == [[], isThere ? [] : ["SOP018"]])
  }

  @Test func oneActorIsSpeltInOneWay() {
    func actors(_ petugas: String, _ agency: String = "") -> String {
      "title: Lain\nnumber: 1/2026\n\(agency)actors:\n"
        + "  pemohon: {name: Pemohon, kind: public}\n  petugas: \(petugas)\n"
    }
    let first =
      "actors:\n  pemohon: {name: Pemohon, kind: public}\n  petugas: Kabid Data dan Aplikasi\n"
    func found(_ petugas: String, _ agency: String = "") -> [[String]] {
      codes(first, actors(petugas, agency))
    }
    #expect(found("Kepala Bidang Aplikasi dan Data") == [[], ["SOP198"]])
    #expect(found("kabid data dan aplikasi") == [[], []])
    #expect(found("Staf Bidang Aplikasi dan Data") == [[], []])
    #expect(
      found("{name: Kepala Bidang Aplikasi dan Data, short: Kabid Data dan Aplikasi}") == [[], []])
    let other = "issuer: {government: Pemerintah Kota Contoh, agency: Dinas Lain}\n"
    #expect(found("Kepala Bidang Aplikasi dan Data", other) == [[], []])
  }

  @Test func oneRegulationHasOneTitle() {
    func cites(_ basis: String) -> String {
      "title: Lain\nnumber: 1/2026\nlegal_basis: [\(basis)]\n"
    }
    let name = "Peraturan Menteri Contoh"
    for (basis, isTold) in [
      ("\(name) Nomor 9 Tahun 2020 tentang Tata Ruang", true),
      ("Permen Contoh No. 9/2020 tentang Tata Ruang", true),
      ("\(name) Nomor 9 Tahun 2020 tentang Tata Naskah di Lingkungan Kementerian", false),
      ("\(name) Nomor 9 Tahun 2021 tentang Tata Ruang", false),
      ("\(name) Lain Nomor 9 Tahun 2020 tentang Tata Ruang", false),
      ("\(name) Nomor 9 Tahun 2020", false),
    ] {
      #expect(codes(faultlessSOP, cites(basis)) == [[], isTold ? ["SOP199"] : []], "\(basis)")
    }
  }

  @Test func oneSOPAloneIsComparedWithNothing() {
    #expect(codes("related: [SOP Pelayanan Tamu]\n") == [[]])
  }

  @Test func aCommentAllowsWhatIsFoundAcrossFiles() {
    let allowed =
      "title: Lain\nnumber: 1/2026\nrelated: [SOP Tamu]  # sopc: allow SOP018 disusun bidang lain\n"
    #expect(codes(faultlessSOP, allowed) == [[], []])
    // Alone, nobody can tell whether it does anything.
    #expect(compiled(allowed).diagnostics.map(\.rule.code) == [])
    let idle =
      "title: Lain\nnumber: 1/2026\nrelated: [SOP Pelayanan Surat]  # sopc: allow SOP018 x\n"
    #expect(codes(faultlessSOP, idle) == [[], ["SOP127"]])
    let error = "title: Lain\nnumber: 000.8.3/1/2026  # sopc: allow SOP197 x\n"
    #expect(codes(faultlessSOP, error) == [[], ["SOP197", "SOP127"]])
  }

  @Test func aLinkedSOPMustBeThere() {
    func codes(_ path: String) -> [String] {
      compiled("related: [{\(path): SOP Pelayanan Surat}]\n").diagnostics.map(\.rule.code)
    }
    #expect(codes("contoh.yaml") == [])
    #expect(codes("lain.yaml") == ["SOP136"])
  }

  @Test func bothFilesAreShown() throws {
    try inScratch { folder in
      try write("a.yaml", completed(faultlessSOP), in: folder)
      try write("b.yaml", completed("title: Lain\n"), in: folder)
      let run = try sopc(["check", ".", "--lang", "en"], in: folder)
      #expect(run.code == 1)
      #expect(
        run.output.hasPrefix("./b.yaml — Lain\n  2 steps, 2 actors, 1 handover, 0 decisions\n"))
      #expect(run.output.contains("\n  ./a.yaml:2: The same number is here.\n"))
      #expect(
        run.output.hasSuffix("2 files checked: 1 error, 0 warnings, 0 hints.\n"), "\(run.output)")
      // A single one has nobody to share a number with.
      #expect(try sopc(["check", "b.yaml"], in: folder).code == 0)
      let json = try sopc(["check", ".", "--format", "json"], in: folder)
      let body = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      let finding = try #require((body?["findings"] as? [[String: Any]])?.first)
      #expect(finding["file"] as? String == "./b.yaml")
      let related = try #require((finding["related"] as? [[String: Any]])?.first)
      #expect(related["file"] as? String == "./a.yaml")
      #expect(try sopc(["check", ".", "--skip", "SOP197"], in: folder).code == 0)
    }
  }

  private func compiled(_ fragment: String) -> Compilation {
    compile(SourceText(name: "-", completed(fragment)), files: exampleFiles)
  }

  /// The codes of what is found across files, by file.
  private func codes(_ fragments: String...) -> [[String]] {
    let sops = fragments.compactMap { fragment in
      compiled(fragment).entry.map { WorkspaceFacts.SOP(path: "-", entry: $0) }
    }
    #expect(sops.count == fragments.count)
    let findings = checkAcross(sops)
    return sops.indices.map { place in
      findings.filter { $0.range.file == place }.map(\.rule.code)
    }
  }
}
