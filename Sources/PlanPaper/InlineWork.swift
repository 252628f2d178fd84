// PlanPaper: small steps and measures that are said in the row of the action that they belong to.

import PlanModel
import PlanSchema

/// Said as they are, without their names.
private let plainFields: FieldSet = [.owner, .lead, .when, .start, .end, .due]

extension Composer {
  /// Steps without a reference below an action that has one, and measures without a reference below any action, where
  /// nothing hangs on them.
  func findInlineWork() -> [Bool] {
    records.indices.map { index in
      let record = records[index]
      guard record.kind == .action || record.kind == .measure, record.reference == nil, record.children.isEmpty,
        record.answered.isEmpty, !record.title.plain.isBlank, let parent = record.parent, kind(parent) == .action
      else { return false }
      if record.kind == .action, records[Int(parent.index)].reference == nil { return false }
      return record.fields.allSatisfy { field in
        guard case .prose(let prose) = field.value else { return true }
        return prose.isLines
      }
    }
  }

  func isInline(_ id: RecordID) -> Bool { inlineWork[Int(id.index)] }

  /// The steps of an action, a line each: `Hold the inspections (Head of Quality; 30 March 2012)`.
  func steps(of id: RecordID) -> [[Span]] {
    children(id).filter { isInline($0) && kind($0) == .action }.map { step in
      let shown = printableFields(of: step).filter { !$0.isInherited }
      var line = headSpans(of: step)
      let brief = shown.filter { plainFields.contains($0.id) && $0.qualifier == nil }.map { spans($0.value) }
      if !brief.isEmpty { line += [.text(" (")] + .joined(brief, by: "; ") + [.text(")")] }
      return line + rest(shown.filter { !plainFields.contains($0.id) || $0.qualifier != nil })
        + reasons(shown.filter { plainFields.contains($0.id) && $0.qualifier == nil })
    }
  }

  /// The measures of an action, a line each: `Audits across the county: 100 a month`.
  func measures(of id: RecordID) -> [[Span]] {
    children(id).filter { isInline($0) && kind($0) == .measure }.map { measure in
      let shown = printableFields(of: measure).filter { !$0.isInherited }
      var line = headSpans(of: measure)
      let targets = shown.filter { $0.id == .target && $0.qualifier == nil }
      if !targets.isEmpty { line += [.text(": ")] + .joined(targets.map { spans($0.value) }, by: "; ") }
      return line + rest(shown.filter { $0.id != .target || $0.qualifier != nil }) + reasons(targets)
    }
  }

  func hasMeasures(_ id: RecordID) -> Bool { children(id).contains { isInline($0) && kind($0) == .measure } }

  private func rest(_ fields: [Field]) -> [Span] {
    fields.flatMap { field -> [Span] in
      if field.id == .description { return [.text(". ")] + spans(field.value) + reasons([field]) }
      return [.text("; \(Words.inSentence(label(of: field))): ")] + spans(field.value) + reasons([field])
    }
  }

  private func reasons(_ fields: [Field]) -> [Span] {
    fields.compactMap(\.because).flatMap {
      [.text(" (\(Words.inSentence(words("Because"))) ")] + flat($0) + [.text(")")]
    }
  }
}
