/// What stands at a key: language reference, *Three states of a value*.
package enum Written<Value> {
  case present(Located<Value>)
  /// `-`: left empty on purpose.
  case dash(SourceRange)
  /// Unknown: no key (no range), or a key with nothing after it (the key's range).
  case absent(SourceRange?)

  package var value: Value? { located?.value }

  package var located: Located<Value>? {
    switch self {
    case .present(let located): located
    case .dash, .absent: nil
    }
  }

  /// Where it, or the key before it, is written.
  package var range: SourceRange? {
    switch self {
    case .present(let located): located.range
    case .dash(let range): range
    case .absent(let range): range
    }
  }

  package var isAbsent: Bool {
    switch self {
    case .present, .dash: false
    case .absent: true
    }
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Written<Other> {
    switch self {
    case .present(let located): .present(Located<Other>(transform(located.value), located.range))
    case .dash(let range): .dash(range)
    case .absent(let range): .absent(range)
    }
  }
}

extension Written: Sendable where Value: Sendable {}

extension Written<String> {
  /// As the form prints it.
  package var printed: String {
    switch self {
    case .present(let located): located.value
    case .dash: "-"
    case .absent: ""
    }
  }
}
