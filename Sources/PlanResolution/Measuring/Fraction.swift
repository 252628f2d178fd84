// PlanResolution, measuring: exact fractions, so that 565 of 595 can be compared with 95% before it is rounded.

import PlanModel

struct Fraction {
  let over: Int128
  /// Above zero.
  let under: Int128

  private init(_ over: Int128, _ under: Int128) {
    self.over = under < 0 ? -over : over
    self.under = under < 0 ? -under : under
  }

  init(_ number: ExactDecimal) { self.init(Int128(number.units), Self.power(number.places)) }

  /// The quotient, times a whole number; nothing for a division by zero.
  init?(_ numerator: ExactDecimal, by denominator: ExactDecimal, times factor: Int) {
    guard denominator.units != 0 else { return nil }
    self.init(
      Int128(numerator.units) * Int128(factor) * Self.power(denominator.places),
      Int128(denominator.units) * Self.power(numerator.places))
  }

  private static func power(_ places: UInt8) -> Int128 { (0..<places).reduce(Int128(1)) { power, _ in power * 10 } }

  /// Nothing where the numbers are too large to compare.
  func compared(with other: Fraction) -> Int? {
    let (left, isLeftTooLarge) = over.multipliedReportingOverflow(by: other.under)
    let (right, isRightTooLarge) = other.over.multipliedReportingOverflow(by: under)
    guard !isLeftTooLarge, !isRightTooLarge else { return nil }
    return left == right ? 0 : left < right ? -1 : 1
  }

  func compared(with number: ExactDecimal) -> Int? { compared(with: Fraction(number)) }

  /// How far they are apart.
  func distance(from other: Fraction) -> Fraction? {
    minus(other).map { Fraction($0.over < 0 ? -$0.over : $0.over, $0.under) }
  }

  /// Nothing where the numbers are too large.
  func minus(_ other: Fraction) -> Fraction? {
    let (left, first) = over.multipliedReportingOverflow(by: other.under)
    let (right, second) = other.over.multipliedReportingOverflow(by: under)
    let (under, third) = under.multipliedReportingOverflow(by: other.under)
    guard !first, !second, !third else { return nil }
    let (difference, fourth) = left.subtractingReportingOverflow(right)
    guard !fourth, difference != Int128.min else { return nil }
    return Fraction(difference, under)
  }

  /// Whether a number with so many places is this fraction, rounded.
  func isPrinted(as number: ExactDecimal) -> Bool {
    guard let distance = distance(from: Fraction(number)) else { return true }
    let half = ExactDecimal(units: 5, places: number.places + 1)
    return distance.compared(with: half).map { $0 <= 0 } ?? true
  }

  /// Rounded to so many places, half away from zero; nothing where it does not fit.
  func rounded(to places: UInt8) -> ExactDecimal? {
    let (scaled, isTooLarge) = over.multipliedReportingOverflow(by: Self.power(places))
    guard !isTooLarge else { return nil }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: under)
    let isUp = (rest < 0 ? -rest : rest) >= under - (rest < 0 ? -rest : rest)
    guard let units = Int64(exactly: whole + (isUp ? (scaled < 0 ? -1 : 1) : 0)) else { return nil }
    return ExactDecimal(units: units, places: places)
  }
}
