// PlanResolution, binding: what a record takes from the one above it.

import PlanModel
import PlanSchema

/// A record that names no owner has the `lead` of what it stands in. Nobody answers for a thing because they own the
/// risk or the work above it: only a lead is handed down, past records that say nothing, not past an owner or a risk.
enum Inheritance {
  static func bind(_ model: inout Model, _ outline: Outline) {
    var leads: [Field?] = Array(repeating: nil, count: model.records.count)
    guard model.records.contains(where: { $0.fields.contains { $0.id == .lead } }) else { return }
    let takers = KindSet(KindID.allCases.filter { takes($0) })
    for id in outline.order {
      let index = Int(id.index)
      let inherited = outline.enclosing(id).flatMap { leads[Int($0.index)] }
      let record = model.records[index]
      leads[index] = handedDown(by: record, inherited)
      guard let lead = inherited, takers.contains(record.kind), !namesOwner(record) else { continue }
      model.records[index].fields.append(
        Field(id: .owner, value: lead.value, range: lead.range, isInherited: true))
    }
  }

  private static func takes(_ kind: KindID) -> Bool {
    let declaration = Schema.standard[kind]
    return declaration.fields.contains(.owner) && !declaration.isDocument && kind != .group
  }

  private static func handedDown(by record: Record, _ inherited: Field?) -> Field? {
    if let lead = record.fields.first(where: { $0.id == .lead }) {
      if case .missing = lead.value { return nil }
      return lead
    }
    let stops = record.kind == .risk || record.fields.contains { $0.id == .owner }
    return stops ? nil : inherited
  }

  private static func namesOwner(_ record: Record) -> Bool {
    record.fields.contains { $0.id == .owner || $0.id == .lead || $0.id == .decisionMaker }
  }
}
