import Foundation
import SOPLanguage
import Testing

private func total(_ texts: String...) -> TotalTime {
  texts.reduce(into: TotalTime()) {
    $0.add(StandardTime(parts: StandardTime.Reading($1, bareDay: .working).parts))
  }
}

private struct Sum: CustomTestStringConvertible {
  var times: [String]
  var id: String
  var en: String
  var testDescription: String { times.joined(separator: "; ") }

  init(_ times: String..., id: String, en: String) {
    self.times = times
    self.id = id
    self.en = en
  }
}

@Suite struct `Total times` {
  @Test(arguments: [
    Sum("5 menit", "1 menit", "0.5 menit", id: "6,5 menit", en: "6.5 minutes"),
    Sum(
      "1-3 jam", "1 hari", "1 hari", "1 hari", "15 menit", "15 menit", "1 jam",
      id: "3 hari kerja + 2,5–4,5 jam", en: "3 working days + 2.5–4.5 hours"),
    Sum("90 menit", id: "1,5 jam", en: "1.5 hours"),
    Sum("75 menit", id: "1,25 jam", en: "1.25 hours"),
    Sum("95 menit", id: "1 jam 35 menit", en: "1 hour 35 minutes"),
    Sum("60 menit", id: "1 jam", en: "1 hour"),
    Sum("1 menit", id: "1 menit", en: "1 minute"),
    Sum("30 detik", id: "30 detik", en: "30 seconds"),
    Sum("1 detik", id: "1 detik", en: "1 second"),
    Sum("80 detik", id: "1 menit 20 detik", en: "1 minute 20 seconds"),
    Sum("1 jam 30 detik", id: "1 jam 30 detik", en: "1 hour 30 seconds"),
    Sum("30-60 menit", id: "30–60 menit", en: "30–60 minutes"),
    Sum("0,5-1 menit", id: "30 detik – 1 menit", en: "30 seconds – 1 minute"),
    Sum("20 menit - 2 jam", id: "20 menit – 2 jam", en: "20 minutes – 2 hours"),
    Sum("20-40 detik", id: "20–40 detik", en: "20–40 seconds"),
    Sum("1-3 hari kalender", id: "1–3 hari kalender", en: "1–3 calendar days"),
    Sum("2 minggu", id: "14 hari kalender", en: "14 calendar days"),
    Sum("1 bulan", "1 hari kerja", id: "1 bulan + 1 hari kerja", en: "1 month + 1 working day"),
    Sum("1 tahun", "2 semester", id: "2 tahun", en: "2 years"),
    Sum("1 tahun", id: "1 tahun", en: "1 year"),
    Sum("1 triwulan", id: "3 bulan", en: "3 months"),
    Sum("0,5 hari kerja", id: "0,5 hari kerja", en: "0.5 working days"),
    Sum("maksimal 2 jam", id: "maksimal 2 jam", en: "at most 2 hours"),
    Sum("maksimal 1 hari", id: "maksimal 1 hari kerja", en: "at most 1 working day"),
    Sum("0 menit", id: "0 menit", en: "0 minutes"),
    Sum(
      "45 menit", "-", "-", "-", "-", "-", "segera",
      id: "sekurang-kurangnya 45 menit (6 waktu tidak diketahui)",
      en: "at least 45 minutes (6 unknown times)"),
    Sum(
      "minimal 2 jam", id: "sekurang-kurangnya 2 jam (1 waktu tidak diketahui)",
      en: "at least 2 hours (1 unknown time)"),
    Sum("-", id: "1 waktu tidak diketahui", en: "1 unknown time"),
    Sum("5 menit per akun", "-", id: "2 waktu tidak diketahui", en: "2 unknown times"),
    Sum(
      "maksimal 2 jam", "-", id: "maksimal 2 jam + 1 waktu tidak diketahui",
      en: "at most 2 hours + 1 unknown time"),
  ])
  private func `A total is printed in the units a reader would choose`(sum: Sum) {
    var total = TotalTime()
    for time in sum.times {
      total.add(StandardTime(parts: StandardTime.Reading(time, bareDay: .working).parts))
    }
    #expect(total.text[.indonesian] == sum.id)
    #expect(total.text[.english] == sum.en)
  }

