extension Rule {
  static let columnLeftOut = Rule(
    "SOP137", "column-left-out", .warning,
    title: Text(
      id: "Kolom pelaksana tertinggal di sebuah prosedur",
      en: "A procedure leaves out an actor's column"),
    why: Text(
      id:
        "Simbol langkah tercetak di kolom pelaksananya, jadi kolom itu tetap ditambahkan; urutannya "
        + "bukan lagi pilihan penyusun.",
      en:
        "A step's symbol is printed in its actor's column, which is therefore added all the same, "
        + "in a place that the author did not choose."),
    bad: procedure(columns: "petugas"), good: procedure(columns: "pemohon, petugas")
  ) { facts, diagnostics in
    let actors = facts.procedure.manuscript.actors
    for chart in facts.procedure.charts {
      guard let names = chart.written.columns, let first = names.first, let last = names.last else {
        continue
      }
      let isOneLine = first.range.start.line == last.range.end.line
      let list = SourceRange(
        file: first.range.file, start: first.range.start,
        end: isOneLine ? last.range.end : first.range.end)
      let printed = names.compactMap { facts.procedure.performers[$0.value]?.column }
      // A column that is not known may have meant any of them.
      guard printed.count == names.count else { continue }
      var told = Set(printed)
      for step in chart.steps where !step.written.isTerminator {
        for column in step.columns + step.informs where told.insert(column).inserted {
          diagnostics.append(.columnLeftOut(actors[column], step, at: list))
        }
      }
    }
  }

  private static func procedure(columns: String) -> String {
    """
    procedures:
      surat:
        title: Pelayanan surat
        actors: [\(columns)]
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
  }
}

extension Diagnostic {
  fileprivate static func columnLeftOut(
    _ actor: Manuscript.Actor, _ step: Procedure.Step, at columns: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .columnLeftOut, at: columns,
      Text(
        id: "Kolom ‘\(actor.name)’ tidak ada dalam daftar ini, padahal dipakai di langkah "
          + "\(step.label).",
        en: "The column ‘\(actor.name)’ is not in this list, but step \(step.label) needs it."),
      advice: Text(
        id: "Tambahkan ‘\(actor.id.value)’, atau hapus daftar ‘actors’ prosedur ini agar kolomnya "
          + "dipilih sendiri.",
        en:
          "Add ‘\(actor.id.value)’, or delete this procedure's list ‘actors’, so that its columns "
          + "are found by themselves."),
      related: [Related(step.place, Text(id: "langkah itu di sini", en: "that step is here"))])
  }
}
