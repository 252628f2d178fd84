// PlanPaper: the overview of indicators that have sections of their own: a row each, with what is known now.

import PlanModel
import PlanSchema

/// Which columns of an overview any of its indicators uses.
struct SummaryColumns {
  var hasPolarity = false
  var period: String?
  var hasParts = false
  var hasTarget = false
  var hasPrevious = false
  var hasDirection = false
  var hasOutturn = false
  var hasOutturnDirection = false
  var hasTrend = false
}

extension Composer {
  func summaryColumns(_ ids: [RecordID]) -> SummaryColumns {
    var columns = SummaryColumns()
    var periods: Set<String> = []
    for id in ids {
      guard let performance = model.performance[id] else { continue }
      let whole = performance.whole
      columns.hasPolarity = columns.hasPolarity || performance.polarity != nil
      periods.insert(whole.latest?.period?.printed ?? "")
      columns.hasParts = columns.hasParts || (whole.numerator != nil && whole.denominator != nil)
      columns.hasTarget = columns.hasTarget || whole.target != nil
      columns.hasPrevious = columns.hasPrevious || whole.previous != nil
      columns.hasDirection = columns.hasDirection || whole.direction != nil
      columns.hasOutturn = columns.hasOutturn || whole.outturn != nil
      columns.hasOutturnDirection = columns.hasOutturnDirection || whole.directionFromOutturn != nil
      columns.hasTrend = columns.hasTrend || sparkline(id) != nil
    }
    // One period for all stands in the heading.
    columns.period = periods.count == 1 ? periods.first : nil
    return columns
  }

  func summaryTable(_ ids: [RecordID], _ columns: SummaryColumns, caption: [Span]) -> Block {
    var heads = [Table.Column(spans(.indicator as KindID), weight: 3)]
    func head(_ isUsed: Bool, _ title: String) {
      if isUsed { heads.append(Table.Column([.text(title)])) }
    }
    let latest = words.field(.latest)
    head(columns.hasPolarity, words("Good to be"))
    head(true, columns.period.map { $0.isEmpty ? latest : "\(latest), \($0)" } ?? latest)
    head(columns.hasParts, words("Out of"))
    head(columns.hasTarget, words.field(.figureTarget))
    head(columns.hasPrevious, words.field(.figurePrevious))
    head(columns.hasDirection, words.field(.direction))
    head(columns.hasOutturn, words.field(.outturn))
    head(columns.hasOutturnDirection, words.field(.directionFromOutturn))
    head(columns.hasTrend, words("Trend"))
    let rows = ids.map { tableRow(summaryCells($0, columns)) }
    return table(.summary, caption: caption, columns: heads, rows: rows)
  }

  private func summaryCells(_ id: RecordID, _ columns: SummaryColumns) -> [Table.Cell] {
    let performance = model.performance[id]
    let whole = performance?.whole ?? MeasuredScope(area: nil)
    var cells = [Table.Cell(workLink(id))]
    func add(_ isUsed: Bool, _ content: @autoclosure () -> [Span]?) {
      if isUsed { cells.append(Table.Cell(content() ?? noFigure)) }
    }
    add(columns.hasPolarity, performance?.polarity.map { [.text(Words.capitalised(words($0.rawValue)))] })
    add(true, whole.latest.map { latest($0, whole.judgement, showsPeriod: columns.period == nil) })
    add(columns.hasParts, outOf(whole))
    add(columns.hasTarget, whole.target.map { figure($0.value) })
    add(
      columns.hasPrevious,
      whole.previous.map { previous in
        let rating = whole.previousJudgement?.rating.map { [.text(" "), tag($0)] as [Span] } ?? []
        return figure(previous.value) + rating + quietly(previous.period)
      })
    add(columns.hasDirection, whole.direction.map { spans($0.travel) })
    add(columns.hasOutturn, whole.outturn.map { figure($0.value) })
    add(columns.hasOutturnDirection, whole.directionFromOutturn.map { spans($0.travel) })
    add(columns.hasTrend, sparkline(id).map { [.sparkline($0)] })
    return cells
  }

  /// `83.3% Amber`, with its period where rows differ.
  func latest(_ measured: Measured, _ judgement: Judgement, showsPeriod: Bool) -> [Span] {
    var content = figure(measured.value)
    if measured.value.number != nil, judgement.rating != nil || judgement.gap == .targetMissed {
      content += [.text(" ")] + spans(judgement)
    }
    return content + (showsPeriod ? quietly(measured.period) : [])
  }

  private func quietly(_ period: PlanDate?) -> [Span] { period.map { [.quiet([.text(" \($0.printed)")])] } ?? [] }

  /// `2,788 of 13,141`
  func outOf(_ scope: MeasuredScope) -> [Span]? {
    guard let over = scope.numerator, let under = scope.denominator else { return nil }
    return figure(over.value) + [.text(" \(words("of")) ")] + figure(under.value)
  }

  /// The last twelve figures of an indicator as a small line; nothing for fewer than three.
  func sparkline(_ id: RecordID) -> Sparkline? {
    guard let row = model.performance[id]?.whole.trend.row(.actual) else { return nil }
    let periods = model.performance[id]?.whole.trend.periods ?? []
    let known = row.values.enumerated().compactMap { place, value in value?.number.map { (place, $0) } }.suffix(12)
    guard known.count >= 3, let first = known.first, let last = known.last else { return nil }
    let text =
      "\(plainWords(row.values[first.0] ?? .missing(.notGiven))) \(words("in")) \(periods[first.0].printed) "
      + "\(words("to")) \(plainWords(row.values[last.0] ?? .missing(.notGiven))) \(words("in")) \(periods[last.0].printed)"
    return Sparkline(values: known.map(\.1), text: text)
  }
}
