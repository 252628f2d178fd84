// PlanPaper: `show: contracts`: what ends when, and what follows it.

import PlanModel
import PlanSchema

/// The services whose contracts end in one period.
private struct ContractGroup {
  let title: String
  var services: [RecordID] = []
}

extension Composer {
  /// Contracts by end date, those without one last.
  func contracts(_ view: ViewRequest) -> [Block] {
    let services = selection([.service], for: view)
    guard !services.isEmpty else { return [paragraph(words.none(.service) + ".")] }
    let bound = services.filter { isContract($0) }
    var intro = "\(words.counted(services.count, .service)): "
    let own = services.count - bound.count
    if bound.isEmpty { return [paragraph(intro + words("none has a contract") + ".")] }
    intro += "\(bound.count) \(words("with a contract"))"
    if own > 0 { intro += ", \(own) \(words("without"))" }
    let open = bound.filter { outlook($0).successor == .none }
    if !open.isEmpty {
      intro += ". \(words("Nothing in the plan follows")) \(open.count) \(words("of those that end"))"
    }
    let groups = self.groups(bound, by: view.by)
    let title = self.title(of: view) ?? [.text(words("Contracts by the date on which they end"))]
    return [paragraph(intro + "."), contractTable(groups, caption: title)]
  }

  private func outlook(_ id: RecordID) -> ContractOutlook {
    model.contracts[id] ?? ContractOutlook(end: nil, activities: [], successor: .notNeeded)
  }

  /// Says something of a contract; what the council does itself needs none.
  private func isContract(_ id: RecordID) -> Bool {
    let fields = fields(id)
    if case .choice("internal")? = fields.first(.delivery) { return outlook(id).end != nil }
    return fields.has(anyOf: [.contractEnd, .contractStart]) || fields.first(.delivery).map { plainWords($0) } != nil
  }

  private func groups(_ services: [RecordID], by unit: String?) -> [ContractGroup] {
    let unit = unit.flatMap { PeriodUnit(rawValue: $0) } ?? .year
    var dated: [(end: PlanDate, id: RecordID)] = []
    var open = ContractGroup(title: words("No end date"))
    var unsaid = ContractGroup(title: words("End of the contract not given"))
    for id in services {
      if let end = outlook(id).end {
        dated.append((end, id))
      } else if fields(id).has(.contractEnd) {
        open.services.append(id)
      } else {
        unsaid.services.append(id)
      }
    }
    dated.sort { ($0.end.last, $0.id) < ($1.end.last, $1.id) }
    var groups: [ContractGroup] = []
    for (end, id) in dated {
      let title = "\(words("Ends in")) \(period(of: end.last, unit))"
      if groups.last?.title != title { groups.append(ContractGroup(title: title)) }
      groups[groups.count - 1].services.append(id)
    }
    return groups + [open, unsaid].filter { !$0.services.isEmpty }
  }

  /// The year, quarter, half or month of the plan's calendar that holds a day.
  private func period(of day: Day, _ unit: PeriodUnit) -> String {
    let (year, month, _) = day.civil
    let start = model.calendar.yearStartMonth
    let months = (month - start + 12) % 12
    let first = month < start ? year - 1 : year
    return model.calendar.period(unit, months / unit.months + 1, ofYear: first)?.printed ?? "\(year)"
  }

  private func contractTable(_ groups: [ContractGroup], caption: [Span]) -> Block {
    let all = groups.flatMap(\.services)
    let fields = [FieldID.supplier, .cost, .review].filter { field in all.contains { self.fields($0).has(field) } }
    var columns = [
      Table.Column(spans(.service as KindID), weight: 3), Table.Column(spans(.contractEnd as FieldID), weight: 1.5),
    ]
    columns += fields.map { workColumn(NamedField($0), of: NamedKind(.service)) }
    columns.append(Table.Column([.text(words("What follows"))], weight: 2))
    var rows: [Table.Row] = []
    for group in groups {
      let heading = "\(group.title): \(group.services.count)"
      rows.append(
        tableRow(
          role: .group,
          [Table.Cell([.text(heading)])] + columns.dropFirst().map { _ in Table.Cell(phrases.seeBelow) }))
      for id in group.services {
        var cells = [Table.Cell(workLink(id)), cell(.contractEnd, of: id)]
        cells += fields.map { cell($0, of: id) }
        cells.append(follows(outlook(id), hasEnd: self.fields(id).has(.contractEnd)))
        rows.append(tableRow(cells))
      }
    }
    return table(.plain, caption: caption, columns: columns, rows: rows)
  }

  private func follows(_ outlook: ContractOutlook, hasEnd: Bool) -> Table.Cell {
    let links = outlook.activities.map { workLink($0) }
    let said: String
    switch outlook.successor {
    case .inTime: said = words("under way before the contract ends")
    case .late: said = words("under way only after the contract ends")
    case .undated: said = words("not said when")
    case .none: return Table.Cell([.text(words("Nothing named"))])
    case .notNeeded:
      guard links.isEmpty else { return cell(lines: links) }
      return Table.Cell(hasEnd ? [.text("–"), .unseen(" " + words("No end date"))] : notGiven)
    }
    return cell(lines: links.map { $0 + [.text(": \(said)")] })
  }
}
