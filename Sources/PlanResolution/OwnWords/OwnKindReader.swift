// PlanResolution: `kind deliverable: …` and `field managed by: owners`.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

extension OwnWordReader {
  mutating func take(kind id: RecordID) {
    guard let name = name(id, example: "kind deliverable: What the project hands over") else { return }
    guard !isTakenAlready(id, "kind", name), hasRoom(id, words.kinds.count) else { return }
    guard let like = like(id, name) else { return }
    let record = record(id)
    let plural = record.value(.pluralName)?.pieces.first ?? Plural.of(name)
    let aliases = record.value(.alias)?.pieces ?? []
    let parents = KindDeclaration.all.filter { $0.children.contains(like) }
    for spelling in [name, plural] + aliases {
      let known =
        Schema.standard.margin.exact(spelling)
        ?? parents.lazy
        .compactMap { Schema.standard.names(under: $0.id).exact(spelling) }.first
      if let known {
        clash(spelling, with: known, at: place(of: spelling, in: id), help: "give the kind another name")
        return
      }
    }
    add(OwnKind(name: name, plural: plural, aliases: aliases, like: like))
  }

  /// The kind that a kind of the plan's own behaves like.
  private mutating func like(_ id: RecordID, _ name: String) -> KindID? {
    let field = record(id).fields.first { $0.id == .like }
    let typed = field?.value.pieces.first ?? ""
    if let own = words.kinds.first(where: { FoldedName.of($0.name) == FoldedName.of(typed) }) { return own.like }
    let known = KindDeclaration.all.filter(\.mayBeLiked)
    let spellings = known.flatMap { [$0.name, $0.plural] + $0.aliases }.filter { !$0.isEmpty }
    if let kind = known.first(where: { kind in
      ([kind.name, kind.plural] + kind.aliases).contains { FoldedName.of($0) == FoldedName.of(typed) }
    }) {
      return kind.id
    }
    let nearest = typed.isEmpty ? nil : Suggestion.nearest(to: typed, among: spellings)
    diagnostics.append(
      Diagnostic(
        .ownKindLikeUnknown,
        typed.isEmpty
          ? "kind \(quoted(name)) does not say which kind it is like"
          : "kind \(quoted(name)) is like \(quoted(typed)), which is not a kind that it can be like",
        at: field?.range ?? nameRange(id),
        label: nearest.map { "did you mean \(quoted($0))?" } ?? "how it behaves is not known", found: typed,
        expected: nearest,
        fix: nearest.flatMap { near in
          field.map { Fix("change it to \(quoted(near))", .needsReview, [Edit($0.range, near)]) }
        },
        help: "put `like:` below it, with one of: \(known.map(\.name).joined(separator: ", "))"))
    return nil
  }

  private mutating func hasRoom(_ id: RecordID, _ count: Int) -> Bool {
    guard count >= OwnWords.most else { return true }
    diagnostics.append(
      Diagnostic(
        .ownWordRepeated, "this plan declares more than \(OwnWords.most) of its own", at: nameRange(id),
        label: "not taken in", help: "declare fewer, and use `category:` to tell records apart"))
    return false
  }

  /// Where a spelling stands in a declaration: in its name, its plural or its aliases.
  private func place(of spelling: String, in id: RecordID) -> SourceRange {
    if record(id).reference?.printed == spelling { return nameRange(id) }
    let field = record(id).fields.first { $0.value.pieces.contains(spelling) }
    return field.map { place(of: spelling, in: $0.range) } ?? nameRange(id)
  }

  mutating func clash(_ name: String, with meaning: NameMeaning, at range: SourceRange, help: String) {
    let schema = Schema.standard(extendedBy: words)
    let what =
      switch meaning {
      case .field, .ownField: "field"
      case .kind, .ownKind: "kind"
      case .plural, .ownPlural: "plural"
      }
    let meant = meaning.field.map { schema[$0].name } ?? schema.kind(meaning).map { schema[$0].name } ?? name
    let same = FoldedName.of(meant) == FoldedName.of(name)
    diagnostics.append(
      Diagnostic(
        .ownWordClashes,
        "\(quoted(name)) is the name of another \(what) already\(same ? "" : ": of \(quoted(meant))")", at: range,
        label: "means something else here", found: name, help: help))
  }

  mutating func take(field id: RecordID, _ schema: Schema) {
    guard let name = name(id, example: "field managed by: owners"), hasRoom(id, words.fields.count) else { return }
    let record = record(id)
    let usedBy = usedBy(id, name, schema)
    guard !usedBy.isEmpty else { return }
    let aliases = record.value(.alias)?.pieces ?? []
    var holds = "words"
    if case .choice(let chosen)? = record.value(.holds) { holds = chosen.meaning }
    // Those declared before it are names by now, too.
    let known = Schema.standard(extendedBy: words)
    for spelling in [name] + aliases {
      for kind in usedBy {
        let isPoint =
          kind.id == .risk && draft.model.points.contains { FoldedName.of($0.name) == FoldedName.of(spelling) }
        let meaning = known.names(under: kind).exact(spelling) ?? (isPoint ? .field(.otherScore) : nil)
        guard let meaning else { continue }
        clash(
          spelling, with: meaning, at: place(of: spelling, in: id),
          help: "give the field another name: \(article(schema[kind].name)) has \(quoted(spelling)) already")
        return
      }
    }
    add(OwnField(name: name, aliases: aliases, holds: holds, usedBy: usedBy))
  }

  /// The kinds that take a field.
  private mutating func usedBy(_ id: RecordID, _ name: String, _ schema: Schema) -> [NamedKind] {
    let field = record(id).fields.first { $0.id == .usedBy }
    let pieces = field?.value.pieces ?? []
    var kinds: [NamedKind] = []
    for piece in pieces {
      if let kind = schema.margin.exact(piece).flatMap({ schema.kind($0) }), !kinds.contains(kind) {
        kinds.append(kind)
      } else if let field {
        let names = schema.margin.spellings.map(\.name)
        let nearest = Suggestion.nearest(to: piece, among: names)
        let range = place(of: piece, in: field.range)
        diagnostics.append(
          Diagnostic(
            .ownFieldKindUnknown, "field \(quoted(name)) is used by \(quoted(piece)), which is not a kind", at: range,
            label: nearest.map { "did you mean \(quoted($0))?" } ?? "not a kind", found: piece, expected: nearest,
            fix: nearest.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
            help: "name the kinds of record that take it, such as `risk; action`"))
      }
    }
    if pieces.isEmpty {
      diagnostics.append(
        Diagnostic(
          .ownFieldKindUnknown, "field \(quoted(name)) does not say which kinds take it", at: nameRange(id),
          label: "used by nothing", help: "put `used by:` below it, with kinds such as `risk; action`"))
    }
    return kinds
  }
}

extension NameTable {
  func exact(_ name: String) -> NameMeaning? { exact(Array(name.utf8)[...]) }
}
