// PlanMarkdown: all references of a text, for the phase that binds them.

package import PlanModel

extension Prose {
  /// The same text with every `[[…]]` bound to what `bind` finds for the words between the brackets.
  package func mapReferences(_ bind: (_ typed: String) -> RecordID?) -> Prose {
    guard case .blocks(let blocks) = self, blocks.contains(where: \.hasReferences) else { return self }
    return .blocks(blocks.map { $0.mapReferences(bind) })
  }

  package var hasReferences: Bool {
    guard case .blocks(let blocks) = self else { return false }
    return blocks.contains(where: \.hasReferences)
  }
}

extension RichLine {
  /// The same line with every `[[…]]` bound to what `bind` finds for the words between the brackets.
  package func mapReferences(_ bind: (_ typed: String) -> RecordID?) -> RichLine {
    guard let inlines, hasReferences else { return self }
    return RichLine(plain, inlines: inlines.map { $0.mapReferences(bind) })
  }

  package var hasReferences: Bool { inlines?.contains(where: \.hasReferences) ?? false }
}

extension ProseBlock {
  fileprivate var hasReferences: Bool {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.contains(where: \.hasReferences)
    case .list(let list): list.items.contains { $0.blocks.contains(where: \.hasReferences) }
    case .quote(let blocks): blocks.contains(where: \.hasReferences)
    case .code, .rule: false
    case .table(let table):
      table.head.contains { $0.contains(where: \.hasReferences) }
        || table.rows.contains { $0.contains { $0.contains(where: \.hasReferences) } }
    }
  }

  fileprivate func mapReferences(_ bind: (String) -> RecordID?) -> ProseBlock {
    switch self {
    case .paragraph(let inlines): return .paragraph(inlines.map { $0.mapReferences(bind) })
    case .heading(let level, let inlines): return .heading(level: level, inlines.map { $0.mapReferences(bind) })
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { $0.mapReferences(bind) }
      }
      return .list(list)
    case .quote(let blocks): return .quote(blocks.map { $0.mapReferences(bind) })
    case .code, .rule: return self
    case .table(var table):
      table.head = table.head.map { $0.map { $0.mapReferences(bind) } }
      table.rows = table.rows.map { $0.map { $0.map { $0.mapReferences(bind) } } }
      return .table(table)
    }
  }
}

extension Inline {
  fileprivate var hasReferences: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code: false
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
      .image(_, _, let inner):
      inner.contains(where: \.hasReferences)
    case .reference: true
    }
  }

  fileprivate func mapReferences(_ bind: (String) -> RecordID?) -> Inline {
    switch self {
    case .text, .softBreak, .lineBreak, .code: self
    case .emphasis(let inner): .emphasis(inner.map { $0.mapReferences(bind) })
    case .strong(let inner): .strong(inner.map { $0.mapReferences(bind) })
    case .strikethrough(let inner): .strikethrough(inner.map { $0.mapReferences(bind) })
    case .link(let url, let title, let inner): .link(url: url, title: title, inner.map { $0.mapReferences(bind) })
    case .image(let url, let title, let inner):
      .image(url: url, title: title, alternative: inner.map { $0.mapReferences(bind) })
    case .reference(let typed, _): .reference(typed: typed, bind(typed))
    }
  }
}
