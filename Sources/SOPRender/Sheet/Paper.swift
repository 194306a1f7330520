package import SOPLanguage

extension Workflow.Form.Paper {
  /// How many millimetres it measures across and down.
  package func size(
    _ orientation: Workflow.Form.Orientation
  ) -> (across: Double, down: Double) {
    let (short, long): (Double, Double) =
      switch self {
      case .a4: (210, 297)
      case .f4: (215, 330)
      case .letter: (215.9, 279.4)
      case .legal: (215.9, 355.6)
      }
    return switch orientation {
    case .portrait: (short, long)
    case .landscape: (long, short)
    }
  }
}
