// PlanResolution: what the headings of a table of records mean.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

/// What the cells of one column fill.
enum ColumnMeaning {
  case reference
  /// The record's title, or the field that its head fills.
  case head
  /// The heading that the row stands under.
  case group
  case field(NamedField, Qualifier?)
  /// The periods of one stage; its letter stands in the heading.
  case stage(ValueText)
  /// The cells of one year of a timeline.
  case timelineYear(PlanDate)
  /// A point that the plan declares.
  case point(String, PlanDate?)
  /// Not known: reported once, its cells stay in the file.
  case unknown

  var isUnknown: Bool { if case .unknown = self { true } else { false } }
  var isReference: Bool { if case .reference = self { true } else { false } }
  var isHead: Bool { if case .head = self { true } else { false } }
}

extension Reader {
  /// Reads the headings of a table of records of one kind.
  mutating func columns(_ headings: [ValueText], of kind: NamedKind) -> [ColumnMeaning] {
    var columns: [ColumnMeaning] = []
    var seen: [String: ValueText] = [:]
    let before = diagnostics.count
    for heading in headings {
      let folded = String(decoding: FoldedName.bytes(heading.bytes[heading.range]), as: UTF8.self)
      if let earlier = seen[folded], !folded.isEmpty {
        diagnostics.append(
          Diagnostic(
            .columnRepeated, "two columns of \(quoted(schema[kind].plural)) are called \(quoted(heading.string))",
            at: heading.source, label: "again here", others: [Label(earlier.source, "first here")],
            found: heading.string, help: "give one of the two its own heading, or take it out"))
        columns.append(.unknown)
        continue
      }
      seen[folded] = heading
      columns.append(column(heading, folded, of: kind))
    }
    nameReference(of: kind, in: &columns, headings)
    if columns.allSatisfy(\.isUnknown), diagnostics[before...].allSatisfy({ $0.expected == nil }) {
      diagnostics.removeSubrange(before...)
      headingsMissing(headings, of: kind)
      return []
    }
    titlesMissing(columns, headings, of: kind)
    return columns
  }

  /// `| term | meaning |`: where what the head fills has a column of its own, the column named like the kind is the name.
  private func nameReference(of kind: NamedKind, in columns: inout [ColumnMeaning], _ headings: [ValueText]) {
    let declaration = schema[kind]
    guard case .field(let field) = declaration.head, declaration.reference != .none else { return }
    let heads = columns.indices.filter { columns[$0].isHead }
    guard heads.count == 2, !columns.contains(where: \.isReference) else { return }
    let own = heads.first { index in
      let folded = folded(headings[index])
      return folded != schema[field].name && !schema[field].aliases.contains(folded)
    }
    if let own { columns[own] = .reference }
  }

  /// The first row is like any other: one finding, and its rows are not read.
  private mutating func headingsMissing(_ headings: [ValueText], of kind: NamedKind) {
    guard let first = headings.first, let last = headings.last else { return }
    let declaration = schema[kind]
    let known = ["ref", declaration.name] + declaration.fields.prefix(4).map { schema[$0].name }
    diagnostics.append(
      Diagnostic(
        .columnHeadingsMissing,
        "the table of \(quoted(declaration.plural)) does not start with the names of its columns",
        at: SourceRange(file: first.file, start: first.source.start, end: max(first.source.end, last.source.end)),
        label: "none of these is the name of a column", notes: ["What stands in this table was not read."],
        help: "put a row of names above it, such as `| \(known.joined(separator: " | ")) |`"))
  }

  /// Without a column of titles there is one finding, not one for each row.
  private mutating func titlesMissing(_ columns: [ColumnMeaning], _ headings: [ValueText], of kind: NamedKind) {
    let declaration = schema[kind]
    guard declaration.isTitleRequired, !takesParts, let first = headings.first, let last = headings.last else { return }
    guard !columns.contains(where: { $0.isHead || $0.isUnknown }) else { return }
    diagnostics.append(
      Diagnostic(
        .titleMissing, "the table of \(quoted(declaration.plural)) has no column \(quoted(declaration.name))",
        at: SourceRange(file: first.file, start: first.source.start, end: max(first.source.end, last.source.end)),
        label: "no \(quoted(declaration.name)) among these",
        help: "put in a column \(quoted(declaration.name)), which says in a few words what each row is"))
  }

