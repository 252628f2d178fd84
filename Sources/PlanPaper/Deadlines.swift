// PlanPaper: everything that has a date, in the order of the dates.

import PlanModel
import PlanSchema

/// One line of the list.
private struct DatedThing {
  let id: RecordID
  let deadline: Deadline
  /// What it is, where that is not the record's kind.
  var kind: [Span]
  var score: Score?
  var isOverdue = false
}

private let datedKinds: KindSet = [.action, .milestone, .decision, .measure, .risk, .priority, .activity]

extension Composer {
  /// `show: deadlines`
  func deadlines(_ view: ViewRequest) -> [Block] {
    var things: [DatedThing] = []
    for id in selection(datedKinds, for: view) { addDated(id, to: &things) }
    things.removeAll { thing in
      if let from = view.from, thing.deadline.last < from.first { return true }
      if let to = view.to, thing.deadline.last > to.last { return true }
      return false
    }
    guard !things.isEmpty else { return [paragraph(words("Nothing has a date") + ".")] }
    let overdue = things.count { $0.isOverdue }
    var caption = title(of: view) ?? [.text(words("What falls due when"))]
    if title(of: view) == nil, view.of.count == 1 { caption.append(.text(": " + titled(view.of[0]).plainText)) }
    var subcaption: [Span] = []
    if overdue > 0, let asOf { subcaption = [.text("\(overdue) \(words("overdue at")) \(asOf.printed).")] }
    return [deadlineTable(things, caption: caption, subcaption: subcaption)]
  }

  private func deadlineTable(_ things: [DatedThing], caption: [Span], subcaption: [Span]) -> Block {
    let hasOwner = things.contains { !owners(of: $0.id).isEmpty }
    let hasHome = things.contains { home(of: $0.id) != nil }
    let hasState = things.contains { fields($0.id).has(anyOf: [.status, .completed]) }
    var columns = [
      Table.Column([.text(words("Date"))], weight: 1.5), Table.Column([.text(words("What"))], weight: 4),
      Table.Column([.text(words("Kind"))]),
    ]
    if hasOwner { columns.append(Table.Column(spans(.owner), weight: 2)) }
    if hasHome { columns.append(Table.Column([.text(words("Part of"))])) }
    if hasState { columns.append(Table.Column(spans(.status))) }
    // Rows are made as the plan has them and then put in order: things that stand together are quick to reach.
    let rows = things.map { thing -> Table.Row in
      var cells: [Table.Cell] = []
      cells.reserveCapacity(columns.count)
      let when = thing.deadline.printed
      cells.append(Table.Cell(thing.isOverdue ? when + [.text(" "), overdueTag] : when))
      let what = kind(thing.id) == .risk ? link(thing.id, .full) : workLink(thing.id)
      cells.append(Table.Cell(thing.score.map { what + [.text(": ")] + mark($0) } ?? what))
      cells.append(Table.Cell(thing.kind))
      if hasOwner { cells.append(deadlineOwners(thing.id)) }
      if hasHome { cells.append(homeCell(of: thing.id)) }
      if hasState { cells.append(Table.Cell(state(of: thing.id) ?? notGiven)) }
      return tableRow(cells)
    }
    let sorted = byDate(things).map { rows[$0] }
    return table(.deadlines, caption: caption, subcaption: subcaption, columns: columns, rows: sorted)
  }

  private func byDate(_ things: [DatedThing]) -> [Int] {
    let keys = things.indices.map { place in
      (last: things[place].deadline.last.number, first: things[place].deadline.first.number, place: place)
    }
    return keys.sorted { ($0.last, $0.first, $0.place) < ($1.last, $1.first, $1.place) }.map(\.place)
  }

  private func deadlineOwners(_ id: RecordID) -> Table.Cell {
    let parties = owners(of: id)
    switch parties.count {
    case 0: return ownerCell(id)
    case 1: return Table.Cell(spans(parties[0]))
    default: return Table.Cell([], items: parties.map { spans($0) })
    }
  }

  /// `Complete, 4 May 2016`; nothing where the plan does not say.
  private func state(of id: RecordID) -> [Span]? {
    let fields = fields(id)
    switch (fields.first(.status), fields.first(.completed)) {
    case (nil, nil): return nil
    case (nil, let completed?): return [.text(words.field(.completed) + " ")] + spans(completed)
    case (let status?, nil): return spans(status)
    case (let status?, let completed?): return spans(status) + [.text(", ")] + spans(completed)
    }
  }

  private func addDated(_ id: RecordID, to things: inout [DatedThing]) {
    var label = spans(named(id))
    if kind(id) == .risk { label = spans(.review) }
    if kind(id) == .activity { label = spans(.decisionDate) }
    let deadlines = deadlines(of: id)
    for deadline in deadlines {
      things.append(DatedThing(id: id, deadline: deadline, kind: label, isOverdue: isOverdue(deadline, id)))
    }
    if kind(id) == .risk { addTargets(of: id, to: &things) }
    if kind(id) == .activity, deadlines.isEmpty { addDecisions(of: id, to: &things) }
  }

  /// When a risk's target is to be reached.
  private func addTargets(of id: RecordID, to things: inout [DatedThing]) {
    let point = point(named: "target")
    for reading in readings(of: id, at: point) {
      guard let date = reading.date, let score = reading.score else { continue }
      let deadline = Deadline(first: date.first, last: date.last, printed: [.text(date.printed)])
      let label: [Span] = [.text("\(point.label) \(words("score"))")]
      things.append(DatedThing(id: id, deadline: deadline, kind: label, score: score))
    }
  }

  /// The key decisions of an activity by their places in the grid.
  private func addDecisions(of id: RecordID, to things: inout [DatedThing]) {
    guard let programme = programme(of: id), let frame = model.frames[programme] else { return }
    for (index, stages) in cells(of: id, in: frame).cells.enumerated() {
      for stage in stages where frame.stages[stage].isPoint {
        let period = frame.periods[index]
        let deadline = Deadline(first: period.first, last: period.last, printed: [.text(period.printed)])
        things.append(DatedThing(id: id, deadline: deadline, kind: [.text(frame.stages[stage].name)]))
      }
    }
  }
}
