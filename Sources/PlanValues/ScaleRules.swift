// PlanValues: `score: likelihood x impact` of a scale.

internal import PlanDiagnostics
internal import PlanModel
internal import PlanText

enum ScaleRuleReader {
  /// How levels make a score, as far as `score:` says; a written-out matrix is in `cells:`.
  enum Rule {
    case product, sum, judgement, cells
  }

  static func rule(_ text: ValueText, into faults: inout [ScaleFault]) -> Rule? {
    if text.reads("product") { return .product }
    if text.reads("sum") { return .sum }
    if text.reads("judgement") || text.reads("by judgement") { return .judgement }
    if text.reads("cells") || text.reads("matrix") { return .cells }
    if let rule = formula(text, "likelihood", "impact") ?? formula(text, "impact", "likelihood") { return rule }
    faults.append { subject in
      Diagnostic(
        .scaleUnreadable, "how \(subject) makes a score cannot be read from \(text.quoted)", at: text.source,
        label: "not a rule for scores", found: text.string,
        expected: "likelihood x impact, likelihood + impact, or judgement",
        help: "write `score: likelihood x impact`, or leave `score` out and write the matrix out under `cells:`")
    }
    return nil
  }

  private static func formula(_ text: ValueText, _ first: StaticString, _ second: StaticString) -> Rule? {
    guard let rest = ScaleText.rest(of: text, after: first), let sign = ScaleText.rest(of: rest, before: second) else {
      return nil
    }
    if sign.reads("x") || sign.reads("×") || sign.reads("*") || sign.reads("times") || sign.reads("multiplied by") {
      return .product
    }
    return sign.reads("+") || sign.reads("plus") ? .sum : nil
  }
}
