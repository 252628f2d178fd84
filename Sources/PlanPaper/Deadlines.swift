// PlanPaper: everything that has a date, in the order of the dates.

import PlanModel
import PlanSchema

/// One line of the list.
private struct DatedThing {
  let id: RecordID
  let day: Day
  let first: Day
  let place: Int
  let when: [Span]
  let what: [Span]
  let kind: String
  var isOverdue = false
}

extension Composer {
  /// `show: deadlines`
  func deadlines(_ view: ViewRequest) -> [Block] {
    var things: [DatedThing] = []
    for id in selection(Self.datedKinds, for: view) { things += datedThings(id, place: things.count) }
    things.removeAll { thing in
      if let from = view.from, thing.day < from.first { return true }
      if let to = view.to, thing.day > to.last { return true }
      return false
    }
    guard !things.isEmpty else { return [paragraph(words("Nothing has a date") + ".")] }
    things.sort { ($0.day, $0.first, $0.place) < ($1.day, $1.first, $1.place) }
    let overdue = things.count { $0.isOverdue }
    var caption = view.title.map { spans($0) } ?? [.text(words("What falls due when"))]
    if view.title == nil, view.of.count == 1 { caption.append(.text(": " + titled(view.of[0]).plainText)) }
    var subcaption: [Span] = []
    if overdue > 0, let asOf { subcaption = [.text("\(overdue) \(words("overdue at")) \(asOf.printed).")] }
    return [deadlineTable(things, caption: caption, subcaption: subcaption)]
  }

  private static let datedKinds: Set<KindID> = [.action, .milestone, .decision, .measure, .risk, .priority, .activity]

  private func deadlineTable(_ things: [DatedThing], caption: [Span], subcaption: [Span]) -> Block {
    let hasOwner = things.contains { !owners(of: $0.id).isEmpty }
    let hasHome = things.contains { home(of: $0.id) != nil }
    let hasState = things.contains { state(of: model[$0.id]) != nil }
    var columns = [
      Table.Column([.text(words("Date"))], weight: 1.5), Table.Column([.text(words("What"))], weight: 4),
      Table.Column([.text(words("Kind"))]),
    ]
    if hasOwner { columns.append(Table.Column([.text(words.field(.owner))], weight: 2)) }
    if hasHome { columns.append(Table.Column([.text(words("Part of"))])) }
    if hasState { columns.append(Table.Column([.text(words.field(.status))])) }
    let rows = things.map { thing -> Table.Row in
      let when = thing.isOverdue ? thing.when + [.text(" "), overdueTag] : thing.when
      var cells = [Table.Cell(when), Table.Cell(thing.what), Table.Cell([.text(thing.kind)])]
      if hasOwner { cells.append(deadlineOwners(thing.id)) }
      if hasHome { cells.append(homeCell(of: thing.id)) }
      if hasState { cells.append(Table.Cell(state(of: model[thing.id]) ?? notGiven)) }
      return Table.Row(cells: cells)
    }
    return table(.deadlines, caption: caption, subcaption: subcaption, columns: columns, rows: rows)
  }

  private func deadlineOwners(_ id: RecordID) -> Table.Cell {
    let lines = owners(of: id).map { [Span.text($0.printed)] }
    if lines.isEmpty { return ownerCell(id) }
    return lines.count == 1 ? Table.Cell(lines[0]) : Table.Cell([], items: lines)
  }

  /// `Complete, 4 May 2016`; nothing where the plan does not say.
  private func state(of record: Record) -> [Span]? {
    let parts = [record.value(.status), record.value(.completed)].compactMap { $0 }.map { spans($0) }
    guard !parts.isEmpty else { return nil }
    if record.value(.status) == nil { return [.text(words.field(.completed) + " ")] + parts[0] }
    return .joined(parts, by: ", ")
  }

  private func datedThings(_ id: RecordID, place: Int) -> [DatedThing] {
    let record = model[id]
    switch record.kind {
    case .risk: return riskDates(id, record, place: place)
    case .activity: return activityDates(id, record, place: place)
    default:
      return deadlines(of: record).compactMap { deadline in
        guard let day = deadline.last else { return nil }
        return DatedThing(
          id: id, day: day, first: deadline.when.first ?? day, place: place, when: deadline.printed,
          what: workLink(id), kind: words.kind(record.kind), isOverdue: isOverdue(deadline, record))
      }
    }
  }

  /// When it is looked at next, and when its target is to be reached.
  private func riskDates(_ id: RecordID, _ record: Record, place: Int) -> [DatedThing] {
    var things: [DatedThing] = []
    for deadline in deadlines(of: record) {
      guard let day = deadline.last else { continue }
      things.append(
        DatedThing(
          id: id, day: day, first: deadline.when.first ?? day, place: place, when: deadline.printed,
          what: link(id, .full),
          kind: words.field(.review), isOverdue: isOverdue(deadline, record)))
    }
    for reading in readings(of: id, at: "target") {
      guard let date = reading.date, let score = reading.score else { continue }
      things.append(
        DatedThing(
          id: id, day: date.last, first: date.first, place: place, when: [.text(date.printed)],
          what: link(id, .full) + [.text(": ")] + mark(score), kind: "\(pointLabel("target")) \(words("score"))"))
    }
    return things
  }

  /// The key decision by its date, else by its place in the grid.
  private func activityDates(_ id: RecordID, _ record: Record, place: Int) -> [DatedThing] {
    let dated = deadlines(of: record).compactMap { deadline -> DatedThing? in
      guard let day = deadline.last else { return nil }
      return DatedThing(
        id: id, day: day, first: deadline.when.first ?? day, place: place, when: deadline.printed, what: workLink(id),
        kind: words.field(.decisionDate), isOverdue: isOverdue(deadline, record))
    }
    guard dated.isEmpty, let programme = programme(of: id), let frame = model.frames[programme] else { return dated }
    let cells = cells(of: id, in: frame).cells
    return cells.indices.flatMap { index in
      cells[index].filter { frame.stages[$0].isPoint }.map { stage in
        let period = frame.periods[index]
        return DatedThing(
          id: id, day: period.last, first: period.first, place: place, when: [.text(period.printed)],
          what: workLink(id),
          kind: frame.stages[stage].name)
      }
    }
  }
}
