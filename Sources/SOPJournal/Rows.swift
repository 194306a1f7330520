import FoundationEssentials
import GRDB

/// Values of a row as a damaged file may have them: of another kind, or none.
extension Row {
  func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[column]) else { throw damaged(column) }
    return value
  }

  /// Nothing where nothing was written.
  func valueIfAny<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value? {
    let written = self[column] as DatabaseValue
    return written.isNull ? nil : try value(column)
  }

  /// The bytes of a column.
  func bytes(_ column: Int) -> [UInt8] {
    (try? withUnsafeData(atIndex: column) { Array($0 ?? .init()) }) ?? []
  }

  private func damaged(_ column: Int) -> JournalFailure {
    .damaged(columnNames.dropFirst(column).first ?? "")
  }
}
