// PlanResolution, placing: the scales of a plan, and which of them a record is scored on.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

/// Every scale by name, and the scale in force for any record.
struct ScaleTable {
  /// What a record's scores are placed on.
  enum Choice: Equatable {
    case scale(ScaleID)
    /// `scale: none`.
    case none
    /// A scale that could not be read: its scores are kept as typed, without a finding for each.
    case unreadable
  }

  private var byName: [String: Choice] = [:]
  private var names: [String] = []
  private var chosen: [RecordID: Choice] = [:]
  private var fallback = Choice.scale(ScaleID(0))

  init(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    draft.model.scales = [Scale.standard]
    byName["standard"] = .scale(ScaleID(0))
    readScales(&draft, into: &diagnostics)
    readChoices(&draft, into: &diagnostics)
    choosePerPaper(draft.model)
  }

  /// In a pack, each paper has the scale that it would have by itself: the only one that it declares, else that of the
  /// paper that it belongs to.
  private mutating func choosePerPaper(_ model: Model) {
    guard model.documents.contains(where: { $0.carrier != nil }) else { return }
    for document in model.documents where chosen[document.record] == nil {
      var own = document.content.compactMap { item -> RecordID? in
        if case .record(let id) = item, model[id].kind == .scale { id } else { nil }
      }
      own += model.children(of: document.record, .scale)
      if Set(own).count == 1, let name = model[own[0]].reference?.printed ?? Optional(model[own[0]].title.plain) {
        chosen[document.record] = byName[FoldedName.of(name)]
      } else if own.isEmpty, let carrier = document.carrier {
        chosen[document.record] = outer(of: carrier, model) ?? .scale(ScaleID(0))
      }
    }
  }

  /// What a paper's carrier has; papers stand behind those that they belong to, so theirs are known.
  private func outer(of carrier: RecordID, _ model: Model) -> Choice? {
    var above: RecordID? = carrier
    while let id = above {
      if let known = chosen[id] { return known }
      above = model[id].parent
    }
    return nil
  }

  private mutating func readScales(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    var declared: [Choice] = []
    for index in draft.model.records.indices where draft.model.records[index].kind == .scale {
      let id = RecordID(index)
      let record = draft.model[id]
      let name = record.reference?.printed ?? record.title.plain
      let title = record.title.plain.isEmpty ? name : record.title.plain
      let label = draft.model.name(id)
      let source = source(of: id, draft)
      let scale = ScaleReader.read(source, name: name, title: title, subject: { label }, into: &diagnostics)
      let choice: Choice = scale == nil ? .unreadable : .scale(ScaleID(draft.model.scales.count))
      if let scale { draft.model.scales.append(scale) }
      declared.append(choice)
      for spelling in [name, title] where !spelling.isEmpty && byName[FoldedName.of(spelling)] == nil {
        byName[FoldedName.of(spelling)] = choice
        names.append(spelling)
      }
    }
    // A plan that declares one scale means it, whether it says `scale:` or not.
    if declared.count == 1 { fallback = declared[0] }
  }

  private func source(of id: RecordID, _ draft: Draft) -> ScaleSource {
    let text = draft.scales[id] ?? ScaleText()
    var isGood = false
    if case .choice("good")? = draft.model[id].value(.highIs) { isGood = true }
    return ScaleSource(
      head: draft.model[id].range, record: id, likelihood: text.fields[.likelihood], impact: text.fields[.impact],
      score: text.fields[.scoreRule], bands: text.fields[.bands], cells: text.cells, rating: text.fields[.rating],
      highIsGood: isGood)
  }

  private mutating func readChoices(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    for index in draft.model.records.indices {
      let id = RecordID(index)
      guard let field = draft.model.records[index].fields.first(where: { $0.id == .usesScale }),
        case .words(let words) = field.value
      else { continue }
      let choice = choice(words, field.range, draft.model.name(id), into: &diagnostics)
      chosen[id] = choice
      switch choice {
      case .scale(let scale): draft.model.scaleChoices[id] = .some(scale)
      case .none, .unreadable: draft.model.scaleChoices[id] = .some(nil)
      }
    }
  }

  private func choice(
    _ words: String, _ range: SourceRange, _ subject: String, into diagnostics: inout [Diagnostic]
  ) -> Choice {
    let folded = FoldedName.of(words)
    if folded == "none" { return .none }
    if let known = byName[folded] { return known }
    let nearest = Suggestion.nearest(to: words, among: names + ["none"])
    diagnostics.append(
      Diagnostic(
        .scaleNotFound, "\(subject) uses the scale \(quoted(words)), which is not declared", at: range,
        label: nearest.map { "did you mean \(quoted($0))?" } ?? "no such scale", found: words, expected: nearest,
        fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
        help: "declare it with `scale \(words):`, or write `scale: none` for a register without scores"))
    return .unreadable
  }

  /// The nearest `scale:` above a record, or the plan's own scale.
  mutating func choice(for record: RecordID, _ model: Model) -> Choice {
    var path: [RecordID] = []
    var above: RecordID? = record
    var found = fallback
    while let id = above {
      if let known = chosen[id] {
        found = known
        break
      }
      path.append(id)
      above = model[id].parent
    }
    // Only what can hold risks is remembered; every risk asks once.
    for id in path.dropFirst() { chosen[id] = found }
    return found
  }

  /// What a record uses, as an index for the model.
  mutating func scale(for record: RecordID, _ model: Model) -> ScaleID? {
    if case .scale(let id) = choice(for: record, model) { id } else { nil }
  }
}
