extension FieldDecoder {
  mutating func calendar(_ top: Fields<TopKey>) -> Manuscript.Calendar? {
    guard let entry = top[.calendar], !tree.isMissing(entry.value),
      let fields = fields(entry.value, CalendarKey.self)
    else { return nil }
    return Manuscript.Calendar(
      key: entry.key.range,
      timezone: choice(fields, .timezone, WorkingCalendar.Zone.self),
      hours: fields[.hours].flatMap { hours($0) }, special: special(fields),
      holidays: holidays(fields), day: choice(fields, .day, WorkingCalendar.DayKind.self))
  }

  private mutating func hours(_ entry: Entry) -> Manuscript.Hours? {
    if tree.isMissing(entry.value) { return nil }
    guard let entries = distinctEntries(entry.value) else { return nil }
    let lines = entries.map { line in
      (days: line.key, spans: spans(line.value))
    }
    return Manuscript.Hours(key: entry.key.range, lines: lines)
  }

  private mutating func spans(_ node: YAMLTree.NodeID) -> [Located<String>] {
    guard tree.kind(node) == .sequence else { return item(node).map { [$0] } ?? [] }
    return tree.children(node).compactMap { item(Int($0)) }
  }

  private mutating func special(_ calendar: Fields<CalendarKey>) -> [Manuscript.Special] {
    (list(calendar, .special).value ?? []).compactMap { node in
      guard let fields = fields(node, SpecialKey.self) else { return nil }
      return Manuscript.Special(
        from: text(fields, .from).located, until: text(fields, .until).located,
        hours: fields[.hours].flatMap { hours($0) }, reason: text(fields, .reason).value ?? "")
    }
  }

  /// A list of dates; a single text that is no list is a path.
  private mutating func holidays(_ calendar: Fields<CalendarKey>) -> Manuscript.Holidays? {
    guard let entry = calendar[.holidays], !tree.isMissing(entry.value) else { return nil }
    if tree.kind(entry.value) == .sequence {
      return (texts(calendar, .holidays).value).map { .days($0) }
    }
    return text(calendar, .holidays).located.map { .file($0) }
  }
}

extension FieldDecoder {
  /// `days` of a holidays file: `2026-08-17: Hari Kemerdekaan`.
  mutating func holidayDays(_ root: YAMLTree.NodeID) -> [(day: Located<String>, name: String)]? {
    guard let fields = fields(root, HolidaysKey.self) else { return nil }
    _ = text(fields, .source)
    guard let entry = fields[.days], let entries = distinctEntries(entry.value) else { return nil }
    return entries.map { ($0.key, text($0.value).value ?? "") }
  }
}
