// Tests of PlanResolution, measuring: ratings from polarity, target, floor and rule, and those that disagree.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite struct MeasuringRatingTests {
  private func whole(_ lines: String...) throws -> MeasuredScope {
    let bound = Bound("indicator 1: Visits\n" + lines.map { "  \($0)\n" }.joined())
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    return try #require(bound.model.performance[bound.id(.indicator, "1")]?.whole)
  }

  private func rating(_ lines: String) throws -> String {
    let judgement = try whole(lines).judgement
    return judgement.rating?.rawValue ?? judgement.gap?.rawValue ?? "?"
  }

  @Test(arguments: [
    ("higher", "90%", "80%", "90%", "green"), ("higher", "90%", "80%", "89.9%", "amber"),
    ("higher", "90%", "80%", "80%", "amber"), ("higher", "90%", "80%", "79.9%", "red"),
    ("lower", "6%", "9%", "6%", "green"), ("lower", "6%", "9%", "9%", "amber"), ("lower", "6%", "9%", "9.1%", "red"),
    ("on target", "5-10%", "<2% or >13%", "7%", "green"), ("on target", "5-10%", "<2% or >13%", "4%", "amber"),
    ("on target", "5-10%", "<2% or >13%", "13.5%", "red"), ("on target", "5-10%", "<2% or >13%", "1%", "red"),
    ("on target", "<15% or >20%", "<10% or >25%", "20%", "green"),
    ("on target", "<15% or >20%", "<10% or >25%", "22%", "amber"),
    ("lower", "12", ">14", "13", "amber"), ("lower", "12", ">14", "15", "red"),
    ("higher", "90%", "at least 80%", "79%", "red"), ("higher", "90%", "at least 80%", "80%", "amber"),
    ("higher", "at least 50", "40", "50", "green"), ("be done", "yes", "no", "yes", "green"),
    ("higher", "90%", "80%", "not available", "no figure"), ("higher", "tbc", "tbc", "71%", "no target"),
    ("higher", "tbc", "80%", "71%", "red"),
  ]) func followsFromPolarityTargetAndFloor(_ given: (String, String, String, String, String)) throws {
    let (polarity, target, floor, latest, expected) = given
    #expect(
      try rating("polarity: \(polarity)\n  target: \(target)\n  floor: \(floor)\n  latest: \(latest)") == expected)
  }

  @Test func withoutAFloorAMissedTargetIsNotRated() throws {
    #expect(try rating("polarity: higher\n  target: 90%\n  latest: 80%") == "target missed")
    #expect(try rating("polarity: higher\n  target: 90%\n  latest: 80% A") == "amber")
    #expect(try rating("polarity: higher\n  target: 90%\n  latest: 80% R") == "red")
    #expect(try rating("polarity: higher\n  target: 90%\n  rag rule: no amber\n  latest: 80%") == "red")
    #expect(try rating("target: 90%\n  latest: 80%") == "no target")
    #expect(try rating("polarity: on target\n  target: 10%\n  latest: 8.2%") == "no target")
    #expect(try rating("polarity: on target\n  target: 10%\n  tolerance: 2%\n  latest: 8.2%") == "green")
    #expect(
      try rating("polarity: on target\n  target: 200\n  tolerance: 2%\n  floor: <180 or >220\n  latest: 205") == "amber"
    )
  }

  @Test(arguments: [
    ("68.4%", "red"), ("76.5%", "amber"), ("84.9%", "amber"), ("85%", "green"), ("99%", "green"),
  ]) func followsFromBands(_ latest: String, _ expected: String) throws {
    let bands = "rag bands: Red below 76.5%; Amber 76.5% to 85%; Green 85% and above"
    #expect(try rating("polarity: higher\n  \(bands)\n  latest: \(latest)") == expected)
    let printed = "rag bands: Below 76.5% = Red, 76.5% to 85% = Amber, 85% and above = Green"
    #expect(try rating("polarity: higher\n  \(printed)\n  latest: \(latest)") == expected)
  }

  @Test(arguments: [("225", "red"), ("224", "amber"), ("121", "green"), ("100", "green")])
  func bandsMayFallAsFiguresRise(_ latest: String, _ expected: String) throws {
    let bands = "rag bands: 225 and above = Red; 225 to 121 = Amber; 121 or below = Green"
    #expect(try rating("polarity: lower\n  \(bands)\n  latest: \(latest)") == expected)
  }

  @Test func aRuleMayHoldFromAPeriodOn() throws {
    let trend = try whole(
      "polarity: higher", "rag bands 2013/14: Red below 90%; Green 90% and above", "values:",
      "  |        | Mar 2013 | Jun 2013 | Sep 2014 |", "  | actual | 82.0%    | 89.4%    | 75.8%    |",
      "  | target | 90%      | 90%      | 90%      |", "  | rating | amber    | red      |          |"
    ).trend
    #expect(trend.judgements.map(\.rating) == [.amber, .red, .red])
  }

  @Test func aRuleOfAGroupOrAPaperHoldsBelow() throws {
    let bound = Bound(
      """
      scorecard: Ponds
        rag rule: no amber

      indicator 1: One
        polarity: higher
        target: 9
        latest: 8

      group G: Some
        rag bands: Red below 5; Amber 5 to 9; Green above 9

        indicator 2: Two
          polarity: higher
          latest: 8

        indicator 3: Three
          polarity: higher
          rag rule: floor
          target: 9
          latest: 8
      """)
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    let judgements = try ["1", "2", "3"].map { try bound.model.performance[bound.id(.indicator, $0)]?.whole.judgement }
    #expect(judgements.map { $0?.rating } == [.red, .amber, nil])
    #expect(judgements.last??.gap == .targetMissed)
  }

  @Test func theExactQuotientIsComparedAndNotItsRounding() throws {
    let lines = "polarity: higher\n  target: 95.0%\n  numerator: 565\n  denominator: 595\n  latest: 95.0%"
    #expect(try rating(lines) == "target missed")
    #expect(try rating(lines + " A") == "amber")
    // The printed figure meets the target: that is no contradiction either.
    #expect(try rating(lines + " G") == "green")
  }

  @Test(arguments: [
    ("polarity: higher", "target: 85%", "", "68.4% «G»", "amber or red"),
    ("polarity: higher", "target: 85%", "floor: 76.5%", "68.4% «A»", "red"),
    ("polarity: higher", "target: 85%", "floor: 76.5%", "80% «R»", "amber"),
    ("polarity: higher", "target: 85%", "", "85% «A»", "green"),
    ("polarity: lower", "target: 85%", "rag rule: no amber", "86% «A»", "red"),
    ("polarity: lower", "rag bands: Green below 5; Red 5 and over", "", "6 «green»", "red"),
  ]) func aRatingThatDisagreesIsFound(_ given: (String, String, String, String, String)) throws {
    let lines = [given.0, given.1, given.2, "latest: \(given.3)"].filter { !$0.isEmpty }
    let bound = Bound("indicator 1: Visits\n" + lines.map { "  \($0)\n" }.joined())
    let finding = try bound.only(.ratingDisagrees)
    #expect(finding.primary.range == bound.marked.place(0))
    #expect(finding.expected == given.4)
    if given.4 != "amber or red" { #expect(try bound.mended(finding).findings.isEmpty) }
  }

  @Test func aRatingAsPrintedIsNotCompared() throws {
    let bound = Bound("indicator 1: Visits\n  polarity: higher\n  target: 85%\n  latest: 60%\n  rating: \"green\"\n")
    #expect(bound.findings.codes == [.valueHeldAsPrinted])
  }

  @Test(arguments: [
    ("rag rule: by feeling", DiagnosticCode.ratingRuleUnreadable),
    ("rag bands: Green over 5", .ratingRuleUnreadable), ("rag bands: Red below 5; Amber nearly", .ratingRuleUnreadable),
    ("rag bands: Red below 5; Green 7 and above", .ratingBandsLeaveGap),
    ("rag bands: Red below 5; Green above 5", .ratingBandsLeaveGap),
    ("rag bands: Red below 8; Green 7 and above", .ratingBandsOverlap),
    ("rag bands: Red below 5; Amber under 7; Green 7 and above", .ratingBandsOverlap),
    ("rag bands: Green below 5; Red 5 and above", .ratingBandsReversed), ("floor: 9\n  target: 8", .floorWithinTarget),
  ]) func faultyRulesAreFound(_ line: String, _ code: DiagnosticCode) throws {
    _ = try Bound("indicator 1: Visits\n  polarity: higher\n  \(line)\n").only(code)
  }

  @Test func wholeNumbersThatFollowTouch() throws {
    #expect(
      try rating("polarity: higher\n  rag bands: Red 0 to 4; Amber 5 to 9; Green 10 or more\n  latest: 9") == "amber")
    #expect(
      Bound("indicator 1: A\n  polarity: on target\n  floor: <10 or >15\n  target: 15-20\n").findings.codes == [
        .floorWithinTarget
      ])
  }
}
