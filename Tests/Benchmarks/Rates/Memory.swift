import Glibc
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Prints millions of `Case.apply` a second: the loop of Sumbar, and whole cases of Kaltim.
func apply(_ folder: Folder, rounds: Int) throws {
  let workflows = try folder.workflows()
  let courses = try workflows.map { try Course($0, procedure: $0.procedures[0]) }
  func done(_ symbol: String, _ answer: String? = nil) -> Event {
    Event(.completed(symbol: symbol, answer: answer, note: nil), at: Plan.start, by: "Dewi")
  }
  var loop = Case(of: courses[0])
  try loop.apply(Plan.opening(of: courses[0]))
  let round = [done("kirim"), done("periksa", "Tidak sesuai")]
  let around = try seconds {
    for _ in 0..<rounds {
      for event in round { try loop.apply(event) }
    }
  }
  print(Double(rounds * round.count) / around / 1e6)
  let whole =
    [Plan.opening(of: courses[1])]
    + [
      done("mohon"), done("disposisi"), done("pertimbangkan", "Disetujui"), done("buat"),
      done("susun_laporan"), done("lapor"), done("sampaikan"),
    ]
  var ended = 0
  let through = try seconds {
    for _ in 0..<rounds / 4 {
      var one = Case(of: courses[1])
      for event in whole { try one.apply(event) }
      ended += one.state == .ended ? 1 : 0
    }
  }
  guard ended == rounds / 4 else { throw Wrong("the case of Kaltim did not end") }
  print(Double(rounds / 4 * whole.count) / through / 1e6)
}

/// Prints the bytes of an open case as it is stored, and in memory.
func measureMemory(_ folder: Folder, cases count: Int) throws {
  let journal = try Journal(path: folder.file("crowd.sqlite"))
  var kept: [Case] = []
  _ = try journal.case(1)
  let before = try residentBytes()
  for number in 1...count { kept.append(try journal.case(Int64(number))) }
  let grown = try residentBytes() - before
  print(kept.reduce(0) { $0 + $1.stored.count } / count)
  print(grown / count)
}

private func residentBytes() throws -> Int {
  let told = String(decoding: try readFile("/proc/self/statm"), as: UTF8.self)
  guard let pages = told.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
    throw Wrong("/proc/self/statm: \(told)")
  }
  return pages * sysconf(Int32(_SC_PAGESIZE))
}
