import SOPCase
import SOPJournal
import SOPLanguage

/// Makes `crowd.sqlite` with this many cases that are all open, at different steps, opened and
/// therefore due at different times.
func makeCrowd(_ folder: Folder, cases count: Int) throws {
  let workflows = try folder.workflows()
  let journal = try Journal(path: folder.file("crowd.sqlite"))
  var dice = Dice(seed: 2)
  for first in stride(from: 0, to: count, by: 1_000) {
    try journal.inOneCommit { group in
      for place in first..<min(first + 1_000, count) {
        let workflow = workflows[place % workflows.count]
        let moment = Int.random(in: 0..<5_000_000, using: &dice)
        let number = try group.open(
          workflow, procedure: workflow.procedures[0], source: nil,
          .init(
            subject: "Dinas Sosial", at: Instant(seconds: Plan.start.seconds + moment),
            by: "Dewi Lestari"))
        var standing = try group.case(number)
        // Each step further is reached by fewer.
        var later = 0
        while Int.random(in: 0..<3, using: &dice) > 0 {
          later += 3_600
          let event = Plan.step(standing, at: moment + later, &dice)
          var next = standing
          try next.apply(event)
          guard next.state == .open else { break }
          standing = try group.append(Record(event), to: number)
        }
      }
    }
  }
}

/// Prints for several questions: what is asked, how many items that is in all, and the microseconds
/// until the 50 most urgent are told, as the median of many times.
func askForWork(_ folder: Folder, times: Int) throws {
  let journal = try Journal(path: folder.file("crowd.sqlite"))
  let procedures = try folder.workflows().map { $0.procedures[0] }
  var roles: [(role: String, count: Int)] = []
  for role in procedures.flatMap({ $0.nodes.flatMap(\.performers) })
  where !roles.contains(where: { $0.role == role }) {
    roles.append((role, try journal.work(for: [role]).count))
  }
  roles.sort { $0.count > $1.count }
  let names = roles.map(\.role)
  guard let most = names.first, let least = names.last else { throw Wrong("no roles") }
  for (name, asked) in [
    ("everything", []), ("the role with most (\(most))", [most]),
    ("the role with least (\(least))", [least]), ("two roles", Array(names.prefix(2))),
    ("the two with least", Array(names.suffix(2))), ("all \(names.count) roles", names),
  ] {
    let all = try journal.work(for: asked).count
    var taken: [Double] = []
    for _ in 0..<times {
      taken.append(
        try seconds {
          guard try journal.work(for: asked, limit: 50).count == min(50, all) else {
            throw Wrong("too few")
          }
        })
    }
    print("\(name)\t\(all)\t\(taken.sorted()[times / 2] * 1e6)")
  }
}
