/// The kinds of regulation that a legal basis may name, in the order in which they are listed.
package enum RegulationKind: String, CaseIterable, Sendable {
  case constitution = "UUD"
  case law = "UU"
  case emergencyLaw = "Perppu"
  case governmentRegulation = "PP"
  case presidentialRegulation = "Perpres"
  case presidentialDecree = "Keppres"
  case presidentialInstruction = "Inpres"
  case ministerialRegulation = "Permen"
  case agencyRegulation = "Perban"
  case regionalRegulation = "Perda"
  case regionalHeadRegulation = "Perkada"
  case ministerialDecree = "Kepmen"
  case circular = "SE"

  /// Whether it takes somebody's name to know which series of numbers is meant.
  package var hasIssuers: Bool {
    switch self {
    case .constitution, .law, .emergencyLaw, .governmentRegulation, .presidentialRegulation,
      .presidentialDecree, .presidentialInstruction:
      false
    case .ministerialRegulation, .agencyRegulation, .regionalRegulation, .regionalHeadRegulation,
      .ministerialDecree, .circular:
      true
    }
  }

  /// Its level among legal bases, the highest 0; nothing for what has no fixed place.
  package var level: Int? {
    switch self {
    case .constitution: 0
    case .law, .emergencyLaw: 1
    case .governmentRegulation: 2
    case .presidentialRegulation, .presidentialDecree, .presidentialInstruction: 3
    case .ministerialRegulation, .agencyRegulation: 4
    case .regionalRegulation: 5
    case .regionalHeadRegulation: 6
    case .ministerialDecree, .circular: nil
    }
  }

  /// Its name in full.
  package var name: String {
    switch self {
    case .constitution: "Undang-Undang Dasar"
    case .law: "Undang-Undang"
    case .emergencyLaw: "Peraturan Pemerintah Pengganti Undang-Undang"
    case .governmentRegulation: "Peraturan Pemerintah"
    case .presidentialRegulation: "Peraturan Presiden"
    case .presidentialDecree: "Keputusan Presiden"
    case .presidentialInstruction: "Instruksi Presiden"
    case .ministerialRegulation: "Peraturan Menteri"
    case .agencyRegulation: "Peraturan Badan"
    case .regionalRegulation: "Peraturan Daerah"
    case .regionalHeadRegulation: "Peraturan Kepala Daerah"
    case .ministerialDecree: "Keputusan Menteri"
    case .circular: "Surat Edaran"
    }
  }

  /// The same with whoever made it: `Peraturan Menteri Dalam Negeri`.
  func words(with issuer: String) -> String {
    switch self {
    case .regionalRegulation: "Peraturan Daerah \(issuer)"
    case .ministerialDecree: "Keputusan \(issuer)"
    case .circular: "Surat Edaran \(issuer)"
    case .constitution, .law, .emergencyLaw, .governmentRegulation, .presidentialRegulation,
      .presidentialDecree, .presidentialInstruction, .ministerialRegulation, .agencyRegulation,
      .regionalHeadRegulation:
      "Peraturan \(issuer)"
    }
  }
}
