// PlanResolution: the words that a plan declares: kinds, fields, labels and choices, with what is wrong about them.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Reads the declarations of a draft in an order that lets each use those before it, wherever they stand.
struct OwnWordReader {
  let draft: Draft
  private(set) var words = OwnWords()
  var diagnostics: [Diagnostic] = []
  /// What has been taken so far, by record, for findings about what comes after.
  var places: [String: SourceRange] = [:]

  static let kinds: Set<KindID> = [.ownKind, .ownField, .label, .choice]

  init(_ draft: Draft) {
    self.draft = draft
    for id in records(.ownKind) { take(kind: id) }
    var schema = Schema.standard(extendedBy: words)
    for id in records(.ownField) { take(field: id, schema) }
    schema = Schema.standard(extendedBy: words)
    var labels = LabelCheck(schema, model: draft.model)
    for id in records(.label) { take(label: id, &labels) }
    schema = Schema.standard(extendedBy: words)
    for id in records(.choice) { take(choice: id, schema) }
  }

  private func records(_ kind: KindID) -> [RecordID] {
    draft.model.records.indices.filter { draft.model.records[$0].kind == kind }.map { RecordID($0) }
  }

  func record(_ id: RecordID) -> Record { draft.model.records[Int(id.index)] }

  /// Where the name of a declaration was typed.
  func nameRange(_ id: RecordID) -> SourceRange { draft.referenceRanges[id] ?? record(id).range }

  /// The name of a declaration; a finding where it has none.
  mutating func name(_ id: RecordID, example: String) -> String? {
    if let name = record(id).reference?.printed { return name }
    let kind = draft.model.kindName(id)
    diagnostics.append(
      Diagnostic(
        .ownWordNotNamed, "this \(kind) has no name", at: record(id).range,
        label: "nothing between \(quoted(kind)) and the colon",
        help: "write its name before the colon, as in `\(example)`"))
    return nil
  }

  /// Two declarations of one thing: the first holds.
  mutating func isTakenAlready(_ id: RecordID, _ what: String, _ name: String) -> Bool {
    let key = "\(what) \(FoldedName.of(name))"
    if let earlier = places[key] {
      diagnostics.append(
        Diagnostic(
          .ownWordRepeated, "there are two declarations of \(what) \(quoted(name))", at: nameRange(id),
          label: "declared again here", others: [Label(earlier, "first declared here")], found: name,
          help: "keep one of the two"))
      return true
    }
    places[key] = nameRange(id)
    return false
  }

  /// The place of some words inside a value; all of the value where they cannot be found.
  func place(of words: String, in range: SourceRange) -> SourceRange {
    let bytes = draft.sources[range.file].bytes
    guard range.offsets.clamped(to: bytes.indices) == range.offsets else { return range }
    let wanted = Array(words.utf8)
    var start = Int(range.start)
    while start + wanted.count <= Int(range.end) {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return SourceRange(range.file, start..<start + wanted.count)
      }
      start += 1
    }
    return range
  }

  mutating func add(_ kind: OwnKind) { words.kinds.append(kind) }
  mutating func add(_ field: OwnField) { words.fields.append(field) }
  mutating func add(_ label: OwnLabel) { words.labels.append(label) }
  mutating func add(_ choice: OwnChoice) { words.choices.append(choice) }
}

extension Value {
  /// The words of a value, each piece apart.
  var pieces: [String] {
    switch self {
    case .words(let words), .bracketed(let words), .asPrinted(let words): [words]
    case .inline(let line): [line.plain]
    case .several(let values): values.flatMap(\.pieces)
    case .noted(let value, let note): value.pieces.map { "\($0) (\(note))" }
    case .missing(let missing): [missing.rawValue]
    default: []
    }
  }
}
