// PlanDocBook: lists, and names with their values.

import PlanPaper

extension PaperWriter {
  mutating func write(_ list: List) {
    let isOrdered = list.style != .bullets && list.style != .plain
    xml.openBlock(isOrdered ? .orderedlist : .itemizedlist)
    switch list.style {
    case .bullets: break
    case .plain: xml.set(.mark, "none")
    case .numbers: xml.set(.numeration, "arabic")
    case .lowerLetters: xml.set(.numeration, "loweralpha")
    case .lowerRoman: xml.set(.numeration, "lowerroman")
    }
    if list.isTight { xml.set(.spacing, "compact") }
    let isShifted = isOrdered && list.start != 1
    if isShifted { xml.set(.startingnumber, text: String(list.start)) }
    for (index, item) in list.items.enumerated() {
      xml.openBlock(.listitem)
      // Some readers know only this way to start elsewhere.
      if isShifted, index == 0 { xml.set(.override, text: String(list.start)) }
      write(item)
      xml.closeBlock()
    }
    xml.closeBlock()
  }

  private mutating func write(_ item: List.Item) {
    guard let anchor = item.anchor else { return writeContent(item.blocks) }
    writeContent(Self.anchored(item.blocks, at: anchor))
  }

  /// The first paragraph carries the anchor of what it begins.
  private static func anchored(_ blocks: [Block], at anchor: Anchor) -> [Block] {
    var blocks = blocks
    if case .paragraph(var first)? = blocks.first, first.anchor == nil {
      first.anchor = anchor
      blocks[0] = .paragraph(first)
    } else {
      blocks.insert(.paragraph(Paragraph([], anchor: anchor)), at: 0)
    }
    return blocks
  }

  mutating func write(_ definitions: Definitions) {
    xml.openBlock(.variablelist)
    xml.set(.role, text: definitions.role.rawValue)
    for entry in definitions.entries {
      xml.openBlock(.varlistentry)
      xml.openBlock(.term)
      if let anchor = entry.anchor { write(anchor) }
      write(entry.term)
      xml.closeText()
      xml.openBlock(.listitem)
      writeContent(entry.blocks)
      xml.closeBlock()
      xml.closeBlock()
    }
    xml.closeBlock()
  }
}
