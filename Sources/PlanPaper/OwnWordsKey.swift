// PlanPaper: the part of the key that explains the plan's own kinds, fields and vocabularies.

import PlanModel
import PlanSchema

extension Composer {
  /// One entry for each that the plan declares; labels explain themselves.
  func keyOwnWords() -> [Definitions.Entry] {
    let own = model.schema.own
    guard !own.isEmpty else { return [] }
    var entries: [Definitions.Entry] = []
    for (index, kind) in own.kinds.enumerated() {
      let name = words.kind(NamedKind(kind.like, own: UInt8(truncatingIfNeeded: index)))
      let like = "\(words("A kind of")) \(words.inline(kind.like))"
      entries.append(entry(name, declared: .ownKind, kind.name, otherwise: like))
    }
    for (index, field) in own.fields.enumerated() {
      let name = words.field(NamedField.own(UInt8(truncatingIfNeeded: index)))
      let kinds = field.usedBy.map { words.inlineKinds($0) }.joined(separator: ", ")
      entries.append(
        entry(name, declared: .ownField, field.name, otherwise: "\(words("A field of")) \(kinds)"))
    }
    for choice in own.choices {
      guard let field = choice.fields.first else { continue }
      let list = choice.words.map { word in
        guard let meaning = word.meaning, FoldedName.of(meaning) != FoldedName.of(word.word) else { return word.word }
        return "\(word.word) (\(words(meaning)))"
      }
      entries.append(
        Definitions.Entry(term: [.text(words.field(field))], blocks: [paragraph(list.joined(separator: "; "))]))
    }
    return entries
  }

  /// What the plan says of its own declaration, or else what can be said of any.
  private func entry(
    _ name: String, declared kind: KindID, _ declaration: String, otherwise: String
  ) -> Definitions.Entry {
    let folded = FoldedName.of(declaration)
    let id = records.indices.lazy.map { RecordID($0) }.first { id in
      self.kind(id) == kind && self.record(id).reference.map { FoldedName.of($0.printed) == folded } == true
    }
    var blocks: [Block] = []
    if let id {
      let title = spans(record(id).title)
      if !title.isBlank { blocks.append(.paragraph(Paragraph(title))) }
      blocks += texts(.description, of: id)
    }
    return Definitions.Entry(term: [.text(name)], blocks: blocks.isEmpty ? [paragraph(otherwise)] : blocks)
  }
}
