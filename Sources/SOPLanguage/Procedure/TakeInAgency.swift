/// Adds what an agency's SOPs share (`agency: instansi.yaml`) to the text of one of them.
///
/// Mappings are merged key by key and the SOP's own keys win; lists and texts are its own as a
/// whole. Of the agency's actors only those are taken whose id stands in the SOP with nothing behind
/// it: an agency has more people than any one SOP has columns. Gives whether that file is without
/// faults.
func takeInAgency(
  _ tree: inout YAMLTree, _ root: YAMLTree.NodeID, _ companions: inout Companions,
  _ findings: inout [Diagnostic]
) -> Bool {
  guard let entry = tree.value(of: TopKey.agency.rawValue, in: root), tree.kind(entry) == .scalar,
    !tree.text(entry).isEmpty
  else { return true }
  let path = Located(tree.text(entry), tree.range(entry))
  let source: SourceText
  switch companions.read(path) {
  case .success(let text): source = text
  case .failure(let failure):
    findings.append(.unusableFile(path, failure))
    return false
  }
  // That file's own mistakes are told where it is checked itself; here only that it has some.
  let number = companions.keep(source)
  var faults: [Diagnostic] = []
  let agency = readYAML(source, file: number, &faults)
  guard let agency, let file = openFile(agency, &faults) else {
    findings.append(.fileHasFaults(path, line: Int(faults.first?.range.start.line ?? 1)))
    return false
  }
  guard file.kind == .agency else {
    findings.append(.fileOfOtherKind(path, wanted: .agency))
    return false
  }
  checkAgency(agency, file.root, companions, &faults)
  let firstError = faults.filter { $0.severity == .error }
    .min { $0.range.start < $1.range.start }
  if let first = firstError {
    findings.append(.fileHasFaults(path, line: Int(first.range.start.line)))
  }
  let shared = tree.takeIn(agency)
  for key in AgencyKey.allCases where key != .agency {
    guard let theirs = agency.value(of: key.rawValue, in: file.root) else { continue }
    let theirKey = agency.key(key.rawValue, in: file.root) ?? theirs
    guard let own = tree.value(of: key.rawValue, in: root) else {
      if key != .actors { tree.add([shared + theirKey, shared + theirs], to: root) }
      continue
    }
    if key == .actors {
      fillActors(&tree, own, agency, theirs, shared)
    } else {
      merge(&tree, own, shared + theirs)
    }
  }
  return firstError == nil
}

/// Adds the entries of one mapping to another where that has none. Nesting is as deep as YAML may
/// be, and so is the recursion.
private func merge(_ tree: inout YAMLTree, _ own: YAMLTree.NodeID, _ other: YAMLTree.NodeID) {
  guard tree.kind(own) == .mapping, tree.kind(other) == .mapping else { return }
  let mine = tree.values(in: own)
  var added: [YAMLTree.NodeID] = []
  let entries = tree.children(other).map(Int.init)
  for index in stride(from: 0, to: entries.count - 1, by: 2) {
    guard tree.kind(entries[index]) == .scalar else { continue }
    let key = tree.text(entries[index])
    guard let value = mine[key] else {
      added += [entries[index], entries[index + 1]]
      continue
    }
    // Days are named one by one or as ranges: of two weeks only one can hold.
    if key != CalendarKey.hours.rawValue { merge(&tree, value, entries[index + 1]) }
  }
  tree.add(added, to: own)
}

/// Gives the agency's entry to every actor with nothing behind its id.
private func fillActors(
  _ tree: inout YAMLTree, _ own: YAMLTree.NodeID, _ agency: YAMLTree, _ theirs: YAMLTree.NodeID,
  _ shared: Int
) {
  guard tree.kind(own) == .mapping, agency.kind(theirs) == .mapping else { return }
  let entries = agency.values(in: theirs)
  let mine = tree.children(own).map(Int.init)
  for index in stride(from: 0, to: mine.count - 1, by: 2)
  where tree.kind(mine[index]) == .scalar && tree.isMissing(mine[index + 1]) {
    guard let entry = entries[tree.text(mine[index])] else { continue }
    tree.replaceChild(index + 1, of: own, by: shared + entry)
  }
}

/// The keys and values of a file that begins `agency: 1`.
func checkAgency(
  _ tree: YAMLTree, _ root: YAMLTree.NodeID, _ companions: Companions,
  _ findings: inout [Diagnostic]
) {
  var decoder = FieldDecoder(tree)
  let (written, form) = decoder.agency(root)
  findings += decoder.diagnostics
  let calendar = workingCalendar(written, companions, &findings)
  findings += [Diagnostic.boxesNotOnForm(form), .shortWeek(written, calendar)].compactMap { $0 }
}
