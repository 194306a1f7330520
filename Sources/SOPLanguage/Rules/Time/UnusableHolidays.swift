extension Rule {
  static let unusableHolidays = Rule(
    "SOP164", "unusable-holidays", .error,
    title: Text(
      id: "Hari libur atau masa khusus tidak dapat dipakai",
      en: "Holidays or a special period cannot be used"),
    why: Text(
      id: "Hari libur yang tidak terbaca akan dihitung sebagai hari kerja.",
      en: "Holidays that cannot be read would count as working days."),
    bad: "calendar: {day: working, hours: {mon-fri: 08:00-16:00}, holidays: [17 Agustus]}\n",
    good: "calendar: {day: working, hours: {mon-fri: 08:00-16:00}, holidays: [2026-08-17]}\n")
}

extension Diagnostic {
  static func holidayIsNoDay(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .unusableHolidays, at: text.range,
      Text(
        id: "‘\(text.value)’ bukan tanggal yang lengkap.",
        en: "‘\(text.value)’ is not a complete date."),
      advice: Text(
        id: "Tulis tahun-bulan-hari, misalnya 2026-08-17, atau ‘17 Agustus 2026’.",
        en: "Write year-month-day, such as 2026-08-17, or ‘17 Agustus 2026’."))
  }

  static func reversedPeriod(_ until: Located<String>) -> Diagnostic {
    Diagnostic(
      .unusableHolidays, at: until.range,
      Text(
        id: "Masa khusus ini berakhir (\(until.value)) sebelum dimulai.",
        en: "This special period ends (\(until.value)) before it begins."),
      advice: Text(
        id: "Tukar ‘from’ dan ‘until’.", en: "Swap ‘from’ and ‘until’."))
  }

  static func holidaysFile(_ path: Located<String>, _ failure: FileFailure) -> Diagnostic {
    Diagnostic(
      .unusableHolidays, at: path.range, failure.message(path.value),
      advice: Text(
        id: "Tulis letaknya dari folder SOP ini, misalnya ‘libur-2026.yaml’.",
        en: "Write where it is, starting from this SOP's folder, such as ‘libur-2026.yaml’."))
  }

  static func holidaysFileHasFaults(_ path: Located<String>, _ first: Diagnostic?) -> Diagnostic {
    let line = first.map { Int($0.range.start.line) } ?? 1
    return Diagnostic(
      .unusableHolidays, at: path.range,
      Text(
        id: "Berkas hari libur ‘\(path.value)’ masih salah di baris \(line).",
        en: "The holidays file ‘\(path.value)’ has a mistake in line \(line)."),
      advice: Text(
        id: "Periksa berkas itu dengan ‘sopc check’.",
        en: "Look at that file with ‘sopc check’."))
  }
}
