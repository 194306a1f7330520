import SOPJournal

extension Journal {
  /// What happened in a case, in its order.
  func history(of number: Int64) throws -> [Record] { try told(of: number).map(\.record) }
}
