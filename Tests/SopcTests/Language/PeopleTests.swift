import Testing

@testable import SOPLanguage

/// Who holds a role on a day, and who may act.
@Suite struct PeopleTests {
  private static let file = """
    people: 1
    agency: dinas
    persons:
      sri: {name: "Dra. Sri Contoh, M.Si.", user: sri.c}
      budi: {name: Budi Santoso, nip: "1", user: [budi, loket2]}
      budi_b: {name: budi  SANTOSO, nip: "2"}
      rina: Rina
      dewi: Dewi
    roles:
      - {role: kadis, person: sri, from: 2024-01-02, until: 2026-12-31}
      - {role: kadis, person: budi, acting: plh, from: 2026-03-01, until: 2026-03-10}
      - {role: kadis, person: rina, from: 2027-01-01}
      - {role: kasi, person: rina, acting: plt, from: 2026-03-01, until: 2026-05-31}
      - {role: petugas, person: [rina, dewi], from: 2024-01-02}
      - {role: petugas, person: budi, acting: plh, from: 2026-03-01, until: 2026-03-10}
      - {agency: kelurahan, role: kadis, person: dewi, from: 2024-01-02}

    """

  @Test(arguments: [
    ("kadis", "dinas", "2024-01-01", []), ("kadis", "dinas", "2024-01-02", ["sri"]),
    ("kadis", "dinas", "2026-02-28", ["sri"]), ("kadis", "dinas", "2026-03-01", ["budi"]),
    ("kadis", "dinas", "2026-03-10", ["budi"]), ("kadis", "dinas", "2026-03-11", ["sri"]),
    ("kadis", "dinas", "2026-12-31", ["sri"]), ("kadis", "dinas", "2027-01-01", ["rina"]),
    ("kadis", "dinas", "9999-12-31", ["rina"]), ("kadis", "kelurahan", "2026-03-01", ["dewi"]),
    ("kasi", "dinas", "2026-05-31", ["rina"]), ("kasi", "dinas", "2026-06-01", []),
    ("petugas", "dinas", "2026-02-01", ["rina", "dewi"]),
    ("petugas", "dinas", "2026-03-01", ["rina", "dewi", "budi"]),
    ("kabid", "dinas", "2026-03-01", []), ("kadis", "", "2026-03-01", []),
  ])
  func aRoleHasItsHoldersOfThatDay(
    _ role: String, _ agency: String, _ day: String, _ expected: [String]
  ) throws {
    let people = try people()
    #expect(people.holders(of: role, in: agency, on: try date(day)).map(\.person) == expected)
  }

  @Test(arguments: [
    ("sri", "sri"), ("sri.c", "sri"), ("loket2", "budi"), ("budi", "budi"), ("budi_b", "budi_b"),
    ("dra. sri  contoh, M.Si", "sri"), ("RINA", "rina"),
  ])
  func aPersonIsCalledByIDUserOrName(_ name: String, _ expected: String) throws {
    guard case .person(let person) = try people().person(called: name) else {
      Issue.record("\(name)")
      return
    }
    #expect(person.id == expected)
  }

