// PlanDocBook: blocks as elements: sections, paragraphs, quotes, notes and what HTML folds away.

import PlanPaper

extension PaperWriter {
  /// Blocks of the paper or of a section at `depth`.
  mutating func write(_ blocks: [Block], below depth: Int) {
    for block in blocks {
      if case .section(let section) = block, takesSections {
        write(section, at: depth)
      } else if case .more(let summary, let inner) = block {
        writeMore(summary)
        write(inner, below: depth)
      } else {
        write(block)
      }
    }
  }

  private mutating func write(_ section: Section, at depth: Int) {
    closeSections(downTo: depth)
    xml.openBlock(.section)
    xml.set(.xmlID, text: XMLName.of(section.anchor))
    if section.role != .plain { xml.set(.role, text: section.role.rawValue) }
    writeLine(.title) { $0.writeHeading(section) }
    openSections += 1
    hasContent = false
    write(section.blocks, below: depth + 1)
  }

  mutating func closeSections(downTo depth: Int) {
    while openSections > depth {
      if !hasContent { writeEmptyParagraph() }
      xml.closeBlock()
      openSections -= 1
      hasContent = true
    }
  }

  private mutating func writeHeading(_ section: Section) {
    if let number = section.number {
      write(number, role: "section-number")
      xml.text(" ")
    }
    write(section.title)
  }

  private mutating func write(_ block: Block) {
    switch block {
    // Every reader makes its own contents from the sections.
    case .contents: return
    // DocBook has no empty lists.
    case .list(let list) where list.items.isEmpty: return
    case .definitions(let definitions) where definitions.entries.isEmpty: return
    case .section(let section): writeAsParagraphs(section)
    case .paragraph(let paragraph): write(paragraph)
    case .list(let list): write(list)
    case .quote(let blocks): write(blocks, in: .blockquote)
    case .code(let text):
      writeLine(.programlisting) { $0.xml.text(text.hasSuffix("\n") ? String(text.dropLast()) : text) }
    case .rule: writeLine(.para, role: "rule") { $0.xml.text("* * *") }
    case .table(let table): write(table)
    case .definitions(let definitions): write(definitions)
    case .chart(let chart): write(chart)
    case .note(let blocks, let isWarning): write(blocks, in: isWarning ? .warning : .note)
    case .more(let summary, let blocks):
      writeMore(summary)
      for block in blocks { write(block) }
    }
    hasContent = true
  }

  /// Blocks of an element that must not be empty and takes no sections.
  mutating func writeContent(_ blocks: [Block]) {
    let outer = (hasContent, takesSections)
    (hasContent, takesSections) = (false, false)
    for block in blocks { write(block) }
    if !hasContent { writeEmptyParagraph() }
    (hasContent, takesSections) = outer
  }

  private mutating func write(_ blocks: [Block], in element: DocBookElement) {
    xml.openBlock(element)
    writeContent(blocks)
    xml.closeBlock()
  }

  private mutating func write(_ paragraph: Paragraph) {
    xml.openBlock(.para)
    if paragraph.number != nil { xml.set(.role, "numbered") }
    if let anchor = paragraph.anchor { write(anchor) }
    if let number = paragraph.number {
      write(number, role: "para-number")
      xml.text(" ")
    }
    write(paragraph.content)
    xml.closeText()
  }

  /// Of a paragraph, an item, a fact, a table or a row: pandoc drops their own ids, and links to them would lead
  /// nowhere in Word; it keeps anchors, as all others do.
  mutating func write(_ anchor: Anchor) {
    xml.openInline(.anchor)
    xml.set(.xmlID, text: XMLName.of(anchor))
    xml.closeInline()
  }

  /// In a list, a quote or a note: the title as a strong line.
  private mutating func writeAsParagraphs(_ section: Section) {
    xml.openBlock(.para)
    xml.set(.role, "section-title")
    write(section.anchor)
    xml.openInline(.emphasis)
    xml.set(.role, "strong")
    writeHeading(section)
    xml.closeInline()
    xml.closeText()
    for block in section.blocks { write(block) }
  }

  /// Nothing folds here: the summary introduces what follows.
  private mutating func writeMore(_ summary: [Span]) {
    xml.openBlock(.para)
    xml.set(.role, "more")
    xml.openInline(.emphasis)
    xml.set(.role, "strong")
    write(summary)
    xml.closeInline()
    xml.closeText()
    hasContent = true
  }

  mutating func write(_ words: String, role: StaticString) {
    xml.openInline(.phrase)
    xml.set(.role, role)
    xml.text(words)
    xml.closeInline()
  }
}
