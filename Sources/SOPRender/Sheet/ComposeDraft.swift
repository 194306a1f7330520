import SOPLanguage

/// Whether something is missing without which an SOP is no official document yet, after the rule
/// `missing-identity`. A place that is empty on purpose (`-`) is not missing, and it does not
/// matter which of these lines the form prints.
func isDraft(_ identity: Workflow.Identity) -> Bool {
  func hasDate(_ label: Label) -> Bool {
    identity.dates.contains { $0.key == label.rawValue && !isBlank($0.text) }
  }
  let hasIssuer = identity.issuer.contains {
    $0.key != "id" && $0.key != "logo" && !isBlank($0.text)
  }
  let isApproved =
    !identity.approvals.isEmpty
    && identity.approvals.allSatisfy { !isBlank($0.position) && !isBlank($0.name) }
  return isBlank(identity.number) || !hasIssuer || !hasDate(.created)
    || !(hasDate(.effective) || hasDate(.approved)) || !isApproved
}

private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
