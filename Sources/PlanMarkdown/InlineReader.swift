// PlanMarkdown: from cmark's tree to the words and marks inside a block.

import CMarkGFM
import PlanModel
import PlanText

extension TreeReader {
  func inlines(in parent: CNode, depth: Int) -> [Inline] {
    guard depth < Survey.deepest else { return [.text(words(in: parent))] }
    var inlines: [Inline] = []
    // Raw HTML is text like any other, so it joins the text beside it.
    var text = ""
    var child = cmark_node_first_child(parent)
    while let node = child {
      let kind = cmark_node_get_type(node)
      if kind == CMARK_NODE_TEXT {
        text += raw(cmark_node_get_literal(node))
      } else if kind == CMARK_NODE_HTML_INLINE {
        append(html: raw(cmark_node_get_literal(node)), to: &text, or: &inlines)
      } else {
        Self.move(&text, to: &inlines)
        append(node, kind, to: &inlines, depth: depth)
      }
      child = cmark_node_next(node)
    }
    Self.move(&text, to: &inlines)
    return finished(inlines)
  }

  private func append(_ node: CNode, _ kind: cmark_node_type, to inlines: inout [Inline], depth: Int) {
    switch kind {
    case CMARK_NODE_SOFTBREAK: inlines.append(.softBreak)
    case CMARK_NODE_LINEBREAK: inlines.append(.lineBreak)
    case CMARK_NODE_CODE: inlines.append(.code(string(cmark_node_get_literal(node))))
    case CMARK_NODE_EMPH: inlines.append(.emphasis(self.inlines(in: node, depth: depth + 1)))
    case CMARK_NODE_STRONG: inlines.append(.strong(self.inlines(in: node, depth: depth + 1)))
    case CMARK_NODE_LINK:
      let inner = self.inlines(in: node, depth: depth + 1)
      inlines.append(.link(url: url(node), title: string(cmark_node_get_title(node)), inner))
    case CMARK_NODE_IMAGE:
      let inner = self.inlines(in: node, depth: depth + 1)
      inlines.append(.image(url: url(node), title: string(cmark_node_get_title(node)), alternative: inner))
    default:
      let inner = self.inlines(in: node, depth: depth + 1)
      let isStrikethrough = cmark_node_get_syntax_extension(node) == CExtensions.shared.strikethrough
      if isStrikethrough { inlines.append(.strikethrough(inner)) } else { inlines += inner }
    }
  }

  private static func move(_ text: inout String, to inlines: inout [Inline]) {
    if text.isEmpty { return }
    inlines.append(.text(text))
    text = ""
  }

  /// A block of raw HTML, line by line.
  func lines(of node: CNode) -> [Inline] {
    var inlines: [Inline] = []
    var text = ""
    append(html: raw(cmark_node_get_literal(node)), to: &text, or: &inlines)
    Self.move(&text, to: &inlines)
    return finished(inlines)
  }

  private func append(html: String, to text: inout String, or inlines: inout [Inline]) {
    for (index, line) in html.utf8.split(separator: Byte.lineFeed).enumerated() {
      if index > 0 {
        Self.move(&text, to: &inlines)
        inlines.append(.softBreak)
      }
      text += String(Substring(line))
    }
  }

  /// References are looked for before the guards of escaped brackets go.
  private func finished(_ inlines: [Inline]) -> [Inline] {
    let bound = survey.hasReferences ? ReferenceReader.withReferences(inlines) : inlines
    guard survey.hasEscapedBracket else { return bound }
    return bound.map { inline in
      if case .text(let text) = inline { .text(BracketGuard.removed(from: text)) } else { inline }
    }
  }

  /// Everything below a node as plain words, without recursion.
  private func words(in top: CNode) -> String {
    var words = ""
    var next = cmark_node_first_child(top)
    while let node = next {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE, CMARK_NODE_CODE: words += string(cmark_node_get_literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words += " "
      default: break
      }
      next = cmark_node_first_child(node) ?? Self.after(node, in: top)
    }
    return words
  }

  /// The next node in document order that is not below `node`, inside `top`.
  static func after(_ node: CNode, in top: CNode) -> CNode? {
    var current = node
    while current != top {
      if let next = cmark_node_next(current) { return next }
      guard let parent = cmark_node_parent(current) else { return nil }
      current = parent
    }
    return nil
  }

  private func url(_ node: CNode) -> String { string(cmark_node_get_url(node)) }

  func string(_ text: UnsafePointer<CChar>?) -> String {
    survey.hasEscapedBracket ? BracketGuard.removed(from: raw(text)) : raw(text)
  }

  private func raw(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return String(cString: text)
  }
}
