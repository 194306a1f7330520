/// Whether a regulation's title is written as on file, leniently: capitals, marks, small words, a
/// slip of spelling, numbers, initials (`ITE`), words left out behind the first and words added behind the last do not
/// matter.
func isSameTitle(_ written: String, _ title: String) -> Bool {
  let (a, b) = (titleWords(written), titleWords(title))
  guard !a.isEmpty, !b.isEmpty else { return true }
  if follows(a, b) || follows(b, a) || leavesOut(a, of: b) || leavesOut(b, of: a) { return true }
  // `Pemda` for Pemerintahan Daerah.
  let (short, long) = a.count < b.count ? (a, b) : (b, a)
  return short.count == 1 && long.count > 1 && isAbbreviation(short[0], of: long.joined())
}

private func titleWords(_ text: String) -> [String] {
  let idle = [
    "tentang", "dan", "di", "pada", "dalam", "untuk", "yang", "atas", "dengan", "bagi", "nomor",
    "no", "tahun", "th", "republik", "indonesia", "ri", "undang", "uu", "serta", "lingkungan",
    "ke", "e", "melalui",
  ]
  return citationWords(text).filter { $0.number == nil && !idle.contains($0.letters) }
    .map(\.letters)
}

/// Whether the shorter of two titles is the beginning of the other; words of the first may stand for
/// several of the second.
private func follows(_ a: [String], _ b: [String]) -> Bool {
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    if isSameWord(a[i], b[j]) {
      (i, j) = (i + 1, j + 1)
      continue
    }
    let initials = b[j...].prefix(a[i].count).compactMap(\.first)
    guard initials.count > 1, String(initials) == a[i] else { return false }
    (i, j) = (i + 1, j + initials.count)
  }
  return true
}

/// Whether it begins like a title and has its words in their order, but not all of them.
private func leavesOut(_ short: [String], of long: [String]) -> Bool {
  guard let first = short.first, let other = long.first, isSameWord(first, other) else {
    return false
  }
  var rest = long[...]
  for word in short {
    guard let place = rest.firstIndex(where: { isSameWord(word, $0) }) else { return false }
    rest = rest[(place + 1)...]
  }
  return true
}

/// The same word but for a slip of spelling.
private func isSameWord(_ a: String, _ b: String) -> Bool {
  if a == b { return true }
  guard a.first == b.first, min(a.count, b.count) >= 5 else { return false }
  // `Standard`, `Pemerintah` for Pemerintahan, `Registrasi` for Registrar.
  return nearestName(to: a, among: [b]) != nil && abs(a.count - b.count) <= 2
}

private func isAbbreviation(_ short: String, of long: String) -> Bool {
  guard short.first == long.first else { return false }
  var rest = long[...]
  for letter in short {
    guard let place = rest.firstIndex(of: letter) else { return false }
    rest = rest[rest.index(after: place)...]
  }
  return true
}
