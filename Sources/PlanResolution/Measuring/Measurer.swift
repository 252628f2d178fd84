// PlanResolution, measuring: ratings, directions and trends of every indicator, and what disagrees with the figures.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// After measuring, every indicator has its `Performance`; what the plan states has been held against the figures.
enum Measurer {
  static func measure(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    let model = draft.model
    let dates = DocumentDates(model)
    var rules = RatingRuleTable()
    var found: [Diagnostic] = []
    var performance: [RecordID: Performance] = [:]
    for index in model.records.indices where model.records[index].kind == .indicator {
      let id = RecordID(index)
      var measuring = IndicatorMeasuring(
        id: id, model: model, sources: draft.sources, rules: rules.rules(of: id, in: model), today: dates.date(of: id))
      performance[id] = measuring.performance()
      found += measuring.findings
    }
    draft.model.performance = performance
    var seen: Set<Diagnostic> = []
    diagnostics += (rules.findings + found).filter { seen.insert($0).inserted }
  }
}

/// The date of the paper that a record is in.
private struct DocumentDates {
  private var dates: [RecordID: PlanDate] = [:]
  private let model: Model

  init(_ model: Model) {
    self.model = model
    for document in model.documents {
      if case .when(.date(let date))? = model[document.record].value(.date) { dates[document.record] = date }
    }
  }

  func date(of id: RecordID) -> PlanDate? {
    var next: RecordID? = id
    while let here = next {
      if let date = dates[here] { return date }
      next = model[here].parent
    }
    return nil
  }
}

/// The work on one indicator.
struct IndicatorMeasuring {
  let id: RecordID
  let model: Model
  let sources: SourceMap
  let rules: RatingRules
  /// The date of the paper: of figures that name no period.
  let today: PlanDate?
  let lookup: FigureLookup
  let polarity: Polarity?
  var findings: [Diagnostic] = []

  init(id: RecordID, model: Model, sources: SourceMap, rules: RatingRules, today: PlanDate?) {
    self.id = id
    self.model = model
    self.sources = sources
    self.rules = rules
    self.today = today
    let record = model[id]
    lookup = FigureLookup(fields: record.fields)
    polarity =
      if case .choice(let word)? = record.value(.polarity)?.bare { Polarity(rawValue: word.meaning) } else { nil }
  }

  mutating func performance() -> Performance {
    checkBands()
    checkFloors()
    var scopes = [scope(nil)]
    for area in areas { scopes.append(scope(area)) }
    for place in scopes.indices.dropFirst() { scopes[place].variance = variance(scopes[place], among: scopes) }
    return Performance(polarity: polarity, scopes: scopes)
  }

  /// As they are declared; two together after the place that they are in.
  private var areas: [String] {
    var seen: Set<String> = []
    var found: [String] = []
    for field in lookup.fields {
      if let area = field.qualifier?.area, seen.insert(area).inserted { found.append(area) }
    }
    let ranks = Dictionary(model.areas.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ area: String) -> (Int, Int) {
      if let own = ranks[area] { return (own, -1) }
      let parts = area.split(separator: ",", maxSplits: 1).map { String($0).trimmingSpaces }
      return (ranks[parts[0]] ?? Int.max, parts.count > 1 ? ranks[parts[1]] ?? Int.max : -1)
    }
    return found.enumerated().sorted { left, right in
      let (mine, theirs) = (rank(left.element), rank(right.element))
      return mine == theirs ? left.offset < right.offset : mine < theirs
    }.map(\.element)
  }

  private mutating func scope(_ area: String?) -> MeasuredScope {
    var scope = MeasuredScope(area: area)
    scope.trend = trend(area)
    scope.latest = latest(area, scope.trend)
    let period = scope.latest?.period
    let now = period ?? today
    scope.previous = lookup.last(.figurePrevious, area: area) ?? previous(area, scope)
    scope.outturn = lookup.last(.outturn, area: area)
    scope.target = lookup.figure(.figureTarget, area: area, at: now, fallsBack: true)
    scope.floor = lookup.figure(.floor, area: area, at: now, fallsBack: true)
    scope.numerator = figure(.numerator, area, period)
    scope.denominator = figure(.denominator, area, period)
    scope.comparator = lookup.figure(.comparator, area: area, at: now) ?? lookup.last(.comparator, area: area)
    scope.rangePlace = rangePlace(
      scope.latest, lower: lookup.figure(.lowerBound, area: area, at: now, fallsBack: true),
      upper: lookup.figure(.upperBound, area: area, at: now, fallsBack: true))
    judge(&scope)
    return scope
  }

  /// The figure for the latest result: of its period, or of no period.
  private func figure(_ field: FieldID, _ area: String?, _ period: PlanDate?) -> Measured? {
    period.map { lookup.figure(field, area: area, at: $0) } ?? lookup.last(field, area: area)
  }

  /// What the plan calls the latest result, else the last actual that is a figure.
  private func latest(_ area: String?, _ trend: Trend) -> Measured? {
    if let stated = lookup.last(.latest, area: area) { return stated }
    let actuals = lookup.fields.filter { $0.id == .actual && $0.isFigureFor(area) }
    let dated = actuals.filter { $0.qualifier?.period != nil }.sorted { left, right in
      guard let left = left.qualifier?.period, let right = right.qualifier?.period else { return false }
      return left < right
    }
    return (dated.last { $0.value.number != nil } ?? actuals.first { $0.qualifier?.period == nil } ?? dated.last)
      .map { Measured($0) }
  }

  /// The figure before the latest in the trend.
  private func previous(_ area: String?, _ scope: MeasuredScope) -> Measured? {
    guard let row = scope.trend.row(.actual), let latest = scope.latest else { return nil }
    var last: Int?
    for (place, value) in row.values.enumerated() where value?.number != nil {
      let period = scope.trend.periods[place]
      if let end = latest.period, !(period < end) { break }
      last = place
    }
    guard var place = last else { return nil }
    // Without a period of its own, the latest figure is the last of the trend where the two are equal.
    if latest.period == nil, row.values[place]?.number == latest.value.number {
      guard let before = row.values[..<place].lastIndex(where: { $0?.number != nil }) else { return nil }
      place = before
    }
    return lookup.exactly(.actual, area: area, at: scope.trend.periods[place]).map { Measured($0) }
  }

  /// From the whole; of a group of people in a place, from all who are there.
  private func variance(_ scope: MeasuredScope, among scopes: [MeasuredScope]) -> ExactDecimal? {
    let place = scope.area?.split(separator: ",", maxSplits: 1).first.map { String($0).trimmingSpaces }
    let base = place.flatMap { place in scopes.first { $0.area == place && $0.area != scope.area } } ?? scopes[0]
    guard let mine = scope.latest, let all = base.latest, mine.value.counts(like: all.value) else { return nil }
    guard let left = mine.value.number, let right = all.value.number else { return nil }
    // Worked out before rounding, where that is known.
    if let left = exactFraction(mine, scope.area), let right = exactFraction(all, base.area),
      let exact = left.minus(right)?.rounded(to: max(mine.value.number?.places ?? 0, all.value.number?.places ?? 0))
    {
      return exact
    }
    return ExactDecimal.sum(left, ExactDecimal(units: -right.units, places: right.places))
  }

  func rangePlace(_ figure: Measured?, lower: Measured?, upper: Measured?) -> RangePlace? {
    guard let number = figure?.value.number, lower != nil || upper != nil else { return nil }
    if let low = lower?.value.number, number < low { return .below }
    if let high = upper?.value.number, number > high { return .above }
    return lower?.value.number != nil || upper?.value.number != nil ? .inside : nil
  }
}
