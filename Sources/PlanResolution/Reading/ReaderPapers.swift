// PlanResolution: papers inside others: those of an agenda's items, and those that a report has as appendices.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

/// A file that has been read, and for which paper.
struct IncludedFile {
  var range: SourceRange
  /// Counts the papers inside others; 0 is what stands in none.
  var paper: Int
  /// What it put at the margin, where it holds nothing but declarations, which several papers may share.
  var shared: [ContentItem]?
}

extension Reader {
  /// Kinds whose records may take in whole papers.
  static let carriers: [KindID] = [.item, .appendix]

  func takesPapers(_ container: Container) -> RecordID? {
    guard let record = container.record, Self.carriers.contains(draft.model[record].kind) else { return nil }
    return record
  }

  /// Whether a document record stands at the margin.
  func holdsPaper(_ tree: SyntaxTree) -> Bool {
    tree.items.contains { item in
      guard item.kind == .entry else { return false }
      let meaning = schema.margin.longest(in: tree.label(item.lines.lowerBound))?.meaning
      if case .kind(let kind)? = meaning { return schema[kind].isDocument }
      return false
    }
  }

  /// Reads the papers of a file as papers of their own that belong to a record; what stands outside goes on after them.
  mutating func readPapers(_ tree: SyntaxTree, for carrier: RecordID) {
    let outer = (document, preamble, context, paper)
    let first = draft.model.documents.count
    document = nil
    preamble = []
    papers += 1
    paper = papers
    read(tree, into: Container(record: nil, isMargin: true))
    for index in draft.model.documents.indices[first...] where draft.model.documents[index].carrier == nil {
      draft.model.documents[index].carrier = carrier
    }
    (document, preamble, context, paper) = outer
  }

  /// `report: c2.plan` of an item or an appendix: the plan is taken in as its paper.
  mutating func takePaper(_ text: ValueText, for record: RecordID) {
    guard text.string.hasSuffix(".plan") else { return }
    let count = draft.model.documents.count
    let faults = diagnostics.count
    include(text, Container(record: record, isMargin: false), asPaper: true)
    guard draft.model.documents.count == count, diagnostics.count == faults else { return }
    diagnostics.append(
      Diagnostic(
        .paperMissingInFile, "\(text.string.shortened), the paper of \(name(record)), opens no paper", at: text.source,
        label: "no `report:` or other paper in it", found: text.string,
        help: "write a line such as `report: Title` at its start, or name another file"))
  }

  /// What a file put at the margin since, where it is nothing but declarations.
  func shared(of tree: SyntaxTree, since start: (document: Int?, count: Int)) -> [ContentItem]? {
    guard start.document == document, tree.items.allSatisfy({ isDeclaration($0, tree) }) else { return nil }
    let items = document.map { draft.model.documents[$0].content[...] } ?? preamble.map(\.item)[...]
    guard start.count <= items.count else { return nil }
    let new = Array(items[start.count...])
    let isPlain = new.allSatisfy { item in
      guard case .record(let id) = item else { return false }
      return KindSet.shared.contains(draft.model[id].kind)
    }
    return isPlain ? new : nil
  }

  private func isDeclaration(_ item: TopItem, _ tree: SyntaxTree) -> Bool {
    guard item.kind == .entry, let first = item.lines.first else { return false }
    switch schema.margin.longest(in: tree.label(first))?.meaning {
    case .kind(let kind), .plural(let kind):
      return kind == .include || kind != .group && KindSet.shared.contains(kind)
    default: return false
    }
  }

  /// How much stands at the margin of the paper that is being read.
  var marginCount: (document: Int?, count: Int) {
    (document, document.map { draft.model.documents[$0].content.count } ?? preamble.count)
  }

  /// The same file for another paper: it declares nothing again, and the paper has what it declares too.
  mutating func share(_ items: [ContentItem], with container: Container) {
    guard container.isMargin else { return }
    for item in items {
      if case .record(let id) = item { addContent(item, draft.model[id].range) }
    }
  }
}

extension KindSet {
  /// What papers may share without printing it twice.
  static let shared = KindSet([
    .person, .post, .body, .term, .label, .scale, .point, .stage, .calendar, .area, .choice, .ownField, .ownKind,
    .group,
  ])
}

// MARK: Paragraphs

extension Reader {
  /// Where the paragraphs of a numbered text start.
  mutating func notePlaces(of text: ProseText, _ tree: SyntaxTree, _ lines: Range<Int>) {
    guard let document else { return }
    let record = draft.model.documents[document].record
    guard draft.model[record].kind == .report || draft.numbering[record] != nil else { return }
    let kept = lines.filter { tree.lines[$0].kind != .comment }
    let starts = MarkdownReader.blockLines(text.bytes).map { line in
      line < kept.count ? tree.range(tree.lines[kept[line]].content, tree.lines[kept[line]].end) : text.range.firstLine
    }
    let item = draft.model.documents[document].content.count - 1
    draft.paragraphs.append(PendingParagraphs(document: document, item: item, starts: starts))
  }
}
