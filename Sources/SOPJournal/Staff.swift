import Crypto
import FoundationEssentials
import GRDB
package import SOPLanguage

/// The people of a store, read once for each people file that it was given.
struct Staff {
  private var known: (id: Int64, people: People?)?

  /// The people by the file that counts now, which is the last; nothing where there is none.
  mutating func people(_ database: Database) throws -> People? {
    // 0 where there is none.
    let id = try database.first("SELECT max(id) FROM people") { $0.integer(0) } ?? 0
    if id == 0 { return nil }
    if let known, known.id == id { return known.people }
    let row = try Row.fetchOne(
      database, sql: "SELECT source FROM people WHERE id = ?", arguments: [id])
    guard let bytes = row?.bytes(0),
      let people = compilePeople(SourceText(name: "-", bytes: bytes)).people
    else { throw JournalFailure.damaged("people \(id)") }
    known = (id, people)
    return people
  }
}

extension Journal {
  /// From now on these are asked whether somebody may act. The file's bytes are kept, and its hash
  /// becomes part of the chain. Gives the hash, and whether it is another than before.
  package func employ(
    _ source: [UInt8], at instant: Instant, by person: String, recorded: Instant? = nil
  ) throws(Rejection) -> (hash: String, isNew: Bool) {
    try write { database in
      try self.requireHappened(instant, recorded: recorded)
      try self.requireNamed(person)
      let hash = hexadecimal(SHA256.hash(data: source))
      let last = try String.fetchOne(
        database, sql: "SELECT hash FROM people ORDER BY id DESC LIMIT 1")
      if last == hash { return (hash, false) }
      try database.execute(
        sql: "INSERT INTO people (hash, source) VALUES (?, ?)", arguments: [hash, Blob(source)])
      let name = try self.people(database)?.idOrName(person) ?? person
      try self.add(
        PeopleRecord(at: instant, by: name, hash: hash, recorded: recorded).json, case: 0,
        ref: nil, database)
      return (hash, true)
    }
  }

  /// Who is asked; nothing where the store was never given a people file.
  package func people() throws(JournalFailure) -> People? {
    try read { try self.people($0) }
  }

  /// The bytes of the people file that counts now.
  package func peopleFile() throws(JournalFailure) -> [UInt8]? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT source FROM people ORDER BY id DESC LIMIT 1")?
        .bytes(0)
    }
  }

  func people(_ database: Database) throws -> People? { try staff.people(database) }
}

extension People {
  /// The id of somebody who needs no role; the name of whoever is not on file.
  func idOrName(_ name: String) -> String {
    if case .person(let person) = person(called: name) { return person.id }
    return name
  }
}

/// That a store was given a people file, as the journal keeps it.
struct PeopleRecord: Equatable {
  var at: Instant
  var by: String
  /// SHA-256 of the file, in lower-case hexadecimal digits.
  var hash: String
  /// As in `Record`.
  var recorded: Instant?

  init(at: Instant, by: String, hash: String, recorded: Instant?) {
    (self.at, self.by, self.hash, self.recorded) = (at, by, hash, recorded)
  }

  var json: [UInt8] {
    var writer = ObjectWriter()
    writer.add("at", at.iso)
    writer.add("by", by)
    writer.add("people", hash)
    writer.add("recorded", recorded?.iso)
    writer.add("what", "people")
    return writer.closed
  }

  init?(json: [UInt8]) {
    guard let read = try? JSONDecoder().decode(ReadRecord.self, from: Data(json)),
      read.what == "people", let at = Instant(iso: read.at)
    else { return nil }
    self.init(
      at: at, by: read.by, hash: read.people,
      recorded: read.recorded.flatMap { Instant(iso: $0) })
  }

  private struct ReadRecord: Decodable {
    var at: String
    var by: String
    var people: String
    var recorded: String?
    var what: String
  }
}
