/// Reads typed values out of a YAML tree; every mistake becomes a finding and an absent value.
struct FieldDecoder {
  let tree: YAMLTree
  var diagnostics: [Diagnostic] = []
  /// Nobody reads the thousandth suggestion, and each costs a comparison with all keys.
  private var suggestionsLeft = 1_000

  init(_ tree: YAMLTree) {
    self.tree = tree
  }

  func range(_ node: YAMLTree.NodeID) -> SourceRange { tree.range(node) }

  /// The entries of a mapping by key. Unknown, misplaced and duplicate keys are reported; a key
  /// whose meaning is clear although it is misspelt counts as the one that was meant.
  mutating func fields<Key: KeySet>(_ node: YAMLTree.NodeID, _: Key.Type) -> Fields<Key>? {
    guard let entries = entries(node) else { return nil }
    var fields = Fields<Key>(
      range: range(node), firstKey: entries.first?.key.range, isFlow: tree.style(node) == .flow)
    var unknown: [Entry] = []
    for entry in entries {
      guard let key = Key(rawValue: entry.key.value) else {
        unknown.append(entry)
        continue
      }
      if let first = fields[key] {
        diagnostics.append(.duplicateKey(entry.key, first: first.key.range))
        continue
      }
      fields.set(key, entry)
    }
    var free = unknown.isEmpty ? [] : Key.allCases.filter { fields[$0] == nil }
    for entry in unknown {
      guard let meant = report(entry.key, Key.self, free: free) else { continue }
      fields.set(meant, entry)
      free.removeAll { $0 == meant }
    }
    for key in Key.required
    where fields[key] == nil && Key.replacement(for: key).flatMap({ fields[$0] }) == nil {
      diagnostics.append(.missingKey(key.rawValue, in: Key.place, at: start(of: fields)))
    }
    return fields
  }

  /// The entries of a mapping whose keys are the author's own: ids, labels.
  mutating func entries(_ node: YAMLTree.NodeID) -> [Entry]? {
    guard tree.kind(node) == .mapping else {
      if !tree.isMissing(node) { diagnostics.append(.wrongShape(.mapping, at: range(node))) }
      return nil
    }
    var entries: [Entry] = []
    let children = tree.children(node)
    entries.reserveCapacity(children.count / 2)
    for index in stride(from: children.startIndex, to: children.endIndex - 1, by: 2) {
      let (key, value) = (Int(children[index]), Int(children[index + 1]))
      guard tree.kind(key) == .scalar else {
        diagnostics.append(.wrongShape(.text, at: range(key)))
        continue
      }
      let text = tree.text(key)
      if text == "<<", tree.style(key) == .plain { continue }  // Reported while reading.
      entries.append(Entry(key: Located(text, range(key)), value: value))
    }
    return entries
  }

  /// The same, each key once; a second one is reported.
  mutating func distinctEntries(_ node: YAMLTree.NodeID) -> [Entry]? {
    guard let entries = entries(node) else { return nil }
    var first: [String: SourceRange] = [:]
    return entries.filter { entry in
      if let range = first[entry.key.value] {
        diagnostics.append(.duplicateKey(entry.key, first: range))
        return false
      }
      first[entry.key.value] = entry.key.range
      return true
    }
  }

  mutating func text(_ node: YAMLTree.NodeID, key: SourceRange? = nil) -> Written<String> {
    guard tree.kind(node) == .scalar else {
      diagnostics.append(.wrongShape(.text, at: range(node)))
      return .absent(key ?? range(node))
    }
    var text = tree.text(node)
    // A block text (`|`) ends with the break of its last line.
    while text.last?.isNewline ?? false { text.removeLast() }
    switch text {
    case "": return .absent(key ?? range(node))
    case "-", "–", "—": return .dash(range(node))
    default: return .present(Located(text, range(node)))
    }
  }

