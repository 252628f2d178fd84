// PlanResolution, measuring: the rating of a figure, and its direction of travel.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// What target, floor and rule make of a figure.
enum Verdict: Equatable {
  case rated(Rating)
  /// Without a floor, amber and red cannot be told apart.
  case missed
  case unknown

  func agrees(with stated: Rating) -> Bool {
    switch self {
    case .rated(let rating): rating == stated
    case .missed: stated != .green
    case .unknown: true
    }
  }
}

extension IndicatorMeasuring {
  /// Rates the latest figure and works out its directions.
  mutating func judge(_ scope: inout MeasuredScope) {
    let area = scope.area
    scope.judgement = latestJudgement(scope)
    checkResult(scope)
    if let period = scope.previous?.period, let place = scope.trend.periods.firstIndex(where: { $0.isSame(as: period) })
    {
      scope.previousJudgement = scope.trend.judgements[place]
    }
    scope.direction = movement(.direction, from: scope.previous, scope)
    scope.directionFromOutturn = area == nil ? movement(.directionFromOutturn, from: scope.outturn, scope) : nil
  }

  private mutating func latestJudgement(_ scope: MeasuredScope) -> Judgement {
    guard let latest = scope.latest else {
      let stated = lookup.last(.rag, area: scope.area)
      return judgement(stated, verdicts: [], of: nil)
    }
    if let period = latest.period {
      // The trend has rated this figure already.
      if let place = scope.trend.periods.firstIndex(where: { $0.isSame(as: period) }),
        scope.trend.row(.actual)?.values[place] != nil,
        lookup.exactly(.rag, area: scope.area, at: period) != nil
          || lookup.figure(.rag, area: scope.area, at: nil) == nil
      {
        return scope.trend.judgements[place]
      }
      let stated =
        lookup.exactly(.rag, area: scope.area, at: period).map { Measured($0) }
        ?? lookup.figure(.rag, area: scope.area, at: nil)
      return judgement(of: latest, scope.area, at: period, stated: stated)
    }
    return judgement(of: latest, scope.area, at: today, stated: lookup.figure(.rag, area: scope.area, at: nil))
  }

  /// The rating of a figure of the trend.
  mutating func judgement(of figure: Measured?, _ area: String?, at period: PlanDate) -> Judgement {
    let stated = lookup.exactly(.rag, area: area, at: period).map { Measured($0) }
    return judgement(of: figure, area, at: period, stated: stated)
  }

  private mutating func judgement(
    of figure: Measured?, _ area: String?, at period: PlanDate?, stated: Measured?
  ) -> Judgement {
    guard let figure, let number = figure.value.number else { return judgement(stated, verdicts: [], of: figure) }
    let target = lookup.figure(.figureTarget, area: area, at: period, fallsBack: true)
    let floor = lookup.figure(.floor, area: area, at: period, fallsBack: true)
    let rule = rules.rule(for: area, at: period)
    var verdicts: [Verdict] = []
    for fraction in [exactFraction(figure, area), Fraction(number)].compactMap({ $0 }) {
      verdicts.append(verdict(fraction, figure, target, floor, rule?.rule))
    }
    let judgement = judgement(stated, verdicts: verdicts, of: figure)
    if judgement.isStated, let rating = judgement.rating, !verdicts.contains(where: { $0.agrees(with: rating) }) {
      ratingDisagrees(stated, rating, verdicts[0], figure, target, floor, rule)
    }
    return judgement
  }

  private func judgement(_ stated: Measured?, verdicts: [Verdict], of figure: Measured?) -> Judgement {
    if let stated, case .choice(let word) = stated.value.bare {
      if let rating = Rating(rawValue: word.meaning) { return Judgement(rating: rating, isStated: true) }
      return Judgement(rating: nil, gap: .notRated, isStated: true)
    }
    guard let figure, figure.value.number != nil else { return Judgement(rating: nil, gap: .noFigure) }
    switch verdicts.first {
    case .rated(let rating): return Judgement(rating: rating)
    case .missed: return Judgement(rating: nil, gap: .targetMissed)
    case .unknown, nil: return Judgement(rating: nil, gap: .noTarget)
    }
  }

