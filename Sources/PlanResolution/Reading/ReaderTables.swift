// PlanResolution: tables whose columns are the plan's own, and the written-out matrix of a scale.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

extension Reader {
  /// The rows right below a `table` record.
  mutating func readFreeTable(_ record: RecordID, _ tree: SyntaxTree, _ lines: Range<Int>) {
    let rows = lines.filter { tree.lines[$0].kind == .row }.map { (RowCells.of(tree, line: $0), tree.lineRange($0)) }
    readFreeTable(record, rows)
  }

  mutating func readFreeTable(_ record: RecordID, _ rows: [(cells: [ValueText], range: SourceRange)]) {
    guard let first = rows.first else { return }
    forgetCells(of: record)
    var columns: [RichLine] = []
    for (index, cell) in first.cells.enumerated() { columns.append(freeCell(cell, record, row: -1, column: index)) }
    var table = FreeTable(columns: columns, rows: [])
    var text = GridText(columns: first.cells)
    for (index, row) in rows.dropFirst().enumerated() {
      if index == 0, RowCells.isRule(row.cells) { continue }
      checkFreeCount(row.cells, columns.count, row.range)
      table.rows.append(freeRow(row.cells, record, columns: columns.count, index: table.rows.count))
      text.rows.append(row.cells)
      text.ranges.append(row.range)
    }
    draft.model[record].grid = table
    if draft.model[record].kind != .table { draft.grids[record] = text }
  }

  private mutating func freeRow(
    _ cells: [ValueText], _ record: RecordID, columns: Int, index: Int
  ) -> FreeTable.Row {
    let isHeading = cells.count == 1 && columns > 1
    var lines: [RichLine?] = []
    for (column, cell) in cells.prefix(max(columns, 1)).enumerated() {
      lines.append(cell.isEmpty ? nil : freeCell(cell, record, row: index, column: column))
    }
    while !isHeading, lines.count < columns { lines.append(nil) }
    let name = cells.first.map(folded) ?? ""
    let isTotal = RowTitle.kind(name) != .body
    return FreeTable.Row(cells: lines, isHeading: isHeading, isTotal: isTotal)
  }

  private mutating func freeCell(_ cell: ValueText, _ record: RecordID, row: Int, column: Int) -> RichLine {
    if cell.mayRefer {
      let place = PendingProse.Place.cell(record, row: row, column: column)
      draft.prose.append(PendingProse(place: place, range: cell.source))
    }
    return title(cell)
  }

  mutating func checkFreeCount(_ cells: [ValueText], _ count: Int, _ range: SourceRange) {
    guard cells.count != count, cells.count != 1 else { return }
    let isLong = cells.count > count
    diagnostics.append(
      Diagnostic(
        isLong ? .cellsTooMany : .cellsTooFew,
        "this row has \(cells.count) cells, but the table has \(count) columns",
        at: isLong ? cells[count].source : range, label: isLong ? "cell \(count + 1)" : "", found: "\(cells.count)",
        expected: "\(count)",
        help: isLong
          ? "take the cell out, or write `\\|` where a bar belongs to the text of a cell"
          : "leave a cell blank between two bars where there is nothing to say"))
  }

  /// `cells:` of a scale: its rows are kept for the scale.
  mutating func readGrid(_ id: FieldID, of record: RecordID, _ tree: SyntaxTree, head: Int) {
    let rows = tree.body(head).filter { tree.lines[$0].kind == .row }
    let cells = rows.map { RowCells.of(tree, line: $0) }.filter { !RowCells.isRule($0) }
    draft.scales[record, default: ScaleText()].cells = cells
    addField(Field(id: id, value: .words(""), range: tree.lineRange(head)), to: record)
    for line in tree.body(head) where tree.lines[line].kind != .row && !tree.isSilent(line) {
      diagnostics.append(
        Diagnostic(
          .lineBelongsToNothing, "this line in \(quoted(schema[id].name)) of \(name(record)) is not a row",
          at: tree.lineRange(line), label: "rows start with `|`"))
    }
  }
}
