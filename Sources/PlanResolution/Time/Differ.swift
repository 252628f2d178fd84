// PlanResolution, time: the records of two papers side by side.

import PlanMarkdown
import PlanModel
import PlanSchema
import PlanText

struct Differ {
  private let old: Model
  private let new: Model
  private let oldDocument: Document
  private let document: Document
  private let oldExemption: Exemption?
  private let exemption: Exemption?
  private var changes: [Change] = []
  /// Scores of the earlier paper, for risks that say nothing of an earlier score.
  private(set) var previousScores: [(RecordID, Field)] = []
  /// Records of the earlier paper that are left out.
  private(set) var gone: [String] = []

  /// What the paper is read by, and views, are no news.
  private static let silent: Set<KindID> = [
    .person, .post, .body, .term, .label, .scale, .point, .stage, .calendar, .choice, .ownField, .ownKind, .area,
    .exempt, .update, .show, .include, .note, .gap, .fact,
  ]
  /// Of these the newest counts, whatever its date.
  private static let newest: Set<FieldID> = [.current, .latest, .rag, .direction]
  /// What came before is what is compared.
  private static let silentFields: Set<FieldID> = [
    .previous, .figurePrevious, .alias, .was, .retired, .mergedInto, .splitInto, .exempt, .because,
  ]

  init(old: Model, _ oldDocument: Document, new: Model, _ document: Document) {
    self.old = old
    self.new = new
    self.oldDocument = oldDocument
    self.document = document
    oldExemption = Exemption.isNeeded(in: old) ? Exemption(old) : nil
    exemption = Exemption.isNeeded(in: new) ? Exemption(new) : nil
  }

  mutating func comparison() -> Comparison {
    let before = RecordKeys(old, oldDocument, silent: Self.silent)
    let after = RecordKeys(new, document, silent: Self.silent)
    var seen: Set<RecordID> = []
    for (id, keys) in after.order {
      guard let match = keys.lazy.compactMap({ before.records[$0] }).first(where: { !seen.contains($0) }) else {
        if !after.hasNewParent(id, among: changes) { add(.new, id, nil) }
        continue
      }
      seen.insert(match)
      compare(match, id)
    }
    for (id, _) in before.order where !seen.contains(id) && !isEnded(old[id]) { leftOut(id) }
    let record = old[oldDocument.record]
    let date: String? = if case .when(.date(let date))? = record.value(.date) { date.printed } else { nil }
    var comparison = Comparison(
      document: document.record, title: record.title.plain, date: date, changes: changes)
    comparison.isExempt = oldExemption?.hides(oldDocument.record) == true
    comparison.isOfSameName = Self.name(of: record) == Self.name(of: new[document.record])
    return comparison
  }

  private static func name(of record: Record) -> [UInt8] {
    let reference = record.reference.flatMap { $0.isTyped ? $0.printed : nil }
    return FoldedReference.bytes(reference ?? record.title.plain)
  }

  private func isEnded(_ record: Record) -> Bool {
    record.fields.contains { [.retired, .mergedInto, .splitInto].contains($0.id) }
  }

  private mutating func leftOut(_ id: RecordID) {
    // What stood in something that is left out goes with it.
    if let parent = old[id].parent, changes.contains(where: { $0.what == .gone && $0.oldRecord == parent }) { return }
    let name = old.shortName(id)
    let title = old[id].title.plain
    let printed = old[id].reference == nil || title.isEmpty ? name : "\(name): \(title)"
    var change = Change(.gone, kind: old[id].named, record: nil, name: printed)
    change.oldRecord = id
    change.isExempt = oldExemption?.hides(id) == true
    changes.append(change)
    if old[id].reference?.isTyped == true { gone.append(name) }
  }

  private mutating func add(_ what: Change.What, _ id: RecordID, _ from: RecordID?) {
    var change = Change(what, kind: new[id].named, record: id, name: new.shortName(id))
    change.isExempt = from.map { oldExemption?.hides($0) == true } ?? false
    changes.append(change)
  }

  // MARK: One record

  private mutating func compare(_ before: RecordID, _ after: RecordID) {
    let wasExempt = oldExemption?.hides(before) == true
    func note(_ change: Change) {
      var change = change
      change.isExempt = change.isExempt || wasExempt
      changes.append(change)
    }
    let (one, two) = (old[before], new[after])
    let name = new.shortName(after)
    if !isEnded(one), let end = two.fields.first(where: { [.retired, .mergedInto, .splitInto].contains($0.id) }) {
      note(
        Change(.ended, kind: two.named, record: after, name: name, field: end.named, to: end.value.alone(in: new)))
    }
    if one.title.plain != two.title.plain, !two.title.plain.isEmpty {
      note(
        Change(
          .renamed, kind: two.named, record: after, name: name, from: .words(one.title.plain),
          to: .words(two.title.plain)))
    }
    for change in fieldChanges(before, after) { note(change) }
    if two.kind == .risk, !wasExempt { keepScore(one, after) }
  }

