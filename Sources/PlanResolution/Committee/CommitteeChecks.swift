// PlanResolution, committee papers: what recommendations and work programmes can get wrong.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

struct CommitteeChecks {
  let draft: Draft

  func findings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for index in draft.model.records.indices where draft.model.records[index].kind == .recommendation {
      if let finding = verb(of: RecordID(index)) { found.append(finding) }
    }
    for document in draft.model.documents where draft.model[document.record].kind == .workProgramme {
      meetings(of: document, into: &found)
    }
    return found
  }

  // MARK: Verbs

  private func verb(of id: RecordID) -> Diagnostic? {
    let title = draft.model[id].title.plain
    guard !title.utf8.allSatisfy({ $0 <= 0x20 }), RecommendationVerb.opening(of: title) == nil,
      let first = RecommendationVerb.firstWord(of: title)
    else { return nil }
    let typed = String(decoding: Array(title.utf8)[first.range], as: UTF8.self)
    let nearest = Suggestion.nearest(to: first.word, among: RecommendationVerb.known)?.uppercased()
    let range = place(of: typed, in: draft.model[id].range)
    return Diagnostic(
      .recommendationVerbUnknown,
      "\(draft.model.shortName(id)) opens with \(quoted(typed.shortened)), which asks the committee for nothing",
      at: range, label: nearest.map { "did you mean \(quoted($0))?" } ?? "not a verb that committees act on",
      found: typed, expected: nearest ?? "NOTE, ENDORSE, AGREE, APPROVE or the like",
      fix: nearest.map { Fix("change \(quoted(typed)) to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
      help: "open it with what the committee is asked to do, such as NOTE, ENDORSE or CONSIDER AND COMMENT ON")
  }

  /// Where a word stands in a line; the whole line where it cannot be found.
  private func place(of word: String, in range: SourceRange) -> SourceRange {
    let bytes = draft.sources[range.file].bytes
    let offsets = range.offsets.clamped(to: bytes.indices)
    let wanted = Array(word.utf8)
    guard !wanted.isEmpty else { return range }
    var index = offsets.lowerBound
    while index + wanted.count <= offsets.upperBound {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return SourceRange(range.file, index..<index + wanted.count)
      }
      index += 1
    }
    return range
  }

  // MARK: Meetings

  private func meetings(of document: Document, into found: inout [Diagnostic]) {
    var last: (id: RecordID, date: PlanDate, field: Field)?
    for id in records(of: document) where draft.model[id].kind == .meeting {
      guard let field = draft.model[id].fields.first(where: { $0.id == .meeting }),
        case .when(.date(let date)) = field.value
      else { continue }
      if let last, date.last < last.date.first {
        found.append(
          Diagnostic(
            .meetingOutOfOrder, "the meeting of \(date.printed) comes after that of \(last.date.printed)",
            at: field.range, label: "earlier than the one before it",
            others: [Label(last.field.range, "the meeting before it")], found: date.printed,
            expected: "a date after \(last.date.printed)", help: "correct the date, or move the meeting to its place"))
      } else {
        last = (id, date, field)
      }
    }
  }

  private func records(of document: Document) -> [RecordID] {
    let margin = document.content.compactMap { item -> RecordID? in
      if case .record(let id) = item { id } else { nil }
    }
    let below = draft.model[document.record].children.filter { !margin.contains($0) }
    return (below + margin).flatMap { id in
      draft.model[id].kind == .group ? draft.model[id].children : [id]
    }
  }
}
