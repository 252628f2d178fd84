// PlanPaper: commissioning programmes as grids, with the same in sentences.

import PlanModel
import PlanSchema

/// More cells than this do not fit a page: the years are shared out over several tables.
private let mostCells = 12

/// What stands under one heading of a programme.
private struct ActivityGroup {
  let group: RecordID?
  var activities: [RecordID] = []
  /// Groups below it have headings of their own.
  var hasGroups = false
}

/// One programme while it is printed.
private struct Programme {
  let id: RecordID
  let frame: TimelineFrame
  let title: [Span]
  let hasCategory: Bool
  var cells: [RecordID: ActivityCells]
}

/// What is printed of a programme.
private struct ProgrammeParts {
  var groups: [ActivityGroup] = []
  /// Records of other kinds that stand in its groups.
  var others: [RecordID] = []

  var activities: [RecordID] { groups.flatMap(\.activities) }
}

extension Composer {
  /// Programmes in full where no view asks; else those activities of them that the view selects.
  func commissioning(_ programmes: [RecordID], view: ViewRequest?, level: Int) -> [Block] {
    var order = programmes
    let whole = Set(programmes)
    var narrowed: [RecordID: Set<RecordID>] = [:]
    if let view {
      for activity in selection([.activity], for: view) {
        guard let programme = programme(of: activity), !whole.contains(programme) else { continue }
        if narrowed[programme] == nil { order.append(programme) }
        narrowed[programme, default: []].insert(activity)
      }
      if order.isEmpty { return [paragraph(words.none(.activity) + ".")] }
    }
    return order.flatMap { programme($0, parts(of: $0, only: narrowed[$0]), view: view, level: level) }
  }

  func programme(of activity: RecordID) -> RecordID? { above(activity, [.commissioning]) }

  /// The groups of a programme with their activities, in the order of the plan.
  private func parts(of programme: RecordID, only selected: Set<RecordID>?) -> ProgrammeParts {
    var parts = ProgrammeParts()
    collect(programme, group: nil, only: selected, into: &parts)
    if selected != nil {
      parts.groups.removeAll { $0.activities.isEmpty }
      parts.others = []
    } else if let first = parts.groups.first, first.activities.isEmpty {
      parts.groups.removeFirst()
    }
    return parts
  }

  private func collect(
    _ id: RecordID, group: RecordID?, only selected: Set<RecordID>?, into parts: inout ProgrammeParts
  ) {
    let place = parts.groups.count
    parts.groups.append(ActivityGroup(group: group))
    for child in children(id) {
      switch kind(child) {
      case .activity where selected?.contains(child) ?? true: parts.groups[place].activities.append(child)
      case .activity: break
      case .group:
        parts.groups[place].hasGroups = true
        collect(child, group: child, only: selected, into: &parts)
      default: parts.others.append(child)
      }
    }
  }

  private func programme(_ id: RecordID, _ parts: ProgrammeParts, view: ViewRequest?, level: Int) -> [Block] {
    let title = view.flatMap { self.title(of: $0) } ?? titled(id)
    let text = programmeText(of: id, isPlaced: model.frames[id] != nil)
    let activities = parts.activities
    let isDated = activities.isEmpty || activities.contains { fields($0).has(anyOf: [.timeline, .stagePeriods]) }
    guard let frame = model.frames[id], !frame.periods.isEmpty, isDated else {
      let groups = parts.groups.flatMap { $0.group.map { bareGroup($0, isEmpty: false) } ?? [] }
      return [.paragraph(Paragraph(title, anchor: claimAnchor(id)))] + text + groups + looseActivities(activities)
        + blocks(for: parts.others, level: level)
    }
    var programme = Programme(
      id: id, frame: frame, title: title, hasCategory: activities.contains { fields($0).has(.category) },
      cells: [:])
    for activity in activities { programme.cells[activity] = cells(of: activity, in: frame) }
    let span = "\(frame.periods[0].printed) \(words("to")) \(frame.periods[frame.periods.count - 1].printed)"
    let intro: [Span] = [.text("\(words.counted(activities.count, .activity)), \(span).")]
    var blocks = text + [.paragraph(Paragraph(intro, anchor: claimAnchor(id)))]
    for group in parts.groups { blocks += tables(group, of: programme, view: view) }
    blocks += definitions(activities.compactMap { details($0, of: programme) })
    if !activities.isEmpty { blocks.append(sentenceList(activities, of: programme)) }
    return blocks + self.blocks(for: parts.others, level: level)
  }

  /// A group that has no grid of its own.
  private func bareGroup(_ id: RecordID, isEmpty: Bool) -> [Block] {
    let title = isEmpty ? titled(id) + [.text(": \(Words.inSentence(words.none(.activity)))")] : titled(id)
    return [.paragraph(Paragraph(title, anchor: claimAnchor(id)))] + groupText(of: id)
  }

  /// Its description and facts; its start can be read off the grid.
  private func programmeText(of id: RecordID, isPlaced: Bool) -> [Block] {
    let told: FieldSet = isPlaced ? [.description, .start] : [.description]
    return texts(.description, of: id) + definitions(facts(of: id, skipping: told) + answered(id))
  }

  /// The cells of each table: all, or as many years as fit.
  private func chunks(_ frame: TimelineFrame, view: ViewRequest?) -> [Range<Int>] {
    let perYear = frame.unit.perYear
    let shown = frame.periods.indices.filter { index in
      let period = frame.periods[index]
      if let from = view?.from, period.last < from.first { return false }
      if let to = view?.to, period.first > to.last { return false }
      return true
    }
    guard let first = shown.first, let last = shown.last else { return [frame.periods.indices] }
    let count = last - first + 1
    let isYearly = view?.by == "year"
    guard count > mostCells || isYearly else { return [first..<last + 1] }
    let years = (count + perYear - 1) / perYear
    let tables = isYearly ? years : (count + mostCells - 1) / mostCells
    let yearsEach = max(1, min((years + tables - 1) / tables, mostCells / perYear))
    return stride(from: first, through: last, by: yearsEach * perYear).map {
      $0..<min(last + 1, $0 + yearsEach * perYear)
    }
  }

