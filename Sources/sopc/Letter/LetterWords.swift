import SOPLanguage
import SOPRender

/// The fixed sentences of a letter, in the reviewer's language.
struct LetterWords {
  let language: Language

  private func text(_ id: String, _ en: String) -> String { Text(id: id, en: en)[language] }

  var title: String { text("Hasil Telaah SOP", "Review of an SOP") }
  var number: String { text("Nomor", "Number") }
  var date: String { text("Tanggal", "Date") }
  var subject: String { text("Hal", "Subject") }
  var enclosure: String { text("Lampiran", "Enclosure") }
  var matrix: String { text("Temuan dan Tanggapan", "Findings and Answers") }
  var to: String { text("Kepada Yth.", "To") }
  /// Under the addressee; English letters have no such line.
  var atPlace: String { text("di tempat", "") }
  var reviewer: String { text("Penelaah,", "Reviewer,") }
  var employeeNumber: String { text("NIP.", "Employee number") }

  var sopName: String { text("Nama SOP", "SOP title") }
  var sopNumber: String { text("Nomor SOP", "SOP number") }
  var issuer: String { text("Unit penyusun", "Written by") }
  var file: String { text("Berkas", "File") }
  var findings: String { text("Temuan", "Findings") }

  /// The heads of the table.
  var row: String { text("No", "No") }
  var place: String { text("Letak", "Where") }
  var findingAndReason: String { text("Temuan dan alasannya", "Finding and reason") }
  var advice: String { text("Saran perbaikan", "What to do") }
  var answer: String { text("Tanggapan unit", "The unit's answer") }

  /// What the unit fills in below its answers.
  var answeredBy: String { text("Tanggapan diisi oleh", "Answered by") }
  var answeredByFields: [String] {
    [
      text("Nama", "Name"), text("Jabatan", "Position"), text("Tanggal", "Date"),
      text("Tanda tangan", "Signature"),
    ]
  }

  func page(_ page: String, of pages: String) -> String { "\(page) \(text("dari", "of")) \(pages)" }

  func subject(of letter: Letter) -> String {
    let names = letter.chapters.map(\.name) + letter.faultless.map { $0.name }
    guard names.count == 1, let name = names.first, !name.isEmpty else {
      return text("Hasil telaah SOP", "Review of SOPs")
    }
    return text("Hasil telaah SOP “\(name)”", "Review of the SOP “\(name)”")
  }

  func opening(_ letter: Letter) -> String {
    if letter.chapters.isEmpty {
      return text(
        "Bersama ini kami sampaikan bahwa telaah SOP telah dilakukan dan tidak ada temuan.",
        "We have reviewed what is named here and found nothing to remark on.")
    }
    return text(
      """
      Bersama ini kami sampaikan hasil telaah atas SOP tersebut di bawah ini. Rincian temuan \
      beserta saran perbaikannya terdapat dalam lampiran. Mohon kolom Tanggapan diisi untuk \
      setiap nomor, lalu lampiran dikembalikan kepada kami bersama SOP yang telah diperbaiki.
      """,
      """
      We have reviewed the SOP named below. The findings and what to do about them are enclosed. \
      Please write an answer to every number in the column kept for it, and send the enclosure \
      back to us with the corrected SOP.
      """)
  }

