// PlanPaper: who owes what by when: a table for each owner, the soonest first.

import PlanModel
import PlanSchema

/// What one post, person or body has to do, and what else it answers for.
private struct OwnerPart {
  let party: Party
  /// Nobody holds the post.
  var isVacant = false
  var work: [WorkRow] = []
  var other: [RecordID] = []
  /// The place of the last record that named the owner: a record may name it twice.
  var last = -1
}

/// A row, made once however many owners it has, and the day by which it is sorted.
private struct WorkRow {
  let row: Table.Row
  let day: Int32
  let place: Int32
  let hasHome: Bool
}

private let ownershipFields: FieldSet = [.owner, .lead, .decisionMaker]
private let ownedWork: KindSet = [.action, .milestone, .decision, .measure]
private let ownedOther: KindSet = [
  .objective, .outcome, .priority, .risk, .control, .activity, .commissioning, .group,
]

extension Composer {
  /// `show: owners`
  func ownersView(_ view: ViewRequest) -> [Block] {
    let owned = selection(ownedWork.union(ownedOther), for: view).filter { isWithin($0, view) }
    var parts = ownerParts(owned)
    let asked = Set(view.of.filter { [.person, .post, .body].contains(kind($0)) })
    if !asked.isEmpty { parts.removeAll { part in !(part.party.record.map { asked.contains($0) } ?? false) } }
    let orphans = asked.isEmpty ? owned.filter { isOrphan($0) }.enumerated().map { workRow($1, place: $0) } : []
    guard !parts.isEmpty || !orphans.isEmpty else { return [paragraph(words("Nothing has an owner") + ".")] }
    var blocks: [Block] = []
    for part in parts {
      if !part.work.isEmpty {
        blocks.append(workTable(part.work, caption: ownerCaption(view, part), order: view.order))
      }
      if let also = alsoOwns(part) { blocks.append(also) }
    }
    if !orphans.isEmpty {
      blocks.append(
        workTable(
          orphans, caption: ownerCaption(view, OwnerPart(party: Party(record: nil, printed: words("No owner given")))),
          order: view.order))
    }
    return blocks
  }

  /// Due in the time that a view shows; what names no day stands where no time is asked for.
  private func isWithin(_ id: RecordID, _ view: ViewRequest) -> Bool {
    guard view.from != nil || view.to != nil else { return true }
    let day = dueDay(of: id)
    if let from = view.from, day < from.first.number { return false }
    return day != .max && day <= view.to?.last.number ?? .max
  }

  private func ownerCaption(_ view: ViewRequest, _ part: OwnerPart) -> [Span] {
    (title(of: view) ?? [.text(words("Who owes what"))]) + [.text((part.isVacant ? ". " : ": ") + name(of: part))]
  }

  /// `Director`, `Vacant: Head of Service`, or `Vacant` where the plan does not say which post.
  private func name(of part: OwnerPart) -> String {
    guard part.isVacant else { return part.party.printed }
    let vacant = words(Missing.vacant.printed)
    return part.party.printed.isEmpty ? vacant : "\(vacant): \(part.party.printed)"
  }

  /// Owners in the order in which they are declared; those who are not come last, as they are first named.
  private func ownerParts(_ owned: [RecordID]) -> [OwnerPart] {
    var parts: [OwnerPart] = []
    var declared = [Int32](repeating: -1, count: records.count)
    var named: [String: Int] = [:]
    for (place, id) in owned.enumerated() {
      let vacancies = vacancies(of: id)
      let parties = owners(of: id) + vacancies
      guard !parties.isEmpty else { continue }
      let row = ownedWork.contains(kind(id)) ? workRow(id, place: place) : nil
      for party in parties {
        let part: Int
        if let record = party.record {
          if declared[Int(record.index)] < 0 {
            declared[Int(record.index)] = Int32(parts.count)
            parts.append(OwnerPart(party: party, isVacant: isVacant(record)))
          }
          part = Int(declared[Int(record.index)])
        } else {
          let isVacant = party.printed.isEmpty || vacancies.contains { $0.printed == party.printed }
          let key = (isVacant ? "vacant " : "") + FoldedName.of(party.printed)
          part = named[key] ?? parts.count
          if part == parts.count {
            named[key] = part
            parts.append(OwnerPart(party: party, isVacant: isVacant))
          }
        }
        guard parts[part].last != place else { continue }
        parts[part].last = place
        if let row { parts[part].work.append(row) } else { parts[part].other.append(id) }
      }
    }
    let order = parts.indices.sorted { left, right in
      switch (parts[left].party.record, parts[right].party.record) {
      case (let a?, let b?): a < b
      case (nil, nil): left < right
      case (let a, _): a != nil
      }
    }
    return order.map { parts[$0] }
  }