  @Test func `Bounds are added each on its own side`() {
    let sum = total("1-3 jam", "maksimal 1 jam", "minimal 2 jam", "15 menit per akun", "segera")
    #expect(sum.work == TotalTime.Span(least: 3 * 3600, most: 6 * 3600))
    #expect(sum.unknown == 3)
    #expect(sum.isLowerBound)
    #expect(!total("1-3 jam").isLowerBound)
    #expect(total("3-1 jam").work == TotalTime.Span(least: 3600, most: 3 * 3600))
    #expect(TotalTime(StandardTime()) == TotalTime())
  }

  @Test func `Totals are added like the times they are made of`() {
    #expect(
      total("1-3 jam", "2 hari", "-") + total("1 bulan", "1 minggu", "segera")
        == total("1-3 jam", "2 hari", "-", "1 bulan", "1 minggu", "segera"))
  }

  @Test func `A total is compared in working time by the calendar's average day`() {
    #expect(total("1 hari kerja").measure(in: .national).most == 27_000)
    #expect(total("7 hari kalender").measure(in: .national).most == 135_000)
    #expect(total("1 bulan").measure(in: .national).most == 30 * 135_000 / 7)
    #expect(total("2 jam", "1 hari kerja").measure(in: .national).most == 34_200)
    #expect(total("maksimal 2 jam").measure(in: .national) == .init(least: 0, most: 7200))
    let kaltim = WorkingCalendar(
      timezone: .wita,
      week: Array(repeating: [.init(from: 480, until: 960)], count: 4) + [
        [.init(from: 480, until: 690)], [], [],
      ])
    #expect(total("1 hari kerja").measure(in: kaltim).most == 355 * 360 / 5)
    let never = WorkingCalendar(timezone: .wib, week: [])
    #expect(total("1 hari kerja").measure(in: never).most == 27_000)
  }

  @Test func `Sums stop at the largest number and never trap`() {
    var sum = TotalTime()
    for unit in StandardTime.Unit.allCases {
      for amount in [Int.max, .min, -1, .max] {
        sum.add(StandardTime(parts: [.init(least: amount, most: amount, unit: unit)]))
      }
    }
    sum = sum + sum
    #expect(sum.months.most == .max)
    #expect(sum.months.least == .max)
    #expect(sum.measure(in: .national).most > 0)
    #expect(!sum.text.id.isEmpty)
    #expect(Text(durationOf: .max).id.hasSuffix("detik"))
    #expect(Text(durationOf: .min).id.hasPrefix("-"))
  }

  @Test func `One length is printed for the terminal`() {
    #expect(Text(durationOf: 0).id == "0 menit")
    #expect(Text(durationOf: -5400).id == "-1,5 jam")
    #expect(Text(durationOf: 3661).en == "1 hour 1 minute 1 second")
    #expect(Text(durationOf: 86_400).id == "24 jam")
  }

  @Test func `Every printed length is read back as the same time`() throws {
    for seconds in Array(1...4000) + Array(stride(from: 4001, to: 400_000, by: 179)) {
      let text = Text(durationOf: seconds)
      for words in [text.id, text.en] {
        let reading = StandardTime.Reading(words, bareDay: .working)
        let total = TotalTime(StandardTime(parts: reading.parts))
        #expect(total.work.most == seconds && total.unknown == 0, "\(words)")
      }
    }
  }

  @Test func `A total is read back from its JSON`() throws {
    let sum = total("1-3 jam", "2 hari", "-", "1 bulan")
    let json = try JSONEncoder().encode(sum)
    #expect(try JSONDecoder().decode(TotalTime.self, from: json) == sum)
  }
}
