// PlanPaper: when a piece of work starts and is due, and where it belongs: shared by charts and lists of deadlines.

import PlanModel
import PlanSchema

/// One date by which something is due, as the plan gives it.
struct Deadline {
  let first: Day
  /// The day on which it is over.
  let last: Day
  let printed: [Span]
}

/// Days that a chart can show. An end that is not known is the end of the chart.
struct WorkInterval {
  let first: Day
  let last: Day
  /// The plan names a start, or the end is all that there is.
  var hasStart = true
  var hasEnd = true
}

/// What a record is due by: its due date, else its end, else the end of its time.
private let dueFields: [FieldID] = [.due, .end, .when, .decisionDate, .review]

extension Composer {
  /// Every deadline of a record that names a day.
  func deadlines(of id: RecordID) -> [Deadline] {
    let fields = fields(id)
    var found: [Deadline] = []
    for due in dueFields {
      for index in fields.indices where fields[index].id == due { add(fields[index].value, to: &found) }
      if !found.isEmpty { break }
    }
    return found
  }

  private func add(_ value: Value, to found: inout [Deadline]) {
    switch value {
    case .several(let values), .noted(.several(let values), _): for value in values { add(value, to: &found) }
    default:
      guard let when = value.when, let last = when.last else { return }
      found.append(Deadline(first: when.first ?? last, last: last, printed: deadlineWords(value)))
    }
  }

  /// A deadline with its notes; of a span only the end.
  private func deadlineWords(_ value: Value) -> [Span] {
    switch value {
    case .noted(let inner, let note): deadlineWords(inner) + [.text(" (\(note))")]
    case .when(.span(_, let end?)): [.text(Words.capitalised(end.printed))]
    default: spans(value)
    }
  }

  /// The day by which lists sort: the first that a record is due by, and after all others where it names none.
  func dueDay(of id: RecordID) -> Int32 {
    let fields = fields(id)
    for due in dueFields {
      var first: Int32?
      for index in fields.indices where fields[index].id == due {
        for when in fields[index].value.allWhens {
          if let last = when.last { first = min(first ?? last.number, last.number) }
        }
      }
      if let first { return first }
    }
    return .max
  }

  /// What the plan says of the time of a record that is due on no day.
  func dueWords(of id: RecordID) -> [Span]? {
    let fields = fields(id)
    for due in dueFields {
      if let value = fields.first(due) { return spans(value) }
    }
    return fields.first(.start).map { value in
      let start = Words.inSentence(spans(value).plainText)
      return [.text(start.hasPrefix("from ") ? Words.capitalised(start) : "\(words("From")) \(start)")]
    }
  }

  /// The days that a record takes; several for work that is due more than once and has no start.
  func intervals(of id: RecordID) -> [WorkInterval] {
    var whens: [When] = []
    var ends: [When] = []
    var start: Day?
    for field in fields(id) {
      switch field.id {
      case .when: whens += field.value.allWhens
      case .end, .due: ends += field.value.allWhens
      case .start: start = start ?? field.value.allWhens.first?.first
      default: break
      }
    }
    guard let start = start ?? ends.compactMap(\.spanStart).min() else {
      return (ends.isEmpty ? whens : ends).compactMap(\.interval)
    }
    let last = ends.compactMap(\.last).max() ?? whens.compactMap(\.last).max()
    return [WorkInterval(first: start, last: max(start, last ?? start), hasEnd: last != nil)]
  }

  /// The record that gives a piece of work its place: a priority, risk, objective, programme or group.
  func home(of id: RecordID) -> RecordID? {
    above(id, [.priority, .risk, .objective, .outcome, .commissioning, .group])
  }

  func homeCell(of id: RecordID) -> Table.Cell {
    Table.Cell(home(of: id).map { homeLink($0) } ?? phrases.nothingAbove)
  }

  /// Finished, or given up: it cannot be overdue.
  private func isDone(_ id: RecordID) -> Bool {
    let fields = fields(id)
    if fields.first(.completed)?.when != nil { return true }
    if case .quantity(let quantity)? = fields.first(.progress), case .exactly(let share) = quantity.shape {
      if quantity.unit == "%", share == ExactDecimal(100) { return true }
    }
    guard let status = fields.first(.status)?.choice else { return false }
    return status == "complete" || status == "stopped"
  }

  func isOverdue(_ deadline: Deadline, _ id: RecordID) -> Bool {
    guard let asOf else { return false }
    return deadline.last < asOf.first && !isDone(id)
  }

  var overdueTag: Span { .tag(Tag(.status(.bad), text: words("Overdue"))) }
}

extension When {
  /// Where a span starts; a single date has no start of its own.
  fileprivate var spanStart: Day? {
    switch self {
    case .span(let from, _): from?.first
    case .after(let date): date.first
    case .date, .by, .word: nil
    }
  }

  fileprivate var interval: WorkInterval? {
    switch self {
    case .date(let date), .by(let date): WorkInterval(first: date.first, last: date.last, hasStart: false)
    case .span(let from?, let to?): WorkInterval(first: from.first, last: max(from.first, to.last))
    case .span(let from?, nil): WorkInterval(first: from.first, last: from.last, hasEnd: false)
    case .span(nil, let to?): WorkInterval(first: to.first, last: to.last, hasStart: false)
    case .after(let date): WorkInterval(first: date.first, last: date.last, hasEnd: false)
    case .span(nil, nil), .word: nil
    }
  }
}

extension Value {
  /// The word of a vocabulary in it.
  var choice: String? {
    switch self {
    case .choice(let chosen): chosen.meaning
    case .noted(let value, _): value.choice
    case .revised(_, let value): value.choice
    default: nil
    }
  }
}
