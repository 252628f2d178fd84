// PlanPaper: running text of the plan as blocks and spans of the paper.

import PlanModel
import PlanSchema

extension Composer {
  func spans(_ line: RichLine) -> [Span] {
    guard let inlines = line.inlines else { return line.plain.isEmpty ? [] : [.text(line.plain)] }
    return spans(inlines)
  }

  func spans(_ inlines: [Inline]) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(inlines.count)
    for inline in inlines { append(inline, to: &spans) }
    return spans
  }

  private func append(_ inline: Inline, to spans: inout [Span]) {
    switch inline {
    case .text(let text): spans.append(.text(text))
    case .softBreak: spans.append(.text(" "))
    case .lineBreak: spans.append(.lineBreak)
    case .emphasis(let inner): spans.append(.emphasis(self.spans(inner)))
    case .strong(let inner): spans.append(.strong(self.spans(inner)))
    case .strikethrough(let inner): spans.append(.strikethrough(self.spans(inner)))
    case .code(let code): spans.append(.code(code))
    case .link(let url, _, let inner):
      var words = self.spans(inner)
      if words.isBlank { words = [.text(url)] }
      if url.isCount {
        spans += words
      } else if Address.isSafe(url) {
        spans.append(.link(url: url, words))
      } else {
        spans += words + [.text(" (\(url))")]
      }
    case .image(let url, _, let alternative):
      let words = alternative.plainText
      if Address.isSafe(url) { spans.append(.image(url: url, alternative: words)) } else { spans.append(.text(words)) }
    case .reference(let typed, let id): spans += reference(typed: typed, id)
    }
  }

  /// Text of a field or of the margin. Headings make sections only at the margin, so here they are strong paragraphs.
  func blocks(_ prose: Prose) -> [Block] {
    switch prose {
    case .plain(let text): text.isBlank ? [] : [.paragraph(Paragraph([.text(text)]))]
    case .blocks(let blocks): blocks.flatMap { self.blocks($0) }
    }
  }

  /// One block of the plan's text; nothing where it says nothing.
  func blocks(_ block: ProseBlock) -> [Block] {
    switch block {
    case .paragraph(let inlines):
      let content = spans(inlines)
      return content.isBlank ? [] : [.paragraph(Paragraph(content))]
    case .heading(_, let inlines):
      let content = spans(inlines)
      return content.isBlank ? [] : [.paragraph(Paragraph([.strong(content)]))]
    case .list(let list): return self.list(list).map { [.list($0)] } ?? []
    case .quote(let inner):
      let blocks = inner.flatMap { self.blocks($0) }
      return blocks.isEmpty ? [] : [.quote(blocks)]
    case .code(let text, _): return [.code(text)]
    case .table(let table): return table.head.isEmpty ? [] : [self.table(table)]
    case .rule: return [.rule]
    }
  }

  private func list(_ list: ProseList) -> List? {
    let items = list.items.compactMap { item -> List.Item? in
      var blocks = item.blocks.flatMap { self.blocks($0) }
      if let isChecked = item.isChecked {
        let mark = Span.strong([.text(words(isChecked ? "Done" : "To do") + ": ")])
        if case .paragraph(let first)? = blocks.first {
          blocks[0] = .paragraph(Paragraph([mark] + first.content))
        } else {
          blocks.insert(.paragraph(Paragraph([mark])), at: 0)
        }
      }
      // A numbered item keeps its number, whatever it says.
      if blocks.isEmpty, list.isOrdered { blocks = [.paragraph(Paragraph(notGiven))] }
      return blocks.isEmpty ? nil : List.Item(blocks: blocks)
    }
    return items.isEmpty
      ? nil : List(style: list.isOrdered ? .numbers : .bullets, start: list.start, isTight: list.isTight, items: items)
  }

  /// A table of running text. Its caption is the heading above it, for it has none of its own.
  private func table(_ table: ProseTable) -> Block {
    let width = table.head.count
    let columns = table.head.enumerated().map { place, head in
      let title = spans(head)
      let alignment = table.alignments.indices.contains(place) ? table.alignments[place] : .none
      return Table.Column(
        title.isBlank ? [.text(place == 0 ? words("Item") : "\(words("Column")) \(place + 1)")] : title,
        alignment: alignment.column)
    }
    let rows = table.rows.map { row in
      tableRow((0..<width).map { Table.Cell($0 < row.count ? spans(row[$0]) : []) })
    }
    let caption = heading.isEmpty ? words.kind(.table) : heading
    return self.table(.plain, caption: [.text(caption)], columns: columns, rows: rows)
  }
}

extension ProseTable.Alignment {
  fileprivate var column: Table.Column.Alignment {
    switch self {
    case .none, .left: .start
    case .centre: .centre
    case .right: .end
    }
  }
}

enum Address {
  /// Web, mail and telephone addresses, and places within the same site; nothing that could run.
  static func isSafe(_ url: String) -> Bool {
    var scheme: [UInt8] = []
    for byte in url.utf8 {
      switch byte {
      case 0x3A: return allowed.contains(String(decoding: scheme, as: UTF8.self))
      case 0x2F, 0x3F, 0x23: return !url.utf8.contains { $0 < 0x20 }
      case 0x00...0x20: return false
      default: scheme.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    return !scheme.isEmpty
  }

  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]
}
