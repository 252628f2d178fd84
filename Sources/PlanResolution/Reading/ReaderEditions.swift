// PlanResolution: `edition of: FILE`: the earlier edition is read first, and this file says only what changed.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

extension Reader {
  /// Where a file opens with a paper that goes on from another, that one is read before anything of this file.
  mutating func prepareEdition(_ tree: SyntaxTree) {
    for item in tree.items where item.kind == .entry {
      let head = item.lines.lowerBound
      guard case .kind(let kind)? = schema.margin.longest(in: tree.label(head))?.meaning, schema[kind].isDocument else {
        continue
      }
      openEdition(kind, tree, head: head)
      (triedEdition, editionFile) = (head, tree.file)
      return
    }
  }

  /// The record of the earlier edition, where this head goes on from one.
  mutating func editionRecord(_ kind: KindID, _ tree: SyntaxTree, head: Int) -> RecordID? {
    guard schema[kind].isDocument else { return nil }
    if case .edition(let document, _) = editing?.mode, let ready = edition, ready == head, tree.file == editionFile {
      edition = nil
      self.document = document
      return draft.model.documents[document].record
    }
    closeEdition()
    // What is wrong with it has been said.
    guard triedEdition != head || editionFile != tree.file else { return nil }
    guard openEdition(kind, tree, head: head) else { return nil }
    return editionRecord(kind, tree, head: head)
  }

  /// Reads the earlier edition. False where this paper goes on from none, or it cannot be had.
  @discardableResult
  private mutating func openEdition(_ kind: KindID, _ tree: SyntaxTree, head: Int) -> Bool {
    guard let line = editionLine(kind, tree, head: head) else { return false }
    let text = tree.rest(line)
    guard !text.isEmpty, let path = path(of: text) else { return false }
    if let loop = open.first(where: { $0.path == path }) {
      diagnostics.append(
        Diagnostic(
          .editionLoops, "\(path) goes on from itself\(open.last?.path == path ? "" : ", by way of other files")",
          at: text.source, label: "this file is already open",
          others: loop.included.map { [Label($0, "first named here")] } ?? [],
          help: "name the edition before this one"))
      return false
    }
    switch self.tree(path) {
    case .failure(let fault):
      diagnostics.append(self.fault(fault, path, text))
      return false
    case .success(let earlier): return read(edition: earlier, path, text, kind, tree, head: head)
    }
  }

  private func editionLine(_ kind: KindID, _ tree: SyntaxTree, head: Int) -> Int? {
    let body = tree.body(head)
    guard let column = body.first(where: { tree.lines[$0].kind == .head }).map({ tree.lines[$0].indent }) else {
      return nil
    }
    return body.first { line in
      tree.lines[line].kind == .head && tree.lines[line].indent == column
        && schema.names(under: kind).exact(tree.label(line)) == .field(.editionOf)
    }
  }

  private mutating func read(
    edition earlier: SyntaxTree, _ path: String, _ text: ValueText, _ kind: KindID, _ tree: SyntaxTree, head: Int
  ) -> Bool {
    let outer = (document, preamble, included, paper, context, waitingUpdates)
    let first = draft.model.documents.count
    (document, preamble, included, editing, waitingUpdates) = (nil, [], [:], nil, [])
    open.append((path, text.source))
    readRoot(earlier)
    open.removeLast()
    (document, preamble, included, paper, context, waitingUpdates) = outer
    let found = draft.model.documents.indices[first...].filter { draft.model.documents[$0].carrier == nil }
    guard found.count == 1, let index = found.first,
      draft.model[draft.model.documents[index].record].kind == kind
    else {
      let kinds = found.map { schema[draft.model[draft.model.documents[$0].record].kind].name }
      diagnostics.append(
        Diagnostic(
          .editionUnclear,
          kinds.isEmpty
            ? "\(path) opens no \(schema[kind].name) that this one could go on from"
            : "\(path) holds \(kinds.joined(separator: " and ")), but one \(schema[kind].name) is wanted",
          at: text.source, label: "not an earlier edition of this \(schema[kind].name)", found: path,
          help: "name the file that opens the edition before this one"))
      draft.model.documents.removeSubrange(first...)
      return false
    }
    for item in preamble { addLate(item, to: index) }
    preamble = []
    document = index
    editing = Editing(
      .edition(document: index, items: draft.model.documents[index].content.count), in: draft.model,
      document: draft.model.documents[index])
    (edition, editionFile) = (head, tree.file)
    let record = draft.model.documents[index].record
    draft.editions[record] = path
    draft.earlier.insert(path)
    editing?.marks[record] = draft.model[record].fields.count
    return true
  }