  private mutating func column(_ heading: ValueText, _ folded: String, of kind: NamedKind) -> ColumnMeaning {
    let declaration = schema[kind]
    if ["ref", "reference", "id", "no", "no.", "number", "#", "ref no", "ref."].contains(folded) { return .reference }
    let heads = [declaration.name, "title", declaration.plural] + declaration.aliases
    if heads.contains(where: { FoldedName.of($0) == folded }) { return .head }
    if let meaning = schema.margin.exact(heading.bytes[heading.range]), schema.kind(meaning) == kind { return .head }
    if case .field(let id) = declaration.head, schema[id].name == folded || schema[id].aliases.contains(folded) {
      return .head
    }
    if folded == "group" || folded == "heading" { return .group }
    if let meaning = fieldColumn(heading, of: kind) { return meaning }
    if declaration.fields.contains(.timeline),
      let period = ValueReader.planDate(ifReadable: heading, in: context), period.precision == .year
    {
      return .timelineYear(period)
    }
    if kind.id == .risk, let point = pointColumn(heading) { return point }
    if let meaning = figureColumn(heading, of: kind.id) { return meaning }
    unknownColumn(heading, of: kind)
    return .unknown
  }

  /// `planned`, or `planned 30 June 2020`.
  private func pointColumn(_ heading: ValueText) -> ColumnMeaning? {
    let table = NameTable(assumed.points.map { ($0.name, NameMeaning.field(.otherScore)) })
    let label = heading.bytes[heading.range]
    guard !assumed.points.isEmpty, let (_, end) = table.longest(in: label) else { return nil }
    let name = String(decoding: FoldedName.bytes(label[label.startIndex..<end]), as: UTF8.self)
    let words = heading[end..<heading.range.upperBound].trimmed
    if words.isEmpty { return .point(name, nil) }
    return ValueReader.planDate(ifReadable: words, in: context).map { .point(name, $0) }
  }

  private mutating func fieldColumn(_ heading: ValueText, of kind: NamedKind) -> ColumnMeaning? {
    let label = heading.bytes[heading.range]
    guard let (meaning, end) = schema.names(under: kind).longest(in: label), let id = meaning.field else { return nil }
    let words = heading[end..<heading.range.upperBound].trimmed
    if words.isEmpty { return .field(id, nil) }
    switch schema[id].qualifier {
    case .none: return nil
    case .stage: return .stage(words)
    case .words: return .field(id, .words(words.string))
    case .periodOrArea: return periodOrArea(ifReadable: words).map { .field(id, $0) }
    case .period, .date:
      return ValueReader.planDate(ifReadable: words, in: context).map { .field(id, .period($0)) }
    }
  }

  private mutating func unknownColumn(_ heading: ValueText, of named: NamedKind) {
    let typed = heading.string
    let kind = schema[named]
    let known = ["ref", kind.name] + schema.fields(of: named).map { schema[$0].name }
    let nearest = typed.isEmpty ? nil : Suggestion.nearest(to: typed, among: known)
    diagnostics.append(
      Diagnostic(
        .columnUnknown,
        typed.isEmpty
          ? "a column of \(quoted(kind.plural)) has no heading"
          : "\(quoted(kind.plural)) have no column \(quoted(typed))",
        at: heading.source, label: nearest.map { "did you mean \(quoted($0))?" } ?? "not a column of \(kind.plural)",
        found: typed, expected: nearest,
        fix: nearest.map { Fix("change \(quoted(typed)) to \(quoted($0))", .needsReview, [Edit(heading.source, $0)]) },
        help: "the columns may be: \(known.joined(separator: ", "))"))
  }
}
