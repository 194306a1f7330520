import Foundation
import SOPLanguage
import Testing

@Suite struct `Instants` {
  @Test func `An instant is written with the zone's offset and read back`() throws {
    let instant = try #require(Instant(iso: "2026-11-24T07:25+08:00"))
    #expect(instant.seconds == 1_795_476_300)
    #expect(instant.iso(in: .wita) == "2026-11-24T07:25+08:00")
    #expect(instant.iso(in: .wib) == "2026-11-24T06:25+07:00")
    #expect(instant.iso == "2026-11-23T23:25Z")
    #expect(Instant(iso: "2026-11-23T23:25Z") == instant)
    #expect(Instant(iso: "2026-11-24T07:25:00+08:00") == instant)
    #expect(Instant(iso: "2026-11-23T18:55-04:30") == instant)
    #expect(Instant(iso: "2026-11-24T07:25", assuming: .wita) == instant)
    #expect(Instant(iso: "2026-11-24T06:25+07:00", assuming: .wita) == instant)
    #expect(Instant(iso: "2026-11-24T07:25") == nil)
  }

  @Test func `Any instant is read back from what is written, in every zone`() throws {
    var dice = Dice(seed: 3)
    let range = Instant.earliest.seconds...Instant.latest.seconds
    for _ in 0..<5000 {
      let instant = Instant(seconds: Int.random(in: range, using: &dice))
      #expect(Instant(iso: instant.iso) == instant)
      for zone in WorkingCalendar.Zone.allCases {
        #expect(Instant(iso: instant.iso(in: zone)) == instant)
        #expect(Instant(instant.local(in: zone), in: zone) == instant)
      }
    }
  }

  @Test(arguments: [
    "2026-11-24", "2026-11-24T07:25+8:00", "2026-11-24T24:00+08:00", "2026-11-24T07:60+08:00",
    "2026-11-24 07:25+08:00", "2026-02-30T07:25+08:00", "2026-11-24T07:25+08:0",
    "2026-11-24T07:25+15:00", "2026-11-24T07:25+08:00x", "2026-11-24T07:25:61Z",
    "2026-11-24T7:25Z:00000", "0001-01-01T00:00+08:00", "9999-12-31T23:00Z", "", "é26-11-24T07:25Z",
  ])
  func `Nonsense is no instant`(text: String) {
    #expect(Instant(iso: text, assuming: .wib) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Instant].self, from: Data("[\"\(text)\"]".utf8))
    }
  }

  @Test func `An instant is text in JSON`() throws {
    let instants = [Instant.earliest, Instant(seconds: 1_795_476_301), .latest]
    let json = try JSONEncoder().encode(instants)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"["0001-01-02T00:00Z","2026-11-23T23:25:01Z","9999-12-31T00:00Z"]"#)
    #expect(try JSONDecoder().decode([Instant].self, from: json) == instants)
  }

  @Test func `No instant lies outside the years 1 to 9999`() {
    #expect(Instant(seconds: .max) == .latest)
    #expect(Instant(seconds: .min) == .earliest)
    #expect(Instant(exactly: .max) == nil)
    #expect(Instant.latest.adding(seconds: 1) == nil)
    #expect(Instant.earliest.adding(seconds: .min) == nil)
    #expect(Instant.earliest.adding(seconds: 1)?.iso == "0001-01-02T00:00:01Z")
  }

  @Test func `Midnight is the end of a day where something is due`() throws {
    let midnight = try #require(Instant(iso: "2026-11-25T00:00+08:00"))
    #expect(midnight.text(in: .wita).id == "Rabu, 25 November 2026 pukul 00.00 WITA")
    #expect(midnight.deadlineText(in: .wita).id == "Selasa, 24 November 2026 pukul 24.00 WITA")
    #expect(midnight.deadlineText(in: .wib).en == "Tuesday, 24 November 2026 at 23:00 WIB")
  }
}
