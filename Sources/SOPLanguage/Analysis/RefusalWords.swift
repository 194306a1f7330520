// How Indonesian SOPs speak of refusing.

/// Whether an answer refuses what was applied for. A bare *Tidak* does where that was the question.
func refuses(_ label: String, to question: String? = nil) -> Bool {
  let words = plainWords(label)
  if speaksOfRefusal(words) { return true }
  let refusals = ["setuju", "disetujui", "menyetujui", "diterima", "dikabulkan"]
  if refusals.contains(where: { words.hasPrefix("tidak \($0)") }) { return true }
  guard words == "tidak", let question else { return false }
  return question.lowercased().split { !$0.isAlphabetic }.contains { refusals.contains(String($0)) }
}

func speaksOfRefusal(_ text: String) -> Bool { !refusingWords(in: words(text)).isEmpty }

/// The word for refusing in *menyetujui / menolak*, as it is written there; nothing where a refusal
/// is not one of two ways to decide.
func refusalBesideApproval(in text: String) -> String? {
  let words = words(text)
  return refusingWords(in: words).first { place in
    words[max(0, place - 2)..<min(words.count, place + 3)].contains { word in
      // *penyetujuan*, *penerimaan*
      ["etuju", "erima", "kabul"].contains { word.lowercased().contains($0) }
    }
  }.map { words[$0] }
}

private func words(_ text: String) -> [String] {
  text.split { !$0.isAlphabetic }.map(String.init)
}

/// The places of the words that speak of refusing.
private func refusingWords(in words: [String]) -> [Int] {
  let refusals: Set = ["tolak", "ditolak", "menolak", "penolakan", "tertolak"]
  return words.indices.filter { place in
    guard refusals.contains(words[place].lowercased()) else { return false }
    // ‘tidak dapat ditolak’, ‘tanpa penolakan’
    return words[..<place].suffix(2).allSatisfy {
      !["tidak", "tanpa", "bukan", "belum", "jangan"].contains($0.lowercased())
    }
  }
}

/// Whether a text speaks of letting somebody know.
func tellsSomebody(_ text: String) -> Bool {
  let stems = [
    "beritahu", "beri tahu", "sampaikan", "kembali", "informasi", "infokan", "kirim", "umumkan",
    "kabar", "jawab", "hubungi", "serah", "tembus",
  ]
  let words = text.lowercased()
  return stems.contains { words.contains($0) }
}
