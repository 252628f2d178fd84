// Tests of PlanResolution, measuring: latest and previous, directions, quotients, ranges, areas and counts.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite struct MeasuringTravelTests {
  private func performance(_ lines: [String]) throws -> Performance {
    let bound = Bound("area: North Vale\n\nindicator 1: Visits\n" + lines.map { "  \($0)\n" }.joined())
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    return try #require(bound.model.performance[bound.id(.indicator, "1")])
  }

  private func whole(_ lines: String...) throws -> MeasuredScope { try performance(lines).whole }

  @Test(arguments: [
    ("higher", "71%", "70%", Travel.improved), ("higher", "69%", "70%", .reduced), ("higher", "70%", "70.0%", .same),
    ("lower", "71", "70", .reduced), ("lower", "69", "70", .improved),
  ]) func directionFollowsFromFiguresAndPolarity(
    _ polarity: String, _ latest: String, _ previous: String, _ travel: Travel
  )
    throws
  {
    let whole = try whole("polarity: \(polarity)", "latest: \(latest)", "previous: \(previous)", "outturn: \(previous)")
    #expect(whole.direction?.travel == travel && whole.direction?.isStated == false)
    #expect(whole.directionFromOutturn?.travel == travel)
  }

  @Test func closerToTheTargetIsBetter() throws {
    let nearer = try whole("polarity: on target", "target: 88%", "latest: 85.0% A", "previous: 84%", "outturn: 90.3%")
    #expect(nearer.direction?.travel == .improved && nearer.directionFromOutturn?.travel == .reduced)
    // A figure that is where it should be may be called either.
    let green = try whole(
      "polarity: on target", "target: 10%", "latest: 8.2% G", "previous: 9.7%", "direction: improved")
    #expect(green.direction?.travel == .improved && green.direction?.isStated == true)
  }

  @Test func aStatedDirectionHoldsWhereFiguresAreEqualOrMissing() throws {
    let equal = try whole("polarity: lower", "latest: 21.2%", "previous: 21.2%", "direction: ↑")
    #expect(equal.direction?.travel == .improved && equal.direction?.isStated == true)
    let missing = try whole("polarity: lower", "latest: 21.2%", "previous: not available", "direction: reduced")
    #expect(missing.direction?.travel == .reduced)
    #expect(try whole("polarity: lower", "latest: 21.2%", "previous: not due").direction == nil)
  }

  @Test func aDirectionThatDisagreesIsFound() throws {
    let bound = Bound("indicator 1: Visits\n  polarity: lower\n  latest: 8\n  previous: 7\n  direction: «better»\n")
    let finding = try bound.only(.directionDisagrees)
    #expect(finding.primary.range == bound.marked.place(0) && finding.expected == "reduced")
    #expect(try bound.mended(finding).findings.isEmpty)
    // All of all cannot have been more before.
    let full = Bound(
      "indicator 1: V\n  polarity: higher\n  latest: 100.0%\n  num: 760\n  denom: 760\n  previous: 100.0%\n  dot: ↓\n")
    #expect(full.findings.codes == [.directionDisagrees])
  }

  @Test(arguments: [
    ("39", "57", "68.4%"), ("2788", "13141", "21.2%"), ("45661", "84", "543.6"), ("1892", "122.4", "15.5"),
    ("333.6", "444.3", "75.1%"), ("1", "8", "12.5%"), ("1", "8", "13%"), ("1", "8", "12%"),
    ("5", "10000", "5 per 10,000"),
  ]) func aQuotientIsComparedAsPrinted(_ over: String, _ under: String, _ latest: String) throws {
    _ = try whole("numerator: \(over)", "denominator: \(under)", "latest: \(latest)")
  }

  @Test func aQuotientThatDisagreesIsFound() throws {
    let bound = Bound("indicator 1: Visits\n  numerator: 39\n  denominator: 60\n  latest: «68.4%»\n")
    let finding = try bound.only(.resultDisagrees)
    #expect(finding.primary.range == bound.marked.place(0) && finding.expected == "65.0%")
    let days = try Bound("indicator 1: Days\n  numerator: 300\n  denominator: 7\n  latest: 43.1\n").only(
      .resultDisagrees)
    #expect(days.expected == "42.9")
  }

  @Test func latestAndPreviousComeFromTheTrend() throws {
    let whole = try whole(
      "polarity: lower", "values:", "  |        | Mar 2013 | Sep 2013 | Nov 2013 | Mar 2014 |",
      "  | actual | 8.0%     | 5.3%     | 5.4%     | not due  |",
      "  | target | 6%       | 6%       | 6%       | 5%       |",
      "  | rating | amber    | green    | green    |          |")
    #expect(whole.latest?.value.number == ExactDecimal(units: 54, places: 1))
    #expect(whole.latest?.period?.printed == "November 2013")
    #expect(whole.previous?.period?.printed == "September 2013")
    #expect(whole.judgement.rating == .green && whole.previousJudgement?.rating == .green)
    #expect(whole.direction?.travel == .reduced)
    #expect(whole.trend.judgements.map(\.gap) == [nil, nil, nil, .noFigure])
    #expect(whole.target?.value.number == ExactDecimal(6))
  }

  @Test func rangesSayWhereTheFigureIs() throws {
    let whole = try whole(
      "values:", "  |        | Q1 2016/17 | Q2 2016/17 | Q3 2016/17 |", "  | actual | 500        | 440        | 760 |",
      "  | upper  | 747        | 747        | 747        |", "  | lower  | 448.2      | 448.2      | 448.2      |")
    #expect(whole.trend.rangePlaces == [.inside, .below, .above])
    #expect(try self.whole("latest: 5", "upper: 6").rangePlace == .inside)
  }

  @Test func areasTakeTheTargetOfTheWholeAndVaryFromIt() throws {
    let performance = try performance([
      "polarity: lower", "target: 9.0%", "floor: 12%", "latest: 12.3% R", "latest North Vale: 10.9%",
      "numerator North Vale: 160", "denominator North Vale: 1465",
    ])
    #expect(performance.scopes.map(\.area) == [nil, "North Vale"])
    let area = performance.scopes[1]
    #expect(area.judgement.rating == .amber)
    #expect(area.variance == ExactDecimal(units: -14, places: 1))
    #expect(area.target?.value.number == ExactDecimal(9))
  }

  @Test func countsSayWhatIsMissing() throws {
    let bound = Bound(
      """
      indicators:
        | ref | indicator | polarity | target | latest        | previous | dot |
        | 1   | One       | H        | 5      | 6             | 5        |     |
        | 2   | Two       | H        | 5      | 4 A           | 5        |     |
        | 3   | Three     | H        | 5      | 4             | 4        |     |
        | 4   | Four      | H        | 5      | not available | 4        |     |
        | 5   | Five      | H        | 5      | 3 R           | n/a      | ↓   |
      """)
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    let all = bound.model.records.indices.map(RecordID.init).filter { bound.model[$0].kind == .indicator }
    let counts = bound.model.ratingCounts(of: all)
    #expect(counts.total == 5 && counts[.green] == 1 && counts[.amber] == 1 && counts[.red] == 1)
    #expect(counts.notRated == 1 && counts.missing == 1)
    #expect(counts[.improved] == 1 && counts[.same] == 1 && counts[.reduced] == 2 && counts.noTravel == 1)
  }
}
