/// What changes from one text to another, as `patch` and `git apply` read it; empty where nothing
/// does.
package func unifiedDiff(_ old: SourceText, _ new: SourceText, path: String) -> String {
  let (before, after) = (lines(of: old.bytes), lines(of: new.bytes))
  let hunks = hunks(changes(from: before, to: after), before.count)
  guard !hunks.isEmpty else { return "" }
  let name = path.drop { $0 == "/" }
  var diff = "--- a/\(name)\n+++ b/\(name)\n"
  for hunk in hunks {
    let (oldCount, newCount) = (hunk.old.count, hunk.new.count)
    // A range without lines is named by the line before it.
    let oldStart = oldCount == 0 ? hunk.old.lowerBound : hunk.old.lowerBound + 1
    let newStart = newCount == 0 ? hunk.new.lowerBound : hunk.new.lowerBound + 1
    diff += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
    var line = hunk.old.lowerBound
    for change in hunk.changes {
      for kept in before[line..<change.old.lowerBound] { diff += shown(" ", kept) }
      for gone in before[change.old] { diff += shown("-", gone) }
      for come in after[change.new] { diff += shown("+", come) }
      line = change.old.upperBound
    }
    for kept in before[line..<hunk.old.upperBound] { diff += shown(" ", kept) }
  }
  return diff
}

/// Lines that differ: which go, and which come in their place.
private struct Change {
  var old: Range<Int>
  var new: Range<Int>
}

/// Changes that stand near each other, with the lines around them.
private struct Hunk {
  var old: Range<Int>
  var new: Range<Int>
  var changes: [Change]
}

private func changes(from before: [ArraySlice<UInt8>], to after: [ArraySlice<UInt8>]) -> [Change] {
  let difference = after.difference(from: before)
  let removed = Set(
    difference.removals.map { if case .remove(let place, _, _) = $0 { place } else { -1 } })
  let inserted = Set(
    difference.insertions.map { if case .insert(let place, _, _) = $0 { place } else { -1 } })
  var changes: [Change] = []
  var (old, new) = (0, 0)
  while old < before.count || new < after.count {
    let (oldStart, newStart) = (old, new)
    while removed.contains(old) { old += 1 }
    while inserted.contains(new) { new += 1 }
    if old > oldStart || new > newStart {
      changes.append(Change(old: oldStart..<old, new: newStart..<new))
    } else {
      old += 1
      new += 1
    }
  }
  return changes
}

private func hunks(_ changes: [Change], _ count: Int) -> [Hunk] {
  let context = 3
  var hunks: [Hunk] = []
  for change in changes {
    let start = max(change.old.lowerBound - context, 0)
    let end = min(change.old.upperBound + context, count)
    if let last = hunks.last, start <= last.old.upperBound {
      hunks[hunks.count - 1].changes.append(change)
      hunks[hunks.count - 1].old = last.old.lowerBound..<end
    } else {
      let shift = change.new.lowerBound - change.old.lowerBound
      hunks.append(Hunk(old: start..<end, new: start + shift..<start + shift, changes: [change]))
    }
    let hunk = hunks[hunks.count - 1]
    let growth = hunk.changes.reduce(0) { $0 + $1.new.count - $1.old.count }
    hunks[hunks.count - 1].new =
      hunk.new.lowerBound..<(hunk.new.lowerBound + hunk.old.count + growth)
  }
  return hunks
}

/// The lines of a text with their breaks, as `patch` counts them: a carriage return ends none.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for index in bytes.indices where bytes[index] == 0x0A {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

private func shown(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
  let text = String(decoding: line, as: UTF8.self)
  return line.last == 0x0A ? mark + text : mark + text + "\n\\ No newline at end of file\n"
}
