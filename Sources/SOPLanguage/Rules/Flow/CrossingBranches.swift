extension Rule {
  static let crossingBranches = Rule(
    "SOP146", "crossing-branches", .error,
    title: Text(
      id: "Jalur keluar dari cabang yang berjalan bersamaan",
      en: "A way leaves a branch of parallel work"),
    why: Text(
      id:
        "Cabang-cabang yang berjalan bersamaan dimulai dan diselesaikan bersama; bila satu cabang "
        + "dilompati, cabang lain menunggu selamanya.",
      en: "Branches of parallel work begin and finish together; where one is left by a jump, the "
        + "others wait for ever."),
    bad: exampleParallel(teknis: "next: mohon"), good: exampleParallel(teknis: "note: Arsip"))
}

/// Two branches behind a first step; the end of the first one's step is given.
func exampleParallel(teknis: String) -> String {
  """
  documents:
    surat: {name: Surat Permohonan, from: pemohon}
    berkas: Berkas permohonan
    telaah: Telaah teknis
    biaya: Perhitungan biaya
    balasan: {name: Surat balasan, to: pemohon}
  steps:
    - id: mohon
      actor: pemohon
      action: Mengajukan surat
      requirements: [surat]
      time: 5 menit
      outputs: [berkas]
    - parallel:
        teknis:
          - id: telaah
            actor: petugas
            action: Menelaah surat
            requirements: [berkas]
            time: 1 jam
            outputs: [telaah]
            \(teknis)
        keuangan:
          - id: hitung
            actor: petugas
            action: Menghitung biaya
            requirements: [berkas]
            time: 1 jam
            outputs: [biaya]
    - id: jawab
      actor: petugas
      action: Menyusun balasan
      requirements: [telaah, biaya]
      time: 1 jam
      outputs: [balasan]

  """
}

extension Diagnostic {
  static func jumpAcross(
    _ next: Located<String>, from branch: String?, to other: String?
  ) -> Diagnostic {
    let message =
      switch (branch, other) {
      case (let branch?, let other?):
        Text(
          id: "‘\(next.value)’ berada di cabang ‘\(other)’, sedangkan jalur ini di cabang "
            + "‘\(branch)’.",
          en: "‘\(next.value)’ is in branch ‘\(other)’, while this way is in branch ‘\(branch)’.")
      case (let branch?, nil):
        Text(
          id: "‘\(next.value)’ berada di luar cabang ‘\(branch)’.",
          en: "‘\(next.value)’ is outside the branch ‘\(branch)’.")
      case (nil, let other):
        Text(
          id: "‘\(next.value)’ berada di dalam cabang ‘\(other ?? "")’.",
          en: "‘\(next.value)’ is inside the branch ‘\(other ?? "")’.")
      }
    let advice =
      if let branch {
        Text(
          id: "Arahkan ke langkah di cabang ‘\(branch)’; yang menyangkut cabang lain diputuskan "
            + "setelah ‘parallel’.",
          en: "Lead to a step of the branch ‘\(branch)’; what concerns others is decided behind "
            + "‘parallel’.")
      } else {
        Text(
          id: "Arahkan ke id ‘parallel’ itu, sehingga semua cabangnya dikerjakan lagi.",
          en: "Lead to the id of that ‘parallel’, so that all its branches are done again.")
      }
    return Diagnostic(.crossingBranches, at: next.range, message, advice: advice)
  }

  static func jumpToOtherProcedure(_ next: Located<String>) -> Diagnostic {
    Diagnostic(
      .crossingBranches, at: next.range,
      Text(
        id: "‘\(next.value)’ adalah langkah prosedur lain, yang prosesnya berjalan sendiri.",
        en: "‘\(next.value)’ is a step of another procedure, whose cases run on their own."),
      advice: Text(
        id: "Arahkan ke langkah di prosedur yang sama.",
        en: "Lead to a step of the same procedure."))
  }
}
