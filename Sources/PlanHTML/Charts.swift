// PlanHTML: charts as inline SVG. Marks, dashes and names tell the series apart; colour only repeats that.

import PlanMarkup
import PlanModel
import PlanPaper

/// Where things are in a chart. Lengths are tenths of a unit, so that every run writes the same digits.
private struct ChartFrame {
  static let width = 7200
  static let height = 3100
  static let left = 620
  static let right = 5400
  static let top = 240
  static let bottom = 2520

  let count: Int
  private let low: Int64
  private let span: Int64
  private let places: UInt8

  init?(_ chart: Chart) {
    guard let first = chart.ticks.first, let last = chart.ticks.last, !chart.periods.isEmpty else { return nil }
    let numbers = chart.ticks + chart.series.flatMap { $0.values.compactMap { $0 } }
    let ends = (chart.range.map { $0.low + $0.high } ?? []).compactMap { $0 }
    let places = (numbers + ends).map(\.places).max() ?? 0
    guard let low = first.units(at: places), let high = last.units(at: places) else { return nil }
    let (span, isTooWide) = high.subtractingReportingOverflow(low)
    guard !isTooWide, span > 0 else { return nil }
    (count, self.low, self.span, self.places) = (chart.periods.count, low, span, places)
  }

  var step: Int { (Self.right - Self.left) / count }

  /// One period in so many has a name.
  var every: Int { max(1, (count + 11) / 12) }

  /// Every second name, counted from the last, has no room on a phone.
  func isSpare(_ place: Int) -> Bool {
    let last = (count - 1) / every
    return last >= 5 && (last - place / every) % 2 == 1
  }

  func x(_ place: Int) -> Int { Self.left + step * place + step / 2 }

  /// Nothing for a value that the axis does not reach.
  func y(_ value: ExactDecimal) -> Int? {
    guard let units = value.units(at: places) else { return nil }
    let (above, isTooFar) = units.subtractingReportingOverflow(low)
    guard !isTooFar, above >= 0, above <= span else { return nil }
    let height = Int128(Self.bottom - Self.top)
    return Self.bottom - Int((Int128(above) * height + Int128(span) / 2) / Int128(span))
  }
}

/// One end of a line, where its name stands.
private struct EndLabel {
  var text: String
  var y: Int
  var style: StaticString
  var isBar = false
}

extension BodyWriter {
  mutating func write(_ chart: Chart) {
    html.open(.figure)
    set(chart.anchor)
    html.add(.chart)
    html.newline()
    html.open(.figcaption)
    html.set(.id, text: chart.anchor.id, prefix: "caption-")
    write(chart.title)
    html.close(.figcaption)
    html.newline()
    html.open(.div)
    html.add(.scroll)
    html.set(.role, "region")
    html.set(.ariaLabelledby, text: chart.anchor.id, prefix: "caption-")
    html.set(.tabindex, "0")
    html.newline()
    let labels = writeDrawing(chart)
    html.close(.div)
    html.newline()
    writeLegend(labels)
    html.close(.figure)
    html.newline()
  }

  /// Gives the names of what it draws, with where they stand.
  private mutating func writeDrawing(_ chart: Chart) -> [EndLabel] {
    var labels: [EndLabel] = []
    html.open(.svg)
    html.set(.viewBox, text: "0 0 \(tenths(ChartFrame.width)) \(tenths(ChartFrame.height))")
    html.set(.role, "img")
    html.set(.ariaLabelledby, text: "title-\(chart.anchor.id) about-\(chart.anchor.id)")
    html.newline()
    html.open(.svgTitle)
    html.set(.id, text: chart.anchor.id, prefix: "title-")
    html.text(chart.title.plainText)
    html.close(.svgTitle)
    html.newline()
    html.open(.svgDesc)
    html.set(.id, text: chart.anchor.id, prefix: "about-")
    html.text(chart.description.joined(separator: " "))
    html.close(.svgDesc)
    html.newline()
    if let frame = ChartFrame(chart) {
      writeAxes(chart, frame)
      if let range = chart.range { writeRange(range, frame, &labels) }
      for (place, series) in chart.series.enumerated() { write(series, at: place, chart, frame, &labels) }
      writeLabels(labels)
    }
    html.close(.svg)
    html.newline()
    return labels
  }

