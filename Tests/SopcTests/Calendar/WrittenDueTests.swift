import SOPLanguage
import Testing

@Suite struct `Written deadlines` {
  @Test func `A deadline names the step it is counted from`() throws {
    let text = "14 hari kerja setelah tanda_tangan"
    let due = try #require(WrittenDue(reading: text, bareDay: .working))
    #expect(due.time.parts == [.init(least: 14_000, most: 14_000, unit: .workingDay)])
    #expect(due.step == "tanda_tangan")
    #expect(text.distance(from: text.startIndex, to: due.step.startIndex) == 22)
    #expect(WrittenDue(reading: "3 Hari SETELAH kirim", bareDay: .calendar)?.step == "kirim")
    #expect(WrittenDue(reading: "2 weeks after sign", bareDay: .calendar)?.step == "sign")
    #expect(WrittenDue(reading: "14 hari kerja", bareDay: .working) == nil)
    #expect(WrittenDue(reading: "setelah kirim", bareDay: .working) == nil)
    #expect(WrittenDue(reading: "14 hari kerja setelah ", bareDay: .working) == nil)
    let segera = WrittenDue(reading: "segera setelah kirim", bareDay: .working)
    #expect(segera?.time.kind == .unreadable)
  }
}
