// PlanValues: the reader of money, and the words for what is wrong with an amount.

package import PlanDiagnostics
package import PlanModel
package import PlanText

extension ValueReader {
  /// An amount of money, or a range of amounts.
  package static func money(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    var parser = MoneyParser(text, currency: context.currency)
    let money = parser.money()
    if let shared = parser.shared {
      found.append(MoneyFindings(text: text, subject: subject()).mixed(shared))
    }
    if let money { return .money(money) }
    found.append(MoneyFindings(text: text, subject: subject()).diagnostic(parser.fault ?? .noAmount))
    return nil
  }
}

struct MoneyFindings {
  let text: ValueText
  let subject: String

  private static let forms = "an amount such as £168,475,200, £8m a year, £270k or (2,211.4)"

  func diagnostic(_ fault: MoneyFault) -> Diagnostic {
    switch fault {
    case .noAmount:
      if let behind = wordsBefore { return behind }
      return finding(
        "which is not an amount of money", at: text.range, label: "not an amount", expected: Self.forms,
        fix: Finding.inBrackets(text), help: "write \(Self.forms), or put words in brackets")
    case .malformed(let number):
      return NumberFindings.malformed(.moneyMalformed, number, text, subject, sign: "")
    case .unknownCurrency(let range): return unknownCurrency(range)
    case .wordsBehind(let range): return wordsBehind(range)
    case .twoAmounts(let place):
      return finding(
        "which is two amounts", at: place..<text.range.upperBound, label: "a second amount",
        expected: "a `;` between them",
        fix: Fix("put `;` between the two", .needsReview, [Edit(text.source(place..<place), ";")]))
    case .limit(let range): return limit(range)
    case .reversed(let low, let high): return NumberFindings.reversed(low, high, text, subject)
    case .twoCurrencies(let first, let second):
      return finding(
        "which is in two currencies, \(first) and \(second)", at: text.range, label: "two currencies",
        expected: "one currency", help: "write the two amounts apart, with `;` between them")
    case .tooLarge(let range):
      return finding(
        "which is too large to be counted with", at: range, label: "too large", expected: Self.forms,
        help: "write it in a larger unit, such as £2.4bn")
    }
  }

  private func finding(
    _ what: String, at range: Range<Int>, label: String, expected: String, fix: Fix? = nil, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .moneyMalformed, "\(subject) is \(Finding.quoted(text.string)), \(what)", at: text.source(range), label: label,
      found: text[range].string, expected: expected, fix: fix, help: help)
  }

  private func wordsBehind(_ range: Range<Int>) -> Diagnostic {
    let rest = text[range].trimmed
    let before = text[text.range.lowerBound..<rest.range.lowerBound].trimmed
    return finding(
      "where only `\(before.string)` is an amount", at: rest.range, label: "not part of the amount",
      expected: "\(before.string) (\(rest.string))", fix: Finding.note(rest, behind: before, in: text),
      help: "put what is not the amount into a (note) behind it")
  }

  /// `SCS £270K p/a`: words before an amount that reads.
  private var wordsBefore: Diagnostic? {
    let signs: [UInt8] = [0x24, 0xC2, 0xE2]
    let (start, end) = (text.range.lowerBound, text.range.upperBound)
    var cursor = ValueCursor(text)
    guard let sign = text.bytes[text.range].firstIndex(where: signs.contains), sign > start else { return nil }
    cursor.at = sign
    guard Currencies.takeSign(&cursor) != nil else { return nil }
    let amount = text[sign..<end]
    var parser = MoneyParser(amount, currency: "GBP")
    guard parser.money() != nil else { return nil }
    let words = Finding.withoutMarks(text[start..<sign])
    guard !words.isEmpty else { return nil }
    let right = "\(amount.string) (\(words.string))"
    let hasBrackets = text.bytes[text.range].contains(Byte.openParenthesis)
    return finding(
      "where only `\(amount.string)` is an amount", at: words.range, label: "not part of the amount", expected: right,
      fix: hasBrackets ? nil : Finding.replace(text.range, of: text, with: right, "write `\(right)`", .needsReview),
      help: "put what is not the amount into a (note) behind it")
  }

  private func limit(_ range: Range<Int>) -> Diagnostic {
    let before = text[text.range.lowerBound..<range.lowerBound].string
    let amount = text[range.upperBound..<text.range.upperBound].trimmed
    let right = "\(before)\(amount.string) (\(text[range].string))"
    let hasBrackets = amount.bytes[amount.range].contains(Byte.openParenthesis)
    return finding(
      "but an amount holds no limit", at: range, label: "a limit", expected: right,
      fix: hasBrackets ? nil : Finding.replace(text.range, of: text, with: right, "write `\(right)`", .needsReview),
      help: "put the limit into a (note) behind the amount")
  }

  private func unknownCurrency(_ range: Range<Int>) -> Diagnostic {
    let code = text[range].string
    let near = Suggestion.nearest(to: code, among: Currencies.usual + Currencies.codes)
    return Diagnostic(
      .currencyUnknown, "\(subject) is \(Finding.quoted(text.string)), and \(code) is no currency",
      at: text.source(range), label: near.map { "did you mean \($0)?" } ?? "no such currency", found: code,
      expected: near ?? "a code of three capitals such as GBP, EUR or USD",
      fix: near.map { Finding.replace(range, of: text, with: $0, "change `\(code)` to `\($0)`", .needsReview) },
      help: "write £, €, $ or a code such as CHF")
  }

  /// `£2.4-£3.4M`, where only one end says millions.
  func mixed(_ shared: SharedMultiple) -> Diagnostic {
    let bare = text[shared.after].string
    let place = shared.after.upperBound..<shared.after.upperBound
    let right = bare + shared.letter
    return Diagnostic(
      .moneyUnitMixed, "\(subject) is \(Finding.quoted(text.string)), where only one end says `\(shared.letter)`",
      at: text.source(shared.after), label: "read as \(right)", found: bare, expected: right,
      fix: Fix("write `\(right)`", .needsReview, [Edit(text.source(place), shared.letter)]))
  }
}