  private mutating func writeAxes(_ chart: Chart, _ frame: ChartFrame) {
    for tick in chart.ticks {
      guard let y = frame.y(tick) else { continue }
      line("axis", ChartFrame.left, y, ChartFrame.right, y)
      text(tick.printed + chart.unit, x: ChartFrame.left - 80, y: y + 45, anchor: "end", style: "tick")
    }
    // Names that would run into each other are left out; the table has them all.
    for (place, period) in chart.periods.enumerated() where place % frame.every == 0 {
      let parts = period.shortPeriod
      let style: StaticString = frame.isSpare(place) ? "tick spare" : "tick"
      text(parts.0, x: frame.x(place), y: ChartFrame.bottom + 210, anchor: "middle", style: style)
      if !parts.1.isEmpty {
        text(parts.1, x: frame.x(place), y: ChartFrame.bottom + 380, anchor: "middle", style: style)
      }
    }
  }

  private mutating func writeRange(_ range: Chart.Range, _ frame: ChartFrame, _ labels: inout [EndLabel]) {
    let high = range.high.enumerated().compactMap { place, value in
      value.flatMap { frame.y($0) }.map { (frame.x(place), $0) }
    }
    let low = range.low.enumerated().compactMap { place, value in
      value.flatMap { frame.y($0) }.map { (frame.x(place), $0) }
    }
    if high.count > 1, low.count > 1 {
      html.open(.polygon)
      html.addClass("expected")
      html.set(.points, text: points(high + low.reversed()))
      html.close(.polygon)
      html.newline()
    }
    for edge in [high, low] where edge.count > 1 { polyline(edge, "expected-edge") }
    if let end = high.last { labels.append(EndLabel(text: "Upper", y: end.1, style: "expected-label")) }
    if let end = low.last { labels.append(EndLabel(text: "Lower", y: end.1, style: "expected-label")) }
  }

  private mutating func write(
    _ series: Chart.Series, at place: Int, _ chart: Chart, _ frame: ChartFrame, _ labels: inout [EndLabel]
  ) {
    let style = Self.style(series.role, place)
    let isBars = chart.style == .bars && series.role == .actual
    var run: [(Int, Int)] = []
    var last: (Int, Int)?
    for (place, value) in series.values.enumerated() {
      guard let value, let y = frame.y(value) else {
        // A line is not drawn across a period without a figure.
        if !isBars { flush(&run, style, series.role) }
        continue
      }
      let point = (frame.x(place), y)
      last = point
      if isBars {
        bar(point, frame)
      } else {
        run.append(point)
      }
      if series.role == .actual, frame.count <= 12 {
        writeValue(value, at: place, of: series, point, chart, frame)
      }
    }
    if !isBars { flush(&run, style, series.role) }
    if let last { labels.append(EndLabel(text: series.name, y: last.1, style: style, isBar: isBars)) }
  }

