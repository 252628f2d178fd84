// PlanDocBook: CALS tables with one row of headings, a row header first, and no spans: what every reader keeps.

import PlanPaper

extension PaperWriter {
  mutating func write(_ table: Table) {
    xml.openBlock(.table)
    xml.set(.role, text: table.role.rawValue)
    xml.set(.frame, "all")
    xml.set(.rowheader, "firstcol")
    writeTitle(of: table)
    xml.openBlock(.tgroup)
    xml.set(.cols, text: String(table.columns.count))
    for (index, column) in table.columns.enumerated() { write(column, at: index) }
    writeHeadings(of: table.columns)
    xml.openBlock(.tbody)
    for row in table.rows { write(row) }
    if table.rows.isEmpty { write(Table.Row(cells: table.columns.map { _ in Table.Cell([]) })) }
    xml.closeBlock()
    xml.closeBlock()
    xml.closeBlock()
  }

  /// The number is part of the title, as in a section's: text refers to it, and not every reader counts tables.
  private mutating func writeTitle(of table: Table) {
    xml.openBlock(.title)
    write(table.anchor)
    xml.openInline(.phrase)
    xml.set(.role, "table-number")
    xml.text(labels.table)
    xml.text(" ")
    xml.number(table.number)
    xml.text(":")
    xml.closeInline()
    xml.text(" ")
    write(table.caption)
    if !table.subcaption.isEmpty {
      xml.text(" ")
      write(table.subcaption, role: "subcaption")
    }
    xml.closeText()
  }

  private mutating func write(_ column: Table.Column, at index: Int) {
    xml.openBlock(.colspec)
    xml.set(.colname, text: "c" + String(index + 1))
    xml.set(.colwidth, text: Self.width(column.weight))
    switch column.alignment {
    case .start: xml.set(.align, "left")
    case .centre: xml.set(.align, "center")
    case .end: xml.set(.align, "right")
    }
    if column.startsGroup { xml.set(.role, "starts-group") }
    xml.closeText()
  }

  /// In hundredths, since not every reader takes fractions.
  private static func width(_ weight: Double) -> String {
    let isUsable = weight.isFinite && weight > 0
    return String(max(1, Int((min(isUsable ? weight : 1, 1_000) * 100).rounded()))) + "*"
  }

  private mutating func writeHeadings(of columns: [Table.Column]) {
    xml.openBlock(.thead)
    xml.openBlock(.row)
    for column in columns { writeLine(.entry) { $0.write(column.title) } }
    xml.closeBlock()
    xml.closeBlock()
  }

  private mutating func write(_ row: Table.Row) {
    xml.openBlock(.row)
    if row.role == .total { xml.set(.role, "total") }
    for index in row.cells.indices { write(row.cells[index], anchor: index == 0 ? row.anchor : nil) }
    xml.closeBlock()
  }

  private mutating func write(_ cell: Table.Cell, anchor: Anchor?) {
    xml.openBlock(.entry)
    if let role = Self.role(of: cell) { xml.set(.role, text: role) }
    if let shade = TonePalette.shade(cell.tone) ?? cell.bar.map({ _ in TonePalette.bar }) {
      let content = "bgcolor=\"" + shade + "\""
      xml.instruction("dbhtml", content)
      xml.instruction("dbfo", content)
    }
    if cell.items.isEmpty {
      writeContent(of: cell, anchor)
      xml.closeText()
      return
    }
    if !cell.content.isEmpty || anchor != nil { writeLine(.para) { $0.writeContent(of: cell, anchor) } }
    xml.openBlock(.itemizedlist)
    xml.set(.spacing, "compact")
    for item in cell.items {
      xml.openBlock(.listitem)
      writeLine(.para) { $0.write(item) }
      xml.closeBlock()
    }
    xml.closeBlock()
    xml.closeBlock()
  }

  private mutating func writeContent(of cell: Table.Cell, _ anchor: Anchor?) {
    if let anchor { write(anchor) }
    write(cell.content)
  }

  private static func role(of cell: Table.Cell) -> String? {
    var role = cell.tone == .none ? "" : "tone-" + cell.tone.rawValue
    if let bar = cell.bar {
      if !role.isEmpty { role += " " }
      role += "bar-" + bar.kind.rawValue
      if bar.startsHere { role += " bar-start" }
      if bar.endsHere { role += " bar-end" }
    }
    return role.isEmpty ? nil : role
  }
}
