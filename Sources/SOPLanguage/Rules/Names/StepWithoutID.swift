extension Rule {
  static let stepWithoutID = Rule(
    "SOP135", "step-without-id", .hint,
    title: Text(id: "Langkah tanpa id", en: "A step without an id"),
    why: Text(
      id:
        "Nomor berubah saat langkah disisipkan; id tetap, dan pada id itulah proses yang berjalan "
        + "berpegang.",
      en: "Numbers change when a step is inserted; an id stays, and running cases hold on to it."),
    bad: """
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
        - actor: petugas
          action: Menyusun balasan
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]

      """,
    good: exampleSteps
  ) { facts, diagnostics in
    for (step, id) in proposedIDs(facts) {
      diagnostics.append(.stepWithoutID(step, proposed: id))
    }
  }
}

extension Diagnostic {
  fileprivate static func stepWithoutID(_ step: Procedure.Step, proposed: String?) -> Diagnostic {
    let example = proposed ?? "periksa"
    return Diagnostic(
      .stepWithoutID, at: step.place,
      Text(
        id: "Langkah \(step.label) belum punya id.", en: "Step \(step.label) has no id yet."),
      advice: Text(
        id: "Tambahkan misalnya ‘id: \(example)’: huruf kecil tanpa spasi, menyebut pekerjaannya.",
        en: "Add ‘id: \(example)’, for example: small letters without spaces that say what is done."
      ),
      fix: proposed.map {
        Fix(step.placeBefore, step.written.isFlow ? "id: \($0), " : "id: \($0)\n\(step.margin)")
      })
  }
}

extension Procedure.Step {
  /// The empty place before its first key.
  fileprivate var placeBefore: SourceRange {
    SourceRange(file: place.file, start: place.start, end: place.start)
  }

  /// What stands before each key in a list of rows.
  fileprivate var margin: String {
    String(repeating: " ", count: Int(place.start.column) - 1)
  }
}
