import Crypto
import FoundationEssentials
import GRDB

/// The chain of hashes: SHA-256 over the hash before and the bytes of the record. Whoever changes,
/// removes or moves a record breaks it from there on.
enum Chain {
  /// What stands before the first record.
  static let beginning = [UInt8](repeating: 0, count: 32)

  static func hash(after before: [UInt8]?, _ body: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: before ?? beginning)
    hash.update(data: body)
    return Array(hash.finalize())
  }
}

/// Bytes as a value of a column.
struct Blob: DatabaseValueConvertible {
  private var data: Data

  init(_ bytes: [UInt8]) { data = Data(bytes) }

  var databaseValue: DatabaseValue { data.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Blob? {
    Data.fromDatabaseValue(value).map { Blob(Array($0)) }
  }
}
