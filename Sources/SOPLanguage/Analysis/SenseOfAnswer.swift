/// Which way an Indonesian answer points.
enum AnswerSense { case yes, no }

/// Nothing for an answer that is neither plainly a yes nor plainly a no.
func sense(ofAnswer label: String) -> AnswerSense? {
  let words = plainWords(label)
  if agreeing.contains(words) { return .yes }
  if ["tidak", "belum", "ditolak", "tolak", "salah"].contains(words) { return .no }
  for negation in ["tidak ", "belum "]
  where words.hasPrefix(negation) && agreeing.contains(String(words.dropFirst(negation.count))) {
    return .no
  }
  return nil
}

private let agreeing: Set = [
  "ya", "iya", "benar", "betul", "lengkap", "sesuai", "setuju", "disetujui", "diterima", "valid",
  "memenuhi syarat", "memenuhi", "sah",
]