  var closing: String {
    text(
      "Demikian kami sampaikan. Atas perhatian dan kerja samanya, kami ucapkan terima kasih.",
      "Thank you for your attention and cooperation.")
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: text("Harus diperbaiki", "Must be corrected")
    case .warning: text("Perlu diperbaiki", "Should be corrected")
    case .hint: text("Untuk dipertimbangkan", "For consideration")
    }
  }

  /// What is expected of the unit.
  func meaning(of severity: Severity) -> String {
    switch severity {
    case .error:
      text(
        "sebelum itu SOP belum dapat disahkan",
        "the SOP cannot be approved before that")
    case .warning:
      text(
        "belum sesuai dengan formulir SOP; bila tidak diperbaiki, mohon alasannya ditulis",
        "it departs from the form of an SOP; if it is left so, please say why")
    case .hint:
      text(
        "unit menilai sendiri; mohon pertimbangannya ditulis",
        "the unit decides; please say what it decided")
    }
  }

  /// `3 (1 harus diperbaiki, 2 perlu diperbaiki)`
  func counts(_ chapter: Letter.Chapter) -> String {
    let parts = Severity.allCases.compactMap { severity in
      let count = chapter.count(severity)
      return count == 0 ? nil : "\(count) \(self.severity(severity).lowercased())"
    }
    return "\(chapter.rows.count) (\(parts.joined(separator: ", ")))"
  }

  func faultless(_ sops: [(name: String, file: String)]) -> String {
    let list = sops.map { $0.name.isEmpty ? $0.file : "“\($0.name)” (\($0.file))" }
      .joined(separator: ", ")
    return text(
      "SOP yang ditelaah tanpa temuan: \(list).", "Reviewed without findings: \(list).")
  }

  func leftOut(_ count: Int) -> String {
    text(
      "Telaah ini tidak mencakup semua aturan; \(count) temuan lain tidak dicantumkan.",
      "This review does not cover every rule; \(count) other "
        + "\(plural(count, "finding is", "findings are")) not listed.")
  }

  var notWhole: String {
    text(
      """
      SOP ini belum dapat ditelaah seluruhnya. Sesudah yang harus diperbaiki dibetulkan, mungkin \
      ada temuan lain.
      """,
      """
      This SOP could not be reviewed as a whole. There may be more findings once what must be \
      corrected is corrected.
      """)
  }

  func line(_ number: Int) -> String {
    text("baris berkas \(number)", "line \(number) of the file")
  }

  func file(_ path: String) -> String { "\(file) \(path)" }

  func why(_ why: Letter.Why) -> String {
    switch why {
    case .reason(let reason): text("Alasan: \(reason)", "Reason: \(reason)")
    case .asRow(let number): text("Alasan: lihat nomor \(number).", "Reason: see number \(number).")
    }
  }

  var written: String { text("Tertulis:", "Written:") }

  /// The other places that explain a finding; of very many the first.
  func related(_ finding: Diagnostic, _ sources: [SourceText]) -> String {
    guard !finding.related.isEmpty else { return "" }
    var places = finding.related.prefix(5).map { related in
      let file = related.range.file
      let place = file == 0 ? "" : ", \(self.file(tidyPath(sources[file].name)))"
      return "\(related.message[language]) (\(line(Int(related.range.start.line)))\(place))"
    }
    let more = finding.related.count - places.count
    if more > 0 { places.append(text("dan \(more) tempat lain", "and \(more) other places")) }
    return text("Lihat juga: ", "See also: ") + places.joined(separator: "; ") + "."
  }

  func place(_ kind: Outline.Kind) -> Letter.Place {
    switch kind {
    case .whole: Letter.Place(name: text("Umum", "The whole file"))
    case .identity: Letter.Place(name: text("Identitas", "Identity"))
    case .box(let key): Letter.Place(name: usualHeading(ofBox: key)?[language] ?? key.rawValue)
    case .actors: Letter.Place(name: text("Pelaksana", "Actors"))
    case .documents: Letter.Place(name: text("Dokumen", "Documents"))
    case .outcomes: Letter.Place(name: text("Hasil", "Outcomes"))
    case .steps(let chart):
      Letter.Place(name: text("Langkah-langkah", "Steps"), details: details(chart, ""))
    case .step(let step):
      Letter.Place(
        name: text("Langkah ", "Step ") + (step.isNumbered ? step.label : "‘\(step.label)’"),
        details: details(step.chart, step.action))
    case .parallel(let first, let last, let chart):
      Letter.Place(
        name: text("Langkah \(first) s.d. \(last)", "Steps \(first) to \(last)"),
        details: [text("dikerjakan bersamaan", "done side by side")] + details(chart, ""))
    case .calendar: Letter.Place(name: text("Kalender", "Calendar"))
    case .form: Letter.Place(name: text("Formulir", "Form"))
    case .other: Letter.Place(name: text("Lain-lain", "Other"))
    }
  }

  private func details(_ chart: String?, _ sentence: String) -> [String] {
    let beginning = beginning(of: sentence)
    return [chart ?? "", beginning.isEmpty ? "" : "“\(beginning)”"].filter { !$0.isEmpty }
  }
}

/// As many whole words as are needed to know a sentence by.
private func beginning(of sentence: String) -> String {
  let most = 60
  let line = shown(sentence)
  guard line.count > most else { return line }
  let cut = line.prefix(most)
  let end = cut.lastIndex(of: " ") ?? cut.endIndex
  return cut[..<end] + " …"
}
