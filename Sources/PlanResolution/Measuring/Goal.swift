// PlanResolution, measuring: whether a figure meets a target, and whether it is beyond a floor.

import PlanModel

/// A target or a floor, with what says how it is meant.
struct Goal {
  let value: Value
  let polarity: Polarity?
  var tolerance: Value?

  /// Nothing where that cannot be known.
  func isMet(by figure: Fraction) -> Bool? {
    if let number = value.number { return isMet(by: figure, exactly: number) }
    guard case .quantity(let quantity) = value.bare else { return nil }
    switch quantity.shape {
    case .exactly(let number): return isMet(by: figure, exactly: number)
    case .range(let low, let high):
      switch polarity {
      case .higher: return figure.compared(with: low).map { $0 >= 0 }
      case .lower: return figure.compared(with: high).map { $0 <= 0 }
      case .onTarget, nil: return figure.isBetween(low, high)
      }
    // Beside a figure that should be close to its target, these are the limits beyond which it is missed.
    case .outside(let low, let high):
      let isBetween = figure.isBetween(low, high)
      return polarity == .onTarget ? isBetween : isBetween.map { !$0 }
    case .below(let limit): return figure.compared(with: limit).map { $0 < 0 }
    case .atMost(let limit): return figure.compared(with: limit).map { $0 <= 0 }
    case .above(let limit): return figure.compared(with: limit).map { $0 > 0 }
    case .atLeast(let limit): return figure.compared(with: limit).map { $0 >= 0 }
    }
  }

  private func isMet(by figure: Fraction, exactly number: ExactDecimal) -> Bool? {
    switch polarity {
    case .higher: return figure.compared(with: number).map { $0 >= 0 }
    case .lower: return figure.compared(with: number).map { $0 <= 0 }
    case .onTarget:
      guard let distance = figure.distance(from: Fraction(number)) else { return nil }
      if let allowed = allowed(around: number) { return distance.compared(with: allowed).map { $0 <= 0 } }
      return distance.over == 0 ? true : nil
    case nil: return nil
    }
  }

  /// The tolerance in the target's own unit: `10%` of a target that is no percentage is a share of it.
  private func allowed(around number: ExactDecimal) -> Fraction? {
    guard let tolerance, let allowed = tolerance.number else { return nil }
    let isShare = tolerance.unit == "%" && value.unit != "%"
    guard isShare else { return Fraction(allowed) }
    let size = number.isNegative ? ExactDecimal(units: -number.units, places: number.places) : number
    return ExactDecimal.product(allowed, size).flatMap { Fraction($0, by: ExactDecimal(100), times: 1) }
  }

  /// For a floor: the figure is on the wrong side of it. Nothing where that cannot be known.
  func isPassed(by figure: Fraction) -> Bool? {
    if let number = value.number { return isPassed(by: figure, exactly: number) }
    guard case .quantity(let quantity) = value.bare else { return nil }
    switch quantity.shape {
    case .exactly(let number): return isPassed(by: figure, exactly: number)
    case .range(let low, let high), .outside(let low, let high): return figure.isBetween(low, high).map { !$0 }
    // `at least 81%` is what has to be kept; `<81%`, where more is better, is what is red.
    case .below(let limit):
      let isBelow = figure.compared(with: limit).map { $0 < 0 }
      return polarity == .lower ? isBelow.map { !$0 } : isBelow
    case .atMost(let limit):
      let isWithin = figure.compared(with: limit).map { $0 <= 0 }
      return polarity == .higher ? isWithin : isWithin.map { !$0 }
    case .above(let limit):
      let isAbove = figure.compared(with: limit).map { $0 > 0 }
      return polarity == .higher ? isAbove.map { !$0 } : isAbove
    case .atLeast(let limit):
      let isKept = figure.compared(with: limit).map { $0 >= 0 }
      return polarity == .lower ? isKept : isKept.map { !$0 }
    }
  }

  private func isPassed(by figure: Fraction, exactly number: ExactDecimal) -> Bool? {
    switch polarity {
    case .higher: figure.compared(with: number).map { $0 < 0 }
    case .lower: figure.compared(with: number).map { $0 > 0 }
    case .onTarget, nil: nil
    }
  }

  /// How far a figure is from a target that it should be close to.
  func distance(of figure: Fraction) -> Fraction? {
    if let number = value.number { return figure.distance(from: Fraction(number)) }
    guard case .quantity(let quantity) = value.bare else { return nil }
    switch quantity.shape {
    case .range(let low, let high), .outside(let low, let high):
      if figure.compared(with: low).map({ $0 < 0 }) == true { return figure.distance(from: Fraction(low)) }
      if figure.compared(with: high).map({ $0 > 0 }) == true { return figure.distance(from: Fraction(high)) }
      return Fraction(ExactDecimal(0))
    default: return nil
    }
  }

  /// The ends of the good stretch of a target, or of what a floor allows.
  var stretch: (low: ExactDecimal, high: ExactDecimal)? {
    guard case .quantity(let quantity) = value.bare else { return nil }
    switch quantity.shape {
    case .range(let low, let high), .outside(let low, let high): return (low, high)
    default: return nil
    }
  }
}

extension Fraction {
  func isBetween(_ low: ExactDecimal, _ high: ExactDecimal) -> Bool? {
    guard let below = compared(with: low), let above = compared(with: high) else { return nil }
    return below >= 0 && above <= 0
  }
}

extension Value {
  /// `%`, `days`, `GBP`; empty where a figure has none.
  var unit: String {
    switch bare {
    case .quantity(let quantity): quantity.unit
    case .money(let money): money.currency + money.multiple.rawValue
    default: ""
    }
  }

  /// Whether two figures count the same thing.
  func counts(like other: Value) -> Bool {
    let (mine, theirs) = (unit.lowercased(), other.unit.lowercased())
    return mine == theirs || mine.isEmpty || theirs.isEmpty
  }
}
