@testable import SOPLanguage

extension Sample {
  /// After the SOP of Batam: actors as numbers, a row that is only *Selesai.*, two outcomes, missing
  /// heads, a legend and an empty list of revisions, in a narrow upright page.
  static let batam = Sample(
    identity: .init(
      title: "Pembuatan Akun Email untuk Pegawai non ASN.", number: "07/SOP/Kominfo-PE/6/2021",
      source: "",
      issuer: [
        .init(key: "government", text: "PEMERINTAH KOTA BATAM"),
        .init(key: "agency", text: "DINAS KOMUNIKASI DAN INFORMATIKA"),
        .init(key: "address", text: "Jl. Engku Putri No. 1"),
      ],
      dates: [.init(key: "approved", text: "24 Januari 2024", day: "2024-01-24")],
      approvals: [
        .init(
          label: "Diperiksa oleh", position: "Kepala Bidang", name: "-", rank: "", nip: ""),
        .init(
          label: nil, position: "Kepala Dinas Komunikasi dan Informatika Kota Batam",
          name: "BUDI PANAITAN, S.S.T.P., M.SI", rank: "Pembina Tingkat I",
          nip: "19761123 199511 1 002"),
      ],
      responsible: ""),
    boxes: [
      .init(
        key: "legal_basis", intro: "",
        items: ["Undang-undang Nomor 11 tahun 2008 tentang Informasi dan Transaksi Elektronik;"]),
      .init(
        key: "qualifications", intro: "",
        items: ["Kepala OPD /Pemohon", "Kepala Bidang", "Petugas Pengelola Data Akun Email"]),
      .init(key: "cautions", intro: "-", items: []),
    ],
    form: batamForm,
    actors: [
      actor("opd", "Kepala OPD /Pemohon"), actor("kabid", "Kepala Bidang", short: "Kabid PE"),
      actor(
        "petugas", "Petugas Pengelola Data Akun Email",
        note: "Adalah petugas yang ditunjuk oleh Kepala Dinas Kominfo."),
    ],
    outcomes: [
      .init(id: "dibuat", text: "Akun email dibuat"),
      .init(id: "ditolak", text: "Permohonan ditolak"),
    ],
    procedures: [
      .init(
        steps: [
          .init(
            "mohon", "opd", "Kepala OPD memohon membuat permohonan melalui surat resmi.",
            requirements: ["Data Pegawai non ASN"], time: ["60 menit"],
            outputs: ["Surat Permohonan"]),
          .init(
            "putuskan", "kabid", "Kabid PE menyetujui / menolak permohonan.",
            requirements: ["Surat Permohonan", "Data Pegawai Non-ASN"], time: ["60 menit"],
            outputs: ["Persetujuan / Penolakan akun email"], question: "Permohonan disetujui?",
            ways: [
              .init(answer: "Disetujui", to: "input", outcome: "dibuat"),
              .init(answer: "Dikembalikan", to: "mohon", limit: 3, beyond: "ditolak"),
              .init(answer: "Ditolak", terminator: "selesai", outcome: "ditolak"),
            ]),
          .init(
            "input", "petugas", "Petugas menginput data email baru.",
            requirements: ["Data Pegawai non ASN", "PC/Laptop", "Jaringan"],
            time: ["60 menit (tergantung jumlah akun)"], outputs: ["Data Akun Email"],
            ways: [.init(terminator: "selesai", outcome: "dibuat")]),
          .init(id: "selesai", action: "Selesai.", symbols: []),
        ],
        totals: .init(
          ways: [
            .init(outcome: "dibuat", shortest: seconds(10800), longest: seconds(10800)),
            .init(outcome: "ditolak", shortest: seconds(7200), longest: seconds(9000, unknown: 1)),
          ], loops: []))
    ])

  private static var batamForm: Workflow.Form {
    var form = Workflow.Form()
    form.paper = .f4
    form.orientation = .portrait
    form.print = [.identity, .boxes, .flowchart, .legend, .revisions]
    form.boxes = ["legal_basis", "qualifications", "cautions"]
    form.actors = .numbers
    form.cells = .dashes
    form.labels = [
      "flowchart": "SOP PEMBUATAN AKUN EMAIL UNTUK PEGAWAI NON ASN", "action": "Uraian Prosedur",
      "actors": "Pelaksanaan", "requirements": "", "outputs": "Mutu Baku", "quality": "",
      "note": "Ket", "legend": "Keterangan:",
    ]
    return form
  }
}
