// PlanHTML: blocks as elements: sections, paragraphs, lists, quotes, notes and what is folded away.

import PlanMarkup
import PlanPaper

extension BodyWriter {
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .section(let section): write(section)
    case .paragraph(let paragraph): write(paragraph)
    case .list(let list): write(list)
    case .quote(let blocks): write(blocks, in: .blockquote)
    case .code(let text): writeCode(text)
    case .rule:
      html.open(.hr)
      html.newline()
    case .table(let table): write(table)
    case .definitions(let definitions): write(definitions)
    case .note(let blocks, let isWarning): writeNote(blocks, isWarning: isWarning)
    case .more(let summary, let blocks): writeMore(summary, blocks)
    case .contents(let contents): write(contents)
    case .chart(let chart): write(chart)
    }
  }

  private mutating func write(_ section: Section) {
    html.open(.section)
    set(section.anchor)
    if section.role != .plain { html.add(StyleClass(section.role)) }
    // Only recommendations are a landmark: with every section named, there would be too many to help.
    let isLandmark = section.role == .recommendations
    if isLandmark { html.set(.ariaLabelledby, text: section.anchor.id, prefix: FurnitureID.headingPrefix) }
    html.newline()
    let heading = HTMLElement.heading(section.level)
    html.open(heading)
    if isLandmark { html.set(.id, text: section.anchor.id, prefix: FurnitureID.headingPrefix) }
    if let number = section.number { writeNumber(number) }
    write(section.title)
    html.close(heading)
    html.newline()
    write(section.blocks)
    html.close(.section)
    html.newline()
  }

  /// A number that belongs to the words behind it: real text, so that it survives copying and print.
  mutating func writeNumber(_ number: String) {
    html.open(.span)
    html.add(.number)
    html.authorText(number)
    html.close(.span)
    html.literal(" ")
  }

  private mutating func write(_ paragraph: Paragraph) {
    html.open(.p)
    set(paragraph.anchor)
    if let number = paragraph.number {
      html.add(.numbered)
      writeParagraphNumber(number, of: paragraph.anchor)
    }
    write(paragraph.content)
    html.close(.p)
    html.newline()
  }

  /// Paragraph numbers link to themselves, so that one can be copied into an e-mail.
  private mutating func writeParagraphNumber(_ number: String, of anchor: Anchor?) {
    let element: HTMLElement = anchor == nil ? .span : .a
    html.open(element)
    html.add(.paragraphNumber)
    if let anchor { html.set(.href, text: anchor.id, prefix: "#") }
    html.authorText(number)
    html.close(element)
    html.literal(" ")
  }

  private mutating func write(_ list: List) {
    let element: HTMLElement = list.style == .bullets || list.style == .plain ? .ul : .ol
    html.open(element)
    switch list.style {
    case .bullets, .numbers: break
    case .plain: html.add(.plain)
    case .lowerLetters:
      html.add(.letters)
      html.set(.type, "a")
    case .lowerRoman:
      html.add(.roman)
      html.set(.type, "i")
    }
    if element == .ol, list.start != 1 { html.set(.start, number: list.start) }
    html.newline()
    for item in list.items {
      html.open(.li)
      set(item.anchor)
      writeCompact(item.blocks, unwrapping: list.isTight)
      html.close(.li)
      html.newline()
    }
    html.close(element)
    html.newline()
  }

  /// Blocks inside an item or a definition: a bare paragraph there needs no element of its own.
  mutating func writeCompact(_ blocks: [Block], unwrapping: Bool = true) {
    // Two paragraphs without an element each would run into one.
    let paragraphs = blocks.count { if case .paragraph = $0 { true } else { false } }
    for block in blocks {
      if unwrapping, paragraphs == 1, case .paragraph(let paragraph) = block, paragraph.anchor == nil,
        paragraph.number == nil
      {
        write(paragraph.content)
        if blocks.count > 1 { html.newline() }
      } else {
        write(block)
      }
    }
  }

  private mutating func write(_ blocks: [Block], in element: HTMLElement) {
    html.open(element)
    html.newline()
    write(blocks)
    html.close(element)
    html.newline()
  }

  private mutating func writeCode(_ text: String) {
    html.open(.pre)
    html.open(.code)
    html.text(text)
    html.close(.code)
    html.close(.pre)
    html.newline()
  }

  private mutating func writeNote(_ blocks: [Block], isWarning: Bool) {
    html.open(.div)
    html.add(.note)
    if isWarning { html.add(.warning) }
    html.set(.role, "note")
    html.newline()
    write(blocks)
    html.close(.div)
    html.newline()
  }

  private mutating func writeMore(_ summary: [Span], _ blocks: [Block]) {
    html.open(.details)
    html.add(.more)
    html.newline()
    html.open(.summary)
    writeWithoutLinks(summary)
    html.close(.summary)
    html.newline()
    write(blocks)
    html.close(.details)
    html.newline()
  }
}
