// PlanDiagnostics: what `plancc explain` says about indicators.

extension DiagnosticCode {
  var performanceEntry: CatalogueEntry {
    switch self {
    case .ratingDisagrees: .ratingDisagrees
    case .directionDisagrees: .directionDisagrees
    case .resultDisagrees: .resultDisagrees
    case .floorWithinTarget: .floorWithinTarget
    case .ratingRuleUnreadable: .ratingRuleUnreadable
    case .ratingBandsLeaveGap: .ratingBandsLeaveGap
    case .ratingBandsOverlap: .ratingBandsOverlap
    case .ratingBandsReversed: .ratingBandsReversed
    case .countUnreadable: .countUnreadable
    case .countDisagrees: .countDisagrees
    case .countInTextDisagrees: .countInTextDisagrees
    default: .areaNotDeclared
    }
  }
}

extension CatalogueEntry {
  fileprivate static let areaNotDeclared = CatalogueEntry(
    what: "A figure is for something that is neither a period nor an area that the plan declares.",
    why: """
      Figures of several areas are set side by side in one table. A name that is spelt in two ways would make two areas \
      of one.
      """,
    wrong: """
      scorecard: Ponds and wells

      area NV: North Vale

      indicator 1: Wells inspected
        latest North Vael: 81%
      """,
    right: """
      scorecard: Ponds and wells

      area NV: North Vale

      indicator 1: Wells inspected
        latest North Vale: 81%
      """,
    fix: """
      Write the name, the reference or an alias of a declared area, or a period such as `Q1 2016/17`. An area that is \
      new is declared with `area: North Vale`, anywhere in the plan.
      """)

  fileprivate static let ratingDisagrees = CatalogueEntry(
    what: "The rating that was typed is not the one that follows from figure, target and floor.",
    why: """
      Members look at the colour and not at the figure. A green beside a missed target tells them that there is nothing \
      to ask.
      """,
    wrong: """
      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        floor: 76.5%
        latest: 68.4% A
      """,
    right: """
      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        floor: 76.5%
        latest: 68.4% R
      """,
    fix: """
      Correct the rating, the figure or the target. Where a rating was set by judgement, put it in quotes as \
      `rating: "amber"`: it is then shown and never compared.
      """)

  fileprivate static let directionDisagrees = CatalogueEntry(
    what: "The direction that was typed is not the one in which the figures went.",
    why: "An arrow that points the wrong way turns a warning into praise, or the other way round.",
    wrong: """
      indicator 1: Wells inspected
        polarity: higher
        latest: 68.4%
        previous: 74.5%
        direction: improved
      """,
    right: """
      indicator 1: Wells inspected
        polarity: higher
        latest: 68.4%
        previous: 74.5%
        direction: reduced
      """,
    fix: """
      Correct the direction, a figure or the polarity, or leave the direction out: plancc works it out. It needs to be \
      typed only where the printed figures are equal because they are rounded.
      """)

  fileprivate static let resultDisagrees = CatalogueEntry(
    what: "A result is not its numerator divided by its denominator.",
    why: "Whoever checks the paper with a calculator finds it at once, and then trusts no other figure.",
    wrong: """
      indicator 1: Wells inspected
        numerator: 39
        denominator: 60
        latest: 68.4%
      """,
    right: """
      indicator 1: Wells inspected
        numerator: 39
        denominator: 57
        latest: 68.4%
      """,
    fix: "Correct the result, the numerator or the denominator. The result is compared as precisely as it is printed.")

  fileprivate static let floorWithinTarget = CatalogueEntry(
    what: "A floor lies on the good side of its target.",
    why: "The floor is where red begins. Here a figure could meet its target and still be red.",
    wrong: """
      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        floor: 90%
      """,
    right: """
      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        floor: 80%
      """,
    fix: "Correct the floor, the target or the polarity. Where a lower figure is better, the floor is above the target."
  )

  fileprivate static let ratingRuleUnreadable = CatalogueEntry(
    what: "A rule for ratings cannot be read.",
    why: "Without it plancc cannot say which figures are green, amber or red, and checks no rating that was typed.",
    wrong: """
      indicator 1: Wells inspected
        polarity: higher
        rag bands: Red below 76.5%; Amber nearly there; Green 85% and above
      """,
    right: """
      indicator 1: Wells inspected
        polarity: higher
        rag bands: Red below 76.5%; Amber 76.5% to 85%; Green 85% and above
      """,
    fix: """
      Write `floor`, `no amber`, or each rating with its figures: `Red below 76.5%; Amber 76.5% to 85%; Green 85% and \
      above`.
      """)

