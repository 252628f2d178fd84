// PlanResolution, classification: the model that the public may see. The one place where exempt information is taken
// out, so that no paper and no export can hold it.

package import PlanModel
import PlanSchema
import PlanText

package enum Redaction {
  /// The public version of a model, and the documents that are exempt as a whole and are not in it.
  package static func publicVersion(of model: Model) -> (model: Model, exempt: [RecordID]) {
    guard Exemption.isNeeded(in: model) else { return (model, []) }
    let exemption = Exemption(model)
    let exempt = model.documents.map(\.record).filter(exemption.hides)
    return (Redactor(model, exemption).redacted(), exempt)
  }
}

/// Builds the public model from nothing: what it does not take over on purpose is not in it.
private struct Redactor {
  let model: Model
  let exemption: Exemption
  /// Views in groups of what is hidden alone: without it they would become views of everything.
  let dropped: Set<RecordID>

  init(_ model: Model, _ exemption: Exemption) {
    self.model = model
    self.exemption = exemption
    dropped = Set(
      model.records.indices.map { RecordID($0) }.filter { id in
        guard model[id].kind == .show, let of = model[id].value(.of), of.leads(to: exemption.hides) else {
          return false
        }
        var hasOpen = false
        of.visitLinks { _, record in hasOpen = hasOpen || !exemption.hides(record) }
        return !hasOpen
      })
  }

  func redacted() -> Model {
    var open = Model()
    open.scales = model.scales
    open.labels = model.labels
    open.schema = model.schema
    open.points = model.points
    open.calendar = model.calendar
    open.records = model.records.indices.map { record(RecordID($0)) }
    for (document, sections) in zip(model.documents, exemption.sections) where !exemption.hides(document.record) {
      open.documents.append(self.document(document, sections, into: &open))
    }
    open.frames = model.frames.filter { !exemption.hides($0.key) }
    open.accounts = model.accounts.filter { !exemption.hides($0.key) }.mapValues(account)
    open.contracts = model.contracts.filter { !exemption.hides($0.key) }.mapValues { contract in
      // A successor that is hidden is none that the public can be told of.
      let known = contract.activities.filter { !exemption.hides($0) }
      return ContractOutlook(
        end: contract.end, activities: known,
        successor: known.isEmpty && contract.end != nil ? .none : contract.successor)
    }
    open.history = model.history.compactMap(revision)
    open.comparisons = model.comparisons.filter { !exemption.hides($0.key) && !$0.value.isExempt }
      .mapValues(comparison)
    open.scaleChoices = model.scaleChoices.filter { !exemption.hides($0.key) }
    open.areas = model.areas.filter { !exemption.hides($0.record) }
    open.performance = model.performance.filter { !exemption.hides($0.key) }
    // What is withheld does not count.
    CountLinks.recount(&open)
    return open
  }

  // MARK: Records

  /// A hidden record keeps its place in the list and nothing else.
  private func record(_ id: RecordID) -> Record {
    let record = model[id]
    guard !exemption.hides(id), !dropped.contains(id) else {
      return Record(kind: .exempt, reference: nil, title: RichLine(""), range: record.range, parent: nil)
    }
    var open = record
    open.title = record.title.withoutLinks(to: exemption.hides)
    open.children = record.children.filter { !exemption.hides($0) && !dropped.contains($0) }
    open.fields = record.fields.map(field)
    open.grid = record.grid.map(table)
    let atMargin = marginRecords(of: id)
    // A numbered paragraph is no item of its own: its section is.
    let hidden = record.children.filter {
      exemption.hides($0) && !atMargin.contains($0) && model[$0].kind != .paragraph
    }
    if !hidden.isEmpty { note(hidden, on: &open) }
    return open
  }

  private func marginRecords(of id: RecordID) -> Set<RecordID> {
    guard let document = model.documents.first(where: { $0.record == id }) else { return [] }
    var records = Set(document.facts)
    for case .record(let id) in document.content { records.insert(id) }
    return records
  }

  private func field(_ field: Field) -> Field {
    var open = field
    open.value = field.value.withoutLinks(to: exemption.hides)
    open.because = field.because?.withoutLinks(to: exemption.hides)
    return open
  }

  private func table(_ grid: FreeTable) -> FreeTable {
    var open = grid
    open.columns = grid.columns.map { $0.withoutLinks(to: exemption.hides) }
    for row in open.rows.indices {
      open.rows[row].cells = grid.rows[row].cells.map { $0?.withoutLinks(to: exemption.hides) }
    }
    return open
  }

  private func account(_ account: Account) -> Account {
    var open = account
    for row in open.rows.indices {
      for column in open.rows[row].cells.indices {
        guard case .people(let value) = open.rows[row].cells[column].content else { continue }
        open.rows[row].cells[column].content = .people(value.withoutLinks(to: exemption.hides))
      }
    }
    return open
  }

