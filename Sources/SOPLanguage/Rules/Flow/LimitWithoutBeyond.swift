extension Rule {
  static let limitWithoutBeyond = Rule(
    "SOP126", "limit-without-beyond", .error,
    title: Text(id: "Batas tanpa akibat", en: "A limit without its consequence"),
    why: Text(
      id: "Kalau batas terlampaui, harus jelas proses berakhir dengan hasil apa.",
      en: "Once the limit is used up, it must be clear with which outcome the case ends."),
    bad: "outcomes: {jadi: Surat terbit, batal: Permohonan batal}\n"
      + exampleDecision("Lengkap: {end: jadi}\nKurang: {next: mohon, limit: 3}"),
    good: "outcomes: {jadi: Surat terbit, batal: Permohonan batal}\n"
      + exampleDecision("Lengkap: {end: jadi}\nKurang: {next: mohon, limit: 3, beyond: batal}"))
}

extension Diagnostic {
  static func limitWithoutBeyond(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .limitWithoutBeyond, at: key.range,
      Text(
        id: "‘limit’ perlu ‘beyond’: hasil bila batasnya terlampaui.",
        en: "‘limit’ needs ‘beyond’: the outcome once the limit is used up."),
      advice: Text(
        id: "Tambahkan misalnya ‘beyond: ditolak’, dengan id dari ‘outcomes’.",
        en: "Add ‘beyond: ditolak’, for example, with an id from ‘outcomes’."))
  }

  static func beyondWithoutLimit(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .limitWithoutBeyond, at: key.range,
      Text(
        id: "‘beyond’ hanya berarti bersama ‘limit’.",
        en: "‘beyond’ means something only together with ‘limit’."),
      advice: Text(
        id: "Tambahkan ‘limit: 3’, atau hapus ‘beyond’.",
        en: "Add ‘limit: 3’, or delete ‘beyond’."))
  }
}
