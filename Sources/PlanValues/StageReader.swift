// PlanValues: the stages that a plan declares for its timelines.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// One `stage` record: `stage A: Analyse`.
package struct StageSource: Sendable {
  /// Its reference.
  package var letter: ValueText
  package var name: String
  /// `order: 1`.
  package var order: ValueText?
  /// `kind: point`; nothing where the record does not say.
  package var isPoint: Bool?
  package var record: RecordID?

  package init(
    letter: ValueText, name: String, order: ValueText? = nil, isPoint: Bool? = nil, record: RecordID? = nil
  ) {
    self.letter = letter
    self.name = name
    self.order = order
    self.isPoint = isPoint
    self.record = record
  }
}

package enum StageReader {
  /// As many as a cell can tell apart.
  private static let most = 255

  /// The stages in their order. A plan that declares any has only those that it declares; one that declares none has
  /// the standard ones.
  package static func stages(_ declared: [StageSource], into found: inout [Diagnostic]) -> [Stage] {
    guard !declared.isEmpty else { return Stage.standard }
    var stages: [(order: ExactDecimal?, source: StageSource, stage: Stage)] = []
    for source in declared.prefix(most) {
      guard let letter = letter(of: source, into: &found) else { continue }
      if let earlier = stages.first(where: { $0.stage.letter == letter }) {
        found.append(declaredTwice(source, letter, after: earlier.source))
        continue
      }
      let isPoint = source.isPoint ?? (letter == "K" && source.name.lowercased().hasPrefix("key decision"))
      let stage = Stage(letter: letter, name: source.name, isPoint: isPoint, record: source.record)
      stages.append((order(of: source, letter, into: &found), source, stage))
    }
    // Those without an order follow, as they were declared.
    let sorted = stages.enumerated().sorted { left, right in
      switch (left.element.order, right.element.order) {
      case (let one?, let other?) where one != other: one < other
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }
    return sorted.map(\.element.stage)
  }

  /// One letter or two, as a capital.
  private static func letter(of source: StageSource, into found: inout [Diagnostic]) -> String? {
    let text = source.letter.trimmed
    let bytes = text.bytes[text.range]
    if (1...2).contains(bytes.count), bytes.allSatisfy(\.isLetter) { return text.string.uppercased() }
    let first = bytes.first.flatMap { $0.isLetter ? String(UnicodeScalar($0)).uppercased() : nil }
    found.append(
      Diagnostic(
        .timelineUnreadable, "stage \(text.quoted) has no letter that fits in a cell",
        at: text.source,
        label: "should be one or two letters", found: text.string, expected: "one or two letters, as in `stage A`",
        fix: first.map { Fix("call it \($0)", .needsReview, [Edit(text.source, $0)]) },
        help: "write the letter that stands in the cells, and the name after the colon: `stage A: Analyse`"))
    return nil
  }

  private static func order(
    of source: StageSource, _ letter: String, into found: inout [Diagnostic]
  ) -> ExactDecimal? {
    guard let text = source.order?.trimmed, !text.isEmpty else { return nil }
    if let order = ScaleText.decimal(text) { return order }
    found.append(
      Diagnostic(
        .numberMalformed, "the order of stage \(letter) is \(text.quoted), which is no number",
        at: text.source, label: "not a number", found: text.string, expected: "a number such as 1",
        help: "number the stages in the order in which they follow each other"))
    return nil
  }

  private static func declaredTwice(
    _ source: StageSource, _ letter: String, after earlier: StageSource
  ) -> Diagnostic {
    Diagnostic(
      .stageDeclaredTwice, "stage \(letter) is declared twice, as \(earlier.name) and as \(source.name)",
      at: source.letter.source, label: "the second", others: [Label(earlier.letter.source, "the first")],
      found: letter, expected: "a letter that no other stage has", help: "give one of the two another letter")
  }
}
