import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Records a stream of commands, several in one commit.
struct ImportRun {
  /// What came of a line, known once its commit is on the disk.
  struct Outcome: Equatable {
    var line: Int
    var ref: String?
    /// Nothing for a line that is refused before it finds one.
    var number: Int64?
    var status: Status
    /// Of a refused line.
    var reason: Text?
    /// Of a refused line: its beginning.
    var written = ""
  }

  enum Status: String { case recorded, known, refused }

  /// Why a stream was not read to its end.
  struct Stopped: Error {
    /// From this line on nothing is recorded.
    var line: Int
    var reason: Text
  }

  let journal: Journal
  /// How many lines are recorded in one commit.
  let size: Int
  /// Who acts and when, where a line does not say.
  let person: String
  let now: () -> Instant
  /// Is told of the lines of each commit.
  let tell: ([Outcome]) -> Void

  private var sops = StreamSOPs()
  private var waiting: [Line] = []
  private var waitingBytes = 0

  init(
    _ journal: Journal, size: Int, person: String, now: @escaping () -> Instant,
    tell: @escaping ([Outcome]) -> Void
  ) {
    self.journal = journal
    self.size = size
    self.person = person
    self.now = now
    self.tell = tell
  }

  /// A line as far as it is understood without the store.
  struct Line {
    var number: Int
    var written: [UInt8]
    var command: Result<StreamCommand, LineRefusal>
    /// What files come to is found out before others are kept from writing, and only held against a
    /// line that is not recorded yet.
    var sop: Result<StreamSOPs.Ready, LineRefusal>?
    var evidence: Result<Record.Evidence, LineRefusal>?
  }

  /// Reads to the end. A group is also recorded when nothing more has come so far.
  mutating func run(_ lines: inout ByteLines) throws(Stopped) {
    var number = 0
    while true {
      let next: ByteLines.Next
      do throws(FileProblem) {
        next = try lines.next(waiting: waiting.isEmpty)
      } catch {
        try commit()
        throw Stopped(line: number + 1, reason: error.message)
      }
      switch next {
      case .line(let bytes):
        number += 1
        // What editors put at the beginning of a file is not part of its first line.
        let hasMark = number == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let line = bytes.dropFirst(hasMark ? 3 : 0)
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        read(line, number)
      case .tooLong:
        number += 1
        waiting.append(Line(number: number, written: [], command: .failure(.tooLong)))
      case .pause: try commit()
      case .end: return try commit()
      }
      // Long lines fill the memory before there are many of them.
      if waiting.count >= size || waitingBytes > 4 << 20 { try commit() }
    }
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, _ number: Int) {
    let command = Result { () throws(LineRefusal) in try StreamCommand(line: bytes) }
    var line = Line(number: number, written: Array(bytes.prefix(240)), command: command)
    if case .success(let command) = command {
      switch command.action {
      case .start(let path, _, _, _): line.sop = sops.sop(at: path)
      case .complete(_, _, _, _, let checked, let outputs):
        line.evidence = Result { () throws(LineRefusal) in try evidence(checked, outputs) }
      case .take, .release, .skip, .cancel: break
      }
    }
    waiting.append(line)
    waitingBytes += bytes.count
  }

  private mutating func commit() throws(Stopped) {
    guard let first = waiting.first else { return }
    defer {
      waiting.removeAll(keepingCapacity: true)
      waitingBytes = 0
    }
    let outcomes: [Outcome]
    do throws(Journal.Rejection) {
      outcomes = try journal.inOneCommit { group in
        var outcomes: [Outcome] = []
        for line in waiting { outcomes.append(try outcome(of: line, group)) }
        return outcomes
      }
    } catch {
      switch error {
      case .refused(let refusal): throw Stopped(line: first.number, reason: refusal.text)
      case .objected(let objection): throw Stopped(line: first.number, reason: objection.text)
      case .failed(let failure): throw Stopped(line: first.number, reason: failure.text)
      }
    }
    tell(outcomes)
  }

  /// Records a line, or finds why it is refused. What is thrown ends the whole group.
  private func outcome(of line: Line, _ group: borrowing Journal.Group) throws -> Outcome {
    let ref = try? line.command.get().ref
    do {
      let command = try line.command.get()
      let refusal: Text
      do {
        let number = try record(command, line, group)
        return Outcome(line: line.number, ref: ref, number: number, status: .recorded)
      } catch let error {
        refusal = try reason(of: error, group)
      }
      // What is there already is refused too, now that others have happened since.
      if let number = try recordedBefore(command, group) {
        return Outcome(line: line.number, ref: ref, number: number, status: .known)
      }
      return refused(line, ref, refusal)
    } catch {
      return refused(line, ref, try reason(of: error, group))
    }
  }

  /// Why a line is refused; throws what is no refusal.
  private func reason(
    of error: any Error, _ group: borrowing Journal.Group
  ) throws -> Text {
    switch error {
    case let refusal as LineRefusal: return refusal.text
    case Journal.Rejection.refused(let refusal):
      let people = try group.people()
      return refusal.calling { people?.person($0)?.name ?? $0 }.text
    case Journal.Rejection.objected(let objection): return objection.text
    case Journal.Rejection.failed(.unknownCase(let number)):
      return JournalFailure.unknownCase(number).text
    default: throw error
    }
  }

  private func refused(_ line: Line, _ ref: String?, _ reason: Text) -> Outcome {
    Outcome(
      line: line.number, ref: ref, status: .refused, reason: reason,
      written: String(decoding: line.written, as: UTF8.self))
  }
}

/// What was checked and what came of it, with the hashes of the files that are named.
private func evidence(
  _ checked: [String], _ outputs: [Record.Output]
) throws(LineRefusal) -> Record.Evidence {
  var evidence = Record.Evidence(requirements: checked)
  for output in outputs {
    do throws(FileProblem) {
      evidence.outputs.append(try withHash(output))
    } catch {
      throw LineRefusal(text: error.message)
    }
  }
  return evidence
}
