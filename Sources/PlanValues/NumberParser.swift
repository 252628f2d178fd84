// PlanValues: numbers with what they count: percentages, ranges, thresholds.

internal import PlanModel
internal import PlanText

/// Why a text is no number. Ranges index the bytes of the text.
enum QuantityFault {
  case noNumber
  case malformed(NumberFault)
  /// Words that are not one unit, behind what does read.
  case wordsBehind(Range<Int>)
  /// `12k`: a multiple, where the number is to be written out.
  case multiple(Range<Int>, written: String)
  case reversed(low: Range<Int>, high: Range<Int>)
  /// `5% to 10 days`.
  case twoUnits(String, String, Range<Int>)
  /// `≤5% or ≥10%`, and other pairs of limits.
  case twoLimits
}

struct NumberParser {
  private let text: ValueText
  private var cursor: ValueCursor
  private var hasNumber = false
  private(set) var fault: QuantityFault?

  init(_ text: ValueText) {
    self.text = text
    cursor = ValueCursor(text)
  }

  private struct Part {
    var number: ExactDecimal
    var digits: Range<Int>
    var unit = ""
  }

  /// Reads the whole text, or sets `fault`.
  mutating func quantity() -> Quantity? {
    let isApproximate = AmountWords.takeApproximate(&cursor)
    if let limit = AmountWords.takeLimit(&cursor) { return limited(limit, isApproximate) }
    let isBetween = cursor.takeWords("between") || cursor.takeWords("from")
    guard let first = part(isBetween: isBetween) else { return nil }
    if let limit = AmountWords.takeTrailingLimit(&cursor) {
      guard cursor.isAtEnd else { return fail(.wordsBehind(cursor.at..<cursor.end)) }
      return quantity(limit, first, isApproximate)
    }
    guard !cursor.isAtEnd else {
      return Quantity(.exactly(first.number), unit: first.unit, isApproximate: isApproximate)
    }
    guard takeJoint(isBetween: isBetween) else { return fail(.wordsBehind(cursor.at..<cursor.end)) }
    guard let second = part(isBetween: false) else { return nil }
    guard cursor.isAtEnd else { return fail(.wordsBehind(cursor.at..<cursor.end)) }
    return range(first, second, isApproximate)
  }

  private mutating func fail(_ fault: QuantityFault) -> Quantity? {
    if self.fault == nil { self.fault = fault }
    return nil
  }

  private mutating func takeJoint(isBetween: Bool) -> Bool {
    let start = cursor.at
    cursor.skipSpaces()
    guard cursor.takeDash() || cursor.takeWords("to") || (isBetween && cursor.takeWords("and")) else {
      cursor.at = start
      return false
    }
    return true
  }

  /// A signed number and its unit.
  private mutating func part(isBetween: Bool) -> Part? {
    cursor.skipSpaces()
    let start = cursor.at
    let isNegative = cursor.takeDash()
    if !isNegative { _ = cursor.take("+") }
    cursor.skipSpaces()
    switch NumberScan.take(&cursor) {
    case .none:
      cursor.at = start
      fault = hasNumber && start < cursor.end ? .wordsBehind(start..<cursor.end) : .noNumber
      return nil
    case .fault(let number):
      fault = .malformed(number)
      return nil
    case .number(let number, let range):
      let signed = isNegative ? ExactDecimal(units: -number.units, places: number.places) : number
      hasNumber = true
      var part = Part(number: signed, digits: start..<range.upperBound)
      guard takeUnit(&part, number) else { return nil }
      return part
    }
  }

  /// What is counted: `%`, a few words, or `per 10,000`.
  private mutating func takeUnit(_ part: inout Part, _ number: ExactDecimal) -> Bool {
    let digitsEnd = cursor.at
    cursor.skipSpaces()
    if cursor.take("%") || cursor.takeWords("per cent") || cursor.takeWords("percent") {
      part.unit = "%"
      return true
    }
    guard cursor.byte.isLetter || cursor.byte >= 0xC3 && cursor.byte != 0xE2 else {
      cursor.at = digitsEnd
      return true
    }
    if let written = multiple(number, isGlued: cursor.at == digitsEnd) {
      fault = .multiple(part.digits.lowerBound..<cursor.at, written: written)
      return false
    }
    let start = cursor.at
    if startsRest(start) {
      cursor.at = digitsEnd
      return true
    }
    let isPer = cursor.takeWords("per")
    while !cursor.isAtEnd, isPer || !cursor.byte.isDigit {
      if !isPer, startsRest(cursor.at) { break }
      let before = cursor.at
      skipWord(holdsDigits: isPer)
      if cursor.at == before { break }
    }
    let unit = text[start..<cursor.at].trimmed
    let words = unit.string.split(separator: " ").count
    guard words <= 4, unit.range.count <= 40, !unit.isEmpty else {
      fault = .wordsBehind(start..<cursor.end)
      return false
    }
    cursor.at = unit.range.upperBound
    part.unit = unit.string
    return true
  }

