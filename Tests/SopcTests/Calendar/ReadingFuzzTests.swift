import SOPLanguage
import Testing

@Suite struct `Reading nonsense` {
  private static let pieces = [
    "1", "0", "24", "1.000", "0,5", "1000000", "999999999", "½", "1/2", "x", "×", "-", "–", "s.d.",
    "s/d", "sampai", "/", "per", "setiap", "(", ")", "(lima)", "()", "(kerja)", "lima", "belas",
    "puluh",
    "seratus", "setengah", "half", "an", "sehari", "menit", "jam", "hari", "kerja", "kalender",
    "minggu",
    "semester", "tahun", "maksimal", "min.", "paling", "lama", "±", "+/-", "<", "dan", ",", "+",
    ".",
    "akun", "setelah", "Januari", "2019", "15", "31", "Senin,", "08:00", "16.00", "mon", "é", "🕐",
    "\n",
  ]

  @Test func `Any words in any order are read or not, and never trap`() {
    var dice = Dice(seed: 4)
    var counted = 0
    let timetable = Timetable(.national)
    for _ in 0..<30_000 {
      let space = Bool.random(using: &dice) ? " " : ""
      let text = (0..<Int.random(in: 1...7, using: &dice))
        .compactMap { _ in Self.pieces.randomElement(using: &dice) }.joined(separator: space)
      let reading = StandardTime.Reading(text, bareDay: .working)
      #expect(!reading.parts.isEmpty)
      if reading.kind == .counted { counted += 1 }
      if reading.kind != .counted { #expect(reading.parts == [.unknown]) }
      let time = StandardTime(parts: reading.parts)
      #expect(!TotalTime(time).text.id.isEmpty)
      _ = timetable.deadline(of: time, from: Instant(seconds: 1_795_476_300))
      if let date = WrittenDate(reading: text) { #expect(date.bounds != nil, "\(text)") }
      if let days = WeekDays(reading: text) { #expect(!days.days.isEmpty) }
      _ = WorkingCalendar.Hours.read(text)
      _ = WrittenDue(reading: text, bareDay: .calendar)
      _ = Instant(iso: text, assuming: .wib)
    }
    #expect(counted > 100)
  }
}
