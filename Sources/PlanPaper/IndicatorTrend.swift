// PlanPaper: the figures of an indicator by period, as a table with a chart beside it.

import PlanModel
import PlanSchema

extension Composer {
  /// The table of a trend and its chart. `told` takes the places of the fields that they print.
  func trendBlocks(_ id: RecordID, _ scope: MeasuredScope, told: inout Set<Int>) -> [Block] {
    let trend = scope.trend
    guard trend.periods.count > 1 || trend.rows.count > 1 else { return [] }
    var heads = [Table.Column([.text(words("Figure"))], weight: 1.5)]
    for (place, period) in trend.periods.enumerated() {
      let isNewYear = place > 0 && year(of: period) != year(of: trend.periods[place - 1])
      heads.append(Table.Column([.text(period.printed)], alignment: .end, startsGroup: isNewYear))
    }
    var rows = trend.rows.map { row -> Table.Row in
      tableRow(
        [Table.Cell([.text(name(of: row, id))])] + row.values.map { Table.Cell($0.map { figure($0) } ?? noFigure) })
    }
    if trend.judgements.contains(where: { $0.rating != nil || $0.isStated }) {
      let place = min(rows.count, (trend.rows.lastIndex { $0.field == .actual || $0.field == .figureTarget } ?? -1) + 1)
      let cells = trend.judgements.map { judgement in
        Table.Cell(judgement.gap == .noFigure ? noFigure : spans(judgement))
      }
      rows.insert(tableRow([Table.Cell([.text(words.field(.rag))])] + cells), at: place)
    }
    if trend.rangePlaces.contains(where: { $0 != nil }) {
      let cells = trend.rangePlaces.map { place in Table.Cell(place.map { [.text(rangeWords($0))] } ?? noFigure) }
      rows.append(tableRow([Table.Cell([.text(words("In the expected range"))])] + cells))
    }
    tellTrend(id, trend, told: &told)
    let caption = caption(words("Trend"), of: id)
    var blocks = [table(.plain, caption: caption, columns: heads, rows: rows)]
    if let chart = chart(id, trend) { blocks.append(.chart(chart)) }
    return blocks
  }

  private func rangeWords(_ place: RangePlace) -> String {
    switch place {
    case .inside: words("Inside")
    case .below: words("Below")
    case .above: words("Above")
    }
  }

  /// The year of the plan's calendar that a period ends in.
  private func year(of period: PlanDate) -> Int { model.calendar.startOfYear(holding: period.last) }

  /// `Actual`, `Agency`, or whose figure a comparator is.
  private func name(of row: Trend.Row, _ id: RecordID) -> String {
    if let name = row.name { return name }
    if row.field == .comparator, let whose = comparatorName(id) { return whose }
    return words.field(row.field)
  }

  private func comparatorName(_ id: RecordID) -> String? {
    fields(id).first(.comparatorName).map { spans($0).plainText }.flatMap { $0.isBlank ? nil : $0 }
  }

  private func tellTrend(_ id: RecordID, _ trend: Trend, told: inout Set<Int>) {
    let tags = trend.judgements
    for (place, field) in fields(id).enumerated() where field.because == nil {
      let period: PlanDate
      var name: String?
      switch field.qualifier {
      case .period(let own): period = own
      case .series(let own, let date?): (name, period) = (own, date)
      default: continue
      }
      guard let column = trend.periods.firstIndex(where: { $0.first == period.first && $0.last == period.last }) else {
        continue
      }
      if field.id == .rag {
        if case .choice = field.value, tags[column].isStated, tags[column].gap != .noFigure { told.insert(place) }
        continue
      }
      let id = field.id == .latest ? .actual : field.id
      if trend.rows.contains(where: { $0.field == id && $0.name == name && $0.values[column] != nil }) {
        told.insert(place)
      }
    }
    if trend.row(.comparator) != nil, comparatorName(id) != nil {
      for (place, field) in fields(id).enumerated() where field.id == .comparatorName && field.because == nil {
        told.insert(place)
        break
      }
    }
  }

  // MARK: The chart

