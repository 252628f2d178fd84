// PlanMarkdownTests: cmark-gfm's own HTML of a text, with raw HTML made text first, as plancc does by design.

import CMarkGFM
import Glibc

enum ReferenceHTML {
  /// Without the line end at the end of code, where our tree keeps none.
  static func render(_ markdown: String) -> String {
    withoutLineEnds(raw(markdown).replacing("\n</code></pre>", with: "</code></pre>"))
  }

  private static func raw(_ markdown: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_UNSAFE | CMARK_OPT_NOBREAKS | CMARK_OPT_VALIDATE_UTF8
    let parser = cmark_parser_new(options)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(root) }
    for node in rawHTML(below: root) { replaceByText(node) }
    guard let html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else { return "" }
    defer { free(html) }
    return String(cString: html)
  }

  private static func rawHTML(below root: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }
    while cmark_iter_next(walk) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk) else { continue }
      let kind = cmark_node_get_type(node)
      if kind == CMARK_NODE_HTML_BLOCK || kind == CMARK_NODE_HTML_INLINE { found.append(node) }
    }
    return found
  }

  private static func replaceByText(_ node: OpaquePointer) {
    let literal = String(cString: cmark_node_get_literal(node))
    let isBlock = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK
    let paragraph = isBlock ? cmark_node_new(CMARK_NODE_PARAGRAPH) : nil
    for (index, line) in literal.split(separator: "\n").enumerated() {
      if index > 0 { add(cmark_node_new(CMARK_NODE_SOFTBREAK), to: paragraph, or: node) }
      let text = cmark_node_new(CMARK_NODE_TEXT)
      cmark_node_set_literal(text, String(line))
      add(text, to: paragraph, or: node)
    }
    if let paragraph { cmark_node_insert_before(node, paragraph) }
    cmark_node_free(node)
  }

  private static func add(_ new: OpaquePointer?, to paragraph: OpaquePointer?, or next: OpaquePointer) {
    if let paragraph { cmark_node_append_child(paragraph, new) } else { cmark_node_insert_before(next, new) }
  }
}

/// Line ends outside `pre` mean nothing: cmark writes them between blocks.
func withoutLineEnds(_ html: String) -> String {
  var result: [UInt8] = []
  let bytes = Array(html.utf8)
  var isCode = false
  for (index, byte) in bytes.enumerated() {
    if bytes[index...].starts(with: "<pre>".utf8) { isCode = true }
    if bytes[index...].starts(with: "</pre>".utf8) { isCode = false }
    if byte != 0x0A || isCode { result.append(byte) }
  }
  return String(decoding: result, as: UTF8.self)
}
