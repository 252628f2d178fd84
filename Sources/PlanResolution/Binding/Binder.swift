// PlanResolution: binding. Every name and reference of a draft is bound to what it names, on one page.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// After binding, every owner and reference leads to a record or a finding says why not; records without a number have
/// the one that their document gives them; owners that are handed down are in their places. What is left in
/// `draft.values` needs scales or timelines.
enum Binder {
  static func bind(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let kinds = KindNames(draft.model.schema)
    var text = TextNumbering(kinds: kinds)
    text.number(&draft, into: &found)
    let outline = Outline(draft.model)
    let names = NameIndex(draft, into: &found)
    var parties = PartyBinder(names: names)
    parties.bind(draft.values, in: &draft.model, into: &found)

    let gaps = GapIndex(draft, outline: outline, kinds: kinds, into: &found)
    var numbering = Numbering(outline: outline, gaps: gaps)
    numbering.number(&draft, kinds: kinds, into: &found)
    CommitteeNumbers(outline: outline).number(&draft)

    let finder = ReferenceFinder(draft.model, outline: outline, names: names, kinds: kinds)
    found += RepeatedReferences(draft: draft, outline: outline, gaps: gaps).findings(finder)
    var references = ReferenceBinder(finder: finder, gaps: gaps)
    references.bind(draft.values, in: &draft.model, into: &found)
    references.bind(draft.views, in: &draft.model, into: &found)
    ProseBinder(sources: draft.sources).bind(draft.prose, &references, in: &draft.model)
    found += findings(of: references, draft, outline)
    found += OpenReferences(sources: draft.sources).findings(draft.prose)
    found += CommitteeChecks(draft: draft).findings()

    Inheritance.bind(&draft.model, outline)
    draft.values.removeAll { $0.kind.isBound }
    draft.prose = []
    draft.views = []
    for index in found.indices { found[index].others.sort { $0.range < $1.range } }
    diagnostics += found.sorted { $0.primary.range < $1.primary.range }
  }

  /// In a function of its own, so that nothing holds on to the draft when it is changed again.
  private static func findings(of references: ReferenceBinder, _ draft: Draft, _ outline: Outline) -> [Diagnostic] {
    var findings = ReferenceFindings(draft, outline: outline, life: references.life)
    return findings.findings(references.faults)
  }
}

extension PendingValue.Kind {
  /// Bound here; the rest is for scales and timelines.
  fileprivate var isBound: Bool {
    switch self {
    case .parties, .references, .cell: true
    case .score, .timeline, .timelineYear, .periods: false
    }
  }
}
