import Foundation
import SOPLanguage

/// A rule's example as a whole file: the top-level keys that a fragment leaves out are taken from
/// an SOP without fault.
func completed(_ fragment: String) -> String {
  // These are whole already.
  if ["scenario: 1", "regulations: 1", "people: 1"].contains(where: fragment.hasPrefix) {
    return fragment
  }
  let written = Set(
    fragment.split(separator: "\n").compactMap { line -> Substring? in
      guard let first = line.first, first.isLetter else { return nil }
      return line.prefix { $0 != ":" }
    })
  let rest = faultless.split(separator: "\n\n").filter { block in
    let key = block.prefix { $0 != ":" }
    return !written.contains(key) && !(key == "steps" && written.contains("procedures"))
  }
  if written.contains("sop") { return fragment + rest.joined(separator: "\n") + "\n" }
  // A mistake in the fragment must not swallow what follows it.
  return "sop: 1\n" + rest.joined(separator: "\n") + "\n" + fragment
}

/// The SOP that the examples' scenarios are about.
@Sendable func exampleFiles(
  _ path: String, _ beside: SourceText
) -> Result<SourceText, FileFailure> {
  guard path == "contoh.yaml" else { return .failure(.missing) }
  return .success(SourceText(name: path, completed(faultlessSOP)))
}

let faultless = """
  title: Pelayanan Surat

  number: 000.8.3/1/2026

  issuer: {government: Pemerintah Kota Contoh, agency: Dinas Kominfo}

  dates: {created: 5 Januari 2026, revised: "-", effective: 12 Januari 2026}

  approved_by: {position: Kepala Dinas, name: Sri Contoh, nip: "1"}

  legal_basis: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik, Peraturan Menteri Contoh Nomor 9 Tahun 2020 tentang Tata Naskah]

  qualifications: [Memahami tata naskah dinas]

  related: "-"

  equipment: [Komputer]

  cautions: Jika SOP ini tidak dijalankan maka surat tertunda.

  records: [Buku agenda]

  calendar: {timezone: WIB, day: working, hours: {mon-fri: 08:00-16:00}}

  actors:
    pemohon: {name: Pemohon, kind: public}
    petugas: Petugas Loket

  documents:
    surat: {name: Surat Permohonan, from: pemohon}
    berkas: Berkas permohonan
    balasan: {name: Surat balasan, to: pemohon}

  steps:
    - id: mohon
      actor: pemohon
      action: Mengajukan surat
      requirements: [surat]
      time: 5 menit
      outputs: [berkas]
    - id: jawab
      actor: petugas
      action: Menyusun balasan
      requirements: [berkas]
      time: 1 jam
      outputs: [balasan]
  """

/// The steps of the SOP without fault.
let faultlessSteps = String(faultless[(faultless.range(of: "steps:")!.lowerBound)...]) + "\n"

/// The least that becomes it.
let faultlessSOP = "title: Pelayanan Surat\n"
