// PlanPaper: which records a view shows: those of the paper, or those that its `of` names.

import PlanModel
import PlanSchema

extension Composer {
  /// The records of some kinds that a view is narrowed to, each once, in source order below each name in `of`.
  func selection(_ wanted: KindSet, for view: ViewRequest) -> [RecordID] {
    guard !view.of.isEmpty else {
      if let kind = wanted.only { return index.all(kind) }
      return index.records.filter { wanted.contains(kind($0)) }
    }
    let parts = view.of.map { selected(wanted, of: $0) }
    guard parts.count > 1 else { return parts.first ?? [] }
    var isSeen = [Bool](repeating: false, count: records.count)
    return parts.joined().filter { id in
      defer { isSeen[Int(id.index)] = true }
      return !isSeen[Int(id.index)]
    }
  }

  private func selected(_ wanted: KindSet, of root: RecordID) -> [RecordID] {
    switch kind(root) {
    case .plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme:
      return wholeDocument(root).filter { wanted.contains(kind($0)) }
    case .person, .post, .body:
      return index.records.filter { wanted.contains(kind($0)) && isOwned($0, by: root) }
    case .scale:
      guard wanted.contains(.risk) else { return [] }
      return index.all(.risk).filter { scale(of: $0).flatMap { model.scale($0)?.record } == root }
    case .priority, .objective, .outcome:
      let below = index.subtree(of: root)
      return index.records.filter { id in
        wanted.contains(kind(id)) && (below.isHolding(index.place(of: id)) || isLinked(id, to: root))
      }
    default:
      let below = index.holds(root) ? index.subtree(of: root) : model.subtree(of: root)[...]
      return below.filter { wanted.contains(kind($0)) }
    }
  }

  private func wholeDocument(_ record: RecordID) -> [RecordID] {
    if record == document.record { return index.records }
    guard let other = model.documents.first(where: { $0.record == record }) else { return model.subtree(of: record) }
    return DocumentIndex(document: other, model: model).records
  }

  private func isOwned(_ id: RecordID, by party: RecordID) -> Bool {
    owners(of: id).contains { $0.record == party }
  }

  /// Names the record among its objectives or priorities.
  private func isLinked(_ id: RecordID, to target: RecordID) -> Bool {
    fields(id).contains {
      ($0.id == .objectives || $0.id == .priorities) && $0.value.links.contains { $0.record == target }
    }
  }
}

extension ArraySlice<RecordID> {
  /// A place in the array that it is a slice of is in the slice.
  fileprivate func isHolding(_ place: Int?) -> Bool { place.map { indices.contains($0) } ?? false }
}

extension Model {
  func scale(_ id: ScaleID) -> Scale? { scales.indices.contains(id.index) ? scales[id.index] : nil }
}

extension Value {
  /// The references in it.
  var links: [RecordLink] {
    switch self {
    case .reference(let link): [link]
    case .noted(let value, _): value.links
    case .revised(_, let value): value.links
    case .several(let values): values.flatMap(\.links)
    default: []
    }
  }

  /// Adds the owners in it, in order.
  func addParties(to parties: inout [Party]) {
    switch self {
    case .party(let party): parties.append(party)
    case .noted(let value, _): value.addParties(to: &parties)
    case .revised(_, let value): value.addParties(to: &parties)
    case .several(let values): for value in values { value.addParties(to: &parties) }
    default: break
    }
  }
}
