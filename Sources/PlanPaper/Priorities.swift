// PlanPaper: a priority with everything that serves it, and objectives with their outcomes.

import PlanModel
import PlanSchema

private let priorityOrder = FieldOrder([.lead, .owner, .category, .objectives, .start, .end, .when, .status, .cost])

extension Composer {
  /// Its facts, its work as tables, then its risks and groups as sections.
  func priorityCard(_ id: RecordID, level: Int) -> Block {
    let title = titled(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    let facts =
      facts(of: id, order: priorityOrder, skipping: [.description, .progressNote]) + answered(id) + linkedElsewhere(id)
    body.add(texts(.description, of: id) + definitions(facts) + progressNotes(of: id), in: self)
    body.add(workBlocks(of: id), in: self)
    let others = children(id).filter { !Self.workKinds.contains(kind($0)) }
    body.add(blocks(for: others, level: body.level), in: self)
    heading = outer
    return .section(
      Section(anchor: claimAnchor(id), title: title, level: level, role: .priority, blocks: body.blocks))
  }

  static let workKinds: KindSet = [.action, .milestone, .decision, .measure, .indicator, .outcome, .control]

  /// What has been done, note by note, each with its date.
  private func progressNotes(of id: RecordID) -> [Block] {
    fields(id).filter { $0.id == .progressNote }.flatMap { field -> [Block] in
      var text = blocks(field.value)
      let name: [Span] = [.strong([.text(label(of: field) + ":")])]
      if case .paragraph(let first)? = text.first {
        text[0] = .paragraph(Paragraph(name + [.text(" ")] + first.content))
      } else {
        text.insert(.paragraph(Paragraph(name)), at: 0)
      }
      return text + (field.because.map { blocks($0) } ?? [])
    }
  }

  /// The risks of a record that a register prints somewhere else.
  private func linkedElsewhere(_ id: RecordID) -> [Definitions.Entry] {
    let risks = children(id).filter { kind($0) == .risk && placement.isInView($0) }
    guard !risks.isEmpty else { return [] }
    let lines = risks.map { link($0, .full) }
    return [
      Definitions.Entry(
        term: [.text(words.kinds(.risk))],
        blocks: lines.count == 1 ? [.paragraph(Paragraph(lines[0]))] : [bullets(lines)])
    ]
  }

  /// A table for each kind of work below a record, however deep, in the order in which the kinds first come.
  func workBlocks(of container: RecordID) -> [Block] {
    var order: [NamedKind] = []
    var found: [[RecordID]] = []
    var open: [RecordID] = children(container).reversed()
    while let id = open.popLast() {
      let kind = named(id)
      guard Self.workKinds.contains(kind.id), !isInline(id) else { continue }
      if kind.id == .indicator, placement.isInView(id) { continue }
      // Records below their own kind come with their parent's table.
      if parent(id).map({ named($0) }) != kind || parent(id) == container {
        if let place = order.firstIndex(of: kind) {
          found[place].append(id)
        } else {
          order.append(kind)
          found.append([id])
        }
      }
      let below = children(id)
      if !below.isEmpty { open += below.reversed() }
    }
    return order.indices.flatMap { listOrTable(order[$0], found[$0], of: container) }
  }

  /// Objectives: a list where they are titles and no more, else a section each.
  func objectives(_ records: [RecordID], level: Int) -> [Block] {
    guard !records.allSatisfy({ isTitleOnly($0) }) else { return [titleList(records)] }
    return records.map { id in
      let title = titled(id)
      var body = Body(level: min(6, level + 1))
      let outer = heading
      heading = title.plainText
      body.add(ownText(of: id), in: self)
      body.add(workBlocks(of: id), in: self)
      body.add(blocks(for: children(id, .objective), level: body.level), in: self)
      heading = outer
      return .section(
        Section(anchor: claimAnchor(id), title: title, level: level, role: .objective, blocks: body.blocks))
    }
  }

  /// A table; for outcomes and controls that are titles and no more, a list.
  func listOrTable(_ kind: KindID, _ records: [RecordID], of container: RecordID?) -> [Block] {
    listOrTable(NamedKind(kind), records, of: container)
  }

  func listOrTable(_ kind: NamedKind, _ records: [RecordID], of container: RecordID?) -> [Block] {
    if kind.id == .indicator { return indicatorTable(records, caption: caption(words.kinds(kind), of: container)) }
    let isPlain = (kind.id == .outcome || kind.id == .control) && records.allSatisfy { isTitleOnly($0) }
    guard isPlain else {
      return work(kind, roots: records, caption: caption(words.kinds(kind), of: container), within: container)
    }
    if records.count == 1 { return [.paragraph(titleSentence(records[0]))] }
    return [paragraph(words.kinds(kind) + ":"), titleList(records)]
  }

  func isTitleOnly(_ id: RecordID) -> Bool {
    children(id).isEmpty && records[Int(id.index)].answered.isEmpty
      && printableFields(of: id).allSatisfy(\.isInherited)
  }

  /// `Outcome 2.1: Fewer children wait`
  private func titleSentence(_ id: RecordID) -> Paragraph {
    let kind = words.kind(named(id))
    let name = records[Int(id.index)].reference.map { "\(kind) \($0.printed)" } ?? kind
    let title = headSpans(of: id)
    return Paragraph([.text(title.isEmpty ? name : name + ": ")] + title, anchor: rowAnchor(id))
  }

  /// Titles, each with its anchor.
  func titleList(_ titles: [RecordID]) -> Block {
    .list(
      List(
        style: .bullets,
        items: titles.map { id in
          var content = headSpans(of: id)
          if let reference = records[Int(id.index)].reference {
            content.insert(.text(reference.printed + (content.isEmpty ? "" : ": ")), at: 0)
          }
          return List.Item(
            anchor: rowAnchor(id),
            blocks: [.paragraph(Paragraph(content.isEmpty ? spans(named(id)) : content))])
        }))
  }
}
