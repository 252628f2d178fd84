// PlanPaper: who owes what by when: a table for each owner, the soonest first.

import PlanModel
import PlanSchema

/// What one post, person or body has to do, and what else it answers for.
private struct OwnerPart {
  let party: Party
  var work: [RecordID] = []
  var other: [RecordID] = []
}

extension Composer {
  /// `show: owners`
  func ownersView(_ view: ViewRequest) -> [Block] {
    let owned = selection(Self.ownedWork.union(Self.ownedOther), for: view)
    var parts = ownerParts(owned)
    let asked = Set(view.of.filter { [.person, .post, .body].contains(model[$0].kind) })
    if !asked.isEmpty { parts.removeAll { part in !(part.party.record.map { asked.contains($0) } ?? false) } }
    let orphans = asked.isEmpty ? owned.filter { isOrphan($0) } : []
    guard !parts.isEmpty || !orphans.isEmpty else { return [paragraph(words("Nothing has an owner") + ".")] }
    var blocks: [Block] = []
    for part in parts {
      if !part.work.isEmpty {
        blocks.append(workTable(part.work, caption: ownerCaption(view, part.party.printed), order: view.order))
      }
      if let also = alsoOwns(part) { blocks.append(also) }
    }
    if !orphans.isEmpty {
      blocks.append(workTable(orphans, caption: ownerCaption(view, words("No owner given")), order: view.order))
    }
    return blocks
  }

  private static let ownedWork: Set<KindID> = [.action, .milestone, .decision, .measure]
  private static let ownedOther: Set<KindID> = [
    .objective, .outcome, .priority, .risk, .control, .activity, .commissioning, .group,
  ]

  private func ownerCaption(_ view: ViewRequest, _ name: String) -> [Span] {
    (view.title.map { spans($0) } ?? [.text(words("Who owes what"))]) + [.text(": " + name)]
  }

  /// Owners in the order in which they are declared; those who are not come last, as they are first named.
  private func ownerParts(_ records: [RecordID]) -> [OwnerPart] {
    var parts: [OwnerPart] = []
    var declared: [RecordID: Int] = [:]
    var named: [String: Int] = [:]
    for id in records {
      var seen: Set<Int> = []
      for party in owners(of: id) {
        let key = FoldedName.of(party.printed)
        let place = party.record.map { declared[$0] } ?? named[key]
        let index = place ?? parts.count
        if place == nil {
          parts.append(OwnerPart(party: party))
          if let record = party.record { declared[record] = index } else { named[key] = index }
        }
        guard seen.insert(index).inserted else { continue }
        if Self.ownedWork.contains(model[id].kind) {
          parts[index].work.append(id)
        } else {
          parts[index].other.append(id)
        }
      }
    }
    return parts.enumerated().sorted { left, right in
      let (a, b) = (left.element.party.record, right.element.party.record)
      guard let a, let b else {
        return (a != nil && b == nil) || ((a == nil) == (b == nil) && left.offset < right.offset)
      }
      return a < b
    }.map(\.element)
  }

  /// Work of its own that nobody is named for.
  private func isOrphan(_ id: RecordID) -> Bool {
    let record = model[id]
    guard Self.ownedWork.contains(record.kind), record.kind != .measure, owners(of: id).isEmpty else { return false }
    return !record.children.contains { model[$0].kind == .action }
  }

  private func workTable(_ records: [RecordID], caption: [Span], order: String?) -> Block {
    let rows = byDate(records, order: order)
    let hasHomes = rows.contains { home(of: $0) != nil }
    var columns = [
      Table.Column([.text(words("What"))], weight: 4), Table.Column([.text(words("Kind"))]),
      Table.Column([.text(words.field(.due))], weight: 1.5),
    ]
    if hasHomes { columns.append(Table.Column([.text(words("Part of"))])) }
    let body = rows.map { id -> Table.Row in
      let record = model[id]
      var cells = [Table.Cell(workLink(id)), Table.Cell([.text(words.kind(record.kind))]), dueCell(record)]
      if hasHomes { cells.append(homeCell(of: id)) }
      return Table.Row(cells: cells)
    }
    return table(.owners, caption: caption, columns: columns, rows: body)
  }

  /// By the first date due, then as the plan has them; what names no day comes last.
  private func byDate(_ records: [RecordID], order: String?) -> [RecordID] {
    if order.map(FoldedName.of) == "source" { return records }
    let dated = records.enumerated().map { place, id in
      (id: id, place: place, day: deadlines(of: model[id]).compactMap(\.last).min()?.number ?? Int32.max)
    }
    return dated.sorted { $0.day == $1.day ? $0.place < $1.place : $0.day < $1.day }.map(\.id)
  }

  func dueCell(_ record: Record) -> Table.Cell {
    let deadlines = deadlines(of: record)
    let lines = deadlines.map { deadline in
      isOverdue(deadline, record) ? deadline.printed + [.text(" "), overdueTag] : deadline.printed
    }
    switch lines.count {
    case 0: return Table.Cell(dueWords(of: record) ?? [.quiet([.text(words("No date"))])])
    case 1: return Table.Cell(lines[0])
    default: return Table.Cell([], items: lines)
    }
  }

  var overdueTag: Span { .tag(Tag(.status(.bad), text: words("Overdue"))) }

  /// `Also answers for: risks SCHW 01 and SCHW 04; 12 controls.`
  private func alsoOwns(_ part: OwnerPart) -> Block? {
    guard !part.other.isEmpty else { return nil }
    var content: [Span] = [
      .text("\(part.party.printed) \(words(part.work.isEmpty ? "answers for" : "also answers for")): ")
    ]
    var order: [KindID] = []
    var byKind: [KindID: [RecordID]] = [:]
    for id in part.other {
      let kind = model[id].kind
      if byKind[kind] == nil { order.append(kind) }
      byKind[kind, default: []].append(id)
    }
    for (place, kind) in order.enumerated() {
      let records = byKind[kind] ?? []
      if place > 0 { content.append(.text("; ")) }
      if kind == .control || kind == .activity || records.contains(where: { name(of: model[$0]) == nil }) {
        content.append(.text(words.counted(records.count, kind)))
      } else {
        content += .joined(records.map { link($0, .inText, isSentenceStart: false) }, by: ", ")
      }
    }
    return .paragraph(Paragraph(content + [.text(".")]))
  }
}
