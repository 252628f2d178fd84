// PlanPaper: the whole paper: its header, what stands in its document in order, and its outline.

import PlanModel
import PlanSchema

extension Composer {
  func paper() -> Paper {
    let record = record(document.record)
    let title =
      headSpans(of: document.record).isEmpty
      ? [Span.text(record.reference?.printed ?? kindLabel)] : headSpans(of: document.record)
    var paper = Paper(slug: Self.slug(of: document, in: model), title: title, kindLabel: kindLabel)
    paper.organisation = record.fields.first(.organisation).map { spans($0).plainText }
    paper.isoDate = record.fields.first(.date).flatMap { isoDate($0) }
    paper.printedDate = record.fields.first(.date)?.when?.date?.printed
    paper.details = headerDetails()
    paper.draftNotice = isPart ? nil : options.draftNotice
    paper.anchor = isPart ? titleAnchor : nil
    paper.number = itemNumber
    paper.labels = furniture()
    heading = title.plainText
    paper.blocks = withUsedTerms(content(of: record), of: paper)
    paper.outline = Self.outline(of: paper.blocks)
    return paper
  }

  var kindLabel: String {
    switch kind(document.record) {
    case .plan: words("Business plan")
    case .register: words("Risk register")
    default: words.kind(kind(document.record))
    }
  }

  /// The name of the paper's files. An edition of the same name as the one before it has its date there too, so that
  /// both may stand in one folder.
  static func slug(of document: Document, in model: Model) -> String {
    let name = ownName(of: document, in: model)
    let edition = document.carrier == nil ? document.record : model.documents.first { $0.carrier == nil }?.record
    guard let edition, model.comparisons[edition]?.isOfSameName == true else { return name }
    let fields = model[edition].fields
    return name + "-" + (fields.first(.date)?.when?.date?.first.iso ?? "next")
  }

  private static func ownName(of document: Document, in model: Model) -> String {
    let record = model[document.record]
    let kind = Slug.of(Schema.standard[record.kind].name)
    if let reference = record.reference, reference.isTyped { return kind + "-" + Slug.of(reference.printed) }
    let slug = Slug.of(record.title.plain, limit: 80)
    if slug.isEmpty { return kind }
    // Agenda and minutes of one committee have one title.
    let isOneOfSeveral = Self.meetingPapers.contains(record.kind) && !slug.utf8.starts(with: kind.utf8)
    return isOneOfSeveral ? kind + "-" + slug : slug
  }

  private func furniture() -> PaperLabels {
    var labels = PaperLabels()
    labels.skipToContent = words(labels.skipToContent)
    labels.contents = words(labels.contents)
    labels.reportDetails = words(labels.reportDetails)
    labels.table = words(labels.table)
    labels.key = words(labels.key)
    labels.draft = words(labels.draft)
    labels.backToTop = words(labels.backToTop)
    labels.page = words(labels.page)
    labels.pageOf = words(labels.pageOf)
    return labels
  }

  /// The text fields of the document, then what stands at its margin.
  private func content(of record: Record) -> [Block] {
    var flow = Flow(top: topLevel)
    var items = document.content[...]
    // A list of contents may stand above the summary; any other text would seem to belong to it.
    while let first = items.first {
      if case .view(let view) = first, view.kind == .contents {
        flow.add(blocks(for: view, level: flow.level), in: self)
      } else if !isSilent(first) {
        break
      }
      items.removeFirst()
    }
    untold = record.fields.filter { Self.implications.contains($0.id) }
    var last = index.leading.filter { Self.closingSet.contains(kind($0)) }
    var waiting = index.leading.filter { !Self.closingSet.contains(kind($0)) }
    open(record, in: &flow, isHeaded: waiting.contains { isSection(kind($0)) } || startsWithSection(items))
    func flush() {
      guard !waiting.isEmpty else { return }
      flow.add(self.blocks(for: waiting, level: flow.level), in: self)
      waiting.removeAll(keepingCapacity: true)
    }
    for place in items.indices {
      let item = items[place]
      if case .record(let id) = item {
        let kind = kind(id)
        if Self.closingSet.contains(kind), Self.closingKind(under: heading) != kind {
          last.append(id)
        } else {
          waiting.append(id)
        }
        continue
      }
      flush()
      add(item, at: place, to: &flow)
      hasLeadIn = item.endsInColon
    }
    flush()
    flow.add(
      definitions(answered(document.record).filter { entry in !isClosing(entry) }), in: self)
    closing(untold, last, in: &flow)
    addTerms(to: &flow)
    flow.closeAll(in: self)
    flow.add(appended(to: index.all(.appendix)), in: self)
    return flow.finish(in: self)
  }

