// PlanJSON: running text: a string where it has no markup, else its blocks.

import PlanMarkup
import PlanModel

extension ModelJSON {
  func prose(_ prose: Prose, _ json: inout JSONText) {
    switch prose {
    case .plain(let text): json.string(text)
    case .blocks(let blocks): self.blocks(blocks, &json)
    }
  }

  private func blocks(_ blocks: [ProseBlock], _ json: inout JSONText) {
    json.array { json in
      for block in blocks { json.element { json in json.object { self.block(block, &$0) } } }
    }
  }

  private func block(_ block: ProseBlock, _ json: inout JSONText) {
    switch block {
    case .paragraph(let inlines): json.member("paragraph") { self.inlines(inlines, &$0) }
    case .heading(let level, let inlines):
      json.member("heading") { self.inlines(inlines, &$0) }
      json.member("level", level)
    case .list(let list):
      json.member(list.isOrdered ? "orderedList" : "bulletList") { json in
        json.array { json in for item in list.items { json.element { self.item(item, &$0) } } }
      }
      if list.isOrdered, list.start != 1 { json.member("start", list.start) }
    case .quote(let inner): json.member("quote") { self.blocks(inner, &$0) }
    case .code(let text, let language):
      json.member("code", text)
      if let language { json.member("language", language) }
    case .table(let table):
      json.member("head") { row(table.head, &$0) }
      json.member("rows") { json in
        json.array { json in for row in table.rows { json.element { self.row(row, &$0) } } }
      }
    case .rule: json.member("rule", true)
    }
  }

  private func item(_ item: ProseList.Item, _ json: inout JSONText) {
    guard let isChecked = item.isChecked else { return blocks(item.blocks, &json) }
    json.object { json in
      json.member("isChecked", isChecked)
      json.member("blocks") { blocks(item.blocks, &$0) }
    }
  }

  private func row(_ cells: [[Inline]], _ json: inout JSONText) {
    json.array { json in for cell in cells { json.element { inlines(cell, &$0) } } }
  }

  /// A string where there is no markup, else the runs of text in order.
  private func inlines(_ inlines: [Inline], _ json: inout JSONText) {
    if inlines.allSatisfy(\.isPlain) { return json.string(inlines.plainText) }
    json.array { json in for inline in inlines { json.element { self.inline(inline, &$0) } } }
  }

  private func inline(_ inline: Inline, _ json: inout JSONText) {
    switch inline {
    case .text(let words): json.string(words)
    case .softBreak: json.string(" ")
    case .lineBreak: json.object { $0.member("lineBreak", true) }
    case .emphasis(let inner): json.object { json in json.member("emphasis") { inlines(inner, &$0) } }
    case .strong(let inner): json.object { json in json.member("strong") { inlines(inner, &$0) } }
    case .strikethrough(let inner): json.object { json in json.member("strikethrough") { inlines(inner, &$0) } }
    case .code(let words): json.object { $0.member("code", words) }
    case .link(let url, _, let inner):
      json.object { json in
        json.member("link") { inlines(inner, &$0) }
        json.member("url", url)
      }
    case .image(let url, _, let alternative):
      json.object { json in
        json.member("image", url)
        json.member("alternative", alternative.plainText)
      }
    case .reference(let typed, let record):
      json.object { json in
        json.member("reference", typed)
        json.member("record", optional: record.map { ids[$0] })
      }
    }
  }
}

extension Inline {
  fileprivate var isPlain: Bool {
    switch self {
    case .text, .softBreak: true
    default: false
    }
  }
}
