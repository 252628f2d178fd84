// PlanValues: one cell of a table of money or posts: a figure with its marks and its note, or words for one.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// One cell as read. Nothing that was typed is lost: what is no figure stays words.
package struct AccountCellText: Sendable {
  package var content: Account.Content
  package var marks: [String]
  package var note: String
  /// The unit that was typed in the cell itself, where it shows one.
  package var unit: AccountUnit?

  package init(content: Account.Content, marks: [String] = [], note: String = "", unit: AccountUnit? = nil) {
    self.content = content
    self.marks = marks
    self.note = note
    self.unit = unit
  }
}

extension ValueReader {
  /// A text without the note marks at its ends: `*1002.1` and `1,234 **`.
  package static func withoutMarks(_ text: ValueText) -> (text: ValueText, marks: [String]) {
    let text = text.tight
    var (start, end) = (text.range.lowerBound, text.range.upperBound)
    while end > start, text.bytes[end - 1] == 0x2A { end -= 1 }
    while start < end, text.bytes[start] == 0x2A { start += 1 }
    var marks: [String] = []
    if start > text.range.lowerBound { marks.append(text[text.range.lowerBound..<start].string) }
    if end < text.range.upperBound { marks.append(text[end..<text.range.upperBound].string) }
    // `**Total**` is bold, and stars alone are no figure.
    if start == end || (marks.count == 2 && marks[0] == marks[1]) { return (text, []) }
    return (text[start..<end].trimmed, marks)
  }

  /// Whether a cell is meant as a figure, without findings.
  package static func looksLikeFigure(_ cell: ValueText) -> Bool {
    let text = withoutMarks(cell).text
    var (digits, letters) = (0, 0)
    for byte in text.bytes[text.range] {
      if byte.isDigit { digits += 1 } else if byte.isLetter { letters += 1 }
      if byte == Byte.slash || byte == Byte.colon { return false }
    }
    guard digits > 0, text.range.count < 32 else { return false }
    var cursor = ValueCursor(text)
    _ = AmountWords.takeApproximate(&cursor)
    _ = cursor.take(Byte.quote)
    _ = cursor.takeDash() || cursor.take("+")
    cursor.skipSpaces()
    _ = cursor.take(Byte.openParenthesis)
    _ = cursor.takeDash()
    _ = Currencies.takeSign(&cursor)
    cursor.skipSpaces()
    _ = cursor.takeDash()
    return (cursor.byte.isDigit || cursor.byte == Byte.dot) && letters <= max(4, digits)
  }

  /// Reads a cell of a column that holds figures in a unit.
  package static func accountCell(
    _ cell: ValueText, unit: AccountUnit?, subject: Subject, into found: inout [Diagnostic]
  ) -> AccountCellText {
    let (text, marks) = withoutMarks(cell)
    var typed: AccountUnit?
    let value = read(text, brackets: .negativeAmount, subject: subject, into: &found) { text, found in
      figure(text, unit: unit, typed: &typed, subject: subject, into: &found)
    }
    guard let value else { return AccountCellText(content: .blank, marks: marks) }
    var result = content(of: value)
    result.marks = marks
    result.unit = typed
    return result
  }

  private static func content(of value: Value) -> AccountCellText {
    switch value {
    case .missing(let missing): return AccountCellText(content: .missing(missing))
    case .asPrinted(let words): return AccountCellText(content: .asPrinted(words))
    case .money(let money):
      guard money.upTo == nil else { return AccountCellText(content: .words) }
      return AccountCellText(content: .amount(money.amount), note: money.isCirca ? "circa" : "")
    case .quantity(let quantity):
      guard case .exactly(let number) = quantity.shape else { return AccountCellText(content: .words) }
      return AccountCellText(content: .amount(number), note: quantity.isApproximate ? "about" : "")
    case .noted(let inner, let note):
      var result = content(of: inner)
      result.note = result.note.isEmpty ? note : "\(result.note); \(note)"
      return result
    case .revised(let old, let new):
      var result = content(of: new)
      if case .amount(let before) = content(of: old).content, case .amount = result.content {
        result.note = "revised from \(before.printed)"
      }
      return result
    default: return AccountCellText(content: .words)
    }
  }

  /// The figure itself; money where the unit or the cell says so.
  private static func figure(
    _ text: ValueText, unit: AccountUnit?, typed: inout AccountUnit?, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    guard unit?.isMoney ?? showsMoney(text) else {
      // Brackets make any figure negative, as they do in money.
      if text.bytes[text.range].contains(Byte.openParenthesis),
        case .money(let amount)? = money(text, in: ValueContext(), subject: subject, into: &found)
      {
        return .quantity(Quantity(.exactly(amount.amount)))
      }
      let value = number(text, in: ValueContext(), subject: subject, into: &found)
      if case .quantity(let quantity)? = value, !quantity.unit.isEmpty {
        typed = quantity.unit == "%" ? AccountUnit(kind: .percent, printed: "%") : unitNamed(quantity.unit)
      }
      return value
    }
    var currency = "GBP"
    if case .money(let own, _)? = unit?.kind { currency = own }
    let value = money(text, in: ValueContext(currency: currency), subject: subject, into: &found)
    if case .money(let money)? = value, showsMoney(text) || money.multiple != .units || money.currency != currency {
      typed = AccountUnit(kind: .money(currency: money.currency, money.multiple), printed: money.symbolAndMultiple)
    }
    return value
  }

  private static func unitNamed(_ words: String) -> AccountUnit {
    let bytes = Array(words.utf8)
    return accountUnit(ValueText(file: FileID(0), bytes: bytes, range: 0..<bytes.count))
      ?? AccountUnit(kind: .count, printed: words)
  }

  private static func showsMoney(_ text: ValueText) -> Bool {
    var cursor = ValueCursor(text)
    while !cursor.isAtEnd {
      if Currencies.takeSign(&cursor) != nil { return true }
      cursor.at += 1
    }
    return false
  }
}

extension Money {
  fileprivate var symbolAndMultiple: String {
    let sign =
      switch currency {
      case "GBP": "£"
      case "EUR": "€"
      case "USD": "$"
      default: currency
      }
    return multiple == .thousands ? sign + "000" : sign + multiple.printed
  }
}
