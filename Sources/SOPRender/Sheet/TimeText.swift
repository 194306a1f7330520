import SOPLanguage

/// A total in words, as *3 hari kerja + 2,5–4,5 jam*.
///
/// Stands in for the calendar's own wording until that is there.
func timeText(_ time: TotalTime, _ language: Language) -> String {
  let hours = max(time.work.least, time.work.most) >= 3600
  let parts: [(TotalTime.Span, Int, Text)] = [
    (time.months, 1000, Text(id: "bulan", en: "months")),
    (time.calendarDays, 1000, Text(id: "hari kalender", en: "calendar days")),
    (time.workingDays, 1000, Text(id: "hari kerja", en: "working days")),
    (
      time.work, hours ? 3600 : 60,
      hours ? Text(id: "jam", en: "hours") : Text(id: "menit", en: "minutes")
    ),
  ]
  let texts = parts.filter { $0.0 != .init() }.map { span, unit, name in
    let least = decimal(span.least, unit, language)
    let most = decimal(span.most, unit, language)
    return (least == most ? least : "\(least)–\(most)") + " " + name[language]
  }
  return texts.isEmpty ? "0 " + parts[3].2[language] : texts.joined(separator: " + ")
}

/// A quotient with at most two decimals.
private func decimal(_ value: Int, _ unit: Int, _ language: Language) -> String {
  let hundredths = (value * 100 + unit / 2) / unit
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  if rest == 0 { return "\(whole)" }
  let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
  return "\(whole)" + Text(id: ",", en: ".")[language] + digits
}
