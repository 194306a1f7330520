package import SOPLanguage

/// Why the journal does not record what the case itself would allow. Nothing is changed.
package enum Objection: Error, Equatable, Sendable {
  case role(RoleObjection)
  /// What bears this name was recorded before, in a case.
  case recordedBefore(String, case: Int64)
  /// Something was ticked off that the step does not require.
  case unknownRequirement(String, possible: [String])
  /// The step is another SOP's case, by which it is being carried out already or not.
  case carriedOutElsewhere(step: String, case: Int64, title: String, path: String, by: Int64?)
  /// A case was to be begun for a step that needs none.
  case carriesOutNothing(step: String)
  /// A case of another SOP than the step names, or of the same as it was revised since.
  case otherSOP(step: String, wanted: String, isRevised: Bool)
  case carriedOutAlready(step: String, case: Int64)
  /// It is said to have happened later than it is written down.
  case notYetHappened
  /// Others have recorded something of the case since it was read.
  case goneOn(case: Int64)
  /// Nobody is named.
  case nobody
  /// A step is left out, or a case given up, and nothing says why.
  case noReason
  /// A paper is recorded that is called nothing.
  case namelessOutput
  /// A paper is dated by a day that no calendar has.
  case noSuchDay(String)

  package var text: Text {
    switch self {
    case .role(let objection): objection.text
    case .recordedBefore(let ref, let number):
      Text(
        id: "“\(ref)” sudah tercatat pada proses \(number), jadi tidak dicatat dua kali.",
        en: "“\(ref)” is recorded in case \(number) already, and is not recorded twice.")
    case .unknownRequirement(let written, let possible):
      possible.isEmpty
        ? Text(
          id: "Langkah ini tidak mempunyai kelengkapan, jadi “\(written)” tidak dapat dicentang.",
          en: "This step has no requirements, so “\(written)” cannot be ticked off.")
        : Text(
          id: "“\(written)” bukan kelengkapan langkah ini. Kelengkapannya: \(numbered(possible)).",
          en: "“\(written)” is no requirement of this step. Its requirements: "
            + "\(numbered(possible)).")
    case .carriedOutElsewhere(let step, _, let title, _, let carried?):
      Text(
        id:
          "Pada langkah “\(step)” SOP “\(title)” sedang dijalankan sebagai proses \(carried); "
          + "langkah ini selesai dengan sendirinya bila proses itu berakhir. Lanjutkan proses itu: "
          + "sopc case show \(carried).",
        en: "At step “\(step)” the SOP “\(title)” is being carried out as case \(carried); this "
          + "step is done by itself when that case ends. Go on with it: sopc case show "
          + "\(carried).")
    case .carriedOutElsewhere(let step, let number, let title, let path, nil):
      Text(
        id:
          "Pada langkah “\(step)” dijalankan SOP “\(title)”; langkah ini selesai dengan sendirinya "
          + "bila proses SOP itu berakhir. Bukalah prosesnya: sopc case start \(path) --for "
          + "\(number)/\(step).",
        en: "At step “\(step)” the SOP “\(title)” is carried out; this step is done by itself when "
          + "that SOP's case ends. Open it: sopc case start \(path) --for \(number)/\(step).")
    case .carriesOutNothing(let step):
      Text(
        id: "Langkah “\(step)” tidak menjalankan SOP lain, jadi tidak ada proses yang dibuka "
          + "untuknya. Selesaikan langkah itu sendiri.",
        en: "Step “\(step)” carries out no other SOP, so no case is opened for it. Complete the "
          + "step itself.")
    case .otherSOP(let step, let wanted, let isRevised):
      isRevised
        ? Text(
          id: "Naskah SOP “\(wanted)” sudah berubah sejak proses itu dibuka. Langkah “\(step)” "
            + "memerlukan naskah yang lama: pakailah berkas yang lama itu, atau pindahkan dulu proses "
            + "itu dengan ‘sopc case migrate’.",
          en: "The text of the SOP “\(wanted)” has changed since that case was opened. Step "
            + "“\(step)” needs the text as it was: use the file as it was, or move that case first "
            + "with ‘sopc case migrate’.")
        : Text(
          id: "Langkah “\(step)” menjalankan SOP “\(wanted)”, bukan SOP ini.",
          en: "Step “\(step)” carries out the SOP “\(wanted)”, not this one.")
    case .carriedOutAlready(let step, let number):
      Text(
        id: "Untuk langkah “\(step)” proses \(number) sudah dibuka. Lanjutkan proses itu.",
        en: "For step “\(step)” case \(number) is open already. Go on with that one.")
    case .goneOn(let number):
      Text(
        id: "Proses \(number) sudah dilanjutkan orang lain. Lihat dulu di mana sekarang: sopc case "
          + "show \(number).",
        en: "Somebody else has gone on with case \(number). See first where it is: sopc case show "
          + "\(number).")
    case .nobody:
      Text(
        id: "Tidak disebut siapa yang melakukannya. Sebut orangnya.",
        en: "Nobody is named as doing it. Name the person.")
    case .noReason:
      Text(
        id:
          "Alasannya belum ditulis. Orang yang membaca riwayat proses ini kelak perlu mengetahuinya.",
        en: "The reason is not given. Whoever reads this case's history later needs to know it.")
    case .namelessOutput:
      Text(
        id: "Keluaran yang dicatat belum bernama. Tulis nama dokumennya lebih dulu, baru nomornya.",
        en: "An output is recorded without a name. Write what the paper is called, then its number."
      )
    case .noSuchDay(let date):
      Text(
        id: "Tanggal “\(date)” tidak ada di kalender. Periksa tahun, bulan, dan harinya.",
        en: "The calendar has no “\(date)”. Look at the year, the month and the day.")
    case .notYetHappened:
      Text(
        id:
          "Waktu yang disebut belum tiba. Yang dicatat hanya yang sudah terjadi: periksa tanggal dan "
          + "jamnya.",
        en:
          "The time that is named has not come yet. Only what has happened is recorded: check the "
          + "date and the time.")
    }
  }
}

private func numbered(_ items: [String]) -> String {
  items.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "; ")
}
