import Foundation

/// How many random cases are compared with an oracle; `SOPC_ORACLE_COUNT` asks for more.
func oracleCount(_ usual: Int) -> Int {
  ProcessInfo.processInfo.environment["SOPC_ORACLE_COUNT"].flatMap { Int($0) } ?? usual
}
