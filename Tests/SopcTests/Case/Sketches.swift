import SOPLanguage

extension Sketch {
  /// The SOP of Sumatera Barat: a decision with a way back.
  static let sumbar = Sketch(
    title: "PEMBUATAN EMAIL INSTANSI", number: "555 / 02.27 / 172 / 0.14.0001 / J - 2019",
    actors: [Actor("pemohon", "Pemohon"), Actor("op", "Diskominfo/OP")],
    documents: [
      document("rekomendasi", "Surat Rekomendasi Pimpinan", from: "pemohon"),
      document("permohonan", "Surat Permohonan", from: "pemohon"),
      document("akun", "Username dan Password account Email", to: ["pemohon"]),
      document("email", "Account Email", to: ["pemohon"]),
    ],
    steps: [
      Step(
        "kirim", "pemohon",
        "Mengirim berkas permohonan dan surat rekomendasi pimpinan untuk pembuatan email dinas",
        requires: ["rekomendasi", "permohonan"], time: time("1 Menit", 1000, .minute)),
      Step(
        "periksa", "op", "Memeriksa berkas dan kelengkapan, memastikan data pemohon benar.",
        requires: ["rekomendasi", "permohonan"], time: time("5 Menit", 5000, .minute),
        question: "Data pemohon benar?",
        answers: [
          Answer("Benar", outputs: ["akun"], text: "Jika benar, email akan dibuat"),
          Answer(
            "Tidak sesuai", next: "kirim",
            text:
              "Jika tidak sesuai, berkas permohonan dikembalikan kepada pemohon untuk diperbaiki"
          ),
        ]),
      Step(
        "terbitkan", "op", "Email Diterbitkan", time: time("0.5 Menit", 500, .minute),
        outputs: ["email"]),
    ])

  /// A leave request: two outcomes, a limit, roles, a public actor, days and unknown times.
  static let cuti = Sketch(
    title: "PERMOHONAN CUTI TAHUNAN", number: "800/12/2026",
    actors: [
      Actor("pemohon", "Pemohon", kind: .public),
      Actor(
        "dinas", "Dinas", roles: [("kasubag", "Kasubag Kepegawaian"), ("kadis", "Kepala Dinas")]),
    ],
    documents: [
      document("formulir", "Formulir Cuti", from: "pemohon"),
      document("pertimbangan", "Lembar Pertimbangan"),
      document("surat", "Surat Izin Cuti", to: ["pemohon"]),
    ],
    outcomes: [("diberikan", "Cuti diberikan"), ("ditolak", "Permohonan ditolak")],
    separate: [["periksa", "putuskan"]], timezone: .wita,
    steps: [
      Step(
        "mohon", "pemohon", "Mengajukan formulir cuti",
        requires: ["formulir", "Persetujuan atasan langsung"], time: time("-", nil, .minute)),
      Step(
        "periksa", "kasubag", "Memeriksa sisa cuti dan kelengkapan formulir",
        requires: ["formulir"], time: time("1 jam", 1000, .hour), question: "Formulir lengkap?",
        answers: [
          Answer("Lengkap", outputs: ["pertimbangan"]),
          Answer("Tidak lengkap", next: "mohon", limit: (2, "ditolak")),
        ]),
      Step(
        "putuskan", "kadis", "Memutuskan permohonan cuti", requires: ["pertimbangan"],
        time: time("2 hari kerja", 2000, .workingDay), question: "Cuti disetujui?",
        answers: [
          Answer("Disetujui", outcome: "diberikan"),
          Answer("Disetujui dengan perubahan tanggal", next: "mohon"),
          Answer("Ditolak", next: "beri_tahu", outcome: "ditolak"),
        ]),
      Step(
        "terbitkan", "dinas", "Menerbitkan surat izin cuti", time: minutes(30), outputs: ["surat"]),
      Step("beri_tahu", "kasubag", "Memberitahukan hasilnya kepada pemohon", time: minutes(10)),
    ])
}
