import SOPLanguage

/// An actor or role, and by which ids steps name it.
struct Performer {
  let id: String
  let name: String
  /// The column that it stands in.
  let column: String
  /// Itself and, of a column, its roles; a step for a role's whole column is the role's too.
  let ids: Set<String>

  func performs(_ node: Workflow.Node) -> Bool {
    node.performers.isEmpty
      ? ids.contains(node.column) : node.performers.contains(where: ids.contains)
  }

  func isInformed(in row: Workflow.Row) -> Bool { row.informs.contains(column) }
}

struct UnknownPerformer: Error {
  var text: Text
}

/// The actor or role with an id, else the one with a name, short name or alias.
func findPerformer(
  called name: String, in workflow: Workflow
) -> Result<Performer, UnknownPerformer> {
  var all: [(performer: Performer, names: [String])] = []
  for actor in workflow.actors {
    let own = Performer(
      id: actor.id, name: actor.name, column: actor.id,
      ids: Set([actor.id] + actor.roles.map(\.id)))
    all.append((own, [actor.name, actor.short] + actor.aliases))
    for role in actor.roles {
      let own = Performer(
        id: role.id, name: role.name, column: actor.id, ids: [role.id, actor.id])
      all.append((own, [role.name, role.short] + role.aliases))
    }
  }
  if let exact = all.first(where: { $0.performer.id == name }) { return .success(exact.performer) }
  let wanted = plain(name)
  let found = all.filter { candidate in
    !wanted.isEmpty && ([candidate.performer.id] + candidate.names).contains { plain($0) == wanted }
  }
  if found.count == 1 { return .success(found[0].performer) }
  let ids = (found.isEmpty ? all : found).map(\.performer.id)
  let list = ids.prefix(mostListed).joined(separator: ", ") + (ids.count > mostListed ? ", …" : "")
  let text =
    found.isEmpty
    ? Text(
      id: "tidak ada pelaksana ‘\(name)’; yang ada: \(list)",
      en: "there is no actor ‘\(name)’; there are \(list)")
    : Text(
      id: "‘\(name)’ dapat berarti beberapa pelaksana; sebutkan id-nya: \(list)",
      en: "‘\(name)’ may be several actors; give an id: \(list)")
  return .failure(UnknownPerformer(text: text))
}

func nothingToDo(_ name: String) -> Text {
  Text(
    id: "‘\(name)’ tidak bertugas dalam SOP ini", en: "‘\(name)’ has nothing to do in this SOP")
}

func hasTasks(_ performer: Performer, in procedure: Workflow.Procedure) -> Bool {
  procedure.nodes.contains(where: performer.performs)
    || procedure.rows.contains(where: performer.isInformed)
}

/// How many actors a message names.
private let mostListed = 30

/// Names are told apart by their letters, not by case or by how far these stand apart.
private func plain(_ name: String) -> String {
  name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
