// PlanValues: does every score that two levels can make fall in one band, and in one only?

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

struct ScaleCoverage {
  let scale: Scale
  /// The bands as typed, in the order of `scale.bands`.
  let typed: [TypedBand]
  private(set) var faults: [ScaleFault] = []

  init(scale: Scale, typed: [TypedBand]) {
    self.scale = scale
    self.typed = typed
  }

  mutating func check() {
    let possible = scale.possibleTotals
    var run: [Scale.PossibleTotal] = []
    for score in possible {
      if scale.band(ofTotal: score.total) == nil {
        run.append(score)
      } else if !run.isEmpty {
        reportGap(run)
        run = []
      }
    }
    if !run.isEmpty { reportGap(run) }
    reportOverlaps(possible.isEmpty ? ends : possible.map(\.total))
  }

  /// On a scale without levels, where two bands can meet.
  private var ends: [ExactDecimal] { scale.bands.flatMap { [$0.lowest, $0.highest].compactMap(\.self) }.sorted() }

  private mutating func reportGap(_ run: [Scale.PossibleTotal]) {
    let first = run[0]
    let total = first.total
    let below = scale.bands.lastIndex { $0.highest.map { $0 <= total } ?? false }
    let above = scale.bands.firstIndex { $0.lowest.map { $0 >= total } ?? false }
    guard let nearest = below ?? above, typed.indices.contains(nearest) else { return }
    let other = below == nil ? nil : above
    let others = other.map { [Label(typed[$0].whole.source, "starts above \(run[run.count - 1].total)")] } ?? []
    let scores = run.map { "\($0.total)" }
    let cell = cell(first)
    let lost = run.count > 1 ? ["scores \(ScaleText.list(scores)) all have no band"] : []
    let help = gapHelp(from: total, to: run[run.count - 1].total, below: below, above: above)
    let place = typed[nearest].whole.source
    let isBelow = below != nil
    faults.append { subject in
      Diagnostic(
        .bandsLeaveGap, "score \(total) of \(subject) falls in no band, and \(cell) makes it", at: place,
        label: isBelow ? "ends below \(total)" : "starts above \(total)", others: others, found: "\(total)",
        expected: "a band for every score that the levels make", notes: lost, help: help)
    }
  }

  private func gapHelp(from low: ExactDecimal, to high: ExactDecimal, below: Int?, above: Int?) -> String {
    let up = below.map { "let \(scale.bands[$0].name) go up to \(high)" }
    let down = above.map { "let \(scale.bands[$0].name) start at \(low)" }
    return [up, down].compactMap(\.self).joined(separator: ", or ")
  }

  private func cell(_ score: Scale.PossibleTotal) -> String {
    let likelihood = scale.likelihood[score.likelihood].name
    guard let impact = score.impact else { return "rating \(likelihood)" }
    return "likelihood \(likelihood) with impact \(scale.impact[impact].name)"
  }

  /// One finding for each two bands that share a score, with the lowest that they share.
  private mutating func reportOverlaps(_ scores: [ExactDecimal]) {
    var seen: Set<[Int]> = []
    for score in scores {
      let holding = scale.bands.indices.filter { scale.bands[$0].contains(score) }
      for pair in zip(holding, holding.dropFirst()) where seen.insert([pair.0, pair.1]).inserted {
        reportOverlap(score, pair.0, pair.1)
      }
    }
  }

  private mutating func reportOverlap(_ score: ExactDecimal, _ lower: Int, _ upper: Int) {
    guard typed.indices.contains(lower), typed.indices.contains(upper) else { return }
    let (first, second) = (scale.bands[lower].name, scale.bands[upper].name)
    let (one, other) = (typed[lower].whole.source, typed[upper].whole.source)
    faults.append { subject in
      Diagnostic(
        .bandsOverlap, "score \(score) of \(subject) falls in two bands, \(first) and \(second)", at: max(one, other),
        label: "also holds \(score)", others: [Label(min(one, other), "holds \(score)")], found: "\(score)",
        expected: "one band for each score", help: "end \(first) below \(score), or start \(second) above it")
    }
  }
}
