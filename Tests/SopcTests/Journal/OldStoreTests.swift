import Foundation
import Testing

@testable import SOPJournal

/// Stores as earlier programs wrote them: readable for ever, and without fault.
@Suite struct OldStoreTests {
  /// Cases of four SOPs: ended, cancelled, moved, one in another, by people with and without roles.
  /// The file stays as it is; a store of a later format gets a file of its own.
  @Test(arguments: [
    ("2.sqlite", "d7746bc8faebb3005202298cb1c0fb95b2c4b6bbf3c2af93c0570b070bba56ea", 27, 7)
  ])
  func anOldStoreVerifies(_ name: String, _ head: String, _ records: Int, _ cases: Int) throws {
    try inScratch { folder in
      let store = folder.appending(path: name)
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Tests/Fixtures/stores/\(name)"), to: store)
      let journal = try Journal(path: store.path)
      let found = try journal.verify()
      #expect(found.faults == [])
      #expect((found.head, found.records, found.cases) == (head, records, cases))
      #expect(try journal.cases().map(\.number) == (1...Int64(cases)).reversed())
      for number in 1...Int64(cases) { #expect(try !journal.told(of: number).isEmpty) }
      #expect(try journal.rebuild() == cases)
      #expect(try journal.verify() == found)
    }
  }
}
