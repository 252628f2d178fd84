// PlanPaper: where each record is printed: where it stands, in the view that shows its kind, or only in the key.

import PlanModel
import PlanSchema

/// Settled before anything is printed, so that every cross-reference knows whether it has somewhere to go.
struct Placement {
  private struct Place: OptionSet {
    let rawValue: UInt8
    /// Shown by a view, so not where it stands.
    static let inView = Place(rawValue: 1)
    /// Has an anchor in the paper.
    static let printed = Place(rawValue: 2)
    /// A group that is not printed where it stands: a register has all its risks, or views all that it holds.
    static let emptied = Place(rawValue: 4)
    /// A risk that a register shows, or a record that holds one.
    static let registered = Place(rawValue: 8)
    /// A risk that no register shows, or a record that holds one.
    static let unregistered = Place(rawValue: 16)
  }

  private var places: [Place]
  /// The paper has a key, which prints terms, stages and scales.
  private(set) var hasKey = false

  init(count: Int) { places = [Place](repeating: [], count: count) }

  func isInView(_ id: RecordID) -> Bool { places[Int(id.index)].contains(.inView) }
  func isPrinted(_ id: RecordID) -> Bool { places[Int(id.index)].contains(.printed) }
  func isEmptied(_ id: RecordID) -> Bool { places[Int(id.index)].contains(.emptied) }

  fileprivate mutating func put(inView id: RecordID) { places[Int(id.index)].insert(.inView) }
  fileprivate mutating func register(_ id: RecordID) { places[Int(id.index)].insert(.registered) }
  fileprivate mutating func unregister(_ id: RecordID) { places[Int(id.index)].insert(.unregistered) }
  fileprivate func isUnregistered(_ id: RecordID) -> Bool { places[Int(id.index)].contains(.unregistered) }
  fileprivate mutating func print(_ id: RecordID) { places[Int(id.index)].insert(.printed) }
  fileprivate mutating func empty(_ id: RecordID) { places[Int(id.index)].insert(.emptied) }
  fileprivate func isRegistered(_ id: RecordID) -> Bool { places[Int(id.index)].contains(.registered) }
  fileprivate mutating func noteKey() { hasKey = true }
}

extension Composer {
  /// Every view of the paper, at the margin and in groups, in order.
  var allViews: [ViewRequest] {
    var views: [ViewRequest] = []
    for case .view(let view) in document.content { views.append(view) }
    return views + index.all(.show).compactMap { view(of: $0) }
  }

  func makePlacement() -> Placement {
    var placement = Placement(count: model.records.count)
    for view in allViews {
      switch view.kind {
      case .riskRegister:
        for id in claim([.risk], for: view, in: &placement) { placement.register(id) }
      case .commissioningGrid: _ = claim([.commissioning], for: view, in: &placement)
      case .indicators:
        for id in selection([.indicator], for: view) where indicatorViews.shown.contains(id) {
          claim(id, in: &placement)
        }
      case .key: placement.noteKey()
      default: break
      }
    }
    // A view at the margin moves its groups to where it stands.
    for case .view(let view) in document.content where view.kind == .quadrants {
      for id in quadrantGroups(view) where index.holds(id) { placement.put(inView: id) }
    }
    // Children stand after their parents, so backwards a parent finds its children settled.
    for id in index.records.reversed() { settle(id, in: &placement) }
    for id in numberedText() { settle(id, in: &placement) }
    return placement
  }

  private func claim(_ kinds: KindSet, for view: ViewRequest, in placement: inout Placement) -> [RecordID] {
    let selected = selection(kinds, for: view)
    for id in selected { claim(id, in: &placement) }
    return selected
  }

  private func claim(_ id: RecordID, in placement: inout Placement) {
    placement.put(inView: id)
    // What a view takes from another document is printed with all that is below it.
    if !index.holds(id) { for inner in model.subtree(of: id).reversed() { settle(inner, in: &placement) } }
  }

  private func settle(_ id: RecordID, in placement: inout Placement) {
    // Said in the row of another.
    if isInline(id) { return }
    let children = children(id)
    if children.contains(where: { placement.isRegistered($0) }) { placement.register(id) }
    if children.contains(where: { placement.isUnregistered($0) }) { placement.unregister(id) }
    if kind(id) == .risk, !placement.isInView(id) { placement.unregister(id) }
    switch kind(id) {
    case .group:
      // A group goes where its risks go, with all that it holds.
      let isMoved = placement.isRegistered(id) && !placement.isUnregistered(id)
      let isEmptied =
        !children.isEmpty && printableFields(of: id).isEmpty
        && children.allSatisfy { placement.isInView($0) || placement.isEmptied($0) || isSilent(kind($0)) }
      if isMoved || isEmptied { placement.empty(id) }
      if !isEmptied || placement.isRegistered(id) { placement.print(id) }
    case .objective, .outcome, .priority, .action, .milestone, .decision, .measure, .risk, .commissioning, .activity,
      .table, .note, .term, .indicator, .budget, .staffing, .service, .function, .meeting, .item, .recommendation,
      .contact, .background, .appendix, .paragraph:
      placement.print(id)
    case .control:
      // Nothing can lead to a control that has no reference.
      if records[Int(id.index)].reference != nil { placement.print(id) }
    case .person, .post, .body:
      if hasDetails(id) { placement.print(id) }
    case .plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme, .fact, .include, .show, .label,
      .scale, .point, .stage, .calendar, .gap, .area, .exempt, .choice, .ownField, .ownKind, .update:
      break
    }
  }

  /// Says nothing where it stands.
  func isSilent(_ kind: KindID) -> Bool {
    switch kind {
    case .include, .label, .scale, .point, .stage, .calendar, .fact, .plan, .register, .report, .scorecard, .agenda,
      .minutes, .workProgramme, .choice, .ownField, .ownKind:
      true
    default: false
    }
  }
}
