import Foundation
import GRDB
import SOPCase
import SOPLanguage
import Testing

@testable import SOPJournal

/// Who may act in a store that knows its people.
@Suite struct StaffTests {
  private let people = """
    people: 1
    agency: dinas
    persons:
      sri: {name: Sri, user: sri.c}
      budi: Budi
      rina: Rina
    roles:
      - {role: loket, person: [budi, rina], from: 2026-01-02}
      - {role: kepala, person: sri, from: 2026-01-02}
      - {role: kepala, person: rina, acting: plh, from: 2026-03-02, until: 2026-03-06}
    """

  private let sop = """
    sop: 1
    title: UJI
    issuer: {id: dinas, agency: Dinas}
    actors: {warga: {name: Warga, kind: public}, loket: {name: Loket, several: true}, kepala: Kepala}
    separate: [[periksa, setujui]]
    steps:
      - {id: mohon, actor: warga, action: Mengajukan permohonan}
      - {id: periksa, actor: loket, action: Memeriksa berkas}
      - {id: setujui, any: [loket, kepala], action: Menyetujui berkas}
      - {id: tanda_tangan, actor: loket, with: [kepala], action: Menandatangani surat}
      - {id: ambil, actor: warga, action: Mengambil surat}
    """

  /// 2 March 2026, 09:00 WIB and so many hours later.
  private func at(_ hours: Int) -> Instant {
    Instant(seconds: 1_772_416_800 + hours * 3600)
  }

  private func withStore(_ body: (Journal, URL) throws -> Void) throws {
    try inScratch { folder in
      let path = folder.appending(path: "cases.sqlite")
      let journal = try Journal(path: path.path)
      let compiled = compile(SourceText(name: "uji.yaml", sop))
      let workflow = try #require(compiled.workflow, "\(compiled.diagnostics)")
      _ = try journal.open(
        workflow, procedure: workflow.procedures[0], source: nil,
        .init(at: at(0), by: "Warga Satu"))
      let (hash, isNew) = try journal.employ(Array(people.utf8), at: at(0), by: "sri.c")
      #expect(isNew && hash.count == 64)
      #expect(try !journal.employ(Array(people.utf8), at: at(0), by: "sri").isNew)
      try body(journal, path)
    }
  }

  private func complete(
    _ journal: Journal, _ symbol: String, by person: String, _ hours: Int = 1
  ) throws {
    _ = try journal.append(
      Record(
        Event(.completed(symbol: symbol, answer: nil, note: nil), at: at(hours), by: person)),
      to: 1)
  }

  private func refusal(
    _ journal: Journal, _ symbol: String, by person: String, _ hours: Int = 1
  ) throws -> RoleRefusal? {
    let before = try journal.verify()
    do {
      try complete(journal, symbol, by: person, hours)
    } catch Journal.Rejection.objected(.role(let objection)) {
      #expect(try journal.verify() == before)
      return objection.refusal
    }
    return nil
  }

  @Test func onlyWhoHoldsTheRoleActs() throws {
    try withStore { journal, _ in
      try complete(journal, "mohon", by: "Warga Satu")
      guard case .holdsNone = try refusal(journal, "periksa", by: "sri") else {
        Issue.record("sri is not at the counter")
        return
      }
      #expect(try refusal(journal, "periksa", by: "Warga Satu") == .unknownPerson(meant: nil))
      try complete(journal, "periksa", by: "BUDI")
      // Separate: another than who has checked.
      #expect(throws: Journal.Rejection.self) { try complete(journal, "setujui", by: "budi") }
      guard case .replaced = try refusal(journal, "setujui", by: "sri") else {
        Issue.record("an acting official stands in for sri")
        return
      }
      try complete(journal, "setujui", by: "rina")
      let record = try #require(try journal.history(of: 1).last)
      #expect(record.event.by == "rina")
      // Of the roles that suffice the first that is held.
      #expect(record.capacity == .init(role: "loket", acting: nil))
      #expect(try journal.history(of: 1)[2].event.by == "budi")
    }
  }

