// PlanResolution, binding: fills the index of names from the records that declare people, posts and bodies.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

extension NameIndex {
  init(_ draft: Draft, into found: inout [Diagnostic]) {
    self.init()
    let people = draft.model.records.indices.lazy.map { RecordID($0) }
      .filter { Self.declares(draft.model.records[Int($0.index)].kind) }
    for id in people {
      declare(id, draft, into: &found)
      print(id, as: draft.model[id].ownName)
    }
    for pending in draft.values where Self.declares(draft.model.records[Int(pending.record.index)].kind) {
      let field = draft.model[pending.record].fields[pending.field].id
      if field == .post || field == .holder { pair(pending, draft.model) }
    }
  }

  static func declares(_ kind: KindID) -> Bool { kind == .person || kind == .post || kind == .body }

  private mutating func declare(_ id: RecordID, _ draft: Draft, into found: inout [Diagnostic]) {
    let record = draft.model[id]
    for (name, range) in record.ownNames(referenceAt: draft.referenceRanges[id]) {
      guard let first = declare(name, id, at: range), first.range != range else { continue }
      found.append(
        Diagnostic(
          .nameDeclaredTwice, "\(quoted(name)) is declared twice", at: range, label: "declared again here",
          others: [Label(first.range, "first declared here")], found: name,
          help: "take one of the two out, or give one of them another name"))
    }
  }

  /// `post:` of a person and `holder:` of a post: each of the two may be named with the other.
  private mutating func pair(_ pending: PendingValue, _ model: Model) {
    let record = model[pending.record]
    for name in pending.text.names {
      let other = declaration(FoldedName.bytes(Array(name.utf8)[...])[...])?.record
      pair(pending.record, with: [name])
      if let other {
        pair(pending.record, with: model[other].ownNames(referenceAt: nil).map(\.name))
        pair(other, with: record.ownNames(referenceAt: nil).map(\.name))
      } else {
        lend(name, to: pending.record)
      }
      // A paper prints a person with the first of their posts.
      guard record.kind == .person, printed(pending.record) == record.ownName else { continue }
      print(pending.record, as: "\(record.ownName), \(other.map { model[$0].ownName } ?? name)")
    }
  }
}

extension Record {
  /// The name as a paper prints it: the title, or the reference where there is none.
  var ownName: String { title.plain.isEmpty ? reference?.printed ?? "" : title.plain }

  /// Every name that a declaration gives itself, with its place.
  func ownNames(referenceAt range: SourceRange?) -> [(name: String, range: SourceRange)] {
    var names: [(name: String, range: SourceRange)] = []
    if let reference, reference.isTyped { names.append((reference.printed, range ?? self.range)) }
    names.append((title.plain, self.range))
    for field in fields where field.id == .alias { names += field.value.words.map { ($0, field.range) } }
    return names
  }
}

extension Value {
  /// The words of a field that takes several names.
  var words: [String] {
    switch self {
    case .words(let words): [words]
    case .several(let values): values.flatMap(\.words)
    case .noted(let value, _): value.words
    default: []
    }
  }
}

extension ValueText {
  /// The names in a value, without their notes and without words that say that there is none.
  fileprivate var names: [String] {
    bytes[range].split(separator: Byte.semicolon).compactMap { piece in
      let name = piece.prefix { $0 != Byte.openParenthesis }
      let text = self[name.startIndex..<name.endIndex].trimmed
      return text.isEmpty || ValueReader.missing(text) != nil ? nil : text.string
    }
  }
}
