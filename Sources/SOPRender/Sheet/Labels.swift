package import SOPLanguage

/// A heading of the form; its raw value is its key in `form.labels`.
enum Label: String, CaseIterable {
  case heading, title, number, created, revised, effective, approved, review, responsible, address
  case approvedBy = "approved_by"
  case signed
  case legalBasis = "legal_basis"
  case qualifications, related, equipment, cautions, records
  case row, action, actors, quality, requirements, time, outputs, note
  case flowchart, legend, revisions, date, change, by, footnotes, promise

  /// The usual words, after PermenPAN-RB 35/2012 where that has them.
  var usual: Text {
    switch self {
    case .heading: Text(id: "STANDAR OPERASIONAL PROSEDUR", en: "STANDARD OPERATING PROCEDURE")
    case .title: Text(id: "Nama SOP", en: "SOP Title")
    case .number: Text(id: "Nomor SOP", en: "SOP Number")
    case .created: Text(id: "Tanggal Pembuatan", en: "Date Created")
    case .revised: Text(id: "Tanggal Revisi", en: "Date Revised")
    case .effective: Text(id: "Tanggal Efektif", en: "Effective Date")
    case .approved: Text(id: "Tanggal Pengesahan", en: "Date Approved")
    case .review: Text(id: "Tanggal Peninjauan Ulang", en: "Review Date")
    case .responsible: Text(id: "Penanggung Jawab", en: "Responsible")
    case .address: Text(id: "Alamat", en: "Address")
    case .approvedBy: Text(id: "Disahkan oleh", en: "Approved by")
    // Only some agencies print words over the signature.
    case .signed: Text(id: "", en: "")
    case .legalBasis: Text(id: "Dasar Hukum", en: "Legal Basis")
    case .qualifications: Text(id: "Kualifikasi Pelaksana", en: "Qualifications")
    case .related: Text(id: "Keterkaitan", en: "Related SOPs")
    case .equipment: Text(id: "Peralatan/Perlengkapan", en: "Equipment")
    case .cautions: Text(id: "Peringatan", en: "Cautions")
    case .records: Text(id: "Pencatatan dan Pendataan", en: "Records")
    case .row: Text(id: "No", en: "No")
    case .action: Text(id: "Kegiatan", en: "Activity")
    case .actors: Text(id: "Pelaksana", en: "Actors")
    case .quality: Text(id: "Mutu Baku", en: "Quality Standard")
    case .requirements: Text(id: "Kelengkapan", en: "Requirements")
    case .time: Text(id: "Waktu", en: "Time")
    case .outputs: Text(id: "Output", en: "Output")
    case .note: Text(id: "Keterangan", en: "Notes")
    // Without words of its own a chart bears its title.
    case .flowchart: Text(id: "", en: "")
    case .legend: Text(id: "Keterangan simbol:", en: "Symbols:")
    case .revisions: Text(id: "Daftar Riwayat Revisi", en: "Revision History")
    case .date: Text(id: "Tanggal", en: "Date")
    case .change: Text(id: "Perubahan", en: "Change")
    case .by: Text(id: "Oleh", en: "By")
    case .footnotes: Text(id: "Ket:", en: "Notes:")
    case .promise: Text(id: "Waktu layanan yang dijanjikan", en: "Promised service time")
    }
  }
}

/// The usual heading of a box, in whatever language is asked for.
package func usualHeading(ofBox key: TopKey) -> Text? {
  Label(rawValue: key.rawValue)?.usual
}

/// The headings of one form: its own where it gives them, else the usual ones.
struct Labels {
  private let own: [String: String]
  private let language: Language

  init(_ workflow: Workflow) {
    own = workflow.form.labels
    language = workflow.language
  }

  subscript(label: Label) -> String {
    own[label.rawValue] ?? label.usual[language]
  }

  /// The form's own heading, an empty one included; nothing where it leaves the usual one.
  func own(_ label: Label) -> String? {
    own[label.rawValue]
  }
}
