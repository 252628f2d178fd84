// PlanPaper: which views show which indicators, and whether they still stand where they are written.

import PlanModel
import PlanSchema

/// What the views of a paper make of its indicators.
struct IndicatorViews {
  /// Printed by a view with all that they have: not again where they stand.
  var shown: Set<RecordID> = []
  /// Those that have a section of their own there.
  var carded: Set<RecordID> = []
  /// A comparison has their figures by area.
  var compared: Set<RecordID> = []
}

extension Composer {
  func makeIndicatorViews() -> IndicatorViews {
    var views = IndicatorViews()
    for view in allViews where view.kind == .comparison {
      views.compared.formUnion(selection([.indicator], for: view).filter { hasAreas($0) })
    }
    let tables = allViews.filter { $0.kind == .indicators }
    for view in tables where view.layout == "cards" {
      views.carded.formUnion(rated(selection([.indicator], for: view), view))
    }
    views.shown = views.carded
    for view in tables where view.layout != "cards" {
      // A table has either all of a heading's indicators in full, or an overview of them.
      for part in parts(of: rated(selection([.indicator], for: view), view)) {
        let isWhole = part.ids.allSatisfy { views.carded.contains($0) || isBrief($0, views) }
        if isWhole { views.shown.formUnion(part.ids) }
      }
    }
    return views
  }

  /// `rating: red` below a view.
  func rated(_ indicators: [RecordID], _ view: ViewRequest) -> [RecordID] {
    guard let rating = view.rag else { return indicators }
    return indicators.filter { model.performance[$0]?.whole.judgement.rating?.rawValue == rating }
  }

  /// A row of a table says all that there is of it: it needs no section of its own.
  func isBrief(_ id: RecordID, _ views: IndicatorViews) -> Bool {
    let fields = fields(id)
    if fields.has(anyOf: Self.longFields) { return false }
    if hasAreas(id), !views.compared.contains(id) { return false }
    let trend = model.performance[id]?.whole.trend ?? Trend()
    if trend.rows.contains(where: { $0.field == .values }) { return false }
    let actuals = trend.row(.actual)?.values.count { $0 != nil } ?? 0
    // Figures over some time beside targets over some time are a table of their own.
    return actuals <= 6 && (actuals < 3 || trend.rows.allSatisfy { $0.field == .actual })
  }

  private static let longFields: FieldSet = [.commentary, .dataNotes, .ragBands, .ratingHistory]

  func hasAreas(_ id: RecordID) -> Bool {
    fields(id).contains { if case .area = $0.qualifier { true } else { false } }
  }

  /// An area that the plan describes.
  func area(_ id: RecordID) -> Definitions.Entry? {
    let fields = printableFields(of: id)
    guard !fields.isEmpty else { return nil }
    let title = headSpans(of: id)
    return Definitions.Entry(term: title.isBlank ? titled(id) : title, blocks: lines(of: fields))
  }

  // MARK: Words

  /// A field's value; a rule for ratings in words that a reader understands.
  func shown(_ field: Field) -> Value {
    guard field.id == .ragRule, case .words(let rule) = field.value else { return field.value }
    switch FoldedName.of(rule) {
    case "floor": return .words(words("Green: the target is met. Red: beyond the floor. Amber: between the two."))
    case "no amber": return .words(words("Green: the target is met. Red: it is not."))
    default: return field.value
    }
  }

  /// `Green`, with its colour.
  func tag(_ rating: Rating) -> Span {
    let tone: Tone =
      switch rating {
      case .green: .good
      case .amber: .fair
      case .red: .bad
      }
    return .tag(Tag(.status(tone), text: Words.capitalised(words(rating.rawValue))))
  }

  /// A rating, or in quiet words why there is none.
  func spans(_ judgement: Judgement) -> [Span] {
    if let rating = judgement.rating { return [tag(rating)] }
    switch judgement.gap {
    case .targetMissed: return [.quiet([.text(words("Target missed, not rated"))])]
    case .noFigure: return [.quiet([.text(words("No figure"))])]
    case .notRated, .noTarget, nil: return [.quiet([.text(words("Not rated"))])]
    }
  }

  /// `↑ Improved`: the arrow points up for better, whichever way the figure went.
  func spans(_ travel: Travel) -> [Span] {
    let (arrow, word) =
      switch travel {
      case .improved: ("↑", "Improved")
      case .same: ("→", "Same")
      case .reduced: ("↓", "Reduced")
      }
    return [.text("\(arrow) \(words(word))")]
  }

  /// `Higher is better`
  func polarityWords(_ polarity: Polarity) -> String {
    switch polarity {
    case .higher: words("Higher is better")
    case .lower: words("Lower is better")
    case .onTarget: words("As close to the target as possible")
    }
  }

  /// A figure as a cell has it; what is missing is quiet.
  func figure(_ value: Value) -> [Span] {
    if case .missing(let missing) = value { return [.quiet([.text(words(missing.printed))])] }
    return spans(value)
  }

  /// Of a cell for which the plan says nothing.
  var noFigure: [Span] { [.text("–"), .unseen(" " + words(Missing.notGiven.printed))] }
}

extension String {
  /// A link that counts: the resolver has put the right number into its words.
  var isCount: Bool { utf8.count > 6 && prefix(6).lowercased() == "count:" }
}
