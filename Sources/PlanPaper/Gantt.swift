// PlanPaper: actions and milestones over time, as a table whose words say what its bars show.

import PlanModel
import PlanSchema

/// More columns than this do not fit a page.
private let mostColumns = 16
/// Up to this many months are shown as months.
private let mostMonths = 15
/// More columns than this, over all tables of one chart, help nobody.
private let mostPeriods = 120

/// A row of the chart.
private struct ChartItem {
  let id: RecordID
  let kind: Table.Bar.Kind
  let intervals: [WorkInterval]
}

extension Composer {
  /// `show: gantt`
  func gantt(_ view: ViewRequest) -> [Block] {
    let items = selection([.action, .milestone], for: view).map { id in
      ChartItem(id: id, kind: kind(id) == .milestone ? .milestone : .action, intervals: intervals(of: id))
    }
    guard !items.isEmpty else {
      return [paragraph("\(words.none(.action)) \(words("and")) \(words.inlineKinds(.milestone)).")]
    }
    guard let (first, last) = chartRange(items, view) else { return undated(items) }
    let periods = chartPeriods(from: first, through: last, by: view.by)
    guard let start = periods.first, let end = periods.last else { return undated(items) }
    let inside = items.filter { item in item.intervals.contains { touches($0, start.first, end.last) } }
    let outside = items.filter { item in
      !item.intervals.isEmpty && !item.intervals.contains { touches($0, start.first, end.last) }
    }
    let tables = chunks(periods).compactMap { chart(inside, $0, isWhole: $0.count == periods.count, view: view) }
    return tables + list(outside, words("Outside the years shown")) + undated(items.filter { $0.intervals.isEmpty })
  }

  private func touches(_ interval: WorkInterval, _ first: Day, _ last: Day) -> Bool {
    interval.first <= last && (!interval.hasEnd || interval.last >= first)
  }

  /// What the view asks for, else the days of all items.
  private func chartRange(_ items: [ChartItem], _ view: ViewRequest) -> (Day, Day)? {
    let all = items.flatMap(\.intervals)
    guard let first = view.from?.first ?? all.map(\.first).min(), let last = view.to?.last ?? all.map(\.last).max()
    else {
      return nil
    }
    return first <= last ? (first, last) : nil
  }

  private func chartPeriods(from first: Day, through last: Day, by asked: String?) -> [PlanDate] {
    let unit = chartUnit(from: first, through: last, asked: asked.flatMap { PeriodUnit(rawValue: $0) })
    let end = min(last, first.adding(days: 366 * mostPeriods))
    return Array(model.calendar.periods(unit, covering: first, through: end).prefix(mostPeriods))
  }

  /// The unit asked for, or the next that makes no more columns than help; else months, quarters or years, as fits.
  private func chartUnit(from first: Day, through last: Day, asked: PeriodUnit?) -> PeriodUnit {
    let (firstYear, firstMonth, _) = first.civil
    let (lastYear, lastMonth, _) = last.civil
    let months = (lastYear * 12 + lastMonth) - (firstYear * 12 + firstMonth) + 1
    if let asked {
      let units = PeriodUnit.allCases.filter { $0.months >= asked.months && months / $0.months < mostPeriods }
      return units.min { $0.months < $1.months } ?? .year
    }
    if months <= mostMonths { return .month }
    // Days within a quarter at both ends may touch one more.
    return months <= mostColumns * 3
      && model.calendar.periods(.quarter, covering: first, through: last).count <= mostColumns
      ? .quarter : .year
  }

  /// As many columns a table as fit, in equal parts.
  private func chunks(_ periods: [PlanDate]) -> [ArraySlice<PlanDate>] {
    guard periods.count > mostColumns else { return [periods[...]] }
    let size = periods[0].precision == .month || periods[0].precision == .quarter ? 12 : mostColumns
    return stride(from: 0, to: periods.count, by: size).map { periods[$0..<min(periods.count, $0 + size)] }
  }

