// PlanPaper: the numbers, captions and anchors of tables.

import PlanModel
import PlanSchema

/// What all tables of a paper share: they are numbered in order, and no two have one caption.
struct TableRegister {
  private var count = 0
  private var captions: [String: Int] = [:]

  /// The next number.
  mutating func nextNumber() -> Int {
    count += 1
    return count
  }

  /// The caption, with a number behind it where another table has the same.
  mutating func unique(_ caption: [Span]) -> [Span] {
    let plain = caption.plainText
    guard let last = captions[plain] else {
      captions[plain] = 1
      return caption
    }
    var number = last + 1
    while captions["\(plain) (\(number))"] != nil { number += 1 }
    captions[plain] = number
    captions["\(plain) (\(number))"] = 1
    return caption + [.text(" (\(number))")]
  }
}

extension Composer {
  /// A table with its number, a unique caption and an anchor; each row gets as many cells as there are columns.
  func table(
    _ role: Table.Role, caption wish: [Span], subcaption: [Span] = [], anchor: Anchor? = nil, columns: [Table.Column],
    rows: [Table.Row]
  ) -> Block {
    let caption = tables.unique(wish.isBlank ? spans(.table as KindID) : wish)
    let anchor = anchor ?? anchors.take("table-" + Slug.of(caption.plainText, limit: 50))
    // Headings without rows still say something.
    var filled = rows.isEmpty ? [Table.Row(cells: [])] : rows
    for row in filled.indices where filled[row].cells.count != columns.count {
      let missing = columns.count - filled[row].cells.count
      if missing > 0 {
        filled[row].cells += [Table.Cell](repeating: Table.Cell(notGiven), count: missing)
      } else {
        filled[row].cells.removeLast(-missing)
      }
    }
    let columns = distinct(columns)
    return .table(
      Table(
        anchor: anchor, number: tables.nextNumber(), caption: caption, subcaption: subcaption, role: role,
        columns: columns, rows: filled))
  }

  /// A row without blank cells.
  func tableRow(anchor: Anchor? = nil, role: Table.Row.Role = .body, _ cells: [Table.Cell]) -> Table.Row {
    var row = Table.Row(anchor: anchor, role: role, cells: cells)
    for index in cells.indices {
      if cells[index].items.contains(where: \.isBlank) { row.cells[index].items.removeAll(where: \.isBlank) }
      if row.cells[index].isBlank { row.cells[index].content = notGiven }
    }
    return row
  }

  /// Two columns with one title get numbers.
  private func distinct(_ columns: [Table.Column]) -> [Table.Column] {
    var distinct = columns
    var titles: [String] = []
    for index in columns.indices {
      let title = columns[index].title.plainText
      let same = titles.count { $0 == title }
      titles.append(title)
      if same > 0 { distinct[index].title.append(.text(" (\(same + 1))")) }
    }
    return distinct
  }
}

extension Table.Cell {
  /// Says nothing.
  var isBlank: Bool { items.isEmpty && content.isBlank }

  /// Content and items alike, a line each.
  var lines: [[Span]] { content.isEmpty ? items : [content] + items }
}