  /// A figure beside its point, on the side where no line runs.
  private mutating func writeValue(
    _ value: ExactDecimal, at place: Int, of series: Chart.Series, _ point: (Int, Int), _ chart: Chart,
    _ frame: ChartFrame
  ) {
    func height(_ place: Int) -> Int? {
      guard chart.style == .line, series.values.indices.contains(place) else { return nil }
      return series.values[place].flatMap { frame.y($0) }
    }
    let (before, after) = (height(place - 1), height(place + 1))
    let isCrowded = chart.series.contains { other in
      guard other.role != .actual, let value = other.values[place], let line = frame.y(value) else { return false }
      return line <= point.1 && point.1 - line < 240
    }
    let isValley = (before ?? Int.max) < point.1 && (after ?? Int.max) < point.1 && (before != nil || after != nil)
    let words = value.printed + chart.unit
    let style: StaticString = frame.isSpare(place) ? "value spare" : "value"
    if isCrowded || isValley {
      text(words, x: point.0, y: point.1 + 200, anchor: "middle", style: style)
    } else if let before, let after, before < point.1, after > point.1 {
      text(words, x: point.0 + 40, y: point.1 - 70, anchor: "start", style: style)
    } else if let before, let after, before > point.1, after < point.1 {
      text(words, x: point.0 - 40, y: point.1 - 70, anchor: "end", style: style)
    } else {
      text(words, x: point.0, y: point.1 - 110, anchor: "middle", style: style)
    }
  }

  private mutating func flush(_ run: inout [(Int, Int)], _ style: StaticString, _ role: Chart.Series.Role) {
    guard !run.isEmpty else { return }
    if run.count > 1 { polyline(run, style) }
    for point in run where role != .target || run.count == 1 { mark(point, style) }
    run = []
  }

  private static func style(_ role: Chart.Series.Role, _ place: Int) -> StaticString {
    switch role {
    case .actual: "actual"
    case .target: "target"
    case .other:
      switch place % 3 {
      case 0: "other-0"
      case 1: "other-1"
      default: "other-2"
      }
    }
  }

  // MARK: Shapes

  private mutating func line(_ style: StaticString, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
    html.open(.line)
    html.addClass(style)
    html.set(.x1, text: tenths(x1))
    html.set(.y1, text: tenths(y1))
    html.set(.x2, text: tenths(x2))
    html.set(.y2, text: tenths(y2))
    html.close(.line)
    html.newline()
  }

  private mutating func polyline(_ run: [(Int, Int)], _ style: StaticString) {
    html.open(.polyline)
    html.addClass(style)
    html.set(.points, text: points(run))
    html.close(.polyline)
    html.newline()
  }

  private func points(_ run: [(Int, Int)]) -> String {
    run.map { "\(tenths($0.0)),\(tenths($0.1))" }.joined(separator: " ")
  }

  /// A circle for the actual, a square or a triangle for others.
  private mutating func mark(_ point: (Int, Int), _ style: StaticString) {
    let (x, y) = point
    html.open(.path)
    html.addClass("mark")
    html.addClass(style)
    let shape: String
    switch style.description {
    case "actual":
      shape = "M\(tenths(x - 50)) \(tenths(y))a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
    case "other-1":
      shape = "M\(tenths(x)) \(tenths(y - 55))L\(tenths(x + 55)) \(tenths(y + 45))L\(tenths(x - 55)) \(tenths(y + 45))z"
    case "other-2":
      shape =
        "M\(tenths(x)) \(tenths(y - 60))L\(tenths(x + 60)) \(tenths(y))L\(tenths(x)) \(tenths(y + 60))L\(tenths(x - 60)) \(tenths(y))z"
    default:
      shape = "M\(tenths(x - 45)) \(tenths(y - 45))h9v9h-9z"
    }
    html.set(.d, text: shape)
    html.close(.path)
    html.newline()
  }

  private mutating func bar(_ point: (Int, Int), _ frame: ChartFrame) {
    let width = max(40, frame.step * 6 / 10)
    bar(at: (point.0 - width / 2, point.1), width: width, height: max(10, ChartFrame.bottom - point.1))
  }

  private mutating func bar(at corner: (Int, Int), width: Int, height: Int) {
    html.open(.rect)
    html.addClass("actual")
    html.set(.x, text: tenths(corner.0))
    html.set(.y, text: tenths(corner.1))
    html.set(.width, text: tenths(width))
    html.set(.height, text: tenths(height))
    html.close(.rect)
    html.newline()
  }

