// PlanPaper: the meetings of a work programme, each with its items by section; a section without any says so.

import PlanModel
import PlanSchema

extension Composer {
  /// A section for each meeting, headed by its date.
  func meeting(_ id: RecordID, level: Int) -> Block {
    let title = titled(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    body.add(definitions(facts(of: id)), in: self)
    let children = children(id).filter { !isSilent(kind($0)) && !placement.isInView($0) }
    let loose = children.filter { kind($0) == .item }
    let groups = children.filter { kind($0) == .group && isList($0) && !placement.isEmptied($0) }
    let others = children.filter { kind($0) != .item && !groups.contains($0) }
    var entries = groups.map { group($0) }
    if !loose.isEmpty {
      entries.append(Definitions.Entry(term: [.text(words.kinds(.item))], blocks: [list(loose)]))
    }
    entries += answered(id)
    if entries.isEmpty, others.isEmpty { body.add([paragraph(words("No items") + ".")], in: self) }
    body.add(definitions(entries), in: self)
    body.add(belowItems(of: id, level: body.level), in: self)
    body.add(blocks(for: others, level: body.level), in: self)
    heading = outer
    return .section(Section(anchor: claimAnchor(id), title: title, level: level, role: .group, blocks: body.blocks))
  }

  /// A part of the meeting that holds items and no more.
  private func isList(_ id: RecordID) -> Bool {
    children(id).allSatisfy { kind($0) == .item || isSilent(kind($0)) }
  }

  private func group(_ id: RecordID) -> Definitions.Entry {
    let items = children(id).filter { kind($0) == .item }
    var blocks = groupText(of: id)
    if !items.isEmpty { blocks.append(list(items)) }
    if items.isEmpty { blocks.append(paragraph(words("None"))) }
    return Definitions.Entry(anchor: claimAnchor(id), term: groupTitle(id), blocks: blocks)
  }

  /// Items as a list, each with what is said of it.
  private func list(_ items: [RecordID]) -> Block {
    let items = items.map { item($0) }
    return .list(List(style: .bullets, isTight: items.allSatisfy { $0.blocks.count == 1 }, items: items))
  }

  private func item(_ id: RecordID) -> List.Item {
    var title = headSpans(of: id)
    if let reference = records[Int(id.index)].reference {
      title.insert(.text(reference.printed + (title.isEmpty ? "" : " ")), at: 0)
    }
    if title.isEmpty { title = spans(.item as KindID) }
    let inner = children(id).filter { kind($0) == .item }
    return List.Item(
      anchor: rowAnchor(id),
      blocks: [.paragraph(Paragraph(title))] + lines(of: printableFields(of: id)).filter { !$0.isBlankParagraph }
        + links(to: id, []).map { .paragraph(Paragraph($0)) } + definitions(answered(id))
        + (inner.isEmpty ? [] : [list(inner)]))
  }

  /// Recommendations, decisions and actions of the items of a meeting.
  private func belowItems(of meeting: RecordID, level: Int) -> [Block] {
    var blocks: [Block] = []
    for id in index.subtree(of: meeting) where kind(id) == .item {
      let others = children(id).filter { kind($0) != .item }
      if others.isEmpty || isBelowOther(id, than: meeting) { continue }
      let outer = heading
      heading = name(of: id) ?? headText(of: id)
      if heading.isBlank { heading = outer }
      blocks += self.blocks(for: others, level: level)
      heading = outer
    }
    return blocks
  }

  /// Stands in a group that prints its items by itself.
  private func isBelowOther(_ id: RecordID, than meeting: RecordID) -> Bool {
    var next = parent(id)
    while let here = next, here != meeting {
      if kind(here) == .group, !isList(here) { return true }
      next = parent(here)
    }
    return false
  }
}

extension Block {
  fileprivate var isBlankParagraph: Bool {
    if case .paragraph(let paragraph) = self { paragraph.content.isBlank } else { false }
  }
}
