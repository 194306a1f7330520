/// How far it is from each symbol of a course to the end, the symbol itself included.
package struct Distance: Sendable {
  /// Over the shortest way there is, ways back included.
  package private(set) var least: [Int]
  /// Over the longest way without a way back; nothing where only ways back lead on.
  package private(set) var most: [Int?]

  package init(_ course: Course) {
    least = [Int](repeating: .max, count: course.symbols.count)
    most = [Int?](repeating: nil, count: course.symbols.count)
    // Ways that are not back lead downwards, so below a symbol all is known.
    for symbol in course.symbols.indices.reversed() {
      for way in course.symbols[symbol].ways where !course.ways[way].isBeyond {
        guard let next = course.ways[way].next else {
          most[symbol] = max(most[symbol] ?? 1, 1)
          continue
        }
        guard next > symbol, let rest = most[next] else { continue }
        most[symbol] = max(most[symbol] ?? 0, rest + 1)
      }
    }
    measureShortest(course)
  }

  /// Breadth first from the end, against the direction of the ways.
  private mutating func measureShortest(_ course: Course) {
    var coming = [[Int]](repeating: [], count: course.symbols.count)
    var reached: [Int] = []
    for symbol in course.symbols.indices {
      for way in course.symbols[symbol].ways where !course.ways[way].isBeyond {
        if let next = course.ways[way].next {
          coming[next].append(symbol)
        } else if least[symbol] == .max {
          least[symbol] = 1
          reached.append(symbol)
        }
      }
    }
    var read = 0
    while read < reached.count {
      let symbol = reached[read]
      read += 1
      for before in coming[symbol] where least[before] == .max {
        least[before] = least[symbol] + 1
        reached.append(before)
      }
    }
  }
}
