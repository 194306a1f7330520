import Foundation
import Testing

/// Commands for `sopc case import`: cases of Sumbar whose papers are sent back again and again.
struct Rounds {
  var cases: Int
  var steps: Int

  /// The cases by turns. The first commands open them; every one has a `ref` of its own.
  var lines: [String] {
    (0...steps).flatMap { step in (1...cases).map { line(of: $0, step) } }
  }

  /// What is in the store once all of it was imported.
  var count: Int { cases * (steps + 1) }

  private func line(of number: Int, _ step: Int) -> String {
    let (hour, minute) = (step / 60 % 24, step % 60)
    let at = String(format: "2026-02-%02dT%02d:%02d+07:00", 2 + step / 1440, hour, minute)
    let end = #""at":"\#(at)","ref":"\#(number)-\#(step)"}"#
    switch step {
    case 0:
      return
        #"{"do":"start","sop":"sops/sumbar.yaml","subject":"Dinas \#(number)","by":"Dewi",\#(end)"#
    case let step where step % 2 == 1:
      return #"{"do":"complete","case":"\#(number)-0","step":"kirim","by":"Dewi",\#(end)"#
    default:
      return #"{"do":"complete","case":"\#(number)-0","step":"periksa","#
        + #""answer":"Tidak sesuai","by":"Rudi",\#(end)"#
    }
  }
}

/// What `sopc case import --format json` has reported, whole lines only.
func reported(_ output: Data) -> [[String: any Sendable]] {
  let whole = output.prefix(upTo: (output.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
  return whole.split(separator: UInt8(ascii: "\n")).compactMap {
    (try? JSONSerialization.jsonObject(with: Data($0))) as? [String: any Sendable]
  }
}

/// The refs that were reported to be on the disk.
func acknowledged(_ output: Data) -> [String] {
  reported(output).compactMap { line in
    line["status"] as? String == "refused" ? nil : line["ref"] as? String
  }
}

/// The refs of all records of a store, in their order.
func refs(in store: URL) throws -> [String] {
  let run = try sopc(["case", "events", "--store", store.path, "--lang", "en"])
  #expect(run.code == 0, "\(run.errors)")
  return run.output.split(separator: "\n").compactMap { line in
    let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable]
    return (object?["record"] as? [String: any Sendable])?["ref"] as? String
  }
}

/// Looks through a store, which must be without fault and hold so many records.
func expectSound(
  _ store: URL, records: Int, _ when: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let run = try sopc(["case", "verify", "--store", store.path, "--lang", "en"])
  #expect(
    run.code == 0 && run.output.hasPrefix("\(records) record\(records == 1 ? "" : "s") of "),
    "\(when): \(run.output)\(run.errors)", sourceLocation: sourceLocation)
}
