// PlanText: the name that an author most likely meant.

/// Names to choose from, folded once, so that thousands can be asked for thousands of misspelt ones.
package struct SuggestionIndex: Sendable {
  private struct Candidate: Sendable {
    var name: String
    var folded: [UInt32]
    /// A bit for each letter that occurs, to pass over names that cannot be near.
    var letters: UInt64
  }

  private var candidates: [Candidate] = []

  package init(_ names: some Sequence<String>) {
    for name in names {
      let folded = Suggestion.folded(name)
      candidates.append(Candidate(name: name, folded: folded, letters: Suggestion.letters(of: folded)))
    }
  }

  package var count: Int { candidates.count }

  /// The nearest name; of several as near, the first. Nothing where even the nearest is further than a third of the
  /// length of what was typed.
  package func nearest(to typed: String) -> String? {
    let typed = Suggestion.folded(typed)
    let letters = Suggestion.letters(of: typed)
    var cap = max(typed.count, 3) / 3
    var found: String?
    var rows = Suggestion.Rows()
    for candidate in candidates {
      if abs(candidate.folded.count - typed.count) > cap { continue }
      if (candidate.letters ^ letters).nonzeroBitCount > 2 * cap { continue }
      guard let distance = rows.distance(typed, candidate.folded, cap: cap) else { continue }
      found = candidate.name
      if distance == 0 { break }
      cap = distance - 1
    }
    return found
  }
}

/// "Did you mean": the one nearest name, or none.
package enum Suggestion {
  package static func nearest(to typed: String, among names: some Sequence<String>) -> String? {
    SuggestionIndex(names).nearest(to: typed)
  }

  /// Scalars in lower case; hyphens, underscores and no-break spaces are spaces, ’ is '.
  static func folded(_ name: String) -> [UInt32] {
    name.unicodeScalars.map { scalar in
      switch scalar {
      case "A"..."Z": scalar.value | 0x20
      case "-", "_", "\u{A0}", "\u{2010}", "\u{2011}", "\t": 0x20
      case "\u{2018}", "\u{2019}": 0x27
      default: scalar.isASCII ? scalar.value : lowered(scalar)
      }
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }

  static func letters(of folded: [UInt32]) -> UInt64 {
    folded.reduce(0) { $0 | (1 << UInt64($1 & 63)) }
  }

  /// The last three rows of the table of distances, kept between comparisons.
  struct Rows {
    private var older: [Int] = []
    private var above: [Int] = []
    private var row: [Int] = []

    /// How many letters have to be put in, left out, changed or swapped with their neighbour; nothing over the cap.
    /// Only cells near the diagonal are filled in: further off the distance is over the cap anyway.
    mutating func distance(_ left: [UInt32], _ right: [UInt32], cap: Int) -> Int? {
      let far = cap + 1
      let width = right.count + 1
      older = Array(repeating: far, count: width)
      above = (0..<width).map { min($0, far) }
      row = older
      for i in 0..<left.count {
        let low = max(0, i - cap)
        let high = min(right.count, i + cap + 1)
        row[low] = low == 0 ? min(i + 1, far) : far
        var best = row[low]
        for j in low..<max(low, high) {
          var cost = above[j] + (left[i] == right[j] ? 0 : 1)
          cost = min(cost, row[j] + 1, j + 1 <= i + cap ? above[j + 1] + 1 : far)
          if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, older[j - 1] + 1) }
          row[j + 1] = cost
          best = min(best, cost)
        }
        if best > cap { return nil }
        (older, above, row) = (above, row, older)
      }
      return above[right.count] <= cap ? above[right.count] : nil
    }
  }
}
