// PlanResolution: one record: its reference, its title and the entries below it.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

/// Records nest no deeper than this; the tree has said so where they do.
let deepestRecord = 64

extension Reader {
  /// Reads the record whose head is a line of the tree. Nothing below it can hide what follows it.
  mutating func readRecord(
    _ kind: NamedKind, _ tree: SyntaxTree, head: Int, nameEnd: Int, parent: RecordID?, depth: Int
  ) -> RecordID {
    let body = tree.body(head)
    let firstEntry = tree.firstEntry(in: body)
    let title = tree.joined(head: head, through: body.lowerBound..<firstEntry)
    let isText = schema[kind].head.isProse(schema)
    let known =
      editionRecord(kind.id, tree, head: head)
      ?? existing(
        kind, referenceText(tree, head: head, nameEnd: nameEnd), isText ? nil : title, parent: parent,
        at: tree.lineRange(head))
    let record =
      known ?? addRecord(kind, isText ? RichLine("") : self.title(title), tree.lineRange(head), parent: parent)
    defer { finishEditing(record) }
    if known == nil || schema[kind].isDocument { readReference(record, tree, head: head, nameEnd: nameEnd) }
    if !isText {
      for line in body.lowerBound..<firstEntry where tree.lines[line].kind == .text {
        slip(of: record, tree, line: line)
      }
    }
    if schema[kind].isDocument { if known == nil { openDocument(record) } else { retitle(record, title) } }
    if isText {
      readHeadProse(record, tree, head: head)
      return record
    }
    readHead(record, title, tree, head: head)
    if title.mayRefer { draft.prose.append(PendingProse(place: .title(record), range: title.source)) }
    guard depth < deepestRecord else { return record }
    readEntries(of: record, tree, firstEntry..<body.upperBound, depth: depth)
    if schema[kind].isDocument { noteCompared(record) }
    return record
  }

  @discardableResult
  mutating func addRecord(_ kind: NamedKind, _ title: RichLine, _ range: SourceRange, parent: RecordID?) -> RecordID {
    let record = addRecord(kind.id, title, range, parent: parent)
    draft.model[record].ownKind = kind.own
    return record
  }

  func title(_ text: ValueText) -> RichLine { MarkdownReader.line(text.bytes[text.range]) }

  @discardableResult
  mutating func addRecord(_ kind: KindID, _ title: RichLine, _ range: SourceRange, parent: RecordID?) -> RecordID {
    let id = RecordID(draft.model.records.count)
    draft.model.records.append(Record(kind: kind, reference: nil, title: title, range: range, parent: parent))
    if let parent { draft.model[parent].children.append(id) }
    return id
  }

  mutating func addField(_ field: Field, to record: RecordID) { draft.model[record].fields.append(field) }

  private mutating func openDocument(_ record: RecordID) {
    draft.model.documents.append(Document(record: record))
    document = draft.model.documents.count - 1
    let waiting = preamble
    preamble = []
    for (item, mayRefer, range) in waiting { addContent(item, mayRefer: mayRefer, range) }
  }

  /// What the text after the colon fills: the title, or a field of the kind's own.
  private mutating func readHead(_ record: RecordID, _ text: ValueText, _ tree: SyntaxTree, head: Int) {
    let kind = schema[draft.model[record].named]
    if text.isEmpty {
      guard kind.isTitleRequired, !takesParts else { return }
      diagnostics.append(
        Diagnostic(
          .titleMissing, "\(name(record)) has no \(kind.head == .title ? "title" : "text") after the colon",
          at: tree.labelRange(head), label: "nothing follows the colon",
          help: "write it after the colon, in a few words"))
      return
    }
    if case .field(let id) = kind.head, id != .noteText {
      let field = draft.model[record].fields.count
      addField(Field(id: id, value: .words(""), range: text.source), to: record)
      draft.model[record].fields[field].value =
        value(text, of: NamedField(id), record: record, field: field) ?? .missing(.notGiven)
    }
    let words = text.bytes[text.range].split(separator: Byte.space, omittingEmptySubsequences: true).count
    if kind.head == .title, words > 25 {
      diagnostics.append(
        Diagnostic(
          .titleTooLong, "the title of \(name(record)) has \(words) words, more than 25", at: text.source,
          label: "\(words) words", help: "keep a short title, and move the rest to `description:` below it"))
    }
  }

