import SOPLanguage

/// The fixed words of task sheets and control sheets.
extension Words {
  var taskSheet: String { Text(id: "LEMBAR TUGAS", en: "TASK SHEET")[language] }
  var fromStep: String { Text(id: "Diterima dari langkah", en: "Comes from step")[language] }
  var toStep: String { Text(id: "Diteruskan ke langkah", en: "Goes on to step")[language] }
  var startOfCase: String { Text(id: "awal proses", en: "start of the case")[language] }
  var informedOnly: String {
    Text(id: "(untuk diketahui)", en: "(for information)")[language]
  }

  func decide(_ question: String) -> String {
    Text(id: "Putuskan: \(question)", en: "Decide: \(question)")[language]
  }

  func step(_ reference: String, by name: String, answer: String?) -> String {
    let step = "\(reference), \(name)"
    guard let answer else { return step }
    return Text(id: "\(step) (jawaban: \(answer))", en: "\(step) (answer: \(answer))")[language]
  }

  func tell(_ name: String) -> String {
    Text(id: "\(name) diberi tahu", en: "\(name) informed")[language]
  }

  func oneOf(_ names: String) -> String {
    Text(id: "salah satu: \(names)", en: "one of \(names)")[language]
  }

  var controlSheet: String { Text(id: "LEMBAR KENDALI", en: "CONTROL SHEET")[language] }
  var caseNumber: String { Text(id: "Proses/berkas no.", en: "Case/file no.")[language] }
  var applicant: String { Text(id: "Pemohon/perihal", en: "Applicant/subject")[language] }
  var opened: String { Text(id: "Dibuka tanggal", en: "Opened on")[language] }
  var done: String { Text(id: "Selesai", en: "Done")[language] }
  var dateAndTime: String { Text(id: "Tanggal/jam", en: "Date/time")[language] }
  var initials: String { Text(id: "Paraf", en: "Initials")[language] }
  var remarks: String { Text(id: "Catatan", en: "Remarks")[language] }
  var closed: String { Text(id: "Selesai tanggal", en: "Closed on")[language] }
  var result: String { Text(id: "Hasil", en: "Result")[language] }
  var signature: String {
    Text(id: "Tanda tangan, nama, NIP", en: "Signature, name, NIP")[language]
  }

  func round(_ number: Int) -> String {
    Text(id: "Putaran ke-\(number)", en: "Round \(number)")[language]
  }

  var furtherRound: String {
    Text(
      id: "Putaran berikutnya, langkah no.: …………", en: "Further round, step no.: …………")[language]
  }
}