  mutating func text<Key>(_ fields: Fields<Key>, _ key: Key) -> Written<String> {
    guard let entry = fields[key] else { return .absent(nil) }
    return text(entry.value, key: entry.key.range)
  }

  /// The value of a key that must have one; a missing key was reported already.
  mutating func needed<Key>(_ fields: Fields<Key>, _ key: Key) -> Located<String>? {
    guard let entry = fields[key] else { return nil }
    let faults = diagnostics.count
    let written = text(fields, key)
    if written.located == nil, diagnostics.count == faults {
      diagnostics.append(.missingValue(of: key.rawValue, at: entry.key.range))
    }
    return written.located
  }

  /// A list; a single value is a list of one.
  mutating func list<Key>(_ fields: Fields<Key>, _ key: Key) -> Written<[YAMLTree.NodeID]> {
    guard let entry = fields[key] else { return .absent(nil) }
    let node = entry.value
    guard tree.kind(node) == .sequence else {
      if tree.isMissing(node) { return .absent(entry.key.range) }
      if tree.kind(node) == .scalar, ["-", "–", "—"].contains(tree.text(node)) {
        return .dash(range(node))
      }
      return .present(Located([node], range(node)))
    }
    reportCutItems(node)
    let items = tree.children(node).map(Int.init)
    return items.isEmpty ? .absent(entry.key.range) : .present(Located(items, range(node)))
  }

  /// A list of texts; one text is a list of one.
  mutating func texts<Key>(_ fields: Fields<Key>, _ key: Key) -> Written<[Located<String>]> {
    switch list(fields, key) {
    case .present(let nodes):
      .present(Located(nodes.value.compactMap { item($0) }, nodes.range))
    case .dash(let range): .dash(range)
    case .absent(let range): .absent(range)
    }
  }

  /// An item of a list of texts; `-` in it prints as such.
  mutating func item(_ node: YAMLTree.NodeID) -> Located<String>? {
    if tree.isMissing(node) {
      diagnostics.append(.emptyItem(at: range(node)))
      return nil
    }
    if reportColonInText(node) { return nil }
    switch text(node) {
    case .present(let text): return text
    case .dash(let range): return Located("-", range)
    case .absent: return nil
    }
  }

  /// `- Catatan: isi` in a list of texts is a text with a colon, read as a mapping of one entry.
  mutating func reportColonInText(_ node: YAMLTree.NodeID) -> Bool {
    guard tree.kind(node) == .mapping, tree.style(node) == .block,
      let key = tree.children(node).first.map(Int.init), tree.children(node).count == 2
    else { return false }
    // `- ? Catatan` is a mapping too, without a colon.
    let start = range(node).start
    let isQuestion = range(key).start != start && tree.style(key) == .plain
    let place = isQuestion ? start : range(key).end
    let sign = SourceRange(
      file: range(key).file, start: place,
      end: Position(line: Int(place.line), column: Int(place.column) + 1))
    diagnostics.append(isQuestion ? .leadingSign("?", at: sign) : .colonInText(at: sign))
    return true
  }

  /// One of the words that a key admits.
  mutating func choice<Key, Choice>(
    _ fields: Fields<Key>, _ key: Key, _: Choice.Type
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let written = text(fields, key).located else { return nil }
    return choice(written)
  }

