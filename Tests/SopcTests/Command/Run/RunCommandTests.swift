import Foundation
import Testing

/// `sopc run` as a shell sees it: lines in, a summary out, an exit code.
@Suite struct RunCommandTests {
  private static let start = ["--start", "2026-11-23T08:00", "--by", "Rina"]

  @Test func linesAnswerAndTheSummaryTells() throws {
    let run = try sopc(
      ["run", "sops/sumbar.yaml"] + Self.start, input: "Tidak sesuai\n1\n",
      environment: ["LANG": "C.UTF-8"])
    #expect(run.code == 0)
    #expect(run.output.contains("Hasil: Selesai"))
    #expect(run.output.contains("Berakhir: Senin, 23 November 2026 pukul 08.12 WIB"))
    #expect(run.output.contains("Waktu baku: 12,5 menit"))
    #expect(run.output.contains(" 5. Langkah 3: Diskominfo/OP – Rina"))
    #expect(
      try sopc(["run", "sops/sumbar.yaml"] + Self.start, input: "Tidak sesuai\n1\n").output
        == run.output)
  }

  @Test func whereTheLinesEndTheSummarySaysSo() throws {
    let run = try sopc(["run", "sops/sumbar.yaml", "--lang", "en"] + Self.start)
    #expect(run.code == 0)
    #expect(run.output.contains("it is at step 2, the turn of Diskominfo/OP."))
    #expect(run.output.contains("  1. Benar (on to step 3)\n  2. Tidak sesuai (back to step 1)\n"))
  }

  @Test func aWrongLineIsRefused() throws {
    let run = try sopc(["run", "sops/sumbar.yaml"], input: "2\nBenra\n")
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("Baris 2: “Benra”") && run.errors.contains("Maksud Anda “Benar”?"))
  }

  @Test func withoutDecisionsNothingIsRead() throws {
    let run = try sopc(["run", "sops/lumajang.yaml", "--auto"] + Self.start)
    #expect(run.code == 0)
    #expect(
      try sopc(["run", "sops/lumajang.yaml"] + Self.start, input: "apa saja\n").output
        == run.output.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)[3])
    #expect(run.output.contains(" 12. Langkah 13: Pengguna"))
    #expect(run.output.contains(" 7. Langkah 8: Kasi PPI SPBE – Rina"))
  }

  @Test func aRefusedCaseHasNoAccount() throws {
    func summary(_ answer: String) throws -> String {
      let run = try sopc(["run", "sops/kaltim.yaml"] + Self.start, input: "\(answer)\n")
      #expect(run.code == 0)
      return run.output
    }
    let approved = try summary("Disetujui")
    #expect(approved.contains("Hasil: Permohonan disetujui\n"))
    #expect(approved.contains(" - Akun email resmi baru (untuk Pemohon (OPD/ASN))\n"))
    #expect(approved.contains("Waktu baku: 3 hari kerja + 2,5–4,5 jam\n"))
    let refused = try summary("Ditolak")
    #expect(refused.contains("Hasil: Permohonan ditolak\n"))
    #expect(!refused.contains("Akun email") && !refused.contains("Langkah 4:"))
    #expect(refused.contains(" 4. Langkah 7: Diskominfo Prov. Kaltim – Rina\n"))
    #expect(refused.contains(" - Surat Keluar (untuk Pemohon (OPD/ASN))\n"))
    // On Fridays this office closes at 11.30.
    #expect(refused.contains("Berakhir: Jumat, 27 November 2026 pukul 11.30 WITA\n"))
  }

  /// Answers from a pipe over two processes, then what the store tells of it.
  @Test func whereTheLinesEndAnotherRunGoesOn() throws {
    try inScratch { folder in
      let store = ["SOPC_STORE": folder.appending(path: "cases.sqlite").path]
      func run(_ arguments: [String], _ input: String = "") throws -> ProgramRun {
        try sopc(arguments + ["--lang", "en"], input: input, environment: store)
      }
      let first = try run(
        ["run", "sops/sumbar.yaml", "--by", "Rina", "--subject", "P1"], "Tidak sesuai\n")
      #expect(first.code == 0)
      #expect(first.output.contains("To go on with it: sopc run --case 1\n"))
      #expect(try run(["case", "list"]).output.contains("P1"))
      let second = try run(["run", "--case", "1", "--by", "Budi"], "Benar\n")
      #expect(second.code == 0)
      #expect(second.output.contains(" 3. Step 1: Pemohon – Rina\n"))
      #expect(second.output.contains(" 5. Step 3: Diskominfo/OP – Budi\n"))
      #expect(second.output.contains("Outcome: Selesai"))
      // What is only tried or supposed leaves nothing behind.
      for trial in [["--trial"], ["--auto"], ["--start", "2026-11-23"], ["--all-paths"]] {
        #expect(try run(["run", "sops/sumbar.yaml"] + trial, "Benar\n").code == 0)
      }
      #expect(try run(["case", "verify"]).output.hasPrefix("6 records of 1 case"))
    }
  }

  @Test func allPathsAreListed() throws {
    let run = try sopc(["run", "sops/sumbar.yaml", "--all-paths"])
    #expect(run.code == 0)
    #expect(run.output.contains("Langkah:   1 → 2 (Tidak sesuai) → 1 → 2 (Benar) → 3\n"))
    #expect(
      run.output.hasSuffix(
        "Semuanya 2 jalur; setiap pengulangan diambil paling banyak satu kali.\n"))
  }

  @Test(arguments: [
    (["sops/tidak-ada.yaml"], 2), (["sops/sumbar.yaml", "--auto", "--all-paths"], 64),
    (["sops/sumbar.yaml", "--start", "besok"], 64), (["sops/sumbar.yaml", "--lang", "fr"], 64),
    (["sops/sumbar.yaml", "--all-paths", "--limit", "0"], 64),
    (["-"], 64), ([], 64), (["--case", "9"], 2), (["--case", "1", "--trial"], 64),
    (["sops/sumbar.yaml", "--case", "1"], 64), (["--case", "1", "--start", "2026-11-23"], 64),
    (["sops/sumbar.yaml", "--store", "/tidak/ada/cases.sqlite"], 2),
    (["sops/sumbar.yaml", "--store", "Package.swift"], 2),
  ])
  func whatCannotBeRunEndsWithItsCode(arguments: [String], code: Int) throws {
    let run = try sopc(["run"] + arguments)
    #expect(run.code == Int32(code))
    #expect(run.output == "")
    #expect(!run.errors.isEmpty)
  }
}
