import SOPLanguage

// Why a case stays, and what to know when it moves: clauses that a sentence or a list takes in.
extension Text {
  static let notOpenToMove = Text(
    id: "proses ini sudah berakhir atau dibatalkan, jadi tidak ada lagi yang dipindahkan",
    en: "this case has ended or was cancelled, so there is nothing to move")

  static let alreadyThere = Text(
    id: "proses ini sudah berjalan menurut naskah itu", en: "this case runs under that text already"
  )

  static func noOwnID(_ symbol: String, isOld: Bool) -> Text {
    isOld
      ? Text(
        id: "baris langkah “\(symbol)” yang sedang terbuka tidak diberi id dalam naskah lama, jadi "
          + "tidak dapat dikenali dalam naskah baru; selesaikan dulu langkah itu",
        en: "the row of the open step “\(symbol)” was given no id in the old text, so it cannot be "
          + "recognised in the new one; complete that step first")
      : Text(
        id: "baris langkah “\(symbol)” tidak diberi id dalam naskah baru; tulis idnya di sana",
        en: "the row of step “\(symbol)” was given no id in the new text; write its id there")
  }

  static func stepGone(_ symbol: String) -> Text {
    Text(
      id: "langkah “\(symbol)” yang sedang terbuka tidak ada dalam naskah baru; selesaikan dulu, "
        + "atau pertahankan idnya",
      en: "the open step “\(symbol)” is not in the new text; complete it first, or keep its id")
  }

  static func nowDecision(_ symbol: String) -> Text {
    Text(
      id: "langkah “\(symbol)” yang sedang terbuka menjadi keputusan dalam naskah baru; selesaikan "
        + "dulu",
      en: "the open step “\(symbol)” has become a decision in the new text; complete it first")
  }

  static func noDecisionAnyMore(_ symbol: String) -> Text {
    Text(
      id: "langkah “\(symbol)” yang sedang terbuka bukan keputusan lagi dalam naskah baru; "
        + "selesaikan dulu",
      en: "the open step “\(symbol)” is no decision any more in the new text; complete it first")
  }

  static func otherBranch(_ symbol: String) -> Text {
    Text(
      id: "langkah “\(symbol)” berada di cabang lain dalam naskah baru; selesaikan dulu",
      en: "step “\(symbol)” stands in another branch in the new text; complete it first")
  }

  static func newBranch(_ branch: String, beside symbol: String) -> Text {
    Text(
      id:
        "naskah baru menambah cabang “\(branch)” di samping langkah “\(symbol)”, dan cabang tidak "
        + "dapat dimulai di tengah jalan; selesaikan dulu cabang-cabang yang terbuka",
      en: "the new text adds the branch “\(branch)” beside step “\(symbol)”, and a branch cannot "
        + "begin midway; complete the open branches first")
  }

  static func carriedOutOtherwise(_ symbol: String) -> Text {
    Text(
      id: "langkah “\(symbol)” menurut naskah lama dan baru tidak sama-sama dijalankan sebagai SOP "
        + "lain dengan hasil yang sama; selesaikan dulu",
      en:
        "step “\(symbol)” is not carried out as another SOP with the same outcomes in both texts; "
        + "complete it first")
  }

  static func countWithoutID(_ symbol: String) -> Text {
    Text(
      id: "jawaban di langkah “\(symbol)” dibatasi dan sudah terhitung, tetapi barisnya tidak "
        + "diberi id dalam naskah lama, jadi hitungannya tidak dapat dibawa",
      en:
        "a limited answer of step “\(symbol)” was counted, but its row was given no id in the old "
        + "text, so the count cannot be carried over")
  }

  static func outcomeGone(_ outcome: String) -> Text {
    Text(
      id: "hasil “\(outcome)” yang sudah ditetapkan tidak ada dalam naskah baru",
      en: "the outcome “\(outcome)”, settled already, is not in the new text")
  }

  static func outcomeWithoutID(_ symbol: String) -> Text {
    Text(
      id: "hasilnya ditetapkan di langkah “\(symbol)”, yang barisnya tidak diberi id dalam naskah "
        + "lama",
      en: "its outcome was settled by step “\(symbol)”, whose row was given no id in the old text")
  }

  static func noWayToAnEnd(_ symbol: String) -> Text {
    Text(
      id: "dari langkah “\(symbol)” tidak ada jalur sampai selesai dalam naskah baru",
      en: "from step “\(symbol)” no way leads to an end in the new text")
  }

  static let mayEndUnsettled = Text(
    id: "dari sini proses dapat berakhir tanpa hasil, karena dalam naskah baru hasilnya ditetapkan "
      + "di langkah yang sudah terlewati",
    en: "from here the case may end without an outcome, since the new text settles it in a step "
      + "that lies behind")

  static func newStepPassed(_ row: String, mayCome: Bool) -> Text {
    mayCome
      ? Text(
        id: "langkah baru “\(row)” sudah terlewati, jadi dalam proses ini hanya dikerjakan bila "
          + "nanti kembali ke sana",
        en: "the new step “\(row)” lies behind, so it is done in this case only if that comes back "
          + "to it")
      : Text(
        id: "langkah baru “\(row)” sudah terlewati, jadi tidak dikerjakan dalam proses ini",
        en: "the new step “\(row)” lies behind, so it is not done in this case")
  }

  static func documentDropped(_ document: String) -> Text {
    Text(
      id: "dokumen “\(document)” tidak dikenal naskah baru; hanya riwayat yang masih menyebutnya",
      en: "the new text does not know the document “\(document)”; only the history still tells it")
  }

  static func documentMissing(_ document: String, step: String) -> Text {
    Text(
      id: "langkah “\(step)” memerlukan “\(document)”, yang belum ada dan tidak lagi dihasilkan",
      en: "step “\(step)” requires “\(document)”, which is not there and will not be made any more")
  }

  static func beyondNewLimit(_ symbol: String, answer: String, times: Int, most: Int) -> Text {
    Text(
      id: "“\(answer)” di langkah “\(symbol)” sudah dijawab \(times) kali, lebih dari batas baru "
        + "(\(most) kali); jawaban itu berikutnya dianggap melewati batas",
      en: "“\(answer)” of step “\(symbol)” was answered \(times) times, more than the new limit of "
        + "\(most); the next such answer counts as beyond it")
  }

  static func beginningUnknown(_ row: String, after: String) -> Text {
    Text(
      id: "tenggat langkah “\(row)” dihitung sejak langkah “\(after)”, yang saatnya tidak tercatat "
        + "untuk itu; tenggat itu tidak berlaku dalam proses ini",
      en: "the deadline of step “\(row)” counts from step “\(after)”, whose time was not kept for "
        + "that; it does not apply in this case")
  }

  static func doerUnknown(_ row: String, other: String) -> Text {
    Text(
      id: "langkah “\(row)” harus dikerjakan orang lain daripada langkah “\(other)”; siapa yang "
        + "mengerjakan yang itu tidak diingat, jadi periksalah sendiri",
      en: "step “\(row)” must be done by another person than step “\(other)”; who did that is not "
        + "remembered, so please see for yourself")
  }
}
