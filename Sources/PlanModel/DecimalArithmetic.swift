// PlanModel: what tables of money need of exact decimals beside sums and products.

extension ExactDecimal {
  package static let zero = ExactDecimal(0)

  package var negated: ExactDecimal { ExactDecimal(units: units == .min ? .max : -units, places: places) }
  package var isZero: Bool { units == 0 }
  package var absolute: ExactDecimal { units < 0 ? negated : self }

  /// The first less the second, or nothing where that does not fit.
  package static func difference(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    sum(left, right.negated)
  }

  /// With at least so many places, zeros put behind; as it is where that does not fit.
  package func padded(to places: Int) -> ExactDecimal {
    guard places > Int(self.places), places <= 9 else { return self }
    var units = Int128(self.units)
    for _ in Int(self.places)..<places { units *= 10 }
    return Int64(exactly: units).map { ExactDecimal(units: $0, places: UInt8(places)) } ?? self
  }

  /// Without the zeros that stand last behind the point.
  package var tight: ExactDecimal {
    var (units, places) = (units, places)
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    return ExactDecimal(units: units, places: places)
  }

  /// To so many places, halves away from zero.
  package func rounded(to places: Int) -> ExactDecimal {
    guard places < Int(self.places) else { return padded(to: places) }
    var divisor: Int64 = 1
    for _ in places..<Int(self.places) { divisor *= 10 }
    let (whole, rest) = units.quotientAndRemainder(dividingBy: divisor)
    let isUp = rest.magnitude * 2 >= divisor.magnitude
    return ExactDecimal(units: whole + (isUp ? (units < 0 ? -1 : 1) : 0), places: UInt8(places))
  }

  /// One over the other, `factor` times, to so many places; nothing where the divisor is zero or it does not fit.
  package static func quotient(
    _ left: ExactDecimal, _ right: ExactDecimal, times factor: Int, places: Int
  ) -> ExactDecimal? {
    guard right.units != 0, (0...6).contains(places), abs(factor) <= 1000 else { return nil }
    // left.units / 10^l over right.units / 10^r, in units of 10^-places.
    var above = Int128(left.units) * Int128(factor)
    var below = Int128(right.units)
    let shift = places + Int(right.places) - Int(left.places)
    for _ in 0..<abs(shift) { if shift > 0 { above *= 10 } else { below *= 10 } }
    let isNegative = (above < 0) != (below < 0)
    let (whole, rest) = above.magnitude.quotientAndRemainder(dividingBy: below.magnitude)
    let rounded = whole + (rest * 2 >= below.magnitude ? 1 : 0)
    guard let units = Int64(exactly: rounded) else { return nil }
    return ExactDecimal(units: isNegative ? -units : units, places: UInt8(places))
  }

  /// Times or through a power of ten.
  package func shifted(by zeros: Int) -> ExactDecimal? {
    if zeros >= 0 {
      var units = Int128(self.units)
      var places = Int(self.places)
      for _ in 0..<zeros { if places > 0 { places -= 1 } else { units *= 10 } }
      return Int64(exactly: units).map { ExactDecimal(units: $0, places: UInt8(places)) }
    }
    let places = Int(self.places) - zeros
    return places <= 9 ? ExactDecimal(units: units, places: UInt8(places)) : nil
  }
}
