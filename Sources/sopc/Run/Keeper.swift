import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Where the cases of a walk are kept.
struct KeptIn {
  let journal: Journal
  /// The SOP's YAML, kept for people.
  var source: [UInt8]?
  /// What a new case is about.
  var subject = ""
  /// The store as it was named on the command line, to be named again when the case is gone on with.
  var store: String?

  /// Who keeps a case of it.
  func keeper(of number: Int64) throws(Journal.Rejection) -> Keeper {
    do throws(JournalFailure) {
      return try Keeper(self, number)
    } catch {
      throw .failed(error)
    }
  }
}

/// A case of a store that is walked through, and how far its records were read.
struct Keeper {
  let journal: Journal
  let number: Int64
  let people: People?
  /// What is typed to go on with the case.
  let command: String
  private var last: ToldRecord?

  init(_ kept: KeptIn, _ number: Int64) throws(JournalFailure) {
    journal = kept.journal
    self.number = number
    people = try journal.people()
    command =
      "sopc run --case \(number)" + (kept.store.map { " --store \(quotedForShell($0))" } ?? "")
  }

  /// What was recorded since it was asked last.
  mutating func news() throws(JournalFailure) -> [ToldRecord] {
    let news = try journal.told(of: number, after: last)
    last = news.last ?? last
    return news
  }

  /// Records an event, unless somebody else has recorded anything since.
  func append(_ event: Event) throws(Journal.Rejection) {
    _ = try journal.append(Record(event), to: number, after: last?.place ?? 0)
  }
}

/// Why a step was not recorded.
enum Setback: Error {
  case refused(Refusal)
  case objected(Objection)
  /// Others have gone on with the case meanwhile: this happened.
  case overtaken([ToldRecord])
  case failed(JournalFailure)
}

extension Walk {
  /// Takes in what was recorded in the store since; gives that.
  @discardableResult mutating func catchUp() throws(Setback) -> [ToldRecord] {
    guard var keeper else { return [] }
    do throws(JournalFailure) {
      let news = try keeper.news()
      self.keeper = keeper
      for one in news { try take(one) }
      return news
    } catch {
      throw .failed(error)
    }
  }

  /// Records an event in the store, then takes it in. What others did elsewhere in the case is no
  /// hindrance; where they did something about this step, what was typed was meant for another.
  mutating func keep(_ event: Event, in keeper: Keeper) throws(Setback) {
    let step = here
    do throws(Journal.Rejection) {
      try keeper.append(event)
    } catch {
      let news = try catchUp()
      switch error {
      case .failed(let failure): throw .failed(failure)
      case .refused(let refusal): throw news.isEmpty ? .refused(refusal) : .overtaken(news)
      case .objected(.goneOn):
        guard let step, let now = self.keeper, isUntouched(step, by: news) else {
          throw .overtaken(news)
        }
        meanwhile += news
        return try keep(event, in: now)
      case .objected(let objection):
        throw news.isEmpty ? .objected(objection) : .overtaken(news)
      }
    }
    let done = summary.entries.count
    let news = try catchUp()
    if summary.entries.indices.contains(done) { latest = summary.entries[done] }
    meanwhile += news.dropFirst()
  }

  private func isUntouched(_ step: Case.OpenSymbol, by news: [ToldRecord]) -> Bool {
    guard summary.case.open.contains(step) else { return false }
    let id = course.nodes[step.symbol].id
    return news.allSatisfy { one in
      one.record.event.what.symbol.map { $0 != id } ?? false
    }
  }

  /// Somebody by name, as far as the store knows its people.
  func name(_ person: String) -> String { shown(called(person)) }

  func called(_ person: String) -> String { keeper?.people?.person(person)?.name ?? person }

  /// Says why nothing more can be recorded, and how the case is gone on with.
  func stop(by setback: Setback) -> ExitStatus {
    console.writeError(words(for: setback))
    if let wayOn { console.writeError(wayOn + "\n") }
    return setback.status
  }

  /// Why a step was not recorded, a line each.
  private func words(for setback: Setback) -> String {
    let lines =
      switch setback {
      case .refused(let refusal): [say(refusal.calling(called).text)]
      case .objected(let objection): [say(objection.text)]
      case .failed(let failure): [say(failure.text)]
      case .overtaken(let news):
        [
          say(
            Text(
              id: "Tidak tercatat, karena proses ini sementara itu dilanjutkan orang lain:",
              en: "Not recorded, since somebody else has gone on with this case meanwhile:"))
        ] + told(news)
      }
    return lines.map { shown($0) + "\n" }.joined()
  }

  /// What others did, a sentence each.
  func told(_ news: [ToldRecord]) -> [String] {
    news.map { one in say(sentence(one)) }
  }

  private func sentence(_ one: ToldRecord) -> Text {
    let by = one.record.event.by
    let who =
      by.isEmpty
      ? Text(id: "yang lain", en: "somebody else") : Text(id: name(by), en: name(by))
    func step(_ symbol: String) -> String {
      one.course.number(of: symbol).map { Names(one.course, language).step($0) } ?? shown(symbol)
    }
    switch one.record.event.what {
    case .opened:
      return Text(id: "Proses dibuka \(who.id).", en: "The case was opened by \(who.en).")
    case .taken(let symbol):
      let step = capitalized(step(symbol))
      return Text(
        id: "\(step) mulai dikerjakan \(who.id).", en: "\(step) was begun by \(who.en).")
    case .released(let symbol, _):
      let step = capitalized(step(symbol))
      return Text(id: "\(step) dilepaskan \(who.id).", en: "\(step) was released by \(who.en).")
    case .completed(let symbol, let answer, _):
      let step = capitalized(step(symbol))
      let answer = answer.map { ": \(shown($0))" } ?? ""
      if let child = one.record.child {
        return Text(
          id: "\(step) sudah selesai dengan berakhirnya proses \(child)\(answer).",
          en: "\(step) was completed by the end of case \(child)\(answer).")
      }
      return Text(
        id: "\(step) sudah diselesaikan \(who.id)\(answer).",
        en: "\(step) was completed by \(who.en)\(answer).")
    case .skipped(let symbol, let reason):
      let step = capitalized(step(symbol))
      return Text(
        id: "\(step) sudah dilewati \(who.id): \(shown(reason)).",
        en: "\(step) was skipped by \(who.en): \(shown(reason)).")
    case .moved:
      return Text(
        id: "Proses ini dipindahkan \(who.id) ke naskah lain SOP-nya.",
        en: "The case was moved to another version of its SOP by \(who.en).")
    case .cancelled(let reason):
      return Text(
        id: "Proses ini dibatalkan \(who.id): \(shown(reason)).",
        en: "The case was cancelled by \(who.en): \(shown(reason)).")
    }
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// How the case is gone on with; nothing where there is no more to do, or nothing is kept.
  var wayOn: String? {
    guard let keeper, here != nil else { return nil }
    let command = shown(keeper.command)
    return say(
      Text(
        id: "Proses ini tersimpan. Untuk melanjutkannya: \(command)",
        en: "This case is kept. To go on with it: \(command)"))
  }
}

extension Setback {
  init(_ rejection: Journal.Rejection) {
    switch rejection {
    case .refused(let refusal): self = .refused(refusal)
    case .objected(let objection): self = .objected(objection)
    case .failed(let failure): self = .failed(failure)
    }
  }

  var status: ExitStatus {
    switch self {
    case .refused, .objected, .overtaken: .refused
    case .failed: .world
    }
  }
}

private func quotedForShell(_ path: String) -> String {
  let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
  return isPlain && !path.isEmpty ? path : "'\(path.replacing("'", with: "'\\''"))'"
}
