// PlanValues: the score that most registers are full of, `4 x 3` on plain axes, read without any ado.

internal import PlanModel
internal import PlanText

extension ScoreReader {
  /// Two whole numbers around an `x`, each a level of an axis whose levels count up by one. Anything else is for the
  /// parser, which knows what to say about it.
  static func quick(_ text: ValueText, on scale: Scale, id: ScaleID) -> Score? {
    var index = text.range.lowerBound
    guard let first = number(text, &index) else { return nil }
    skipSpaces(text, &index)
    guard index < text.range.upperBound, text.bytes[index].lowered == 0x78 else { return nil }
    index += 1
    skipSpaces(text, &index)
    guard let second = number(text, &index), index == text.range.upperBound else { return nil }
    guard let likelihood = level(first, of: scale.likelihood), let impact = level(second, of: scale.impact) else {
      return nil
    }
    return Score(
      scale: id, likelihood: likelihood, impact: impact,
      total: scale.total(likelihood: likelihood, impact: impact),
      band: scale.band(likelihood: likelihood, impact: impact), typed: text.string)
  }

  private static func number(_ text: ValueText, _ index: inout Int) -> Int64? {
    let start = index
    var number: Int64 = 0
    while index < text.range.upperBound, index < start + 9, text.bytes[index].isDigit {
      number = number * 10 + Int64(text.bytes[index] - 0x30)
      index += 1
    }
    return index > start ? number : nil
  }

  private static func skipSpaces(_ text: ValueText, _ index: inout Int) {
    while index < text.range.upperBound, text.bytes[index] == Byte.space { index += 1 }
  }

  private static func level(_ number: Int64, of levels: [Level]) -> Int? {
    guard let first = levels.first?.value.units else { return nil }
    var found: Int?
    for (index, level) in levels.enumerated() {
      guard level.value.places == 0, level.value.units == first + Int64(index) else { return nil }
      if level.value.units == number { found = index }
    }
    return found
  }
}
