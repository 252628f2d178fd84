// PlanValues: totals and bands that an author states: alone, or behind the levels that they follow from.

internal import PlanModel
internal import PlanText

extension ScoreParser {
  /// `Red`, `24 Red`, `16`, `High 16`; on a scale with one axis its level: `H`, `Medium`, `3`.
  mutating func alone(_ body: ValueText, _ stated: ValueText?, in text: ValueText) -> Score? {
    if scale.rule == .rating, let found = level(body, on: .likelihood) {
      if let text = found.contradiction { contradicted(found.level, on: .likelihood, by: text) }
      return statement(stated, tail: found.tail, in: text).map { score(found.level, nil, $0, of: text) }
    }
    guard scale.rule != .rating || scale.bands.contains(where: \.hasRange) else {
      notOnRating(body)
      return nil
    }
    guard let end = ScaleText.numberEnd(body) else { return banded(body, stated, in: text) }
    let typed = body[body.range.lowerBound..<end]
    let tail = body[end..<body.range.upperBound].trimmed
    guard let total = ScaleText.decimal(typed), let stated = statement(stated, tail: tail, in: text) else {
      unreadable(text)
      return nil
    }
    return totalled(total, typed, stated, in: text)
  }

  /// A total without its levels has a band and no cell.
  private mutating func totalled(
    _ total: ExactDecimal, _ typed: ValueText, _ stated: StatedScore, in text: ValueText
  ) -> Score? {
    guard scale.rule != .bandMatrix else {
      numberless(typed, in: text)
      return nil
    }
    let possible = scale.possibleTotals
    if let lowest = possible.first, let highest = possible.last, total < lowest.total || total > highest.total {
      totalNotOnScale(typed, lowest.total, highest.total)
      return nil
    }
    let band = scale.band(ofTotal: total)
    let isRanged = scale.bands.contains(where: \.hasRange)
    // A score that levels make and no band holds is the scale's fault, and has been reported there.
    if band == nil, isRanged, !possible.contains(where: { $0.total == total }) {
      totalInNoBand(typed)
      return nil
    }
    var score = Score(scale: id, total: total, band: band, typed: text.string)
    var rest = stated
    if let other = stated.total, let place = stated.totalText, other != total {
      totalDisagrees(place, other, computed: total, of: score)
      rest.total = nil
    }
    check(rest, against: &score)
    return score
  }

  private mutating func banded(_ body: ValueText, _ stated: ValueText?, in text: ValueText) -> Score? {
    guard let found = bandAtStart(of: body) else {
      bandOrLevelUnknown(body)
      return nil
    }
    guard let rest = statement(stated, tail: found.tail, in: text) else { return nil }
    guard let total = rest.total, let typed = rest.totalText else {
      return Score(scale: id, band: found.band, typed: text.string)
    }
    return totalled(total, typed, StatedScore(band: found.band, bandText: found.text), in: text)
  }

  /// What stands behind the levels or behind `=`: `8`, `8 Amber`, `Amber`, `(8)`. Nothing where it makes no sense.
  mutating func statement(_ stated: ValueText?, tail: ValueText, in text: ValueText) -> StatedScore? {
    let said = stated ?? tail
    if stated == nil, tail.isEmpty { return StatedScore() }
    guard stated == nil || tail.isEmpty, !said.isEmpty else {
      unreadable(text)
      return nil
    }
    var rest = unwrapped(said)
    var statement = StatedScore()
    if rest.isEmpty || !number(&rest, into: &statement) { return misread(text) }
    if !rest.isEmpty {
      guard let found = bandAtStart(of: rest) else {
        bandUnknown(rest)
        return statement
      }
      (statement.band, statement.bandText) = (found.band, found.text)
      rest = unwrapped(found.tail)
      if !rest.isEmpty, statement.total != nil || !number(&rest, into: &statement) || !rest.isEmpty {
        return misread(text)
      }
    }
    return statement
  }

  private mutating func misread(_ text: ValueText) -> StatedScore? {
    unreadable(text)
    return nil
  }

  /// Takes the number off the front, where there is one; false where it is malformed.
  private func number(_ rest: inout ValueText, into statement: inout StatedScore) -> Bool {
    guard let end = ScaleText.numberEnd(rest) else { return true }
    let typed = rest[rest.range.lowerBound..<end]
    guard let total = ScaleText.decimal(typed) else { return false }
    (statement.total, statement.totalText) = (total, typed)
    rest = unwrapped(rest[end..<rest.range.upperBound])
    return true
  }

  /// Without the brackets around it and the dash or comma before it.
  private func unwrapped(_ text: ValueText) -> ValueText {
    var text = ScaleText.withoutJoints(text.trimmed)
    if text.bytes[text.range].first == Byte.comma { text = text[text.range.dropFirst()].trimmed }
    guard let (before, inside) = ScaleText.bracketed(text), before.isEmpty else { return text }
    return inside
  }

  /// The band with the longest name that the text starts with.
  private func bandAtStart(of text: ValueText) -> (band: Int, text: ValueText, tail: ValueText)? {
    let range = text.range
    var end = range.upperBound
    while end > range.lowerBound {
      let start = text[range.lowerBound..<end].trimmed
      if !start.isEmpty, let band = scale.band(named: start) {
        return (band, start, text[end..<range.upperBound].trimmed)
      }
      repeat { end -= 1 } while end > range.lowerBound && text.bytes[end] != Byte.space
    }
    return nil
  }

  /// What is stated is compared with what the scale makes; where the scale makes nothing, it is taken.
  mutating func check(_ stated: StatedScore, against score: inout Score) {
    if let total = stated.total, let place = stated.totalText {
      if let own = score.total {
        if total != own, isBandOf(total, stated, score) {
          // A band that follows from a wrong total is not wrong twice.
          totalDisagrees(place, total, computed: own, of: score, with: stated.bandText)
          return
        }
        if total != own { totalDisagrees(place, total, computed: own, of: score) }
      } else if scale.rule == .bandMatrix || (scale.rule == .rating && !scale.isNumbered) {
        numberless(place, in: place)
      } else {
        score.total = total
        if score.band == nil { score.band = scale.band(ofTotal: total) }
      }
    }
    guard let band = stated.band, let place = stated.bandText else { return }
    if score.band == nil { score.band = band }
    if let own = score.band, band != own { bandDisagrees(place, band: own, of: score) }
  }

  /// The band that is stated is not that of the score, but that of the total that is stated.
  private func isBandOf(_ total: ExactDecimal, _ stated: StatedScore, _ score: Score) -> Bool {
    guard let band = stated.band, band != score.band else { return false }
    return scale.band(ofTotal: total) == band
  }
}
