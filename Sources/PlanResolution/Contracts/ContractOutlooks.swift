// PlanResolution: for every service with a contract, when that ends and what follows.

import PlanModel
import PlanSchema

enum ContractOutlooks {
  static func bind(_ model: inout Model) {
    let services = model.records.indices.map { RecordID($0) }.filter {
      model[$0].kind == .service && model[$0].value(.contractEnd) != nil
    }
    guard !services.isEmpty else { return }
    var successors: [RecordID: [RecordID]] = [:]
    for index in model.records.indices where model.records[index].kind == .activity {
      for field in model.records[index].fields where field.id == .services {
        for service in field.value.boundRecords where successors[service]?.last != RecordID(index) {
          successors[service, default: []].append(RecordID(index))
        }
      }
    }
    for service in services { model.contracts[service] = outlook(of: service, successors[service] ?? [], model) }
  }

  private static func outlook(of service: RecordID, _ activities: [RecordID], _ model: Model) -> ContractOutlook {
    let ends = model[service].value(.contractEnd)?.ends ?? []
    guard let end = ends.max(by: { $0.last < $1.last }) else {
      return ContractOutlook(end: nil, activities: activities, successor: .notNeeded)
    }
    let starts = activities.map { start(of: $0, model) }
    var successor = ContractOutlook.Successor.none
    if starts.contains(where: { $0.map { $0.first <= end.last } ?? false }) {
      successor = .inTime
    } else if starts.contains(where: { $0 == nil }) {
      successor = .undated
    } else if !starts.isEmpty {
      successor = .late
    }
    return ContractOutlook(end: end, activities: activities, successor: successor)
  }

  /// The first period in which an activity is in its Do stage.
  private static func start(of activity: RecordID, _ model: Model) -> PlanDate? {
    guard let frame = frame(of: activity, model), let cells = model[activity].value(.timeline)?.placedCells,
      let stage = frame.stages.firstIndex(where: { !$0.isPoint && ($0.letter == "D" || $0.name == "Do") })
    else { return nil }
    let first = cells.firstIndex { $0.contains(UInt8(truncatingIfNeeded: stage)) }
    return first.flatMap { frame.periods.indices.contains($0) ? frame.periods[$0] : nil }
  }

  private static func frame(of activity: RecordID, _ model: Model) -> TimelineFrame? {
    var above = model[activity].parent
    while let record = above {
      if let frame = model.frames[record] { return frame }
      above = model[record].parent
    }
    return nil
  }
}

extension Value {
  /// The records that references in it are bound to.
  fileprivate var boundRecords: [RecordID] {
    switch self {
    case .reference(let link): [link.record].compactMap { $0 }
    case .noted(let value, _), .revised(_, let value): value.boundRecords
    case .several(let values): values.flatMap(\.boundRecords)
    default: []
    }
  }

  /// The dates on which something ends.
  fileprivate var ends: [PlanDate] {
    switch self {
    case .when(.date(let date)), .when(.by(let date)): [date]
    case .when(.span(_, let end)): [end].compactMap { $0 }
    case .noted(let value, _), .revised(_, let value): value.ends
    case .several(let values): values.flatMap(\.ends)
    default: []
    }
  }

  fileprivate var placedCells: [[UInt8]]? {
    switch self {
    case .timeline(let timeline): timeline.cells
    case .noted(let value, _), .revised(_, let value): value.placedCells
    default: nil
    }
  }
}
