// PlanResolution, binding: references in fields and views, and what came of each.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

/// Binds references and gathers what is wrong with them.
struct ReferenceBinder {
  var finder: ReferenceFinder
  let gaps: GapIndex
  var life = RecordLife()
  private(set) var faults = ReferenceFaults()
  private var texts = ByteTable()
  private var parsed: [ReferenceText] = []

  init(finder: ReferenceFinder, gaps: GapIndex) {
    self.finder = finder
    self.gaps = gaps
  }

  // MARK: Fields

  /// Binds the fields that say what became of a record first: all other references follow them.
  mutating func bind(_ pending: [PendingValue], in model: inout Model, into found: inout [Diagnostic]) {
    for isLife in [true, false] {
      for value in pending {
        guard case .references(let kinds) = value.kind else { continue }
        let field = model.records[Int(value.record.index)].fields[value.field].id
        guard (field == .mergedInto || field == .splitInto) == isLife else { continue }
        let bound = self.value(value, field, of: kinds.isEmpty ? .all : KindSet(kinds), in: model, into: &found)
        model.records[Int(value.record.index)].fields[value.field].value = bound
      }
      if isLife { life = RecordLife(model) }
    }
  }

  private mutating func value(
    _ pending: PendingValue, _ field: FieldID, of kinds: KindSet, in model: Model, into found: inout [Diagnostic]
  ) -> Value {
    let asker = Asker(record: pending.record, allowed: kinds)
    let subject = { "\(quoted(model.fieldName(pending))) of \(model.name(pending.record))" }
    let value = ValueReader.read(
      pending.text, subject: subject, into: &found,
      // A reference may end in brackets itself, as in `action 1 (a)`; they are a note only where it does not.
      whole: { piece in
        guard case .found(let record) = find(piece, asker, in: model) else { return nil }
        return .reference(RecordLink(record: settle(record, piece, asker, in: model), typed: piece.string))
      },
      plain: { piece, _ in .reference(RecordLink(record: bind(piece, asker, in: model), typed: piece.string)) })
    return value ?? .missing(.notGiven)
  }

  // MARK: Views

  /// Binds `of:` of a view to the records that it is narrowed to.
  mutating func bind(_ views: [PendingView], in model: inout Model, into found: inout [Diagnostic]) {
    for pending in views {
      let document = model.documents[pending.document]
      guard case .view(var view) = document.content[pending.item] else { continue }
      let asker = Asker(record: document.record, allowed: .all, ranks: ReferenceFinder.viewRanks, mayBeRetired: true)
      let value = ValueReader.read(
        pending.text, subject: { "\(quoted("of")) of \(quoted(view.kind.rawValue))" }, into: &found,
        whole: { piece in
          guard case .found(let record) = find(piece, asker, in: model) else { return nil }
          return .reference(RecordLink(record: record, typed: piece.string))
        },
        plain: { piece, _ in .reference(RecordLink(record: bind(piece, asker, in: model), typed: piece.string)) })
      view.of = value?.linked ?? []
      model.documents[pending.document].content[pending.item] = .view(view)
    }
  }

  // MARK: One reference

  /// Who asks, and for what.
  struct Asker {
    var record: RecordID?
    var allowed = KindSet.all
    var ranks = ReferenceFinder.ranks
    var mayBeRetired = false
  }

  /// The record that a reference leads to now; where there is none, a fault says why.
  mutating func bind(_ text: ValueText, _ asker: Asker, in model: Model) -> RecordID? {
    let place = ReferenceFaults.Place(range: text.source, record: asker.record)
    switch find(text, asker, in: model) {
    case .found(let record): return settle(record, text, asker, in: model)
    case .ambiguous(let first, let second): faults.add(.ambiguous(first, second), typed: text.string, at: place)
    case .wrongKind(let record):
      let stated = parse(text).steps.last?.kind.map { KindSet($0) } ?? .all
      let both = asker.allowed.and(stated)
      faults.add(.wrongKind(record, allowed: both.isEmpty ? asker.allowed : both), typed: text.string, at: place)
    case .notFound(let step, let inside):
      if let gap = gaps.gap(step.kind, step.key, from: inside ?? asker.record) {
        faults.add(.unused(gap: gap.record), typed: text.string, at: place)
      } else if isList(text, asker, in: model) {
        faults.add(.notSeparated, typed: text.string, at: place)
      } else {
        faults.add(.notFound(step, inside: inside, allowed: asker.allowed), typed: text.string, at: place)
      }
    }
    return nil
  }

  private mutating func settle(
    _ record: RecordID, _ text: ValueText, _ asker: Asker, in model: Model
  ) -> RecordID {
    let last = life.successor(of: record)
    let place = ReferenceFaults.Place(range: text.source, record: asker.record)
    let isOwn = asker.record.map { finder.outline.contains(last, $0) || life.end(of: $0) != nil } ?? false
    if !asker.mayBeRetired, !isOwn, life.end(of: last) != nil {
      faults.add(.retired(last), typed: text.string, at: place)
    }
    let target = model.records[Int(record.index)]
    if let reference = target.reference, !reference.isTyped,
      parse(text).steps.last?.key == FoldedReference.bytes(reference.printed)
    {
      faults.add(.notTyped(record), typed: text.string, at: place)
    }
    return last
  }

  private mutating func find(_ text: ValueText, _ asker: Asker, in model: Model) -> ReferenceFinder.Outcome {
    finder.find(parse(text), from: asker.record, of: asker.allowed, ranks: asker.ranks, in: model)
  }

  /// `SCHW 04, SCHW 05`: references that are separated by commas.
  private mutating func isList(_ text: ValueText, _ asker: Asker, in model: Model) -> Bool {
    let parts = text.bytes[text.range].split(separator: Byte.comma, maxSplits: 16, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return false }
    for part in parts {
      guard case .found = find(text[part.startIndex..<part.endIndex].trimmed, asker, in: model) else { return false }
    }
    return true
  }

  /// A text taken apart; the same text is taken apart once.
  private mutating func parse(_ text: ValueText) -> ReferenceText {
    let (index, isNew) = texts.insert(text.bytes[text.range])
    if isNew { parsed.append(ReferenceText(text.bytes[text.range], kinds: finder.kinds)) }
    return parsed[index]
  }
}
