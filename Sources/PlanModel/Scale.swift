// PlanModel: scales of risk, and scores that have been placed on one.

/// The index of a scale in its document.
package struct ScaleID: Hashable, Sendable {
  package let index: Int
  package init(_ index: Int) { self.index = index }
}

/// One step of an axis: `Very likely (5)`.
package struct Level: Hashable, Sendable {
  package var name: String
  /// Its weight; its place from 1 where the plan gives none.
  package var value: ExactDecimal
  /// The short form that scores may use, as in `Low (L)`; empty for none.
  package var code: String

  package init(name: String, value: ExactDecimal, code: String = "") {
    self.name = name
    self.value = value
    self.code = code
  }
}

/// Colours that a plan may give a band. They are named so that a template can choose the shade.
package enum BandColour: String, CaseIterable, Sendable {
  case green, yellow, amber, orange, red, purple, blue, grey
}

/// A part of the range of scores with a name: `High over 12 (red)`.
package struct Band: Hashable, Sendable {
  package var name: String
  /// Where its scores start and end; a missing end is open. Both are nothing where no range of scores makes the band.
  package var lowest: ExactDecimal?
  package var highest: ExactDecimal?
  /// `over 12`: the lowest is not itself in the band.
  package var excludesLowest: Bool
  /// `under 5`: the highest is not itself in the band.
  package var excludesHighest: Bool
  package var colour: BandColour?
  /// From 0 for the least serious to 1 for the most, evenly spaced: what a template shades by.
  package var seriousness: Double

  package init(
    name: String, lowest: ExactDecimal? = nil, highest: ExactDecimal? = nil, excludesLowest: Bool = false,
    excludesHighest: Bool = false, colour: BandColour? = nil, seriousness: Double
  ) {
    self.name = name
    self.lowest = lowest
    self.highest = highest
    self.excludesLowest = excludesLowest
    self.excludesHighest = excludesHighest
    self.colour = colour
    self.seriousness = seriousness
  }
}

/// How two levels make a score.
package enum ScoreRule: Hashable, Sendable {
  case product, sum
  /// `scores[likelihood][impact]`, indices of levels.
  case scoreMatrix([[ExactDecimal]])
  /// Two levels make no number; `Scale.bandCells` says which band they make.
  case bandMatrix
  /// One axis only: the level is the rating.
  case rating
  /// Nothing is computed: scores and bands are as stated.
  case judgement
}

/// A scale of any shape. One axis (`rating`) has its levels in `likelihood` and an empty `impact`; a scale of bands
/// alone has no levels at all.
package struct Scale: Sendable {
  package var name: String
  package var title: String
  package var likelihood: [Level]
  package var impact: [Level]
  /// What the axes are called in print: `Likelihood`, `Impact`.
  package var likelihoodName: String
  package var impactName: String
  package var rule: ScoreRule
  /// `bandCells[likelihood][impact]`, indices of bands, where the plan writes out which band each cell has.
  package var bandCells: [[Int]]?
  /// The levels have numbers that a reader of the paper should see.
  package var isNumbered: Bool
  /// From the lowest scores to the highest; where nothing is computed, as the plan lists them.
  package var bands: [Band]
  /// A high score is good: opportunities.
  package var highIsGood: Bool
  /// Where it was declared; nothing for the built-in 5x5.
  package var record: RecordID?

  package init(
    name: String, title: String, likelihood: [Level], impact: [Level], likelihoodName: String = "Likelihood",
    impactName: String = "Impact", rule: ScoreRule, bandCells: [[Int]]? = nil, isNumbered: Bool = true, bands: [Band],
    highIsGood: Bool = false, record: RecordID? = nil
  ) {
    self.name = name
    self.title = title
    self.likelihood = likelihood
    self.impact = impact
    self.likelihoodName = likelihoodName
    self.impactName = impactName
    self.rule = rule
    self.bandCells = bandCells
    self.isNumbered = isNumbered
    self.bands = bands
    self.highIsGood = highIsGood
    self.record = record
  }
}

/// A risk's place at one point in time, resolved on its scale: everything that can be derived is.
package struct Score: Hashable, Sendable {
  /// The scale, an index into `Model.scales`; nothing where the register has none.
  package var scale: ScaleID?
  /// Indices into the scale's levels. One may be missing: `target: impact 2`.
  package var likelihood: Int?
  package var impact: Int?
  /// Computed from the levels, or stated alone.
  package var total: ExactDecimal?
  /// Index into the scale's bands.
  package var band: Int?
  /// What was typed, for records whose score could not be placed.
  package var typed: String

  package init(
    scale: ScaleID?, likelihood: Int? = nil, impact: Int? = nil, total: ExactDecimal? = nil, band: Int? = nil,
    typed: String
  ) {
    self.scale = scale
    self.likelihood = likelihood
    self.impact = impact
    self.total = total
    self.band = band
    self.typed = typed
  }

  /// Both axes are known, so that it has one cell in the matrix.
  package var hasCell: Bool { likelihood != nil && impact != nil }
}

/// A point in a risk's life at which it is scored: inherent, previous, current, target or a plan's own.
package struct AssessmentPoint: Hashable, Sendable {
  package var name: String
  /// What the paper prints.
  package var label: String

  package init(name: String, label: String) {
    self.name = name
    self.label = label
  }
}
