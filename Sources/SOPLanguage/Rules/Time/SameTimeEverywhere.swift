extension Rule {
  static let sameTimeEverywhere = Rule(
    "SOP045", "same-time-everywhere", .hint,
    title: Text(id: "Semua langkah sama waktunya", en: "Every step takes the same time"),
    why: Text(
      id: "Waktu yang seragam sering kali perkiraan kasar, sehingga kelambatan satu langkah tidak "
        + "tampak.",
      en: "Times that are all alike are often a rough guess, so that no one sees which step is "
        + "slow."),
    bad: fourSteps(["1 jam", "1 jam", "1 jam", "1 jam"]),
    good: fourSteps(["5 menit", "1 jam", "1 jam", "15 menit"])
  ) { facts, diagnostics in
    let steps = facts.procedure.steps.filter { !$0.written.isTerminator }
    guard steps.count >= 4, let first = steps.first, let times = first.written.time.value,
      let place = times.first?.range
    else { return }
    // An unknown time may be any; a deadline and another SOP have theirs from elsewhere.
    let isSame = steps.allSatisfy { step in
      !step.times.isEmpty && step.times.allSatisfy { $0.kind == .counted }
        && step.times.map(\.parts) == first.times.map(\.parts)
        && step.due == nil && step.uses == nil
    }
    if isSame {
      let time = times.map(\.value).joined(separator: ", ")
      diagnostics.append(.sameTime(Located(time, place), steps.count))
    }
  }
}

private func fourSteps(_ times: [String]) -> String {
  let rows = [
    ("pemohon", "Mengajukan surat", "surat", "berkas"),
    ("petugas", "Menyusun balasan", "berkas", "Konsep"),
    ("petugas", "Memaraf konsep", "Konsep surat", "Konsep yang diparaf"),
    ("petugas", "Mengirim balasan", "Konsep yang diparaf", "balasan"),
  ]
  return "steps:\n"
    + zip(rows, times).enumerated().map { place, row in
      let ((actor, action, requirement, output), time) = row
      return "  - {id: langkah_\(place + 1), actor: \(actor), action: \(action), "
        + "requirements: [\(requirement)], time: \(time), outputs: [\(output)]}\n"
    }.joined()
}

extension Diagnostic {
  fileprivate static func sameTime(_ time: Located<String>, _ count: Int) -> Diagnostic {
    Diagnostic(
      .sameTimeEverywhere, at: time.range,
      Text(
        id: "Waktu semua langkah (\(count)) sama: ‘\(time.value)’. Apakah memang demikian?",
        en: "All \(count) steps have the same time, ‘\(time.value)’. Is that so?"),
      advice: Text(
        id: "Tanyakan kepada pelaksana berapa lama tiap langkah biasanya, lalu tulis waktunya "
          + "masing-masing.",
        en: "Ask those who act how long each step usually takes, and write that."))
  }
}
