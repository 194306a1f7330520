import CYAML

/// How much a file may hold. Nesting costs libyaml the square of its depth, so the depth is checked
/// while reading.
package enum Limits {
  package static let bytes = 256 << 20
  package static let depth = 64
  package static let nodes = 20_000_000
  /// What aliases may add, each counted as all that it stands for: few bytes stand for much, and
  /// everything behind the reader handles it as if it were written out.
  package static let aliased = 1_000_000
  /// A file with more syntax mistakes than this is not read to its end.
  static let mends = 50
  /// Reading starts anew after each mended mistake, which a large file would make slow.
  static let mendableBytes = 1 << 20
}

/// The text as a tree of values with their ranges, or nothing if it cannot be read as YAML at all.
///
/// A syntax mistake whose meaning is clear (a colon inside a text, a bare dash) is reported and
/// mended in memory, so that one run finds what is wrong further down as well.
func readYAML(_ source: SourceText, file: Int, _ diagnostics: inout [Diagnostic]) -> YAMLTree? {
  guard isReadableText(source, file: file, &diagnostics) else { return nil }
  let cuts = possibleCuts(in: source.bytes)
  var mending = Mending(source.bytes)
  while true {
    var events = YAMLEvents(file: file, cuts: cuts)
    let failure = mending.bytes.withUnsafeBufferPointer { events.read($0, mended: mending.isUsed) }
    guard let failure else {
      diagnostics += events.diagnostics
      return events.tree
    }
    switch failure {
    case .refused(let diagnostic):
      diagnostics += events.diagnostics
      diagnostics.append(diagnostic)
      return nil
    case .syntax(let mistake):
      let (diagnostic, mend) = mistake.explained(in: source, file: file)
      diagnostics.append(diagnostic)
      guard let mend, mending.replace(at: mend) else { return nil }
    }
  }
}

/// Turns libyaml's events into a tree.
private struct YAMLEvents {
  enum Failure {
    case refused(Diagnostic)
    case syntax(SyntaxMistake)
  }

  var tree: YAMLTree
  var diagnostics: [Diagnostic] = []
  private let file: Int
  /// By the end of the text before it: the column of a `#` that may have cut the text.
  private let cuts: [Position: Int]
  private var anchors: [String: (node: YAMLTree.NodeID, range: SourceRange, isUsed: Bool)] = [:]
  private var documents = 0

  init(file: Int, cuts: [Position: Int]) {
    self.file = file
    self.cuts = cuts
    tree = YAMLTree(file: file)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, mended: Bool) -> Failure? {
    // libyaml keeps pointers into its parser, which therefore must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer {
      parser.deallocate()
      event.deallocate()
    }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    while true {
      guard yaml_parser_parse(parser, event) == 1 else {
        return .syntax(SyntaxMistake(parser.pointee))
      }
      defer { yaml_event_delete(event) }
      if event.pointee.type == YAML_STREAM_END_EVENT {
        reportUnusedAnchors()
        return nil
      }
      if let refusal = take(event.pointee, mended: mended) { return .refused(refusal) }
    }
  }

  /// Adds one event to the tree; gives the finding that ends the reading, if any.
  private mutating func take(_ event: yaml_event_t, mended: Bool) -> Diagnostic? {
    let range = range(of: event)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 { return .severalDocuments(at: range) }
    case YAML_SCALAR_EVENT:
      addScalar(event.data.scalar, range, mended: mended)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      let style: YAMLTree.Style = start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
      let node = tree.openCollection(.sequence, style: style, from: range.start)
      note(tag: start.tag, anchor: start.anchor, on: node, range)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      let style: YAMLTree.Style = start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
      let node = tree.openCollection(.mapping, style: style, from: range.start)
      note(tag: start.tag, anchor: start.anchor, on: node, range)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      tree.closeCollection(at: range.end)
    case YAML_ALIAS_EVENT:
      return addAlias(string(event.data.alias.anchor) ?? "", range)
    default:
      break
    }
    if tree.depth > Limits.depth { return .tooDeep(at: range) }
    if tree.count > Limits.nodes { return .tooManyValues(at: range) }
    return nil
  }

  private mutating func addScalar(
    _ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar, _ range: SourceRange,
    mended: Bool
  ) {
    let style: YAMLTree.Style =
      switch scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .quoted
      }
    let isKey = tree.expectsKey
    let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let node = tree.addScalar(value, style: style, range)
    if mended { tree.unmend(node) }
    note(tag: scalar.tag, anchor: scalar.anchor, on: node, range)
    guard style == .plain else { return }
    if isKey, tree.text(node) == "<<" { diagnostics.append(.mergeKey(at: range)) }
    if scalar.length > 0, let column = cuts[range.end] {
      diagnostics.append(.cutText(from: range, at: column))
    }
  }

  private mutating func addAlias(_ name: String, _ range: SourceRange) -> Diagnostic? {
    guard let anchor = anchors[name] else {
      diagnostics.append(.leadingSign("*", at: range))
      _ = tree.addScalar(UnsafeBufferPointer(start: nil, count: 0), style: .quoted, range)
      return nil
    }
    anchors[name]?.isUsed = true
    guard tree.addAlias(of: anchor.node) else {
      diagnostics.append(.leadingSign("*", at: range))
      _ = tree.addScalar(UnsafeBufferPointer(start: nil, count: 0), style: .quoted, range)
      return nil
    }
    return tree.aliased > Limits.aliased ? .aliasBomb(at: range) : nil
  }

  private mutating func note(
    tag: UnsafeMutablePointer<UInt8>?, anchor: UnsafeMutablePointer<UInt8>?,
    on node: YAMLTree.NodeID, _ range: SourceRange
  ) {
    // Every scalar is text here anyway, so the standard tags change nothing.
    if let tag = string(tag), !tag.hasPrefix("tag:yaml.org,2002:") {
      diagnostics.append(.leadingSign("!", at: range))
    }
    if let anchor = string(anchor) { anchors[anchor] = (node, range, false) }
  }

  /// An anchor that nothing refers to is most likely a text that begins with `&`.
  private mutating func reportUnusedAnchors() {
    for anchor in anchors.values.sorted(by: { $0.range.start < $1.range.start })
    where !anchor.isUsed {
      diagnostics.append(.leadingSign("&", at: anchor.range))
    }
  }

  private func range(of event: yaml_event_t) -> SourceRange {
    SourceRange(
      file: file, start: Position(event.start_mark), end: Position(event.end_mark))
  }

  private func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension Position {
  /// libyaml counts from 0, in Unicode scalars as we do.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}

extension SyntaxMistake {
  fileprivate init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    place = Position(parser.problem_mark)
    contextPlace = Position(parser.context_mark)
  }
}
