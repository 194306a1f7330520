/// `NAME.csv` and `NAME` make `NAME-<addition>.csv`: one of several files under one name.
package func outputPath(_ output: String, addition: String?, ending: String) -> String {
  guard let addition else { return output }
  let stem = hasEnding(output, ending) ? String(output.dropLast(ending.count + 1)) : output
  let written = stem == output ? ending : String(output.suffix(ending.count))
  return "\(stem)-\(addition).\(written)"
}

/// The ending of a path's last name in small letters; nothing where it has none.
package func ending(of path: String) -> String? {
  let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
  let ending = name[name.index(after: dot)...]
  return ending.isEmpty ? nil : ending.lowercased()
}

private func hasEnding(_ path: String, _ ending: String) -> Bool {
  path.lowercased().hasSuffix("." + ending)
}
