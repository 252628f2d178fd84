// PlanPaper: services where they stand: one table, in which the headings among their rows stay headings.

import PlanModel
import PlanSchema

extension Composer {
  /// The end of a run of services that has headings of its own among them; nothing where they are no such run.
  func serviceRun(_ records: [RecordID], from start: Int) -> Int? {
    var end = start
    var last = start
    var hasHeading = false
    while end < records.count {
      let id = records[end]
      if kind(id) == .group {
        guard isServiceHeading(id) else { break }
        hasHeading = true
        if !children(id).isEmpty { last = end + 1 }
      } else if kind(id) == .service {
        last = end + 1
      } else {
        break
      }
      end += 1
    }
    return hasHeading && last > start ? last : nil
  }

  /// A heading among rows: a group that says nothing itself and holds services or nothing.
  private func isServiceHeading(_ id: RecordID) -> Bool {
    let record = records[Int(id.index)]
    return record.reference == nil && !record.title.plain.isBlank && record.fields.isEmpty && record.answered.isEmpty
      && !placement.isEmptied(id) && children(id).allSatisfy { kind($0) == .service && !placement.isInView($0) }
  }

  func services(_ run: [RecordID]) -> Block {
    let rows = run.flatMap { kind($0) == .group ? children($0) : [$0] }.map { NestedRow(id: $0, depth: 0) }
    let service = NamedKind(.service)
    let fields = columns(service, rows)
    let early = Set(fields)
    let columns = [Table.Column(spans(service), weight: 3)] + fields.map { workColumn($0, of: service) }
    var details: [RowDetail] = []
    var body: [Table.Row] = []
    func add(_ id: RecordID) {
      let title = titleCell(NestedRow(id: id, depth: 0), columns: early, details: &details)
      body.append(tableRow(anchor: rowAnchor(id), [title] + fields.map { cell($0, of: id) }))
    }
    for id in run {
      guard kind(id) == .group else {
        add(id)
        continue
      }
      body.append(
        tableRow(
          anchor: rowAnchor(id), role: .group,
          [Table.Cell(titled(id))] + fields.map { _ in Table.Cell(phrases.seeBelow) }))
      for service in children(id) { add(service) }
    }
    return table(.plain, caption: caption(words.kinds(.service)), columns: columns, rows: body)
  }
}
