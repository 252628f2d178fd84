// PlanResolution: `update Q2 2026/27: indicators`: what was learned when, about records that exist.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

/// An update whose lines are read when all that it may speak of has been.
struct WaitingUpdate {
  var date: PlanDate
  var record: RecordID
  var tree: SyntaxTree
  var head: Int
  /// What its rows are about.
  var kind: NamedKind?
  var open: [(path: String, included: SourceRange?)]
}

/// One field of one record at one date.
struct UpdatedField: Hashable {
  var record: RecordID
  var field: NamedField
  var qualifier: Qualifier?
  var date: PlanDate
}

extension Reader {
  mutating func readUpdate(_ tree: SyntaxTree, head: Int, nameEnd: Int, _ container: Container) -> RecordID {
    let parent = container.record ?? document.map { draft.model.documents[$0].record }
    let record = addRecord(.update, RichLine(""), tree.lineRange(head), parent: parent)
    let words = ValueText(file: tree.file, bytes: tree.bytes, range: nameEnd..<Int(tree.lines[head].colon)).trimmed
    let about = tree.rest(head)
    if !about.isEmpty {
      addField(Field(id: .updates, value: .words(about.string), range: about.source), to: record)
    }
    for line in tree.body(head) where isNote(tree, line, of: head) {
      addProse(NamedField(.noteText), to: record, ProseText(tree, head: line))
    }
    let kind = updatedKind(about)
    if words.isEmpty {
      updateUnreadable("this update does not say when", at: tree.labelRange(head), expected: "update Q2 2026/27: risks")
      return record
    }
    setReference(record, words)
    var found: [Diagnostic] = []
    let subject: Subject = { "this update" }
    guard let date = ValueReader.planDate(words, in: context, subject: subject, into: &found) else {
      updateUnreadable(
        "\(quoted(words.string)) is not the date or period of an update", at: words.source,
        expected: "update Q2 2026/27: risks")
      return record
    }
    diagnostics += found
    waitingUpdates.append(
      WaitingUpdate(date: date, record: record, tree: tree, head: head, kind: kind, open: open))
    return record
  }

  private func isNote(_ tree: SyntaxTree, _ line: Int, of head: Int) -> Bool {
    guard tree.lines[line].kind == .head else { return false }
    return schema.names(under: .update).exact(tree.label(line)) == .field(.noteText)
  }

