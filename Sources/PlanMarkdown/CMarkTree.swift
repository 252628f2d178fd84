// PlanMarkdown: cmark-gfm's parser, called once a text; owns the tree that it gives.

import CMarkGFM
import PlanText
import Synchronization

typealias CNode = OpaquePointer

/// The GFM extensions, registered once in the life of the process.
struct CExtensions: @unchecked Sendable {
  // Pointers into cmark's registry, which is never freed nor changed after this.
  let table: OpaquePointer?
  let strikethrough: OpaquePointer?
  let autolink: OpaquePointer?
  let taskList: OpaquePointer?

  static let shared = CExtensions()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    table = cmark_find_syntax_extension("table")
    strikethrough = cmark_find_syntax_extension("strikethrough")
    autolink = cmark_find_syntax_extension("autolink")
    taskList = cmark_find_syntax_extension("tasklist")
  }
}

/// One parsed text.
struct CMarkTree: ~Copyable {
  /// Nothing only where cmark has refused the text.
  let root: CNode?

  /// A no-break space is no indentation, and the space behind it stands for the start of a line: so nothing at the
  /// start of the text opens a list or a heading, and emphasis reads as it does at the start of a paragraph.
  static let linePrefix: [UInt8] = [0xC2, 0xA0, Byte.space]

  init(block source: UnsafeBufferPointer<UInt8>, survey: Survey) {
    let parser = Self.parser(survey)
    if survey.allowsTables { Self.attach(CExtensions.shared.table, to: parser) }
    Self.attach(CExtensions.shared.taskList, to: parser)
    Self.feed(source, to: parser)
    root = Self.finish(parser)
  }

  init(line source: UnsafeBufferPointer<UInt8>, survey: Survey) {
    let parser = Self.parser(survey)
    Self.linePrefix.withUnsafeBufferPointer { Self.feed($0, to: parser) }
    var start = source.startIndex
    while start < source.endIndex {
      let end = PlainScan.endOfLine(source, from: start)
      Self.feed(UnsafeBufferPointer(rebasing: source[start..<end]), to: parser)
      if end < source.endIndex { " ".utf8.withContiguousStorageIfAvailable { Self.feed($0, to: parser) } }
      start = PlainScan.lineStart(source, after: end)
    }
    root = Self.finish(parser)
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  private static func parser(_ survey: Survey) -> OpaquePointer? {
    let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8)
    attach(CExtensions.shared.strikethrough, to: parser)
    if survey.allowsAutolinks { attach(CExtensions.shared.autolink, to: parser) }
    return parser
  }

  /// cmark-gfm switches the signs of its extensions on and off in tables that all threads share.
  private static let signs = Mutex(())

  private static func finish(_ parser: OpaquePointer?) -> CNode? {
    let root = signs.withLock { _ in
      CNodeBox(node: cmark_parser_finish(parser))
    }
    cmark_parser_free(parser)
    return root.node
  }

  private static func attach(_ syntax: OpaquePointer?, to parser: OpaquePointer?) {
    if let syntax { cmark_parser_attach_syntax_extension(parser, syntax) }
  }

  private static func feed(_ bytes: UnsafeBufferPointer<UInt8>, to parser: OpaquePointer?) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      cmark_parser_feed(parser, $0, bytes.count)
    }
  }
}

/// Brings a tree out of the lock; nobody else knows it.
private struct CNodeBox: @unchecked Sendable {
  let node: CNode?
}
