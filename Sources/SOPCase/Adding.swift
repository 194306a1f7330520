import SOPLanguage

/// Stands in for `TotalTime.add`, which the calendar brings.
func add(_ time: StandardTime, to total: inout TotalTime) {
  for part in time.parts {
    if part.per != nil || (part.least == nil && part.most == nil) {
      total.unknown += 1
      continue
    }
    let (span, factor, unit): (WritableKeyPath<TotalTime, TotalTime.Span>, Int, Int) =
      switch part.unit {
      case .second: (\.work, 1, 1000)
      case .minute: (\.work, 60, 1000)
      case .hour: (\.work, 3600, 1000)
      case .workingDay: (\.workingDays, 1, 1)
      case .calendarDay: (\.calendarDays, 1, 1)
      case .week: (\.calendarDays, 7, 1)
      case .month: (\.months, 1, 1)
      case .quarter: (\.months, 3, 1)
      case .semester: (\.months, 6, 1)
      case .year: (\.months, 12, 1)
      }
    total[keyPath: span].least += (part.least ?? 0) * factor / unit
    total[keyPath: span].most += (part.most ?? part.least ?? 0) * factor / unit
  }
}
