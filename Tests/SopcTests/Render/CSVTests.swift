import Foundation
import Testing

@testable import SOPLanguage
@testable import SOPRender

/// The table as a spreadsheet reads it.
@Suite struct CSVTests {
  @Test(arguments: Paper.allCases)
  func aRowIsALine(paper: Paper) throws {
    let workflow = try paper.workflow()
    let records = try parsed(printed(.csv, workflow))
    let rows = workflow.procedures[0].rows
    #expect(records.count == rows.count + 1)
    #expect(records.allSatisfy { $0.count == 10 })
    #expect(records[0].allSatisfy { !$0.isEmpty })
    #expect(records[0].first == "No" && records[0][1] == "ID")
    for (record, row) in zip(records.dropFirst(), rows) {
      let number = row.row.filter { !".()".contains($0) }
      let expected = [
        number, row.id, ([row.action] + row.items).joined(separator: "\n"),
        row.actors.joined(separator: "\n"), nil,
        row.requirements.map(\.text).joined(separator: "\n"), row.time.joined(separator: "\n"),
        row.outputs.map(\.text).joined(separator: "\n"), nil, nil,
      ]
      for case (let cell, let value?) in zip(record, expected) {
        #expect(cell.replacing("'", with: "") == value.replacing("'", with: ""), "\(row.id)")
      }
      #expect(record[8].replacing("'", with: "").hasPrefix(row.note))
    }
  }

