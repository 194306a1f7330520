import Foundation
import Testing

/// `sopc check --regulations FILE`.
@Suite struct RegulationsCommandTests {
  private static let sop = completed(
    "legal_basis: [PP 82/2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik]\n")
  private static let empty = """
    regulations: 1
    source: JDIH
    collected: 2026-11-20
    instruments:
      - {kind: UU, number: 25, year: 2009, source: JDIH}

    """

  @Test func theFileReplacesTheShippedList() throws {
    try inScratch { folder in
      try write("a.yaml", Self.sop, in: folder)
      try write("p.yaml", Self.empty, in: folder)
      let shipped = try sopc(["check", "a.yaml", "--lang", "en"], in: folder)
      #expect(shipped.output.contains("a.yaml:33:15: warning SOP013"), "\(shipped.output)")
      let own = try sopc(
        ["check", "a.yaml", "--regulations", "p.yaml", "--lang", "en"], in: folder)
      #expect(own.output.hasSuffix("\n\n1 file checked: 0 errors, 0 warnings, 0 hints.\n"))
      #expect(own.code == 0)
    }
  }

  @Test func aBrokenFileIsToldWithItsOwnPlace() throws {
    try inScratch { folder in
      try write("a.yaml", Self.sop, in: folder)
      try write("p.yaml", Self.empty.replacing("2026-11-20", with: "kemarin"), in: folder)
      let run = try sopc(
        ["check", "a.yaml", "--regulations", "p.yaml", "--lang", "en"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("p.yaml:3:12: error SOP186"), "\(run.output)")
      #expect(!run.output.contains("a.yaml"))
    }
  }

  @Test func aFileOfAnotherKindIsRefused() throws {
    try inScratch { folder in
      try write("a.yaml", Self.sop, in: folder)
      let run = try sopc(
        ["check", "a.yaml", "--regulations", "a.yaml", "--lang", "en"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("The file ‘a.yaml’ is no ‘regulations’ file."), "\(run.output)")
    }
  }

  @Test func aMissingFileIsTheWorldsFault() throws {
    try inScratch { folder in
      try write("a.yaml", Self.sop, in: folder)
      let run = try sopc(
        ["check", "a.yaml", "--regulations", "p.yaml", "--lang", "en"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("there is no file or folder ‘p.yaml’"), "\(run.errors)")
    }
  }
}
