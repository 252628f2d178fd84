// PlanResolution, binding: what a record takes from the one above it.

import PlanModel
import PlanSchema

/// A record that names no owner has the `lead` of what it stands in. Nobody answers for a thing because they own the
/// risk or the work above it: only a lead is handed down, past records that say nothing, not past an owner or a risk.
enum Inheritance {
  static func bind(_ model: inout Model, _ outline: Outline) {
    guard model.records.contains(where: { $0.fields.contains { $0.id == .lead } }) else { return }
    let takers = KindSet(KindID.allCases.filter { takes($0) })
    // By record: the one whose lead it hands down; -1 for none.
    var leads: [Int32] = Array(repeating: -1, count: model.records.count)
    for id in outline.order {
      let index = Int(id.index)
      let inherited = outline.enclosing(id).map { leads[Int($0.index)] } ?? -1
      let said = Said(model.records[index].fields)
      leads[index] = said.lead ? Int32(index) : said.anyLead || said.owner || outline.kind(id) == .risk ? -1 : inherited
      guard inherited >= 0, takers.contains(outline.kind(id)), !said.anyLead, !said.owner, !said.decisionMaker,
        let lead = model.records[Int(inherited)].fields.first(where: { $0.id == .lead })
      else { continue }
      model.records[index].fields.append(
        Field(id: .owner, value: lead.value, range: lead.range, isInherited: true))
    }
  }

  /// Kinds that may name an owner, other than papers and groups.
  private static func takes(_ kind: KindID) -> Bool {
    let declaration = Schema.standard[kind]
    return declaration.fields.contains(.owner) && !declaration.isDocument && kind != .group
  }

  /// What a record says of who answers for it.
  private struct Said {
    /// A lead who can be handed down: not `vacant`.
    var lead = false
    var anyLead = false
    var owner = false
    var decisionMaker = false

    init(_ fields: [Field]) {
      for index in fields.indices {
        switch fields[index].id {
        case .lead:
          anyLead = true
          if case .missing = fields[index].value { continue }
          lead = true
        case .owner: owner = true
        case .decisionMaker: decisionMaker = true
        default: continue
        }
      }
    }
  }
}
