// PlanPaper: when a piece of work starts and is due, and where it belongs: shared by charts and lists of deadlines.

import PlanModel
import PlanSchema

/// One date by which something is due, as the plan gives it.
struct Deadline {
  let when: When
  /// The value without its notes and earlier versions.
  let printed: [Span]

  /// The day on which it is over.
  var last: Day? { when.last }
}

/// Days that a chart can show. An end that is not known is the end of the chart.
struct WorkInterval {
  let first: Day
  let last: Day
  /// The plan names a start, or the end is all that there is.
  var hasStart = true
  var hasEnd = true
}

extension Composer {
  /// What a record is due by: its due date, else its end, else the end of its time.
  func deadlines(of record: Record) -> [Deadline] {
    for id in Self.dueFields {
      let found = record.fields.filter { $0.id == id }.flatMap { deadlines(in: $0.value) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let dueFields: [FieldID] = [.due, .end, .when, .decisionDate, .review]

  private func deadlines(in value: Value) -> [Deadline] {
    switch value {
    case .several(let values): return values.flatMap { deadlines(in: $0) }
    case .noted(.several(let values), _): return values.flatMap { deadlines(in: $0) }
    default:
      guard let when = value.when else { return [] }
      return [Deadline(when: when, printed: deadlineWords(value))]
    }
  }

  /// A deadline with its notes; of a span only the end.
  private func deadlineWords(_ value: Value) -> [Span] {
    switch value {
    case .noted(let inner, let note): return deadlineWords(inner) + [.text(" (\(note))")]
    case .when(.span(_, let end?)): return [.text(Words.capitalised(end.printed))]
    default: return spans(value)
    }
  }

  /// The value of the field that says when a record is due, for those that name no day.
  func dueWords(of record: Record) -> [Span]? {
    for id in Self.dueFields {
      if let value = record.value(id) { return spans(value) }
    }
    return record.value(.start).map { value in
      let start = Words.inSentence(spans(value).plainText)
      return [.text(start.hasPrefix("from ") ? Words.capitalised(start) : "\(words("From")) \(start)")]
    }
  }

  /// The days that a record takes; several for work that is due more than once and has no start.
  func intervals(of record: Record) -> [WorkInterval] {
    let whens = record.fields.filter { $0.id == .when }.flatMap { $0.value.allWhens }
    let ends = record.fields.filter { $0.id == .end || $0.id == .due }.flatMap { $0.value.allWhens }
    let start =
      record.fields.filter { $0.id == .start }.flatMap { $0.value.allWhens }.compactMap(\.first).min()
      ?? ends.compactMap(\.spanStart).min()
    if let start {
      guard let last = (ends + whens).compactMap(\.last).max() else {
        return [WorkInterval(first: start, last: start, hasEnd: false)]
      }
      return [WorkInterval(first: start, last: max(start, last))]
    }
    return (ends.isEmpty ? whens : ends).compactMap(\.interval)
  }

  /// The record that gives a piece of work its place: a priority, risk, objective, programme or group.
  func home(of id: RecordID) -> RecordID? {
    var parent = model[id].parent
    while let here = parent {
      switch model[here].kind {
      case .priority, .risk, .objective, .outcome, .commissioning, .group: return here
      case .plan, .register, .report: return nil
      default: parent = model[here].parent
      }
    }
    return nil
  }

  func homeCell(of id: RecordID) -> Table.Cell {
    Table.Cell(home(of: id).map { link($0, .inCell) } ?? [.text("–"), .unseen(" " + words("Nothing above it"))])
  }

  /// A link to a piece of work by its number and title: its kind is said beside it.
  func workLink(_ id: RecordID) -> [Span] {
    let record = model[id]
    let title = headText(of: record)
    var text = title
    if let reference = record.reference, name(of: record) != nil {
      text = title.isEmpty ? reference.printed : "\(reference.printed) \(title)"
    }
    let content: [Span] = [.text(text.isEmpty ? words.kind(record.kind) : text)]
    return anchor(of: id).map { [.crossReference($0, content)] } ?? content
  }

  /// Finished, or given up: it cannot be overdue.
  func isDone(_ record: Record) -> Bool {
    if let completed = record.value(.completed), completed.when != nil { return true }
    if case .quantity(let quantity)? = record.value(.progress), case .exactly(let share) = quantity.shape {
      if quantity.unit == "%", share == ExactDecimal(100) { return true }
    }
    guard let status = record.value(.status)?.choice else { return false }
    return status == "complete" || status == "stopped"
  }

  func isOverdue(_ deadline: Deadline, _ record: Record) -> Bool {
    guard let asOf, let last = deadline.last, !isDone(record) else { return false }
    return last < asOf.first
  }
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
    case .choice(let word): word
    case .noted(let value, _): value.choice
    case .revised(_, let value): value.choice
    default: nil
    }
  }
}