  private func fieldChanges(_ before: RecordID, _ after: RecordID) -> [Change] {
    let (one, two) = (old[before], new[after])
    var found: [Change] = []
    var done: Set<FieldKey> = []
    for field in two.fields + one.fields where !Self.silentFields.contains(field.id) && !field.isInherited {
      let isNewest = Self.newest.contains(field.id)
      let key = FieldKey(id: field.named, qualifier: isNewest ? nil : field.qualifier)
      guard done.insert(key).inserted else { continue }
      let from = value(of: key, in: one, isNewest)
      let to = value(of: key, in: two, isNewest)
      let (said, saying) = (from?.alone(in: old), to?.alone(in: new))
      guard said.map({ "\($0)" }) != saying.map({ "\($0)" }) else { continue }
      var change = Change(
        .changed, kind: two.named, record: after, name: new.shortName(after), field: field.named,
        qualifier: key.qualifier, from: said, to: saying, movement: movement(from, to))
      change.isExempt =
        from?.leads { oldExemption?.hides($0) == true } == true || to?.leads { exemption?.hides($0) == true } == true
      found.append(change)
    }
    return found
  }

  private struct FieldKey: Hashable {
    var id: NamedField
    var qualifier: Qualifier?
  }

  private func value(of key: FieldKey, in record: Record, _ isNewest: Bool) -> Value? {
    let all = record.fields.filter {
      $0.named == key.id && !$0.isInherited && (isNewest || $0.qualifier == key.qualifier)
    }
    guard isNewest else {
      return all.count > 1 ? .several(all.map(\.value.inForce)) : all.first?.value.inForce
    }
    let newest = all.first { $0.qualifier == nil } ?? all.max { $0.day < $1.day }
    return newest?.value.inForce
  }

  // MARK: Words

  private func movement(_ from: Value?, _ to: Value?) -> String {
    switch (from, to) {
    case (.score(let before)?, .score(let after)?): scoreMovement(before, after)
    case (.when(let before)?, .when(let after)?): DateMovement.words(from: before, to: after)
    default: ""
    }
  }

  private func scoreMovement(_ before: Score, _ after: Score) -> String {
    guard let one = before.total, let two = after.total, one != two else { return "" }
    let isGood = after.scale.flatMap { new.scales.indices.contains($0.index) ? new.scales[$0.index] : nil }?.highIsGood
    return (two > one) == (isGood ?? false) ? "better" : "worse"
  }

  /// The score that the earlier paper has as the current one.
  private mutating func keepScore(_ one: Record, _ after: RecordID) {
    guard !new[after].fields.contains(where: { $0.id == .previous }),
      new[after].all(.current).count == 1,
      case .score(var score)? = value(of: FieldKey(id: NamedField(.current), qualifier: nil), in: one, true),
      let scale = score.scale, old.scales.indices.contains(scale.index),
      case .score(let now)? = value(of: FieldKey(id: NamedField(.current), qualifier: nil), in: new[after], true),
      let own = now.scale, new.scales.indices.contains(own.index),
      "\(old.scales[scale.index].levelsAndBands)" == "\(new.scales[own.index].levelsAndBands)"
    else { return }
    score.scale = own
    let range = new[after].all(.current)[0].range
    previousScores.append(
      (after, Field(id: .previous, value: .score(score), range: range, isInherited: true)))
  }
}

extension Field {
  fileprivate var day: Day {
    if case .period(let date)? = qualifier { date.last } else { Day(number: .min) }
  }
}

extension Scale {
  fileprivate var levelsAndBands: [String] {
    ["\(likelihood)", "\(impact)", "\(rule)", "\(bands)", "\(highIsGood)"]
  }
}

extension Value {
  /// The value as words that name no record: it may be printed in another paper.
  func alone(in model: Model) -> Value {
    switch self {
    case .reference(let link): .reference(RecordLink(record: nil, typed: link.typed))
    case .party(let party): .party(Party(record: nil, printed: party.printed))
    case .inline(let line): .words(line.plain)
    case .prose(let prose): .prose(prose.withoutRecords)
    case .score(let score): .words(model.words(for: score))
    case .noted(let value, let note): .noted(value.alone(in: model), note: note)
    case .revised(_, let to): to.alone(in: model)
    case .several(let values): .several(values.map { $0.alone(in: model) })
    default: self
    }
  }
}

extension Prose {
  fileprivate var withoutRecords: Prose { mapReferences { _ in nil } }
}

extension Model {
  /// `16 (High)`, or as typed.
  fileprivate func words(for score: Score) -> String {
    guard let id = score.scale, scales.indices.contains(id.index) else { return score.typed }
    let scale = scales[id.index]
    let band = score.band.flatMap { scale.bands.indices.contains($0) ? scale.bands[$0].name : nil }
    switch (score.total, band) {
    case (let total?, let band?): return "\(total.printed) (\(band))"
    case (let total?, nil): return total.printed
    case (nil, let band?): return band
    case (nil, nil): return score.typed
    }
  }
}
