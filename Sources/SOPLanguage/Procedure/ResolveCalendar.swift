/// The calendar that an SOP's deadlines follow; what it leaves out is the national week.
func workingCalendar(
  _ written: Manuscript.Calendar?, _ companions: Companions, _ findings: inout [Diagnostic]
) -> WorkingCalendar {
  var calendar = WorkingCalendar.national
  guard let written else { return calendar }
  calendar.timezone = written.timezone ?? calendar.timezone
  calendar.day = written.day ?? calendar.day
  if let hours = written.hours {
    let faults = findings.count
    let week = week(hours, &findings)
    if week.allSatisfy(\.isEmpty), findings.count == faults {
      findings.append(.neverOpen(at: hours.key))
    }
    calendar.week = week
  }
  calendar.special = written.special.compactMap { special($0, &findings) }
  switch written.holidays {
  case .days(let days): calendar.holidays = days.compactMap { holiday($0, name: "", &findings) }
  case .file(let path): calendar.holidays = holidays(inFile: path, companions, &findings)
  case nil: break
  }
  calendar.holidays.sort { $0.day < $1.day }
  return calendar
}

/// The week's hours, Monday first; days that are not named are free.
private func week(
  _ hours: Manuscript.Hours, _ findings: inout [Diagnostic]
) -> [[WorkingCalendar.Hours]] {
  var week = [[WorkingCalendar.Hours]](repeating: [], count: 7)
  var named = Set<Int>()
  for line in hours.lines {
    guard let days = WeekDays(reading: line.days.value) else {
      findings.append(.unknownDays(line.days))
      continue
    }
    guard named.isDisjoint(with: days.days) else {
      findings.append(.daysTwice(line.days))
      continue
    }
    named.formUnion(days.days)
    let spans = spans(line.spans, &findings)
    for day in days.days { week[day] = spans }
  }
  return week
}

private func spans(
  _ written: [Located<String>], _ findings: inout [Diagnostic]
) -> [WorkingCalendar.Hours] {
  var spans: [WorkingCalendar.Hours] = []
  // A day left empty on purpose is a free day.
  for text in written where text.value != "-" {
    switch WorkingCalendar.Hours.read(text.value) {
    case .success(let span):
      if WorkingCalendar.Hours.firstOverlap(in: spans + [span]) != nil {
        findings.append(.overlappingHours(text))
      } else {
        spans.append(span)
      }
    case .failure(.unreadable): findings.append(.unreadableHours(text))
    case .failure(.endsBeforeItBegins): findings.append(.reversedHours(text))
    }
  }
  return spans.sorted { $0.from < $1.from }
}

private func special(
  _ written: Manuscript.Special, _ findings: inout [Diagnostic]
) -> WorkingCalendar.Special? {
  guard let from = written.from, let until = written.until, let hours = written.hours else {
    return nil
  }
  guard let first = day(from, &findings), let last = day(until, &findings) else { return nil }
  guard first <= last else {
    findings.append(.reversedPeriod(until))
    return nil
  }
  return WorkingCalendar.Special(
    from: first, until: last, week: week(hours, &findings), reason: written.reason)
}

private func day(_ text: Located<String>, _ findings: inout [Diagnostic]) -> Day? {
  if let day = WrittenDate(reading: text.value)?.day { return day }
  findings.append(.holidayIsNoDay(text))
  return nil
}

private func holiday(
  _ text: Located<String>, name: String, _ findings: inout [Diagnostic]
) -> WorkingCalendar.Holiday? {
  day(text, &findings).map { WorkingCalendar.Holiday(day: $0, name: name) }
}

private func holidays(
  inFile path: Located<String>, _ companions: Companions, _ findings: inout [Diagnostic]
) -> [WorkingCalendar.Holiday] {
  let source: SourceText
  switch companions.read(path) {
  case .success(let text): source = text
  case .failure(let failure):
    findings.append(.holidaysFile(path, failure))
    return []
  }
  // That file's own mistakes are told where it is checked itself; here only that it has some.
  var faults: [Diagnostic] = []
  guard let tree = readYAML(source, file: 0, &faults), let file = openFile(tree, &faults),
    file.kind == .holidays, let days = holidays(tree, file.root, &faults), faults.isEmpty
  else {
    findings.append(.holidaysFileHasFaults(path, faults.first))
    return []
  }
  return days
}

/// The days of a file that begins `holidays: 1`.
func holidays(
  _ tree: YAMLTree, _ root: YAMLTree.NodeID, _ findings: inout [Diagnostic]
) -> [WorkingCalendar.Holiday]? {
  var decoder = FieldDecoder(tree)
  let days = decoder.holidayDays(root)
  findings += decoder.diagnostics
  return days?.compactMap { holiday($0.day, name: $0.name, &findings) }
}
