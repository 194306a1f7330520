/// Whether an Indonesian text says what follows from something: a condition, a consequence, a duty,
/// a prohibition or a deadline. Any of many words will do, so that only a text without all of them
/// is doubted.
func namesConsequence(_ text: String) -> Bool {
  let words = text.lowercased().split { !$0.isAlphanumeric }
  if words.contains(where: { consequenceWords.contains(String($0)) }) { return true }
  return words.contains { word in
    word.contains(where: \.isNumber) || consequenceStems.contains { word.contains($0) }
  }
}

private let consequenceWords: Set = [
  "apabila", "jika", "bila", "bilamana", "manakala", "kalau", "maka", "akan", "tidak", "tanpa",
  "dapat", "harus", "wajib", "jangan", "perlu", "agar", "supaya", "sehingga", "sebelum",
  "selambatnya", "segera", "hanya", "batal", "hilang", "rusak", "nihil",
]

/// Found inside longer words: *mengakibatkan*, *bertanggungjawab*, *keterlambatan*.
private let consequenceStems = [
  "akibat", "dampak", "sebab", "nyebab", "gagal", "turun", "nurun", "rugi", "pengaruh", "bahaya",
  "celaka", "sanksi", "hukum", "denda", "tanggung", "kategori", "larang", "wajib", "harus",
  "lambat", "hambat", "tunda", "ganggu", "risiko", "resiko", "potensi", "imbul", "hindar", "cegah",
  "rahasia", "pasti", "hati", "tolak", "tepat", "sesuai",
]
