/// The keys that one kind of mapping may have, in the order in which the reference lists them.
package protocol KeySet: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
  /// What such a mapping is, in a message: ‘langkah’.
  static var place: Text { get }
  /// Keys without which it means nothing.
  static var required: [Self] { get }
  /// The key that may stand in place of a required one.
  static func replacement(for key: Self) -> Self?
}

extension KeySet {
  package static var required: [Self] { [] }
  package static func replacement(for key: Self) -> Self? { nil }
}

/// Every kind of mapping, for telling an author where a misplaced key belongs.
let allKeySets: [any KeySet.Type] = [
  TopKey.self, IssuerKey.self, DatesKey.self, ApprovalKey.self, BoxKey.self, ActorKey.self,
  SectionKey.self, RevisionKey.self, FootnoteKey.self, RoleKey.self, DocumentKey.self, StepKey.self,
  AnswerKey.self, CalendarKey.self, SpecialKey.self,
  FormKey.self, TerminatorsKey.self, HolidaysKey.self, PartKey.self, ProcedureKey.self,
  AgencyKey.self, ScenarioKey.self, ScenarioStepKey.self, ExpectKey.self, RegulationsKey.self,
  InstrumentKey.self, RegulationChangeKey.self, PeopleKey.self, PersonKey.self, HoldingKey.self,
]

package enum TopKey: String, KeySet {
  case sop, title, number, source, language, promise, agency, issuer, dates
  case approvedBy = "approved_by"
  case responsible
  case legalBasis = "legal_basis"
  case qualifications, related, equipment, cautions, records
  case actors, documents, outcomes, steps, procedures, separate, calendar, form, sections, revisions
  case footnotes

  package static let place = Text(id: "tingkat teratas SOP", en: "the top level of an SOP")
  package static let required: [TopKey] = [.title, .actors, .steps]
  package static func replacement(for key: TopKey) -> TopKey? {
    key == .steps ? .procedures : nil
  }
  /// In the order of the official form.
  package static let boxes: [TopKey] = [
    .legalBasis, .qualifications, .related, .equipment, .cautions, .records,
  ]
}

package enum IssuerKey: String, KeySet {
  case id, government, agency, unit, address, logo
  package static let place = Text(id: "‘issuer’", en: "‘issuer’")
}

package enum DatesKey: String, KeySet {
  case created, revised, effective, approved, review
  package static let place = Text(id: "‘dates’", en: "‘dates’")
}

package enum ApprovalKey: String, KeySet {
  case label, position, name, rank, nip
  package static let place = Text(id: "‘approved_by’", en: "‘approved_by’")
}

package enum BoxKey: String, KeySet {
  case intro, items, include
  package static let place = Text(id: "sebuah kotak", en: "a box")
}

package enum SectionKey: String, KeySet {
  case title, body
  package static let place = Text(id: "sebuah bagian (‘sections’)", en: "a section")
  package static let required: [SectionKey] = [.title]
}

package enum RevisionKey: String, KeySet {
  case date, change, by
  package static let place = Text(id: "daftar revisi", en: "the revision list")
  package static let required: [RevisionKey] = [.change]
}

package enum FootnoteKey: String, KeySet {
  case text, items
  package static let place = Text(id: "catatan kaki", en: "a footnote")
  package static let required: [FootnoteKey] = [.text]
}

package enum ActorKey: String, KeySet {
  case name, short, aliases, note, kind, group, several, roles
  package static let place = Text(id: "seorang pelaksana", en: "an actor")
  package static let required: [ActorKey] = [.name]
}

package enum RoleKey: String, KeySet {
  case name, short, aliases, several
  package static let place = Text(id: "sebuah jabatan", en: "a role")
  package static let required: [RoleKey] = [.name]
}

package enum DocumentKey: String, KeySet {
  case name, from, to
  package static let place = Text(id: "sebuah dokumen", en: "a document")
  package static let required: [DocumentKey] = [.name]
}

package enum StepKey: String, KeySet {
  case id, row, actor, with, each, any, parts, informs, column, action, items, requirements, outputs
  case time, due, note, question, answers, next, end, optional, kind, uses, parallel
  package static let place = Text(id: "sebuah langkah", en: "a step")
  package static let required: [StepKey] = [.action]
  package static func replacement(for key: StepKey) -> StepKey? {
    key == .action ? .parallel : nil
  }
}

package enum PartKey: String, KeySet {
  case id, actor, with, informs, column, question, answers, next, end
  package static let place = Text(id: "sebuah bagian langkah (‘parts’)", en: "a part of a step")
}

