extension Rule {
  static let idleAllowance = Rule(
    "SOP127", "idle-allowance", .hint,
    title: Text(
      id: "Izin yang tidak berguna lagi", en: "An allowance that does nothing any more"),
    why: Text(
      id: "Izin yang tertinggal dapat menyembunyikan temuan baru di baris yang sama.",
      en: "An allowance left behind could hide a new finding on its line."),
    bad: "title: Pelayanan Surat  # sopc: allow SOP022 belum dipakai\n",
    good: "title: Pelayanan Surat\n")
}

extension Diagnostic {
  static func idleAllowance(of code: String, at range: SourceRange) -> Diagnostic {
    var finding = Diagnostic(
      .idleAllowance, at: range,
      Text(
        id: "Tidak ada temuan \(code) di sini yang dapat diizinkan.",
        en: "There is no finding \(code) here that could be allowed."),
      advice: Text(
        id: "Hapus catatan ini; kesalahan memang tidak dapat diizinkan.",
        en: "Delete the comment; an error can never be allowed."))
    finding.allowedCode = code
    return finding
  }
}
