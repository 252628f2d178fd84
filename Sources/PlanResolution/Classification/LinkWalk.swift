// PlanResolution, classification: every record that a text or value leads to, seen or taken out.

import PlanModel

extension Value {
  /// Every record that the value names, with the words that name it.
  func visitLinks(_ visit: (_ typed: String, _ record: RecordID) -> Void) {
    switch self {
    case .reference(let link): if let record = link.record { visit(link.typed, record) }
    case .party(let party): if let record = party.record { visit(party.printed, record) }
    case .inline(let line): line.inlines?.visitLinks(visit)
    case .prose(let prose): prose.visitLinks(visit)
    case .noted(let value, _): value.visitLinks(visit)
    case .revised(let from, let to):
      from.visitLinks(visit)
      to.visitLinks(visit)
    case .several(let values): for value in values { value.visitLinks(visit) }
    case .words, .when, .quantity, .money, .duration, .timeOfDay, .yesNo, .choice, .score, .timeline, .ratings, .email,
      .phone, .link, .missing, .bracketed, .asPrinted:
      break
    }
  }

  func leads(to isHidden: (RecordID) -> Bool) -> Bool {
    var leads = false
    visitLinks { _, record in leads = leads || isHidden(record) }
    return leads
  }

  /// The value with `withheld` in the place of every record that is hidden.
  func withoutLinks(to isHidden: (RecordID) -> Bool) -> Value {
    switch self {
    case .reference(let link): link.record.map(isHidden) == true ? .missing(.withheld) : self
    case .party(let party): party.record.map(isHidden) == true ? .missing(.withheld) : self
    case .inline(let line): .inline(line.withoutLinks(to: isHidden))
    case .prose(let prose): .prose(prose.withoutLinks(to: isHidden))
    case .noted(let value, let note):
      // The note speaks of what is hidden.
      value.leads(to: isHidden) ? .missing(.withheld) : .noted(value.withoutLinks(to: isHidden), note: note)
    case .revised(let from, let to):
      .revised(from: from.withoutLinks(to: isHidden), to: to.withoutLinks(to: isHidden))
    case .several(let values): .several(values.map { $0.withoutLinks(to: isHidden) })
    case .words, .when, .quantity, .money, .duration, .timeOfDay, .yesNo, .choice, .score, .timeline, .ratings, .email,
      .phone, .link, .missing, .bracketed, .asPrinted:
      self
    }
  }
}

extension RichLine {
  func withoutLinks(to isHidden: (RecordID) -> Bool) -> RichLine {
    guard let inlines, inlines.leads(to: isHidden) else { return self }
    let open = inlines.map { $0.withoutLinks(to: isHidden) }
    return RichLine(open.plainText, inlines: open)
  }
}

extension Prose {
  func visitLinks(_ visit: (_ typed: String, _ record: RecordID) -> Void) {
    guard case .blocks(let blocks) = self else { return }
    for block in blocks { block.visitLinks(visit) }
  }

  func withoutLinks(to isHidden: (RecordID) -> Bool) -> Prose {
    guard case .blocks(let blocks) = self else { return self }
    return .blocks(blocks.map { $0.withoutLinks(to: isHidden) })
  }
}

extension ProseBlock {
  fileprivate func visitLinks(_ visit: (String, RecordID) -> Void) {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.visitLinks(visit)
    case .list(let list): for item in list.items { for block in item.blocks { block.visitLinks(visit) } }
    case .quote(let blocks): for block in blocks { block.visitLinks(visit) }
    case .table(let table):
      for cell in table.head { cell.visitLinks(visit) }
      for row in table.rows { for cell in row { cell.visitLinks(visit) } }
    case .code, .rule: break
    }
  }

  fileprivate func withoutLinks(to isHidden: (RecordID) -> Bool) -> ProseBlock {
    switch self {
    case .paragraph(let inlines): return .paragraph(inlines.map { $0.withoutLinks(to: isHidden) })
    case .heading(let level, let inlines):
      return .heading(level: level, inlines.map { $0.withoutLinks(to: isHidden) })
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { $0.withoutLinks(to: isHidden) }
      }
      return .list(list)
    case .quote(let blocks): return .quote(blocks.map { $0.withoutLinks(to: isHidden) })
    case .table(var table):
      table.head = table.head.map { $0.map { $0.withoutLinks(to: isHidden) } }
      table.rows = table.rows.map { $0.map { $0.map { $0.withoutLinks(to: isHidden) } } }
      return .table(table)
    case .code, .rule: return self
    }
  }
}

extension [Inline] {
  func visitLinks(_ visit: (String, RecordID) -> Void) {
    for inline in self {
      switch inline {
      case .reference(let typed, let record): if let record { visit(typed, record) }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        inner.visitLinks(visit)
      case .text, .softBreak, .lineBreak, .code: break
      }
    }
  }

  fileprivate func leads(to isHidden: (RecordID) -> Bool) -> Bool {
    var leads = false
    visitLinks { _, record in leads = leads || isHidden(record) }
    return leads
  }
}

extension Inline {
  fileprivate func withoutLinks(to isHidden: (RecordID) -> Bool) -> Inline {
    func open(_ inner: [Inline]) -> [Inline] { inner.map { $0.withoutLinks(to: isHidden) } }
    switch self {
    case .reference(_, let record):
      return record.map(isHidden) == true ? .text(Missing.withheld.printed.lowercased()) : self
    case .emphasis(let inner): return .emphasis(open(inner))
    case .strong(let inner): return .strong(open(inner))
    case .strikethrough(let inner): return .strikethrough(open(inner))
    case .link(let url, let title, let inner): return .link(url: url, title: title, open(inner))
    case .image(let url, let title, let inner): return .image(url: url, title: title, alternative: open(inner))
    case .text, .softBreak, .lineBreak, .code: return self
    }
  }
}