  private func tables(_ group: ActivityGroup, of programme: Programme, view: ViewRequest?) -> [Block] {
    let frame = programme.frame
    if group.activities.isEmpty { return group.group.map { bareGroup($0, isEmpty: !group.hasGroups) } ?? [] }
    let chunks = chunks(frame, view: view)
    var blocks: [Block] = group.group.map { groupText(of: $0) } ?? []
    for (place, cells) in chunks.enumerated() {
      var caption = programme.title
      if let id = group.group { caption += [.text(": ")] + titled(id) }
      if chunks.count > 1, let first = cells.first, let last = cells.last {
        caption.append(.text(", \(frame.periods[first].printed) \(words("to")) \(frame.periods[last].printed)"))
      }
      var columns = [Table.Column(spans(.activity), weight: 4)]
      if programme.hasCategory { columns.append(Table.Column(spans(.category))) }
      columns += cells.map { column($0, of: frame) }
      let rows = group.activities.map { id -> Table.Row in
        var row = [Table.Cell(activityTitle(id))]
        if programme.hasCategory { row.append(cell(.category, of: id)) }
        row += cells.map { stageCell($0, programme.cells[id], in: frame) }
        return tableRow(anchor: place == 0 ? claimAnchor(id) : nil, row)
      }
      blocks.append(
        table(
          .grid, caption: caption, subcaption: stageKey(frame),
          anchor: place == 0 ? group.group.map { claimAnchor($0) } : nil, columns: columns, rows: rows))
    }
    return blocks
  }

  private func activityTitle(_ id: RecordID) -> [Span] {
    let title = headSpans(of: id)
    guard let reference = record(id).reference else { return title.isEmpty ? spans(.activity) : title }
    return title.isEmpty ? [.text(reference.printed)] : [.text(reference.printed + " ")] + title
  }

  /// `Q1 2016/17` with its months behind it; a year starts with a thick line.
  private func column(_ index: Int, of frame: TimelineFrame) -> Table.Column {
    let period = frame.periods[index]
    var title: [Span] = [.text(period.printed)]
    if frame.unit != .month { title.append(.quiet([.text(" " + Self.months(of: period))])) }
    return Table.Column(title, alignment: .centre, startsGroup: index.isMultiple(of: frame.unit.perYear))
  }

  private func stageCell(_ index: Int, _ activity: ActivityCells?, in frame: TimelineFrame) -> Table.Cell {
    guard let activity else { return Table.Cell(notGiven) }
    let stages = activity.cells[index]
    guard !stages.isEmpty else {
      guard activity.isEmpty, !activity.inPlace.isEmpty else { return Table.Cell(phrases.noActivity) }
      return Table.Cell([.text("–"), .unseen(" " + activity.inPlace.plainText)])
    }
    return Table.Cell(.joined(stages.map { [stageTag($0, in: frame)] }, by: " "))
  }

  func stageTag(_ stage: Int, in frame: TimelineFrame) -> Span {
    let declared = frame.stages[stage]
    return .tag(Tag(.stage(stage, isPoint: declared.isPoint), text: declared.letter, meaning: declared.name))
  }

  /// `A Analyse, P Plan, …`, so that each table can be read by itself.
  private func stageKey(_ frame: TimelineFrame) -> [Span] {
    let parts = frame.stages.indices.map { index -> [Span] in
      let stage = frame.stages[index]
      return [
        .tag(Tag(.stage(index, isPoint: stage.isPoint), text: stage.letter)), .text(" " + stage.name),
      ]
    }
    return .joined(parts, by: ", ")
  }

  /// What an activity says beyond its row.
  private func details(_ id: RecordID, of programme: Programme) -> Definitions.Entry? {
    let fields = printableFields(of: id).filter { $0.id != .category }
    var blocks = lines(of: fields)
    blocks +=
      programme.cells[id]?.remarks.map { .paragraph(Paragraph([.text(words.field(.timeline) + ": ")] + $0)) } ?? []
    return blocks.isEmpty ? nil : Definitions.Entry(term: activityTitle(id), blocks: blocks)
  }

  /// The grid in words: what is read where a grid is of no use.
  private func sentenceList(_ activities: [RecordID], of programme: Programme) -> Block {
    let lines = activities.map { id -> [Span] in
      let sentence = programme.cells[id].map { sentences($0, in: programme.frame) } ?? notGiven
      return [.strong(activityTitle(id)), .text(": ")] + sentence
    }
    return .more(summary: programme.title + [.text(" \(words("as a list"))")], [bullets(lines)])
  }

  /// Activities outside any programme with years: a table of what they say, and their stages in words.
  func looseActivities(_ activities: [RecordID]) -> [Block] {
    guard !activities.isEmpty else { return [] }
    let stages = activities.compactMap { id -> Definitions.Entry? in
      let fields = fields(id).filter { field in
        // A timeline that could be placed needs its programme's years to be read; one kept as typed can be shown.
        if case .asPrinted = field.value { return field.id == .timeline || field.id == .stagePeriods }
        return field.id == .stagePeriods
      }
      return fields.isEmpty ? nil : Definitions.Entry(term: activityTitle(id), blocks: lines(of: fields))
    }
    return work(.activity, roots: activities, caption: caption(words.kinds(.activity))) + definitions(stages)
  }
}
