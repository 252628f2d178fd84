// Tests of PlanPaper: what no paper may have, whatever its plan was.

import PlanPaper

/// Walks a paper and collects what breaks its promises.
struct PaperFaults {
  private(set) var faults: [String] = []
  private var anchors: Set<String> = []
  private var targets: [String] = []
  private var captions: Set<String> = []
  private var tables = 0

  static func of(_ paper: Paper) -> [String] {
    var walk = PaperFaults()
    walk.check(paper.title, "title")
    for detail in paper.details {
      if detail.value.isEmpty == detail.values.isEmpty { walk.faults.append("detail \(detail.label) has no one value") }
      walk.check(detail.value, "detail")
      for value in detail.values { walk.check(value, "detail") }
    }
    walk.check(paper.blocks, level: 2)
    for part in paper.parts { walk.check(part: part) }
    for target in walk.targets where !walk.anchors.contains(target) { walk.faults.append("nothing is at #\(target)") }
    walk.check(Array(paper.outline.dropLast(paper.parts.count)), against: paper.blocks)
    if paper.outline.suffix(paper.parts.count).map(\.anchor) != paper.parts.compactMap(\.anchor) {
      walk.faults.append("the outline leaves out a part")
    }
    if paper.slug.isEmpty || paper.slug.contains(where: { !$0.isLowercase && !$0.isNumber && $0 != "-" }) {
      walk.faults.append("slug \(paper.slug)")
    }
    return walk.faults
  }

  private mutating func check(part: Paper) {
    check(part.title, "title of a part")
    if let anchor = part.anchor { take(anchor) } else { faults.append("a part that nothing can lead to") }
    for detail in part.details { for value in [detail.value] + detail.values { check(value, "detail") } }
    check(part.blocks, level: 3)
    check(part.outline, against: part.blocks)
  }

  private mutating func check(_ outline: [OutlineEntry], against blocks: [Block]) {
    var sections: [Section] = []
    for case .section(let section) in blocks {
      // A list of contents does not list itself.
      if section.blocks.count == 1, case .contents = section.blocks[0] { continue }
      sections.append(section)
    }
    guard outline.map(\.anchor) == sections.map(\.anchor) else {
      return faults.append("the outline is not the sections")
    }
    for (entry, section) in zip(outline, sections) { check(entry.children, against: section.blocks) }
  }

  private mutating func check(_ blocks: [Block], level: Int) {
    var hasSection = false
    for block in blocks {
      if case .section = block { hasSection = true } else if hasSection { faults.append("a block after a section") }
      check(block, level: level)
    }
  }

  private mutating func check(_ block: Block, level: Int) {
    switch block {
    case .section(let section):
      if section.level != min(6, level) { faults.append("level \(section.level) of \(section.title.plainText)") }
      take(section.anchor)
      filled(section.title, "a heading")
      check(section.blocks, level: level + 1)
    case .paragraph(let paragraph): check(paragraph)
    case .list(let list):
      if list.items.isEmpty { faults.append("an empty list") }
      for item in list.items {
        if let anchor = item.anchor { take(anchor) }
        if item.blocks.isEmpty { faults.append("an empty item") }
        check(item.blocks, level: 9)
      }
    case .quote(let blocks): check(blocks, level: 9)
    case .note(let blocks, _), .more(_, let blocks):
      if blocks.isEmpty { faults.append("an empty note") }
      check(blocks, level: 9)
    case .table(let table): check(table)
    case .definitions(let definitions):
      if definitions.entries.isEmpty { faults.append("empty definitions") }
      for entry in definitions.entries {
        if let anchor = entry.anchor { take(anchor) }
        filled(entry.term, "a term")
        if entry.blocks.isEmpty { faults.append("\(entry.term.plainText) has no meaning") }
        check(entry.blocks, level: 9)
      }
    case .chart(let chart):
      take(chart.anchor)
      filled(chart.title, "a chart")
      if chart.description.isEmpty { faults.append("a chart without words") }
      if chart.series.contains(where: { $0.values.count != chart.periods.count }) { faults.append("a ragged chart") }
    case .contents(let contents): filled(contents.title, "contents")
    case .code, .rule: break
    }
  }

  private mutating func check(_ paragraph: Paragraph) {
    if let anchor = paragraph.anchor { take(anchor) }
    filled(paragraph.content, "a paragraph")
  }

  private mutating func check(_ table: Table) {
    tables += 1
    take(table.anchor)
    let caption = table.caption.plainText
    if caption.isEmpty { faults.append("a table without a caption") }
    if !captions.insert(caption).inserted { faults.append("caption twice: \(caption)") }
    if table.number != tables { faults.append("table \(table.number) is the \(tables)th") }
    if table.columns.isEmpty || table.rows.isEmpty { faults.append("an empty table: \(caption)") }
    var titles: Set<String> = []
    for column in table.columns {
      filled(column.title, "a column of \(caption)")
      if !titles.insert(column.title.plainText).inserted { faults.append("column twice: \(column.title.plainText)") }
    }
    check(table.caption, "caption")
    check(table.subcaption, "subcaption")
    for row in table.rows {
      if let anchor = row.anchor { take(anchor) }
      if row.cells.count != table.columns.count { faults.append("a ragged row in \(caption)") }
      for cell in row.cells {
        if cell.content.isEmpty && cell.items.isEmpty { faults.append("an empty cell in \(caption)") }
        if !cell.content.isEmpty { filled(cell.content, "a cell of \(caption)") }
        for item in cell.items { filled(item, "an item in \(caption)") }
      }
    }
  }

  private mutating func filled(_ spans: [Span], _ what: String) {
    if spans.plainText.allSatisfy({ $0 == " " }) { faults.append("\(what) is empty") }
    check(spans, what)
  }

  private mutating func check(_ spans: [Span], _ what: String) {
    for span in spans {
      switch span {
      case .crossReference(let anchor, let inner):
        if anchor.file == nil { targets.append(anchor.id) }
        filled(inner, "a link")
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .quiet(let inner): check(inner, what)
      case .link(let url, let inner):
        if url.isEmpty { faults.append("an empty address") }
        filled(inner, "a link")
      case .tag(let tag): if tag.text.isEmpty { faults.append("a tag without a word") }
      case .sparkline(let sparkline): if sparkline.text.isEmpty { faults.append("a sparkline without words") }
      case .text, .lineBreak, .code, .image, .unseen: break
      }
    }
  }

  private mutating func take(_ anchor: Anchor) {
    if !anchors.insert(anchor.id).inserted { faults.append("anchor twice: \(anchor.id)") }
    let isName = anchor.id.first.map { $0.isLetter } ?? false
    if !isName || anchor.id.contains(where: { !($0.isLetter || $0.isNumber || $0 == "-") || !$0.isASCII }) {
      faults.append("no XML name: \(anchor.id)")
    }
  }
}
