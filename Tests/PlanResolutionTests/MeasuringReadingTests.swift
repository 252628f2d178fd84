// Tests of PlanResolution, measuring: figures, what they are for, and the three ways to write them.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite struct MeasuringReadingTests {
  private func fields(_ text: String, _ kind: KindID = .indicator, _ name: String = "1") throws -> [String] {
    let bound = Bound(text)
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    return try bound.record(kind, name).fields.map(\.told)
  }

  @Test func aLetterBehindTheFigureIsTheRating() throws {
    #expect(try fields("indicator 1: Visits\n  latest: 21.2% G\n") == ["latest 21.2%", "rating green"])
    #expect(try fields("indicator 1: Visits\n  latest: 30 R (draft)\n") == ["latest 30 (draft)", "rating red"])
    #expect(
      try fields("indicator 1: Visits\n  actual Mar 2016: 83.3%* amber\n") == [
        "actual March 2016: 83.3% (*)", "rating March 2016: amber",
      ])
    // A unit is no rating, and a letter alone is no figure.
    #expect(try fields("indicator 1: Visits\n  latest: 12 days\n") == ["latest 12 days"])
  }

  @Test func theRuleForRatingsMayHaveCapitals() throws {
    let read = try fields(
      "indicator 1: Visits\n  RAG rule: floor\n  RAG bands 2016: Red below 80%; Green 80% and above\n")
    #expect(
      read
        == (try fields(
          "indicator 1: Visits\n  rag rule: floor\n  rag bands 2016: Red below 80%; Green 80% and above\n")))
    #expect(read.count == 2)
  }

  @Test func onlyTheWholeWordMakesATotal() throws {
    let bound = Bound("table A:\n  | Area | Rate |\n  | Totally fed | 1 |\n  | Sub-total | 2 |\n  | Total, all | 3 |\n")
    #expect(try bound.record(.table, "A").grid?.rows.map(\.isTotal) == [false, true, true])
  }

  @Test func aFigureMayBeMoneyOrSomethingDone() throws {
    let read = try fields(
      "indicator 1: Cost\n  latest: £8m\n  target: yes\n  floor: <2% and >13%\n  previous: not due\n")
    #expect(read == ["latest £8m", "target yes", "floor under 2% or over 13%", "previous Not due"])
  }

  @Test func aFigureMayBeForAPeriodAnAreaOrBoth() throws {
    let read = try fields(
      """
      indicator 1: Visits
        latest NV: 71%
        latest the vale 2015/16: 72%
        latest Q1 2016/17 North Vale: 73%
        latest North Vale excluding guests: 74%
        latest excluding guests: 75% A

      area NV: North Vale
        alias: the vale

      area: excluding guests
      """)
    #expect(
      read == [
        "latest North Vale: 71%", "latest North Vale 2015/16: 72%", "latest North Vale Q1 2016/17: 73%",
        "latest North Vale, excluding guests: 74%", "latest excluding guests: 75%", "rating excluding guests: amber",
      ])
  }

  @Test func aNameThatIsNeitherIsFound() throws {
    let bound = Bound(
      """
      area: North Vale

      indicator 1: Visits
        latest «North Vael»: 71%
      """)
    let finding = try bound.only(.areaNotDeclared)
    #expect(finding.primary.range == bound.marked.place(0))
    #expect(try bound.mended(finding).findings.isEmpty)
    #expect(try bound.record(.indicator, "1").fields.map(\.told) == ["latest North Vael: 71%"])
    let other = try Bound("indicator 1: Visits\n  latest Utopia: 71%\n").only(.areaNotDeclared)
    #expect(other.fix == nil && other.help == "declare it: `area: Utopia`")
    #expect(Bound("indicator 1: Visits\n  actual 31 June 2016: 71%\n").findings.codes == [.dateImpossible])
  }

  private static let model = [
    "polarity higher", "actual March 2015: 67.1%", "actual March 2016: 83.3%", "rating March 2016: amber",
    "target March 2016: 90%",
  ]

  @Test(arguments: [
    """
    indicator 1: Visits
      polarity: higher
      actual Mar 2015: 67.1%
      actual Mar 2016: 83.3% A
      target Mar 2016: 90%
    """,
    """
    indicators:
      | ref | indicator | polarity | Mar 2015 | Mar 2016 | target Mar 2016 |
      | 1   | Visits    | H        | 67.1%    | 83.3% A  | 90%             |
    """,
    """
    indicator 1: Visits
      polarity: higher is better
      values:
        |        | Mar 2015 | Mar 2016 |
        |--------|----------|----------|
        | actual | 67.1%    | 83.3% A  |
        | target |          | 90%      |
    """,
    """
    indicator 1: Visits
      polarity: higher
      values:
        |            | Mar 2015 | Mar 2016 |
        | actual     | 67.1%    | 83.3%    |
        | RAG rating |          | Amber    |
        | target     |          | 90%      |
    """,
  ]) func threeSpellingsGiveOneModel(text: String) throws {
    #expect(try fields(text) == Self.model)
  }

  @Test func aGridTakesSeriesOfThePlansOwnAndAreas() throws {
    let read = try fields(
      """
      area: North Vale

      indicator 1: Posts filled
        values:
          |                   | Q1 2016/17 | Q2 2016/17    |
          | Agency            | 12.9%      | not available |
          | actual North Vale | 81%        |               |
      """)
    #expect(
      read == [
        "values Agency Q1 2016/17: 12.9%", "values Agency Q2 2016/17: Not available",
        "actual North Vale Q1 2016/17: 81%",
      ])
  }

  @Test func twoAreasStandInTheOrderOfTheirDeclaration() throws {
    let read = try fields(
      """
      area: North Vale
      area: without guests

      indicator 1: Visits
        latest without guests North Vale: 1
        values:
          |                       | North Vale |
          | target without guests | 2          |
      """)
    #expect(read == ["latest North Vale, without guests: 1", "target North Vale, without guests: 2"])
  }

  @Test func ratingsMayStandInOneLine() throws {
    let read = try fields("indicator 1: Visits\n  rating from Q3 2022/23: A R; . green\n  latest: 5\n")
    #expect(
      read == ["rating Q3 2022/23: amber", "rating Q4 2022/23: red", "rating Q2 2023/24: green", "latest 5"])
    let bound = Bound("indicator 1: Visits\n  rating from Q3 2022/23: A «X»\n")
    #expect(try bound.only(.choiceUnknown).primary.range == bound.marked.place(0))
  }

  @Test func whatIsNoFigureInAGridIsFound() throws {
    let bound = Bound(
      """
      indicator 1: Posts filled
        values:
          |        | Mar 2015 | «sometime» |
          | actual | 71%      | 72%      |
      """)
    #expect(try bound.only(.areaNotDeclared).primary.range == bound.marked.place(0))
    let cells = Bound("indicator 1: Posts\n  values:\n    | | 2015 |\n    | actual | 1 | 2 |\n    | alone |\n")
    #expect(cells.findings.codes == [.cellsTooMany, .lineBelongsToNothing])
    #expect(Bound("indicator 1: Posts\n  values:\n").findings.codes == [.fieldEmpty])
    #expect(Bound("indicator 1: Posts\n  values: 12\n").findings.codes == [.lineBelongsToNothing])
    let twice = Bound("indicator 1: Posts\n  actual 2015: 1\n  values:\n    | | 2015 |\n    | actual | 1 |\n")
    #expect(twice.findings.codes == [.fieldRepeated])
  }

  @Test func columnsMayBeAreas() throws {
    let read = try fields(
      """
      area: North Vale

      indicators:
        | ref | indicator | North Vale | target North Vale |
        | 1   | Visits    | 71% G      | 70%               |
      """)
    #expect(read == ["latest North Vale: 71%", "rating North Vale: green", "target North Vale: 70%"])
  }
}

extension Field {
  /// `actual March 2015: 67.1%`
  fileprivate var told: String {
    let name = Schema.standard[id].name
    switch qualifier {
    case .period(let date): return "\(name) \(date.printed): \(value.told)"
    case .area(let area, let date): return "\(name) \(area)\(date.map { " \($0.printed)" } ?? ""): \(value.told)"
    case .series(let series, let date): return "\(name) \(series)\(date.map { " \($0.printed)" } ?? ""): \(value.told)"
    case .words(let words): return "\(name) \(words): \(value.told)"
    default: return "\(name) \(value.told)"
    }
  }
}

extension Value {
  fileprivate var told: String {
    switch self {
    case .quantity(let quantity): quantity.printed
    case .money(let money): money.printed
    case .choice(let chosen): chosen.meaning
    case .words(let word): word
    case .missing(let missing): missing.printed
    case .yesNo(let isYes): isYes ? "yes" : "no"
    case .noted(let value, let note): "\(value.told) (\(note))"
    default: "?"
    }
  }
}