  private static let charted: FieldSet = [.actual, .figureTarget, .comparator, .values, .forecast]

  /// A chart of three figures or more: a line, or bars where a figure counts one stretch of time.
  private func chart(_ id: RecordID, _ trend: Trend) -> Chart? {
    guard let actual = trend.row(.actual), actual.values.count(where: { $0?.number != nil }) >= 3 else { return nil }
    let unit = actual.values.compactMap { $0 }.first { $0.number != nil } ?? .missing(.notGiven)
    var series: [Chart.Series] = []
    for row in trend.rows where Self.charted.contains(row.field) {
      let values = row.values.map { value in value.flatMap { $0.isLike(unit) ? $0.number : nil } }
      guard values.contains(where: { $0 != nil }) else { continue }
      let role: Chart.Series.Role =
        switch row.field {
        case .actual: .actual
        case .figureTarget: .target
        default: .other
        }
      series.append(Chart.Series(name: name(of: row, id), role: role, values: values))
    }
    func ends(_ field: FieldID) -> [ExactDecimal?] {
      trend.row(field)?.values.map { $0?.number } ?? trend.periods.map { _ in nil }
    }
    let (low, high) = (ends(.lowerBound), ends(.upperBound))
    let isCount = fields(id).contains { field in
      if field.id == .dataPeriod, case .choice(let word) = field.value {
        ["month", "quarter", "year"].contains(word)
      } else {
        false
      }
    }
    let all = (series.flatMap(\.values) + low + high).compactMap { $0 }
    guard let axis = ChartAxis(all, fromZero: isCount) else { return nil }
    return Chart(
      anchor: anchors.take("chart-" + Slug.of(titled(id).plainText, limit: 50)),
      title: [.text(words("Chart") + ": ")] + titled(id), description: sentences(id, trend, series),
      style: isCount ? .bars : .line, periods: trend.periods.map(\.printed), series: series,
      range: zip(low, high).contains { $0 != nil || $1 != nil } ? Chart.Range(low: low, high: high) : nil,
      ticks: axis.ticks, unit: unit.isPercentage ? "%" : "")
  }

  /// What the chart shows, for those who do not see it.
  private func sentences(_ id: RecordID, _ trend: Trend, _ series: [Chart.Series]) -> [String] {
    guard let actual = trend.row(.actual) else { return [] }
    let known = actual.values.indices.filter { actual.values[$0]?.number != nil }
    guard let first = known.first, let last = known.last else { return [] }
    func said(_ place: Int) -> String {
      "\(actual.values[place].map { plainWords($0) } ?? "") \(words("in")) \(trend.periods[place].printed)"
    }
    var text = ["\(words("From")) \(said(first)) \(words("to")) \(said(last))."]
    let numbers = known.compactMap { place in actual.values[place]?.number.map { (place, $0) } }
    if let high = numbers.max(by: { $0.1 < $1.1 }), let low = numbers.min(by: { $0.1 < $1.1 }), known.count > 2 {
      text.append("\(words("Highest")): \(said(high.0)). \(words("Lowest")): \(said(low.0)).")
    }
    if let target = trend.row(.figureTarget)?.values[last].map({ plainWords($0) }) {
      text.append("\(words("Target in")) \(trend.periods[last].printed): \(target).")
    }
    for one in series where one.role == .other {
      guard let place = one.values.lastIndex(where: { $0 != nil }), let number = one.values[place] else { continue }
      let unit = actual.values[last].map(\.isPercentage) == true ? "%" : ""
      text.append("\(one.name): \(number.printed)\(unit) \(words("in")) \(trend.periods[place].printed).")
    }
    return text
  }
}

extension Value {
  var isPercentage: Bool { if case .quantity(let quantity) = bare { quantity.unit == "%" } else { false } }

  /// Can stand on one axis with another figure.
  fileprivate func isLike(_ other: Value) -> Bool {
    switch (bare, other.bare) {
    case (.quantity(let mine), .quantity(let theirs)): mine.unit == theirs.unit
    case (.money, .money): true
    default: false
    }
  }
}