  /// Without a key of its own, a paper explains its short forms at the end.
  private func addTerms(to flow: inout Flow) {
    let terms = placement.hasKey ? [] : keyTerms()
    guard !terms.isEmpty else { return }
    flow.heading(1, [.text(words("Abbreviations"))], in: self)
    flow.add(definitions(terms, role: .key), in: self)
  }

  /// An answer that a section at the end gives.
  private func isClosing(_ entry: Definitions.Entry) -> Bool {
    let term = entry.term.plainText
    return Self.closingKinds.contains { words.kinds($0) == term }
  }

  private static let opening: FieldSet = [.summary, .purpose, .description]

  /// What the document says of itself, under headings where headings follow.
  private func open(_ record: Record, in flow: inout Flow, isHeaded: Bool) {
    let fields = record.fields.filter { Self.opening.contains($0.id) }
    let meeting = record.fields.filter { Self.meetingFields.contains($0.id) }
    if !meeting.isEmpty { openMeeting(meeting, in: &flow, isHeaded: isHeaded) }
    guard isHeaded else {
      return flow.add(fields.count == 1 ? blocks(fields[0].value) : definitions(entries(fields)), in: self)
    }
    for field in fields {
      let role: Section.Role = field.id == .summary ? .summary : .plain
      flow.heading(1, [.text(words.field(field.id))], role: role, in: self)
      flow.add(blocks(field.value), in: self)
    }
    flow.closeAll(in: self)
  }

  private func add(_ item: ContentItem, at place: Int, to flow: inout Flow) {
    switch item {
    case .heading(let level, let line, _): open(level, spans(line), document.numbers?[place, 0], in: &flow)
    case .prose(let prose, _):
      guard case .blocks(let blocks) = prose else {
        return flow.add(numbered(self.blocks(prose), at: place, 0), in: self)
      }
      for (number, block) in blocks.enumerated() {
        if case .heading(let level, let inlines) = block {
          open(level, spans(inlines), nil, in: &flow)
        } else {
          flow.add(numbered(self.blocks(block), at: place, number), in: self)
        }
      }
    case .view(let view): flow.add(blocks(for: view, level: flow.level), in: self)
    case .record: break
    }
  }

  private func open(_ level: Int, _ title: [Span], _ number: TextNumbers.Number?, in flow: inout Flow) {
    let text = title.plainText
    flow.heading(
      level, title.isBlank ? [.text(words("Section"))] : title, number: number?.printed,
      anchor: number.map { claimAnchor($0.record) }, role: Self.isAsking(text) ? .recommendations : .plain, in: self)
    guard !untold.isEmpty, let implication = implication(under: text) else { return }
    flow.add(untold.filter { $0.id == implication }.flatMap { self.text(of: $0) }, in: self)
    untold.removeAll { $0.id == implication }
  }

  /// A record that says nothing where it stands.
  private func isSilent(_ item: ContentItem) -> Bool {
    guard case .record(let id) = item else { return false }
    switch kind(id) {
    case .risk, .commissioning: return placement.isInView(id)
    case .group: return placement.isEmptied(id)
    case .term: return true
    case .person, .post, .body: return placement.hasKey || !hasDetails(id)
    case let kind: return isSilent(kind)
    }
  }

  /// Nothing stands above the first section, so that the summary can have a heading too.
  private func startsWithSection(_ items: ArraySlice<ContentItem>) -> Bool {
    for item in items {
      switch item {
      case .heading: return true
      case .record(let id):
        if isSilent(item) { continue }
        if Self.closingSet.contains(kind(id)) { continue }
        return isSection(kind(id))
      case .prose(.blocks(let blocks), _):
        if case .heading? = blocks.first { return true }
        return false
      case .prose, .view: return false
      }
    }
    return false
  }

  private func isSection(_ kind: KindID) -> Bool {
    [.risk, .priority, .group, .recommendation, .meeting].contains(kind)
      || kind == .item && self.kind(document.record) == .minutes
  }

  /// Every heading, nested as the sections are. A list of contents does not list itself.
  static func outline(of blocks: [Block]) -> [OutlineEntry] {
    blocks.compactMap { block in
      guard case .section(let section) = block, !section.isContents else { return nil }
      return OutlineEntry(
        anchor: section.anchor, number: section.number, title: section.title, children: outline(of: section.blocks))
    }
  }
}

extension ContentItem {
  /// Text whose last paragraph leads to what comes next.
  fileprivate var endsInColon: Bool {
    switch self {
    case .prose(.plain(let text), _): text.hasSuffix(":")
    case .prose(.blocks(let blocks), _):
      if case .paragraph(let inlines)? = blocks.last { inlines.plainText.hasSuffix(":") } else { false }
    default: false
    }
  }
}

extension Section {
  /// Holds the list of contents and no more.
  fileprivate var isContents: Bool {
    if blocks.count == 1, case .contents = blocks[0] { true } else { false }
  }
}
