// PlanValues: amounts of money, with everything that is said of them kept apart.

internal import PlanModel
internal import PlanText

/// Why a text is no amount of money. Ranges index the bytes of the text.
enum MoneyFault {
  case noAmount
  case malformed(NumberFault)
  case unknownCurrency(Range<Int>)
  case wordsBehind(Range<Int>)
  /// `£90,000 (annual) £270,000`: where the `;` is missing.
  case twoAmounts(semicolon: Int)
  /// `up to £55m`: what an amount cannot hold.
  case limit(Range<Int>)
  case reversed(low: Range<Int>, high: Range<Int>)
  case twoCurrencies(String, String)
  /// Too large to be counted with.
  case tooLarge(Range<Int>)
}

/// `£2.4-£3.4M`: the end without a multiple, and the letter of the other.
struct SharedMultiple {
  var after: Range<Int>
  var letter: String
}

struct MoneyParser {
  private let text: ValueText
  private let currency: String
  private var cursor: ValueCursor
  private(set) var fault: MoneyFault?
  private(set) var shared: SharedMultiple?

  init(_ text: ValueText, currency: String) {
    self.text = text
    self.currency = currency
    cursor = ValueCursor(text)
  }

  struct Amount {
    var number: ExactDecimal
    var range: Range<Int>
    var currency: String?
    var multiple: Money.Multiple?
    /// The multiple as typed.
    var letters: Range<Int>?
    /// A currency of its own was typed.
    var isSigned = false
  }

  /// Reads the whole text, or sets `fault`.
  mutating func money() -> Money? {
    let isCirca = AmountWords.takeApproximate(&cursor)
    let start = cursor.at
    if AmountWords.takeLimit(&cursor) != nil {
      let limit = text[start..<cursor.at].trimmed.range
      return fail(cursor.isAtEnd ? .noAmount : .limit(limit))
    }
    guard let first = amount() else { return nil }
    var money: Money?
    let end = cursor.at
    cursor.skipSpaces()
    if !cursor.isAtEnd, cursor.takeDash() || cursor.takeWords("to") {
      guard let second = amount() else { return nil }
      money = range(first, second)
    } else {
      cursor.at = end
      money = Money(
        amount: first.number, currency: first.currency ?? currency, multiple: first.multiple ?? .units)
    }
    money?.isCirca = isCirca
    let per = takePeriod()
    money?.per = per
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return fail(behind()) }
    return money
  }

  private mutating func fail(_ fault: MoneyFault) -> Money? {
    if self.fault == nil { self.fault = fault }
    return nil
  }

  /// What stands behind an amount that has been read.
  private func behind() -> MoneyFault {
    let rest = text[cursor.at..<cursor.end]
    guard cursor.byte == Byte.openParenthesis, let close = rest.bytes[rest.range].firstIndex(of: Byte.closeParenthesis)
    else { return .wordsBehind(rest.range) }
    var next = MoneyParser(text[(close + 1)..<cursor.end].trimmed, currency: currency)
    return next.amount() == nil ? .wordsBehind(rest.range) : .twoAmounts(semicolon: close + 1)
  }
}

// One amount.
extension MoneyParser {
  private mutating func amount() -> Amount? {
    cursor.skipSpaces()
    let start = cursor.at
    var isNegative = cursor.takeDash()
    if !isNegative { _ = cursor.take("+") }
    cursor.skipSpaces()
    var currency = leadingCurrency()
    if fault != nil { return nil }
    cursor.skipSpaces()
    if !isNegative { isNegative = cursor.takeDash() }
    let isBracketed = !isNegative && cursor.take(Byte.openParenthesis)
    cursor.skipSpaces()
    if isBracketed, currency == nil { currency = leadingCurrency() }
    cursor.skipSpaces()
    guard var amount = digits(start) else { return nil }
    takeMultiple(&amount)
    if isBracketed {
      cursor.skipSpaces()
      guard cursor.take(Byte.closeParenthesis) else {
        fault = .wordsBehind(cursor.at..<cursor.end)
        return nil
      }
      isNegative = true
    }
    amount.isSigned = currency != nil
    amount.currency = currency ?? trailingCurrency(&amount)
    if isNegative { amount.number = ExactDecimal(units: -amount.number.units, places: amount.number.places) }
    amount.range = start..<cursor.at
    return fault == nil ? amount : nil
  }

