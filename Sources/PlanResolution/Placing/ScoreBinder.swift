// PlanResolution, placing: every score put on its scale.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

enum ScoreBinder {
  static func bind(_ draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    var scales = ScaleTable(&draft, into: &diagnostics)
    for pending in draft.values {
      guard case .score = pending.kind else { continue }
      let value: Value
      switch scales.choice(for: pending.record, draft.model) {
      case .scale(let id): value = read(pending, on: id, draft.model, into: &diagnostics)
      case .none: value = withoutScale(pending, draft.model, into: &diagnostics)
      case .unreadable: value = .asPrinted(pending.text.string)
      }
      draft.model[pending.record].fields[pending.field].value = value
    }
  }

  private static func subject(_ pending: PendingValue, _ model: Model) -> String {
    let field = model[pending.record].fields[pending.field]
    return "\(quoted(model.schema[field.named].name)) of \(model.name(pending.record))"
  }

  private static func read(
    _ pending: PendingValue, on id: ScaleID, _ model: Model, into diagnostics: inout [Diagnostic]
  ) -> Value {
    let scale = model.scales[id.index]
    let subject: Subject = { self.subject(pending, model) }
    let whole = { (text: ValueText) in ScoreReader.read(ifReadable: text, on: scale, id: id).map(Value.score) }
    let value = ValueReader.read(pending.text, subject: subject, into: &diagnostics, whole: whole) { text, found in
      ScoreReader.read(text, on: scale, id: id, subject: subject, into: &found).map(Value.score)
    }
    return value ?? .missing(.notGiven)
  }

  private static func withoutScale(
    _ pending: PendingValue, _ model: Model, into diagnostics: inout [Diagnostic]
  ) -> Value {
    if let missing = ValueReader.missing(pending.text) { return .missing(missing) }
    diagnostics.append(
      Diagnostic(
        .scoreWithoutScale, "\(subject(pending, model)) is scored, but its register says `scale: none`",
        at: pending.text.source, label: "no scale to place it on", found: pending.text.string,
        help: "name a scale in the register (`scale:`), or take the score out"))
    return .asPrinted(pending.text.string)
  }
}
