/// The first legal basis that stands below one it belongs above: laws first, then government,
/// presidential, ministerial and regional regulations; of one series the older first. What has no
/// fixed place (circulars, decrees) is passed over.
func firstOutOfOrder(
  in bases: LegalBases
) -> (entry: LegalBases.Entry, above: LegalBases.Entry, isOlder: Bool)? {
  var lowest: (level: Int, entry: LegalBases.Entry)?
  /// By level: the first entry of it.
  var firsts: [Int: LegalBases.Entry] = [:]
  var newest: [Series: (year: Int, entry: LegalBases.Entry)] = [:]
  for entry in bases.entries {
    guard let kind = entry.citation.kind, let level = kind.level,
      kind != .agencyRegulation
        || bases.regulations.issuer(comparedAs: entry.citation.issuer) != nil
    else { continue }
    if let lowest, level < lowest.level {
      let above = firsts.filter { $0.key > level }.min { isBefore($0.value, $1.value) }
      return (entry, above?.value ?? lowest.entry, false)
    }
    if level > lowest?.level ?? -1 { lowest = (level, entry) }
    firsts[level] = firsts[level] ?? entry
    guard let year = entry.citation.year else { continue }
    let series = Series(kind: kind, issuer: entry.citation.issuer)
    if let last = newest[series], year < last.year { return (entry, last.entry, true) }
    if newest[series].map({ $0.year < year }) ?? true { newest[series] = (year, entry) }
  }
  return nil
}

private struct Series: Hashable {
  var kind: RegulationKind
  var issuer: String
}

private func isBefore(_ a: LegalBases.Entry, _ b: LegalBases.Entry) -> Bool {
  a.text.range.start < b.text.range.start
}
