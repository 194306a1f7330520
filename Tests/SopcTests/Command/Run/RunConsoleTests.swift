import Glibc
import SOPConsole
import SOPLanguage
import Testing

@testable import sopc

@Suite struct RunConsoleTests {
  @Test(arguments: [
    ([:], Language.indonesian), (["LANG": "en_US.UTF-8"], .english),
    (["LANG": "C.UTF-8"], .indonesian), (["LC_ALL": "POSIX", "LANG": "en_GB"], .english),
    (["LC_ALL": "id_ID.UTF-8", "LANG": "en_US"], .indonesian), (["LANG": "in_ID"], .indonesian),
    (["LC_MESSAGES": "en", "LANG": "id_ID"], .english), (["LANG": "fr_FR"], .indonesian),
    (["LC_ALL": "", "LANG": "English_Indonesia.1252"], .english), (["LANG": "ens"], .indonesian),
  ])
  func language(variables: [String: String], expected: Language) {
    #expect(terminalLanguage(nil) { variables[$0] } == expected)
    #expect(terminalLanguage(.english) { variables[$0] } == .english)
  }

  private func lines(_ bytes: [UInt8]) throws -> [Console.Input] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    let reader = LineReader(ends[0])
    var inputs: [Console.Input] = []
    repeat { inputs.append(reader.next()) } while inputs.last != .end
    return inputs
  }

  @Test func readsLines() throws {
    #expect(try lines([]) == [.end])
    #expect(try lines(Array("a\r\n\nb".utf8)) == [.line("a"), .line(""), .line("b"), .end])
    #expect(try lines([0xFF, 0x0A]) == [.line("\u{FFFD}"), .end])
  }

  @Test func anEndlessLineIsCut() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 60_000)
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    let reader = LineReader(ends[0])
    close(ends[1])
    guard case .line(let line) = reader.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.count == 60_000)
    #expect(reader.next() == .end)
  }

  @Test func durationsInTwoUnits() {
    let indonesian = Clock(zone: .wib, language: .indonesian)
    let english = Clock(zone: .wit, language: .english)
    #expect(indonesian.duration(59) == "kurang dari 1 menit")
    #expect(indonesian.duration(3660) == "1 jam 1 menit")
    #expect(english.duration(3660) == "1 hour 1 minute")
    #expect(english.duration(2 * 86_400 + 7200 + 60) == "2 days 2 hours")
    // A working day has no 24 hours.
    #expect(english.workingDuration(3660) == "1 hour 1 minute")
    #expect(indonesian.workingDuration(109 * 3600 + 60) == "109 jam")
    #expect(
      english.full(Instant(seconds: 1_795_395_600)) == "Monday, 23 November 2026 at 10:00 WIT")
  }

  @Test func midnightEndsADayForADeadlineAndBeginsOneElse() {
    let clock = Clock(zone: .wib, language: .indonesian)
    // Monday, 23 November 2026, 08.00 and the midnight behind it.
    let (morning, midnight) = (Instant(seconds: 1_795_395_600), Instant(seconds: 1_795_453_200))
    #expect(clock.full(midnight) == "Selasa, 24 November 2026 pukul 00.00 WIB")
    #expect(clock.deadline(midnight, seenFrom: morning) == "hari ini pukul 24.00 WIB")
    #expect(
      clock.deadline(midnight, seenFrom: midnight) == "Senin, 23 November 2026 pukul 24.00 WIB")
    #expect(clock.full(midnight, seenFrom: midnight) == "hari ini pukul 00.00 WIB")
  }
}