  /// Who checked before the store knew its people is remembered as they were called then.
  @Test func aNameFromBeforeThePeopleFileIsTheSamePerson() throws {
    try inScratch { folder in
      let journal = try Journal(path: folder.appending(path: "cases.sqlite").path)
      let workflow = try #require(compile(SourceText(name: "uji.yaml", sop)).workflow)
      _ = try journal.open(
        workflow, procedure: workflow.procedures[0], source: nil,
        .init(at: at(0), by: "Warga Satu"))
      try complete(journal, "mohon", by: "Warga Satu")
      try complete(journal, "periksa", by: "Rina")
      _ = try journal.employ(Array(people.utf8), at: at(0), by: "sri.c")
      #expect(try journal.work(of: "rina", at: at(1)).isEmpty)
      #expect(try journal.work(of: "budi", at: at(1)).count == 1)
      do {
        try complete(journal, "setujui", by: "rina")
        Issue.record("not refused")
      } catch Journal.Rejection.refused(let refusal) {
        #expect(refusal == .separate("setujui", other: "periksa", person: "Rina"))
      }
      try complete(journal, "setujui", by: "budi")
    }
  }

  @Test func theWorklistOfAPersonHasWhatTheyMayDo() throws {
    try withStore { journal, _ in
      func list(_ person: String, _ hours: Int = 1) throws -> [Int] {
        try journal.work(of: person, at: at(hours)).map(\.symbol)
      }
      #expect(try list("Warga Satu") == [])
      try complete(journal, "mohon", by: "Warga Satu")
      #expect(try list("budi") == [1] && list("rina") == [1] && list("sri") == [])
      try complete(journal, "periksa", by: "budi")
      #expect(try list("budi") == [])
      #expect(try list("rina") == [2] && list("sri") == [])
      // Once the acting official's time is over.
      #expect(try list("sri", 24 * 7) == [2])
      try complete(journal, "setujui", by: "rina")
      try complete(journal, "tanda_tangan.kepala", by: "rina")
      // Who acts together must be two.
      #expect(try list("rina") == [])
      try complete(journal, "tanda_tangan.loket", by: "budi")
      #expect(try list("Warga Satu") == [5])
      #expect(try list("Warga Dua") == [])
    }
  }

  @Test func stepsThatNobodyMayDoAreTold() throws {
    try withStore { journal, _ in
      #expect(try journal.vacancies(at: at(1)) == [])
      let others = people.replacing("- {role: loket", with: "- {role: gudang")
      _ = try journal.employ(Array(others.utf8), at: at(1), by: "sri")
      // "setujui" is left to the head alone.
      #expect(try journal.vacancies(at: at(1)).map(\.symbols) == [[1, 4]])
    }
  }

  @Test(arguments: [
    "UPDATE people SET source = CAST(replace(source, 'budi', 'tono') AS BLOB)",
    "DELETE FROM people",
    "INSERT INTO people (hash, source) SELECT 'x', source FROM people",
    "UPDATE event SET body = CAST(replace(body, 'people', 'PEOPLE') AS BLOB) WHERE case_id = 0",
  ])
  func aChangedPeopleFileIsSeen(_ sql: String) throws {
    try withStore { journal, _ in
      #expect(try journal.verify().faults == [])
      try journal.queue.write { try $0.execute(sql: sql) }
      #expect(try !journal.verify().faults.isEmpty)
    }
  }

  @Test func anSOPWithoutAgencyCannotAskThePeople() throws {
    try withStore { journal, _ in
      let text = sop.replacing("id: dinas, ", with: "")
      let workflow = try #require(compile(SourceText(name: "uji.yaml", text)).workflow)
      let number = try journal.open(
        workflow, procedure: workflow.procedures[0], source: nil,
        .init(at: at(0), by: "Warga Satu"))
      let mohon = Event.What.completed(symbol: "mohon", answer: nil, note: nil)
      _ = try journal.append(Record(Event(mohon, at: at(1), by: "Warga Satu")), to: number)
      let check = Event.What.completed(symbol: "periksa", answer: nil, note: nil)
      do {
        _ = try journal.append(Record(Event(check, at: at(1), by: "budi")), to: number)
        Issue.record("not refused")
      } catch Journal.Rejection.objected(.role(let objection)) {
        #expect(objection.refusal == .agencyNotOnFile(""))
      }
    }
  }
}
