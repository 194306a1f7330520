package import SOPLanguage

extension Case {
  /// When an open symbol is due: by its row's standard time, or by what counts from another step,
  /// whichever is earlier.
  package func deadline(of open: OpenSymbol) -> Instant? {
    let node = course.nodes[open.symbol]
    let timetable = course.timetable
    let standard = timetable.deadline(of: node.time, from: open.rowSince)
    let counted = node.due.flatMap { due in
      beginningOfDue(open.symbol).flatMap { timetable.deadline(of: due.time, from: $0) }
    }
    return [standard, counted].compactMap { $0 }.min()
  }
}
