// PlanPaper: charts and sparklines with nothing left to work out but where their points go.

package import PlanModel

/// Figures over time. A table with the same figures always stands beside it.
package struct Chart: Sendable {
  package enum Style: String, Sendable { case line, bars }

  package struct Series: Sendable {
    package enum Role: String, Sendable { case actual, target, other }

    package var name: String
    package var role: Role
    /// One a period.
    package var values: [ExactDecimal?]

    package init(name: String, role: Role, values: [ExactDecimal?]) {
      self.name = name
      self.role = role
      self.values = values
    }
  }

  /// The expected range, by period.
  package struct Range: Sendable {
    package var low: [ExactDecimal?]
    package var high: [ExactDecimal?]

    package init(low: [ExactDecimal?], high: [ExactDecimal?]) {
      self.low = low
      self.high = high
    }
  }

  package var anchor: Anchor
  package var title: [Span]
  /// What it shows, in sentences.
  package var description: [String]
  package var style: Style
  package var periods: [String]
  package var series: [Series]
  package var range: Range?
  /// The values at which the axis has lines, from the lowest; the first and the last are its ends.
  package var ticks: [ExactDecimal]
  /// `%`, or nothing.
  package var unit: String

  package init(
    anchor: Anchor, title: [Span], description: [String], style: Style, periods: [String], series: [Series],
    range: Range?, ticks: [ExactDecimal], unit: String
  ) {
    self.anchor = anchor
    self.title = title
    self.description = description
    self.style = style
    self.periods = periods
    self.series = series
    self.range = range
    self.ticks = ticks
    self.unit = unit
  }
}

/// A line as small as a word, which the text beside it says.
package struct Sparkline: Sendable {
  package var values: [ExactDecimal]
  package var text: String

  package init(values: [ExactDecimal], text: String) {
    self.values = values
    self.text = text
  }
}

/// Round values that hold all figures: four to eight steps of 1, 2 or 5 times a power of ten.
struct ChartAxis {
  let ticks: [ExactDecimal]

  init?(_ values: [ExactDecimal], fromZero: Bool) {
    guard var low = values.min(), var high = values.max() else { return nil }
    let zero = ExactDecimal(0)
    if fromZero || high == low { (low, high) = (min(low, zero), max(high, zero)) }
    if high == low { high = ExactDecimal(1) }
    // All in units of the smallest place, so that nothing is rounded.
    let places = max(low.places, high.places, 1)
    guard let bottom = low.units(at: places), let top = high.units(at: places) else { return nil }
    let (span, isTooWide) = top.subtractingReportingOverflow(bottom)
    // Far from where sums no longer fit.
    let limit = Int64.max / 8
    guard !isTooWide, span > 0, bottom > -limit, top < limit else { return nil }
    var step: Int64 = 1
    var factor = 0
    while span / step >= 7 {
      let (next, isTooLarge) = step.multipliedReportingOverflow(by: factor % 3 == 1 ? 5 : 2)
      guard !isTooLarge else { return nil }
      step = factor % 3 == 1 ? next / 2 : next
      factor += 1
    }
    let start = bottom.floored(to: step)
    var ticks = [ExactDecimal(units: start, places: places)]
    var end = start
    while end < top {
      let (next, isTooLarge) = end.addingReportingOverflow(step)
      guard !isTooLarge, ticks.count < 20 else { return nil }
      end = next
      ticks.append(ExactDecimal(units: end, places: places))
    }
    guard ticks.count > 1 else { return nil }
    self.ticks = ticks.map(\.withoutTrailingZeros)
  }
}

extension ExactDecimal {
  /// As a whole number of its places; nothing where it does not fit.
  package func units(at wanted: UInt8) -> Int64? {
    guard wanted >= places else { return nil }
    var scaled = units
    for _ in places..<wanted {
      let (next, isTooLarge) = scaled.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      scaled = next
    }
    return scaled
  }

  fileprivate var withoutTrailingZeros: ExactDecimal {
    var (units, places) = (units, places)
    while places > 0, units % 10 == 0 { (units, places) = (units / 10, places - 1) }
    return ExactDecimal(units: units, places: places)
  }
}

extension Int64 {
  fileprivate func floored(to step: Int64) -> Int64 {
    let rest = self % step
    return rest == 0 ? self : self - rest - (self < 0 ? step : 0)
  }
}
