// PlanDiagnostics: what `plancc explain` says about scores.

extension DiagnosticCode {
  var scoresEntry: CatalogueEntry {
    switch self {
    case .levelNotOnScale: .levelNotOnScale
    case .scoreDisagrees: .scoreDisagrees
    case .bandDisagrees: .bandDisagrees
    case .pointNotDeclared: .pointNotDeclared
    case .scoreWithoutScale: .scoreWithoutScale
    case .scoreUnreadable: .scoreUnreadable
    default: .axesAmbiguous
    }
  }
}

extension CatalogueEntry {
  fileprivate static let levelNotOnScale = CatalogueEntry(
    what: "A score has a level, a total or a band that is not on the scale.",
    why: "It has no place in the matrix and no colour. The usual scale goes from 1 to 5 on both axes.",
    wrong: """
      risk R1: The spring is too dry
        current: 6 x 4
      """,
    right: """
      risk R1: The spring is too dry
        current: 5 x 4
      """,
    fix: """
      Write a level of the scale, likelihood first. If the numbers are right, the register uses another scale, \
      which has to be declared.
      """)

  fileprivate static let scoreDisagrees = CatalogueEntry(
    what: "The total that was typed is not the one that the levels make.",
    why: """
      Somebody changed a level and forgot the total, or the other way round; the register would contradict its own \
      matrix.
      """,
    wrong: """
      risk R1: The spring is too dry
        current: 4 x 4 = 15
      """,
    right: """
      risk R1: The spring is too dry
        current: 4 x 4 = 16
      """,
    fix: "Correct the levels or the total, or leave the total out: plancc works it out.")

  fileprivate static let bandDisagrees = CatalogueEntry(
    what: "The band that was typed is not the one in which the score falls.",
    why: "The paper would print a high score in an amber box. Members see the colour first.",
    wrong: """
      risk R1: The spring is too dry
        current: 4 x 4 = 16 Medium
      """,
    right: """
      risk R1: The spring is too dry
        current: 4 x 4 = 16 High
      """,
    fix: "Correct the levels or the band, or leave the band out: it follows from the score.")

  fileprivate static let pointNotDeclared = CatalogueEntry(
    what: "A view asks for the scores at a point that the plan does not declare.",
    why: "There are no scores at that point, so the view would be empty.",
    wrong: """
      register: Tree risks

      risk R1: The spring is too dry
        target: 2 x 3

      show: risk matrix
        point: traget
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
        target: 2 x 3

      show: risk matrix
        point: target
      """,
    fix: "Write inherent, previous, current or target, or declare the point: `point planned: When the plan is done`.")

  fileprivate static let scoreWithoutScale = CatalogueEntry(
    what: "A risk has a score, although its register says `scale: none`.",
    why: "The register prints no matrix and no bands, so the score would stand there without a meaning.",
    wrong: """
      register: Tree risks
        scale: none

      risk R1: The spring is too dry
        current: 4 x 4
      """,
    right: """
      register: Tree risks

      risk R1: The spring is too dry
        current: 4 x 4
      """,
    fix: "Take the score out, or name a scale in the register instead of `none`.")

  fileprivate static let scoreUnreadable = CatalogueEntry(
    what: "A value is not a score of the scale in force.",
    why: "Without its levels the risk has no place in the matrix and no colour.",
    wrong: """
      risk R1: The spring is too dry
        current: 5, 4
      """,
    right: """
      risk R1: The spring is too dry
        current: 5 x 4
      """,
    fix: """
      Write likelihood first and then impact, by number or by name: `4 x 3` or `likely x serious`. If there is no \
      score yet, write `tbc`.
      """)

  fileprivate static let axesAmbiguous = CatalogueEntry(
    what: "A score on a scale with uneven steps can be read both ways round.",
    why: """
      4 x 2 and 2 x 4 make the same total and stand in different cells of the matrix. plancc reads likelihood first \
      and says so.
      """,
    wrong: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (4)
        impact: Minor (1); Serious (2); Major (4)

      register: Tree risks

      risk R1: The spring is too dry
        current: 4 x 2
      """,
    right: """
      scale corporate: Corporate scale
        likelihood: Rare (1); Possible (2); Likely (4)
        impact: Minor (1); Serious (2); Major (4)

      register: Tree risks

      risk R1: The spring is too dry
        current: likelihood 4, impact 2
      """,
    fix: "Say which is which: `likelihood 4, impact 2`, or write the levels by name.")
}
