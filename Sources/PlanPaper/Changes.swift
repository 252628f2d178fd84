// PlanPaper: what changed since an earlier paper, by kind, and what updates say was learned when.

import PlanModel
import PlanSchema

extension Composer {
  func changes(_ view: ViewRequest) -> [Block] {
    let wanted = view.of.isEmpty ? nil : Set(view.of.flatMap { model.subtree(of: $0) })
    let comparison = model.comparisons[document.record]
    let changes = (comparison?.changes ?? []).filter { change in
      wanted.map { wanted in change.record.map { wanted.contains($0) } ?? false } ?? true
    }
    let revisions = model.history.filter { revision in
      index.holds(revision.record) && wanted.map { $0.contains(revision.record) } != false
    }
    guard !changes.isEmpty || !revisions.isEmpty else {
      let nothing = words("Nothing has changed")
      return [paragraph((comparison.map { since($0, nothing) } ?? nothing) + ".")]
    }
    var blocks: [Block] = []
    let kinds = Set(changes.map(\.kind)).sorted { ($0.id.rawValue, $0.own ?? 0) < ($1.id.rawValue, $1.own ?? 0) }
    for kind in kinds {
      let own = changes.filter { $0.kind == kind }
      if !own.isEmpty, let comparison { blocks.append(changeTable(kind, own, comparison, view)) }
    }
    if !revisions.isEmpty { blocks.append(learnedTable(revisions, view)) }
    return blocks
  }

  private func since(_ comparison: Comparison, _ text: String) -> String {
    let earlier = comparison.date.map { "\(comparison.title), \($0)" } ?? comparison.title
    return "\(text) \(words("since")) \(earlier)"
  }

  // MARK: Against an earlier paper

  private func changeTable(_ kind: NamedKind, _ changes: [Change], _ comparison: Comparison, _ view: ViewRequest)
    -> Block
  {
    let name = words.kinds(kind)
    let caption: [Span] =
      title(of: view).map { $0 + [.text(": " + Words.inSentence(name))] }
      ?? [.text("\(words("Changes")): \(Words.inSentence(name))")]
    let columns = [words("What"), words("Change"), words("Earlier"), words("Now")]
    var rows: [[Table.Cell]] = []
    var last: String?
    for change in changes {
      let name = change.record.map { link($0, .full) } ?? [.text(change.name)]
      let isSame = last == name.plainText
      last = name.plainText
      rows.append([
        Table.Cell(isSame ? [.text(shortChangeName(change))] : name), Table.Cell(changeWords(change)),
        Table.Cell(side(change.from)), Table.Cell(now(change)),
      ])
    }
    return table(caption, [.text(since(comparison, words("Compared")))], columns, rows)
  }

  private func shortChangeName(_ change: Change) -> String { change.record.map { shortName(of: $0) } ?? change.name }

  private func changeWords(_ change: Change) -> [Span] {
    switch change.what {
    case .new: [.text(words("New"))]
    case .ended: [.text(words("Ended"))]
    case .gone: [.text(words("No longer in this paper"))]
    case .renamed: [.text(words("Renamed"))]
    case .changed: [.text(change.field.map { label($0, change.qualifier) } ?? words("Changed"))]
    }
  }

  private func label(_ field: NamedField, _ qualifier: Qualifier?) -> String {
    guard let qualifier else { return words.field(field) }
    return label(
      of: Field(
        id: field.id, own: field.own, value: .yesNo(true), qualifier: qualifier, range: model[document.record].range))
  }

  private func side(_ value: Value?) -> [Span] {
    guard let value else { return phrases.none }
    let spans = spans(value)
    return spans.isBlank ? notGiven : spans
  }

  private func now(_ change: Change) -> [Span] {
    let value = side(change.to)
    switch change.movement {
    case "": return value
    case "better": return value + [.text(", "), .tag(Tag(.status(.good), text: words("better")))]
    case "worse": return value + [.text(", "), .tag(Tag(.status(.bad), text: words("worse")))]
    default: return value + [.text(", \(words(change.movement))")]
    }
  }

  // MARK: By updates

  private func learnedTable(_ revisions: [Revision], _ view: ViewRequest) -> Block {
    let columns = [words("When"), words("What"), words("Change"), words("Earlier"), words("Now")]
    let rows = revisions.map { revision in
      [
        Table.Cell([.text(Words.capitalised(revision.date.printed))]), Table.Cell(link(revision.record, .full)),
        Table.Cell([.text(revision.field.map { words.field($0) } ?? words("Renamed"))]),
        Table.Cell(side(revision.from)), Table.Cell(side(revision.to)),
      ]
    }
    return table(title(of: view) ?? [.text(words("What was learned when"))], [], columns, rows)
  }

  private func table(_ caption: [Span], _ note: [Span], _ columns: [String], _ rows: [[Table.Cell]]) -> Block {
    table(
      .plain, caption: caption, subcaption: note, columns: columns.map { Table.Column([.text($0)]) },
      rows: rows.map { tableRow($0) })
  }

  /// A note that an update has, where it stands.
  func updateNote(_ id: RecordID) -> [Block] {
    let record = record(id)
    let notes = record.fields.filter { $0.id == .noteText }.flatMap { blocks($0.value) }
    guard !notes.isEmpty else { return [] }
    let time = record.reference.map { "\(words.kind(.update)) \($0.printed)" } ?? words.kind(.update)
    return [.note([.paragraph(Paragraph([.strong([.text(time)])]))] + notes, isWarning: false)]
  }
}
