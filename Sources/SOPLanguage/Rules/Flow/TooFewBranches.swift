extension Rule {
  static let tooFewBranches = Rule(
    "SOP148", "too-few-branches", .error,
    title: Text(id: "Cabang kurang dari dua", en: "Fewer than two branches"),
    why: Text(
      id: "Pekerjaan yang berjalan bersamaan perlu dua cabang atau lebih, masing-masing dengan "
        + "langkahnya.",
      en: "Parallel work needs two branches or more, each with its steps."),
    bad: exampleParallel(teknis: "note: Arsip").replacing(
      "      keuangan:\n        - id: hitung", with: "        - id: hitung"),
    good: exampleParallel(teknis: "note: Arsip"))
}

extension Diagnostic {
  static func emptyBranch(_ branch: Located<String>) -> Diagnostic {
    Diagnostic(
      .tooFewBranches, at: branch.range,
      Text(
        id: "Cabang ‘\(branch.value)’ tidak berisi langkah.",
        en: "The branch ‘\(branch.value)’ has no steps."),
      advice: Text(
        id: "Tulis langkahnya sebagai daftar di bawah nama cabang, atau hapus cabang ini.",
        en: "Write its steps as a list below the branch's name, or delete the branch."))
  }

  static func tooFewBranches(_ parallel: Located<String>, count: Int) -> Diagnostic {
    Diagnostic(
      .tooFewBranches, at: parallel.range,
      Text(
        id: count == 0
          ? "‘parallel’ ini tidak punya cabang." : "‘parallel’ ini hanya punya satu cabang.",
        en: count == 0 ? "This ‘parallel’ has no branches." : "This ‘parallel’ has only one branch."
      ),
      advice: Text(
        id: "Tambahkan cabang lain, atau tulis langkah-langkahnya langsung di daftar.",
        en: "Add another branch, or write its steps directly in the list."))
  }
}
