/// How high the parts of a flowchart's row are: zones of tracks, bands of symbols, answers.
struct RowRoom {
  private var zones: [Zone] = []
  private var bands: [Double] = []

  private struct Zone {
    /// Right under the symbols above it, for the answers of lines that leave them below.
    var answers = 0.0
    /// Up to the first track, and behind the last, where answers over the symbols below stand.
    var lead = 0.0
    var tail = 0.0
    /// Under the tracks, likewise.
    var answersBelow = 0.0
    /// By track, what it needs above it for answers.
    var tracks: [Double]

    var height: Double {
      answers + lead + answersBelow + tail + tracks.reduce(0) { $0 + $1 + HTMLMeasures.lanePitch }
    }
  }

  init(_ window: FlowWindow, row: Int, shapes: [Int], lines: [Int]) {
    let chart = window.routed.flowchart
    let count = chart.bands[row]
    if shapes.isEmpty, window.routed.tracks[row].allSatisfy({ $0 == 0 }) { return }
    zones = window.routed.tracks[row].enumerated().map { zone, tracks in
      Zone(
        lead: zone == 0 ? HTMLMeasures.overTracks : HTMLMeasures.underSymbol,
        tail: zone == count ? HTMLMeasures.underTracks : HTMLMeasures.arrowRoom,
        tracks: Array(repeating: 0, count: tracks))
    }
    bands = Array(repeating: 0, count: count)
    for shape in shapes {
      let band = chart.shapes[shape].band
      bands[band] = max(bands[band], window.sizes[shape].height)
    }
    for line in lines {
      guard let answer = window.answers[line] else { continue }
      let path = window.routed.paths[line]
      let band = chart.shapes[chart.lines[line].from].band
      let height = answer.size.height + 2
      if case .turningOff = path.leaving, case .track(let zone, let track) = path.points[1].down {
        zones[zone].tracks[track] = max(zones[zone].tracks[track], height)
      } else if path.leaving == .behindOthers {
        zones[band + 1].answersBelow = max(zones[band + 1].answersBelow, height)
      } else if path.exit == .bottom {
        zones[band + 1].answers = max(zones[band + 1].answers, height)
      } else if path.exit == .top {
        zones[band].tail = max(zones[band].tail, height)
      } else {
        // Above the line, and as much below, so that the symbol stays in the middle.
        bands[band] = max(bands[band], 2 * height)
      }
    }
  }

  var height: Double { zones.reduce(0) { $0 + $1.height } + bands.reduce(0, +) }

  func place(_ down: RoutedFlowchart.Down) -> CellPlace {
    switch down {
    case .band(let band): return below(self.upperEnd(ofBand: band) + bands[band] / 2)
    case .track(let zone, let track):
      let before = zones[zone].tracks[...track].reduce(0) { $0 + $1 + HTMLMeasures.lanePitch }
      let y = zones[zone].answers + zones[zone].lead + before - HTMLMeasures.lanePitch / 2
      // Tracks above the symbols lie at the row's upper end.
      return zone == 0 ? CellPlace(base: .start, pixels: y) : below(lowerEnd(ofBand: zone - 1) + y)
    }
  }

  /// Where the answers under the tracks of a zone begin, likewise.
  func answersBelow(zone: Int) -> CellPlace {
    let last = zones[zone].tracks.count - 1
    if last < 0 { return below(lowerEnd(ofBand: zone - 1)) }
    return place(.track(zone: zone, last)).moved(HTMLMeasures.lanePitch / 2)
  }

  private func upperEnd(ofBand band: Int) -> Double {
    zones[...band].reduce(0) { $0 + $1.height } + bands[..<band].reduce(0, +)
  }

  private func lowerEnd(ofBand band: Int) -> Double { upperEnd(ofBand: band) + bands[band] }

  /// What lies so far below the upper end of a row of the least height: in a higher one, the
  /// symbols stand in the middle.
  private func below(_ y: Double) -> CellPlace {
    CellPlace(base: .middle, pixels: (y - height / 2).rounded())
  }
}