  /// Work of its own that nobody is named for.
  private func isOrphan(_ id: RecordID) -> Bool {
    guard ownedWork.contains(kind(id)), kind(id) != .measure, owners(of: id).isEmpty, vacancies(of: id).isEmpty
    else { return false }
    return !hasChild(id, .action)
  }

  private func workRow(_ id: RecordID, place: Int) -> WorkRow {
    let cells = [Table.Cell(workLink(id) + jointly(id)), Table.Cell(spans(named(id))), dueCell(id), homeCell(of: id)]
    return WorkRow(
      row: tableRow(cells), day: dueDay(of: id), place: Int32(truncatingIfNeeded: place),
      hasHome: home(of: id) != nil)
  }

  /// ` (jointly: Director; Board)`, where several own it together.
  private func jointly(_ id: RecordID) -> [Span] {
    for field in fields(id) where ownershipFields.contains(field.id) {
      var parties: [Party] = []
      field.value.addParties(to: &parties)
      guard parties.count > 1 else { continue }
      return [.quiet([.text(" (\(words("jointly")): \(parties.map(\.printed).joined(separator: "; ")))")])]
    }
    return []
  }

  /// A post that nobody holds.
  private func isVacant(_ id: RecordID) -> Bool {
    kind(id) == .post && fields(id).first(.holder)?.vacancy != nil
  }

  /// Owners that are vacant in the record's own words: `owner: vacant (Head of Service)`.
  private func vacancies(of id: RecordID) -> [Party] {
    fields(id).filter { ownershipFields.contains($0.id) }.compactMap(\.value.vacancy)
      .map { Party(record: nil, printed: $0) }
  }

  /// By the first date due, then as the plan has them; what names no day comes last.
  private func workTable(_ work: [WorkRow], caption: [Span], order: String?) -> Block {
    let isBySource = order.map(FoldedName.of) == "source"
    let places = work.indices.sorted { left, right in
      if isBySource || work[left].day == work[right].day { return work[left].place < work[right].place }
      return work[left].day < work[right].day
    }
    var columns = [
      Table.Column([.text(words("What"))], weight: 4), Table.Column([.text(words("Kind"))]),
      Table.Column(spans(.due), weight: 1.5),
    ]
    // Without the column, its cells fall off the end of the rows.
    if work.contains(where: \.hasHome) { columns.append(Table.Column([.text(words("Part of"))])) }
    return table(.owners, caption: caption, columns: columns, rows: places.map { work[$0].row })
  }

  private func dueCell(_ id: RecordID) -> Table.Cell {
    let deadlines = deadlines(of: id)
    guard !deadlines.isEmpty else { return Table.Cell(dueWords(of: id) ?? phrases.noDate) }
    return cell(lines: deadlines.map { isOverdue($0, id) ? $0.printed + [.text(" "), overdueTag] : $0.printed })
  }

  /// `Also answers for: risks SCHW 01 and SCHW 04; 12 controls.`
  private func alsoOwns(_ part: OwnerPart) -> Block? {
    guard !part.other.isEmpty else { return nil }
    var content: [Span] = [
      .text("\(name(of: part)) \(words(part.work.isEmpty ? "answers for" : "also answers for")): ")
    ]
    var order: [NamedKind] = []
    var byKind: [NamedKind: [RecordID]] = [:]
    for id in part.other {
      if byKind[named(id)] == nil { order.append(named(id)) }
      byKind[named(id), default: []].append(id)
    }
    for (place, kind) in order.enumerated() {
      let owned = byKind[kind] ?? []
      if place > 0 { content.append(.text("; ")) }
      if kind.id == .control || kind.id == .activity || owned.contains(where: { name(of: $0) == nil }) {
        content.append(.text(words.counted(owned.count, kind)))
      } else {
        content += .joined(owned.map { link($0, .inText, isSentenceStart: false) }, by: ", ")
      }
    }
    return .paragraph(Paragraph(content + [.text(".")]))
  }
}

extension Value {
  /// Which post is vacant, as far as it is said; nothing where none is.
  fileprivate var vacancy: String? {
    switch self {
    case .missing(.vacant): ""
    case .noted(.missing(.vacant), let note): note
    case .revised(_, let value): value.vacancy
    case .several(let values): values.lazy.compactMap(\.vacancy).first
    default: nil
    }
  }
}