  private func verdict(
    _ figure: Fraction, _ measured: Measured, _ target: Measured?, _ floor: Measured?, _ rule: RatingRule?
  ) -> Verdict {
    if case .bands(let bands) = rule { return bands.rating(of: figure).map { .rated($0) } ?? .unknown }
    let tolerance = lookup.figure(.tolerance, area: nil, at: nil)?.value
    func goal(_ value: Measured?) -> Goal? {
      guard let value, value.value.counts(like: measured.value) else { return nil }
      return Goal(value: value.value, polarity: polarity, tolerance: tolerance)
    }
    let isMet = goal(target)?.isMet(by: figure)
    if isMet == true { return .rated(.green) }
    if case .noAmber = rule { return isMet == false ? .rated(.red) : .unknown }
    let isPassed = goal(floor)?.isPassed(by: figure)
    if isPassed == true { return .rated(.red) }
    guard isMet == false else { return .unknown }
    return isPassed == false ? .rated(.amber) : .missed
  }

  /// The quotient of numerator and denominator, where the printed figure is its rounding.
  func exactFraction(_ figure: Measured, _ area: String?) -> Fraction? {
    guard let number = figure.value.number, let (over, under) = parts(of: figure, area) else { return nil }
    for factor in factors(for: figure.value) {
      if let fraction = Fraction(over, by: under, times: factor), fraction.isPrinted(as: number) { return fraction }
    }
    return nil
  }

  /// Numerator and denominator of a figure.
  func parts(of figure: Measured, _ area: String?) -> (ExactDecimal, ExactDecimal)? {
    func part(_ field: FieldID) -> ExactDecimal? {
      guard let period = figure.period else { return lookup.figure(field, area: area, at: nil)?.value.number }
      if let own = lookup.exactly(field, area: area, at: period) { return own.value.number }
      // Without a period they belong to the latest figure.
      let isLatest = lookup.last(.latest, area: area)?.period.map { $0.isSame(as: period) } ?? false
      return isLatest ? lookup.figure(field, area: area, at: nil)?.value.number : nil
    }
    guard let over = part(.numerator), let under = part(.denominator), under.units > 0 else { return nil }
    return (over, under)
  }

  /// What a quotient may be multiplied by: 100 for a percentage, else also 1 or `per 10,000`.
  func factors(for value: Value) -> [Int] {
    if value.unit == "%" { return [100] }
    if case .words(let unit)? = model[id].value(.unit), unit.utf8.contains(0x25) { return [100] }
    return [1, 100, 1000, 10_000, 100_000]
  }

  // MARK: Directions

  private mutating func movement(_ field: FieldID, from earlier: Measured?, _ scope: MeasuredScope)
    -> DirectionOfTravel?
  {
    let stated =
      field == .direction
      ? lookup.figure(field, area: scope.area, at: scope.latest?.period) : lookup.figure(field, area: nil, at: nil)
    let derived = travel(from: earlier, scope)
    guard let stated, case .choice(let word) = stated.value.bare, let travel = Travel(rawValue: word.meaning) else {
      return derived.map { DirectionOfTravel(travel: $0.travel, isStated: false) }
    }
    if let derived, derived.travel != travel, !derived.isRounded {
      directionDisagrees(field, stated, travel, derived.travel, earlier, scope)
    }
    return DirectionOfTravel(travel: travel, isStated: true)
  }

  /// The direction that the figures give; `isRounded` where they are equal as printed and may not be.
  private func travel(from earlier: Measured?, _ scope: MeasuredScope) -> (travel: Travel, isRounded: Bool)? {
    guard let latest = scope.latest, let earlier, latest.value.counts(like: earlier.value) else { return nil }
    guard let now = latest.value.number, let before = earlier.value.number else { return nil }
    if now == before { return (.same, !isAtItsEnd(latest, scope)) }
    switch polarity {
    case .higher: return (now > before ? .improved : .reduced, false)
    case .lower: return (now < before ? .improved : .reduced, false)
    case .onTarget:
      // Where a figure is as close as it should be, a little closer or further says nothing.
      guard scope.judgement.rating != .green, let target = scope.target else { return nil }
      let goal = Goal(value: target.value, polarity: polarity)
      guard let near = goal.distance(of: Fraction(now)), let far = goal.distance(of: Fraction(before)) else {
        return nil
      }
      return near.compared(with: far).map { ($0 < 0 ? .improved : $0 > 0 ? .reduced : .same, false) }
    case nil: return nil
    }
  }

  /// All of all, or none: no rounding can hide that it was more, or less, before.
  private func isAtItsEnd(_ figure: Measured, _ scope: MeasuredScope) -> Bool {
    guard figure.value.unit == "%", let (over, under) = parts(of: figure, scope.area) else { return false }
    return over == under || over.units == 0
  }
}
