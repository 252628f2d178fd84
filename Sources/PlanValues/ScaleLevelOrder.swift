// PlanValues: the levels of an axis together: how many, which numbers, in which order.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

extension ScaleLevelReader {
  /// Two levels at least and ten at most.
  mutating func reportCount(_ count: Int, in text: ValueText) {
    guard !(2...10).contains(count) else { return }
    let axis = axis
    let commas = count == 1 ? ScaleText.pieces(text, at: Byte.comma) : []
    let parted = commas.map(\.string).joined(separator: "; ")
    let fix = commas.count > 1 ? Fix("part the levels with `;`", .needsReview, [Edit(text.source, parted)]) : nil
    faults.append { subject in
      Diagnostic(
        .levelsTooFewOrMany, "\(subject) has \(count) \(count == 1 ? "level" : "levels") of \(axis), not 2 to 10",
        at: text.source, label: count < 2 ? "too few" : "too many", found: "\(count)", expected: "2 to 10 levels",
        fix: fix, help: "write two to ten levels with `;` between them, the lowest first")
    }
  }

  /// The levels from the lowest. Nothing where some have a number and others none.
  mutating func arranged(_ typed: [TypedLevel]) -> ScaleLevels? {
    let numbered = typed.filter { $0.value != nil }
    if let plain = typed.first(where: { $0.value == nil }), let other = numbered.first {
      numberMissing(plain, unlike: other)
      return nil
    }
    reportRepeats(typed)
    let sorted = numbered.isEmpty ? typed : sorted(typed)
    let levels = sorted.enumerated().map { place, level in
      Level(name: level.name.string, value: level.value ?? ExactDecimal(place + 1), code: level.code)
    }
    return ScaleLevels(
      levels: levels, colours: sorted.map { $0.colour ?? ScaleText.colour($0.name) }, isNumbered: !numbered.isEmpty)
  }

  private mutating func numberMissing(_ level: TypedLevel, unlike other: TypedLevel) {
    let axis = axis
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "the \(axis) level \(level.whole.quoted) of \(subject) has no number, though others have",
        at: level.whole.source, label: "no number", others: [Label(other.whole.source, "has a number")],
        found: level.whole.string, expected: "a number in brackets, as in \(other.whole.quoted)",
        fix: Fix("put in a number", .placeholder, [Edit(level.whole.sourceEnd, " ()")]))
    }
  }

  private mutating func reportRepeats(_ typed: [TypedLevel]) {
    for (index, level) in typed.enumerated() {
      let query = ScaleNameQuery(level.name)
      if let earlier = typed[..<index].first(where: { query.matches($0.name.string) }) {
        repeated(level, after: earlier, "the name \(level.name.quoted)", found: level.name.string)
      } else if let value = level.value, let earlier = typed[..<index].first(where: { $0.value == value }) {
        repeated(level, after: earlier, "the number \(value)", found: "\(value)")
      } else if !level.code.isEmpty, let earlier = typed[..<index].first(where: { $0.code == level.code }) {
        repeated(level, after: earlier, "the short form `\(level.code)`", found: level.code)
      }
    }
  }

  private mutating func repeated(_ level: TypedLevel, after earlier: TypedLevel, _ what: String, found: String) {
    let axis = axis
    faults.append { subject in
      Diagnostic(
        .levelRepeated, "two levels of \(axis) of \(subject) have \(what)", at: level.whole.source,
        label: "the second", others: [Label(earlier.whole.source, "the first")], found: found,
        expected: "something that no other level has", help: "give each level a name and a number of its own")
    }
  }

  /// Sorted by number, with a finding where that is not how they were typed.
  private mutating func sorted(_ typed: [TypedLevel]) -> [TypedLevel] {
    func value(_ level: TypedLevel) -> ExactDecimal { level.value ?? ExactDecimal(0) }
    guard let step = typed.indices.dropFirst().first(where: { value(typed[$0]) < value(typed[$0 - 1]) }) else {
      return typed
    }
    let order = typed.indices.sorted { (value(typed[$0]), $0) < (value(typed[$1]), $1) }
    let sorted = order.map { typed[$0] }
    let axis = axis
    let isReversed = sorted.map(\.whole.range) == typed.reversed().map(\.whole.range)
    let edits = zip(typed, sorted).map { Edit($0.whole.source, $1.whole.string) }
    faults.append { subject in
      Diagnostic(
        .levelsOutOfOrder, "the \(axis) levels of \(subject) do not go from the lowest to the highest",
        at: typed[step].whole.source, label: "lower than the one before",
        others: [Label(typed[step - 1].whole.source, "\(value(typed[step - 1]))")],
        found: typed.map { "\(value($0))" }.joined(separator: ", "),
        expected: sorted.map { "\(value($0))" }.joined(separator: ", "),
        fix: Fix("put the levels in order", isReversed ? .safe : .needsReview, edits))
    }
    return sorted
  }
}