  private mutating func digits(_ start: Int) -> Amount? {
    switch NumberScan.take(&cursor) {
    case .none:
      fault = fault ?? (start == text.range.lowerBound ? .noAmount : .wordsBehind(start..<cursor.end))
      return nil
    case .fault(let number):
      fault = fault ?? .malformed(number)
      return nil
    case .number(let number, let range):
      // `£000` is what a column is in, not an amount.
      guard number.units != 0 || number.places > 0 || range.count < 3 else {
        fault = fault ?? .noAmount
        return nil
      }
      return Amount(number: number, range: range)
    }
  }

  private mutating func leadingCurrency() -> String? {
    if let sign = Currencies.takeSign(&cursor) { return sign }
    let start = cursor.at
    guard let code = Currencies.takeCode(&cursor) else { return nil }
    cursor.skipSpaces()
    guard cursor.byte.isDigit || cursor.byte == Byte.hyphen || cursor.byte == Byte.openParenthesis else {
      cursor.at = start
      return nil
    }
    return known(code)
  }

  private mutating func known(_ code: Currencies.Code) -> String? {
    switch code {
    case .known(let code): return code
    case .unknown(let range):
      fault = fault ?? .unknownCurrency(range)
      return nil
    }
  }

  /// `500 EUR`, `500 pounds`, `50p`.
  private mutating func trailingCurrency(_ amount: inout Amount) -> String? {
    if cursor.isAtEnd { return nil }
    let end = cursor.at
    if amount.multiple == nil, amount.number.places == 0, cursor.takeWords("p"), !cursor.stands("/"),
      !cursor.stands(".")
    {
      amount.number = ExactDecimal(units: amount.number.units, places: 2)
      amount.isSigned = true
      return "GBP"
    }
    cursor.at = end
    cursor.skipSpaces()
    if let word = Currencies.takeWord(&cursor) { return word }
    if let code = Currencies.takeCode(&cursor) { return known(code) }
    cursor.at = end
    return nil
  }

  /// `m`, `K`, `million`, right behind the digits or after a space.
  private mutating func takeMultiple(_ amount: inout Amount) {
    let end = cursor.at
    cursor.skipSpaces()
    let letters = cursor.letters
    guard let multiple = MoneyScale.multiple(cursor.bytes, letters) else {
      cursor.at = end
      return
    }
    cursor.at = letters.upperBound
    amount.multiple = multiple
    amount.letters = letters
  }
}

// Ranges.
extension MoneyParser {
  private mutating func range(_ first: Amount, _ second: Amount) -> Money? {
    if let one = first.currency, let other = second.currency, one != other { return fail(.twoCurrencies(one, other)) }
    let currency = first.currency ?? second.currency ?? self.currency
    guard let (low, high, multiple) = aligned(first, second) else { return fail(.tooLarge(text.range)) }
    guard low <= high else {
      shared = nil
      return fail(.reversed(low: first.range, high: second.range))
    }
    return Money(amount: low, upTo: high, currency: currency, multiple: multiple)
  }

