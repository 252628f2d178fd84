// PlanResolution, measuring: what disagrees with the figures, in an officer's words.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

extension IndicatorMeasuring {
  private var name: String { model.name(id) }

  /// `indicator 9 in North Kent`
  private func name(_ area: String?) -> String { area.map { "\(name) for \($0)" } ?? name }

  mutating func ratingDisagrees(
    _ stated: Measured?, _ rating: Rating, _ verdict: Verdict, _ figure: Measured, _ target: Measured?,
    _ floor: Measured?, _ rule: RatingRules.Dated?
  ) {
    guard let stated else { return }
    let period = figure.period.map { " in \($0.printed)" } ?? ""
    let expected = if case .rated(let right) = verdict { right.rawValue } else { "amber or red" }
    let what = figure.value.printedFigure
    let reason: String
    var others = [Label(figure.range, "the figure")]
    if let rule, case .bands = rule.rule {
      reason = "\(what) is in the band for \(expected)"
      others.append(Label(rule.range, "the bands"))
    } else if expected == Rating.red.rawValue, let floor, isNoAmber(rule) == false {
      reason = "\(what) is beyond the floor of \(floor.value.printedFigure)"
      others.append(Label(floor.range, "the floor"))
    } else {
      let meets = expected == Rating.green.rawValue ? "meets" : "does not meet"
      reason = "\(what) \(meets) the target of \(target?.value.printedFigure ?? "")"
      if let target { others.append(Label(target.range, "the target")) }
    }
    findings.append(
      Diagnostic(
        .ratingDisagrees, "\(name) is rated \(rating.rawValue)\(period), but \(reason)", at: stated.range,
        label: "\(expected) by the figures", others: others.filter { $0.range != stated.range }.inOrder,
        found: rating.rawValue, expected: expected, fix: fix(stated.range, rating.rawValue, verdict)))
  }

  private func isNoAmber(_ rule: RatingRules.Dated?) -> Bool {
    if case .noAmber? = rule?.rule { true } else { false }
  }

  /// A letter for a letter, a word for a word.
  private func fix(_ range: SourceRange, _ old: String, _ verdict: Verdict) -> Fix? {
    guard case .rated(let right) = verdict else { return nil }
    let typed = sources.text(range)
    let new = typed.utf8.count == 1 ? String(right.rawValue.prefix(1)).uppercased() : right.rawValue
    return Fix("change \(quoted(typed)) to \(quoted(new))", .needsReview, [Edit(range, new)])
  }

  mutating func directionDisagrees(
    _ field: FieldID, _ stated: Measured, _ travel: Travel, _ derived: Travel, _ earlier: Measured?,
    _ scope: MeasuredScope
  ) {
    guard let latest = scope.latest, let earlier else { return }
    let from = "\(earlier.value.printedFigure) to \(latest.value.printedFigure)"
    let others = [Label(latest.range, "the latest figure"), Label(earlier.range, "the earlier figure")]
    findings.append(
      Diagnostic(
        .directionDisagrees,
        "\(quoted(Schema.standard[field].name)) of \(name(scope.area)) is \(travel.rawValue), but it went from \(from)",
        at: stated.range, label: "\(derived.rawValue) by the figures",
        others: others.filter { $0.range != stated.range }.inOrder, found: travel.rawValue,
        expected: derived.rawValue,
        fix: Fix(
          "change \(quoted(sources.text(stated.range))) to \(quoted(derived.rawValue))", .needsReview,
          [Edit(stated.range, derived.rawValue)]),
        help: "correct it, or leave the direction out: plancc works it out"))
  }

  /// The result against its numerator and denominator.
  mutating func checkResult(_ scope: MeasuredScope) {
    guard let latest = scope.latest, let number = latest.value.number, !latest.value.isApproximate else { return }
    guard let (over, under) = parts(of: latest, scope.area), exactFraction(latest, scope.area) == nil else { return }
    let factors = factors(for: latest.value)
    guard let right = Fraction(over, by: under, times: factors[0])?.rounded(to: number.places) else { return }
    let isShare = factors == [100]
    let printed = isShare ? "\(right.printed)%" : right.printed
    let others = [scope.numerator, scope.denominator].compactMap { $0 }.map { Label($0.range) }
    findings.append(
      Diagnostic(
        .resultDisagrees,
        "\(name(scope.area)) is \(latest.value.printedFigure), but \(over.printed) of \(under.printed) is \(printed)",
        at: latest.range, label: "\(printed) by its numerator and denominator", others: others.inOrder,
        found: latest.value.printedFigure, expected: printed,
        help: "correct the result, the numerator or the denominator"))
  }

  /// Bands whose ratings run against the polarity.
  mutating func checkBands() {
    guard let polarity else { return }
    for dated in rules.all {
      guard case .bands(let bands) = dated.rule, !bands.fits(polarity) else { continue }
      let better =
        switch polarity {
        case .higher: "higher figures are better"
        case .lower: "lower figures are better"
        case .onTarget: "figures close to the target are better"
        }
      findings.append(
        Diagnostic(
          .ratingBandsReversed, "the bands do not suit \(name), where \(better)", at: dated.range,
          label: "the other way round", found: bands.bands.map(\.rating.rawValue).joined(separator: ", "),
          help: "change the bands over, or correct the polarity"))
    }
  }

  /// A floor that a figure would reach only beyond its target.
  mutating func checkFloors() {
    var seen: Set<SourceRange> = []
    for floor in lookup.fields where floor.id == .floor {
      for target in lookup.fields where target.id == .figureTarget && target.isFigureFor(floor.qualifier?.area) {
        if let period = floor.qualifier?.period, let other = target.qualifier?.period, !period.isSame(as: other) {
          continue
        }
        guard isWrong(floor.value, target.value), seen.insert(floor.range).inserted else { continue }
        findings.append(
          Diagnostic(
            .floorWithinTarget,
            "the floor of \(name), \(floor.value.printedFigure), is not short of its target of "
              + target.value.printedFigure, at: floor.range, label: "beyond the target",
            others: [Label(target.range, "the target")], found: floor.value.printedFigure,
            help: "the floor is where red begins: further from the good side than the target"))
      }
    }
  }

  private func isWrong(_ floor: Value, _ target: Value) -> Bool {
    guard floor.counts(like: target) else { return false }
    if let low = floor.number, let goal = target.number {
      switch polarity {
      case .higher: return low > goal
      case .lower: return low < goal
      case .onTarget, nil: return false
      }
    }
    let (allowed, good) = (Goal(value: floor, polarity: polarity), Goal(value: target, polarity: polarity))
    guard let outer = allowed.stretch, let inner = good.stretch else { return false }
    return inner.low < outer.low || inner.high > outer.high
  }
}

extension [Label] {
  fileprivate var inOrder: [Label] { sorted { $0.range < $1.range } }
}

extension Value {
  /// A figure in a finding.
  var printedFigure: String {
    switch bare {
    case .quantity(let quantity): quantity.printed
    case .money(let money): money.printed
    case .yesNo(let isYes): isYes ? "yes" : "no"
    case .missing(let missing): missing.rawValue
    default: "the figure"
    }
  }

  /// `about 12%`
  fileprivate var isApproximate: Bool {
    switch bare {
    case .quantity(let quantity): quantity.isApproximate
    case .money(let money): money.isCirca
    default: false
    }
  }
}