  /// A record whose head opens running text, such as a note: everything below it is that text.
  private mutating func readHeadProse(_ record: RecordID, _ tree: SyntaxTree, head: Int) {
    guard case .field(let id) = schema[draft.model[record].named].head else { return }
    addProse(NamedField(id), to: record, ProseText(tree, head: head))
  }

  /// The words between the kind and the colon.
  private mutating func readReference(_ record: RecordID, _ tree: SyntaxTree, head: Int, nameEnd: Int) {
    let text = referenceText(tree, head: head, nameEnd: nameEnd)
    guard !text.isEmpty else { return }
    setReference(record, text)
  }

  private func referenceText(_ tree: SyntaxTree, head: Int, nameEnd: Int) -> ValueText {
    ValueText(file: tree.file, bytes: tree.bytes, range: nameEnd..<Int(tree.lines[head].colon)).trimmed
  }

  /// `include` and `show` are no records, so nothing can refer to them.
  mutating func refuseReference(_ kind: KindID, _ tree: SyntaxTree, head: Int, nameEnd: Int) {
    let text = ValueText(file: tree.file, bytes: tree.bytes, range: nameEnd..<Int(tree.lines[head].colon)).trimmed
    guard !text.isEmpty else { return }
    let name = schema[kind].name
    diagnostics.append(
      Diagnostic(
        .referenceNotAllowed, "\(quoted(name)) takes no words before its colon, but has \(quoted(text.string))",
        at: text.source, label: "not wanted here", found: text.string,
        help: "put the colon right after \(quoted(name))"))
  }

  /// Takes a reference that the author typed, in a head or in a cell.
  mutating func setReference(_ record: RecordID, _ text: ValueText) {
    let kind = schema[draft.model[record].named]
    let typed = text.string
    draft.model[record].reference = Reference(printed: typed, isTyped: true)
    draft.referenceRanges[record] = text.source
    guard kind.reference == .identifier, !ReferenceForm.isIdentifier(text.bytes[text.range]) else { return }
    diagnostics.append(misshapen(kind, text))
  }

  private func misshapen(_ kind: KindDeclaration, _ text: ValueText) -> Diagnostic {
    let typed = text.string
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    if parts.count == 2, ReferenceForm.isIdentifier(Array(parts[0].utf8)[...]) {
      let gap = text.range.lowerBound + parts[0].utf8.count
      let here = text.source(gap..<gap)
      return Diagnostic(
        .referenceMisshapen, "\(quoted("\(kind.name) \(typed)")) has words between \(quoted(parts[0])) and the colon",
        at: text.source, label: "the colon belongs after \(quoted(parts[0]))", found: typed, expected: parts[0],
        fix: Fix("put the colon after \(quoted(parts[0]))", .needsReview, [Edit(here, ":")]))
    }
    return Diagnostic(
      .referenceMisshapen, "\(quoted(typed)) cannot be the reference of \(article(kind.name))", at: text.source,
      label: "not a reference", found: typed, expected: "a word with a capital or a digit, such as R1 or SCHW 04")
  }
}

/// The form that a reference may take.
enum ReferenceForm {
  /// One word with a capital, a digit or brackets, or several each with a digit or all capitals; 24 characters at most.
  static func isIdentifier(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 24 else { return false }
    let words = text.split(separator: Byte.space, omittingEmptySubsequences: true)
    if words.count == 1, let word = words.first {
      // `note **: …`
      if word.allSatisfy({ $0 == 0x2A }) { return true }
      return word.contains { $0.isUpper || $0.isDigit || $0 == Byte.openParenthesis || $0 >= 0x80 }
    }
    return !words.isEmpty
      && words.allSatisfy { word in word.contains(where: \.isDigit) || !word.contains(where: \.isLower) }
  }
}

extension HeadRole {
  /// The head is running text.
  func isProse(_ schema: Schema) -> Bool {
    if case .field(let id) = self { schema[id].type == .prose } else { false }
  }
}