  private mutating func text(
    _ words: String, x: Int, y: Int, anchor: StaticString, style: StaticString
  ) {
    html.open(.svgText)
    html.addClass(style)
    html.set(.x, text: tenths(x))
    html.set(.y, text: tenths(y))
    html.set(.textAnchor, anchor)
    html.text(words)
    html.close(.svgText)
    html.newline()
  }

  /// Names beside the ends of their lines, moved apart where they would touch.
  private mutating func writeLabels(_ labels: [EndLabel]) {
    var next = ChartFrame.top - 200
    let sorted = labels.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }.map(\.element)
    for label in sorted {
      let y = max(label.y + 45, next)
      next = y + 170
      html.open(.svgText)
      html.addClass("end-name")
      html.addClass(label.style)
      html.set(.x, text: tenths(ChartFrame.right + 60))
      html.set(.y, text: tenths(y))
      html.set(.textAnchor, "start")
      html.text(label.text.shortLabel)
      html.close(.svgText)
      html.newline()
    }
  }

  /// The same names below the drawing, for screens on which they have no room beside their lines.
  private mutating func writeLegend(_ labels: [EndLabel]) {
    guard !labels.isEmpty else { return }
    html.open(.ul)
    html.add(.legend)
    html.set(.ariaHidden, "true")
    for label in labels {
      let isRange = label.style.description == "expected-label"
      html.open(.li)
      html.open(.svg)
      html.set(.viewBox, "0 0 32 12")
      html.set(.ariaHidden, "true")
      if label.isBar {
        bar(at: (100, 10), width: 120, height: 100)
      } else {
        polyline([(0, 60), (320, 60)], isRange ? "expected-edge" : label.style)
        if !isRange { mark((160, 60), label.style) }
      }
      html.close(.svg)
      html.authorText(label.text)
      html.close(.li)
    }
    html.close(.ul)
    html.newline()
  }

  // MARK: Sparklines

  mutating func write(_ sparkline: Sparkline) {
    let places = sparkline.values.map(\.places).max() ?? 0
    let units = sparkline.values.compactMap { $0.units(at: places) }
    html.open(.span)
    html.add(.spark)
    if let low = units.min(), let high = units.max(), units.count == sparkline.values.count, units.count > 1 {
      let span = max(Int128(high) - Int128(low), 1)
      let step = 760 / (units.count - 1)
      let run = units.enumerated().map { place, value in
        (20 + step * place, 180 - Int((Int128(value) - Int128(low)) * 160 / span))
      }
      html.open(.svg)
      html.set(.viewBox, "0 0 80 20")
      html.set(.ariaHidden, "true")
      polylineInline(run)
      html.close(.svg)
    }
    writeHidden(sparkline.text)
    html.close(.span)
  }

  private mutating func polylineInline(_ run: [(Int, Int)]) {
    html.open(.polyline)
    html.set(.points, text: points(run))
    html.close(.polyline)
    guard let last = run.last else { return }
    html.open(.circle)
    html.set(.cx, text: tenths(last.0))
    html.set(.cy, text: tenths(last.1))
    html.set(.r, "2")
    html.close(.circle)
  }

  private mutating func writeHidden(_ text: String) {
    html.open(.span)
    html.add(.unseen)
    html.authorText(text)
    html.close(.span)
  }
}

/// `123.4`, or `123` where no tenth is left.
private func tenths(_ value: Int) -> String {
  let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 10)
  return (value < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}

extension String {
  /// `Mar` and `2011`, `Q1` and `2016/17`: two short lines.
  fileprivate var shortPeriod: (String, String) {
    guard let space = lastIndex(of: " ") else { return (self, "") }
    let first = self[..<space]
    let isMonth = first.utf8.count > 3 && first.utf8.allSatisfy { $0 > 0x40 }
    return (isMonth ? String(first.prefix(3)) : String(first), String(self[index(after: space)...]))
  }

  fileprivate var shortLabel: String { count > 24 ? prefix(23) + "…" : self }
}
