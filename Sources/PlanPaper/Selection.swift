// PlanPaper: which records a view shows: those of the paper, or those that its `of` names.

import PlanModel
import PlanSchema

extension Composer {
  /// The records of some kinds that a view is narrowed to, each once, in source order below each name in `of`.
  func selection(_ kinds: Set<KindID>, for view: ViewRequest) -> [RecordID] {
    guard !view.of.isEmpty else {
      if kinds.count == 1, let kind = kinds.first { return index.all(kind) }
      return index.records.filter { kinds.contains(model[$0].kind) }
    }
    var seen: Set<RecordID> = []
    return view.of.flatMap { records(kinds, of: $0) }.filter { seen.insert($0).inserted }
  }

  private func records(_ kinds: Set<KindID>, of root: RecordID) -> [RecordID] {
    switch model[root].kind {
    case .plan, .register, .report:
      return wholeDocument(root).filter { kinds.contains(model[$0].kind) }
    case .person, .post, .body:
      return index.records.filter { kinds.contains(model[$0].kind) && isOwned($0, by: root) }
    case .scale:
      return index.all(.risk).filter {
        kinds.contains(.risk) && scale(of: $0).flatMap { model.scale($0)?.record } == root
      }
    case .priority, .objective, .outcome:
      let below = index.subtree(of: root).filter { kinds.contains(model[$0].kind) }
      let linked = index.records.filter { kinds.contains(model[$0].kind) && isLinked($0, to: root) }
      return below + linked
    default:
      let below = index.holds(root) ? Array(index.subtree(of: root)) : model.subtree(of: root)
      return below.filter { kinds.contains(model[$0].kind) }
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
    model[id].fields.contains {
      ($0.id == .objectives || $0.id == .priorities) && $0.value.links.contains { $0.record == target }
    }
  }
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

  /// The owners in it, each with its note.
  var parties: [Party] {
    switch self {
    case .party(let party): [party]
    case .noted(let value, _): value.parties
    case .revised(_, let value): value.parties
    case .several(let values): values.flatMap(\.parties)
    default: []
    }
  }
}
