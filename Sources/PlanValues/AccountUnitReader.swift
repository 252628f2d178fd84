// PlanValues: what the figures of a table count: `£000`, `€m`, `FTE`, `%`.

package import PlanModel
package import PlanText

extension ValueReader {
  /// Nothing where the words name no unit that is known.
  package static func accountUnit(_ text: ValueText) -> AccountUnit? {
    let text = text.tight
    if let unit = money(unit: text) { return unit }
    let words = String(decoding: text.bytes[text.range].map(\.lowered), as: UTF8.self)
    switch words {
    case "%", "per cent", "percent", "percentage": return AccountUnit(kind: .percent, printed: "%")
    case "fte", "ftes", "wte", "full time equivalent", "full-time equivalents", "full-time equivalent":
      return AccountUnit(kind: .count, printed: words.hasPrefix("wte") ? "WTE" : "FTE")
    case "number", "numbers", "count", "posts", "people", "staff", "places", "children", "homes", "days", "hours",
      "weeks", "months", "years", "headcount", "vacancies", "schools", "units":
      return AccountUnit(kind: .count, printed: words)
    default: return nil
    }
  }

  /// Posts and people come whole, so that a sum of them is never rounded.
  package static let wholeUnits: Set<String> = [
    "number", "numbers", "count", "posts", "people", "staff", "places", "children", "homes", "headcount", "vacancies",
    "schools", "units",
  ]

  /// `£`, `£000`, `£000s`, `£'000`, `£k`, `£ thousand`, `£m`, `£ million`, `€000`, `CHF m`, `GBP`.
  private static func money(unit text: ValueText) -> AccountUnit? {
    var cursor = ValueCursor(text)
    let start = cursor.at
    var sign = "£"
    let currency: String
    if let signed = Currencies.takeSign(&cursor) {
      currency = signed
      sign = text[start..<cursor.at].string
    } else if case .known(let code)? = Currencies.takeCode(&cursor) {
      currency = code
      sign = code + " "
    } else {
      return nil
    }
    cursor.skipSpaces()
    _ = cursor.take("'") || cursor.take("\u{2019}")
    guard let (multiple, words) = multiple(&cursor) else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    let printed = words.isEmpty && sign.hasSuffix(" ") ? currency : sign + words
    return AccountUnit(kind: .money(currency: currency, multiple), printed: printed)
  }

  private static func multiple(_ cursor: inout ValueCursor) -> (Money.Multiple, String)? {
    if cursor.isAtEnd { return (.units, "") }
    if cursor.take("000,000") || cursor.takeWords("millions") || cursor.takeWords("million") { return (.millions, "m") }
    if cursor.take("000s") || cursor.take("000's") || cursor.take("000") || cursor.takeWords("thousands") {
      return (.thousands, "000")
    }
    if cursor.takeWords("thousand") || cursor.takeWords("k") { return (.thousands, "000") }
    if cursor.takeWords("bn") || cursor.takeWords("billion") { return (.billions, "bn") }
    if cursor.takeWords("mn") || cursor.takeWords("m") { return (.millions, "m") }
    return nil
  }
}