package enum ProcedureKey: String, KeySet {
  case title, steps, actors, footnotes
  package static let place = Text(id: "sebuah prosedur", en: "a procedure")
  package static let required: [ProcedureKey] = [.title, .steps]
}

/// What an agency's SOPs share.
package enum AgencyKey: String, KeySet {
  case agency, issuer
  case approvedBy = "approved_by"
  case calendar, form, actors
  package static let place = Text(id: "berkas instansi", en: "an agency file")
}

package enum AnswerKey: String, KeySet {
  case text, next, end, outcome, outputs, limit, beyond
  package static let place = Text(id: "sebuah jawaban", en: "an answer")
}

package enum CalendarKey: String, KeySet {
  case timezone, hours, special, holidays, day
  package static let place = Text(id: "‘calendar’", en: "‘calendar’")
}

package enum SpecialKey: String, KeySet {
  case from, until, hours, reason
  package static let place = Text(id: "masa khusus", en: "a special period")
  package static let required: [SpecialKey] = [.from, .until, .hours]
}

package enum FormKey: String, KeySet {
  case paper, orientation, print, flow
  case repeatHead = "repeat_head"
  case identity, boxes, columns, actors, terminators, cells, definitions, numbering
  case columnNumbers = "column_numbers"
  case labels
  case numberPattern = "number_pattern"
  package static let place = Text(id: "‘form’", en: "‘form’")
}

package enum TerminatorsKey: String, KeySet {
  case start, end, words
  package static let place = Text(id: "‘terminators’", en: "‘terminators’")
}

package enum HolidaysKey: String, KeySet {
  case holidays, source, days
  package static let place = Text(id: "berkas hari libur", en: "a holidays file")
  package static let required: [HolidaysKey] = [.source, .days]
}

package enum ScenarioKey: String, KeySet {
  case scenario, title, sop, procedure, start, steps, expect
  package static let place = Text(id: "berkas skenario", en: "a scenario file")
  package static let required: [ScenarioKey] = [.sop, .expect]
}

package enum ScenarioStepKey: String, KeySet {
  case step, by, answer, takes, skip, note
  package static let place = Text(id: "sebuah langkah skenario", en: "a step of a scenario")
  package static let required: [ScenarioStepKey] = [.step]
}

package enum ExpectKey: String, KeySet {
  case outcome, path, documents, duration, refused
  package static let place = Text(id: "‘expect’", en: "‘expect’")
}

package enum RegulationsKey: String, KeySet {
  case regulations, source, collected, issuers, instruments
  package static let place = Text(id: "berkas peraturan", en: "a regulations file")
  package static let required: [RegulationsKey] = [.source, .collected, .instruments]
}

package enum InstrumentKey: String, KeySet {
  case kind, issuer, number, year, title, also, source, changes
  package static let place = Text(id: "sebuah peraturan", en: "an instrument")
  package static let required: [InstrumentKey] = [.kind, .number, .year, .source]
}

package enum RegulationChangeKey: String, KeySet {
  case status, by, since, confidence, source
  package static let place = Text(
    id: "sebuah perubahan (‘changes’)", en: "a change of an instrument")
  package static let required: [RegulationChangeKey] = [.status, .since, .confidence, .source]
}

package enum PeopleKey: String, KeySet {
  case people, agency, persons, roles
  package static let place = Text(id: "berkas pegawai", en: "a people file")
  package static let required: [PeopleKey] = [.persons, .roles]
}

package enum PersonKey: String, KeySet {
  case name, nip, user
  package static let place = Text(id: "seorang pegawai (‘persons’)", en: "a person")
  package static let required: [PersonKey] = [.name]
}

package enum HoldingKey: String, KeySet {
  case agency, role, person, acting, from, until, several
  package static let place = Text(id: "sebuah butir ‘roles’", en: "an entry of ‘roles’")
  package static let required: [HoldingKey] = [.role, .person, .from]
}

