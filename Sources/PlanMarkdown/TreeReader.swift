// PlanMarkdown: from cmark's tree to blocks.

import CMarkGFM
import PlanModel
import PlanText

/// Walks one tree. Never deeper than `Survey.deepest` calls: what is nested deeper is read flat.
struct TreeReader: ~Copyable {
  private let tree: CMarkTree
  let source: UnsafeBufferPointer<UInt8>
  let survey: Survey
  let taskLines = TaskLines()

  init(tree: consuming CMarkTree, source: UnsafeBufferPointer<UInt8>, survey: Survey) {
    self.tree = tree
    self.source = source
    self.survey = survey
  }

  func document() -> [ProseBlock] {
    guard let root = tree.root else { return PlainScan.paragraphs(source) }
    return blocks(in: root, depth: 0)
  }

  /// The line of each block of the document, from 0.
  func blockLines() -> [Int] {
    guard let root = tree.root else { return PlainScan.paragraphLines(source) }
    var lines: [Int] = []
    var child = cmark_node_first_child(root)
    while let node = child {
      var blocks: [ProseBlock] = []
      append(node, to: &blocks, depth: 0)
      lines += blocks.map { _ in max(0, Int(cmark_node_get_start_line(node)) - 1) }
      child = cmark_node_next(node)
    }
    return lines
  }

  /// The inlines of a tree that was made from a single line.
  func line() -> [Inline] {
    guard let root = tree.root, let paragraph = cmark_node_first_child(root) else {
      return [.text(PlainScan.folded(source))]
    }
    var inlines = inlines(in: paragraph, depth: 0)
    if case .text(let text)? = inlines.first {
      let rest = String(decoding: text.utf8.dropFirst(CMarkTree.linePrefix.count), as: UTF8.self)
      if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(rest) }
    }
    return inlines
  }

  func blocks(in parent: CNode, depth: Int) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      if depth < Survey.deepest {
        append(node, to: &blocks, depth: depth)
      } else {
        appendLeaves(of: node, to: &blocks, depth: depth)
      }
      child = cmark_node_next(node)
    }
    return blocks
  }

  private func append(_ node: CNode, to blocks: inout [ProseBlock], depth: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: blocks.append(.paragraph(inlines(in: node, depth: 0)))
    case CMARK_NODE_HEADING:
      blocks.append(.heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node, depth: 0)))
    case CMARK_NODE_BLOCK_QUOTE: blocks.append(.quote(self.blocks(in: node, depth: depth + 1)))
    case CMARK_NODE_LIST: blocks.append(.list(list(node, depth: depth + 1)))
    case CMARK_NODE_CODE_BLOCK: blocks.append(code(node))
    case CMARK_NODE_HTML_BLOCK: blocks.append(.paragraph(lines(of: node)))
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(.rule)
    default:
      if cmark_node_get_syntax_extension(node) == CExtensions.shared.table { blocks.append(.table(table(node))) }
    }
  }

  /// Quotes and lists below the deepest level give up their frames and keep their words.
  private func appendLeaves(of top: CNode, to blocks: inout [ProseBlock], depth: Int) {
    var next: CNode? = top
    while let node = next {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
        next = cmark_node_first_child(node) ?? Self.after(node, in: top)
      default:
        append(node, to: &blocks, depth: depth)
        next = Self.after(node, in: top)
      }
    }
  }

  private func list(_ node: CNode, depth: Int) -> ProseList {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var list = ProseList(
      isOrdered: isOrdered, start: isOrdered ? Int(cmark_node_get_list_start(node)) : 1,
      isTight: cmark_node_get_list_tight(node) != 0, items: [])
    var child = cmark_node_first_child(node)
    while let item = child {
      list.items.append(ProseList.Item(blocks: blocks(in: item, depth: depth), isChecked: isChecked(item)))
      child = cmark_node_next(item)
    }
    return list
  }

  private func code(_ node: CNode) -> ProseBlock {
    var text = string(cmark_node_get_literal(node))
    if text.utf8.last == Byte.lineFeed { text.unicodeScalars.removeLast() }
    let info = string(cmark_node_get_fence_info(node))
    let language = info.utf8.prefix { $0 != Byte.space && $0 != Byte.tab }
    return .code(text, language: language.isEmpty ? nil : String(Substring(language)))
  }

  private func table(_ node: CNode) -> ProseTable {
    var table = ProseTable(alignments: alignments(of: node), head: [], rows: [])
    var child = cmark_node_first_child(node)
    while let row = child {
      let cells = cells(of: row)
      if cmark_gfm_extensions_get_table_row_is_header(row) != 0 { table.head = cells } else { table.rows.append(cells) }
      child = cmark_node_next(row)
    }
    return table
  }

  private func cells(of row: CNode) -> [[Inline]] {
    var cells: [[Inline]] = []
    var child = cmark_node_first_child(row)
    while let cell = child {
      cells.append(inlines(in: cell, depth: 0))
      child = cmark_node_next(cell)
    }
    return cells
  }

  private func alignments(of table: CNode) -> [ProseTable.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else {
      return Array(repeating: .none, count: count)
    }
    return (0..<count).map { index in
      switch letters[index] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// Done or not, for an item of a task list. cmark takes any `[x]` further along the line for the mark, so a mark
  /// that reads as done is looked up in the source.
  private func isChecked(_ item: CNode) -> Bool? {
    guard cmark_node_get_syntax_extension(item) == CExtensions.shared.taskList else { return nil }
    guard cmark_gfm_extensions_get_tasklist_item_checked(item) else { return false }
    return lookedUpMark(of: item)
  }
}
