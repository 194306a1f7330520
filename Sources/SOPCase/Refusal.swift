package import SOPLanguage

/// Why an event is not accepted. The case stays as it was.
package enum Refusal: Error, Equatable, Sendable {
  case notOpened
  case alreadyOpened
  case otherDefinition(own: String, given: String)
  case ended
  case cancelled
  case unknownSymbol(String, open: [String])
  /// A row of several symbols, of which one has to be named.
  case severalSymbols(String, symbols: [String], open: [String])
  case notOpen(String, open: [String])
  case unknownAnswer(String, symbol: String, possible: [String])
  case answerMissing(String, possible: [String])
  case answerNotAsked(String, answer: String)
  case notOptional(String)
  /// A step, the one it must not be done together with, and the person who did that.
  case separate(String, other: String, person: String)
  case signedAlready(String, person: String)
  /// A step of a public actor, who tried it, and who has acted for that actor before.
  case otherPerson(String, person: String, known: String)
  /// A step that somebody else has begun with.
  case takenBy(String, symbol: String)
  /// A step that nobody has begun with, so that there is nothing to give back.
  case notTaken(String)
  case backInTime(at: Instant, before: Instant, in: WorkingCalendar.Zone)
  /// It does not map to the definition it should move to.
  case staysUnderItsDefinition([Text])

  /// The same with persons called by other words, such as their names for their ids.
  package func calling(_ name: (String) -> String) -> Refusal {
    switch self {
    case .separate(let step, let other, let person):
      .separate(step, other: other, person: name(person))
    case .signedAlready(let step, let person): .signedAlready(step, person: name(person))
    case .otherPerson(let step, let person, let known):
      .otherPerson(step, person: name(person), known: name(known))
    case .takenBy(let person, let symbol): .takenBy(name(person), symbol: symbol)
    case .notOpened, .alreadyOpened, .otherDefinition, .ended, .cancelled, .unknownSymbol,
      .severalSymbols, .notOpen, .unknownAnswer, .answerMissing, .answerNotAsked, .notOptional,
      .notTaken, .backInTime, .staysUnderItsDefinition:
      self
    }
  }

  /// What is refused, why, and what to do instead.
  package var text: Text {
    switch self {
    case .notOpened:
      Text(
        id: "Proses ini belum dibuka, jadi belum ada langkah yang dapat diselesaikan. "
          + "Bukalah dulu prosesnya.",
        en: "This case has not been opened, so no step can be done yet. Open it first.")
    case .alreadyOpened:
      Text(
        id: "Proses ini sudah dibuka dan tidak dapat dibuka dua kali. "
          + "Lanjutkan langkah yang sedang terbuka.",
        en: "This case is open already and cannot be opened twice. Go on with its open step.")
    case .otherDefinition(let own, let given):
      Text(
        id: "Proses ini berjalan menurut naskah SOP \(short(own)), bukan \(short(given)). "
          + "Pakailah naskah yang sama seperti saat dibuka.",
        en: "This case runs under the SOP text \(short(own)), not \(short(given)). "
          + "Use the text that it was opened under.")
    case .ended:
      Text(
        id: "Proses ini sudah berakhir, jadi tidak ada lagi yang dapat dikerjakan. "
          + "Bila perlu diulang, bukalah proses baru.",
        en: "This case has ended, so nothing is left to do. Open a new one to do it again.")
    case .cancelled:
      Text(
        id: "Proses ini sudah dibatalkan, jadi tidak ada lagi yang dapat dikerjakan. "
          + "Bila masih diperlukan, bukalah proses baru.",
        en: "This case was cancelled, so nothing is left to do. Open a new one if it is needed.")
    case .unknownSymbol(let symbol, let open):
      Text(
        id: "SOP ini tidak mempunyai langkah “\(symbol)”. Yang sedang terbuka: \(list(open)).",
        en: "This SOP has no step “\(symbol)”. Open now: \(list(open)).")
    case .severalSymbols(let step, let symbols, let open):
      Text(
        id: "Langkah “\(step)” terdiri atas beberapa bagian: \(list(symbols)). Sebut salah "
          + "satunya. Yang sedang terbuka: \(list(open)).",
        en: "Step “\(step)” has several parts: \(list(symbols)). Name one of them. Open now: "
          + "\(list(open)).")
    case .notOpen(let symbol, let open):
      Text(
        id: "Langkah “\(symbol)” belum tiba gilirannya atau sudah lewat. "
          + "Yang sedang terbuka: \(list(open)).",
        en: "It is not the turn of step “\(symbol)”. Open now: \(list(open)).")
    case .unknownAnswer(let answer, let symbol, let possible):
      Text(
        id: "“\(answer)” bukan jawaban untuk langkah “\(symbol)”. "
          + "Jawaban yang mungkin: \(list(possible)).",
        en: "“\(answer)” is no answer to step “\(symbol)”. Possible answers: \(list(possible)).")
    case .answerMissing(let symbol, let possible):
      Text(
        id: "Langkah “\(symbol)” adalah keputusan dan belum dijawab. "
          + "Jawaban yang mungkin: \(list(possible)).",
        en: "Step “\(symbol)” is a decision and has no answer yet. "
          + "Possible answers: \(list(possible)).")
    case .answerNotAsked(let symbol, let answer):
      Text(
        id: "Langkah “\(symbol)” tidak menanyakan apa-apa, jadi jawaban “\(answer)” tidak dapat "
          + "dicatat. Selesaikan langkahnya tanpa jawaban.",
        en: "Step “\(symbol)” asks nothing, so the answer “\(answer)” cannot be recorded. "
          + "Complete it without an answer.")
    case .notOptional(let symbol):
      Text(
        id: "Langkah “\(symbol)” tidak boleh dilewati: SOP ini tidak menyebutnya sebagai pilihan. "
          + "Selesaikan langkahnya.",
        en: "Step “\(symbol)” may not be skipped: the SOP does not call it optional. Complete it.")
    case .separate(let step, let other, let person):
      Text(
        id: "\(person) sudah mengerjakan langkah “\(other)”, jadi langkah “\(step)” harus "
          + "dikerjakan orang lain.",
        en: "\(person) has done step “\(other)”, so somebody else must do step “\(step)”.")
    case .signedAlready(let step, let person):
      Text(
        id: "\(person) sudah mengerjakan bagiannya pada langkah “\(step)”; bagian ini untuk orang "
          + "lain.",
        en: "\(person) has done their part of step “\(step)”; this part is for somebody else.")
    case .otherPerson(let step, let person, let known):
      Text(
        id:
          "Langkah “\(step)” dikerjakan oleh \(known), yang memulai proses ini sebagai pihak itu, "
          + "bukan oleh \(person).",
        en: "Step “\(step)” is done by \(known), who began this case for that party, and not by "
          + "\(person).")
    case .takenBy(let person, let symbol):
      Text(
        id:
          "Langkah “\(symbol)” sedang dikerjakan \(person). Mintalah ia menyelesaikannya; bila ia "
          + "berhalangan, lepaskan dulu langkahnya dengan menyebut alasannya.",
        en: "Step “\(symbol)” is being done by \(person). Ask them to complete it; if they cannot, "
          + "release the step first and say why.")
    case .notTaken(let symbol):
      Text(
        id: "Langkah “\(symbol)” belum mulai dikerjakan siapa pun, jadi tidak perlu dilepaskan.",
        en: "Nobody has begun step “\(symbol)”, so there is nothing to release.")
    case .backInTime(_, let before, let zone):
      Text(
        id: "Waktu yang dicatat lebih awal daripada saat langkah ini terbuka: "
          + "\(toTheSecond(before, in: zone).id). Periksa tanggal dan jamnya.",
        en: "The recorded time is earlier than the moment this step was opened: "
          + "\(toTheSecond(before, in: zone).en). Check the date and the clock.")
    case .staysUnderItsDefinition(let reasons):
      Text(
        id: "Proses ini tetap berjalan menurut naskahnya sendiri: "
          + reasons.map(\.id).joined(separator: "; ") + ".",
        en: "This case goes on under its own text of the SOP: "
          + reasons.map(\.en).joined(separator: "; ") + ".")
    }
  }
}

/// A time may be refused for seconds, which it is not written with.
private func toTheSecond(_ instant: Instant, in zone: WorkingCalendar.Zone) -> Text {
  let text = instant.text(in: zone)
  let seconds = instant.local(in: zone).secondOfDay % 60
  if seconds == 0 { return text }
  return Text(
    id: "\(text.id) lewat \(seconds) detik",
    en: "\(text.en) and \(seconds) s")
}

private func list(_ names: [String]) -> String {
  names.map { "“\($0)”" }.joined(separator: ", ")
}

/// Enough of a hash to tell two texts apart by eye.
private func short(_ hash: String) -> String { hash.isEmpty ? "-" : String(hash.prefix(8)) }