  fileprivate static let ratingBandsLeaveGap = CatalogueEntry(
    what: "There are figures for which the bands have no rating.",
    why: "One day the result will be in the gap, and nobody will have agreed what that means.",
    wrong: """
      indicator 1: Wells inspected
        polarity: higher
        rag bands: Red below 70%; Amber 76.5% to 85%; Green 85% and above
      """,
    right: """
      indicator 1: Wells inspected
        polarity: higher
        rag bands: Red below 76.5%; Amber 76.5% to 85%; Green 85% and above
      """,
    fix: "Let each band begin where the one before it ends.")

  fileprivate static let ratingBandsOverlap = CatalogueEntry(
    what: "There are figures for which the bands have two ratings.",
    why: "The same result could be called amber in one quarter and red in the next.",
    wrong: """
      indicator 1: Wells inspected
        polarity: higher
        rag bands: Red below 80%; Amber 76.5% to 85%; Green 85% and above
      """,
    right: """
      indicator 1: Wells inspected
        polarity: higher
        rag bands: Red below 76.5%; Amber 76.5% to 85%; Green 85% and above
      """,
    fix: """
      Let each band begin where the one before it ends. Where two meet, `and above` or `and below` says which of them \
      has the figure itself.
      """)

  fileprivate static let ratingBandsReversed = CatalogueEntry(
    what: "The bands call worse figures better than the polarity does.",
    why: "Either the colours or the direction would be the wrong way round in the paper.",
    wrong: """
      indicator 1: Wells out of order
        polarity: lower
        rag bands: Red below 9%; Amber 9% to 12%; Green above 12%
      """,
    right: """
      indicator 1: Wells out of order
        polarity: lower
        rag bands: Green 9% and below; Amber 9% to 12%; Red above 12%
      """,
    fix: "Change the bands over, or correct the polarity.")

  fileprivate static let countUnreadable = CatalogueEntry(
    what: "A link asks for a count of something that plancc cannot count.",
    why: "The number beside it is then only what somebody typed, and goes stale without anyone noticing.",
    wrong: """
      scorecard: Ponds and wells

      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        latest: 86%

      So far [1](<count: indicators, rating gren>) is where it should be.
      """,
    right: """
      scorecard: Ponds and wells

      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        latest: 86%

      So far [1](<count: indicators, rating green>) is where it should be.
      """,
    fix: """
      Write what is counted, then conditions with commas between: `count: actions, status complete`, `count: risks, band \
      High`, `count: indicators, rating red, of group A`.
      """)

  fileprivate static let countDisagrees = CatalogueEntry(
    what: "A number that was typed in a counting link is not the one that the plan gives.",
    why: "The paper prints the right number, but whoever reads the plan itself is told the wrong one.",
    wrong: """
      scorecard: Ponds and wells

      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        latest: 86%

      So far [2 green](<count: indicators, rating green>) in all.
      """,
    right: """
      scorecard: Ponds and wells

      indicator 1: Wells inspected
        polarity: higher
        target: 85%
        latest: 86%

      So far [1 green](<count: indicators, rating green>) in all.
      """,
    fix: "Take the number that the finding gives, or mend what is counted.")

  fileprivate static let countInTextDisagrees = CatalogueEntry(
    what: "A sentence counts ratings, and the figures of the plan give other numbers.",
    why: "Text is written once and figures change until the last day. This is the sentence that members quote.",
    wrong: """
      scorecard: Ponds and wells

      indicators:
        | ref | indicator       | polarity | target | latest |
        | 1   | Wells inspected | H        | 85%    | 86%    |
        | 2   | Ponds inspected | H        | 85%    | 84% R  |

      Of these, 2 are rated green and 1 is rated red.
      """,
    right: """
      scorecard: Ponds and wells

      indicators:
        | ref | indicator       | polarity | target | latest |
        | 1   | Wells inspected | H        | 85%    | 86%    |
        | 2   | Ponds inspected | H        | 85%    | 84% R  |

      Of these, 1 is rated green and 1 is rated red.
      """,
    fix: """
      Correct the number, or let plancc count: `[17](<count: indicators, rating green>) are rated green`. A sentence about \
      an earlier time should say so, with `last` or `previous`.
      """)
}
