// PlanPaper: each `show:` and who makes it.

import PlanModel
import PlanSchema

extension Composer {
  /// The blocks of one view; sections in it have `level`.
  func blocks(for view: ViewRequest, level: Int) -> [Block] {
    switch view.kind {
    case .contents:
      // An appendix is in the contents of the paper that it belongs to.
      if isAppended { return [] }
      return [.contents(Contents(title: title(of: view) ?? [.text(words("Contents"))]))]
    case .riskMatrix: return riskMatrix(view)
    case .riskRegister: return riskRegister(view, level: level)
    case .riskSummary: return riskSummary(view)
    case .commissioningGrid: return commissioning(selection([.commissioning], for: view), view: view, level: level)
    case .gantt: return gantt(view)
    case .owners: return ownersView(view)
    case .deadlines: return deadlines(view)
    case .goldenThread: return goldenThread(view)
    case .key: return key(view, level: level)
    case .indicators: return indicators(view, level: level)
    case .ragSummary: return ratingSummary(view)
    case .comparison: return comparisonView(view)
    case .contracts: return contracts(view)
    case .quadrants: return quadrants(view, level: level)
    case .changes: return changes(view)
    }
  }

  /// The caption or heading that the plan gives a view.
  func title(of view: ViewRequest) -> [Span]? {
    view.title.map { spans($0) }.flatMap { $0.isBlank ? nil : $0 }
  }

  /// A `show` that stands in a group: narrowed to the group where it does not say.
  func view(of id: RecordID) -> ViewRequest? {
    let record = record(id)
    guard record.kind == .show else { return nil }
    let name = record.fields.first(.view).map { spans($0).plainText } ?? record.title.plain
    guard let kind = ViewKind(rawValue: FoldedName.of(name)) else { return nil }
    var view = ViewRequest(kind: kind, range: record.range)
    view.of = record.fields.all(.of).flatMap { $0.value.links.compactMap(\.record) }
    if view.of.isEmpty, let parent = record.parent, self.kind(parent) == .group, kind != .contents, kind != .key,
      kind != .quadrants
    {
      view.of = [parent]
    }
    view.point = word(.at, of: record)
    view.layout = word(.layout, of: record)
    view.by = word(.by, of: record)
    view.order = word(.order, of: record)
    view.rag = word(.rag, of: record)
    view.from = record.fields.first(.start)?.when?.date
    view.to = record.fields.first(.end)?.when?.date
    if case .inline(let title)? = record.fields.first(.title) { view.title = title }
    return view
  }

  private func word(_ field: FieldID, of record: Record) -> String? {
    switch record.fields.first(field) {
    case .words(let word): word
    case .choice(let chosen): chosen.meaning
    default: nil
    }
  }
}