  /// `risks`, or `risk`.
  private mutating func updatedKind(_ about: ValueText) -> NamedKind? {
    guard !about.isEmpty else { return nil }
    if let meaning = schema.margin.exact(about.bytes[about.range]), let kind = schema.kind(meaning) { return kind }
    let plurals = KindDeclaration.all.map(\.plural).filter { !$0.isEmpty }
    let nearest = Suggestion.nearest(to: about.string, among: plurals)
    diagnostics.append(
      Diagnostic(
        .updateUnreadable, "an update cannot be about \(quoted(about.string))", at: about.source,
        label: nearest.map { "did you mean \(quoted($0))?" } ?? "no kind of record", found: about.string,
        expected: nearest ?? "risks",
        fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(about.source, $0)]) },
        help: "name the records that its rows are about, such as `risks` or `indicators`"))
    return nil
  }

  private mutating func updateUnreadable(_ message: String, at range: SourceRange, expected: String) {
    diagnostics.append(
      Diagnostic(
        .updateUnreadable, message, at: range, label: "no date", expected: expected,
        help: "write the date or the period at which this was known, and what it is about"))
  }

  // MARK: When everything has been read

  /// Updates count by their dates, wherever they stand.
  mutating func runUpdates() {
    let order = waitingUpdates.enumerated().sorted { left, right in
      let (a, b) = (left.element.date, right.element.date)
      return (a.last, a.first, left.offset) < (b.last, b.first, right.offset)
    }
    waitingUpdates = []
    for (_, update) in order { run(update) }
    editing = nil
  }

  private mutating func run(_ update: WaitingUpdate) {
    let home = draft.model.documents.firstIndex { $0.content.contains { $0.isRecord(update.record) } }
    guard let home else { return }
    let outer = (document, open)
    defer { (document, open) = outer }
    (document, open) = (home, update.open)
    editing = Editing(
      .update(date: update.date, record: update.record, document: home), in: draft.model,
      document: draft.model.documents[home])
    let container = Container(record: update.record, isMargin: false)
    var rows = RowReader(kind: update.kind ?? NamedKind(.risk), container: container)
    let tree = update.tree
    let body = tree.body(update.head)
    var index = body.lowerBound
    while index < body.upperBound {
      let line = tree.lines[index]
      switch line.kind {
      case .blank, .comment: index += 1
      case .row:
        if update.kind != nil { read(row: RowCells.of(tree, line: index), range: tree.lineRange(index), into: &rows) }
        index += 1
      case .head:
        if !isNote(tree, index, of: update.head) { readUpdated(tree, head: index, update, container) }
        index = max(index + 1, Int(line.bodyEnd))
      default:
        notInUpdate(tree, line: index)
        index = max(index + 1, Int(line.bodyEnd))
      }
    }
  }

  private mutating func readUpdated(_ tree: SyntaxTree, head: Int, _ update: WaitingUpdate, _ container: Container) {
    let label = tree.label(head)
    if label.elementsEqual("file".utf8), let kind = update.kind {
      return readCSV(kind, tree, head: head, container: container)
    }
    guard let (meaning, end) = schema.margin.longest(in: label), let kind = schema.kind(meaning),
      !schema[kind].isDocument, kind.id != .update, kind.id != .include
    else { return notInUpdate(tree, line: head) }
    switch meaning {
    case .plural, .ownPlural: readPlural(kind, tree, head: head, container: container)
    default: readEntry(kind, tree, head: head, nameEnd: end, container: container)
    }
  }

  private mutating func notInUpdate(_ tree: SyntaxTree, line: Int) {
    diagnostics.append(
      Diagnostic(
        .updateUnreadable, "this line of an update belongs to no record", at: tree.lineRange(line),
        label: "neither a row nor a record", found: tree.text(line).string.shortened,
        help: "write rows with a column `ref`, or records with their references and what changed"))
  }

  // MARK: One record of an update

  /// The one record that a line of an update is about.
  mutating func updated(_ kind: NamedKind, _ known: [RecordID], _ name: ValueText?, at range: SourceRange) -> RecordID?
  {
    if known.count == 1 { return known[0] }
    guard case .update(_, _, let document) = editing?.mode else { return nil }
    let typed = name?.string ?? ""
    let noun = schema[kind].name
    if known.count > 1 {
      diagnostics.append(
        Diagnostic(
          .updateNotFound, "\(noun) \(quoted(typed)) may be any of several records", at: name?.source ?? range,
          label: "which one?", others: known.prefix(3).map { Label(draft.model[$0].range, "one is here") },
          found: typed, help: "give them references that differ"))
      return nil
    }
    let names = (editing?.known ?? [:]).values.flatMap { $0 }.sorted().compactMap { id in
      draft.model[id].named == kind ? draft.model[id].reference?.printed : nil
    }
    let nearest = Suggestion.nearest(to: typed, among: names)
    let paper = self.name(draft.model.documents[document].record)
    diagnostics.append(
      Diagnostic(
        .updateNotFound,
        fitting(
          "there is no \(noun) \(quoted(typed)) in \(paper) that could be updated",
          "there is no \(noun) \(quoted(typed))"),
        at: name?.source ?? range, label: nearest.map { "did you mean \(quoted($0))?" } ?? "nowhere typed",
        found: typed, expected: nearest,
        fix: nearest.flatMap { nearest in
          name.map { Fix("change it to \(quoted(nearest))", .needsReview, [Edit($0.source, nearest)]) }
        },
        help: "an update is about records that exist; put a new \(noun) into the plan itself"))
    return nil
  }

  /// Puts what an update says of a record in its place, and keeps what was there before for those who ask.
  mutating func finishUpdate(of record: RecordID, from mark: Int, _ date: PlanDate, _ update: RecordID) {
    var merge = UpdateMerge(fields: draft.model[record].fields, mark: mark, date: date)
    var changes: [PendingChange] = []
    for place in mark..<draft.model[record].fields.count {
      let id = draft.model[record].fields[place].id
      let qualifier = merge.qualifier(at: place)
      let key = UpdatedField(
        record: record, field: draft.model[record].fields[place].named, qualifier: qualifier, date: date)
      if let earlier = updatedFields[key] ?? merge.sameDate(as: place) {
        updateRepeats(record, id, date, at: draft.model[record].fields[place].range, earlier)
        merge.drop(place)
        continue
      }
      updatedFields[key] = draft.model[record].fields[place].range
      checkDate(of: update, id, date, at: draft.model[record].fields[place].range)
      let (old, isRevision) = merge.take(place)
      changes.append(
        PendingChange(
          record: record, update: update, date: date, field: draft.model[record].fields[place].named, old: old,
          new: place, title: nil,
          isRevision: isRevision))
    }
    draft.model[record].fields = merge.fields
    draft.history += changes
    draft.reorder([record: merge.order])
    editing?.marks[record] = merge.order.count
  }

  private mutating func updateRepeats(
    _ record: RecordID, _ id: FieldID, _ date: PlanDate, at range: SourceRange, _ earlier: SourceRange
  ) {
    diagnostics.append(
      Diagnostic(
        .updateRepeats, "\(fieldName(NamedField(id), of: record)) is given twice for \(date.printed)", at: range,
        label: "again here", others: [Label(earlier, "first given here")],
        help: "keep the one that is right"))
  }

  /// What was learned cannot have been learned after the paper was written; what is expected can.
  private mutating func checkDate(of update: RecordID, _ id: FieldID, _ date: PlanDate, at range: SourceRange) {
    let forecasts: Set<FieldID> = [.forecast, .figureTarget, .targetScore, .floor, .due, .end, .review]
    guard !forecasts.contains(id), let document,
      case .when(.date(let paper))? = draft.model[draft.model.documents[document].record].value(.date),
      date.first > paper.last, !lateUpdates.contains(update)
    else { return }
    lateUpdates.insert(update)
    diagnostics.append(
      Diagnostic(
        .updateLaterThanPaper, "this update is of \(date.printed), but the paper is of \(paper.printed)",
        at: draft.referenceRanges[update] ?? range, label: "later than the paper", found: date.printed,
        expected: paper.printed, help: "correct the date of the update, or that of the paper"))
  }
}
