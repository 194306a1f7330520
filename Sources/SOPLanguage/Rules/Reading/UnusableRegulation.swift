extension Rule {
  static let unusableRegulation = Rule(
    "SOP186", "unusable-regulation", .error,
    title: Text(
      id: "Butir berkas peraturan tidak dapat dipakai",
      en: "An entry of a regulations file cannot be used"),
    why: Text(
      id: "Dari butir yang tidak terbaca tidak dapat dikatakan peraturan mana yang berubah, atau "
        + "sejak kapan.",
      en: "An entry that cannot be read does not tell which regulation changed, or since when."),
    bad: regulationsFile(since: "10-2019"), good: regulationsFile(since: "2019-10-10"))
}

private func regulationsFile(since: String) -> String {
  """
  regulations: 1
  source: JDIH
  collected: 2026-11-20
  instruments:
    - kind: PP
      number: 82
      year: 2012
      source: https://contoh.go.id/pp-82-2012
      changes:
        - {status: replaced, by: PP 71/2019, since: \(since), confidence: high, source: JDIH}

  """
}

extension Diagnostic {
  static func regulationDate(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .unusableRegulation, at: written.range,
      Text(
        id: "‘\(written.value)’ tidak terbaca sebagai tanggal.",
        en: "‘\(written.value)’ does not read as a date."),
      advice: Text(
        id: "Tulis tahun-bulan-hari, misalnya 2019-10-10; ‘since’ boleh berupa tahun saja.",
        en: "Write year-month-day, such as 2019-10-10; ‘since’ may be a year alone."))
  }

  static func regulationNumber(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .unusableRegulation, at: written.range,
      Text(
        id: "Nomor peraturan ‘\(written.value)’ bukan angka.",
        en: "The number ‘\(written.value)’ of a regulation is not made of digits."),
      advice: Text(
        id: "Tulis angkanya saja: dari PER/21/M.PAN/11/2008 itu 21.",
        en: "Write its digits alone: of PER/21/M.PAN/11/2008 they are 21."))
  }

  static func regulationYear(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .unusableRegulation, at: written.range,
      Text(
        id: "Tahun peraturan ‘\(written.value)’ bukan angka.",
        en: "The year ‘\(written.value)’ of a regulation is not made of digits."),
      advice: Text(id: "Tulis misalnya 2012.", en: "Write 2012, for example."))
  }

  static func regulationIssuerUnknown(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .unusableRegulation, at: written.range,
      Text(
        id: "‘\(written.value)’ tidak ada di ‘issuers’ berkas ini.",
        en: "‘\(written.value)’ is not among the ‘issuers’ of this file."),
      advice: Text(
        id: "Tambahkan di ‘issuers’ beserta semua namanya.",
        en: "Add it to ‘issuers’ with all of its names."))
  }

  static func regulationIssuerIdle(_ kind: RegulationKind, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unusableRegulation, at: range,
      Text(
        id: "Jenis ‘\(kind.rawValue)’ tidak memerlukan ‘issuer’.",
        en: "The kind ‘\(kind.rawValue)’ takes no ‘issuer’."),
      advice: Text(
        id: "Hapus kunci ini, atau perbaiki jenisnya.", en: "Delete the key, or correct the kind."))
  }

  static func regulationTwice(
    _ reference: Regulations.Reference, at range: SourceRange, _ first: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      .unusableRegulation, at: range,
      Text(
        id: "\(reference.short) sudah ada di atas.", en: "\(reference.short) stands above already."),
      advice: Text(id: "Gabungkan kedua butir.", en: "Make one entry of the two."),
      related: first.map {
        [Related($0, Text(id: "yang pertama di sini", en: "the first is here"))]
      } ?? [])
  }
}
