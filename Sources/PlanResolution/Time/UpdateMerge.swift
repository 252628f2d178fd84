// PlanResolution, time: the fields of one record after an update: which value holds, and what it was before.

import PlanModel
import PlanSchema
import PlanText

/// Values for a period or a date get the update's; the newest result or score stands first, and the one before it is the
/// previous one. Other values hold from then on.
struct UpdateMerge {
  private(set) var fields: [Field]
  private let mark: Int
  private let date: PlanDate
  private var kept: [Int]
  /// What is replaced: kept until its values are bound, and seen by nobody else.
  private var stash: [Int] = []

  /// The field under which a replaced value waits: no record has it.
  static let waiting = FieldID.because

  private static let before: [FieldID: FieldID] = [.current: .previous, .latest: .figurePrevious]
  /// Where a result goes that is neither the latest nor the one before.
  private static let series: [FieldID: FieldID] = [.current: .current, .latest: .actual]

  init(fields: [Field], mark: Int, date: PlanDate) {
    self.fields = fields
    self.mark = mark
    self.date = date
    kept = Array(fields.indices[..<mark])
  }

  /// The record's fields as they stand now.
  var order: [Int] { kept + stash }

  private func isDated(_ id: FieldID) -> Bool {
    switch Schema.standard[id].qualifier {
    case .period, .date, .periodOrArea: true
    case .none, .stage, .words: false
    }
  }

  /// What the value of a field is for, with the update's time where it names none.
  func qualifier(at place: Int) -> Qualifier? {
    let field = fields[place]
    guard isDated(field.id) else { return field.qualifier }
    return field.qualifier?.dated(date) ?? .period(date)
  }

  /// Where the plan itself gives the same value for the same date.
  func sameDate(as place: Int) -> SourceRange? {
    guard isDated(fields[place].id) else { return nil }
    let qualifier = qualifier(at: place)
    return kept.first { fields[$0].id == fields[place].id && fields[$0].qualifier == qualifier }
      .map { fields[$0].range }
  }

  mutating func drop(_ place: Int) {
    fields[place].id = Self.waiting
    stash.append(place)
  }

  /// Takes a new value in: gives the place of the one that held before, and whether the new one says so itself.
  mutating func take(_ place: Int) -> (old: Int?, isRevision: Bool) {
    let field = fields[place]
    if isDated(field.id) { return (takeDated(place), false) }
    let old = kept.first { fields[$0].named == field.named && fields[$0].qualifier == field.qualifier }
    guard let old, !Schema.standard[field.id].isRepeatable else {
      kept.append(place)
      return (nil, false)
    }
    replace(old, by: place)
    let isText = Schema.standard[field.id].type == .prose
    return (old, !isText)
  }

  private mutating func replace(_ old: Int, by place: Int) {
    if let index = kept.firstIndex(of: old) { kept[index] = place }
    drop(old)
  }

  private mutating func takeDated(_ place: Int) -> Int? {
    let id = fields[place].id
    let area = fields[place].qualifier?.areaName
    fields[place].qualifier = qualifier(at: place)
    let same = kept.filter { fields[$0].id == id && fields[$0].qualifier?.areaName == area }
    let old = same.first { fields[$0].qualifier?.time == nil } ?? same.max { time($0) < time($1) }
    guard let old else {
      kept.append(place)
      return nil
    }
    if fields[old].qualifier?.time != nil, time(old) > date.last {
      kept.append(place)
      return nil
    }
    guard let previous = Self.before[id] else {
      // A value of no date held until now; values of other dates stand beside the new one.
      if fields[old].qualifier?.time == nil {
        replace(old, by: place)
      } else if let index = kept.firstIndex(of: old) {
        kept.insert(place, at: index)
      }
      return old
    }
    retire(previous, id, area)
    if let index = kept.firstIndex(of: old) { kept.insert(place, at: index) }
    fields[old].id = previous
    return old
  }

  /// The previous result makes way: with a date it goes on in the series, without one only in the history.
  private mutating func retire(_ previous: FieldID, _ id: FieldID, _ area: String?) {
    for index in kept where fields[index].id == previous && fields[index].qualifier?.areaName == area {
      let series = Self.series[id] ?? id
      let isThere = kept.contains { fields[$0].id == series && fields[$0].qualifier == fields[index].qualifier }
      if fields[index].qualifier?.time != nil, !isThere {
        fields[index].id = series
      } else {
        drop(index)
        kept.removeAll { $0 == index }
      }
    }
  }

  private func time(_ index: Int) -> Day { fields[index].qualifier?.time?.last ?? Day(number: .min) }
}

extension Qualifier {
  fileprivate func dated(_ date: PlanDate) -> Qualifier {
    if case .area(let area, nil) = self { .area(area, date) } else { self }
  }

  fileprivate var time: PlanDate? {
    switch self {
    case .period(let date): date
    case .area(_, let date): date
    default: nil
    }
  }

  fileprivate var areaName: String? { if case .area(let area, _) = self { area } else { nil } }
}
