// PlanValues: what is said of a score whose parts do not agree, or can be read two ways.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

extension ScoreParser {
  /// `band` is one that follows from the wrong total, and is put right with it.
  mutating func totalDisagrees(
    _ place: ValueText, _ stated: ExactDecimal, computed: ExactDecimal, of score: Score, with band: ValueText? = nil
  ) {
    let because = reason(score, computed)
    var edits = [Edit(place.source, "\(computed)")]
    var title = "change \(stated) to \(computed)"
    if let band, let own = score.band {
      edits.append(Edit(band.source, scale.bands[own].name))
      title += " and \(band.string) to \(scale.bands[own].name)"
    }
    let fix = Fix(title, .needsReview, edits)
    faults.append { subject in
      Diagnostic(
        .scoreDisagrees, "\(subject) says \(stated), but \(because)", at: place.source,
        label: "should be \(computed)", found: "\(stated)", expected: "\(computed)", fix: fix,
        help: "change the total or the levels, or leave the total out: it is computed")
    }
  }

  /// `likelihood 4 × impact 4 is 16`.
  private func reason(_ score: Score, _ total: ExactDecimal) -> String {
    guard let row = score.likelihood else { return "\(total) stands before it" }
    guard let column = score.impact else { return "\(scale.likelihood[row].name) is \(total)" }
    let (likelihood, impact) = (scale.likelihood[row].value, scale.impact[column].value)
    switch scale.rule {
    case .product: return "likelihood \(likelihood) × impact \(impact) is \(total)"
    case .sum: return "likelihood \(likelihood) + impact \(impact) is \(total)"
    default:
      return "the matrix has \(total) for \(scale.likelihood[row].name) and \(scale.impact[column].name)"
    }
  }

  mutating func bandDisagrees(_ place: ValueText, band: Int, of score: Score) {
    let own = scale.bands[band]
    // Where a colour was typed, the right colour is said beside the name.
    let colour = ScaleText.colour(place) == nil ? nil : own.colour?.rawValue
    let shown = colour.map { own.name.lowercased() == $0 ? own.name : "\(own.name) (\($0))" } ?? own.name
    let what = score.total.map { "a score of \($0)" } ?? "this score"
    faults.append { subject in
      Diagnostic(
        .bandDisagrees, "\(subject) says \(place.string), but \(what) is \(shown)", at: place.source,
        label: "should be \(own.name)", found: place.string, expected: own.name,
        fix: Fix("change \(place.string) to \(own.name)", .needsReview, [Edit(place.source, own.name)]),
        help: "change the band or the levels, or leave the band out: it follows from the score")
    }
  }

  /// A number on a scale that makes none.
  mutating func numberless(_ place: ValueText, in text: ValueText) {
    let names = scale.bands.map(\.name)
    faults.append { subject in
      Diagnostic(
        .scoreUnreadable, "\(subject) says \(place.string), but the scale makes no numbers", at: place.source,
        label: "not a band", found: text.string, expected: ScaleText.list(names, "or"),
        help: "write two levels or a band, and no total")
    }
  }

  mutating func totalNotOnScale(_ place: ValueText, _ lowest: ExactDecimal, _ highest: ExactDecimal) {
    faults.append { subject in
      Diagnostic(
        .levelNotOnScale,
        "score \(place.string) in \(subject) is not on the scale, which goes from \(lowest) to \(highest)",
        at: place.source, label: "not on the scale", found: place.string, expected: "\(lowest) to \(highest)",
        help: "write a score that the scale can make, or better its two levels, as in `4 x 3`")
    }
  }

  mutating func totalInNoBand(_ place: ValueText) {
    let ranges = scale.bands.filter(\.hasRange).map { "\($0.name) (\($0.printedRange))" }
    faults.append { subject in
      Diagnostic(
        .levelNotOnScale, "score \(place.string) in \(subject) is in no band, and no two levels make it",
        at: place.source, label: "cannot be made", found: place.string, expected: ScaleText.list(ranges, "or"),
        help: "write the two levels instead, as in `4 x 3`")
    }
  }

  /// `Likely (5)` where likely is 4.
  mutating func contradicted(_ level: Int, on axis: ScaleAxis, by text: ValueText) {
    let own = scale.levels(axis)[level]
    let isNumber = ScaleText.decimal(text) != nil
    let should = isNumber ? "\(own.value)" : own.name
    let name = scale.rule == .rating ? own.name : "\(axis.rawValue) \(own.name)"
    faults.append { subject in
      Diagnostic(
        .scoreDisagrees, "\(subject) says \(text.string), but \(name) is \(own.value) on the scale", at: text.source,
        label: "should be \(should)", found: text.string, expected: should,
        fix: Fix("change \(text.string) to \(should)", .needsReview, [Edit(text.source, should)]))
    }
  }

  /// Impact first: words give it away, numbers only where the other order is not on the scale.
  mutating func axesSwapped(_ first: ScorePart, _ second: ScorePart, tail: ValueText) {
    let (impact, likelihood) = (first.text, Self.without(tail, second.text))
    let meant = "\(likelihood.string) x \(impact.string)"
    let areNumbers = first.isNumber && second.isNumber
    let message: (String) -> String
    if areNumbers {
      let extent = Self.extent(scale.likelihood)
      message = { "likelihood \(impact.string) in \($0) is not on the scale, which \(extent)" }
    } else if first.isNumber {
      message = { "\(likelihood.quoted) in \($0) is a level of likelihood, which comes first" }
    } else {
      message = { "\(impact.quoted) in \($0) is a level of impact, and likelihood comes first" }
    }
    let edits = [Edit(impact.source, likelihood.string), Edit(likelihood.source, impact.string)]
    let place = first.isNumber && !areNumbers ? likelihood.source : impact.source
    faults.append { subject in
      Diagnostic(
        .levelNotOnScale, message(subject), at: place, label: "on the other axis",
        found: "\(impact.string) x \(likelihood.string)", expected: meant,
        fix: Fix("put likelihood first", areNumbers ? .needsReview : .safe, edits))
    }
  }

  private static func without(_ tail: ValueText, _ text: ValueText) -> ValueText {
    tail.isEmpty ? text : text[text.range.lowerBound..<tail.range.lowerBound].trimmed
  }

  /// On weighted axes `4 x 2` makes the same score both ways, and stands in another cell.
  mutating func warnIfAmbiguous(
    _ first: ScorePart, _ one: FoundLevel, _ second: ScorePart, _ other: FoundLevel, in body: ValueText
  ) {
    guard first.isNumber, second.isNumber else { return }
    let (likelihood, impact) = (scale.likelihood[one.level].value, scale.impact[other.level].value)
    guard likelihood != impact, scale.level(of: likelihood, on: .impact) != nil,
      scale.level(of: impact, on: .likelihood) != nil,
      !Self.hasEvenSteps(scale.likelihood) || !Self.hasEvenSteps(scale.impact)
    else { return }
    let meant = "likelihood \(likelihood), impact \(impact)"
    let place = Self.without(other.tail, body)
    faults.append { subject in
      Diagnostic(
        .axesAmbiguous, "\(place.quoted) in \(subject) can be read both ways round", at: place.source,
        label: "read as \(meant)", found: place.string, expected: meant,
        notes: ["it may also mean likelihood \(impact), impact \(likelihood)"],
        fix: Fix("say which is which", .needsReview, [Edit(place.source, meant)]))
    }
  }
}
