import SOPRender

/// How high the parts of a flowchart's row are: zones of tracks, bands of symbols, answers.
struct RowLevels {
  /// By zone.
  private var zones: [Zone] = []
  /// By band.
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
      answers + lead + answersBelow + tail + tracks.reduce(0) { $0 + $1 + Measures.lanePitch }
    }
  }

  init(_ slice: ChartSlice, row: Int) {
    let chart = slice.routed.flowchart
    let tracks = slice.routed.tracks[row]
    let count = chart.bands[row]
    zones = tracks.enumerated().map { zone, tracks in
      var result = Zone(tracks: Array(repeating: 0, count: tracks))
      let isFirst = zone == 0
      let isLast = zone == count
      if tracks > 0 || !(isFirst && isLast) {
        result.lead = isFirst ? 3 : 5
        result.tail = isLast ? 2 : Measures.arrowRoom
      }
      return result
    }
    bands = Array(repeating: 0, count: count)
    for (shape, symbol) in zip(chart.shapes, slice.symbols) where shape.row == row {
      bands[shape.band] = max(bands[shape.band], symbol.height)
    }
    for (index, path) in slice.routed.paths.enumerated() where !slice.answers[index].lines.isEmpty {
      let shape = chart.shapes[chart.lines[index].from]
      guard shape.row == row else { continue }
      let height = slice.answers[index].height + 1
      if case .turningOff = path.leaving, case .track(let zone, let track) = path.points[1].down {
        zones[zone].tracks[track] = max(zones[zone].tracks[track], height)
      } else if path.leaving == .behindOthers {
        let zone = shape.band + 1
        zones[zone].answersBelow = max(zones[zone].answersBelow, height)
      } else if path.exit == .bottom {
        zones[shape.band + 1].answers = max(zones[shape.band + 1].answers, height)
      } else if path.exit == .top {
        zones[shape.band].tail = max(zones[shape.band].tail, height)
      } else {
        // Above the line, and as much below, so that the symbol stays in the middle.
        bands[shape.band] = max(bands[shape.band], 2 * height)
      }
    }
  }

  var height: Double { zones.reduce(0) { $0 + $1.height } + bands.reduce(0, +) }

  /// Makes all of it lower, where even a page of its own would not hold it.
  mutating func squeeze(to height: Double) {
    let scale = min(1, height / max(self.height, 1))
    for zone in zones.indices {
      zones[zone].answers *= scale
      zones[zone].answersBelow *= scale
      zones[zone].lead *= scale
      zones[zone].tail *= scale
    }
    for band in bands.indices { bands[band] *= scale }
  }

  /// Where the answers under the tracks of a zone begin, likewise.
  func answersBelow(zone: Int, in height: Double) -> Double {
    let last = zones[zone].tracks.count - 1
    if last < 0 { return y(.band(zone - 1), in: height) + bands[zone - 1] / 2 }
    return y(.track(zone: zone, last), in: height) + Measures.lanePitch / 2
  }

  /// Where a point lies below the row's upper end, in a row of some height: its symbols stand in
  /// the middle.
  func y(_ down: RoutedFlowchart.Down, in height: Double) -> Double {
    let extra = max(0, height - self.height) / 2
    switch down {
    case .band(let band):
      return extra + zones[...band].reduce(0) { $0 + $1.height } + bands[..<band].reduce(0, +)
        + bands[band] / 2
    case .track(let zone, let track):
      let above = zones[..<zone].reduce(0) { $0 + $1.height } + bands[..<zone].reduce(0, +)
      let before = zones[zone].tracks[...track].reduce(0) { $0 + $1 + Measures.lanePitch }
      // Tracks above the symbols lie at the row's upper end.
      return (zone == 0 ? 0 : extra) + above + zones[zone].answers + zones[zone].lead + before
        - Measures.lanePitch / 2
    }
  }
}