  mutating func choice<Choice>(_ written: Located<String>) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = Choice(rawValue: written.value) { return choice }
    diagnostics.append(.unknownChoice(written, allowed: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// An id, if it has the form of one.
  mutating func id(_ written: Located<String>) -> Located<String> {
    if !isID(written.value) { diagnostics.append(.malformedID(written)) }
    return written
  }

  /// Reports an unknown key; gives the free key that it most likely stands for.
  private mutating func report<Key: KeySet>(
    _ key: Located<String>, _: Key.Type, free: [Key]
  ) -> Key? {
    let spelling = key.value.lowercased().map { $0 == " " || $0 == "-" ? "_" : String($0) }.joined()
    let names = Key.allCases.map(\.rawValue)
    if let meant = indonesianKeys[spelling]?.first(where: names.contains) {
      let home = free.first { $0.rawValue == meant }
      diagnostics.append(.indonesianKey(key, meant: meant, isFree: home != nil))
      return home
    }
    suggestionsLeft -= 1
    if suggestionsLeft >= 0,
      let meant = nearestName(to: spelling, among: free.map(\.rawValue))
        ?? nearestName(to: spelling, among: names)
    {
      let home = free.first { $0.rawValue == meant }
      diagnostics.append(
        .unknownKey(
          key, in: Key.place, meant: meant,
          isCertain: home != nil && isPlainlyMeant(meant, by: spelling, among: names)))
      return home
    }
    if let home = allKeySets.first(where: { $0.names.contains(key.value) }) {
      diagnostics.append(.misplacedKey(key, in: Key.place, belongs: home.place))
    } else {
      diagnostics.append(.unknownKey(key, in: Key.place, meant: nil))
    }
    return nil
  }

  /// Where what a mapping lacks is reported: at its first key.
  private func start<Key>(of fields: Fields<Key>) -> SourceRange {
    fields.firstKey ?? fields.range
  }

  /// `[Komputer (laptop, printer)]` has two items to YAML.
  private mutating func reportCutItems(_ list: YAMLTree.NodeID) {
    guard tree.style(list) == .flow else { return }
    let items = tree.children(list).map(Int.init)
    for (item, next) in zip(items, items.dropFirst())
    where tree.style(item) == .plain && openParentheses(item) > 0 && openParentheses(next) < 0 {
      diagnostics.append(.cutItem(tree.text(item), at: range(item)))
    }
  }

  private func openParentheses(_ node: YAMLTree.NodeID) -> Int {
    guard tree.kind(node) == .scalar else { return 0 }
    return tree.text(node).unicodeScalars.reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) }
  }
}

extension KeySet {
  fileprivate static var names: [String] { allCases.map(\.rawValue) }
}

/// A key as written, and the value under it.
struct Entry {
  var key: Located<String>
  var value: YAMLTree.NodeID
}

/// The entries of a mapping by key. So few are found faster in a list than by hashing, and a list
/// spares every start of the program the making of a dictionary type for each kind of key.
struct Fields<Key: KeySet> {
  private(set) var range: SourceRange
  /// Whether it stands in braces.
  private(set) var isFlow: Bool
  private(set) var firstKey: SourceRange?
  private var entries: [(key: Key, entry: Entry)] = []

  init(range: SourceRange, firstKey: SourceRange?, isFlow: Bool) {
    self.range = range
    self.firstKey = firstKey
    self.isFlow = isFlow
  }

  subscript(_ key: Key) -> Entry? {
    entries.firstIndex { $0.key == key }.map { entries[$0].entry }
  }

  /// The same entries for a kind of mapping that has some of these keys.
  func narrowed<Other: KeySet>(to: Other.Type) -> Fields<Other> {
    var narrowed = Fields<Other>(range: range, firstKey: firstKey, isFlow: isFlow)
    for (key, entry) in entries {
      if let other = Other(rawValue: key.rawValue) { narrowed.entries.append((other, entry)) }
    }
    return narrowed
  }

  mutating func set(_ key: Key, _ entry: Entry) {
    entries.append((key, entry))
  }
}

/// Whether a text is an id: `[a-z][a-z0-9]*(_[a-z0-9]+)*`.
func isID(_ text: String) -> Bool {
  var previous: UInt8 = UInt8(ascii: "_")
  var isFirst = true
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"): if isFirst { return false }
    case UInt8(ascii: "_"): if previous == UInt8(ascii: "_") { return false }
    default: return false
    }
    previous = byte
    isFirst = false
  }
  return !isFirst && previous != UInt8(ascii: "_")
}