  private func chart(_ items: [ChartItem], _ periods: ArraySlice<PlanDate>, isWhole: Bool, view: ViewRequest) -> Block?
  {
    let start = periods.first?.first ?? Day(number: 0)
    let end = periods.last?.last ?? start
    let shown = isWhole ? items : items.filter { item in item.intervals.contains { touches($0, start, end) } }
    guard !shown.isEmpty else { return nil }
    let hasHomes = Set(shown.map { home(of: $0.id) }).count > 1
    var columns = [
      Table.Column([.text(words("What"))], weight: 4), Table.Column([.text(words.field(.when))], weight: 2),
    ]
    if hasHomes { columns.append(Table.Column([.text(words("Part of"))])) }
    columns += periods.enumerated().map { place, period in column(period, startsYear: place == 0 || startsYear(period))
    }
    let days = periods.map { (first: $0.first, last: $0.last) }
    let rows = shown.map { item -> Table.Row in
      var cells = [Table.Cell(workLink(item.id)), Table.Cell(timeWords(of: item.id))]
      if hasHomes { cells.append(homeCell(of: item.id)) }
      for days in days { cells.append(bar(item, from: days.first, through: days.last)) }
      return tableRow(cells)
    }
    var caption =
      title(of: view) ?? [
        .text("\(words.kinds(.action)) \(words("and")) \(words.inlineKinds(.milestone)) \(words("over time"))")
      ]
    if title(of: view) == nil, view.of.count == 1 { caption.append(.text(": " + titled(view.of[0]).plainText)) }
    if !isWhole, let first = periods.first, let last = periods.last {
      caption.append(.text(", \(first.printed) \(words("to")) \(last.printed)"))
    }
    return table(.gantt, caption: caption, columns: columns, rows: rows)
  }

  private func column(_ period: PlanDate, startsYear: Bool) -> Table.Column {
    var title: [Span] = [.text(period.precision == .month ? shortMonth(period) : period.printed)]
    if period.precision == .quarter || period.precision == .half {
      title.append(.quiet([.text(" " + Self.months(of: period))]))
    }
    return Table.Column(title, alignment: .centre, startsGroup: startsYear)
  }

  private func shortMonth(_ period: PlanDate) -> String {
    let (year, month, _) = period.first.civil
    return "\(CivilCalendar.monthNames[month - 1].prefix(3)) \(year)"
  }

  private func startsYear(_ period: PlanDate) -> Bool {
    period.precision != .year && period.first.civil.month == model.calendar.yearStartMonth
  }

  /// A column's part of the work, in a word and as a bar.
  private func bar(_ item: ChartItem, from first: Day, through last: Day) -> Table.Cell {
    var isTouched = false
    var starts = false
    var ends = false
    var isDue = item.kind == .milestone
    for interval in item.intervals where touches(interval, first, last) {
      isTouched = true
      if interval.first >= first { starts = true }
      if interval.hasEnd, interval.last <= last { ends = true }
      if !interval.hasStart { isDue = true }
    }
    guard isTouched else { return Table.Cell(phrases.none) }
    let bar = Table.Bar(kind: item.kind, startsHere: starts, endsHere: ends)
    if isDue { return Table.Cell(phrases.due, bar: bar) }
    switch (starts, ends) {
    case (true, true): return Table.Cell(phrases.startEnd, bar: bar)
    case (true, false): return Table.Cell(phrases.start, bar: bar)
    case (false, true): return Table.Cell(phrases.end, bar: bar)
    case (false, false): return Table.Cell(phrases.goesOn, bar: bar)
    }
  }

  /// When it is, as the plan writes it: `April 2013 to May 2013 (review)`.
  private func timeWords(of id: RecordID) -> [Span] {
    let fields = fields(id)
    if let when = fields.first(.when) { return spans(when) }
    let start = fields.first(.start).map { spans($0) }
    let end = (fields.first(.due) ?? fields.first(.end)).map { value in
      start == nil ? spans(value) : inSentence(value)
    }
    switch (start, end) {
    case (let start?, let end?): return start + [.text(" \(words("to")) ")] + end
    case (nil, let end?): return end
    default: return dueWords(of: id) ?? notGiven
    }
  }

  /// A date behind other words: `autumn 2013`.
  private func inSentence(_ value: Value) -> [Span] {
    switch value {
    case .when(let when): [.text(when.printed)]
    case .noted(let inner, let note): inSentence(inner) + [.text(" (\(note))")]
    default: spans(value)
    }
  }

  private func list(_ items: [ChartItem], _ label: String) -> [Block] {
    guard !items.isEmpty else { return [] }
    return [paragraph(label + ":"), bullets(items.map { workLink($0.id) + [.text(": ")] + timeWords(of: $0.id) })]
  }

  /// What has no date: `ongoing`, `monthly`, not given.
  private func undated(_ items: [ChartItem]) -> [Block] {
    // Work that is made of other work has the dates of its parts.
    let leaves = items.filter { item in !hasChild(item.id, .action) }
    return list(leaves, words("Without dates that a chart can show"))
  }
}
