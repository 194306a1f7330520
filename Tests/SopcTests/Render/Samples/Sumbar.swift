@testable import SOPLanguage

extension Sample {
  /// The SOP of Sumatera Barat in full: a cover, a decision with a way back, a definition in
  /// Keterangan.
  static let sumbar = Sample(
    identity: .init(
      title: "PEMBUATAN EMAIL INSTANSI", number: "555 / 02.27 / 172 / 0.14.0001 / J - 2019",
      source: "seeds/sumbar.txt",
      issuer: [
        .init(key: "agency", text: "Dinas Komunikasi dan Informatika"),
        .init(key: "government", text: "Provinsi Sumatera Barat"),
        .init(key: "unit", text: "Seksi Sandi, Keamanan Informasi dan Telekomunikasi"),
        .init(key: "address", text: "JL. PRAMUKA RAYA NO. 11 A BELANTI, KOTA PADANG"),
      ],
      dates: [
        .init(key: "created", text: "15 Januari 2019", day: "2019-01-15"),
        .init(key: "revised", text: "-", day: nil),
      ],
      approvals: [
        .init(
          label: nil, position: "KEPALA DINAS", name: "Ir. Yefri Luandri, M.Si.", rank: "",
          nip: "196108241980121002")
      ],
      responsible: ""),
    boxes: [
      .init(
        key: "legal_basis", intro: "",
        items: [
          "Peraturan Presiden Nomor 81 Tahun 2010 Tentang Reformasi Birokrasi",
          "Surat Edaran PAN-RB Nomor 06 Tahun 2013 Tentang Penggunaan Alamat eMAIL Resmi "
            + "Pemerintah Pada Instansi Pemerintah",
          "Peraturan Menteri Komunikasi dan Informatika Tentang Registrasi Nama Domain Instansi "
            + "Penyelenggaraan Negara",
        ]),
      .init(
        key: "qualifications", intro: "",
        items: [
          "Mampu mengoperasikan komputer dengan baik", "Memiliki kemampuan administrasi umum",
        ]
      ),
      .init(
        key: "equipment", intro: "",
        items: ["Komputer", "Jaringan Internet", "Surat Rekomendasi Pimpinan", "Surat Permohonan"]),
      .init(
        key: "cautions", intro: "Apabila SOP tidak dijalankan maka yang terjadi adalah :",
        items: [
          "Menghambat proses pembuatan akun email dinas;", "Pemohon tidak mendapat email dinas;",
        ]),
      .init(key: "records", intro: "", items: ["Catatan (Log)"]),
    ],
    form: sumbarForm,
    actors: [
      actor("pemohon", "Pemohon"),
      actor(
        "op", "Diskominfo/OP",
        note: "OP adalah personil yang bertanggung jawab melakukan pemeriksaan, penyetujuan atau "
          + "penolakan atas setiap permintaan."),
    ],
    procedures: [
      .init(
        steps: [
          .init(
            "kirim", "pemohon",
            "Mengirim berkas permohonan dan surat rekomendasi pimpinan untuk pembuatan email dinas",
            requirements: ["Surat Rekomendasi Pimpinan", "Surat Permohonan"], time: ["1 Menit"]),
          .init(
            "periksa", "op", "Memeriksa berkas dan kelengkapan, memastikan data pemohon benar.",
            items: [
              "Jika benar, email akan dibuat",
              "Jika tidak sesuai, berkas permohonan dikembalikan kepada pemohon untuk diperbaiki",
            ],
            requirements: ["Surat Rekomendasi Pimpinan", "Surat Permohonan"], time: ["5 Menit"],
            outputs: ["Username dan Password account Email"], question: "Data pemohon benar?",
            ways: [
              .init(answer: "Benar", to: "terbitkan"),
              .init(answer: "Tidak sesuai", to: "kirim"),
            ]),
          .init(
            "terbitkan", "op", "Email Diterbitkan", time: ["0.5 Menit"],
            outputs: ["Account Email"], note: "Diterbitkan Oleh Diskominfo/OP"),
        ],
        totals: .init(
          ways: [.init(outcome: "selesai", shortest: seconds(390), longest: seconds(390))],
          loops: [
            .init(
              from: "periksa", to: "kirim", answer: "Tidak sesuai", shortest: seconds(360),
              longest: seconds(360))
          ]))
    ])

  private static var sumbarForm: Workflow.Form {
    var form = Workflow.Form()
    form.print = [.cover, .identity, .boxes, .flowchart]
    form.definitions = .note
    form.labels = [
      "signed": "Ditandatangani oleh:", "title": "Judul SOP", "related": "Keterkaitan SOP",
      "equipment": "Peralatan/ Perlengkapan", "records": "Pencatatan & Pendataan", "row": "No.",
      "action": "Aktivitas",
    ]
    return form
  }
}
