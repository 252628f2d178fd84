// PlanHTML: tables. One row of headings, a row header first, no spans, in a region that scrolls by itself.

import PlanMarkup
import PlanPaper

extension BodyWriter {
  mutating func write(_ table: Table) {
    html.open(.div)
    html.add(.scroll)
    // Beyond eight columns, an upright sheet is too narrow.
    if table.columns.count > 8 { html.add(.wide) }
    html.set(.role, "region")
    html.set(.ariaLabelledby, text: table.anchor.id)
    html.set(.tabindex, "0")
    html.newline()
    html.open(.table)
    html.add(StyleClass(table.role))
    html.newline()
    writeCaption(of: table)
    writeWidths(of: table.columns)
    writeHeadings(of: table.columns)
    html.open(.tbody)
    html.newline()
    for row in table.rows { write(row, in: table) }
    html.close(.tbody)
    html.newline()
    html.close(.table)
    html.newline()
    html.close(.div)
    html.newline()
  }

  /// The inner span stays in view while a wide table scrolls below it.
  private mutating func writeCaption(of table: Table) {
    html.open(.caption)
    html.set(.id, text: table.anchor.id)
    html.open(.span)
    html.add(table.role == .agenda ? .unseen : .captionText)
    html.open(.span)
    html.add(.captionNumber)
    html.text(labels.table)
    html.literal(" ")
    html.number(table.number)
    html.literal(":")
    html.close(.span)
    html.literal(" ")
    write(table.caption)
    if !table.subcaption.isEmpty {
      html.literal(" ")
      html.open(.span)
      html.add(.captionNote)
      write(table.subcaption)
      html.close(.span)
    }
    html.close(.span)
    html.close(.caption)
    html.newline()
  }

  private mutating func writeWidths(of columns: [Table.Column]) {
    guard columns.contains(where: { StyleClass(columnWeight: $0.weight) != nil }) else { return }
    html.open(.colgroup)
    for column in columns {
      html.open(.col)
      if let width = StyleClass(columnWeight: column.weight) { html.add(width) }
    }
    html.close(.colgroup)
    html.newline()
  }

  private mutating func writeHeadings(of columns: [Table.Column]) {
    html.open(.thead)
    html.open(.tr)
    for column in columns {
      html.open(.th)
      html.set(.scope, "col")
      addLayout(of: column)
      write(column.title)
      html.close(.th)
    }
    html.close(.tr)
    html.close(.thead)
    html.newline()
  }

  private mutating func write(_ row: Table.Row, in table: Table) {
    html.open(.tr)
    set(row.anchor)
    switch row.role {
    case .body: break
    case .group: html.add(.heads)
    case .total: html.add(.total)
    }
    for index in row.cells.indices {
      let element: HTMLElement = index == 0 ? .th : .td
      html.open(element)
      if index == 0 { html.set(.scope, "row") }
      if index < table.columns.count { addLayout(of: table.columns[index]) }
      write(row.cells[index])
      html.close(element)
    }
    html.close(.tr)
    html.newline()
  }

  private mutating func addLayout(of column: Table.Column) {
    switch column.alignment {
    case .start: break
    case .centre: html.add(.centre)
    case .end: html.add(.end)
    }
    if column.startsGroup { html.add(.groupStart) }
  }

  private mutating func write(_ cell: Table.Cell) {
    if let shade = StyleClass(cell.tone) { html.add(shade) }
    if let bar = cell.bar {
      html.add(.bar)
      html.add(StyleClass(bar.kind))
      if bar.startsHere { html.add(.barStart) }
      if bar.endsHere { html.add(.barEnd) }
      html.open(.span)
      html.add(.barText)
      write(cell.content)
      html.close(.span)
    } else {
      write(cell.content)
    }
    if cell.items.isEmpty { return }
    if !cell.content.isEmpty { html.literal(" ") }
    html.open(.ul)
    html.add(.items)
    for item in cell.items {
      html.open(.li)
      write(item)
      html.close(.li)
    }
    html.close(.ul)
  }
}
