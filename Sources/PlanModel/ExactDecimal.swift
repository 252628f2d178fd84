// PlanModel: decimal numbers without rounding, for money, scores and percentages.

/// `units` times ten to the power of minus `places`: 2,211.4 is 22114 with one place.
package struct ExactDecimal: Sendable {
  package let units: Int64
  /// How many digits stand after the point as written: 0 to 9.
  package let places: UInt8

  package init(units: Int64, places: UInt8 = 0) {
    self.units = units
    self.places = places
  }

  package init(_ whole: Int) { self.init(units: Int64(whole)) }
}

extension ExactDecimal: Hashable, Comparable {
  /// Equal in value: 1.50 equals 1.5.
  package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.places == right.places { return left.units == right.units }
    let (a, b) = aligned(left, right)
    return a == b
  }

  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.places == right.places { return left.units < right.units }
    let (a, b) = aligned(left, right)
    return a < b
  }

  package func hash(into hasher: inout Hasher) {
    var units = units
    var places = places
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    hasher.combine(units)
    hasher.combine(places)
  }

  private static func aligned(_ left: ExactDecimal, _ right: ExactDecimal) -> (Int128, Int128) {
    let places = max(left.places, right.places)
    return (left.scaled(to: places), right.scaled(to: places))
  }

  private func scaled(to target: UInt8) -> Int128 {
    var scaled = Int128(units)
    for _ in places..<max(target, places) { scaled *= 10 }
    return scaled
  }

  /// The sum, or nothing where it does not fit.
  package static func sum(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    let places = max(left.places, right.places)
    return narrowed(left.scaled(to: places) + right.scaled(to: places), places)
  }

  /// The product, or nothing where it does not fit.
  package static func product(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    guard left.places + right.places <= 9 else { return nil }
    return narrowed(Int128(left.units) * Int128(right.units), left.places + right.places)
  }

  private static func narrowed(_ wide: Int128, _ places: UInt8) -> ExactDecimal? {
    guard let units = Int64(exactly: wide) else { return nil }
    return ExactDecimal(units: units, places: places)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits with a point and, where negative, a hyphen: `-2211.4`.
  package var description: String { printed(groups: false) }

  /// Digits as British papers print them; `groups` puts commas between thousands.
  package func printed(groups: Bool) -> String {
    var digits = Array(String(units.magnitude).utf8)
    while digits.count <= Int(places) { digits.insert(0x30, at: 0) }
    let point = digits.count - Int(places)
    var text = units < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index == point {
        text += "."
      } else if groups, index > 0, index < point, (point - index).isMultiple(of: 3) {
        text += ","
      }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
