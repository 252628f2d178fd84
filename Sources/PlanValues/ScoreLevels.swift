// PlanValues: the levels of a score, found on their axes.

internal import PlanModel
internal import PlanText

/// A level that was found, and what stands behind it.
struct FoundLevel {
  var level: Int
  var tail: ValueText
  /// Brackets that say another level: `Likely (5)` where likely is 4.
  var contradiction: ValueText?
}

extension ScoreParser {
  /// `5 x 4`, `Very likely x Serious`, `impact 4 x likelihood 5`, with `Amber` or `= 8 Amber` behind it.
  mutating func crossed(
    _ left: ValueText, _ right: ValueText, of body: ValueText, _ stated: ValueText?, in text: ValueText
  ) -> Score? {
    let (first, second) = (part(left), part(right))
    guard scale.hasMatrix else {
      notTwoAxes(text)
      return nil
    }
    guard !first.text.isEmpty, !second.text.isEmpty, first.axis == nil || first.axis != second.axis else {
      unreadable(text)
      return nil
    }
    let axis = first.axis ?? second.axis?.other ?? .likelihood
    let isOrdered = first.axis == nil && second.axis == nil
    var (one, other) = (level(first.text, on: axis), level(second.text, on: axis.other, mayTotal: true))
    if let found = one, !found.tail.isEmpty { one = nil }
    if let one, let other {
      if let text = one.contradiction { contradicted(one.level, on: axis, by: text) }
      if let text = other.contradiction { contradicted(other.level, on: axis.other, by: text) }
      if isOrdered { warnIfAmbiguous(first, one, second, other, in: body) }
      return placed(one, on: axis, other, stated, in: text)
    }
    if isOrdered, let swapped = swapped(first, second) {
      axesSwapped(first, second, tail: swapped.1.tail)
      // Words say which axis they belong to; numbers do not.
      if first.isNumber, second.isNumber { return nil }
      return placed(swapped.0, on: .impact, swapped.1, stated, in: text)
    }
    if one == nil { notOnAxis(first.text, axis) }
    if other == nil { notOnAxis(second.text, axis.other) }
    return nil
  }

  private func swapped(_ first: ScorePart, _ second: ScorePart) -> (FoundLevel, FoundLevel)? {
    guard let one = level(first.text, on: .impact), one.tail.isEmpty,
      let other = level(second.text, on: .likelihood, mayTotal: true)
    else { return nil }
    return (one, other)
  }

  private mutating func placed(
    _ one: FoundLevel, on axis: ScaleAxis, _ other: FoundLevel, _ stated: ValueText?, in text: ValueText
  ) -> Score? {
    guard let stated = statement(stated, tail: other.tail, in: text) else { return nil }
    return axis == .likelihood
      ? score(one.level, other.level, stated, of: text) : score(other.level, one.level, stated, of: text)
  }

  /// `likelihood 5, impact 4`, or one of the two.
  mutating func listed(_ body: ValueText, _ stated: ValueText?, in text: ValueText) -> Score? {
    let parts = ScaleText.pieces(body, at: Byte.comma).map { part($0) }
    guard scale.hasMatrix else {
      notTwoAxes(text)
      return nil
    }
    guard parts.count <= 2, parts.allSatisfy({ $0.axis != nil }), Set(parts.map(\.axis)).count == parts.count else {
      listUnreadable(parts, in: text)
      return nil
    }
    var found: [ScaleAxis: Int] = [:]
    var tail = body[body.range.upperBound..<body.range.upperBound]
    for part in parts {
      guard let axis = part.axis else { continue }
      if let level = level(part.text, on: axis, mayTotal: parts.count > 1), tail.isEmpty {
        if let text = level.contradiction { contradicted(level.level, on: axis, by: text) }
        found[axis] = level.level
        tail = level.tail
      } else {
        notOnAxis(part.text, axis)
      }
    }
    guard found.count == parts.count, let stated = statement(stated, tail: tail, in: text) else { return nil }
    return score(found[.likelihood], found[.impact], stated, of: text)
  }

  /// The level that a text starts with: its number, its name or short form, or both as in `Likely (4)`. Where a total
  /// may follow, a number in brackets that is not the level's is one.
  func level(_ text: ValueText, on axis: ScaleAxis, mayTotal: Bool = false) -> FoundLevel? {
    let range = text.range
    let numberEnd = ScaleText.numberEnd(text)
    if let end = numberEnd, let found = level(numbered: text[range.lowerBound..<end], on: axis), ends(text, at: end) {
      return explained(FoundLevel(level: found, tail: text[end..<range.upperBound].trimmed), on: axis, mayTotal, true)
    }
    // The longest name wins: `Very likely` before a band called `Likely`.
    var end = range.upperBound
    while end > range.lowerBound {
      if let found = scale.level(named: text[range.lowerBound..<end], on: axis) {
        let tail = text[end..<range.upperBound].trimmed
        return explained(FoundLevel(level: found, tail: tail), on: axis, mayTotal, false)
      }
      repeat { end -= 1 } while end > range.lowerBound && !ends(text, at: end)
    }
    return nil
  }

  private func level(numbered text: ValueText, on axis: ScaleAxis) -> Int? {
    ScaleText.decimal(text).flatMap { scale.level(of: $0, on: axis) }
  }

  /// Whether a word can end here.
  private func ends(_ text: ValueText, at end: Int) -> Bool {
    guard end < text.range.upperBound else { return true }
    let byte = text.bytes[end]
    return byte == Byte.space || byte == Byte.openParenthesis || byte == Byte.tab || byte == 0xC2
  }

  /// `Likely (4)`, `4 (Likely)`: brackets that hold a level belong to the level before them.
  private func explained(
    _ found: FoundLevel, on axis: ScaleAxis, _ mayTotal: Bool, _ isNumber: Bool
  ) -> FoundLevel {
    guard found.tail.bytes[found.tail.range].first == Byte.openParenthesis,
      let close = found.tail.bytes[found.tail.range].firstIndex(of: Byte.closeParenthesis)
    else { return found }
    let inside = found.tail[found.tail.range.lowerBound + 1..<close].trimmed
    let level = level(numbered: inside, on: axis) ?? scale.level(named: inside, on: axis)
    let number = ScaleText.decimal(inside)
    guard level != nil || number != nil else { return found }
    if number != nil, mayTotal, isNumber || level != found.level { return found }
    let tail = found.tail[close + 1..<found.tail.range.upperBound].trimmed
    return FoundLevel(level: found.level, tail: tail, contradiction: level == found.level ? nil : inside)
  }
}
