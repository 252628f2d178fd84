// PlanMarkdown: the door of this room: bytes of a field, a title or the margin in, a tree out.

package import PlanModel

/// Reads CommonMark 0.29 with GFM tables, strikethrough, task lists and autolinks. Never fails: what is no markup is
/// text, raw HTML too. Invalid UTF-8 and NUL become U+FFFD. `[[…]]` outside code becomes an unbound reference.
package enum MarkdownReader {
  /// Paragraphs, lists, tables: a field of several lines or the margin.
  package static func prose(_ bytes: UnsafeBufferPointer<UInt8>) -> Prose {
    switch PlainScan.prose(bytes) {
    case .oneParagraph: return .plain(PlainScan.folded(bytes))
    case .severalParagraphs: return .blocks(PlainScan.paragraphs(bytes))
    case .markup: break
    }
    let survey = Survey(bytes)
    guard !survey.isTooIntricate else { return .blocks(PlainScan.paragraphs(bytes)) }
    return survey.withGuarded(bytes) { source in
      let tree = CMarkTree(block: source, survey: survey)
      let reader = TreeReader(tree: tree, source: source, survey: survey)
      return simplified(reader.document())
    }
  }

  /// Inline markup only: a title or a cell. Line breaks count as spaces; `1.`, `-` or `#` at the start is text.
  package static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> RichLine {
    guard PlainScan.hasInlineMarkup(bytes) else { return RichLine(PlainScan.folded(bytes)) }
    let survey = Survey(bytes, isLine: true)
    guard !survey.isTooIntricate else { return RichLine(PlainScan.folded(bytes)) }
    return survey.withGuarded(bytes) { source in
      let tree = CMarkTree(line: source, survey: survey)
      let reader = TreeReader(tree: tree, source: source, survey: survey)
      let inlines = reader.line()
      if inlines.isEmpty { return RichLine("") }
      if let text = plainText(inlines) { return RichLine(text) }
      return RichLine(inlines.plainText, inlines: inlines)
    }
  }

  /// The lines, from 0, on which the blocks of `prose` start.
  package static func blockLines(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      guard PlainScan.prose(bytes) == .markup else { return PlainScan.paragraphLines(bytes) }
      let survey = Survey(bytes)
      guard !survey.isTooIntricate else { return PlainScan.paragraphLines(bytes) }
      return survey.withGuarded(bytes) { source in
        TreeReader(tree: CMarkTree(block: source, survey: survey), source: source, survey: survey).blockLines()
      }
    }
  }

  /// A lone paragraph without markup is only its words.
  private static func simplified(_ blocks: [ProseBlock]) -> Prose {
    if blocks.isEmpty { return .plain("") }
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0], let text = plainText(inlines) {
      return .plain(text)
    }
    return .blocks(blocks)
  }

  private static func plainText(_ inlines: [Inline]) -> String? {
    if inlines.count == 1, case .text(let text) = inlines[0] { return text }
    for inline in inlines {
      switch inline {
      case .text, .softBreak: continue
      default: return nil
      }
    }
    return inlines.plainText
  }
}

extension MarkdownReader {
  package static func prose(_ bytes: Span<UInt8>) -> Prose {
    bytes.withUnsafeBufferPointer { prose($0) }
  }

  package static func prose(_ bytes: ArraySlice<UInt8>) -> Prose {
    bytes.withUnsafeBufferPointer { prose($0) }
  }

  package static func line(_ bytes: Span<UInt8>) -> RichLine {
    bytes.withUnsafeBufferPointer { line($0) }
  }

  package static func line(_ bytes: ArraySlice<UInt8>) -> RichLine {
    bytes.withUnsafeBufferPointer { line($0) }
  }
}
