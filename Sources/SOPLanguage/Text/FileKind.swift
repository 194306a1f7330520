/// What a file is, by its first key.
package enum FileKind: String, CaseIterable, Sendable {
  case sop, agency, scenario, people, holidays, regulations
}

/// Why a file that another one names cannot be read.
package enum FileFailure: Error, Sendable {
  /// Its path leaves the workspace.
  case outside
  case missing
  case unreadable
}

/// Gives the text of a file by its path as written, which is relative to the file that names it.
package typealias FileReader =
  @Sendable (_ path: String, _ beside: SourceText) -> Result<SourceText, FileFailure>

/// For a text without a place in a file system.
@Sendable package func noFiles(
  _ path: String, _ beside: SourceText
) -> Result<SourceText, FileFailure> {
  .failure(.missing)
}

/// The kind of a file whose language version is known; anything else is reported.
func openFile(
  _ tree: YAMLTree, _ findings: inout [Diagnostic]
) -> (kind: FileKind, opening: Located<String>, root: YAMLTree.NodeID)? {
  guard let root = tree.root, !tree.isMissing(root) else {
    findings.append(.emptyFile(at: .top()))
    return nil
  }
  let children = tree.children(root)
  guard tree.kind(root) == .mapping, let first = children.first.map(Int.init) else {
    findings.append(.noMapping(at: tree.range(root)))
    return nil
  }
  // Only a text says something; a list or a mapping as a key has none.
  let opening = Located(tree.kind(first) == .scalar ? tree.text(first) : "…", tree.range(first))
  guard let kind = FileKind(rawValue: opening.value) else {
    let later = stride(from: children.startIndex, to: children.endIndex, by: 2).first {
      let key = Int(children[$0])
      return tree.kind(key) == .scalar && FileKind(rawValue: tree.text(key)) != nil
    }
    if let later {
      let node = Int(children[later])
      findings.append(.misplacedOpening(Located(tree.text(node), tree.range(node))))
    } else {
      let meant = nearestName(to: opening.value, among: FileKind.allCases.map(\.rawValue))
      findings.append(.unknownFirstKey(opening, meant: meant))
    }
    return nil
  }
  let version = Int(children[children.startIndex + 1])
  guard tree.kind(version) == .scalar, tree.text(version) == "1" else {
    let text = tree.kind(version) == .scalar ? tree.text(version) : "…"
    let place = tree.isMissing(version) ? opening.range : tree.range(version)
    findings.append(.unknownVersion(Located(text, place), of: kind.rawValue))
    return nil
  }
  return (kind, opening, root)
}

/// What a text's first key says that it is, if it is one of ours: what a folder is searched for.
package func kind(of source: SourceText) -> FileKind? {
  let bytes = source.bytes
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  // Only the first line that is no comment matters, and a misspelt one is nobody's.
  while index < bytes.count {
    switch bytes[index] {
    case 0x20, 0x0A, 0x0D:
      index += 1
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "%"):
      index = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    default:
      let key = bytes[index...].prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 }
      return FileKind(rawValue: String(decoding: key.prefix(32), as: UTF8.self))
    }
  }
  return nil
}