  /// Both ends in one multiple. An end without one shares the other's, unless that would put the ends the wrong way.
  private mutating func aligned(
    _ first: Amount, _ second: Amount
  ) -> (ExactDecimal, ExactDecimal, Money.Multiple)? {
    let (one, other) = (first.multiple, second.multiple)
    if one == other { return (first.number, second.number, one ?? .units) }
    if one == nil || other == nil, first.number <= second.number, let multiple = one ?? other {
      let bare = one == nil ? first : second
      // `£55-60m` can be read in one way only.
      if first.isSigned, second.isSigned, let letters = first.letters ?? second.letters {
        shared = SharedMultiple(after: bare.range, letter: text[letters].string)
      }
      return (first.number, second.number, multiple)
    }
    let smaller = (one ?? .units).zeros < (other ?? .units).zeros ? one ?? .units : other ?? .units
    guard let low = MoneyScale.shifted(first.number, by: (one ?? .units).zeros - smaller.zeros),
      let high = MoneyScale.shifted(second.number, by: (other ?? .units).zeros - smaller.zeros)
    else { return nil }
    return (low, high, smaller)
  }
}

// Periods.
extension MoneyParser {
  /// `p/a`, `per annum`, `a month`, `per child`: the word for what the amount is for; empty where there is none.
  private mutating func takePeriod() -> String {
    cursor.skipSpaces()
    if cursor.isAtEnd { return "" }
    if takesYear() { return "year" }
    if cursor.takeWords("pcm") || cursor.takeWords("monthly") { return "month" }
    if cursor.takeWords("p/w") || cursor.takeWords("pw") || cursor.takeWords("weekly") { return "week" }
    if cursor.takeWords("daily") { return "day" }
    if cursor.takeWords("hourly") { return "hour" }
    if cursor.takeWords("quarterly") { return "quarter" }
    let start = cursor.at
    let isPer = cursor.takeWords("per")
    guard
      isPer || cursor.takeWords("an") || cursor.takeWords("a") || cursor.takeWords("each") || cursor.take(Byte.slash)
    else { return "" }
    cursor.skipSpaces()
    for word in MoneyScale.periods where DateWords.matches(cursor.bytes, cursor.letters, word) {
      cursor.at = cursor.letters.upperBound
      return word
    }
    let letters = cursor.letters
    guard isPer, !letters.isEmpty else {
      cursor.at = start
      return ""
    }
    cursor.at = letters.upperBound
    return text[letters].string
  }

  private mutating func takesYear() -> Bool {
    cursor.takeWords("p/a") || cursor.takeWords("p.a.") || cursor.takeWords("p.a") || cursor.takeWords("pa")
      || cursor.takeWords("per annum") || cursor.takeWords("annually") || cursor.takeWords("yearly")
  }
}

enum MoneyScale {
  static let periods = ["year", "month", "week", "day", "hour", "quarter"]

  /// The multiple that letters name, in any case.
  static func multiple(_ bytes: [UInt8], _ letters: Range<Int>) -> Money.Multiple? {
    guard let first = bytes[letters].first else { return nil }
    let is1 = letters.count == 1
    switch first.lowered {
    case 0x6B: return is1 ? .thousands : nil
    case 0x74: return DateWords.matches(bytes, letters, "thousand") ? .thousands : nil
    case 0x6D:
      let isMillion =
        is1 || DateWords.matches(bytes, letters, "million") || DateWords.matches(bytes, letters, "mn")
        || DateWords.matches(bytes, letters, "millions")
      return isMillion ? .millions : nil
    case 0x62:
      let isBillion = DateWords.matches(bytes, letters, "bn") || DateWords.matches(bytes, letters, "billion")
      return isBillion ? .billions : nil
    default: return nil
    }
  }

  /// A number times a power of ten, exactly, with no places that only hold a nought; nothing where it does not fit.
  static func shifted(_ number: ExactDecimal, by zeros: Int) -> ExactDecimal? {
    var units = number.units
    var places = Int(number.places)
    for _ in 0..<zeros {
      if places > 0 {
        places -= 1
      } else {
        let (next, overflows) = units.multipliedReportingOverflow(by: 10)
        if overflows { return nil }
        units = next
      }
    }
    return ExactDecimal(units: units, places: UInt8(places))
  }
}
