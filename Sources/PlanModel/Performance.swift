// PlanModel: what follows from the figures of an indicator: its rating, its direction and its series by period.

package import PlanSchema
package import PlanText

package enum Rating: String, CaseIterable, Hashable, Sendable {
  case green, amber, red
}

/// How a figure compares with an earlier one.
package enum Travel: String, CaseIterable, Hashable, Sendable {
  case improved, same, reduced
}

package enum Polarity: String, Hashable, Sendable {
  case higher, lower
  case onTarget = "on target"
}

/// One figure with its period, where it has one.
package struct Measured: Sendable {
  package var value: Value
  package var period: PlanDate?
  package var range: SourceRange

  package init(value: Value, period: PlanDate?, range: SourceRange) {
    self.value = value
    self.period = period
    self.range = range
  }
}

/// A rating, or why there is none.
package struct Judgement: Sendable {
  package enum Gap: String, Sendable {
    /// There is no figure to rate; why, the figure says.
    case noFigure = "no figure"
    /// No target holds for the period, or none that the figure can be compared with.
    case noTarget = "no target"
    /// The target is missed; without a floor nothing says whether that is amber or red.
    case targetMissed = "target missed"
    /// The plan says so.
    case notRated = "not rated"
  }

  package var rating: Rating?
  package var gap: Gap?
  /// The author has stated it.
  package var isStated: Bool

  package init(rating: Rating?, gap: Gap? = nil, isStated: Bool = false) {
    self.rating = rating
    self.gap = gap
    self.isStated = isStated
  }
}

/// A direction of travel.
package struct DirectionOfTravel: Sendable {
  package var travel: Travel
  /// The author has stated it; the printed figures may be equal.
  package var isStated: Bool

  package init(travel: Travel, isStated: Bool) {
    self.travel = travel
    self.isStated = isStated
  }
}

/// Where a figure stands in its expected range.
package enum RangePlace: String, Sendable {
  case inside, below, above
}

/// The figures of one indicator for the whole, or for one area.
package struct MeasuredScope: Sendable {
  /// Nothing for the whole.
  package var area: String?
  package var latest: Measured?
  package var previous: Measured?
  package var outturn: Measured?
  package var target: Measured?
  package var floor: Measured?
  package var numerator: Measured?
  package var denominator: Measured?
  package var comparator: Measured?
  package var judgement = Judgement(rating: nil, gap: .noFigure)
  /// The rating of the previous figure, where the plan has its period.
  package var previousJudgement: Judgement?
  package var direction: DirectionOfTravel?
  package var directionFromOutturn: DirectionOfTravel?
  package var rangePlace: RangePlace?
  /// The difference from the figure of the whole.
  package var variance: ExactDecimal?
  package var trend = Trend()

  package init(area: String?) { self.area = area }
}

/// Figures by period.
package struct Trend: Sendable {
  /// In order of time.
  package var periods: [PlanDate] = []
  package var rows: [Row] = []
  /// One a period.
  package var judgements: [Judgement] = []
  package var rangePlaces: [RangePlace?] = []

  package struct Row: Sendable {
    package var field: FieldID
    /// Of a series of the plan's own.
    package var name: String?
    /// One a period.
    package var values: [Value?]

    package init(field: FieldID, name: String?, values: [Value?]) {
      self.field = field
      self.name = name
      self.values = values
    }
  }

  package init() {}

  package func row(_ field: FieldID) -> Row? { rows.first { $0.field == field && $0.name == nil } }
}

/// What is known of one indicator.
package struct Performance: Sendable {
  package var polarity: Polarity?
  /// The whole first, then areas as they are declared.
  package var scopes: [MeasuredScope]

  package init(polarity: Polarity?, scopes: [MeasuredScope]) {
    self.polarity = polarity
    self.scopes = scopes
  }

  package var whole: MeasuredScope { scopes.first ?? MeasuredScope(area: nil) }
}

/// How many indicators are rated how.
package struct RatingCounts: Sendable {
  package var total = 0
  package var ratings: [Rating: Int] = [:]
  package var travels: [Travel: Int] = [:]
  package var outturnTravels: [Travel: Int] = [:]
  /// There is a figure, and no rating.
  package var notRated = 0
  /// There is no figure.
  package var missing = 0
  /// No direction is known.
  package var noTravel = 0
  package var noOutturnTravel = 0

  package init() {}

  package subscript(_ rating: Rating) -> Int { ratings[rating] ?? 0 }
  package subscript(_ travel: Travel) -> Int { travels[travel] ?? 0 }
}

extension Model {
  /// Counts over indicators, each for the whole.
  package func ratingCounts(of indicators: [RecordID]) -> RatingCounts {
    var counts = RatingCounts()
    for id in indicators {
      guard let whole = performance[id]?.whole else { continue }
      counts.total += 1
      if let rating = whole.judgement.rating {
        counts.ratings[rating, default: 0] += 1
      } else if whole.judgement.gap == .noFigure {
        counts.missing += 1
      } else {
        counts.notRated += 1
      }
      if let travel = whole.direction?.travel { counts.travels[travel, default: 0] += 1 } else { counts.noTravel += 1 }
      if let travel = whole.directionFromOutturn?.travel {
        counts.outturnTravels[travel, default: 0] += 1
      } else {
        counts.noOutturnTravel += 1
      }
    }
    return counts
  }
}

extension Value {
  /// The number of a figure that is one number.
  package var number: ExactDecimal? {
    switch self {
    case .quantity(let quantity):
      if case .exactly(let number) = quantity.shape { number } else { nil }
    case .money(let money): money.upTo == nil ? money.amount : nil
    case .yesNo(let isYes): ExactDecimal(isYes ? 1 : 0)
    case .noted(let value, _): value.number
    case .revised(_, let value): value.number
    default: nil
    }
  }

  /// The figure itself, without notes and earlier values.
  package var bare: Value {
    switch self {
    case .noted(let value, _): value.bare
    case .revised(_, let value): value.bare
    default: self
    }
  }
}
