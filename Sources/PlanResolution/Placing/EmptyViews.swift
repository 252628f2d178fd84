// PlanResolution, placing: views that have nothing to show.

import PlanDiagnostics
import PlanModel
import PlanSchema

struct EmptyViews {
  let model: Model

  func findings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for document in model.documents {
      for case .view(let view) in document.content {
        guard let kind = view.kind.needs, !hasAny(kind, view, document) else { continue }
        found.append(finding(view, kind, document))
      }
    }
    return found
  }

  private func hasAny(_ kind: KindID, _ view: ViewRequest, _ document: Document) -> Bool {
    if view.of.isEmpty { return holds(kind, document) }
    return view.of.contains { root in
      switch model[root].kind {
      case .plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme:
        model.documents.first { $0.record == root }.map { holds(kind, $0) } ?? holds(kind, root)
      case .group, .commissioning, .risk, .action, .activity: holds(kind, root)
      // Others hold what names them, too.
      default: true
      }
    }
  }

  /// Records stand below the paper, or beside it where they stood in front of it.
  private func holds(_ kind: KindID, _ document: Document) -> Bool {
    if model[document.record].answered.contains(where: { $0.kind == kind }) { return true }
    return holds(kind, document.record)
      || document.content.contains { item in
        if case .record(let id) = item { holds(kind, id) } else { false }
      }
  }

  private func holds(_ kind: KindID, _ root: RecordID) -> Bool {
    var waiting = [root]
    while let next = waiting.popLast() {
      if model[next].kind == kind { return true }
      waiting += model[next].children
    }
    return false
  }

  private func finding(_ view: ViewRequest, _ kind: KindID, _ document: Document) -> Diagnostic {
    let plural = Schema.standard[kind].plural
    let roots = view.of.isEmpty ? [document.record] : view.of
    let place = roots.map { model.name($0) }.joined(separator: " and ")
    return Diagnostic(
      .viewEmpty, "\(quoted(view.kind.rawValue)) has nothing to show, as there are no \(plural) in \(place)",
      at: view.range, label: "no \(plural)",
      help: view.of.isEmpty
        ? "put in the \(plural), write `\(plural): none` if there are none, or take the view out"
        : "correct `of`, or take it out to show all \(plural) of the paper")
  }
}

extension ViewKind {
  /// The kind without which a view is empty. Other views show much, or say little where there is nothing.
  fileprivate var needs: KindID? {
    switch self {
    case .riskMatrix, .riskRegister, .riskSummary: .risk
    case .commissioningGrid: .activity
    case .indicators, .ragSummary, .comparison: .indicator
    case .contracts: .service
    case .quadrants, .changes: nil
    case .contents, .gantt, .owners, .deadlines, .goldenThread, .key: nil
    }
  }
}
