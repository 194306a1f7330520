import Foundation
import SOPLanguage
import Testing

/// What an SOP takes over from its agency's file, and what can be wrong with that.
@Suite struct AgencyFileTests {
  @Test func theFileIsMissing() {
    #expect(
      findings(completed("agency: instansi.yaml\n"), [:])
        == ["SOP136 [instansi.yaml] There is no file ‘instansi.yaml’."])
  }

  /// What stands in the file may be anything.
  @Test func whatTheMissingFileWouldSayIsNotMissed() {
    let text = completed(
      """
      agency: instansi.yaml
      issuer: {unit: Bidang}
      approved_by: {}
      calendar: {}
      actors:
        pemohon: {name: Pemohon, kind: public}
        petugas:

      """)
    #expect(
      findings(text, [:]) == ["SOP136 [instansi.yaml] There is no file ‘instansi.yaml’."])
  }

  @Test func theAgencysLinesStandAboveTheOwn() throws {
    let files = [
      "instansi.yaml": "agency: 1\nissuer:\n\n\n\n\n\n\n\n\n  government: KOTA\n  agency: DINAS\n"
    ]
    let text = completed("agency: instansi.yaml\nissuer: {unit: Bidang}\n")
    let lines = try workflow(text, files).identity.issuer.map(\.text)
    #expect(lines == ["KOTA", "DINAS", "Bidang"])
  }

  /// Merged, Monday to Thursday would be named twice, and Saturday be the agency's.
  @Test func ownHoursTakeThePlaceOfTheAgencys() throws {
    let files = [
      "instansi.yaml": "agency: 1\ncalendar: {hours: {mon-thu: 08:00-16:00, sat: 08:00-12:00}}\n"
    ]
    let text = completed(
      "agency: instansi.yaml\ncalendar: {day: working, hours: {mon-fri: 08:00-16:00}}\n")
    #expect(findings(text, files) == [])
    let week = try workflow(text, files).calendar.week
    #expect(week[0] == [WorkingCalendar.Hours(from: 480, until: 960)])
    #expect(week[5] == [])
  }

  /// What an agency's file lacks is told once, there, and not in each of its SOPs.
  @Test func theAgencysFormAndHoursAreJudgedThere() {
    let agency = """
      agency: 1
      calendar: {timezone: WIB, day: working, hours: {mon-fri: 08:00-12:00}}
      form: {boxes: [legal_basis, qualifications]}

      """
    #expect(
      findings(agency, [:]) == [
        "SOP071 [hours] These come to 20 hours a week, less than 37.5. Are they working hours?",
        "SOP011 [[legal_basis, qualifications]] This form does not have the boxes: related, "
          + "equipment, cautions, records.",
      ])
    let text = completed("agency: instansi.yaml\ncalendar: {day: working}\n")
    #expect(findings(text, ["instansi.yaml": agency]) == [])
  }

  @Test func theAgencysPatternHoldsForItsSOPs() {
    let files = ["instansi.yaml": "agency: 1\nform: {number_pattern: \"800/#/####\"}\n"]
    #expect(
      findings(completed("agency: instansi.yaml\n"), files) == [
        "SOP006 [000.8.3/1/2026] The number ‘000.8.3/1/2026’ does not follow the pattern "
          + "‘800/#/####’."
      ])
    #expect(findings(completed("agency: instansi.yaml\nnumber: 800/12/2026\n"), files) == [])
  }

  @Test func theFileIsOfAnotherKind() {
    let files = ["instansi.yaml": completed("title: SOP lain\n")]
    #expect(
      findings(completed("agency: instansi.yaml\n"), files)
        == ["SOP136 [instansi.yaml] The file ‘instansi.yaml’ is no ‘agency’ file."])
  }

  @Test(arguments: [
    ("agency: 1\nisuer: {agency: Dinas}\n", 2), ("agency: 1\nform: {paper: A5}\n", 2),
    ("agency: 1\nissuer: [Kota]\n", 2), ("agency: 2\n", 1), ("", 1),
    ("agency: 1\n\ncalendar: {hours: {mon-fri: 16:00-08:00}}\n", 3),
    ("agency: 1\ncalendar: {holidays: tidak-ada.yaml}\n", 2),
  ])
  func theFileHasFaults(_ text: String, _ line: Int) {
    let bare = completed("agency: instansi.yaml\n")
    #expect(
      findings(bare, ["instansi.yaml": text])
        == ["SOP136 [instansi.yaml] The file ‘instansi.yaml’ has a mistake in line \(line)."],
      "\(text)")
  }

  /// Also where the SOP says nothing of its own there, so that the fault is taken over.
  @Test func aFaultThatIsTakenOverIsToldOnce() {
    let text = completed("agency: instansi.yaml\ncalendar: {timezone: WIB, day: working}\n")
    for fault in ["holidays: tidak-ada.yaml", "holidays: [2026-02-30]", "hours: {mon-fri: pagi}"] {
      let found = findings(text, ["instansi.yaml": "agency: 1\ncalendar: {\(fault)}\n"])
      #expect(
        found.filter { !$0.hasPrefix("SOP163") }
          == ["SOP136 [instansi.yaml] The file ‘instansi.yaml’ has a mistake in line 2."],
        "\(found)")
    }
  }

  @Test func anActorIsTakenOver() throws {
    let files = ["instansi.yaml": "agency: 1\nactors: {petugas: Petugas Loket, camat: Camat}\n"]
    let text = completed(
      "agency: instansi.yaml\nactors:\n  pemohon: {name: Pemohon, kind: public}\n  petugas:\n")
    #expect(findings(text, files) == [])
    let workflow = try workflow(text, files)
    #expect(workflow.actors.map(\.name) == ["Pemohon", "Petugas Loket"])
  }

  @Test func anActorThatTheAgencyDoesNotHave() {
    let files = ["instansi.yaml": "agency: 1\nactors: {camat: Camat}\n"]
    let text = completed(
      "agency: instansi.yaml\nactors:\n  pemohon: {name: Pemohon, kind: public}\n  petugas:\n")
    #expect(findings(text, files) == ["SOP123 [petugas] ‘petugas’ has no name yet."])
  }

  @Test func keysAreMergedAndTheOwnWin() throws {
    let agency = """
      agency: 1
      issuer: {id: kominfo, government: Kota Agama, agency: Dinas Agama}
      approved_by: {position: KEPALA, name: Budi, nip: "9"}
      calendar: {timezone: WIT, holidays: [2026-08-17, 2026-12-25], day: calendar}
      form: {paper: F4, labels: {action: Uraian}}

      """
    let text = completed(
      """
      agency: instansi.yaml
      issuer: {agency: Dinas Sendiri}
      approved_by: {name: Citra}
      calendar: {timezone: WIB, hours: {mon-fri: 08:00-16:00}, holidays: [2026-01-01]}
      form: {labels: {time: Lama}}

      """)
    #expect(findings(text, ["instansi.yaml": agency]) == [])
    let workflow = try workflow(text, ["instansi.yaml": agency])
    #expect(workflow.calendar.timezone.rawValue == "WIB")
    // A list is taken as a whole.
    #expect(workflow.calendar.holidays.count == 1)
    let json = String(decoding: try JSONEncoder().encode(workflow), as: UTF8.self)
    for own in ["Dinas Sendiri", "Kota Agama", "Citra", "KEPALA", "F4", "Uraian", "Lama"] {
      #expect(json.contains(own), "\(own)")
    }
    for replaced in ["Dinas Agama", "Budi"] { #expect(!json.contains(replaced), "\(replaced)") }
  }

  @Test func holidaysAreFoundFromTheAgencysFolder() throws {
    try inScratch { folder in
      for name in ["dinas", "sop"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      try write(
        "dinas/libur.yaml", "holidays: 1\nsource: SKB\ndays: {2026-08-17: Proklamasi}\n",
        in: folder)
      try write(
        "dinas/instansi.yaml",
        "agency: 1\ncalendar: {timezone: WIB, holidays: libur.yaml, day: working}\n", in: folder)
      let text = completed(
        "agency: ../dinas/instansi.yaml\ncalendar: {hours: {mon-fri: 08:00-16:00}}\n")
      try write("sop/a.yaml", text, in: folder)
      let run = try sopc(["check", ".", "--lang", "en"], in: folder)
      #expect(run.code == 0, "\(run.output)")
      // From the SOP's folder it is not there.
      try write(
        "sop/a.yaml",
        completed(
          "agency: ../dinas/instansi.yaml\n"
            + "calendar: {hours: {mon-fri: 08:00-16:00}, holidays: libur.yaml}\n"), in: folder)
      let own = try sopc(["check", ".", "--lang", "en"], in: folder)
      #expect(own.output.contains("sop/a.yaml:34:53: error SOP164"), "\(own.output)")
    }
  }

  /// What only this SOP makes a mistake of stands in the agency's file all the same.
  @Test func aFindingInTheAgencysFileBearsItsName() throws {
    try inScratch { folder in
      try write(
        "instansi.yaml", "agency: 1\nactors:\n  dinas: {name: Dinas, roles: {petugas: Staf}}\n",
        in: folder)
      let text = completed(
        """
        agency: instansi.yaml
        actors:
          pemohon: {name: Pemohon, kind: public}
          petugas: Petugas Loket
          dinas:

        """
      ).replacing("to: pemohon", with: "to: dinas")
      try write("a.yaml", text, in: folder)
      let run = try sopc(["check", "a.yaml", "--lang", "en"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("instansi.yaml:3:32: error SOP037"), "\(run.output)")
      #expect(run.output.contains("  3 │   dinas: {name: Dinas, roles: {petugas: Staf}}"))
      #expect(run.output.contains("  a.yaml:34: the first is here"), "\(run.output)")
    }
  }

  private func workflow(_ text: String, _ files: [String: String]) throws -> Workflow {
    let compilation = compile(SourceText(name: "naskah.yaml", text)) { path, _ in
      files[path].map { .success(SourceText(name: path, $0)) } ?? .failure(.missing)
    }
    return try #require(compilation.workflow)
  }
}