  /// Moves over one word of a unit and the space behind it.
  private mutating func skipWord(holdsDigits: Bool) {
    while !cursor.isAtEnd, Wording.spaceWidth(cursor.bytes, cursor.at, cursor.end) == nil {
      if cursor.byte == 0xE2, cursor.stands("–") || cursor.stands("−") { return }
      if cursor.byte == 0x3C || cursor.byte == 0x3E || cursor.byte == Byte.openParenthesis { return }
      if !holdsDigits, cursor.byte == Byte.hyphen, cursor.at + 1 < cursor.end, cursor.bytes[cursor.at + 1].isDigit {
        return
      }
      cursor.at += 1
    }
    cursor.skipSpaces()
  }

  /// Whether what follows is no unit: `to 10`, `or more`, ` - 10`.
  private func startsRest(_ index: Int) -> Bool {
    var rest = cursor
    rest.at = index
    if rest.byte == Byte.hyphen || rest.byte == 0xE2 { return true }
    return rest.takeWords("to") || rest.takeWords("or") || rest.takeWords("and")
  }

  /// `12k` and `1.3m` written out, with the cursor behind the letters.
  private mutating func multiple(_ number: ExactDecimal, isGlued: Bool) -> String? {
    let letters = cursor.letters
    let zeros: Int
    switch String(decoding: cursor.bytes[letters].map(\.lowered), as: UTF8.self) {
    case "k" where isGlued: zeros = 3
    case "m" where isGlued, "million": zeros = 6
    case "bn" where isGlued, "billion": zeros = 9
    default: return nil
    }
    guard let written = MoneyScale.shifted(number, by: zeros) else { return nil }
    cursor.at = letters.upperBound
    return written.printed(groups: true)
  }
}

// Ranges and limits.
extension NumberParser {
  private mutating func range(_ first: Part, _ second: Part, _ isApproximate: Bool) -> Quantity? {
    guard first.unit == second.unit || first.unit.isEmpty || second.unit.isEmpty else {
      return fail(.twoUnits(first.unit, second.unit, text.range))
    }
    guard first.number <= second.number else { return fail(.reversed(low: first.digits, high: second.digits)) }
    let unit = second.unit.isEmpty ? first.unit : second.unit
    return Quantity(.range(first.number, second.number), unit: unit, isApproximate: isApproximate)
  }

  private mutating func limited(_ limit: AmountWords.Limit, _ isApproximate: Bool) -> Quantity? {
    guard let first = part(isBetween: false) else { return nil }
    guard !cursor.isAtEnd else { return quantity(limit, first, isApproximate) }
    cursor.skipSpaces()
    guard cursor.takeWords("or") || cursor.takeWords("and") else {
      return fail(.wordsBehind(cursor.at..<cursor.end))
    }
    cursor.skipSpaces()
    guard let other = AmountWords.takeLimit(&cursor) else { return fail(.wordsBehind(cursor.at..<cursor.end)) }
    guard let second = part(isBetween: false) else { return nil }
    guard cursor.isAtEnd else { return fail(.wordsBehind(cursor.at..<cursor.end)) }
    guard first.unit == second.unit || first.unit.isEmpty || second.unit.isEmpty else {
      return fail(.twoUnits(first.unit, second.unit, text.range))
    }
    let unit = second.unit.isEmpty ? first.unit : second.unit
    switch (limit, other) {
    case (.below, .above) where first.number <= second.number:
      return Quantity(.outside(first.number, second.number), unit: unit, isApproximate: isApproximate)
    case (.above, .below) where second.number <= first.number:
      return Quantity(.outside(second.number, first.number), unit: unit, isApproximate: isApproximate)
    case (.below, .above): return fail(.reversed(low: first.digits, high: second.digits))
    default: return fail(.twoLimits)
    }
  }

  private func quantity(_ limit: AmountWords.Limit, _ part: Part, _ isApproximate: Bool) -> Quantity {
    let shape: Quantity.Shape =
      switch limit {
      case .below: .below(part.number)
      case .atMost: .atMost(part.number)
      case .above: .above(part.number)
      case .atLeast: .atLeast(part.number)
      }
    return Quantity(shape, unit: part.unit, isApproximate: isApproximate)
  }
}
