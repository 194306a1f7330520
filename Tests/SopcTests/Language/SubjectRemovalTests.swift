import SOPLanguage
import Testing

/// A sentence that begins with its actor, put right by the finding's own correction.
@Suite struct SubjectRemovalTests {
  @Test(arguments: [
    ("Petugas Loket menyusun balasan", "Menyusun balasan"),
    ("petugas loket, menyusun balasan", "Menyusun balasan"),
    ("\"Petugas Loket menyusun ‘balasan’\"", "\"Menyusun ‘balasan’\""),
    ("'Petugas Loket   menyusun balasan'", "'Menyusun balasan'"),
    ("&a Petugas Loket menyusun balasan\n    note: *a", "&a Menyusun balasan\n    note: *a"),
    (">-\n      Petugas Loket menyusun\n      balasan", ">-\n      Menyusun\n      balasan"),
    ("> # satu\n      Petugas Loket menyusun balasan", "> # satu\n      Menyusun balasan"),
    ("Petugas Loket menyusun\n      balasan", "Menyusun\n      balasan"),
    ("Petugas Loket menyusun balasan # benar", "Menyusun balasan # benar"),
  ])
  func theSubjectIsRemoved(_ written: String, _ corrected: String) throws {
    let text = try #require(correction(of: sop(written)))
    #expect(text == sop(corrected))
    #expect(correction(of: text) == nil)
  }

  @Test(arguments: [
    "Petugas\n      Loket menyusun balasan", "\"Petugas \\u004Coket menyusun balasan\"",
    "Petugas Loket akan menyusun balasan", "Petugas Loket\n      menyusun balasan",
    "Petugas Loket menyusun balasan dan Pemohon menerima balasan",
    "Kemudian Petugas Loket menyusun balasan", "(Petugas Loket) menyusun balasan",
    "Petugas Loket,menyusun balasan", "Petugas Loket ,menyusun balasan",
  ])
  func whereTheTextMayBeMeantOtherwiseNothingIsOffered(_ written: String) {
    let text = sop(written)
    let findings = compile(SourceText(name: "a.yaml", text)).diagnostics
    #expect(findings.contains { $0.rule.code == "SOP029" })
    #expect(correction(of: text) == nil)
  }
}

private func sop(_ action: String) -> String {
  completed(exampleSteps.replacing("Menyusun balasan", with: action))
}

private let exampleSteps = """
  steps:
    - id: mohon
      actor: pemohon
      action: Mengajukan surat
      requirements: [surat]
      time: 5 menit
      outputs: [berkas]
    - id: jawab
      actor: petugas
      action: Menyusun balasan
      requirements: [berkas]
      time: 1 jam
      outputs: [balasan]

  """

/// The text with the first finding's correction made.
private func correction(of text: String) -> String? {
  let findings = compile(SourceText(name: "a.yaml", text)).diagnostics
  guard let fix = findings.first(where: { $0.rule.code == "SOP029" })?.fix else { return nil }
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
    Array(String($0).unicodeScalars)
  }
  for edit in fix.edits.reversed() {
    let line = Int(edit.range.start.line) - 1
    let columns = (Int(edit.range.start.column) - 1)..<(Int(edit.range.end.column) - 1)
    lines[line].replaceSubrange(columns, with: Array(edit.text.unicodeScalars))
  }
  return lines.map { line in
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: line)
    return String(scalars)
  }.joined(separator: "\n")
}
