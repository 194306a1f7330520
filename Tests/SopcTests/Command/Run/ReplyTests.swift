import SOPLanguage
import Testing

@testable import sopc

@Suite struct ReplyTests {
  private let labels = ["Disetujui", "Disetujui dengan perubahan", "Ditolak", "Berhenti"]

  @Test(arguments: [
    ("", Reply.done), ("selesai", .done), ("Done", .done), ("?", .help), ("BANTUAN", .help),
    ("status", .status), ("di mana", .status), ("di  mana?", .status), ("where am i?", .status),
    ("catatan Berkas kurang", .note("Berkas kurang")), ("note: late", .note("late")),
    ("catatan", .note("")), ("oleh Rina Sari", .person("Rina Sari")), ("by", .person("")),
    ("berhenti", .quit), ("quit", .quit), ("undo", .back),
    ("selesia", .unclear(suggestion: "selesai")), ("entahlah", .unclear(suggestion: nil)),
  ])
  func atAStep(line: String, expected: Reply) {
    #expect(reply(to: line, labels: []) == expected)
  }

  @Test(arguments: [
    ("1", Reply.answer(0)), ("2.", .answer(1)), (" ditolak ", .answer(2)), ("DIT", .answer(2)),
    ("disetujui", .answer(0)), ("disetujui d", .answer(1)), ("di", .ambiguous([0, 1, 2])),
    // In full it is the answer; the command has other words.
    ("berhenti", .answer(3)), ("keluar", .quit), ("b", .answer(3)),
    ("0", .unclear(suggestion: nil)), ("5", .unclear(suggestion: nil)),
    ("", .unclear(suggestion: nil)), ("selesai", .unclear(suggestion: nil)),
    ("Ditolka", .unclear(suggestion: "Ditolak")), ("catatan x", .note("x")),
  ])
  func atADecision(line: String, expected: Reply) {
    #expect(reply(to: line, labels: labels) == expected)
  }

  @Test func wordsThatAreNumbersComeBeforePlaces() {
    #expect(answer("2", among: ["2", "1"]) == .one(0))
    #expect(answer("1", among: ["2", "1"]) == .one(1))
    #expect(answer("ya", among: ["YA", "ya"]) == .one(1))
    #expect(answer("", among: ["Ya", "Tidak"]) == .none(suggestion: nil))
    #expect(answer("٢", among: ["Ya", "Tidak"]) == .none(suggestion: nil))
  }
}