  private mutating func addLate(_ item: (item: ContentItem, mayRefer: Bool, range: SourceRange), to index: Int) {
    document = index
    addContent(item.item, mayRefer: item.mayRefer, item.range)
  }

  /// The head of this edition: its title, where it has one, is the paper's new title.
  mutating func retitle(_ record: RecordID, _ title: ValueText) {
    guard !title.isEmpty else { return }
    draft.prose.removeAll { pending in
      if case .title(let id) = pending.place { id == record } else { false }
    }
    draft.model[record].title = self.title(title)
  }

  /// `compare with: FILE`: the file has to be there; it is read once this paper is whole.
  mutating func noteCompared(_ record: RecordID) {
    let mark = editing?.marks[record] ?? 0
    guard let field = draft.model[record].fields.dropFirst(mark).last(where: { $0.id == .compareWith }) else { return }
    let bytes = draft.sources[field.range.file].bytes
    let text = ValueText(file: field.range.file, bytes: bytes, range: field.range.offsets)
    guard let path = path(of: text) else { return }
    if open.contains(where: { $0.path == path }) {
      diagnostics.append(
        Diagnostic(
          .editionLoops, "\(path) is compared with itself", at: text.source, label: "this file is already open",
          help: "name the earlier paper"))
      return
    }
    switch tree(path) {
    case .success:
      draft.compared[record] = path
      draft.earlier.insert(path)
    case .failure(let fault): diagnostics.append(self.fault(fault, path, text))
    }
  }

  /// At the end of an edition its headings, text and views go where they belong in the earlier one.
  mutating func closeEdition() {
    guard case .edition(let document, let items) = editing?.mode else { return }
    let content = draft.model.documents[document].content
    let order = EditionContent(content, earlier: items, moved: moved, in: draft.model).order
    draft.reorderContent(of: document, order)
    checkTitles(from: editing?.count ?? 0)
    editing = nil
    edition = nil
    moved = []
  }

  /// New records need titles as ever.
  private mutating func checkTitles(from count: Int) {
    for index in draft.model.records.indices[min(count, draft.model.records.count)...] {
      let record = draft.model.records[index]
      let kind = schema[record.kind]
      guard kind.isTitleRequired, !kind.isDocument, record.title.plain.isEmpty, kind.head == .title else { continue }
      diagnostics.append(
        Diagnostic(
          .titleMissing, "\(name(RecordID(index))) has no title, and the earlier edition has none of this reference",
          at: record.range, label: "new in this edition", help: "write its title, or correct the reference"))
    }
  }
}

extension Draft {
  /// Puts the content of a document into another order; what is not in it goes.
  mutating func reorderContent(of document: Int, _ order: [Int]) {
    let content = model.documents[document].content
    model.documents[document].content = order.map { content[$0] }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    prose = prose.compactMap { pending in
      guard case .content(document, let item) = pending.place else { return pending }
      guard let place = places[item] else { return nil }
      return PendingProse(place: .content(document: document, item: place), range: pending.range)
    }
    views = views.compactMap { view in
      guard view.document == document else { return view }
      guard let place = places[view.item] else { return nil }
      return PendingView(document: document, item: place, text: view.text)
    }
  }
}