  @Test func aNameThatTwoHaveCallsNeither() throws {
    let people = try people()
    #expect(
      people.person(called: "Budi Santoso")
        == .several([people.person("budi"), people.person("budi_b")].compactMap(\.self)))
    for (name, meant) in [("Rini", "rina"), ("Joko Widodo", nil), ("SRI.C", "sri.c")] {
      #expect(people.person(called: name) == .nobody)
      #expect(people.nearest(to: name) == meant)
    }
    #expect(people.person("sri.c") == nil)
  }

  @Test func whoHoldsTheRoleActs() throws {
    #expect(try whoActs("sri.c", ["kadis"], "2026-02-01") == "sri")
    #expect(try whoActs("budi", ["kabid", "kadis"], "2026-03-01") == "budi")
    #expect(try whoActs("Rina", ["petugas"], "2026-03-01") == "rina")
    #expect(try whoActs("loket2", ["petugas"], "2026-03-01") == "budi")
  }

  @Test func whereNoRoleIsNeededAnyoneActs() throws {
    #expect(try whoActs("Seorang pemohon", nil, "2026-02-01") == "Seorang pemohon")
    #expect(try whoActs("Budi Santoso", nil, "2026-02-01") == "Budi Santoso")
    #expect(try whoActs("loket2", nil, "2026-02-01") == "budi")
  }

  @Test func aRefusalSaysWhy() throws {
    let people = try people()
    let (sri, budi, dewi) = try (
      #require(people.person("sri")), #require(people.person("budi")),
      #require(people.person("dewi"))
    )
    let all = people.holdings
    #expect(refusal("Rini", ["kadis"]) == .unknownPerson(meant: "rina"))
    #expect(refusal("sri", ["kadis"], in: "camat") == .agencyNotOnFile("camat"))
    #expect(
      refusal("budi santoso", ["kadis"])
        == .severalPersons([budi] + [people.person("budi_b")].compactMap(\.self)))
    #expect(refusal("sri", ["kasi"]) == .holdsNone(sri, others: [all[0]]))
    #expect(refusal("sri", ["kasi"], on: "2027-01-01") == .holdsNone(sri, others: []))
    #expect(refusal("dewi", ["kadis"]) == .holdsNone(dewi, others: [all[5]]))
    #expect(refusal("budi", ["kadis"], on: "2026-03-11") == .onOtherDays(budi, [all[1]]))
    #expect(
      refusal("sri", ["kabid", "kadis"], on: "2026-03-10") == .replaced(sri, by: [all[1]]))
  }

  @Test func aColumnStandsForItselfAndItsRoles() {
    func actor(
      _ id: String, _ roles: [String] = [], kind: Workflow.Actor.Kind = .staff
    ) -> Workflow.Actor {
      Workflow.Actor(
        id: id, name: id, short: id, aliases: [], note: "", kind: kind, group: "",
        roles: roles.map { Workflow.Role(id: $0, name: $0, short: $0, aliases: []) })
    }
    let roles = RolesOfPerformers([
      actor("pemohon", ["kuasa"], kind: .public), actor("dinas", ["kadis", "kabid"]),
      actor("staf"), actor("mesin", kind: .system),
    ])
    #expect(roles.roles(of: ["dinas"]) == ["dinas", "kadis", "kabid"])
    #expect(roles.roles(of: ["kabid"]) == ["kabid"])
    #expect(roles.roles(of: ["kabid", "dinas", "staf"]) == ["kabid", "dinas", "kadis", "staf"])
    #expect(roles.roles(of: ["staf", "pemohon"]) == nil)
    #expect(roles.roles(of: ["kuasa"]) == nil)
    #expect(roles.roles(of: ["mesin"]) == nil)
  }

  /// Against a look at every pair of holdings and every day.
  @Test func rolesHeldByTwoAreFoundAsByLookingAtEveryDay() throws {
    var dice = Dice(seed: 7)
    let base = try date("2026-01-01")
    for _ in 0..<500 {
      var people = People()
      for _ in 0..<Int.random(in: 0...6, using: &dice) {
        let from = Int.random(in: 0...9, using: &dice)
        let length = Int.random(in: 0...4, using: &dice)
        people.add(
          People.Holding(
            person: ["a", "b", "c"].randomElement(using: &dice) ?? "a",
            post: .init(agency: "dinas", role: "kadis"),
            from: Day(number: base.number + from),
            until: length == 4 ? nil : Day(number: base.number + from + length)))
      }
      let isShared = (0..<30).contains { day in
        let then = people.holdings.filter { $0.covers(Day(number: base.number + day)) }
        return Set(then.map(\.person)).count > 1
      }
      let found = sharedRoles(people)
      #expect(found.isEmpty == !isShared)
      for pair in found {
        let (first, second) = (people.holdings[pair.first], people.holdings[pair.second])
        #expect(first.person != second.person && pair.first < pair.second)
        #expect(first.covers(pair.since) && second.covers(pair.since))
      }
    }
  }

  @Test func theExampleIsOfTheExamplesAgency() throws {
    let text = try Repository.text("examples/pegawai.yaml")
    let people = try #require(compilePeople(SourceText(name: "-", text)).people)
    let agency = "diskominfo_contoh"
    var roles: Set<String> = []
    for name in ["cuti", "kearsipan", "pengadaan", "pengaduan", "surat-keluar", "surat-masuk"] {
      let path = "examples/\(name).yaml"
      let source = SourceText(name: path, try Repository.text(path))
      let workflow = try #require(compile(source, files: Repository.reader).workflow)
      #expect(workflow.identity.issuer.first { $0.key == "id" }?.text == agency)
      let performers = RolesOfPerformers(workflow.actors)
      for node in workflow.procedures.flatMap(\.nodes) {
        roles.formUnion(performers.roles(of: node.performers) ?? [])
      }
    }
    for day in ["2026-02-28", "2026-03-01", "2026-06-01", "2026-08-03", "2026-11-20"] {
      for role in roles {
        let holders = people.holders(of: role, in: agency, on: try date(day))
        #expect(!holders.isEmpty, "\(role) \(day)")
      }
    }
  }

  @Test func aFileOfAnotherKindIsRefused() {
    let other = compilePeople(SourceText(name: "a.yaml", completed(faultlessSOP)))
    #expect(other.diagnostics.map(\.rule.code) == ["SOP136"])
    #expect(other.people == nil)
  }

  @Test func aFileWithErrorsGivesNobody() {
    let text = Self.file.replacing("person: [rina, dewi]", with: "person: [rina, dewy]")
    let compilation = compilePeople(SourceText(name: "-", text))
    #expect(compilation.diagnostics.map(\.rule.code) == ["SOP200"])
    #expect(compilation.people == nil)
  }

  @Test func aLongFileIsReadInGoodTime() throws {
    var lines = ["people: 1", "agency: dinas", "persons:"]
    lines += (0..<20_000).map { "  p\($0): Orang \($0)" }
    lines.append("roles:")
    lines += (0..<20_000).map {
      "  - {role: petugas, person: \($0 % 2 == 0 ? "p" : "q")\($0), from: 2026-01-02}"
    }
    let compilation = compilePeople(SourceText(name: "-", lines.joined(separator: "\n") + "\n"))
    #expect(compilation.diagnostics.count { $0.rule.code == "SOP200" } == 10_000)
    #expect(compilation.diagnostics.count { $0.rule.code == "SOP203" } == 1)
  }

  private func people() throws -> People {
    let compilation = compilePeople(SourceText(name: "-", Self.file))
    #expect(compilation.diagnostics.map(\.message.en) == [])
    return try #require(compilation.people)
  }

  private func whoActs(
    _ name: String, _ roles: [String]?, in agency: String = "dinas", _ day: String
  ) throws -> String {
    try people().whoActs(name, as: roles, in: agency, on: try date(day)).person
  }

  private func refusal(
    _ name: String, _ roles: [String], in agency: String = "dinas", on day: String = "2026-02-01"
  ) -> RoleRefusal? {
    do {
      _ = try whoActs(name, roles, in: agency, day)
      return nil
    } catch {
      return error as? RoleRefusal
    }
  }

  private func date(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
}
