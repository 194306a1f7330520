/// What a time depends on by its note: ‘akun’ in *tergantung jumlah akun*; empty where the note
/// names nothing that can be counted, nothing where it speaks of no number.
func whatIsCounted(in note: String) -> String? {
  let words = note.lowercased().split { !$0.isAlphabetic && $0 != "-" }.map(String.init)
  let dependences: Set = [
    "tergantung", "bergantung", "menyesuaikan", "disesuaikan", "sesuai", "menurut",
  ]
  let amounts: Set = ["jumlah", "jumlahnya", "banyaknya"]
  guard let dependence = words.firstIndex(where: dependences.contains),
    let amount = words[dependence...].firstIndex(where: amounts.contains)
  else { return nil }
  let counted = words[(amount + 1)...].prefix { !["yang", "dan", "atau", "pada"].contains($0) }
  return counted.count > 2 ? "" : counted.joined(separator: " ")
}
