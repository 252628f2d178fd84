// PlanValues: what is said of a score that is not on its scale, or cannot be read.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

extension ScoreParser {
  /// How a score on this scale is written.
  private var example: String {
    if !scale.hasMatrix {
      let names = (scale.rule == .rating ? scale.likelihood.map(\.name) : scale.bands.map(\.name))
      return ScaleText.list(names, "or")
    }
    let (likelihood, impact) = (scale.likelihood[scale.likelihood.count - 1], scale.impact[scale.impact.count / 2])
    return scale.isNumbered
      ? "\(likelihood.value) x \(impact.value)" : "\(likelihood.name) x \(impact.name)"
  }

  mutating func unreadable(_ text: ValueText) {
    let example = example
    let help =
      scale.hasMatrix
      ? "write likelihood first and then impact, as in `\(example)`, or name them: `likelihood 4, impact 3`"
      : "write one of \(example)"
    let shown = String(text.string.unicodeScalars.prefix(60))
    faults.append { subject in
      Diagnostic(
        .scoreUnreadable, "\(subject) cannot be read from \(text.quoted)", at: text.source, label: "not a score",
        found: shown, expected: "a score such as \(example)", help: help)
    }
  }

  mutating func notTwoAxes(_ text: ValueText) {
    let (example, isRating) = (example, scale.rule == .rating)
    faults.append { subject in
      Diagnostic(
        .scoreUnreadable,
        "\(subject) is \(text.quoted), but the scale has \(isRating ? "one axis" : "no levels, only bands")",
        at: text.source, label: "should be \(example)", found: text.string, expected: example,
        help: isRating
          ? "write one level, or declare `likelihood` and `impact` for the scale"
          : "write a band, or declare `likelihood` and `impact` for the scale")
    }
  }

  /// `5, 4`: two levels without their axes; or an axis that there is not.
  mutating func listUnreadable(_ parts: [ScorePart], in text: ValueText) {
    let isPair = parts.count == 2 && parts.allSatisfy { $0.axis == nil && $0.isNumber }
    guard isPair else { return unreadable(text) }
    let meant = "\(parts[0].text.string) x \(parts[1].text.string)"
    faults.append { subject in
      Diagnostic(
        .scoreUnreadable, "\(subject) cannot be read from \(text.quoted)", at: text.source, label: "not a score",
        found: text.string, expected: meant, fix: Fix("write \(meant)", .needsReview, [Edit(text.source, meant)]))
    }
  }

  mutating func notOnAxis(_ text: ValueText, _ axis: ScaleAxis) {
    guard !text.isEmpty else { return unreadable(text) }
    let levels = scale.levels(axis)
    let names = levels.map(\.name)
    let isNumber = ScaleText.decimal(text) != nil
    let near = isNumber ? nil : nearest(text, among: names)
    let known = isNumber ? Self.span(levels) : ScaleText.list(names)
    let shown = isNumber ? text.string : text.quoted
    let goes = isNumber ? ", which \(Self.extent(levels))" : ""
    let listed = zip(names, levels).map { $0 == "\($1.value)" ? $0 : "\($0) (\($1.value))" }
    let note = "the levels of \(axis.rawValue) are \(ScaleText.list(scale.isNumbered ? listed : names))"
    faults.append { subject in
      Diagnostic(
        .levelNotOnScale, "\(axis.rawValue) \(shown) in \(subject) is not on the scale\(goes)", at: text.source,
        label: near.map { "should it be \($0)?" } ?? "not on the scale", found: text.string, expected: known,
        notes: [note], fix: near.map { Fix("write \($0)", .needsReview, [Edit(text.source, $0)]) },
        help: near == nil ? "write one of the levels of the scale, by number or by name" : nil)
    }
  }

  private func nearest(_ text: ValueText, among names: [String]) -> String? {
    Suggestion.nearest(to: text.string, among: names)
  }

  /// `goes from 1 to 5`, or `has 1, 2, 4 and 8` where the steps are not of one.
  static func extent(_ levels: [Level]) -> String {
    hasEvenSteps(levels) ? "goes from \(span(levels))" : "has \(span(levels))"
  }

  private static func span(_ levels: [Level]) -> String {
    guard let first = levels.first, let last = levels.last else { return "" }
    return hasEvenSteps(levels) ? "\(first.value) to \(last.value)" : ScaleText.list(levels.map { "\($0.value)" })
  }

  static func hasEvenSteps(_ levels: [Level]) -> Bool {
    zip(levels, levels.dropFirst()).allSatisfy { ExactDecimal.sum($0.value, ExactDecimal(1)) == $1.value }
  }

  /// A word that is a level of neither band nor rating, but perhaps of an axis.
  mutating func bandOrLevelUnknown(_ text: ValueText) {
    for axis in [ScaleAxis.impact, .likelihood] where scale.level(named: text, on: axis) != nil {
      let meant = "\(axis.rawValue) \(text.string)"
      let example = example
      faults.append { subject in
        Diagnostic(
          .scoreUnreadable, "\(subject) is \(text.quoted), a level of \(axis.rawValue) without the other axis",
          at: text.source, label: "no \(axis.other.rawValue)", found: text.string, expected: example,
          fix: Fix("say which axis it is on", .needsReview, [Edit(text.source, meant)]))
      }
      return
    }
    if scale.bands.isEmpty { unreadable(text) } else { bandUnknown(text) }
  }

  mutating func bandUnknown(_ text: ValueText) {
    let names = scale.bands.map(\.name)
    let near = nearest(text, among: names + scale.bands.compactMap { $0.colour?.rawValue })
    let known = names.isEmpty ? "no band, as the scale has none" : ScaleText.list(names, "or")
    let goes = names.isEmpty ? ", which has no bands" : ", which has \(ScaleText.list(names))"
    faults.append { subject in
      Diagnostic(
        .levelNotOnScale, "band \(text.quoted) in \(subject) is not on the scale\(goes)", at: text.source,
        label: near.map { "should it be \($0)?" } ?? "no such band", found: text.string, expected: known,
        fix: near.map { Fix("write \($0)", .needsReview, [Edit(text.source, $0)]) },
        help: names.isEmpty ? "leave the band out, or declare `bands` for the scale" : "write \(known)")
    }
  }

  mutating func notOnRating(_ text: ValueText) {
    let names = scale.likelihood.map(\.name)
    let near = nearest(text, among: names)
    let codes = scale.likelihood.filter { !$0.code.isEmpty }.map { "\($0.code) for \($0.name)" }
    faults.append { subject in
      Diagnostic(
        .levelNotOnScale, "\(text.quoted) in \(subject) is not on the scale, which has \(ScaleText.list(names))",
        at: text.source, label: near.map { "should it be \($0)?" } ?? "not on the scale", found: text.string,
        expected: ScaleText.list(names, "or"), notes: codes.isEmpty ? [] : ["short forms are \(ScaleText.list(codes))"],
        fix: near.map { Fix("write \($0)", .needsReview, [Edit(text.source, $0)]) },
        help: "write one of the levels, by name or by short form")
    }
  }
}
