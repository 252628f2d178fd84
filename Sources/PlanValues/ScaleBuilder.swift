// PlanValues: a scale put together from its fields: which kind it is, and what does not fit that kind.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanSchema
internal import PlanText

struct ScaleBuilder {
  let source: ScaleSource
  let name: String
  let title: String
  var faults: [ScaleFault] = []

  init(source: ScaleSource, name: String, title: String) {
    self.source = source
    self.name = name
    self.title = title
  }

  mutating func build() -> Scale? {
    var bands = ScaleBandReader()
    let typed = source.bands.map { bands.read($0) } ?? []
    faults += bands.faults
    var scale = Scale(
      name: name, title: title, likelihood: [], impact: [], rule: .judgement, bands: [], highIsGood: source.highIsGood,
      record: source.record)
    guard let kept = shaped(&scale, typed) else { return nil }
    if bands.isWhole, scale.bandCells == nil, scale.bands.contains(where: \.hasRange) {
      var coverage = ScaleCoverage(scale: scale, typed: kept)
      coverage.check()
      faults += coverage.faults
    }
    return scale
  }

  /// Fills in levels, rule and bands; what comes back are the bands as typed, in the scale's order.
  private mutating func shaped(_ scale: inout Scale, _ typed: [TypedBand]) -> [TypedBand]? {
    if let rating = source.rating { return rated(&scale, rating, typed) }
    if source.likelihood != nil || source.impact != nil { return twoAxes(&scale, typed) }
    scale.isNumbered = false
    scale.bands = bands(typed, isGood: scale.highIsGood)
    if typed.isEmpty { levelsMissing() }
    return typed.isEmpty ? nil : typed
  }

  /// Evenly shaded from the least serious to the most.
  func bands(_ typed: [TypedBand], isGood: Bool) -> [Band] {
    typed.enumerated().map { place, band in
      let share = typed.count > 1 ? Double(place) / Double(typed.count - 1) : 0
      return band.band(seriousness: isGood ? 1 - share : share)
    }
  }

  mutating func levels(_ text: ValueText, axis: String) -> ScaleLevels? {
    var reader = ScaleLevelReader(axis: axis)
    let levels = reader.read(text)
    faults += reader.faults
    return levels
  }
}

// Two axes.
extension ScaleBuilder {
  private mutating func twoAxes(_ scale: inout Scale, _ typed: [TypedBand]) -> [TypedBand]? {
    let likelihood = source.likelihood.flatMap { levels($0, axis: "likelihood") }
    let impact = source.impact.flatMap { levels($0, axis: "impact") }
    if source.likelihood == nil { axisMissing("likelihood", beside: source.impact) }
    if source.impact == nil { axisMissing("impact", beside: source.likelihood) }
    let rule = source.score.flatMap { ScaleRuleReader.rule($0.trimmed, into: &faults) }
    guard let likelihood, let impact else { return nil }
    scale.likelihood = likelihood.levels
    scale.impact = impact.levels
    scale.isNumbered = likelihood.isNumbered && impact.isNumbered
    scale.bands = bands(typed, isGood: scale.highIsGood)
    guard source.cells.isEmpty else { return writtenOut(&scale, typed, rule) ? typed : nil }
    if rule == .cells, let score = source.score {
      cellsMissing(score)
      return nil
    }
    let isJudged = !typed.isEmpty && typed.allSatisfy { $0.range == nil && !$0.isUnreadable }
    switch rule {
    case .sum: scale.rule = .sum
    case .product: scale.rule = .product
    case .judgement: scale.rule = .judgement
    case .cells, nil: scale.rule = isJudged ? .judgement : .product
    }
    // Levels without numbers count from 1, and where they are computed with, a reader should see it.
    if scale.rule == .product || scale.rule == .sum { scale.isNumbered = true }
    return typed
  }

  /// A matrix of scores, or of bands, which may stand beside a rule for the score.
  private mutating func writtenOut(
    _ scale: inout Scale, _ typed: [TypedBand], _ rule: ScaleRuleReader.Rule?
  ) -> Bool {
    var reader = ScaleCellReader(scale: scale)
    let cells = reader.read(source.cells)
    faults += reader.faults
    switch cells {
    case .scores(let scores):
      scale.rule = .scoreMatrix(scores)
      if rule != nil, rule != .cells, let score = source.score { ruleBesideCells(score) }
      return true
    case .bands(let bands):
      scale.bandCells = bands
      scale.rule = rule == .product ? .product : rule == .sum ? .sum : .bandMatrix
      if scale.rule != .bandMatrix { scale.isNumbered = true }
      if let band = typed.first(where: { $0.range != nil }) { rangeBesideCells(band) }
      return true
    case nil: return false
    }
  }
}

// One axis.
extension ScaleBuilder {
  private mutating func rated(_ scale: inout Scale, _ text: ValueText, _ typed: [TypedBand]) -> [TypedBand]? {
    for extra in [source.likelihood, source.impact, source.score].compactMap(\.self) { besideRating(extra) }
    guard let rating = levels(text, axis: "rating") else { return nil }
    scale.rule = .rating
    scale.likelihood = rating.levels
    scale.isNumbered = rating.isNumbered
    if typed.contains(where: { $0.range != nil }) {
      scale.bands = bands(typed, isGood: scale.highIsGood)
      // Levels without numbers have their place from 1, which the bands speak of.
      scale.isNumbered = true
      return typed
    }
    for band in typed where !rating.levels.contains(where: { same($0.name, band.name) }) {
      bandNotLevel(band, rating.levels.map(\.name))
    }
    let own = zip(rating.levels, rating.colours).map { level, colour in
      let declared = typed.first { same($0.name, level.name) }
      return TypedBand(whole: text, name: level.name, colour: declared?.colour ?? colour)
    }
    scale.bands = bands(own, isGood: scale.highIsGood)
    return own
  }

  private func same(_ left: String, _ right: String) -> Bool { FoldedName.of(left) == FoldedName.of(right) }
}
