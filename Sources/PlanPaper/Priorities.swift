// PlanPaper: a priority with everything that serves it, and objectives with their outcomes.

import PlanModel
import PlanSchema

extension Composer {
  /// Its facts, its work as tables, then its risks and groups as sections.
  func priorityCard(_ id: RecordID, level: Int) -> Block {
    let record = model[id]
    let title = titled(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    var text = record.all(.description).flatMap { blocks($0.value) }
    let order: [FieldID] = [.lead, .owner, .category, .objectives, .start, .end, .when, .status, .cost]
    var facts = facts(of: record, order: order, skipping: [.description]) + answered(record)
    facts += linkedElsewhere(record)
    text += definitions(facts)
    body.add(text, in: self)
    body.add(workBlocks(of: id), in: self)
    let others = record.children.filter { !Self.workKinds.contains(model[$0].kind) }
    body.add(blocks(for: others, level: body.level), in: self)
    heading = outer
    return .section(
      Section(anchor: claimAnchor(id), title: title, level: level, role: .priority, blocks: body.blocks))
  }

  static let workKinds: Set<KindID> = [.action, .milestone, .decision, .measure, .outcome, .control]

  /// The risks of a record that a register prints somewhere else.
  private func linkedElsewhere(_ record: Record) -> [Definitions.Entry] {
    let risks = record.children.filter { model[$0].kind == .risk && placement.isInView($0) }
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
    var order: [KindID] = []
    var found: [KindID: [RecordID]] = [:]
    var open: [RecordID] = model[container].children.reversed()
    var isBelow: [RecordID: KindID] = [:]
    while let id = open.popLast() {
      let record = model[id]
      guard Self.workKinds.contains(record.kind) else { continue }
      // Records below their own kind come with their parent's table.
      if isBelow[id] != record.kind {
        if found[record.kind] == nil { order.append(record.kind) }
        found[record.kind, default: []].append(id)
      }
      for child in record.children.reversed() {
        isBelow[child] = record.kind
        open.append(child)
      }
    }
    return order.flatMap { kind -> [Block] in
      let roots = found[kind] ?? []
      return listOrTable(kind, roots, of: container)
    }
  }

  /// Objectives: a list where they are titles and no more, else a section each.
  func objectives(_ records: [RecordID], level: Int) -> [Block] {
    guard !records.allSatisfy({ isTitleOnly($0) }) else { return [list(records)] }
    return records.map { id in
      let record = model[id]
      let title = titled(id)
      var body = Body(level: min(6, level + 1))
      let outer = heading
      heading = title.plainText
      body.add(ownText(of: record), in: self)
      body.add(workBlocks(of: id), in: self)
      body.add(blocks(for: record.children.filter { model[$0].kind == .objective }, level: body.level), in: self)
      heading = outer
      return .section(
        Section(anchor: claimAnchor(id), title: title, level: level, role: .objective, blocks: body.blocks))
    }
  }

  /// A table; for outcomes and controls that are titles and no more, a list.
  func listOrTable(_ kind: KindID, _ records: [RecordID], of container: RecordID?) -> [Block] {
    let isPlain = (kind == .outcome || kind == .control) && records.allSatisfy { isTitleOnly($0) }
    guard isPlain else {
      return work(kind, roots: records, caption: caption(words.kinds(kind), of: container), within: container)
    }
    return [paragraph((records.count == 1 ? words.kind(kind) : words.kinds(kind)) + ":"), list(records)]
  }

  private func isTitleOnly(_ id: RecordID) -> Bool {
    let record = model[id]
    return record.children.isEmpty && record.answered.isEmpty && printableFields(of: record).isEmpty
  }

  /// Titles, each with its anchor.
  private func list(_ records: [RecordID]) -> Block {
    .list(
      List(
        style: .bullets,
        items: records.map { id in
          let record = model[id]
          var content = headSpans(of: record)
          if let reference = record.reference { content.insert(.text(reference.printed + ": "), at: 0) }
          return List.Item(
            anchor: claimAnchor(id),
            blocks: [.paragraph(Paragraph(content.isEmpty ? [.text(words.kind(record.kind))] : content))])
        }))
  }
}
