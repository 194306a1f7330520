package import SOPLanguage

/// Why somebody may not act in a case, in words.
package struct RoleObjection: Equatable, Sendable {
  package let refusal: RoleRefusal
  package let text: Text

  init(
    _ refusal: RoleRefusal, name: String, step: String?, roles: [String], on day: Day,
    _ workflow: Workflow, _ people: People
  ) {
    self.refusal = refusal
    let words = Words(name: name, step: step, roles: roles, day: day, workflow, people)
    text = words.text(refusal)
  }

  package static func == (a: RoleObjection, b: RoleObjection) -> Bool { a.text == b.text }
}

private struct Words {
  let name: String
  let step: String?
  let roles: [String]
  let day: Day
  let people: People
  let agency: String
  private var roleNames: [String: String] = [:]

  init(
    name: String, step: String?, roles: [String], day: Day, _ workflow: Workflow, _ people: People
  ) {
    (self.name, self.step, self.roles, self.day) = (name, step, roles, day)
    self.people = people
    agency = workflow.agencyID
    for actor in workflow.actors {
      roleNames[actor.id] = actor.name
      for role in actor.roles { roleNames[role.id] = role.name }
    }
  }

  /// What it is that may not be done.
  private var deed: Text {
    guard let step else {
      return Text(id: "Proses ini dibatalkan oleh", en: "This case is cancelled by")
    }
    return Text(id: "Langkah “\(step)” dikerjakan oleh", en: "Step “\(step)” is done by")
  }

  private var wanted: Text {
    Text(id: list(roles, " atau "), en: list(roles, " or "))
  }

  private func list(_ roles: [String], _ or: String) -> String {
    let names = roles.map { roleNames[$0] ?? $0 }
    guard names.count > 2, let last = names.last else { return names.joined(separator: or) }
    return names.dropLast().joined(separator: ", ") + "," + or + last
  }

  private func called(_ id: String) -> String { people.person(id)?.name ?? id }

  private func held(_ holding: People.Holding, _ language: Language) -> String {
    let title = holding.acting.map { $0.title + " " } ?? ""
    let role = title + (roleNames[holding.post.role] ?? holding.post.role)
    let from = holding.from.text[language]
    guard let until = holding.until?.text[language] else {
      return Text(id: "\(role) sejak \(from)", en: "\(role) since \(from)")[language]
    }
    return Text(id: "\(role) \(from) – \(until)", en: "\(role) \(from) – \(until)")[language]
  }

  private func all(_ holdings: [People.Holding]) -> Text {
    Text(
      id: holdings.map { held($0, .indonesian) }.joined(separator: "; "),
      en: holdings.map { held($0, .english) }.joined(separator: "; "))
  }

  func text(_ refusal: RoleRefusal) -> Text {
    switch refusal {
    case .agencyNotOnFile(let agency):
      agency.isEmpty
        ? Text(
          id: "SOP proses ini tidak menyebut instansinya (‘issuer.id’), jadi berkas pegawai tidak "
            + "dapat ditanya siapa pemangku jabatannya. Isilah ‘issuer.id’, lalu buka proses baru.",
          en: "This case's SOP does not say its agency (‘issuer.id’), so the people file cannot be "
            + "asked who holds its roles. Fill in ‘issuer.id’ and open a new case.")
        : Text(
          id: "Berkas pegawai tidak memuat jabatan di “\(agency)”. Tambahkan di sana, lalu catat "
            + "berkasnya dengan ‘sopc case people’.",
          en: "The people file has no roles in “\(agency)”. Add them there and give it to the "
            + "store with ‘sopc case people’.")
    case .unknownPerson(let meant):
      unknown(meant)
    case .severalPersons(let persons):
      several(persons.map(\.id).joined(separator: ", "))
    case .holdsNone(let person, let others):
      none(person.name, all(others), hasOthers: !others.isEmpty)
    case .onOtherDays(let person, let holdings):
      otherDays(person.name, all(holdings))
    case .replaced(let person, let holdings):
      replaced(person.name, holdings.map { called($0.person) }.joined(separator: ", "), holdings)
    }
  }

  private func unknown(_ meant: String?) -> Text {
    let hint = meant.map {
      Text(id: " Maksudnya “\($0)”?", en: " Is “\($0)” meant?")
    }
    return Text(
      id: "“\(name)” tidak ada di berkas pegawai." + (hint?.id ?? "")
        + " \(deed.id) \(wanted.id). Sebut id, pengguna, atau nama pegawainya dengan --by.",
      en: "“\(name)” is not in the people file." + (hint?.en ?? "")
        + " \(deed.en) \(wanted.en). Name the person by id, user or name with --by.")
  }

  private func several(_ ids: String) -> Text {
    Text(
      id: "Beberapa pegawai bernama “\(name)”: \(ids). Sebut id-nya dengan --by.",
      en: "Several persons are called “\(name)”: \(ids). Name the id with --by.")
  }

  private func none(_ person: String, _ others: Text, hasOthers: Bool) -> Text {
    let now =
      hasOthers
      ? Text(id: " Jabatannya waktu itu: \(others.id).", en: " The roles held then: \(others.en).")
      : Text(id: "", en: "")
    return Text(
      id: "\(deed.id) \(wanted.id); \(person) tidak memangku jabatan itu.\(now.id)",
      en: "\(deed.en) \(wanted.en); \(person) does not hold that role.\(now.en)")
  }

  private func otherDays(_ person: String, _ holdings: Text) -> Text {
    Text(
      id: "\(deed.id) \(wanted.id); pada \(day.text.id) \(person) tidak memangku jabatan itu "
        + "(\(holdings.id)).",
      en: "\(deed.en) \(wanted.en); on \(day.text.en) \(person) does not hold that role "
        + "(\(holdings.en)).")
  }

  private func replaced(_ person: String, _ acting: String, _ by: [People.Holding]) -> Text {
    let until = by.compactMap(\.until).max()
    let end = Text(
      id: until.map { " sampai \($0.text.id)" } ?? "",
      en: until.map { " until \($0.text.en)" } ?? "")
    return Text(
      id: "Pada \(day.text.id) \(acting) bertindak menggantikan \(person)\(end.id) (Plt./Plh.). "
        + "\(deed.id) pejabat pengganti itu.",
      en: "On \(day.text.en) \(acting) acts in place of \(person)\(end.en) (Plt./Plh.). "
        + "\(deed.en) the acting official.")
  }
}