  // MARK: Time

  private func revision(_ revision: Revision) -> Revision? {
    guard !exemption.hides(revision.record), !exemption.hides(revision.update) else { return nil }
    var open = revision
    open.from = revision.from?.withoutLinks(to: exemption.hides)
    open.to = revision.to?.withoutLinks(to: exemption.hides)
    return open
  }

  /// What was exempt in the earlier paper, or is now, is no news for the public.
  private func comparison(_ comparison: Comparison) -> Comparison {
    var open = comparison
    open.changes = comparison.changes.filter { !$0.isExempt && $0.record.map(exemption.hides) != true }
    return open
  }

  // MARK: What the public reads instead

  /// A record says how many of its own are withheld, beside a reason that it has itself.
  private func note(_ hidden: [RecordID], on record: inout Record) {
    let said = Self.words(for: hidden.map { model[$0].value(.exempt) })
    if let index = record.fields.firstIndex(where: { $0.id == .withheld }) {
      let own = record.fields[index].value
      let all: [Value] = if case .several(let values) = own { values } else { [own] }
      record.fields[index].value = .several(all + [.prose(.plain(said))])
    } else {
      record.fields.append(Field(id: .withheld, value: .prose(.plain(said)), range: record.range))
    }
  }

  /// `1 item withheld (paragraph 3)`
  private static func words(for marks: [Value?]) -> String {
    var paragraphs: [String] = []
    for mark in marks {
      if let paragraph = ExemptReason(mark).paragraph, !paragraphs.contains(paragraph) { paragraphs.append(paragraph) }
    }
    let count = marks.count == 1 ? "1 item withheld" : "\(marks.count) items withheld"
    return paragraphs.isEmpty ? count : "\(count) (\(paragraphs.joined(separator: "; ")))"
  }

  private func placeholder(for marks: [RecordID], in document: RecordID) -> Record {
    var record = Record(
      kind: .exempt, reference: nil, title: RichLine(""), range: model[marks[0]].range, parent: document)
    let said = Self.words(for: marks.map { model[$0].value(.exempt) })
    record.fields = [Field(id: .withheld, value: .prose(.plain(said)), range: record.range)]
    return record
  }

  // MARK: Documents

  private func document(_ document: Document, _ sections: [Exemption.Section], into open: inout Model) -> Document {
    var made = Document(record: document.record, facts: document.facts.filter { !exemption.hides($0) })
    made.carrier = document.carrier
    var run: [RecordID] = []
    var numbers = KeptNumbers(document.numbers)
    func flush() {
      guard let first = run.first else { return }
      open[first] = placeholder(for: run, in: document.record)
      made.content.append(.record(first))
      run = []
    }
    var index = 0
    var next = sections[...]
    while index < document.content.count {
      if let section = next.first, section.items.lowerBound == index {
        flush()
        made.content.append(heading(of: section, in: document))
        numbers.keep(section.heading, at: made.content.count - 1)
        // The words of the heading name the place that its number leads to.
        if let number = numbers.kept?[made.content.count - 1, 0] {
          open[number.record].title = RichLine(Missing.withheld.printed)
        }
        open[section.mark] = placeholder(for: [section.mark], in: document.record)
        made.content.append(.record(section.mark))
        index = section.items.upperBound
        next.removeFirst()
        continue
      }
      if case .record(let id) = document.content[index], exemption.hides(id) {
        if model[id].kind != .fact { run.append(id) }
      } else {
        flush()
        if let item = item(document.content[index]) {
          made.content.append(item)
          numbers.keep(index, at: made.content.count - 1)
        }
      }
      index += 1
    }
    flush()
    made.numbers = numbers.kept
    return made
  }

  /// The heading keeps its level, so that the sections after it keep their numbers.
  private func heading(of section: Exemption.Section, in document: Document) -> ContentItem {
    guard case .heading(let level, _, let range) = document.content[section.heading] else {
      return document.content[section.heading]
    }
    return .heading(level: level, RichLine(Missing.withheld.printed), range)
  }

  private func item(_ item: ContentItem) -> ContentItem? {
    switch item {
    case .heading(let level, let line, let range):
      return .heading(level: level, line.withoutLinks(to: exemption.hides), range)
    case .prose(let prose, let range): return .prose(prose.withoutLinks(to: exemption.hides), range)
    case .record: return item
    case .view(var view):
      view.title = view.title?.withoutLinks(to: exemption.hides)
      let left = view.of.filter { !exemption.hides($0) }
      // A view of what is hidden alone must not become a view of everything.
      if left.isEmpty, !view.of.isEmpty { return nil }
      view.of = left
      return .view(view)
    }
  }
}
