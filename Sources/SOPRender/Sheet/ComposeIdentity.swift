import SOPLanguage

func composeCover(_ workflow: Workflow, _ labels: Labels) -> Sheet.Cover {
  let identity = workflow.identity
  let created = identity.dates.first { $0.key == Label.created.rawValue }
  return Sheet.Cover(
    heading: labels[.heading], title: identity.title, year: created.map(year) ?? "",
    issuer: identity.issuer.filter { isLine($0.key) }.map(\.text),
    address: address(of: identity, labels))
}

func composeIdentity(_ workflow: Workflow, _ labels: Labels) -> Sheet.Identity {
  let identity = workflow.identity
  var issuer = identity.issuer.filter { isLine($0.key) }.map(\.text)
  // The address stands on the title page, if there is one.
  let address = address(of: identity, labels)
  if !workflow.form.print.contains(.cover), !address.isEmpty { issuer.append(address) }
  return Sheet.Identity(
    issuer: issuer,
    fields: workflow.form.identity.flatMap { fields(of: $0, in: workflow, labels) })
}

func composeBoxes(_ workflow: Workflow, _ labels: Labels) -> [Sheet.Box] {
  let boxes = Dictionary(workflow.boxes.map { ($0.key, $0) }) { first, _ in first }
  return workflow.form.boxes.map { key in
    var body: [Passage] = []
    if let box = boxes[key] {
      if !box.intro.isEmpty { body.append(.text(box.intro)) }
      if !box.items.isEmpty { body.append(.list(.number, box.items)) }
    }
    let heading = Label(rawValue: key).map { labels[$0] } ?? key
    return Sheet.Box(key: key, heading: heading, body: body)
  }
}

/// The lines of the identity page under one key of `form.identity`.
private func fields(of key: String, in workflow: Workflow, _ labels: Labels) -> [Sheet.Field] {
  guard let label = Label(rawValue: key) else { return [] }
  func field(_ text: String) -> [Sheet.Field] {
    [Sheet.Field(key: key, label: labels[label], value: .text(text))]
  }
  let identity = workflow.identity
  switch label {
  case .title: return field(identity.title)
  case .number: return field(identity.number)
  case .responsible: return field(identity.responsible)
  case .approvedBy:
    // One line a person who signs, each under its own words.
    let approvals = identity.approvals.map { approval in
      Sheet.Field(
        key: key, label: approval.label ?? labels[label],
        value: .signature(signature(approval, labels)))
    }
    return approvals.isEmpty ? field("") : approvals
  case .created, .revised, .effective, .approved, .review:
    var date = identity.dates.first { $0.key == key }
    // An SOP is in force from its approval if it says nothing else.
    if label == .effective, date == nil, !workflow.form.identity.contains(Label.approved.rawValue) {
      date = identity.dates.first { $0.key == Label.approved.rawValue }
    }
    return field(date?.text ?? "")
  case .heading, .address, .signed, .legalBasis, .qualifications, .related, .equipment, .cautions,
    .records, .row, .action, .actors, .quality, .requirements, .time, .outputs, .note, .flowchart,
    .legend, .revisions, .date, .change, .by, .footnotes, .promise:
    return []
  }
}

private func signature(_ approval: Workflow.Identity.Approval, _ labels: Labels) -> Sheet.Signature
{
  Sheet.Signature(
    phrase: labels[.signed], position: approval.position, name: approval.name, rank: approval.rank,
    // Electronically signed forms leave the number out: without one there is no `NIP.` either.
    nip: approval.nip.isEmpty ? "" : "NIP. " + approval.nip)
}

/// Whether an entry of the issuer is a line of its name.
private func isLine(_ key: String) -> Bool {
  key != "id" && key != "address" && key != "logo"
}

private func address(of identity: Workflow.Identity, _ labels: Labels) -> String {
  let lines = identity.issuer.filter { $0.key == "address" }.map(\.text)
  if lines.isEmpty { return "" }
  let label = labels[.address]
  return (label.isEmpty ? "" : label + ": ") + lines.joined(separator: "\n")
}

/// The year of a date: of its day, or the last four digits together in its text (*Mei 2021*).
private func year(of date: Workflow.Identity.Date) -> String {
  if let day = date.day { return String(day.prefix(4)) }
  return date.text.split { !("0"..."9").contains($0) }.last { $0.count == 4 }.map(String.init) ?? ""
}
