// PlanPaper: actions, milestones, decisions, measures and controls as tables, nested to any depth, with every field.

import PlanModel
import PlanSchema

/// The fields that make good columns, by kind, in their order; the others stand below the title.
private func columnFields(_ kind: KindID) -> [FieldID] {
  switch kind {
  case .action: [.owner, .lead, .start, .end, .when, .due, .status, .progress, .completed, .importance, .cost]
  case .milestone: [.owner, .due, .status, .completed]
  case .decision: [.decisionMaker, .owner, .due, .forwardPlan, .status]
  case .measure: [.baseline, .target, .unit, .owner, .due, .status]
  case .control: [.owner, .effectiveness, .status]
  case .activity: [.category, .owner, .lead, .supplier, .decisionDate, .cost, .status]
  default: [.owner, .lead, .category, .status]
  }
}

/// More columns than this do not fit a page.
private let mostColumns = 6

extension Composer {
  /// A table of some records and all of their kind below them, then what else hangs on them.
  func work(_ kind: KindID, roots: [RecordID], caption: [Span], within container: RecordID? = nil) -> [Block] {
    let rows = nested(kind, roots)
    var blocks = recordTable(kind, rows, caption: caption, within: container)
    guard container == nil else { return blocks }
    for other in [KindID.action, .milestone, .decision, .measure] where other != kind {
      let inner = rows.flatMap { model.children(of: $0.id, other) }
      if !inner.isEmpty { blocks += work(other, roots: inner, caption: self.caption(words.kinds(other))) }
    }
    return blocks
  }

  /// A record in a table, and how deep it stands below the first of its kind.
  struct NestedRow {
    let id: RecordID
    let depth: Int
  }

  private func nested(_ kind: KindID, _ roots: [RecordID]) -> [NestedRow] {
    var rows: [NestedRow] = []
    var open = roots.reversed().map { NestedRow(id: $0, depth: 0) }
    while let row = open.popLast() {
      rows.append(row)
      for child in model[row.id].children.reversed() where model[child].kind == kind {
        open.append(NestedRow(id: child, depth: row.depth + 1))
      }
    }
    return rows
  }

  private func recordTable(
    _ kind: KindID, _ rows: [NestedRow], caption: [Span], within container: RecordID?
  ) -> [Block] {
    let fields = columns(kind, rows)
    let early = FieldSet(fields)
    let hasPlaces = rows.contains { isElsewhere($0, than: container, kind) }
    var columns = [Table.Column([.text(words.kind(kind))], weight: 3)]
    columns += fields.map { Table.Column([.text(words.field($0))], weight: $0 == .owner ? 1.5 : 1) }
    if hasPlaces { columns.append(Table.Column([.text(words("Part of"))])) }
    var details: [Definitions.Entry] = []
    let body = rows.map { row -> Table.Row in
      let record = model[row.id]
      var cells = [titleCell(row, record, columns: early, details: &details)]
      cells += fields.map { cell($0, of: record) }
      if hasPlaces { cells.append(Table.Cell(record.parent.map { link($0, .inCell) } ?? notGiven)) }
      return Table.Row(anchor: claimAnchor(row.id), cells: cells)
    }
    return [table(.plain, caption: caption, columns: columns, rows: body)] + definitions(details)
  }

  /// Stands below a piece of work that is neither the container nor of its own kind.
  private func isElsewhere(_ row: NestedRow, than container: RecordID?, _ kind: KindID) -> Bool {
    guard let parent = model[row.id].parent, parent != container else { return false }
    return model[parent].kind != kind && Self.places.contains(model[parent].kind)
  }

  private static let places = workKinds.union([.risk, .priority, .objective])

  /// A field is a column where enough rows have it.
  private func columns(_ kind: KindID, _ rows: [NestedRow]) -> [FieldID] {
    var counts = [Int](repeating: 0, count: FieldID.allCases.count)
    for row in rows {
      var seen: FieldSet = []
      for field in model[row.id].fields where !seen.contains(field.id) {
        seen.insert(field.id)
        counts[Int(field.id.rawValue)] += 1
      }
    }
    let fields = columnFields(kind).filter { id in
      let count = counts[Int(id.rawValue)]
      return count > 0 && count * 4 >= rows.count
    }
    return Array(fields.prefix(mostColumns))
  }

  /// The title with what stands in no column below it.
  private func titleCell(
    _ row: NestedRow, _ record: Record, columns: FieldSet, details: inout [Definitions.Entry]
  ) -> Table.Cell {
    var content = headSpans(of: record)
    if let reference = record.reference {
      content =
        content.isEmpty ? [.text(name(of: record) ?? reference.printed)] : [.text(reference.printed + " ")] + content
    } else if row.depth > 0, let parent = record.parent {
      content.insert(.quiet([.text("\(words("Part of")) \(Words.inSentence(shortName(of: parent))): ")]), at: 0)
    }
    if content.isEmpty { content = [.text(words.kind(record.kind))] }
    let fields = printableFields(of: record).filter { !columns.contains($0.id) }
    var items = items(fields, below: content, details: &details)
    for entry in record.answered {
      items.append([.text("\(words.kinds(entry.kind)): \(Words.inSentence(words(entry.missing.printed)))")])
    }
    return Table.Cell(content, items: items)
  }

  /// Fields as lines below a title; what needs more than lines goes to the details after the table.
  func items(_ fields: [Field], below title: [Span], details: inout [Definitions.Entry]) -> [[Span]] {
    var items: [[Span]] = []
    var long: [Field] = []
    for field in fields {
      if let lines = itemLines(field) { items += lines } else { long.append(field) }
    }
    details += entries(long).map { Definitions.Entry(term: title + [.text(", ")] + $0.term, blocks: $0.blocks) }
    return items
  }

  /// A field as lines of a cell; nothing where its text needs more.
  private func itemLines(_ field: Field) -> [[Span]]? {
    var lines: [[Span]]
    if case .prose(let prose) = field.value {
      guard let plain = plainLines(prose) else { return nil }
      lines = plain
    } else {
      lines = [spans(field.value)]
    }
    if field.id != .description, let first = lines.first {
      lines[0] = [.text(label(of: field) + ": ")] + first
    }
    if let because = field.because { lines.append([.text(words("Because") + ": ")] + flat(because)) }
    return lines
  }

  /// What a record says in one column.
  func cell(_ id: FieldID, of record: Record) -> Table.Cell {
    let fields = record.fields.filter { $0.id == id }
    guard let first = fields.first else {
      let hasOwnKind = record.children.contains { model[$0].kind == record.kind }
      return Table.Cell(hasOwnKind ? [.text("–"), .unseen(" " + words("See the rows below"))] : notGiven)
    }
    if fields.count == 1, first.qualifier == nil, first.because == nil { return cell(first.value) }
    var items: [[Span]] = []
    for field in fields {
      let value = spans(field.value)
      if case .period(let date)? = field.qualifier {
        items.append([.text(date.printed + ": ")] + value)
      } else {
        items.append(value)
      }
      if let because = field.because { items.append([.text(words("Because") + ": ")] + flat(because)) }
    }
    return Table.Cell([], items: items)
  }
}
