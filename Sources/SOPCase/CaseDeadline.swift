package import SOPLanguage

extension Case {
  /// When an open symbol is due: by its row's standard time, or by what counts from another step,
  /// whichever is earlier.
  package func deadline(of open: OpenSymbol) -> Instant? {
    course.deadline(
      of: open.symbol, rowSince: open.rowSince, dueFrom: beginningOfDue(open.symbol))
  }
}

extension Course {
  /// When a symbol is due whose row was entered at one instant, and the step its deadline counts from
  /// done at another.
  package func deadline(of symbol: Int, rowSince: Instant, dueFrom: Instant?) -> Instant? {
    let standard = timetable.deadline(of: nodes[symbol].time, from: rowSince)
    return [standard, due(of: symbol, from: dueFrom)].compactMap(\.self).min()
  }

  /// What counts from another step that was done at an instant; nothing where nothing does, or that
  /// step was not done.
  package func due(of symbol: Int, from beginning: Instant?) -> Instant? {
    guard let due = nodes[symbol].due, let beginning else { return nil }
    return timetable.deadline(of: due.time, from: beginning)
  }
}
