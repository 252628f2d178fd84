// PlanResolution: records that are named again, by a later edition or an update, are read into and not made anew.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

extension Reader {
  /// The record that these words name, where one is there already; it is read into until `finishEditing`.
  mutating func existing(
    _ kind: NamedKind, _ reference: ValueText?, _ title: ValueText?, parent: RecordID?, at range: SourceRange
  ) -> RecordID? {
    guard let editing else { return nil }
    let typed = reference.map { $0.isEmpty ? nil : $0.string } ?? nil
    guard let key = Editing.key(kind, typed, title?.string ?? "") else {
      if editing.isUpdate { updateWithoutReference(kind, at: range) }
      return nil
    }
    let known = (editing.known[key] ?? []).filter { editing.marks[$0] == nil }
    let found: RecordID?
    switch editing.mode {
    case .update: found = updated(kind, known, reference ?? title, at: range)
    case .edition(let document, _): found = edited(kind, known, parent, document, reference ?? title, at: range)
    }
    if let found {
      self.editing?.marks[found] = draft.model[found].fields.count
      if let grid = draft.model[found].grid {
        self.editing?.tables[found] = grid
        draft.model[found].grid = nil
      }
      if let title, !title.isEmpty, schema[kind].head == .title { rename(found, title) }
    }
    return found
  }

  /// Whether a record was there before, so that it has its place.
  func isEdited(_ record: RecordID) -> Bool { editing?.marks[record] != nil }

  /// Whether titles may be missing: what is named has one.
  var takesParts: Bool { editing != nil }

  // MARK: Editions

  /// A record inside another is looked for there; a reference that says all may come from elsewhere, and moves.
  private mutating func edited(
    _ kind: NamedKind, _ known: [RecordID], _ parent: RecordID?, _ document: Int, _ name: ValueText?,
    at range: SourceRange
  ) -> RecordID? {
    let top = draft.model.documents[document].record
    guard let parent, parent != top else {
      if known.count < 2 { return known.first }
      let own = known.filter { draft.model[$0].parent == top || draft.model[$0].parent == nil }
      if own.count == 1 { return own[0] }
      editionAmbiguous(kind, known, name, at: range)
      return nil
    }
    let inside = known.filter { isInside($0, parent) }
    if inside.count == 1 { return inside[0] }
    guard inside.isEmpty, known.count == 1, let name, name.string.standsAlone else { return nil }
    move(known[0], to: parent, document)
    return known[0]
  }

  private func isInside(_ id: RecordID, _ outer: RecordID) -> Bool {
    var next = draft.model[id].parent
    while let here = next {
      if here == outer { return true }
      next = draft.model[here].parent
    }
    return false
  }

  private mutating func move(_ id: RecordID, to parent: RecordID, _ document: Int) {
    if let old = draft.model[id].parent { draft.model[old].children.removeAll { $0 == id } }
    if let place = draft.model.documents[document].content.firstIndex(where: { $0.isRecord(id) }) {
      moved.insert(place)
    }
    draft.model[id].parent = parent
    draft.model[parent].children.append(id)
  }

  private mutating func rename(_ record: RecordID, _ title: ValueText) {
    let line = self.title(title)
    guard line.plain != draft.model[record].title.plain else { return }
    if case .update(let date, let update, _) = editing?.mode {
      draft.history.append(
        PendingChange(
          record: record, update: update, date: date, field: nil, old: nil, new: nil,
          title: draft.model[record].title, isRevision: false))
    }
    draft.prose.removeAll { pending in
      if case .title(let id) = pending.place { id == record } else { false }
    }
    draft.model[record].title = line
  }

  /// After the fields of a record have been read: those that are said again take the places of the earlier ones.
  mutating func finishEditing(_ record: RecordID) {
    guard let editing, let mark = editing.marks[record] else { return }
    keepTable(of: record)
    if case .update(let date, let update, _) = editing.mode {
      finishUpdate(of: record, from: mark, date, update)
      return
    }
    let fields = draft.model[record].fields
    guard mark < fields.count else { return }
    var order = Array(fields.indices[..<mark])
    var done: [(NamedField, Qualifier?)] = []
    for place in mark..<fields.count {
      let field = fields[place]
      guard !done.contains(where: { $0.0 == field.named && $0.1 == field.qualifier }) else { continue }
      done.append((field.named, field.qualifier))
      let new = fields.indices[mark...].filter {
        fields[$0].named == field.named && fields[$0].qualifier == field.qualifier
      }
      let isSame = { (index: Int) in fields[index].named == field.named && fields[index].qualifier == field.qualifier }
      let first = order.firstIndex { $0 < mark && isSame($0) }
      order.removeAll { $0 < mark && isSame($0) }
      order.insert(contentsOf: new, at: first ?? order.count)
    }
    draft.reorder([record: order])
    self.editing?.marks[record] = order.count
  }

  /// A table that is not given again stands as it was; one that is takes all of its cells with it.
  private mutating func keepTable(of record: RecordID) {
    guard let table = editing?.tables.removeValue(forKey: record) else { return }
    if draft.model[record].grid == nil { draft.model[record].grid = table }
  }

  // MARK: Findings

  private mutating func updateWithoutReference(_ kind: NamedKind, at range: SourceRange) {
    diagnostics.append(
      Diagnostic(
        .updateWithoutReference, "this line of an update names no \(schema[kind].name)", at: range,
        label: "no reference", expected: "a reference that the plan has typed",
        help: "say which \(schema[kind].name) it is about, in a column `ref` or before the colon"))
  }

  private mutating func editionAmbiguous(
    _ kind: NamedKind, _ known: [RecordID], _ name: ValueText?, at range: SourceRange
  ) {
    diagnostics.append(
      Diagnostic(
        .editionAmbiguous, "the earlier edition has several \(schema[kind].plural) \(quoted(name?.string ?? ""))",
        at: name?.source ?? range, label: "which one?",
        others: known.prefix(3).map { Label(draft.model[$0].range, "") },
        help: "write it inside the record that it belongs to"))
  }
}

extension ContentItem {
  func isRecord(_ id: RecordID) -> Bool {
    if case .record(let own) = self { own == id } else { false }
  }
}

extension String {
  /// `SCHW 04` and `R1` say which record is meant wherever they stand; `1.1`, `A` and `(a)` do not.
  var standsAlone: Bool {
    var letters = 0
    var digits = 0
    for byte in utf8 {
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
      if byte >= 0x41, byte <= 0x5A { letters += 1 }
    }
    return letters > 0 && digits > 0
  }
}

extension Draft {
  /// Takes back what waits to be bound in the cells of a table.
  mutating func forgetCells(of record: RecordID) {
    prose.removeAll { pending in
      if case .cell(let id, _, _) = pending.place { id == record } else { false }
    }
    values.removeAll { pending in
      if case .cell = pending.kind { pending.record == record } else { false }
    }
  }
}

extension Reader {
  /// Before a table is read again.
  mutating func forgetCells(of record: RecordID) {
    guard isEdited(record) else { return }
    draft.forgetCells(of: record)
  }
}
