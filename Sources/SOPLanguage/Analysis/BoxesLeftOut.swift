/// The boxes of the official form that a form does not print, neither in their place nor in the
/// narrative. One that prints no boxes at all is another kind of paper.
func boxesLeftOut(of form: Manuscript.Form, _ sections: [Manuscript.Section]) -> [TopKey] {
  guard form.boxes != nil, form.printed.print.contains(.boxes) else { return [] }
  let included = sections.flatMap { $0.body.compactMap { $0.include?.rawValue } }
  return TopKey.boxes.filter { key in
    !form.printed.boxes.contains(key.rawValue) && !included.contains(key.rawValue)
  }
}
