// PlanResolution, time: a paper held against an earlier one: `compare with`, or the edition that it goes on from.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

enum Comparer {
  /// Reads each earlier paper as it stood, and says what differs. Its own findings are not said here.
  static func compare(_ draft: inout Draft, loader: any SourceLoader, into diagnostics: inout [Diagnostic]) {
    let earlier = draft.editions.merging(draft.compared) { _, compared in compared }
    for (record, path) in earlier.sorted(by: { $0.key < $1.key }) {
      guard let document = draft.model.documents.first(where: { $0.record == record }) else { continue }
      let old = Resolver.resolve(path, loader: loader, compares: false).value.model
      let field = draft.model[record].fields.first { $0.id == .compareWith || $0.id == .editionOf }
      guard let oldDocument = Self.document(like: draft.model[record], in: old) else {
        let kind = Schema.standard[draft.model[record].kind].name
        diagnostics.append(
          Diagnostic(
            .editionUnclear, "\(path) opens no \(kind) that this one could be compared with",
            at: field?.range ?? draft.model[record].range, label: "no \(kind) in it", found: path,
            help: "name the file that opens the earlier paper"))
        continue
      }
      var differ = Differ(old: old, oldDocument, new: draft.model, document)
      draft.model.comparisons[record] = differ.comparison()
      for (risk, field) in differ.previousScores { draft.model[risk].fields.append(field) }
      if draft.compared[record] != nil { diagnostics += differ.gone.map { gone($0, field, draft.model) } }
    }
    for document in draft.model.documents {
      draft.model[document.record].fields.removeAll { $0.id == .editionOf || $0.id == .compareWith }
    }
  }

  private static func document(like record: Record, in model: Model) -> Document? {
    let same = model.documents.filter { model[$0.record].kind == record.kind }
    let named = same.first { document in
      guard let old = model[document.record].reference?.printed, let new = record.reference?.printed else {
        return false
      }
      return FoldedReference.bytes(old) == FoldedReference.bytes(new)
    }
    return named ?? same.first
  }

  private static func gone(_ name: String, _ field: Field?, _ model: Model) -> Diagnostic {
    Diagnostic(
      .comparedRecordGone, "\(name.shortened) of the earlier paper is left out, and nothing says why",
      at: field?.range ?? SourceRange(FileID(0), 0..<0), label: "it is in that paper",
      help: "put it in, with `retired:` and the date where it has come to an end")
  }
}
