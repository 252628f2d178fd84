// PlanResolution: `show:` and the fields that narrow it.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

extension Reader {
  mutating func readView(_ tree: SyntaxTree, head: Int) {
    let text = tree.rest(head)
    let words = folded(text)
    let aliases: [String: ViewKind] = [
      "matrix": .riskMatrix, "register": .riskRegister, "grid": .commissioningGrid, "deadline": .deadlines,
      "owner": .owners, "table of contents": .contents, "gantt chart": .gantt, "timeline": .gantt,
      "abbreviations": .key,
    ]
    guard let kind = ViewKind(rawValue: words) ?? aliases[words] else {
      unknownView(text, tree, head: head)
      return
    }
    // The fields of a view are read as those of a record, then taken over.
    let scratch = addRecord(.show, RichLine(""), tree.lineRange(head), parent: nil)
    let pendingBefore = draft.values.count
    let proseBefore = draft.prose.count
    readEntries(of: scratch, tree, tree.body(head), depth: 0)
    var view = ViewRequest(kind: kind, range: text.source)
    for field in draft.model[scratch].fields { take(field, into: &view) }
    if case .duration(let window)? = draft.model[scratch].value(.window) { take(window, into: &view) }
    let references = draft.values[pendingBefore...].filter { $0.record == scratch }.map(\.text)
    draft.values.removeSubrange(pendingBefore...)
    draft.prose.removeSubrange(proseBefore...)
    draft.model.records.removeLast()
    warnOfUnused(draft.model, view, tree, head: head)
    addContent(.view(view), text.source)
    if let document {
      let item = draft.model.documents[document].content.count - 1
      for text in references { draft.views.append(PendingView(document: document, item: item, text: text)) }
    }
  }

  private func take(_ field: Field, into view: inout ViewRequest) {
    switch (field.id, field.value) {
    case (.title, .inline(let line)): view.title = line
    case (.at, .words(let point)): view.point = FoldedName.of(point)
    case (.by, .choice(let unit)): view.by = unit.meaning
    case (.layout, .choice(let layout)): view.layout = layout.meaning
    case (.order, .words(let order)): view.order = FoldedName.of(order)
    case (.rag, .choice(let rag)): view.rag = rag.meaning
    case (.start, .when(.date(let date))): view.from = date
    case (.end, .when(.date(let date))): view.to = date
    default: break
    }
  }

  /// Counts the window from the start of the view, or else from the paper's own date.
  private func take(_ window: Duration, into view: inout ViewRequest) {
    let date: PlanDate? =
      if case .when(.date(let date))? = document.flatMap({ draft.model[draft.model.documents[$0].record].value(.date) })
      {
        date
      } else { nil }
    guard let start = view.from ?? date, let end = window.end(from: start.first) else { return }
    view.from = start
    view.to = PlanDate(day: end)
  }

  private mutating func warnOfUnused(_ model: Model, _ view: ViewRequest, _ tree: SyntaxTree, head: Int) {
    if let point = view.point, !model.points.contains(where: { FoldedName.of($0.name) == point }) {
      diagnostics.append(
        Diagnostic(
          .pointNotDeclared, "\(quoted(view.kind.rawValue)) is asked for at \(quoted(point)), which is not a point",
          at: view.range, found: point, expected: model.points.map(\.name).joined(separator: ", "),
          help: "write one of these points, or declare it: `point \(point): printed words`"))
    }
    for line in tree.body(head) where tree.lines[line].kind == .head {
      guard case .field(let id)? = schema.names(under: .show).exact(tree.label(line)), !view.kind.takes(id) else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .optionNotForView, "\(quoted(view.kind.rawValue)) makes no use of \(quoted(schema[id].name))",
          at: tree.labelRange(line), label: "changes nothing here",
          help: "take the line out, or put it below the view that it was meant for"))
    }
  }

  private mutating func unknownView(_ text: ValueText, _ tree: SyntaxTree, head: Int) {
    let known = ViewKind.allCases.map(\.rawValue)
    let typed = text.string
    let nearest = typed.isEmpty ? nil : Suggestion.nearest(to: typed, among: known)
    diagnostics.append(
      Diagnostic(
        .viewUnknown, typed.isEmpty ? "this line shows nothing" : "there is no view called \(quoted(typed))",
        at: text.isEmpty ? tree.labelRange(head) : text.source,
        label: nearest.map { "did you mean \(quoted($0))?" } ?? "", found: typed, expected: nearest,
        fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(text.source, $0)]) },
        help: "the views are: \(known.joined(separator: ", "))"))
  }
}

extension ViewKind {
  /// Whether a field below `show:` changes anything for this view.
  func takes(_ id: FieldID) -> Bool {
    switch id {
    case .title: true
    case .of: self != .contents && self != .key
    case .rag: self == .indicators
    case .at: self == .riskMatrix || self == .riskSummary
    case .layout: self == .riskRegister || self == .indicators
    case .by: self == .gantt || self == .contracts
    case .order: self == .riskRegister || self == .riskSummary
    case .start, .end: self == .gantt || self == .deadlines || self == .owners || self == .commissioningGrid
    case .window: self == .gantt || self == .deadlines || self == .commissioningGrid
    default: false
    }
  }
}

extension Duration {
  /// Its last day, where it starts on the day given; nothing for parts of days and uneven counts.
  fileprivate func end(from start: Day) -> Day? {
    guard let count = (1...10_000).first(where: { ExactDecimal($0) == self.count }) else { return nil }
    switch unit {
    case .minute, .hour: return nil
    case .day, .clearDay, .workingDay: return start.adding(days: count - 1)
    case .week: return start.adding(days: 7 * count - 1)
    case .month: return start.end(afterMonths: count)
    case .quarter: return start.end(afterMonths: 3 * count)
    case .year: return start.end(afterMonths: 12 * count)
    }
  }
}

extension Day {
  /// The day before the one that has the same number so many months on.
  fileprivate func end(afterMonths count: Int) -> Day? {
    let (year, month, day) = civil
    let (later, laterMonth) = CivilCalendar.monthOfCount(year * 12 + month - 1 + count)
    let last = CivilCalendar.days(inMonth: laterMonth, of: later)
    return Day(year: later, month: laterMonth, day: min(day, last))?.adding(days: day > last ? 0 : -1)
  }
}
