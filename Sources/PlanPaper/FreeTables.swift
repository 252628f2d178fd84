// PlanPaper: tables whose columns are the plan's own: no spans, no empty cells, totals last, numbers to the right.

import PlanModel
import PlanSchema

/// The rows below one heading row.
private struct RowGroup {
  var heading: [Span] = []
  var rows: [FreeTable.Row] = []
}

extension Composer {
  func freeTable(_ id: RecordID) -> [Block] {
    let title = tableTitle(of: id)
    guard let grid = record(id).grid, !grid.columns.isEmpty else {
      return [.paragraph(Paragraph(title, anchor: claimAnchor(id)))] + definitions(entries(printableFields(of: id)))
    }
    let groups = groups(of: grid)
    let anchor = claimAnchor(id)
    // Several rows under each heading read best as a table each; fewer, as one table that names the group in a column.
    let isSplit = groups.count > 1 && groups.allSatisfy { !$0.heading.isEmpty && $0.rows.count > 1 }
    var blocks: [Block] = []
    if isSplit {
      for (place, group) in groups.enumerated() {
        let caption = title + [.text(": ")] + group.heading
        blocks.append(part(grid, [group], caption: caption, anchor: place == 0 ? anchor : nil, hasGroups: false))
      }
    } else {
      let caption = groups.count == 1 && !groups[0].heading.isEmpty ? title + [.text(": ")] + groups[0].heading : title
      blocks.append(part(grid, groups, caption: caption, anchor: anchor, hasGroups: groups.count > 1))
    }
    return blocks + definitions(entries(printableFields(of: id)))
  }

  func tableTitle(of id: RecordID) -> [Span] {
    let title = headSpans(of: id)
    if !title.isEmpty { return title }
    let name = words.kind(kind(id))
    return [.text(record(id).reference.map { "\(name) \($0.printed)" } ?? (heading.isEmpty ? name : heading))]
  }

  private func groups(of grid: FreeTable) -> [RowGroup] {
    var groups: [RowGroup] = []
    for row in grid.rows {
      if row.isHeading {
        let words = row.cells.compactMap { $0 }.first.map { spans($0) } ?? []
        // A heading with nothing below it is still said.
        groups.append(RowGroup(heading: words))
      } else {
        if groups.isEmpty { groups.append(RowGroup()) }
        groups[groups.count - 1].rows.append(row)
      }
    }
    return groups
  }

  private func part(
    _ grid: FreeTable, _ groups: [RowGroup], caption: [Span], anchor: Anchor?, hasGroups: Bool
  ) -> Block {
    let numeric = grid.columns.indices.map { isNumeric($0, groups) }
    var columns = grid.columns.enumerated().map { place, title -> Table.Column in
      let words = spans(title)
      let fallback: [Span] = [.text(place == 0 ? self.words("Item") : "\(self.words("Column")) \(place + 1)")]
      return Table.Column(
        words.isBlank ? fallback : words, alignment: numeric[place] ? .end : .start, weight: place == 0 ? 2 : 1)
    }
    if hasGroups { columns.insert(Table.Column([.text(words.kind(.group))]), at: min(1, columns.count)) }
    var rows: [Table.Row] = []
    for group in groups {
      if group.rows.isEmpty, !group.heading.isEmpty { rows.append(headingOnly(group.heading, width: columns.count)) }
      for row in group.rows {
        var cells = grid.columns.indices.map { place -> Table.Cell in
          guard place < row.cells.count, let cell = row.cells[place] else { return Table.Cell(notGiven) }
          return Table.Cell(figure(cell, isNumeric: numeric[place]))
        }
        if hasGroups {
          cells.insert(
            Table.Cell(group.heading.isEmpty ? [.text("–"), .unseen(" " + words("No group"))] : group.heading),
            at: min(1, cells.count))
        }
        rows.append(tableRow(role: row.isTotal ? .total : .body, cells))
      }
    }
    return table(.plain, caption: caption, anchor: anchor, columns: columns, rows: rows)
  }

  private func headingOnly(_ heading: [Span], width: Int) -> Table.Row {
    let rest = (1..<max(1, width)).map { _ in Table.Cell([.text("–"), .unseen(" " + words("Nothing given"))]) }
    return tableRow([Table.Cell(heading)] + rest)
  }

  /// At least half of the cells that say anything are numbers.
  private func isNumeric(_ column: Int, _ groups: [RowGroup]) -> Bool {
    guard column > 0 else { return false }
    var numbers = 0
    var others = 0
    for group in groups {
      for row in group.rows {
        guard column < row.cells.count, let cell = row.cells[column], !cell.plain.isEmpty else { continue }
        if Figure.isNumber(cell.plain) {
          numbers += 1
        } else if Missing(rawValue: FoldedName.of(cell.plain)) == nil {
          others += 1
        }
      }
    }
    return numbers > 0 && numbers >= others
  }

  /// A cell; missing words as the paper prints them, and a number with a true minus sign.
  private func figure(_ line: RichLine, isNumeric: Bool) -> [Span] {
    guard line.inlines == nil else { return spans(line) }
    if line.plain.utf8.count < 16, let missing = Missing(rawValue: FoldedName.of(line.plain)) {
      return [.quiet([.text(words(missing.printed))])]
    }
    guard isNumeric, line.plain.utf8.first == 0x2D, Figure.isNumber(line.plain) else { return spans(line) }
    return [.text("\u{2212}" + line.plain.dropFirst())]
  }
}

enum Figure {
  /// `16,390.5`, `-2,211.4`, `(2,211.4)`, `£8m`, `70%`, `12 *`: figures with what papers put around them.
  static func isNumber(_ text: String) -> Bool {
    var digits = 0
    var letters = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      default: break
      }
    }
    return digits > 0 && letters <= 2 && text.utf8.count < 24
  }
}
