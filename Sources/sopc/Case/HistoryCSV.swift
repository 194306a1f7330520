import SOPCase
import SOPJournal
import SOPLanguage
import SOPRender

/// What happened in a case, as a table for a spreadsheet: a record a line.
extension CaseText {
  func tableHeadings(in zone: WorkingCalendar.Zone) -> [String] {
    let zone = zone.rawValue
    return [
      Text(id: "Waktu (\(zone))", en: "Time (\(zone))"),
      Text(id: "Dicatat (\(zone))", en: "Recorded (\(zone))"),
      Text(id: "Pegawai", en: "Person"), Text(id: "NIP", en: "NIP"),
      Text(id: "Jabatan", en: "Role"), Text(id: "Yang dilakukan", en: "What"),
      Text(id: "Langkah", en: "Step"), Text(id: "Kegiatan", en: "Action"),
      Text(id: "Jawaban", en: "Answer"), Text(id: "Catatan", en: "Note"),
      Text(id: "Kelengkapan", en: "Requirements"), Text(id: "Keluaran", en: "Outputs"),
      Text(id: "Nomor", en: "Number"), Text(id: "Tanggal", en: "Date"),
      Text(id: "Berkas", en: "File"), Text(id: "SHA-256", en: "SHA-256"),
    ].map(say)
  }

  /// Times are local times of the SOP, as spreadsheets read them. Of several outputs each column
  /// has a line an output.
  func tableRow(_ record: Record, in course: Course) -> [String] {
    let zone = course.workflow.calendar.timezone
    let names = Names(course, language)
    let symbol = record.event.what.symbol.flatMap(course.number(of:))
    let outputs = record.evidence.outputs
    func time(_ instant: Instant) -> String {
      String(instant.iso(in: zone).dropLast("+07:00".count)).replacing("T", with: " ")
    }
    func column(_ part: (Record.Output) -> String?) -> String {
      outputs.map { part($0) ?? "" }.joined(separator: "\n")
    }
    return [
      time(record.event.at), record.recorded.map(time) ?? "",
      person(record), people?.person(record.event.by)?.nip ?? "",
      capacity(record, names) ?? "", deed(record.event.what),
      symbol.map(names.number(of:)) ?? "", symbol.map { course.row(of: $0).action } ?? "",
      record.event.what.answer ?? "", record.event.what.remark ?? "",
      record.evidence.requirements.joined(separator: "\n"), column(\.name), column(\.number),
      column(\.date), column(\.file), column(\.sha256),
    ]
  }

  private func deed(_ what: Event.What) -> String {
    let text =
      switch what {
      case .opened: Text(id: "dibuka", en: "opened")
      case .taken: Text(id: "mulai dikerjakan", en: "begun")
      case .released: Text(id: "dilepaskan", en: "released")
      case .completed: Text(id: "diselesaikan", en: "completed")
      case .skipped: Text(id: "dilewati", en: "skipped")
      case .moved: Text(id: "dipindahkan ke naskah lain", en: "moved to another version")
      case .cancelled: Text(id: "dibatalkan", en: "cancelled")
      }
    return say(text)
  }
}

extension Event.What {
  fileprivate var answer: String? {
    if case .completed(_, let answer, _) = self { return answer }
    return nil
  }

  /// A note or a reason.
  fileprivate var remark: String? {
    switch self {
    case .completed(_, _, let note): note
    case .released(_, let reason): reason
    case .skipped(_, let reason), .cancelled(let reason): reason
    case .opened, .taken, .moved: nil
    }
  }
}