  @Test func shapesAndWaysAreWords() throws {
    let records = try parsed(printed(.csv, Paper.peminjaman.workflow()))
    #expect(records[0][4] == "Simbol" && records[0][9] == "Alur selanjutnya")
    #expect(
      records[3][4] == """
        Kepala Bagian Umum: keputusan: Kendaraan tersedia?
        Petugas Kendaraan: proses (diberi tahu)
        Satuan Pengamanan: proses (diberi tahu)
        """)
    #expect(
      records[3][9] == """
        Ya → 4
        Perbaiki → 2 (kembali)
        Tidak → 5 (Permohonan ditolak)
        """)
    let english = try parsed(printed(.csv, Sample.gathering.workflow))
    #expect(english[0][4] == "Symbols" && english[0][9] == "Next")
  }

  /// Each row once, its deadline under its time.
  @Test(arguments: Construct.allCases)
  func aRowOfAnyKindIsALine(construct: Construct) throws {
    let workflow = try construct.workflow()
    let files = Format.csv.files(of: workflow, .init())
    #expect(files.count == workflow.procedures.count)
    for (file, procedure) in zip(files, workflow.procedures) {
      let records = try parsed(String(decoding: file.bytes, as: UTF8.self)).dropFirst()
      #expect(records.map { $0[1] } == procedure.rows.map(\.id))
      for (record, row) in zip(records, procedure.rows) {
        let due = row.due.isEmpty ? [] : ["Tenggat: " + row.due]
        #expect(record[6] == (row.time + due).joined(separator: "\n"))
        // Behind a row that is only Selesai there is nothing.
        #expect(record[9].contains("→") || (row.kind == .terminator && row.id == "selesai"))
      }
    }
  }

  /// The file begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says.
  @Test func bytes() throws {
    let bytes = Format.csv.write(try Paper.kaltim.workflow(), .init())
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    let ends = bytes.indices.filter { bytes[$0] == 0x0D }
    #expect(ends.count == 8 && ends.allSatisfy { bytes[$0 + 1] == 0x0A })
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62 813", "'+62 813"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("  =1", "  '=1"), ("＝1", "'＝1"), ("a\n=1", "a\n'=1"), ("a; =1;@b", "a; '=1;'@b"),
    ("-", "-"), (" - ", " - "), ("- satu", "'- satu"), ("--", "'--"), ("a-b=c", "a-b=c"),
    ("1-3 jam", "1-3 jam"), ("–", "–"), ("→ 2", "→ 2"), ("", ""), (";", ";"), ("'=1", "'=1"),
    ("a;-", "a;-"), ("-\n-", "-\n-"),
  ])
  func formulasAreText(value: String, safe: String) {
    #expect(withoutFormulas(value) == safe)
  }

  @Test(
    arguments: HostileValueTests.values + ["=cmd|' /C calc'!A0", "\t=1", "\r@1", "a\",\"=1", "-"])
  func noCellIsAFormula(value: String) throws {
    let records = try parsed(printed(.csv, Sample.everywhere(value).workflow))
    #expect(records.count == 5 && records.allSatisfy { $0.count == 10 })
    for cell in records.joined() {
      for piece in cell.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
        let text = piece.trimmingCharacters(in: .whitespaces)
        let first = text.unicodeScalars.first
        #expect(text == "-" || first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true)
      }
    }
  }

  /// Each procedure of several makes a file with its own rows.
  @Test func aFileAProcedure() throws {
    let workflow = Sample.gathering.workflow
    let files = Format.csv.files(of: workflow, .init())
    #expect(files.map(\.procedure) == ["order", "report"])
    for (file, procedure) in zip(files, workflow.procedures) {
      let records = try parsed(String(decoding: file.bytes, as: UTF8.self))
      #expect(records.dropFirst().map { $0[1] } == procedure.rows.map(\.id))
    }
    #expect(Format.csv.files(of: Sample.sumbar.workflow, .init()).map(\.procedure) == [nil])
    #expect(Format.html.files(of: workflow, .init()).map(\.procedure) == [nil])
  }

  /// Python's reader finds the same cells as ours.
  @Test(
    .enabled(if: Repository.tool("python3") != nil, "needs python3"), arguments: Paper.allCases)
  func anotherReaderFindsTheSameCells(paper: Paper) throws {
    let python = try #require(Repository.tool("python3"))
    let script = """
      import sys, csv, json, io
      text = sys.stdin.buffer.read().decode("utf-8-sig")
      print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))
      """
    let text = printed(.csv, try paper.workflow())
    let run = try run(
      python, ["-c", script], input: Data(text.utf8), environment: ["HOME": NSHomeDirectory()])
    #expect(run.code == 0, "\(run.errors)")
    let cells = try JSONDecoder().decode([[String]].self, from: Data(run.output.utf8))
    #expect(try cells == parsed(text))
  }

  @Test func theCommandWritesIt() throws {
    try inScratch { folder in
      let path = Repository.root.appending(path: "sops/sumbar.yaml").path
      let shown = try sopc(["render", path, "--to", "csv"], in: folder)
      let written = try sopc(["render", path, "--to", "csv", "-o", "a.csv"], in: folder)
      #expect(shown.code == 0 && written.code == 0 && written.output == "")
      let bytes = try Data(contentsOf: folder.appending(path: "a.csv"))
      #expect(String(decoding: bytes, as: UTF8.self) == shown.output)
      let ids = try parsed(shown.output).dropFirst().map { $0[1] }
      #expect(ids == ["kirim", "periksa", "terbitkan"])
    }
  }

  /// RFC 4180, strictly: a quote only around a whole field, a carriage return only before a line feed.
  private func parsed(_ text: String) throws -> [[String]] {
    var scalars = Array(text.unicodeScalars)[...]
    #expect(scalars.popFirst() == "\u{FEFF}")
    var records: [[String]] = []
    var record: [String] = []
    while !scalars.isEmpty {
      var field = String.UnicodeScalarView()
      if scalars.first == "\"" {
        scalars.removeFirst()
        while true {
          guard let scalar = scalars.popFirst() else { throw Unexpected() }
          if scalar != "\"" {
            field.append(scalar)
          } else if scalars.first == "\"" {
            field.append(scalars.removeFirst())
          } else {
            break
          }
        }
      } else {
        while let scalar = scalars.first, scalar != ",", scalar != "\r" {
          try #require(scalar != "\"" && scalar != "\n")
          field.append(scalars.removeFirst())
        }
      }
      record.append(String(field))
      if scalars.first == "," {
        scalars.removeFirst()
      } else {
        let end = scalars.prefix(2)
        try #require(Array(end) == ["\r", "\n"])
        scalars = scalars.dropFirst(2)
        records.append(record)
        record = []
      }
    }
    return records
  }
}
