// PlanResolution: one row of a table of records.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

extension Reader {
  /// Reads the next row: headings first, then groups and records.
  mutating func read(row cells: [ValueText], range: SourceRange, into rows: inout RowReader) {
    guard let columns = rows.columns else {
      rows.headings = cells
      rows.columns = self.columns(cells, of: rows.kind)
      return
    }
    // Nothing says what the cells are; that has been reported.
    if columns.isEmpty { return }
    if rows.isFirstRow {
      rows.isFirstRow = false
      if RowCells.isRule(cells) { return }
    }
    if cells.count == 1, columns.count > 1 {
      openGroup(cells[0], range, in: &rows)
      return
    }
    checkCount(cells, columns.count, range, rows)
    readRecord(cells, columns, range, in: &rows)
  }

  private mutating func openGroup(_ cell: ValueText, _ range: SourceRange, in rows: inout RowReader) {
    rows.closeGroup()
    guard !cell.isEmpty else { return }
    rows.open(group: group(cell, range, in: rows.container))
  }

  private mutating func group(_ title: ValueText, _ range: SourceRange, in container: Container) -> RecordID {
    let parent = container.record ?? document.map { draft.model.documents[$0].record }
    if let group = existing(NamedKind(.group), nil, title, parent: parent, at: range) { return group }
    let group = addRecord(.group, self.title(title), range, parent: parent)
    if title.mayRefer { draft.prose.append(PendingProse(place: .title(group), range: title.source)) }
    if container.isMargin { addContent(.record(group), range) }
    return group
  }

