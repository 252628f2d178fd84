// PlanResolution, measuring: the figures of an indicator by period, with the rating of each.

import PlanModel
import PlanSchema
import PlanText

extension IndicatorMeasuring {
  /// The rows of a trend, in the order in which a paper shows them.
  private static let order: [FieldID] = [
    .actual, .figureTarget, .floor, .upperBound, .lowerBound, .forecast, .figureBaseline, .numerator, .denominator,
    .comparator, .values,
  ]

  mutating func trend(_ area: String?) -> Trend {
    var trend = Trend()
    let fields = lookup.series(area: area)
    let hasActuals = fields.contains { $0.id == .actual }
    let used = fields.filter { $0.id != .latest || hasActuals }
    trend.periods = periods(of: used)
    guard !trend.periods.isEmpty else { return trend }
    for field in used where field.id != .rag { put(field, into: &trend) }
    let places = Dictionary(
      Self.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    trend.rows = trend.rows.enumerated().sorted { left, right in
      let (mine, theirs) = (places[left.element.field] ?? Int.max, places[right.element.field] ?? Int.max)
      return mine == theirs ? left.offset < right.offset : mine < theirs
    }.map(\.element)
    for (place, period) in trend.periods.enumerated() {
      let actual = trend.row(.actual)?.values[place].map {
        Measured(value: $0, period: period, range: range(of: period))
      }
      trend.judgements.append(judgement(of: actual, area, at: period))
      trend.rangePlaces.append(
        rangePlace(
          actual, lower: lookup.figure(.lowerBound, area: area, at: period),
          upper: lookup.figure(.upperBound, area: area, at: period)))
    }
    return trend
  }

  private func periods(of fields: [Field]) -> [PlanDate] {
    var periods: [PlanDate] = []
    for case let period? in fields.map({ $0.qualifier?.period })
    where !periods.contains(where: { $0.isSame(as: period) }) {
      periods.append(period)
    }
    return periods.sorted { $0 < $1 }
  }

  private func put(_ field: Field, into trend: inout Trend) {
    guard let period = field.qualifier?.period,
      let place = trend.periods.firstIndex(where: { $0.isSame(as: period) })
    else { return }
    let name: String? = if case .series(let name, _) = field.qualifier { name } else { nil }
    let id = field.id == .latest ? .actual : field.id
    let row = trend.rows.firstIndex { $0.field == id && $0.name == name }
    if let row {
      if trend.rows[row].values[place] == nil { trend.rows[row].values[place] = field.value }
    } else {
      var values = [Value?](repeating: nil, count: trend.periods.count)
      values[place] = field.value
      trend.rows.append(Trend.Row(field: id, name: name, values: values))
    }
  }

  private func range(of period: PlanDate) -> SourceRange {
    lookup.fields.first { $0.id == .actual && $0.qualifier?.period?.isSame(as: period) == true }?.range
      ?? model[id].range
  }
}
