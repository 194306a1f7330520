extension Rule {
  static let unreadableHours = Rule(
    "SOP161", "unreadable-hours", .error,
    title: Text(id: "Jam kerja tidak terbaca", en: "Working hours cannot be read"),
    why: Text(
      id: "Tenggat dihitung dari jam kerja; jam yang tidak terbaca membuat semuanya keliru.",
      en: "Deadlines are counted in working hours; with hours that cannot be read all are wrong."),
    bad: "calendar: {day: working, hours: {mon-thu: 08:00 sampai sore, fri: 08:00-11:30}}\n",
    good: "calendar: {day: working, hours: {mon-thu: 08:00-16:00, fri: 08:00-16:00}}\n")
}

extension Diagnostic {
  static func unreadableHours(_ hours: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableHours, at: hours.range,
      Text(
        id: "Jam ‘\(hours.value)’ tidak terbaca sebagai dari–sampai.",
        en: "The hours ‘\(hours.value)’ do not read as from–until."),
      advice: hoursForm)
  }

  static func reversedHours(_ hours: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableHours, at: hours.range,
      Text(
        id: "Jam ‘\(hours.value)’ berakhir sebelum dimulai.",
        en: "The hours ‘\(hours.value)’ end before they begin."),
      advice: hoursForm)
  }

  static func overlappingHours(_ hours: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableHours, at: hours.range,
      Text(
        id: "Jam ‘\(hours.value)’ bertumpuk dengan jam lain pada hari yang sama.",
        en: "The hours ‘\(hours.value)’ overlap with others of the same day."),
      advice: hoursForm)
  }

  static func unknownDays(_ days: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableHours, at: days.range,
      Text(
        id: "‘\(days.value)’ bukan hari atau rentang hari.",
        en: "‘\(days.value)’ is no day and no range of days."),
      advice: Text(
        id: "Tulis mon, tue, wed, thu, fri, sat, sun, atau rentang seperti mon-thu.",
        en: "Write mon, tue, wed, thu, fri, sat, sun, or a range such as mon-thu."))
  }

  static func daysTwice(_ days: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableHours, at: days.range,
      Text(
        id: "Jam untuk hari di ‘\(days.value)’ sudah ditulis di atas.",
        en: "Hours for a day of ‘\(days.value)’ were already written above."),
      advice: Text(
        id: "Tulis setiap hari satu kali; jam istirahat ditulis sebagai dua rentang dalam daftar.",
        en: "Write every day once; a break is two spans in a list."))
  }

  private static var hoursForm: Text {
    Text(
      id: "Tulis misalnya ‘08:00-16:00’, atau daftar bila ada istirahat: "
        + "‘[07:30-12:00, 13:00-16:00]’.",
      en: "Write ‘08:00-16:00’, for example, or a list if there is a break: "
        + "‘[07:30-12:00, 13:00-16:00]’.")
  }
}
