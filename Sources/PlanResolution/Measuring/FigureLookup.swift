// PlanResolution, measuring: the figures of one indicator, by field, area and period.

import PlanModel
import PlanSchema

struct FigureLookup {
  let fields: [Field]

  /// The figure of a field for an area and a period: of that very period, of one that holds it, or of no period.
  /// What is not said of an area holds for it from the whole, where that makes sense.
  func figure(_ id: FieldID, area: String?, at period: PlanDate?, fallsBack: Bool = false) -> Measured? {
    if let own = nearest(id, area, period) { return own }
    return fallsBack && area != nil ? nearest(id, nil, period) : nil
  }

  private func nearest(_ id: FieldID, _ area: String?, _ period: PlanDate?) -> Measured? {
    var best: (length: Int32, field: Field)?
    for field in fields where field.id == id && field.isFigureFor(area) {
      let length: Int32
      if let own = field.qualifier?.period {
        guard let period, own.first <= period.first, period.last <= own.last else { continue }
        length = own.last.number - own.first.number
      } else {
        length = Int32.max
      }
      if best == nil || length < best?.length ?? 0 { best = (length, field) }
    }
    return best.map { Measured($0.field) }
  }

  /// The figure of a field for exactly this period.
  func exactly(_ id: FieldID, area: String?, at period: PlanDate) -> Field? {
    fields.first { $0.id == id && $0.isFigureFor(area) && $0.qualifier?.period?.isSame(as: period) == true }
  }

  /// The last of a field by period; one without a period comes before all others.
  func last(_ id: FieldID, area: String?) -> Measured? {
    var last: Field?
    for field in fields where field.id == id && field.isFigureFor(area) {
      guard let known = last else {
        last = field
        continue
      }
      guard let period = field.qualifier?.period else { return Measured(field) }
      guard let other = known.qualifier?.period else { return Measured(known) }
      if other < period { last = field }
    }
    return last.map { Measured($0) }
  }

  /// Every field of an area that has a period.
  func series(area: String?) -> [Field] {
    fields.filter { field in
      guard field.qualifier?.period != nil else { return false }
      if case .series = field.qualifier { return area == nil }
      return field.id.isSeries && field.isFigureFor(area)
    }
  }
}

extension Field {
  func isFigureFor(_ area: String?) -> Bool {
    switch qualifier {
    case nil, .period: area == nil
    case .area(let own, _): own == area
    default: false
    }
  }
}

extension Measured {
  init(_ field: Field) { self.init(value: field.value, period: field.qualifier?.period, range: field.range) }
}

extension FieldID {
  /// Has figures by period that belong into a trend.
  var isSeries: Bool {
    switch self {
    case .actual, .latest, .figureTarget, .floor, .comparator, .lowerBound, .upperBound, .numerator, .denominator,
      .forecast, .figureBaseline, .rag:
      true
    default: false
    }
  }
}

extension PlanDate {
  /// In order of time: by the last day, then the longer first, so that a year comes before its last quarter's end.
  static func < (left: PlanDate, right: PlanDate) -> Bool {
    left.last == right.last ? left.first < right.first : left.last < right.last
  }

  /// The same days, however they were written.
  func isSame(as other: PlanDate) -> Bool { first == other.first && last == other.last }
}
