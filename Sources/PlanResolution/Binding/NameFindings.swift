// PlanResolution, binding: findings about owners, one for each name however often it stands.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Places where one name stands, gathered until all have been seen.
struct NamePlaces: Sendable {
  struct Place: Sendable {
    var range: SourceRange
    var record: RecordID
    var field: NamedField
    /// What stands between the parts of a name that is several.
    var gaps: [SourceRange]
  }

  private var keys = ByteTable()
  private(set) var names: [(typed: String, places: [Place])] = []

  mutating func add(_ text: ValueText, parts: [ValueText] = [], _ pending: PendingValue, _ field: NamedField) {
    let (key, isNew) = keys.insert(FoldedName.bytes(text.bytes[text.range])[...])
    if isNew { names.append((text.string, [])) }
    let gaps = zip(parts, parts.dropFirst()).map { left, right in
      SourceRange(file: text.file, start: left.source.end, end: right.source.start)
    }
    names[key].places.append(Place(range: text.source, record: pending.record, field: field, gaps: gaps))
  }
}

/// Turns what could not be bound into findings.
struct NameFindings {
  let names: NameIndex
  let model: Model
  var schema: Schema { model.schema }

  /// Comparing every misspelt name with every declared one ends after this many comparisons.
  private static let mostComparisons = 2_000_000

  // MARK: Names that nobody has

  func undeclared(_ undeclared: NamePlaces) -> [Diagnostic] {
    guard let first = undeclared.names.first else { return [] }
    if names.isEmpty { return [nobody(first, among: undeclared)] }
    let suggestions = names.suggestions
    var left = Self.mostComparisons
    return undeclared.names.map { typed, places in
      let shared = names.sharing(FoldedName.bytes(Array(typed.utf8)[...])[...])
      if !shared.isEmpty { return self.shared(typed, places, by: shared) }
      left -= suggestions.count
      return notDeclared(typed, places, nearest: left > 0 ? suggestions.nearest(to: typed) : nil)
    }
  }

  private func notDeclared(_ typed: String, _ places: [NamePlaces.Place], nearest: String?) -> Diagnostic {
    Diagnostic(
      .ownerNotDeclared,
      fitting("\(quoted(typed)), \(role(places[0])), is not declared", "\(quoted(typed)) is not declared"),
      at: places[0].range,
      label: nearest.map { "did you mean \(quoted($0))?" } ?? "not a declared person, post or body",
      others: others(places), found: typed, expected: nearest,
      fix: nearest.map { nearest in
        Fix(
          "change \(quoted(typed)) to \(quoted(nearest))\(places.count > 1 ? " in \(places.count) places" : "")",
          .needsReview, places.map { Edit($0.range, nearest) })
      },
      help: nearest == nil
        ? "declare the name once, as in `post: \(typed.shortened)`, or write one that is declared"
        : "if somebody else is meant, declare the name once: `post: \(typed.shortened)`")
  }

  private func shared(_ typed: String, _ places: [NamePlaces.Place], by records: [RecordID]) -> Diagnostic {
    let holders = records.prefix(3).map { quoted(model[$0].ownName) }.joined(separator: ", ")
    return Diagnostic(
      .ownerNotDeclared, "\(quoted(typed)), \(role(places[0])), may be any of \(records.count)", at: places[0].range,
      label: "\(records.count) have this name", others: others(places), found: typed,
      expected: model[records[0]].ownName,
      notes: ["It is the post of \(holders)\(records.count > 3 ? " and others" : "")."],
      help: "write the name of the one who is meant, or declare the post: `post: \(typed.shortened)`")
  }

  /// A plan without any declaration gets one finding, not one for each of its owners.
  private func nobody(_ first: (typed: String, places: [NamePlaces.Place]), among all: NamePlaces) -> Diagnostic {
    let more = all.names.count - 1
    let rest = more == 0 ? "" : more == 1 ? " and another name" : " and \(more) other names"
    return Diagnostic(
      .ownerNotDeclared, "\(quoted(first.typed))\(rest) stand for owners, but nobody is declared",
      at: first.places[0].range, label: role(first.places[0]),
      others: all.names.dropFirst().map { Label($0.places[0].range, role($0.places[0])) }, found: first.typed,
      notes: ["The plan has no `person`, `post` or `body` record."],
      help: "declare each name once, as in `post: \(first.typed.shortened)`; "
        + "several plans can share such a file with `include: posts.plan`")
  }

  // MARK: Names run together

  func runTogether(_ split: NamePlaces) -> [Diagnostic] {
    split.names.map { typed, places in
      let count = places[0].gaps.count + 1
      return Diagnostic(
        .ownersNotSeparated,
        fitting(
          "\(quoted(typed)), \(role(places[0])), is \(count) names without `;`",
          "\(quoted(typed)) is \(count) names without `;`"),
        at: places[0].range, label: "\(count) declared names", others: others(places), found: typed,
        fix: Fix(
          "put `;` between the names", .safe, places.flatMap { place in place.gaps.map { Edit($0, "; ") } }))
    }
  }

  private func others(_ places: [NamePlaces.Place]) -> [Label] {
    places.dropFirst().map { Label($0.range, "also \(role($0))") }
  }

  /// `owner of risk SCHW 04`.
  private func role(_ place: NamePlaces.Place) -> String {
    "\(schema[place.field].name) of \(model.shortName(place.record))"
  }
}