/// The keys that an Indonesian word stands for; the one that fits the place is offered.
let indonesianKeys: [String: [String]] = [
  "judul": ["title"], "nama": ["name", "title"], "nama_sop": ["title"], "judul_sop": ["title"],
  "nomor": ["number", "row"], "no": ["number", "row"], "nomor_sop": ["number"],
  "sumber": ["source"], "bahasa": ["language"], "janji": ["promise"],
  "instansi": ["issuer", "agency"],
  "dinas": ["agency"], "pemerintah": ["government"], "pemda": ["government"],
  "unit_kerja": ["unit"], "bidang": ["unit"], "alamat": ["address"],
  "tanggal": ["dates"], "pembuatan": ["created"], "tanggal_pembuatan": ["created"],
  "dibuat": ["created"], "revisi": ["revised", "revisions"], "tanggal_revisi": ["revised"],
  "direvisi": ["revised"], "efektif": ["effective"], "tanggal_efektif": ["effective"],
  "berlaku": ["effective"], "pengesahan": ["approved", "approved_by"],
  "tanggal_pengesahan": ["approved"], "disahkan": ["approved", "approved_by"],
  "disahkan_oleh": ["approved_by"], "jabatan": ["position", "role", "roles"], "pangkat": ["rank"],
  "penanggung_jawab": ["responsible"], "dasar_hukum": ["legal_basis"],
  "kualifikasi": ["qualifications"], "kualifikasi_pelaksana": ["qualifications"],
  "keterkaitan": ["related"], "terkait": ["related"], "peralatan": ["equipment"],
  "perlengkapan": ["equipment"], "peringatan": ["cautions"], "pencatatan": ["records"],
  "pencatatan_dan_pendataan": ["records"], "pelaksana": ["actor", "actors", "by"],
  "pelaku": ["actor", "actors"], "aktor": ["actor", "actors"], "dokumen": ["documents"],
  "hasil": ["outcome", "outcomes", "outputs"], "keluaran": ["outputs"], "output": ["outputs"],
  "luaran": ["outputs"], "langkah": ["steps", "step"], "kegiatan": ["action", "steps"],
  "aktivitas": ["action", "steps"], "uraian": ["action"], "uraian_prosedur": ["action"],
  "tindakan": ["action"], "prosedur": ["procedures", "procedure"], "kalender": ["calendar"],
  "formulir": ["form"], "bagian": ["sections", "unit"], "catatan": ["note"],
  "catatan_kaki": ["footnotes"], "bersamaan": ["parallel"], "sejajar": ["parallel"],
  "masing_masing": ["each"], "setiap": ["each"], "salah_satu": ["any"], "terpisah": ["separate"],
  "tembusan": ["informs"], "memakai": ["uses"], "beberapa": ["several"], "baris": ["row"],
  "persyaratan": ["requirements"],
  "syarat": ["requirements"], "kelengkapan": ["requirements"], "masukan": ["requirements"],
  "waktu": ["time", "takes", "duration"], "lama": ["time", "takes", "duration"],
  "tenggat": ["due"], "keterangan": ["note"], "ket": ["note"],
  "pertanyaan": ["question"], "keputusan": ["answers", "question"],
  "jawaban": ["answers", "answer"],
  "lanjut": ["next"], "berikutnya": ["next"], "ke": ["next", "to"], "kembali": ["next"],
  "selesai": ["end"], "akhir": ["end"], "batas": ["limit"], "teks": ["text"], "dari": ["from"],
  "kepada": ["to"], "untuk": ["to"], "singkatan": ["short"], "singkat": ["short"],
  "jenis": ["kind"], "kelompok": ["group"], "peran": ["roles"], "butir": ["items"],
  "pengantar": ["intro"], "zona_waktu": ["timezone"], "zona": ["timezone"], "jam": ["hours"],
  "jam_kerja": ["hours"], "libur": ["holidays"], "hari_libur": ["holidays"],
  "hari": ["day", "days"],
  "khusus": ["special"], "sampai": ["until"], "alasan": ["reason", "skip"], "kertas": ["paper"],
  "kolom": ["columns", "column"], "kotak": ["boxes"], "label": ["labels"], "cetak": ["print"],
  "bersama": ["with"], "opsional": ["optional"], "skenario": ["scenario"],
  "mulai": ["start", "from"],
  "oleh": ["by"], "makan_waktu": ["takes"], "lewati": ["skip"], "dilewati": ["skip"],
  "harapan": ["expect"], "diharapkan": ["expect"], "jalur": ["path"], "durasi": ["duration"],
  "ditolak": ["refused"], "peraturan": ["instruments"], "penerbit": ["issuer", "issuers"],
  "tahun": ["year"], "perubahan": ["changes", "change"], "sejak": ["since", "from"],
  "keyakinan": ["confidence"], "dikumpulkan": ["collected"], "pegawai": ["person", "persons"],
  "orang": ["person", "persons"], "pejabat": ["person", "persons"], "pengguna": ["user"],
  "plt": ["acting"], "plh": ["acting"], "tmt": ["from"], "hingga": ["until"],
]
