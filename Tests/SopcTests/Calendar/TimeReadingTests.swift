import SOPLanguage
import Testing

/// A written time and what it is read as: `1000-3000 hour /akun`, `?` for no end, parts with ` + `.
private struct Form: CustomTestStringConvertible {
  var text: String
  var meaning: String
  var testDescription: String { text }

  init(_ text: String, _ meaning: String) {
    self.text = text
    self.meaning = meaning
  }
}

private func read(_ text: String, _ day: WorkingCalendar.DayKind = .working)
  -> StandardTime.Reading
{
  StandardTime.Reading(text, bareDay: day)
}

private func meaning(_ reading: StandardTime.Reading) -> String {
  switch reading.kind {
  case .open: return "open"
  case .unreadable: return "unreadable"
  case .counted:
    return reading.parts.map { part in
      let least = part.least.map(String.init) ?? "?"
      let most = part.most.map(String.init) ?? "?"
      let amount = least == most ? least : "\(least)-\(most)"
      return "\(amount) \(part.unit.rawValue)" + (part.per.map { " /\($0)" } ?? "")
    }.joined(separator: " + ")
  }
}

@Suite struct `Written times` {
  @Test(arguments: [
    Form("5 menit", "5000 minute"), Form("5 Menit", "5000 minute"), Form("5 MENIT.", "5000 minute"),
    Form("0.5 Menit", "500 minute"), Form("0,5 menit", "500 minute"),
    Form("1,5 jam", "1500 hour"), Form("0,125 jam", "125 hour"), Form("2,25 jam", "2250 hour"),
    Form("½ jam", "500 hour"), Form("1½ jam", "1500 hour"), Form("1/2 jam", "500 hour"),
    Form("1 1/2 jam", "1500 hour"), Form("3/4 jam", "750 hour"),
    Form("  5   menit  ", "5000 minute"),
    Form("5menit", "5000 minute"), Form("5\u{a0}menit", "5000 minute"),
    Form("05 menit", "5000 minute"),
  ])
  private func `A number may have a decimal comma or point`(form: Form) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    Form("1.000 menit", "1000000 minute"), Form("1.500,5 menit", "1500500 minute"),
    Form("1,500.5 menit", "1500500 minute"), Form("1.000.000 detik", "1000000000 second"),
    Form("1,000 menit", "unreadable"), Form("1,250 jam", "unreadable"),
    Form("1.000.001 detik", "unreadable"), Form("1.000.000,5 detik", "unreadable"),
    Form("1,5,5 jam", "unreadable"), Form("1.5,5 jam", "unreadable"),
    Form("1,2345 jam", "unreadable"), Form("1..5 jam", "unreadable"),
    Form("99999999999999999999999 menit", "unreadable"), Form("1000001 menit", "unreadable"),
    Form("0.00000000000000000001 menit", "unreadable"), Form("٥ menit", "unreadable"),
    Form("-5 menit", "unreadable"), Form("08.00 jam", "unreadable"),
  ])
  private func `A point groups thousands, and what can be read in two ways is not read`(
    form: Form
  ) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    Form("1-3 jam", "1000-3000 hour"), Form("1 – 3 jam", "1000-3000 hour"),
    Form("1—3 Jam", "1000-3000 hour"), Form("1 s.d. 3 jam", "1000-3000 hour"),
    Form("1 s.d 3 jam", "1000-3000 hour"), Form("1 s/d 3 jam", "1000-3000 hour"),
    Form("1 S/D 3 jam", "1000-3000 hour"), Form("1 sd 3 jam", "1000-3000 hour"),
    Form("1 sampai 3 jam", "1000-3000 hour"), Form("1 sampai dengan 3 jam", "1000-3000 hour"),
    Form("1 hingga 3 jam", "1000-3000 hour"), Form("1 jam - 3 jam", "1000-3000 hour"),
    Form("30 menit s.d. 1 jam", "30000-60000 minute"),
    Form("30 menit-1 jam", "30000-60000 minute"),
    Form("1 jam 30 menit - 2 jam", "90000-120000 minute"),
    Form("3 hari kalender s.d. 2 minggu", "3000-14000 calendar-day"),
    Form("1 bulan - 1 tahun", "1000-12000 month"),
    Form("1 semester - 1 tahun", "1000-2000 semester"),
    Form("2,5-4,5 jam", "2500-4500 hour"), Form("dua sampai tiga hari", "2000-3000 working-day"),
    Form("2 jam - 3 hari kerja", "unreadable"), Form("3 hari kerja - 1 bulan", "unreadable"),
    Form("1 jam - 3", "unreadable"), Form("1-2-3 jam", "unreadable"),
    Form("1-2 jam 30 menit", "unreadable"), Form("1 -", "unreadable"),
    Form("1 - jam", "unreadable"),
    Form("satu-tiga hari", "unreadable"),
  ])
  private func `A range has two ends in one kind of time`(form: Form) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    Form("maksimal 10 hari kerja", "?-10000 working-day"), Form("maks. 2 jam", "?-2000 hour"),
    Form("Maks 2 jam", "?-2000 hour"), Form("paling lama 5 menit", "?-5000 minute"),
    Form("Paling lambat 3 hari kalender", "?-3000 calendar-day"), Form("≤ 2 jam", "?-2000 hour"),
    Form("selambat-lambatnya 7 hari kerja", "?-7000 working-day"),
    Form("<5 menit", "?-5000 minute"),
    Form("tidak lebih dari 2 jam", "?-2000 hour"), Form("10 menit maksimal", "?-10000 minute"),
    Form("maksimal 1 jam 30 menit", "?-1000 hour + ?-30000 minute"),
    Form("minimal 2 jam", "2000-? hour"), Form("min. 5 menit", "5000-? minute"),
    Form("paling sedikit 1 jam", "1000-? hour"), Form("paling cepat 1 jam", "1000-? hour"),
    Form("sekurang-kurangnya 1 jam", "1000-? hour"), Form("≥ 2 jam", "2000-? hour"),
    Form("minimal 5 min", "5000-? minute"), Form("maksimal 1-3 jam", "unreadable"),
    Form("minimal 1 jam maksimal 3 jam", "unreadable"), Form("maksimal", "unreadable"),
    Form("maksimal minimal 1 jam", "unreadable"),
  ])
  private func `An upper or a lower bound has one end`(form: Form) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    Form("15 menit per akun", "15000 minute /akun"), Form("2 menit/berkas", "2000 minute /berkas"),
    Form("2 menit / Berkas Permohonan", "2000 minute /Berkas Permohonan"),
    Form("1-3 jam setiap dokumen", "1000-3000 hour /dokumen"),
    Form("5 menit untuk setiap pemohon", "5000 minute /pemohon"),
    Form("1 jam per 10 akun", "1000 hour /10 akun"),
    Form("5 minutes each file", "5000 minute /file"),
    Form("5 menit per", "unreadable"), Form("5 menit/", "unreadable"),
    Form("per akun 5 menit", "unreadable"),
  ])
  private func `A time may be counted per something`(form: Form) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    Form("1 x 24 jam", "1000 calendar-day"), Form("1x24 jam", "1000 calendar-day"),
    Form("3 X 24 Jam", "3000 calendar-day"), Form("2 × 24 jam", "2000 calendar-day"),
    Form("maksimal 2 x 24 jam", "?-2000 calendar-day"),
    Form("1x24 jam s.d. 3x24 jam", "1000-3000 calendar-day"),
    Form("2 x 60 menit", "unreadable"), Form("1 x 12 jam", "unreadable"),
    Form("1 x 24 jam kerja", "unreadable"), Form("1 x 24 menit", "unreadable"),
    Form("1 x", "unreadable"),
  ])
  private func `Times 24 hours run on the clock, so they are calendar days`(form: Form) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    Form("1 jam 30 menit", "1000 hour + 30000 minute"),
    Form("1 jam, 30 menit", "1000 hour + 30000 minute"),
    Form("1 jam dan 30 menit", "1000 hour + 30000 minute"),
    Form("1 jam + 30 menit", "1000 hour + 30000 minute"),
    Form("1 hari kerja 2 jam 5 menit", "1000 working-day + 2000 hour + 5000 minute"),
    Form("1 jam 30", "unreadable"), Form("1 jam dan", "unreadable"), Form("1 jam,", "unreadable"),
  ])
  private func `One written time may be a sum`(form: Form) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    Form("satu hari", "1000 working-day"), Form("5 (lima) menit", "5000 minute"),
    Form("lima (5) menit", "5000 minute"), Form("3 (tiga) hari (kerja)", "3000 working-day"),
    Form("1 (satu) x 24 (dua puluh empat) jam", "1000 calendar-day"),
    Form("5 (lima) s.d. 10 (sepuluh) menit", "5000-10000 minute"),
    Form("15 (lima belas) menit/berkas", "15000 minute /berkas"),
    Form("14 (empat belas) hari kerja", "14000 working-day"),
    Form("sepuluh menit", "10000 minute"), Form("sebelas menit", "11000 minute"),
    Form("dua puluh lima menit", "25000 minute"), Form("seratus dua puluh menit", "120000 minute"),
    Form("tiga ratus menit", "300000 minute"), Form("satu setengah jam", "1500 hour"),
    Form("2 setengah jam", "2500 hour"), Form("setengah jam", "500 hour"),
    Form("sejam", "1000 hour"), Form("seminggu", "1000 week"), Form("sehari", "1000 working-day"),
    Form("forty-five minutes", "45000 minute"), Form("half an hour", "500 hour"),
    Form("one hundred twenty minutes", "120000 minute"), Form("two and a half hours", "unreadable"),
    Form("dua tiga hari", "unreadable"), Form("5 (enam) menit", "unreadable"),
    Form("lima lima menit", "unreadable"), Form("puluh menit", "unreadable"),
  ])
  private func `Small numbers may be words, and in parentheses they are no note`(form: Form) {
    let reading = read(form.text)
    #expect(meaning(reading) == form.meaning)
    #expect(reading.note == nil)
  }

  @Test(arguments: [
    Form("1 detik", "1000 second"), Form("1 dtk", "1000 second"), Form("1 menit", "1000 minute"),
    Form("1 mnt.", "1000 minute"), Form("1 jam", "1000 hour"), Form("1 jam kerja", "1000 hour"),
    Form("1 hari", "1000 working-day"), Form("1 hari kerja", "1000 working-day"),
    Form("1 hari efektif", "1000 working-day"), Form("1 Hari (kerja)", "1000 working-day"),
    Form("1 HK", "1000 working-day"), Form("1 hari kalender", "1000 calendar-day"),
    Form("1 hari (kalender)", "1000 calendar-day"), Form("1 minggu", "1000 week"),
    Form("1 bulan", "1000 month"), Form("1 triwulan", "1000 quarter"),
    Form("1 semester", "1000 semester"), Form("1 tahun", "1000 year"),
    Form("1 second", "1000 second"), Form("2 minutes", "2000 minute"),
    Form("5 mins", "5000 minute"),
    Form("1 hour", "1000 hour"), Form("2 days", "2000 working-day"),
    Form("2 working days", "2000 working-day"), Form("1 business day", "1000 working-day"),
    Form("2 calendar days", "2000 calendar-day"), Form("2 weeks", "2000 week"),
    Form("2 months", "2000 month"), Form("1 quarter", "1000 quarter"), Form("2 years", "2000 year"),
    Form("at most 2 working days", "?-2000 working-day"), Form("up to 3 hours", "?-3000 hour"),
    Form("1 to 3 hours", "1000-3000 hour"), Form("at least 1 hour", "1000-? hour"),
  ])
  private func `Every unit is known in Indonesian and English`(form: Form) {
    #expect(meaning(read(form.text)) == form.meaning)
  }

  @Test(arguments: [
    "-", "–", "—", " - ", "sesuai kebutuhan", "Sesuai Kebutuhan.", "sesuai dengan kebutuhan",
    "tentatif", "Tentatif", "as needed", "- (lihat SOP lain)", "Sesuai kebutuhan (rapat)",
  ])
  func `A time may be left open on purpose`(text: String) {
    let reading = read(text)
    #expect(reading.kind == .open)
    #expect(reading.parts == [.unknown])
    #expect((reading.note != nil) == text.contains("("))
  }

  @Test(arguments: [
    "Semesteran", "tanggal 1–20", "segera", "semester", "menit", "5", "", " ", "5 kali",
    "setiap 1 jam",
    "08.00-10.00", "pukul 08.00 WIB", "jam 8", "5 menit lagi", "hari kerja", "(5 menit)",
    "5 menit (",
    "5 menit)", "5 % jam", "1 jam; 2 jam", "((((((((", "s.d.", "s.d. 3 jam", "--",
    "14 hari setelah",
    "🕐 1 jam", "x", "/", "1//2 jam", "1/0 jam", "0/2 jam", "5/10 menit", "2/3 jam", "5 5 menit",
    "maks.maks. 1 jam", "5-", "sesuai", "5 menit per akun 2 jam (", "1 jam hari",
  ])
  func `Anything else is kept and counted as unknown`(text: String) {
    let reading = read(text)
    #expect(reading.kind == .unreadable)
    #expect(reading.parts == [.unknown])
  }

  @Test func `A note in parentheses is kept as written`() {
    let batam = read("60 menit (tergantung jumlah akun)")
    #expect(meaning(batam) == "60000 minute")
    #expect(batam.note == "tergantung jumlah akun")
    #expect(read("5 (lima) menit (jika lengkap)").note == "jika lengkap")
    #expect(read("15 menit per akun (rata-rata)").note == "rata-rata")
    #expect(read("1 hari (1x24 jam)").note == "1x24 jam")
    #expect(read("5 menit (a) (b (c))").note == "a; b (c)")
    #expect(read("5 menit ()").note == nil)
  }

  @Test func `A bare day is one of the two kinds and says that it was bare`() {
    #expect(read("1 hari").usesBareDay)
    #expect(meaning(read("1 hari", .calendar)) == "1000 calendar-day")
    #expect(meaning(read("sehari", .calendar)) == "1000 calendar-day")
    for text in ["1 hari kerja", "1 hari (kerja)", "1 hari kalender", "1 x 24 jam", "1 jam"] {
      #expect(!read(text, .calendar).usesBareDay)
    }
  }

  @Test func `Rules are told what is odd about a time`() {
    #expect(read("3-1 jam").isReversed)
    #expect(meaning(read("3-1 jam")) == "3000-1000 hour")
    #expect(read("2 jam - 30 menit").isReversed)
    #expect(!read("1-3 jam").isReversed)
    #expect(!read("1-1 jam").isReversed)
    for text in ["0 menit", "0,0 jam", "nol menit", "minimal 0 jam", "1 jam 0 menit", "0-0 jam"] {
      #expect(read(text).isZero, "\(text)")
    }
    #expect(!read("0-3 jam").isZero)
    #expect(!read("0.5 menit").isZero)
    for text in ["± 5 menit", "+/- 5 menit", "sekitar 5 menit", "kurang lebih 5 menit"] {
      #expect(read(text).isApproximate)
      #expect(meaning(read(text)) == "5000 minute")
    }
    #expect(read("0.5 Menit").usesDecimalPoint)
    #expect(!read("0,5 Menit").usesDecimalPoint)
    #expect(!read("1.000 Menit").usesDecimalPoint)
    #expect(!read("1.000,5 Menit").usesDecimalPoint)
  }

  @Test func `A very long text is read in one pass`() {
    let many = String(repeating: "1 tahun ", count: 20_000)
    #expect(read(many).parts.count == 20_000)
    #expect(read(many + "- 1 bulan").isReversed)
    #expect(read(String(repeating: "(", count: 200_000)).kind == .unreadable)
    #expect(read(String(repeating: "9", count: 200_000) + " menit").kind == .unreadable)
  }
}
