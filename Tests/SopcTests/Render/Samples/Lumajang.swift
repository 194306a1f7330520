@testable import SOPLanguage

extension Sample {
  /// The SOP of Lumajang in full: five columns with long headings, roles inside a column, a jump in the
  /// numbers.
  static let lumajang = Sample(
    identity: .init(
      title: "SOP LAYANAN PEMBUATAN AKUN EMAIL", number: "427.53/4/2.04/2021",
      source: "seeds/lumajang.txt",
      issuer: [
        .init(key: "government", text: "PEMERINTAH KABUPATEN LUMAJANG"),
        .init(key: "agency", text: "DINAS KOMUNIKASI DAN INFORMATIKA\nKABUPATEN LUMAJANG\n"),
        .init(key: "unit", text: "BIDANG APLIKASI INFORMATIKA"),
      ],
      dates: [
        .init(key: "created", text: "23 MEI 2021", day: "2021-05-23"),
        .init(key: "approved", text: "30 MEI 2021", day: "2021-05-30"),
      ], approvals: [], responsible: ""),
    boxes: [
      .init(
        key: "legal_basis", intro: "",
        items: [
          "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik",
          "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
          "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
          "Peraturan Pemerintah Nomor 96 tahun 2012 tentang pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
          "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 15 tahun 2014 tentang Pedoman Standard Pelayanan",
          "Peraturan Daerah Nomor 8 tahun 2016 tentang Pelayanan Publik",
          "Peraturan Daerah Nomor 16 tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah",
          "Peraturan Bupati Lumajang Nomor 7 tahun 2021 tentang Kedudukan, Susunan Organisasi, Uraian Tugas dan Fungsi Serta Tata Kerja Dinas Komunikasi dan Informatika",
        ]),
      .init(
        key: "qualifications", intro: "",
        items: [
          "Kepala Dinas Kominfo / Sekretaris Dinas Kominfo",
          "Kepala Bidang Aplikasi Informatika (APTIKA)",
          "Kepala Seksi Pengelolaan dan Pengembangan Infrastruktur SPBE",
          "Administrator Mail Server", "Pengguna",
        ]),
      .init(key: "related", intro: "SOP surat masuk / surat keluar", items: []),
      .init(
        key: "equipment", intro: "",
        items: ["Komputer", "Jaringan LAN / Internet", "Server", "Web Browser", "ATK"]),
      .init(
        key: "cautions", intro: "",
        items: [
          "Pelaksana bertanggungjawab atas pelaksanaan aktivitas yang telah dibakukan dan ditetapkan",
          "Segala bentuk penyimpangan atas mutu baku terkait perlengkapan waktu maupun output dikategorikan sebagai bentuk kegagalan yang harus dipertanggungjawabkan oleh pelaksana",
        ]),
      .init(
        key: "records", intro: "",
        items: ["Arsip surat masuk", "Pencatatan aktifitas pengelolaan mail server"]),
    ],
    form: lumajangForm,
    actors: [
      actor(
        "pimpinan", "Kepala Dinas / Sekretaris Dinas Komunikasi dan Informatika",
        roles: [("kadis", "Kepala Dinas"), ("sekdin", "Sekretaris Dinas")]),
      actor("kabid", "Kepala Bidang Aplikasi dan Informatika", short: "Kabid Aptika"),
      actor(
        "kasi",
        "Kasi Pengelolaan dan Pengembangan Infrastruktur Sistem Pemerintahan Berbasis Elektronik",
        short: "Kasi PPI SPBE"),
      actor("admin", "Administrator Mail Server"),
      actor("pengguna", "Pengguna"),
    ],
    procedures: [
      .init(
        steps: [
          .init(
            "kirim", "pengguna",
            "Pengguna mengirimkan surat permohonan kepada Dinas Komunikasi dan Informatika",
            requirements: [
              "Surat resmi yang di tandatangani Pejabat yang berwenang",
              "Penanggung jawab / admin akun email",
            ], time: ["-"], outputs: ["Surat Permohonan Pembuatan Akun Email"]),
          .init(
            "disposisi_dinas", "pimpinan",
            "Kepala Dinas Kominfo / Sekretaris Dinas Kominfo menerima surat Permohonan Pembuatan Akun Email dan mendisposisikan surat tersebut kepada Kabid Aptika",
            requirements: [
              "Surat Permohonan sudah masuk register surat masuk oleh Sekretariat Dinas Kominfo"
            ], time: ["-"], outputs: ["Disposisi surat permohonan Pembuatan Akun Email"]),
          .init(
            "disposisi_bidang", "kabid",
            "Kabid Aptika menerima disposisi surat dan mendisposisikan kepada Kasi PPI SPBE",
            requirements: ["Disposisi surat dari kepala dinas / sekdin"], time: ["-"],
            outputs: ["Disposisi pembuatan akun email"]),
          .init(
            "perintahkan", row: "5", "kasi",
            "Kasi PPI SPBE menerima disposisi dari Kabid Aptika dan meneruskan/memerintahkan administrator mail server untuk melaksanakan hasil disposisi",
            requirements: ["Disposisi dari Kabid Aptika"], time: ["-"],
            outputs: ["Perintah dan arahan kepada Administrator Mail Server"]),
          .init(
            "buat", "admin",
            "Administrator Mail Server menerima dan mengerjakan perintah sesuai arahan dari Kasi PPI SPBE",
            requirements: ["Perintah pembuatan akun email dari Kasi PPI"], time: ["5 menit"],
            outputs: ["Akun Email"]),
          .init(
            "lapor", "admin",
            "Administrator Mail Server menginformasikan kepada Kasi PPI SPBE, bahwa perintah sudah dilaksanakan sesuai arahan",
            requirements: ["Informasi akun email baru sesuai arahan dari Kasi PPI"],
            time: ["5 menit"], outputs: ["Laporan hasil pembuatan email baru"]),
          .init(
            "terima_laporan", "kasi",
            "Kasi PPI SPBE menerima informasi, bahwa akun email baru sudah dibuat",
            requirements: ["Laporan dari Administrator Mail Server"], time: ["5 menit"],
            outputs: ["Informasi akun email baru"]),
          .init(
            "susun_draft", "kasi",
            "Kasi PPI SPBE membuat draft surat pemberitahuan kepada pemohon mengenai informasi akun email yang telah dibuat",
            requirements: ["Informasi akun email baru"], time: ["10 menit"],
            outputs: ["Draft surat pemberitahuan kepada pemohon"]),
          .init(
            "terima_draft", "kabid", "Kabid Aptika menerima draft surat pemberitahuan",
            requirements: ["Draft surat pemberitahuan"], time: ["10 menit"],
            outputs: ["Draft surat pemberitahuan kepada pemohon"]),
          .init(
            "tanda_tangan", "pimpinan",
            "Kepala Dinas / Sekretaris Dinas Kominfo menerima draft surat pemberitahuan dan menandatangani surat tersebut",
            requirements: ["Draft surat pemberitahuan kepada pemohon"], time: ["10 menit"],
            outputs: ["Surat Pemberitahuan / Informasi akun email"]),
          .init(
            "kirim_surat", "pimpinan", role: "sekdin",
            "Sekretaris Dinas Kominfo mengirimkan Surat Pemberitahuan kepada pemohon / pengguna",
            requirements: ["Surat Pemberitahuan / Informasi akun email"], time: ["-"],
            outputs: ["Register surat keluar"]),
          .init(
            "terima_surat", "pengguna",
            "Pengguna menerima Surat Pemberitahuan / informasi akun email",
            requirements: ["Surat Pemberitahuan / Informasi akun email"], time: ["-"],
            outputs: ["Informasi Akun email baru"], ways: [.init()]),
        ],
        totals: .init(
          ways: [
            .init(
              outcome: "selesai", shortest: seconds(2700, unknown: 6),
              longest: seconds(2700, unknown: 6))
          ], loops: []))
    ])

  private static var lumajangForm: Workflow.Form {
    var form = Workflow.Form()
    form.identity = ["number", "created", "revised", "approved", "approved_by", "title"]
    form.cells = .dashes
    form.labels = [
      "number": "NOMOR SOP",
      "created": "TANGGAL PEMBUATAN",
      "revised": "TANGGAL REVISI",
      "approved": "TANGGAL PENGESAHAN",
      "approved_by": "DISAHKAN OLEH",
      "title": "NAMA SOP",
      "legal_basis": "DASAR HUKUM",
      "qualifications": "KUALIFIKASI PELAKSANA",
      "related": "KETERKAITAN",
      "equipment": "PERALATAN/PERLENGKAPAN",
      "cautions": "PERINGATAN",
      "records": "PENCATATAN DAN PENDATAAN",
      "action": "Aktivitas",
      "requirements": "Persyaratan/Kelengkapan",
    ]
    return form
  }
}
