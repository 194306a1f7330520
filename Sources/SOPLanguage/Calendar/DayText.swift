/// Days in words.
extension Day {
  /// `15 Januari 2019`, `15 January 2019`.
  package var text: Text {
    let month = Day.monthNames[month - 1]
    return Text(id: "\(day) \(month.id) \(year)", en: "\(day) \(month.en) \(year)")
  }

  /// `Selasa`, `Tuesday`.
  package var weekdayName: Text { Day.weekdayNames[weekday] }

  /// `Selasa, 15 Januari 2019`.
  package var textWithWeekday: Text {
    Text(id: "\(weekdayName.id), \(text.id)", en: "\(weekdayName.en), \(text.en)")
  }

  /// Monday first.
  package static let weekdayNames = [
    Text(id: "Senin", en: "Monday"), Text(id: "Selasa", en: "Tuesday"),
    Text(id: "Rabu", en: "Wednesday"), Text(id: "Kamis", en: "Thursday"),
    Text(id: "Jumat", en: "Friday"), Text(id: "Sabtu", en: "Saturday"),
    Text(id: "Minggu", en: "Sunday"),
  ]

  package static let monthNames = [
    Text(id: "Januari", en: "January"), Text(id: "Februari", en: "February"),
    Text(id: "Maret", en: "March"), Text(id: "April", en: "April"), Text(id: "Mei", en: "May"),
    Text(id: "Juni", en: "June"), Text(id: "Juli", en: "July"),
    Text(id: "Agustus", en: "August"), Text(id: "September", en: "September"),
    Text(id: "Oktober", en: "October"), Text(id: "November", en: "November"),
    Text(id: "Desember", en: "December"),
  ]
}

extension Instant {
  /// `Selasa, 24 November 2026 pukul 07.25 WITA`.
  package func text(in zone: WorkingCalendar.Zone) -> Text {
    let local = local(in: zone)
    return Instant.text(local.day, hour: local.hour, minute: local.minute, zone)
  }

  /// The same for what is due: midnight is 24.00 of the day that ends, as nobody reads *00.00 on
  /// Wednesday* as the end of Tuesday.
  package func deadlineText(in zone: WorkingCalendar.Zone) -> Text {
    let local = local(in: zone)
    guard local.secondOfDay == 0, let eve = local.day.adding(days: -1) else {
      return text(in: zone)
    }
    return Instant.text(eve, hour: 24, minute: 0, zone)
  }

  private static func text(
    _ day: Day, hour: Int, minute: Int, _ zone: WorkingCalendar.Zone
  ) -> Text {
    let date = day.textWithWeekday
    let (hour, minute) = (hour.padded(to: 2), minute.padded(to: 2))
    return Text(
      id: "\(date.id) pukul \(hour).\(minute) \(zone.rawValue)",
      en: "\(date.en) at \(hour):\(minute) \(zone.rawValue)")
  }
}
