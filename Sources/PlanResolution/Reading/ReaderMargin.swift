// PlanResolution: what stands at the margin of a file: headings, prose and entries.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

extension Reader {
  mutating func read(_ tree: SyntaxTree, into container: Container) {
    let names = schema.margin
    diagnostics += ProseTraps.findings(in: tree) { names.exact($0).isKind }
    for item in tree.items {
      switch item.kind {
      case .heading: readHeading(tree, line: item.lines.lowerBound, container)
      case .prose: readProse(tree, item.lines, container)
      case .entry: readMarginEntry(tree, head: item.lines.lowerBound, container)
      }
    }
  }

  private mutating func readHeading(_ tree: SyntaxTree, line: Int, _ container: Container) {
    let place = tree.lines[line]
    let range = tree.range(place.content, place.end)
    guard container.isMargin else {
      diagnostics.append(
        Diagnostic(
          .headingInField, "a heading cannot stand inside \(container.record.map(name) ?? "a record")", at: range,
          notes: ["The file is included inside a record, whose title is the heading."]))
      return
    }
    let bytes = tree.bytes[Int(place.content)..<Int(place.end)]
    let level = bytes.prefix { $0 == Byte.hash }.count
    let title = bytes.dropFirst(level).trimmingHeading
    let line = MarkdownReader.line(title)
    addContent(.heading(level: level, line, range), mayRefer: title.mayRefer, range)
  }

  /// Prose at the margin. Inside a group it becomes a note of the group, so that nothing is lost.
  private mutating func readProse(_ tree: SyntaxTree, _ lines: Range<Int>, _ container: Container) {
    let text = ProseText(tree, lines)
    let prose = MarkdownReader.prose(text.bytes)
    if container.isMargin {
      addContent(.prose(prose, text.range), mayRefer: text.bytes.mayRefer, text.range)
      notePlaces(of: text, tree, lines)
    } else if let parent = container.record {
      let place = PendingProse.Place.field(parent, draft.model[parent].fields.count)
      addField(Field(id: .noteText, value: .prose(prose), range: text.range), to: parent)
      if text.bytes.mayRefer { draft.prose.append(PendingProse(place: place, range: text.range)) }
    }
  }

  /// Puts an item where the document's reader meets it.
  mutating func addContent(_ item: ContentItem, mayRefer: Bool = false, _ range: SourceRange) {
    guard let document else {
      preamble.append((item, mayRefer, range))
      return
    }
    draft.model.documents[document].content.append(item)
    if mayRefer {
      let place = PendingProse.Place.content(
        document: document, item: draft.model.documents[document].content.count - 1)
      draft.prose.append(PendingProse(place: place, range: range))
    }
  }

  private mutating func readMarginEntry(_ tree: SyntaxTree, head: Int, _ container: Container) {
    let label = tree.label(head)
    guard let (meaning, end) = schema.margin.longest(in: label) else {
      unknownAtMargin(tree, head: head)
      return
    }
    let name = label[label.startIndex..<end]
    guard let kind = schema.kind(meaning) else { return }
    switch meaning {
    case .field, .ownField: break
    case .plural, .ownPlural: readPlural(kind, tree, head: head, container: container)
    case .kind, .ownKind:
      if looksLikePlural(kind, tree, head: head) {
        readPlural(kind, tree, head: head, container: container)
      } else {
        readEntry(kind, tree, head: head, nameEnd: name.endIndex, container: container)
      }
    }
  }

  /// One record at the margin, or one inside another.
  mutating func readEntry(
    _ kind: NamedKind, _ tree: SyntaxTree, head: Int, nameEnd: Int, container: Container, depth: Int = 0
  ) {
    switch kind.id {
    case .include:
      refuseReference(kind.id, tree, head: head, nameEnd: nameEnd)
      readInclude(tree, head: head, container)
    case .show:
      refuseReference(kind.id, tree, head: head, nameEnd: nameEnd)
      readView(tree, head: head)
    case .update where container.isMargin:
      place(readUpdate(tree, head: head, nameEnd: nameEnd, container), .update)
    default:
      if schema[kind].isDocument, !container.isMargin {
        documentInside(tree, head: head, container)
        return
      }
      let record = readRecord(
        kind, tree, head: head, nameEnd: nameEnd, parent: parent(of: kind.id, container), depth: depth)
      if container.isMargin { place(record, kind.id) }
    }
  }

  /// Documents stand on their own; all else belongs to what contains it.
  private func parent(of kind: KindID, _ container: Container) -> RecordID? {
    if schema[kind].isDocument { return nil }
    return container.record ?? document.map { draft.model.documents[$0].record }
  }

  private mutating func place(_ record: RecordID, _ kind: KindID) {
    let range = draft.model[record].range
    if schema[kind].isDocument || isEdited(record) { return }
    if kind == .fact, let document { draft.model.documents[document].facts.append(record) }
    addContent(.record(record), range)
  }

  private mutating func documentInside(_ tree: SyntaxTree, head: Int, _ container: Container) {
    diagnostics.append(
      Diagnostic(
        .kindNotAllowedHere,
        "\(quoted(tree.labelText(head))) opens a paper and cannot stand inside \(container.record.map(name) ?? "a record")",
        at: tree.labelRange(head), label: "a paper of its own"))
  }
}

extension Optional where Wrapped == NameMeaning {
  var isKind: Bool { self?.isKind ?? false }
}
