/// SOPs that are checked together, for rules that compare them.
package struct WorkspaceFacts: Sendable {
  package var sops: [SOP]

  package struct SOP: Sendable {
    /// As it was named.
    package var path: String
    package var entry: RegisterEntry

    package init(path: String, entry: RegisterEntry) {
      self.path = path
      self.entry = entry
    }
  }

  /// Those of one agency, in the order of the paths; SOPs that name no agency are one group.
  var agencies: [[Int]] {
    var groups: [String: Int] = [:]
    var list: [[Int]] = []
    for (place, sop) in sops.enumerated() {
      let name = plainWords("\(sop.entry.government) \(sop.entry.agency)")
      if let group = groups[name] {
        list[group].append(place)
      } else {
        groups[name] = list.count
        list.append([place])
      }
    }
    return list
  }
}

/// What only several SOPs together show. Here `range.file` is an SOP's place in the list, in order
/// of which the findings stand, those of a file in the order of its text.
package func checkAcross(_ sops: [WorkspaceFacts.SOP]) -> [Diagnostic] {
  guard sops.count > 1 else { return [] }
  var findings: [Diagnostic] = []
  for rule in Rule.all { rule.checkAcross?(WorkspaceFacts(sops: sops), &findings) }
  let byFile = Dictionary(grouping: findings) { $0.range.file }
  return sops.indices.flatMap { place in
    inOrder(
      allowing(byFile[place] ?? [], sops[place].entry.allowances, inFile: place))
  }
}

extension SourceRange {
  /// The same place in a file that is called by another number.
  func inFile(_ file: Int) -> SourceRange { SourceRange(file: file, start: start, end: end) }
}
