// PlanResolution: `values:` of an indicator: a row for each series, a column for each period.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

/// What a row of `values:` holds.
private enum FigureRow {
  case field(FieldID, area: String?)
  /// A series of the plan's own, with the name that it has there.
  case own(String)
}

extension Reader {
  /// Each cell becomes a field, as if it had been written on a line of its own.
  mutating func readValues(of record: RecordID, _ tree: SyntaxTree, head: Int) {
    let body = tree.body(head)
    let rows = body.filter { tree.lines[$0].kind == .row }
    for line in body where tree.lines[line].kind != .row && !tree.isSilent(line) {
      diagnostics.append(notARow(record, tree.lineRange(line)))
    }
    let rest = tree.rest(head)
    if !rest.isEmpty { diagnostics.append(notARow(record, rest.source)) }
    guard let first = rows.first else {
      if rest.isEmpty { emptyField(schema[.values], of: record, tree, head: head) }
      return
    }
    let headings = RowCells.of(tree, line: first)
    let columns = headings.enumerated().map { $0 == 0 ? nil : figureHeading($1, of: record) }
    for line in rows.dropFirst() {
      let cells = RowCells.of(tree, line: line)
      if RowCells.isRule(cells) { continue }
      guard cells.count > 1 else {
        diagnostics.append(notARow(record, tree.lineRange(line)))
        continue
      }
      checkFreeCount(cells, headings.count, tree.lineRange(line))
      let row = figureRow(cells[0], of: record)
      for (cell, column) in zip(cells, columns).dropFirst() where !cell.isEmpty {
        guard let column else { continue }
        add(cell, row, column, to: record)
      }
    }
  }

  private func notARow(_ record: RecordID, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lineBelongsToNothing, "this line in \(quoted("values")) of \(name(record)) is not a row of figures",
      at: range, label: "not a row",
      help: "rows start with `|`: a name first, such as `actual` or `target`, then a cell for each period")
  }

  private mutating func figureHeading(_ heading: ValueText, of record: RecordID) -> Qualifier? {
    guard !heading.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .columnUnknown, "a column in \(quoted("values")) of \(name(record)) has no heading", at: heading.source,
          label: "no period", help: "write the period above each column, such as `Mar 2016` or `Q1 2016/17`"))
      return nil
    }
    return periodOrArea(heading, of: schema[.actual], record: record)
  }

  private func figureRow(_ label: ValueText, of record: RecordID) -> FigureRow {
    let names = schema.names(under: draft.model[record].kind)
    if let (meaning, end) = names.longest(in: label.bytes[label.range]), case .field(let id) = meaning,
      schema[id].qualifier == .periodOrArea, id != .ragBands
    {
      let rest = label[end..<label.range.upperBound].trimmed
      if rest.isEmpty { return .field(id, area: nil) }
      if let (area, more) = assumed.areas.find(in: rest), more.isEmpty { return .field(id, area: area) }
    }
    if let (area, more) = assumed.areas.find(in: label), more.isEmpty { return .field(.actual, area: area) }
    return .own(label.string)
  }

  private mutating func add(_ cell: ValueText, _ row: FigureRow, _ column: Qualifier, to record: RecordID) {
    let index = draft.model[record].fields.count
    switch row {
    case .field(let id, let area):
      let qualifier = area.map { column.with(area: $0, among: assumed.areas) } ?? column
      checkRepeated(NamedField(id), qualifier, of: record, at: cell.source)
      addField(Field(id: id, value: .words(""), qualifier: qualifier, range: cell.source), to: record)
      if let value = value(cell, of: NamedField(id), record: record, field: index) {
        draft.model[record].fields[index].value = value
      } else {
        draft.model[record].fields.removeLast()
      }
    case .own(let name):
      let qualifier = Qualifier.series(name, column.period)
      checkRepeated(NamedField(.values), qualifier, of: record, at: cell.source)
      let of = self.name(record)
      var letter: ValueText?
      let value = figure(cell, { "\(quoted(name)) of \(of)" }, takesRating: false, letter: &letter)
      guard let value else { return }
      addField(Field(id: .values, value: value, qualifier: qualifier, range: cell.source), to: record)
    }
  }
}

extension Qualifier {
  fileprivate func with(area: String, among areas: AreaNames) -> Qualifier {
    switch self {
    case .area(let own, let period): .area(own == area ? own : areas.joined([area, own]), period)
    default: .area(area, period)
    }
  }
}