  private mutating func checkCount(_ cells: [ValueText], _ count: Int, _ range: SourceRange, _ rows: RowReader) {
    if cells.count > count {
      let extra = cells[count]
      let bar = barBefore(SourceRange(file: extra.file, start: extra.source.start, end: extra.source.start))
      diagnostics.append(
        Diagnostic(
          .cellsTooMany, "this row has \(cells.count) cells, but the table has \(count) columns",
          at: extra.isEmpty ? range : extra.source, label: "cell \(count + 1)", found: "\(cells.count)",
          expected: "\(count)",
          fix: bar.map { Fix("write `\\|` for a bar inside a cell", .needsReview, [$0]) },
          help: bar == nil
            ? "take the cell out, or put the cell into quotes whose text holds a comma"
            : "take the cell out, or write `\\|` where a bar belongs to the text of a cell"))
    } else if cells.count < count {
      let missing = rows.headings[cells.count...].map(\.string).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .cellsTooFew, "this row has \(cells.count) cells, but the table has \(count) columns", at: range,
          label: "nothing for \(missing.shortened)", found: "\(cells.count)", expected: "\(count)",
          help: "leave a cell blank between two bars where there is nothing to say"))
    }
  }

  /// An edit that puts a `\` before the bar in front of a cell.
  private func barBefore(_ cell: SourceRange) -> Edit? {
    let bytes = draft.sources[cell.file].bytes
    var index = Int(cell.start) - 1
    while index >= 0, bytes[index] == Byte.space || bytes[index] == Byte.tab { index -= 1 }
    guard index >= 0, bytes[index] == Byte.bar else { return nil }
    return Edit(SourceRange(cell.file, index..<index), "\\")
  }

  private mutating func readRecord(
    _ cells: [ValueText], _ columns: [ColumnMeaning], _ range: SourceRange, in rows: inout RowReader
  ) {
    var container = rows.container
    var reference: ValueText?
    var head: ValueText?
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      switch column {
      case .reference: reference = cell
      case .head: head = cell
      case .group: container = groupColumn(cell, range, in: &rows)
      default: break
      }
    }
    let nested = reference.flatMap { self.parent(for: $0, in: rows) }
    let parent = nested ?? container.record ?? document.map { draft.model.documents[$0].record }
    let hasTitle = !schema[rows.kind].head.isProse(schema)
    let heading = hasTitle ? head.map { title($0) } : nil
    let known = existing(rows.kind, reference, hasTitle ? head : nil, parent: parent, at: range)
    let record = known ?? addRecord(rows.kind, heading ?? RichLine(""), range, parent: parent)
    defer { finishEditing(record) }
    if let reference {
      if known == nil { setReference(record, reference) }
      rows.references[folded(reference)] = record
    }
    fillHead(record, head, range, mayBeMissing: !columns.contains(where: \.isHead))
    for (cell, column) in zip(cells, columns) where !cell.isEmpty { fill(record, cell, column) }
    if container.isMargin, nested == nil, known == nil { addContent(.record(record), range) }
  }

  private mutating func groupColumn(_ cell: ValueText, _ range: SourceRange, in rows: inout RowReader) -> Container {
    let name = folded(cell)
    let known = rows.groups[name] ?? group(cell, range, in: rows.outermost)
    rows.groups[name] = known
    return Container(record: known, isMargin: false)
  }

  func folded(_ text: ValueText) -> String {
    String(decoding: FoldedName.bytes(text.bytes[text.range]), as: UTF8.self)
  }

  /// `1.1` goes on from `1` by a dot: it nests below it, where the kind nests.
  private func parent(for reference: ValueText, in rows: RowReader) -> RecordID? {
    guard schema[rows.kind].children.contains(rows.kind.id) else { return nil }
    var name = folded(reference)
    while let dot = name.lastIndex(of: ".") {
      name = String(name[..<dot])
      if let parent = rows.references[name] { return parent }
    }
    return nil
  }

  private mutating func fillHead(
    _ record: RecordID, _ head: ValueText?, _ range: SourceRange, mayBeMissing: Bool
  ) {
    let kind = schema[draft.model[record].named]
    guard let head else {
      guard kind.isTitleRequired, !mayBeMissing, !takesParts else { return }
      diagnostics.append(
        Diagnostic(
          .titleMissing, "\(name(record)) has no \(kind.head == .title ? "title" : "text")", at: range,
          label: "this row says nothing in the column \(quoted(kind.name))",
          help: "write it in the column \(quoted(kind.name)), or take the row out"))
      return
    }
    if head.mayRefer { draft.prose.append(PendingProse(place: .title(record), range: head.source)) }
    if case .field(let id) = kind.head { fill(record, head, .field(NamedField(id), nil)) }
  }

  /// Puts one cell into its record.
  private mutating func fill(_ record: RecordID, _ cell: ValueText, _ column: ColumnMeaning) {
    switch column {
    case .reference, .head, .group, .unknown: return
    case .point(let name, let date): fill(record, cell, NamedField(.otherScore), .point(name, date))
    case .timelineYear(let year): timelineYear(record, cell, year)
    case .stage(let letter):
      let pending = draft.values.count
      fill(record, cell, NamedField(.stagePeriods), .stage(letter.string))
      if draft.values.count > pending { draft.values[pending].stage = letter }
    case .field(let id, let qualifier): fill(record, cell, id, qualifier)
    }
  }

  private mutating func fill(_ record: RecordID, _ cell: ValueText, _ id: NamedField, _ qualifier: Qualifier?) {
    let index = draft.model[record].fields.count
    addField(Field(id: id.id, own: id.own, value: .words(""), qualifier: qualifier, range: cell.source), to: record)
    let value: Value?
    if case .prose = schema[id].type {
      value = cellProse(record, cell, index)
    } else {
      value = self.value(cell, of: id, record: record, field: index)
    }
    guard let value else {
      draft.model[record].fields.removeLast()
      return
    }
    draft.model[record].fields[index].value = value
  }

  /// A cell holds a line of running text, whatever the field could hold elsewhere.
  private mutating func cellProse(_ record: RecordID, _ cell: ValueText, _ field: Int) -> Value {
    if let missing = ValueReader.missing(cell) { return .missing(missing) }
    if cell.mayRefer { draft.prose.append(PendingProse(place: .field(record, field), range: cell.source)) }
    let line = title(cell)
    return .prose(line.inlines.map { .blocks([.paragraph($0)]) } ?? .plain(line.plain))
  }

  /// One year of a timeline: the years of a row become one field, put together when stages are bound.
  private mutating func timelineYear(_ record: RecordID, _ cell: ValueText, _ year: PlanDate) {
    let fields = draft.model[record].fields
    let index = fields.firstIndex { $0.id == .timeline } ?? fields.count
    if index == fields.count {
      addField(Field(id: .timeline, value: .missing(.notGiven), range: cell.source), to: record)
    }
    draft.values.append(PendingValue(record: record, field: index, kind: .timelineYear(year), text: cell))
  }
}
