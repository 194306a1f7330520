import Testing

@testable import SOPLanguage

/// What rules take from the wording of answers, notes and definitions.
@Suite struct WordingTests {
  @Test(arguments: [
    ("Ya", AnswerSense.yes), ("Benar.", .yes), ("memenuhi  syarat", .yes), ("Tidak", .no),
    ("Tidak sesuai", .no), ("Belum lengkap", .no), ("Ditolak", .no), ("Tidak ada keberatan", nil),
    ("Belum", .no), ("Lengkap dengan catatan", nil), ("Online", nil), ("", nil),
  ])
  func whichWayAnAnswerPoints(_ label: String, _ expected: AnswerSense?) {
    #expect(sense(ofAnswer: label) == expected)
  }

  @Test(arguments: [
    ("Ditolak", nil, true), ("Permohonan ditolak", nil, true), ("Tidak disetujui", nil, true),
    ("Tidak dapat ditolak", nil, false), ("Tidak", nil, false), ("Tidak", "Disetujui?", true),
    ("Tidak", "Lengkap?", false), ("Belum", "Disetujui?", false),
  ])
  func whichAnswersRefuse(_ label: String, _ question: String?, _ expected: Bool) {
    #expect(refuses(label, to: question) == expected)
  }

  @Test(arguments: [
    ("pemeriksaan, penyetujuan atau penolakan atas permintaan", "penolakan"),
    ("Menyetujui / Menolak permohonan", "Menolak"), ("(disetujui/ditolak)", "ditolak"),
    ("menerima berkas yang pernah ditolak", nil), ("Menolak gratifikasi", nil),
    ("diterima tanpa penolakan", nil), ("", nil),
  ])
  func whereARefusalIsOneOfTwoWays(_ text: String, _ word: String?) {
    #expect(refusalBesideApproval(in: text) == word)
  }

  @Test(arguments: [
    ("tergantung jumlah akun", "akun"),
    ("menyesuaikan jumlah berkas permohonan", "berkas permohonan"),
    ("sesuai jumlah yang masuk", ""), ("tergantung jumlah pemohon dan berkas", "pemohon"),
    ("tergantung cuaca", nil), ("jumlah akun", nil), ("sesuai kebutuhan", nil), ("", nil),
  ])
  func whatATimeDependsOn(_ note: String, _ counted: String?) {
    #expect(whatIsCounted(in: note) == counted)
  }

  @Test(arguments: [
    ("Apabila SOP tidak dijalankan maka layanan terhambat", true), ("Dilarang merokok", true),
    ("Pelaksana bertanggungjawab atas pelaksanaan aktivitas", true), ("Paling lambat 3 hari", true),
    ("Data bersifat rahasia", true), ("Kerja sama semua pegawai", false), ("SOP ini", false),
  ])
  func whatNamesAConsequence(_ text: String, _ expected: Bool) {
    #expect(namesConsequence(text) == expected)
  }
}
