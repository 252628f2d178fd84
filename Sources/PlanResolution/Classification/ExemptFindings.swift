// PlanResolution, classification: what would tell the public of exempt information, and marks that stand wrongly.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Whoever will read a version, these are found: a plan that holds exempt information will be published without it.
struct ExemptFindings {
  private let model: Model
  private let sources: SourceMap
  private let exemption: Exemption
  private var cited: [RecordID: [Place]] = [:]
  private var order: [RecordID] = []

  private struct Place {
    var range: SourceRange
    /// The record in which it stands; nothing for text of the document.
    var record: RecordID?
    var typed: String
  }

  static func findings(_ model: Model, _ sources: SourceMap) -> [Diagnostic] {
    guard Exemption.isNeeded(in: model) else { return [] }
    var findings = ExemptFindings(model, sources)
    return findings.all()
  }

  private init(_ model: Model, _ sources: SourceMap) {
    self.model = model
    self.sources = sources
    exemption = Exemption(model)
  }

  private mutating func all() -> [Diagnostic] {
    for index in model.records.indices where !exemption.hides(RecordID(index)) { look(at: RecordID(index)) }
    for (document, sections) in zip(model.documents, exemption.sections) where !exemption.hides(document.record) {
      var next = sections[...]
      for (index, item) in document.content.enumerated() {
        while let first = next.first, first.items.upperBound <= index { next.removeFirst() }
        if let first = next.first, first.items.contains(index) { continue }
        look(at: item)
      }
    }
    return order.map(finding) + exemption.misplaced.map(misplaced) + marks() + declarations()
  }

  // MARK: What public text names

  private mutating func look(at id: RecordID) {
    let record = model[id]
    record.title.inlines.map { look(in: .inline(RichLine("", inlines: $0)), record.range, id) }
    for field in record.fields {
      look(in: field.value, field.range, id)
      if let because = field.because { look(in: .prose(because), record.range, id) }
    }
    guard let grid = record.grid else { return }
    for cell in grid.columns + grid.rows.flatMap({ $0.cells.compactMap { $0 } }) {
      if let inlines = cell.inlines { look(in: .inline(RichLine("", inlines: inlines)), record.range, id) }
    }
  }

  private mutating func look(at item: ContentItem) {
    switch item {
    case .heading(_, let line, let range): look(in: .inline(line), range, nil)
    case .prose(let prose, let range): look(in: .prose(prose), range, nil)
    case .record: break
    case .view(let view):
      if let title = view.title { look(in: .inline(title), view.range, nil) }
      for id in view.of where exemption.hides(id) {
        add(id, Place(range: view.range, record: nil, typed: model.shortName(id)))
      }
    }
  }

  private mutating func look(in value: Value, _ range: SourceRange, _ record: RecordID?) {
    var found: [(String, RecordID)] = []
    value.visitLinks { typed, target in if exemption.hides(target) { found.append((typed, target)) } }
    guard !found.isEmpty else { return }
    var places = ReferencePlaces(range, in: sources)
    for (typed, target) in found {
      let place =
        switch value {
        case .inline, .prose: places.next(typed).source
        default: range
        }
      add(target, Place(range: place, record: record, typed: typed))
    }
  }

  private mutating func add(_ target: RecordID, _ place: Place) {
    if cited[target] == nil { order.append(target) }
    cited[target, default: []].append(place)
  }

  // MARK: Findings

  private func finding(_ target: RecordID) -> Diagnostic {
    let places = (cited[target] ?? []).sorted { $0.range < $1.range }
    let user = places[0].record.map(model.shortName) ?? "the paper"
    let name = model.shortName(target)
    return Diagnostic(
      .exemptCited,
      fitting("\(user) names \(name), which is exempt", "\(name) is exempt, but is named in public text"),
      at: places[0].range, label: "the public would read this",
      others: places.dropFirst().map { Label($0.range, "also here") } + [Label(mark(of: target), "marked exempt here")],
      found: places[0].typed, help: "take the reference out, or mark what it stands in as exempt, too")
  }

  /// Where the mark stands that hides a record.
  private func mark(of target: RecordID) -> SourceRange {
    var next: RecordID? = target
    while let id = next {
      if let field = model[id].fields.first(where: { $0.id == .exempt }) { return field.range }
      next = model[id].parent
    }
    for (document, sections) in zip(model.documents, exemption.sections) {
      for section in sections {
        for case .record(let id) in document.content[section.items] where id == target {
          return model[section.mark].range
        }
      }
    }
    return model[target].range
  }

  private func misplaced(_ id: RecordID) -> Diagnostic {
    Diagnostic(
      .exemptMisplaced, "this `exempt:` stands right below no heading, so it keeps nothing from the public",
      at: model[id].range, label: "no heading right above",
      help: "put it right below the heading of the section, or into the record that is exempt, indented")
  }

  /// Marks that name no paragraph: the public then reads no ground at all.
  private func marks() -> [Diagnostic] {
    model.records.flatMap { record in
      record.fields.filter { $0.id == .exempt && ExemptReason($0.value).paragraph == nil }.map { field in
        Diagnostic(
          .exemptWithoutParagraph, "`exempt` of \(name(record)) does not start with a paragraph of the law",
          at: field.range, label: "no paragraph before the semicolon", expected: "paragraph 3; the reason",
          help: "write the paragraph first and the reason behind a semicolon: only the paragraph is published")
      }
    }
  }

  private func name(_ record: Record) -> String {
    if record.kind == .exempt { return "this section" }
    let kind = Schema.standard[record.kind].name
    return record.reference.map { "\(kind) \($0.printed.shortened)" } ?? "this \(kind)"
  }

  /// What the whole paper is read by cannot be kept from a part of its readers.
  private func declarations() -> [Diagnostic] {
    model.records.indices.compactMap { index in
      let record = model.records[index]
      guard exemption.hides(RecordID(index)), Self.forAll.contains(record.kind) else { return nil }
      guard !hidesWholePaper(RecordID(index)) else { return nil }
      return Diagnostic(
        .exemptDeclaration,
        "\(model.shortName(RecordID(index))) is declared in an exempt section, but holds everywhere",
        at: record.range, label: "read by the public paper, too",
        others: [Label(mark(of: RecordID(index)), "the section is marked here")],
        help: "move it out of the exempt section")
    }
  }

  private static let forAll: Set<KindID> = [
    .label, .scale, .point, .stage, .calendar, .area, .choice, .ownField, .ownKind,
  ]

  private func hidesWholePaper(_ id: RecordID) -> Bool {
    var next: RecordID? = id
    while let here = next {
      if Schema.standard[model[here].kind].isDocument { return exemption.hides(here) }
      next = model[here].parent
    }
    return false
  }
}
