// PlanModel: numbers, money and times as British papers print them.

extension ExactDecimal {
  /// U+2212, which screen readers read as minus and which is as wide as a digit.
  private static let minus = "\u{2212}"

  /// Commas between thousands, a true minus sign, and the places as written: `−2,211.40`.
  package var printed: String { units < 0 ? Self.minus + magnitude : magnitude }

  /// The same without its sign.
  package var magnitude: String {
    let printed = printed(groups: true)
    return units < 0 ? String(printed.dropFirst()) : printed
  }

  package var isNegative: Bool { units < 0 }
}

extension Quantity {
  /// `70%`, `5% to 10%`, `under 10% or over 25%`, `at least 28 days`, `about 50`.
  package var printed: String {
    let words =
      switch shape {
      case .exactly(let number): counted(number)
      case .range(let low, let high): range(low, high)
      case .below(let number): "under \(counted(number))"
      case .atMost(let number): "at most \(counted(number))"
      case .above(let number): "over \(counted(number))"
      case .atLeast(let number): "at least \(counted(number))"
      case .outside(let low, let high): "under \(counted(low)) or over \(counted(high))"
      }
    return isApproximate ? "about \(words)" : words
  }

  private func counted(_ number: ExactDecimal) -> String {
    unit.isEmpty || unit == "%" ? number.printed + unit : "\(number.printed) \(unit)"
  }

  private func range(_ low: ExactDecimal, _ high: ExactDecimal) -> String {
    unit == "%" ? "\(counted(low)) to \(counted(high))" : "\(low.printed) to \(counted(high))"
  }
}

extension Money {
  /// `£168,475,200`, `−£2,211.4`, `circa £55m`, `£2.4m to £3.4m a year`, `CHF 8m`.
  package var printed: String {
    var text = isCirca ? "circa " : ""
    text += one(amount)
    if let upTo { text += " to \(one(upTo))" }
    switch per {
    case "": return text
    case "hour": return text + " an hour"
    case "day", "week", "month", "quarter", "year": return text + " a \(per)"
    default: return text + " per \(per)"
    }
  }

  private func one(_ amount: ExactDecimal) -> String {
    let sign = amount.isNegative ? "\u{2212}" : ""
    return sign + symbol + amount.magnitude + multiple.printed
  }

  private var symbol: String {
    switch currency {
    case "GBP": "£"
    case "EUR": "€"
    case "USD": "$"
    default: "\(currency) "
    }
  }
}

extension Money.Multiple {
  /// What stands behind the digits: `m`.
  package var printed: String {
    switch self {
    case .units: ""
    case .thousands: "k"
    case .millions: "m"
    case .billions: "bn"
    }
  }

  /// The power of ten: 6 for millions.
  package var zeros: Int {
    switch self {
    case .units: 0
    case .thousands: 3
    case .millions: 6
    case .billions: 9
    }
  }
}

extension Duration {
  /// `28 clear days`, `1 month`, `1.5 hours`.
  package var printed: String {
    count == ExactDecimal(1) ? "\(count.printed) \(unit.rawValue)" : "\(count.printed) \(unit.rawValue)s"
  }
}

extension Value {
  /// `10.00am`, `2.30pm`, `noon`, `midnight`: a time of day as council papers print it.
  package static func printedTime(hour: Int, minute: Int) -> String {
    if minute == 0, hour == 12 { return "noon" }
    if minute == 0, hour == 0 { return "midnight" }
    let clock = hour % 12 == 0 ? 12 : hour % 12
    return "\(clock).\(minute < 10 ? "0" : "")\(minute)\(hour < 12 ? "am" : "pm")"
  }
}
