// PlanDiagnostics: what `plancc explain` says about scales.

extension DiagnosticCode {
  var scalesEntry: CatalogueEntry {
    switch self {
    case .scaleNotFound: .scaleNotFound
    case .scaleUnreadable: .scaleUnreadable
    case .bandsLeaveGap: .bandsLeaveGap
    case .bandsOverlap: .bandsOverlap
    case .matrixMisshapen: .matrixMisshapen
    case .levelsTooFewOrMany: .levelsTooFewOrMany
    case .levelRepeated: .levelRepeated
    default: .levelsOutOfOrder
    }
  }
}

extension CatalogueEntry {
  fileprivate static let scaleNotFound = CatalogueEntry(
    what: "A register or a group names a scale that the plan does not declare.",
    why: "Without its scale no score can be placed, so the matrix would be empty.",
    wrong: """
      scale corporate: Corporate scale
        rating: Low; Medium; High

      register: Tree risks
        scale: corporat
      """,
    right: """
      scale corporate: Corporate scale
        rating: Low; Medium; High

      register: Tree risks
        scale: corporate
      """,
    fix: "Correct the name, or declare the scale. `scale: none` is for registers without scores.")

  fileprivate static let scaleUnreadable = CatalogueEntry(
    what: "Part of a scale cannot be read, or its parts do not fit together.",
    why: "All scores of the register are placed by the scale, so plancc keeps them as typed until it is whole.",
    wrong: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (3)
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (3)
        impact: Minor (1); Serious (2); Major (3)
      """,
    fix: """
      Declare `likelihood` and `impact`, or `rating` for a scale with one axis. docs/language.md shows every form \
      of scale.
      """)

  fileprivate static let bandsLeaveGap = CatalogueEntry(
    what: "A score that the levels can make falls into no band.",
    why: "A risk with that score would have no colour and would be missing from the count of each band.",
    wrong: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (3)
        impact: Minor (1); Serious (2); Major (3)
        bands: Low 1 to 3 (green); High 6 to 9 (red)
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (3)
        impact: Minor (1); Serious (2); Major (3)
        bands: Low 1 to 4 (green); High 6 to 9 (red)
      """,
    fix: "Let one of the bands beside the gap reach up or down to the score.")

  fileprivate static let bandsOverlap = CatalogueEntry(
    what: "A score falls into two bands.",
    why: "The same score would be amber for one risk and red for another.",
    wrong: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (3)
        impact: Minor (1); Serious (2); Major (3)
        bands: Low 1 to 4 (green); High 4 to 9 (red)
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (3)
        impact: Minor (1); Serious (2); Major (3)
        bands: Low 1 to 4 (green); High over 4 (red)
      """,
    fix: "End one band below the score, or start the other above it.")

  fileprivate static let matrixMisshapen = CatalogueEntry(
    what: "The matrix of a scale has a row, a column or a cell too many or too few, or a heading that is no level.",
    why: "Each pair of levels needs exactly one cell, or some risks could not be placed.",
    wrong: """
      scale corporate: Corporate scale
        likelihood: Rare; Likely
        impact: Minor; Major
        bands: Calm (green); Act (red)
        cells:
          |        | Minor | Major |
          | Rare   | Calm  |
          | Likely | Calm  | Act   |
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare; Likely
        impact: Minor; Major
        bands: Calm (green); Act (red)
        cells:
          |        | Minor | Major |
          | Rare   | Calm  | Calm  |
          | Likely | Calm  | Act   |
      """,
    fix: "Write one row for each likelihood and one column for each impact, with the levels as headings.")

  fileprivate static let levelsTooFewOrMany = CatalogueEntry(
    what: "An axis of a scale has fewer than two levels or more than ten.",
    why: "One level says nothing, and a matrix of more than ten cannot be read on a page.",
    wrong: """
      scale corporate: Corporate scale
        likelihood: Rare
        impact: Minor; Major
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare; Likely
        impact: Minor; Major
      """,
    fix: "Write two to ten levels with `;` between them, the lowest first.")

  fileprivate static let levelRepeated = CatalogueEntry(
    what: "Two levels or two bands of a scale have the same name, number or letter.",
    why: "A score with that level could mean either.",
    wrong: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Likely (2)
        impact: Minor (1); Major (2); Minor (3)
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Likely (2)
        impact: Minor (1); Serious (2); Major (3)
      """,
    fix: "Give each its own name and number.")

  fileprivate static let levelsOutOfOrder = CatalogueEntry(
    what: "The levels of an axis do not go from the lowest to the highest.",
    why: "The matrix prints them in the order of their numbers, which is not the order that was typed.",
    wrong: """
      scale corporate: Corporate scale
        likelihood: Likely (3); Possible (2); Rare (1)
        impact: Minor (1); Serious (2); Major (3)
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (3)
        impact: Minor (1); Serious (2); Major (3)
      """,
    fix: "Put them in order; the fix does it for you. If the numbers are wrong, correct the numbers.")
}
