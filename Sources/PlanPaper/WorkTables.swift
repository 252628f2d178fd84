// PlanPaper: actions, milestones, decisions, measures and controls as tables, nested to any depth, with every field.

import PlanModel
import PlanSchema

/// The fields that make good columns, by kind, in their order; the others stand below the title.
private func columnFields(_ kind: KindID) -> [FieldID] {
  switch kind {
  case .action:
    [
      .owner, .lead, .start, .end, .when, .due, .status, .progress, .completed, .importance, .cost, .supportFrom,
      .expectedImpact, .progressNote, .evidence,
    ]
  case .milestone: [.owner, .due, .status, .completed]
  case .decision: [.decisionMaker, .owner, .due, .forwardPlan, .status]
  case .measure: [.baseline, .target, .unit, .owner, .due, .status]
  case .control: [.owner, .effectiveness, .status]
  case .activity: [.category, .owner, .lead, .supplier, .cost, .decisionDate, .consultation, .services, .status]
  case .service: [.delivery, .supplier, .cost, .contractEnd, .review, .lead, .owner, .contractStart]
  case .function: [.recoveryTime, .minimumService, .owner, .category]
  default: [.owner, .lead, .category, .status]
  }
}

/// More columns than this do not fit a page.
private let mostColumns = 6

/// Records that give work a place.
private let places: KindSet = Composer.workKinds.union([.risk, .priority, .objective])

/// A record in a table, and how deep it stands below the first of its kind.
struct NestedRow {
  let id: RecordID
  let depth: Int
}

/// Fields of a row that need more than lines.
struct RowDetail {
  let title: [Span]
  let fields: [Field]
}

extension Composer {
  /// A table of some records and all of their kind below them, then what else hangs on them.
  func work(_ kind: KindID, roots: [RecordID], caption: [Span], within container: RecordID? = nil) -> [Block] {
    work(NamedKind(kind), roots: roots, caption: caption, within: container)
  }

  func work(_ kind: NamedKind, roots: [RecordID], caption: [Span], within container: RecordID? = nil) -> [Block] {
    let rows = nested(kind, roots)
    var blocks = recordTable(kind, rows, caption: caption, within: container)
    guard container == nil else { return blocks }
    for other in Self.workOrder.flatMap({ named(like: $0) }) where other != kind {
      var inner = rows.flatMap { children($0.id).filter { named($0) == other && !isInline($0) } }
      if other.id == .indicator {
        inner.removeAll { placement.isInView($0) }
        if !inner.isEmpty { blocks += indicatorTable(inner, caption: self.caption(words.kinds(other))) }
        continue
      }
      if !inner.isEmpty { blocks += work(other, roots: inner, caption: self.caption(words.kinds(other))) }
    }
    return blocks
  }

  private static let workOrder: [KindID] = [.action, .milestone, .decision, .measure, .indicator]

  func nested(_ kind: KindID, _ roots: [RecordID]) -> [NestedRow] { nested(NamedKind(kind), roots) }

  func nested(_ kind: NamedKind, _ roots: [RecordID]) -> [NestedRow] {
    var rows: [NestedRow] = []
    rows.reserveCapacity(roots.count)
    var open: [NestedRow] = []
    for root in roots {
      open.append(NestedRow(id: root, depth: 0))
      while let row = open.popLast() {
        rows.append(row)
        let below = children(row.id)
        for child in below.reversed() where named(child) == kind && !isInline(child) {
          open.append(NestedRow(id: child, depth: row.depth + 1))
        }
      }
    }
    return rows
  }

  private func recordTable(
    _ kind: NamedKind, _ rows: [NestedRow], caption: [Span], within container: RecordID?
  ) -> [Block] {
    let fields = columns(kind, rows)
    let early = Set(fields)
    let hasPlaces = rows.contains { isElsewhere($0, than: container, kind) }
    let hasMeasures = kind == NamedKind(.action) && rows.contains { self.hasMeasures($0.id) }
    var columns = [Table.Column(spans(kind), weight: 3)]
    columns += fields.map { workColumn($0, of: kind) }
    if hasMeasures { columns.append(Table.Column([.text(words("Targets and measures"))], weight: 2)) }
    if hasPlaces { columns.append(Table.Column([.text(words("Part of"))])) }
    var details: [RowDetail] = []
    let body = rows.map { row -> Table.Row in
      var cells: [Table.Cell] = []
      cells.reserveCapacity(columns.count)
      cells.append(titleCell(row, columns: early, details: &details))
      for field in fields { cells.append(cell(field, of: row.id)) }
      if hasMeasures { cells.append(cell(lines: measures(of: row.id))) }
      if hasPlaces { cells.append(Table.Cell(parent(row.id).map { homeLink($0) } ?? notGiven)) }
      return tableRow(anchor: rowAnchor(row.id), cells)
    }
    return [table(.plain, caption: caption, columns: columns, rows: body)] + blocks(for: details)
  }

  /// Stands below a piece of work that is neither the container nor of its own kind.
  private func isElsewhere(_ row: NestedRow, than container: RecordID?, _ kind: NamedKind) -> Bool {
    guard let parent = parent(row.id), parent != container else { return false }
    return named(parent) != kind && places.contains(self.kind(parent))
  }

