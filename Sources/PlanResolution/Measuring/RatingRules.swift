// PlanResolution, measuring: by what rule an indicator is rated: its own, or that of the nearest group or paper.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// How a rating follows from a figure.
enum RatingRule {
  /// Green where the target is met, red beyond the floor, amber between.
  case floor
  /// Red where the target is not met.
  case noAmber
  case bands(RatingBands)
}

/// The rules of one record, each from its period on.
struct RatingRules {
  struct Dated {
    var rule: RatingRule
    /// The period that it was written for; nothing for all time.
    var period: PlanDate?
    var area: String?
    var range: SourceRange
  }

  var all: [Dated] = []

  /// The rule for a figure of this period: the latest that has begun. A figure without a period is of now.
  func rule(for area: String?, at period: PlanDate?) -> Dated? {
    let mine = all.filter { $0.area == area }
    let candidates = (mine.isEmpty ? all.filter { $0.area == nil } : mine).filter { dated in
      guard let start = dated.period, let period else { return true }
      return period.last >= start.first
    }
    return candidates.max { left, right in
      guard let right = right.period else { return false }
      return left.period.map { $0.first < right.first } ?? true
    }
  }
}

/// Finds the rules of each record once.
struct RatingRuleTable {
  private var known: [RecordID: RatingRules] = [:]
  private(set) var findings: [Diagnostic] = []

  /// The rules of the nearest record that has any: the indicator, its groups, its paper.
  mutating func rules(of indicator: RecordID, in model: Model) -> RatingRules {
    var next: RecordID? = indicator
    while let here = next {
      let rules = own(here, in: model)
      if !rules.all.isEmpty { return rules }
      next = model.records[Int(here.index)].parent
    }
    return RatingRules()
  }

  private mutating func own(_ id: RecordID, in model: Model) -> RatingRules {
    if let known = known[id] { return known }
    var rules = RatingRules()
    for field in model.records[Int(id.index)].fields where field.id == .ragRule || field.id == .ragBands {
      guard let text = field.value.text else { continue }
      guard let rule = rule(text, isBands: field.id == .ragBands, field, id, in: model) else { continue }
      rules.all.append(
        RatingRules.Dated(
          rule: rule, period: field.qualifier?.period, area: field.qualifier?.area, range: field.range))
    }
    known[id] = rules
    return rules
  }

  private mutating func rule(
    _ text: String, isBands: Bool, _ field: Field, _ id: RecordID, in model: Model
  ) -> RatingRule? {
    if !isBands {
      switch FoldedName.of(text) {
      case "floor", "floor standard", "red beyond the floor", "target and floor": return .floor
      case "no amber", "without amber", "green or red", "amber removed", "target only": return .noAmber
      default: break
      }
    }
    let (bands, fault) = RatingBands.read(text)
    if let fault { findings.append(finding(fault, isBands: isBands, text, field, id, in: model)) }
    return bands.map { .bands($0) }
  }

  private func finding(
    _ fault: RatingBands.Fault, isBands: Bool, _ text: String, _ field: Field, _ id: RecordID, in model: Model
  ) -> Diagnostic {
    let subject = "\(quoted(model.schema[field.named].name)) of \(model.name(id))"
    let example = "Red below 76.5%; Amber 76.5% to 85%; Green 85% and above"
    switch fault {
    case .unreadable(let part) where isBands:
      return Diagnostic(
        .ratingRuleUnreadable, "\(quoted(part)) in \(subject) is no rating with its figures", at: field.range,
        label: "not read", found: part, expected: example)
    case .unreadable:
      return Diagnostic(
        .ratingRuleUnreadable, "\(subject) is \(quoted(text)), which is not a rule that ratings can follow",
        at: field.range, label: "not a rule", found: text, expected: "`floor`, `no amber`, or the bands: \(example)")
    case .tooFew where !isBands: return finding(.unreadable(text), isBands: false, text, field, id, in: model)
    case .tooFew:
      return Diagnostic(
        .ratingRuleUnreadable, "\(subject) has only one rating", at: field.range, label: "the others are missing",
        found: text, expected: example)
    case .gap(let after, let before):
      return Diagnostic(
        .ratingBandsLeaveGap, "\(subject) says nothing for figures between \(after.printed) and \(before.printed)",
        at: field.range, label: "a gap", found: text, help: "let each rating begin where the one before it ends")
    case .overlap(let from, let to):
      let where_ = from == to ? "\(from.printed) twice" : "the figures from \(from.printed) to \(to.printed) twice"
      return Diagnostic(
        .ratingBandsOverlap, "\(subject) rates \(where_)", at: field.range, label: "an overlap", found: text,
        help: "let each rating begin where the one before it ends")
    }
  }
}

extension Value {
  /// Its words, where it is words and no more.
  var text: String? {
    switch self {
    case .words(let text): text
    case .inline(let line): line.plain
    default: nil
    }
  }
}
