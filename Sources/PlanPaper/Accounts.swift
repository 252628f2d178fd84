// PlanPaper: tables of money and posts: figures to the right in one precision a column, totals that stand out, and how
// much a total lacks.

import PlanModel
import PlanSchema

/// Said by the table itself, or what it was worked out with.
private let inTable: FieldSet = [
  .unit, .columnUnit, .rowFormula, .columnFormula, .within, .balances, .noteText, .description,
]

extension Composer {
  /// A `budget` or a `staffing` with its notes.
  func account(_ id: RecordID) -> [Block] {
    guard let account = model.accounts[id], !account.columns.isEmpty else { return freeTable(id) }
    let anchor = claimAnchor(id)
    var blocks = texts(.description, of: id)
    blocks.append(accountTable(id, account, anchor: anchor))
    blocks += notes(of: id)
    blocks += balanceLines(account).map { .paragraph(Paragraph($0)) }
    return blocks + definitions(facts(of: id, skipping: inTable))
  }

  private func accountTable(_ id: RecordID, _ account: Account, anchor: Anchor) -> Block {
    let order = printedOrder(account)
    let columns = order.map { column(account, $0, of: id) }
    let rows = account.rows.map { row($0, account, order, of: id) }
    var subcaption: [Span] = []
    if let unit = account.unit, account.columns.contains(where: { $0.role == .amount && $0.unit == unit }) {
      subcaption = [.text("\(words("Figures are in")) \(unit.printed).")]
    }
    return table(
      .plain, caption: tableTitle(of: id), subcaption: subcaption, anchor: anchor, columns: columns, rows: rows)
  }

  /// The names of the rows first: they head their rows.
  private func printedOrder(_ account: Account) -> [Int] {
    let all = Array(account.columns.indices)
    guard let label = account.columns.firstIndex(where: { $0.role == .label }) else { return all }
    return [label] + all.filter { $0 != label }
  }

  private func column(_ account: Account, _ place: Int, of id: RecordID) -> Table.Column {
    let column = account.columns[place]
    var title = column.source.flatMap { source in record(id).grid.map { spans($0.columns[source]) } } ?? []
    if title.isBlank { title = [.text(column.title)] }
    if title.isBlank { title = [.text(column.role == .label ? words("Item") : "\(words("Column")) \(place + 1)")] }
    if column.role == .amount, let unit = column.unit, unit != account.unit, !title.plainText.contains(unit.printed) {
      title.append(.quiet([.text(" (\(unit.printed))")]))
    }
    let weight =
      switch column.role {
      case .label: 2.0
      case .people, .words: 1.5
      case .amount: 1.0
      }
    return Table.Column(title, alignment: column.role == .amount ? .end : .start, weight: weight)
  }

  // MARK: Rows

  private func row(_ row: Account.Row, _ account: Account, _ order: [Int], of id: RecordID) -> Table.Row {
    if row.kind == .heading {
      let heading = Table.Cell(words(of: row, column: 0, in: id) ?? [.text(row.title)])
      return tableRow(role: .group, [heading] + order.dropFirst().map { _ in Table.Cell(phrases.seeBelow) })
    }
    let isTotal = row.kind != .body
    let cells = order.map { place -> Table.Cell in
      var cell = self.cell(row, account, place, of: id)
      if isTotal, !cell.content.isEmpty { cell.content = [.strong(cell.content)] }
      return cell
    }
    return tableRow(role: isTotal ? .total : .body, cells)
  }

  private func cell(_ row: Account.Row, _ account: Account, _ place: Int, of id: RecordID) -> Table.Cell {
    guard row.cells.indices.contains(place) else { return Table.Cell(notGiven) }
    let (column, cell) = (account.columns[place], row.cells[place])
    var content: [Span]
    switch cell.content {
    case .blank: content = blank(row, column)
    case .words: content = words(of: row, column: column.source, in: id) ?? notGiven
    case .people(let value):
      let lines = lines(value)
      if lines.count > 1 { return self.cell(lines: lines) }
      content = spans(value)
    case .missing(let missing): content = [.quiet([.text(words(missing.printed))])]
    case .asPrinted(let text): content = [.text("\u{201C}\(text)\u{201D}")]
    case .amount(let amount):
      content = [.text(column.isShare ? amount.printed : amount.padded(to: column.places).printed)]
    }
    if column.role == .amount {
      if case .words = cell.content {
      } else if !cell.marks.isEmpty {
        content.append(.text(" " + cell.marks.joined(separator: " ")))
      }
      if !cell.note.isEmpty { content.append(.text(" (\(cell.note))")) }
    }
    return Table.Cell(content, items: lacking(cell))
  }

  /// The name of a row that only a formula makes; a dash where a sum has no words.
  private func blank(_ row: Account.Row, _ column: Account.Column) -> [Span] {
    if column.role == .label, !row.title.isEmpty { return [.text(row.title)] }
    return column.role == .amount || row.kind == .body ? notGiven : phrases.none
  }

  /// A cell of the table as typed.
  private func words(of row: Account.Row, column: Int?, in id: RecordID) -> [Span]? {
    guard let source = row.source, let grid = record(id).grid, grid.rows.indices.contains(source) else { return nil }
    guard let column, grid.rows[source].cells.indices.contains(column) else { return nil }
    return grid.rows[source].cells[column].map { spans($0) }
  }

  /// `2 of 12 withheld`
  private func lacking(_ cell: Account.Cell) -> [[Span]] {
    guard let sum = cell.sum, cell.amount != nil else { return [] }
    return sum.missing.map { reason, count in
      [.quiet([.text("\(count) \(words("of")) \(sum.parts) \(Words.inSentence(words(reason.printed)))")])]
    }
  }

  // MARK: Below the table

  /// Notes with their marks, then notes without.
  private func notes(of id: RecordID) -> [Block] {
    var blocks: [Block] = []
    for field in fields(id) where field.id == .noteText {
      var text = self.blocks(field.value)
      let name: String
      if case .words(let mark)? = field.qualifier { name = mark } else { name = words.kind(.note) + ":" }
      if case .paragraph(let first)? = text.first {
        text[0] = .paragraph(Paragraph([.strong([.text(name)]), .text(" ")] + first.content))
      } else {
        text.insert(.paragraph(Paragraph([.strong([.text(name)])])), at: 0)
      }
      blocks += text
    }
    return blocks
  }

  private func balanceLines(_ account: Account) -> [[Span]] {
    account.balances.map { balance in
      if balance.isBalanced { return [.text("\(balance.name): \(words("comes to zero, as it has to")).")] }
      if balance.missing > 0 {
        return [.text("\(balance.name): \(words("cannot be said to come to zero, as figures are missing")).")]
      }
      return [.text("\(balance.name): \(words("should come to zero, and comes to")) \(balance.total.printed).")]
    }
  }
}
