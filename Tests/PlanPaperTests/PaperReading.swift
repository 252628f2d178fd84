// Tests of PlanPaper: a paper as plain lines, and its parts by name.

import PlanPaper

extension Paper {
  /// Every table, in order.
  var tables: [Table] { blocks.allTables }
  /// Every section, in order, however deep.
  var sections: [Section] { blocks.allSections }
  /// The whole paper as lines of text.
  var reading: String { ([title.plainText] + blocks.lines).joined(separator: "\n") }

  func table(_ role: Table.Role) -> Table? { tables.first { $0.role == role } }
  func table(captioned caption: String) -> Table? { tables.first { $0.caption.plainText == caption } }
  func section(_ title: String) -> Section? { sections.first { $0.title.plainText == title } }
}

extension [Block] {
  var allTables: [Table] {
    flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .section(let section): section.blocks.allTables
      case .more(_, let blocks), .note(let blocks, _), .quote(let blocks): blocks.allTables
      case .definitions(let definitions): definitions.entries.flatMap(\.blocks.allTables)
      case .list(let list): list.items.flatMap(\.blocks.allTables)
      default: []
      }
    }
  }

  var allSections: [Section] {
    flatMap { block -> [Section] in
      if case .section(let section) = block { return [section] + section.blocks.allSections }
      return []
    }
  }

  var lines: [String] {
    flatMap { block -> [String] in
      switch block {
      case .section(let section):
        ["\(String(repeating: "#", count: section.level)) \(section.title.plainText) [\(section.anchor.id)]"]
          + section.blocks.lines
      case .paragraph(let paragraph): [paragraph.content.plainText]
      case .list(let list): list.items.flatMap { item in item.blocks.lines.map { "- " + $0 } }
      case .quote(let blocks): blocks.lines.map { "> " + $0 }
      case .code(let text): [text]
      case .rule: ["---"]
      case .table(let table): table.lines
      case .definitions(let definitions):
        definitions.entries.map { "\($0.term.plainText): " + $0.blocks.lines.joined(separator: " / ") }
      case .note(let blocks, _): blocks.lines.map { "! " + $0 }
      case .more(let summary, let blocks): ["+ " + summary.plainText] + blocks.lines
      case .chart(let chart): ["~ " + chart.title.plainText] + chart.description
      case .contents(let contents): ["(" + contents.title.plainText + ")"]
      }
    }
  }
}

extension Table {
  var heads: [String] { columns.map(\.title.plainText) }
  /// The words of each row's cells.
  var texts: [[String]] { rows.map { $0.cells.map(\.text) } }

  var lines: [String] {
    let head = "Table \(number): \(caption.plainText)" + (subcaption.isEmpty ? "" : " – \(subcaption.plainText)")
    return [head, "| " + heads.joined(separator: " | ") + " |"]
      + texts.map { "| " + $0.joined(separator: " | ") + " |" }
  }
}

extension Table.Cell {
  /// Content, then items, as one line.
  var text: String {
    ([content.plainText] + items.map(\.plainText)).filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
