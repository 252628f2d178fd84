// PlanValues: the scores of a band, as typed behind its name: `1 to 6`, `1-4`, `over 12`, `under 5`, `20 or more`.

internal import PlanModel
internal import PlanText

struct ScaleRange {
  var lowest: ExactDecimal?
  var highest: ExactDecimal?
  var excludesLowest = false
  var excludesHighest = false
  /// Typed with the higher score first.
  var isReversed = false

  /// What a range at the end of a text leaves in front of it.
  enum Suffix {
    case range(ScaleRange, name: ValueText, scores: ValueText)
    /// One score on its own: `Tier 1` may be a name or the band of score 1.
    case one(ScaleRange, name: ValueText, scores: ValueText)
    /// Numbers that make no range.
    case unreadable
    case none
  }

  static func suffix(of text: ValueText) -> Suffix {
    if let (before, kind) = closing(of: text), let (name, number, _) = lastNumber(of: before) {
      return .range(kind.range(number), name: name, scores: text[name.range.upperBound..<text.range.upperBound].trimmed)
    }
    guard let (before, number, typed) = lastNumber(of: text) else { return .none }
    let end = text.range.upperBound
    if let left = separated(before), let (name, first, _) = lastNumber(of: left) {
      let range = ScaleRange(
        lowest: min(first, number), highest: max(first, number), isReversed: number < first)
      return .range(range, name: name, scores: text[name.range.upperBound..<end].trimmed)
    }
    if let (name, kind) = opening(of: before) {
      return .range(kind.range(number), name: name, scores: text[name.range.upperBound..<end].trimmed)
    }
    if before.bytes[before.range].contains(where: \.isDigit) { return .unreadable }
    return .one(ScaleRange(lowest: number, highest: number), name: before, scores: typed)
  }

  private enum Kind {
    case over, atLeast, under, atMost

    func range(_ score: ExactDecimal) -> ScaleRange {
      switch self {
      case .over: ScaleRange(lowest: score, excludesLowest: true)
      case .atLeast: ScaleRange(lowest: score)
      case .under: ScaleRange(highest: score, excludesHighest: true)
      case .atMost: ScaleRange(highest: score)
      }
    }
  }

  private static let openings: [(StaticString, Kind)] = [
    ("no more than", .atMost), ("no less than", .atLeast), ("more than", .over), ("greater than", .over),
    ("over", .over),
    ("above", .over), (">", .over), ("at least", .atLeast), ("from", .atLeast), (">=", .atLeast), ("≥", .atLeast),
    ("less than", .under), ("fewer than", .under), ("under", .under), ("below", .under),
    ("<", .under), ("up to", .atMost), ("at most", .atMost), ("<=", .atMost), ("≤", .atMost),
  ]

  private static let closings: [(StaticString, Kind)] = [
    ("or more", .atLeast), ("and more", .atLeast), ("or over", .atLeast), ("and over", .atLeast),
    ("or above", .atLeast), ("and above", .atLeast), ("+", .atLeast), ("or less", .atMost), ("or fewer", .atMost),
    ("or under", .atMost), ("and under", .atMost), ("or below", .atMost), ("and below", .atMost),
  ]

  private static func opening(of text: ValueText) -> (name: ValueText, kind: Kind)? {
    for (words, kind) in openings {
      guard let name = ScaleText.rest(of: text, before: words) else { continue }
      // `Moreover` does not end in `over`.
      let isWord = (text.bytes[text.range].last ?? 0).isLetter
      let start = text.range.upperBound - words.utf8CodeUnitCount
      if isWord, start > text.range.lowerBound, text.bytes[start - 1].isLetter { continue }
      return (name, kind)
    }
    return nil
  }

  private static func closing(of text: ValueText) -> (before: ValueText, kind: Kind)? {
    for (words, kind) in closings {
      if let before = ScaleText.rest(of: text, before: words) { return (before, kind) }
    }
    return nil
  }

  /// What stands before `to`, `-` or `–`.
  private static func separated(_ text: ValueText) -> ValueText? {
    ScaleText.rest(of: text, before: "to") ?? ScaleText.rest(of: text, before: "-")
      ?? ScaleText.rest(of: text, before: "–") ?? ScaleText.rest(of: text, before: "—")
  }

  private static func lastNumber(of text: ValueText) -> (before: ValueText, number: ExactDecimal, typed: ValueText)? {
    let start = ScaleText.numberStart(text)
    let typed = text[start..<text.range.upperBound]
    guard let number = ScaleText.decimal(typed) else { return nil }
    return (text[text.range.lowerBound..<start].trimmed, number, typed)
  }
}
