// PlanResolution: names that the schema does not know, with the nearest that it does.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

extension Reader {
  /// `rsik R1: …` at the margin.
  mutating func unknownAtMargin(_ tree: SyntaxTree, head: Int) {
    let typed = tree.labelText(head)
    if let document, let home = fieldHome(tree.label(head), tree.file, document) {
      diagnostics.append(home)
      return
    }
    let word = firstWord(typed)
    let names = schema.margin.spellings.map(\.name)
    let nearest = Suggestion.nearest(to: typed, among: names) ?? Suggestion.nearest(to: word, among: names)
    let start = tree.lines[head].content
    let isWhole = nearest.map { Suggestion.nearest(to: typed, among: [$0]) != nil } ?? true
    let range = isWhole ? tree.labelRange(head) : tree.range(start, start + UInt32(word.utf8.count))
    let found = isWhole ? typed : word
    let escape = Fix("write `\\` before it, as it is text", .needsReview, [Edit(tree.range(start, start), "\\")])
    diagnostics.append(
      Diagnostic(
        .kindUnknown, "\(quoted(found)) is not a kind of record", at: range,
        label: nearest.map { "did you mean \(quoted($0))?" } ?? "not known", found: found, expected: nearest,
        notes: tree.body(head).isEmpty ? [] : ["What stands below it was not read."],
        fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(range, $0)]) }
          ?? (tree.body(head).isEmpty ? escape : nil),
        help: nearest == nil ? "if it is text, write `\\` before it" : nil))
  }

  /// A field of the paper's header that stands at the margin.
  private func fieldHome(_ label: ArraySlice<UInt8>, _ file: FileID, _ document: Int) -> Diagnostic? {
    let record = draft.model.documents[document].record
    let names = schema.names(under: draft.model[record].named)
    guard let (meaning, end) = names.longest(in: label), end == label.endIndex, meaning.field != nil else {
      return nil
    }
    let range = SourceRange(file, label.startIndex..<label.endIndex)
    let typed = String(decoding: label, as: UTF8.self)
    return Diagnostic(
      .kindNotAllowedHere, "\(quoted(typed)) is a field, and stands here at the margin", at: range,
      label: "belongs below a record", found: typed,
      help: "move it up, below \(name(record)), and indent it by two spaces")
  }

  /// `ownr: …` inside a record.
  mutating func unknownName(of record: RecordID, _ tree: SyntaxTree, head: Int) {
    let named = draft.model[record].named
    let kind = schema[named]
    let typed = tree.labelText(head)
    let names = schema.names(under: named).spellings.map(\.name)
    if let (meaning, _) = schema.margin.longest(in: tree.label(head)), meaning.isKind,
      let other = schema.kind(meaning)
    {
      notAllowed(other, in: record, tree, head: head)
      return
    }
    let word = firstWord(typed)
    let nearest = Suggestion.nearest(to: typed, among: names) ?? Suggestion.nearest(to: word, among: names)
    let range = tree.labelRange(head)
    let replacement = nearest.map { near in
      Suggestion.nearest(to: typed, among: [near]) != nil ? near : near + typed.dropFirst(word.count)
    }
    diagnostics.append(
      Diagnostic(
        .fieldUnknown, "\(article(kind.name)) has no field \(quoted(typed))", at: range,
        label: nearest.map { "did you mean \(quoted($0))?" } ?? "not known in \(article(kind.name))", found: typed,
        expected: nearest,
        notes: tree.body(head).isEmpty ? [] : ["What stands below it was not read."],
        fix: replacement.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
        help: nearest == nil ? "\(article(kind.name)) takes: \(allNames(of: named))" : nil))
  }

  private mutating func notAllowed(_ kind: NamedKind, in record: RecordID, _ tree: SyntaxTree, head: Int) {
    let parents = KindDeclaration.all.filter { $0.children.contains(kind.id) }.map(\.name)
    diagnostics.append(
      Diagnostic(
        .kindNotAllowedHere,
        "\(article(schema[kind].name)) cannot stand inside \(name(record))", at: tree.labelRange(head),
        label: "not read", found: schema[kind].name,
        help: parents.isEmpty
          ? "move it to the margin" : "move it to the margin, or into \(parents.map(article).joined(separator: " or "))"
      ))
  }

  private func allNames(of kind: NamedKind) -> String {
    let fields = schema.fields(of: kind).map { schema[$0].name }
    let children = schema[kind].children.map { schema[$0].plural.isEmpty ? schema[$0].name : schema[$0].plural }
    return (fields + children).joined(separator: ", ")
  }

  private func firstWord(_ label: String) -> String { label.split(separator: " ").first.map(String.init) ?? label }
}