  /// A field is a column where enough rows have it.
  func columns(_ kind: NamedKind, _ rows: [NestedRow]) -> [NamedField] {
    let own = model.schema.own.isEmpty ? [] : model.schema.fields(of: kind).filter { isColumn($0) }
    let candidates = columnFields(kind.id).map { NamedField($0) } + own
    var counts = [Int](repeating: 0, count: candidates.count)
    for row in rows {
      let fields = fields(row.id)
      // A lead that is handed down is told where it comes from.
      for (place, candidate) in candidates.enumerated()
      where fields.contains(where: { $0.named == candidate && !$0.isInherited }) {
        // Text that needs more than lines stands below the table.
        counts[place] += fields.contains { $0.named == candidate && !isLines($0) } ? -rows.count : 1
      }
    }
    var columns: [NamedField] = []
    for (place, candidate) in candidates.enumerated() where columns.count < mostColumns {
      if counts[place] > 0, counts[place] * 4 >= rows.count { columns.append(candidate) }
    }
    return columns
  }

  /// A field of the plan's own that a column can hold.
  private func isColumn(_ field: NamedField) -> Bool { field.own != nil && model.schema[field].type != .prose }

  /// A column for a field, wider where it holds names or text.
  func workColumn(_ field: NamedField, of kind: NamedKind) -> Table.Column {
    let weight =
      switch field.id {
      case .minimumService, .progressNote, .evidence: 2.5
      case .owner, .supplier, .expectedImpact, .supportFrom: 1.5
      default: 1.0
      }
    return Table.Column(workTitle(field, of: kind), weight: weight)
  }

  /// Services have a value and a next review, unless the plan has words of its own for them.
  func workTitle(_ field: NamedField, of kind: NamedKind) -> [Span] {
    let name = words.field(field)
    switch (kind.id, field.id) {
    case (.service, .cost) where name == "Cost": return [.text(words("Value"))]
    case (.activity, .cost) where name == "Cost": return [.text(words("Expected value"))]
    case (.service, .review) where name == "Review": return [.text(words("Next review"))]
    case (.activity, .decisionDate) where name == "Decision date": return [.text(words("Key decision date"))]
    default: return spans(field)
    }
  }

  private func isLines(_ field: Field) -> Bool {
    if case .prose(let prose) = field.value { prose.isLines } else { true }
  }

  /// The title with what stands in no column below it.
  func titleCell(_ row: NestedRow, columns: Set<NamedField>, details: inout [RowDetail]) -> Table.Cell {
    let content = rowTitle(row)
    let kind = kind(row.id)
    var items: [[Span]] = []
    let fields = fields(row.id)
    let rest = fields.filter { !columns.contains($0.named) && isPrintable($0.id, of: kind) && !$0.isInherited }
    if !rest.isEmpty {
      items = self.items(rest, below: content, details: &details)
    }
    items += steps(of: row.id)
    for entry in records[Int(row.id.index)].answered {
      items.append([.text("\(words.kinds(entry.named)): \(Words.inSentence(words(entry.missing.printed)))")])
    }
    return Table.Cell(content, items: items)
  }

  private func rowTitle(_ row: NestedRow) -> [Span] {
    var content = headSpans(of: row.id)
    if let reference = records[Int(row.id.index)].reference {
      content.insert(.text(content.isEmpty ? name(of: row.id) ?? reference.printed : reference.printed + " "), at: 0)
    } else if row.depth > 0, let parent = parent(row.id) {
      content.insert(.quiet([.text("\(words("Part of")) \(Words.inSentence(shortName(of: parent))): ")]), at: 0)
    }
    if content.isEmpty { return spans(named(row.id)) }
    // Work that is made of other work stands out as the heading of its parts.
    return hasOwnKind(below: row.id) ? [.strong(content)] : content
  }

  /// Fields as lines below a title; what needs more than lines goes to the details after the table.
  func items(_ fields: [Field], below title: [Span], details: inout [RowDetail]) -> [[Span]] {
    var items: [[Span]] = []
    var long: [Field] = []
    for field in fields {
      if let lines = itemLines(field) { items += lines } else { long.append(field) }
    }
    if !long.isEmpty { details.append(RowDetail(title: title, fields: long)) }
    return items
  }

  /// What did not fit a table, after it: so that tables in it come after it too.
  func blocks(for details: [RowDetail]) -> [Block] {
    definitions(
      details.flatMap { detail in
        entries(detail.fields).map {
          Definitions.Entry(term: detail.title + [.text(", ")] + $0.term, blocks: $0.blocks)
        }
      })
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

  /// What stands in a column of leads or owners for one who is handed down.
  private func answerer(_ id: NamedField, of record: RecordID) -> Table.Cell? {
    guard id == NamedField(.owner) || id == NamedField(.lead),
      let inherited = fields(record).first(where: { $0.id == .owner && $0.isInherited }), !fields(record).has(.lead)
    else { return nil }
    var above = parent(record)
    while let next = above, named(next) == named(record) {
      if fields(next).has(.lead) { return Table.Cell([.quiet([.text(words("As above"))])]) }
      above = parent(next)
    }
    return cell(inherited.value)
  }

  /// What a record says in one column.
  func cell(_ id: FieldID, of record: RecordID) -> Table.Cell { cell(NamedField(id), of: record) }

  func cell(_ id: NamedField, of record: RecordID) -> Table.Cell {
    let fields = fields(record)
    if let answerer = answerer(id, of: record) { return answerer }
    guard let first = fields.firstIndex(where: { $0.named == id }) else {
      return Table.Cell(hasChild(record, kind(record)) ? phrases.seeBelow : notGiven)
    }
    let isAlone = !fields[(first + 1)...].contains { $0.named == id }
    if isAlone, fields[first].qualifier == nil, fields[first].because == nil {
      if case .prose(let prose) = fields[first].value, let lines = plainLines(prose) { return cell(lines: lines) }
      return cell(fields[first].value)
    }
    var items: [[Span]] = []
    for field in fields[first...] where field.named == id {
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
