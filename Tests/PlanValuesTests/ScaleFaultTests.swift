// Tests of PlanValues: what is said of scales that are wrong, and that fixes mend them.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanValues
import Testing

struct ScaleFaultTests {
  private static let impact = "\nimpact: Minor (1); Major (2)"
  private static let fives = "likelihood: 1; 2; 3; 4; 5\nimpact: 1; 2; 3; 4; 5\nbands: "

  @Test(
    "levels",
    arguments: [
      ScaleFaultCase(
        "likelihood: Rare (1); Likely («about half»)" + impact, .scaleUnreadable,
        says: "level `Likely (about half)` of scale corporate cannot be read"),
      ScaleFaultCase(
        "likelihood: Rare (1); Likely «(»2" + impact, .bracketNotClosed, says: "a bracket that is not closed",
        mended: "likelihood: Rare (1); Likely (2)" + impact),
      ScaleFaultCase(
        "likelihood: «Rare (1)»" + impact, .levelsTooFewOrMany, says: "has 1 level of likelihood, not 2 to 10"),
      ScaleFaultCase(
        "likelihood: «Rare (1), Likely (2)»" + impact, .levelsTooFewOrMany, says: "has 1 level",
        mended: "likelihood: Rare (1); Likely (2)" + impact),
      ScaleFaultCase(
        "likelihood: «1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11»" + impact, .levelsTooFewOrMany, says: "has 11 levels"),
      ScaleFaultCase(
        "likelihood: Rare (1); Likely (2); «rare (3)»" + impact, .levelRepeated, says: "have the name `rare`"),
      ScaleFaultCase(
        "likelihood: Rare (1); Likely (2); «Certain (2.0)»" + impact, .levelRepeated, says: "have the number 2"),
      ScaleFaultCase("rating: Low (L); «Lower (L)»", .levelRepeated, says: "have the short form `L`"),
      ScaleFaultCase(
        "likelihood: Likely (2); «Rare (1)»" + impact, .levelsOutOfOrder,
        says: "do not go from the lowest to the highest", mended: "likelihood: Rare (1); Likely (2)" + impact),
      ScaleFaultCase(
        "likelihood: Rare (1); Certain (3); «Likely (2)»" + impact, .levelsOutOfOrder, says: "the likelihood levels",
        mended: "likelihood: Rare (1); Likely (2); Certain (3)" + impact),
      ScaleFaultCase(
        "likelihood: Rare (1); «Possible»; Likely (3)" + impact, .scaleUnreadable,
        says: "level `Possible` of scale corporate has no number"
      ),
      ScaleFaultCase(
        "likelihood: «1 Rare»; 2 – Likely; 3. Certain" + impact, .scaleUnreadable, says: "do not stand in brackets",
        mended: "likelihood: Rare (1); Likely (2); Certain (3)" + impact),
      ScaleFaultCase(
        "likelihood: «Rare = 1»; Likely 2.5" + impact, .scaleUnreadable, says: "do not stand in brackets",
        mended: "likelihood: Rare (1); Likely (2.5)" + impact),
    ])
  func levels(fault: ScaleFaultCase) { fault.check() }

  @Test(
    "bands",
    arguments: [
      ScaleFaultCase(
        fives + "Low 1 to 4; «Medium 6 til 12»; High over 12", .scaleUnreadable,
        says: "the band `Medium 6 til 12` of scale corporate does not say which scores it holds"),
      ScaleFaultCase(fives + "Low 1 to 4; «High»", .scaleUnreadable, says: "the band `High`"),
      ScaleFaultCase(
        fives + "Low «4 to 1»; High over 4", .rangeReversed, says: "goes from 4 down to 1",
        mended: fives + "Low 1 to 4; High over 4"),
      ScaleFaultCase(
        fives + "Low 1 to 4 («geen»); High over 4 (red)", .choiceUnknown, says: "the colour `geen` of a band",
        mended: fives + "Low 1 to 4 (green); High over 4 (red)"),
      ScaleFaultCase(
        fives + "Low 1 to 4 («turquoise»); High over 4 (red)", .choiceUnknown, says: "the colour `turquoise`"),
      ScaleFaultCase(fives + "Low 1 to 4; «low over 4»", .levelRepeated, says: "two bands of scale corporate"),
      ScaleFaultCase(
        fives + "«Low 1 to 4»; Medium 6 to 12; High over 12", .bandsLeaveGap,
        says: "score 5 of scale corporate falls in no band, and likelihood 1 with impact 5 makes it"),
      ScaleFaultCase(
        fives + "«Low 1 to 4»; High over 6", .bandsLeaveGap, says: "let Low go up to 6, or let High start at 5"),
      ScaleFaultCase(fives + "«Low 2 to 12»; High over 12", .bandsLeaveGap, says: "score 1 of scale corporate"),
      ScaleFaultCase(fives + "Low 1 to 4; «High 5 to 20»", .bandsLeaveGap, says: "score 25 of scale corporate"),
      ScaleFaultCase(
        fives + "Low 1 to 5; «High 5 or more»", .bandsOverlap, says: "score 5 of scale corporate falls in two bands"),
      ScaleFaultCase(
        fives + "High 5 or more; Low 1 to 4; «Medium 3 to 4»", .bandsOverlap, says: "Low and Medium"),
      ScaleFaultCase("bands: Low 0 to 10; «High 10 to 20»", .bandsOverlap, says: "score 10 of scale corporate"),
      ScaleFaultCase(
        fives + "Low 1 to 4; «over 4»", .scaleUnreadable, says: "the band `over 4` of scale corporate has no name"),
    ])
  func bands(fault: ScaleFaultCase) { fault.check() }

  @Test(
    "fields that do not go together",
    arguments: [
      ScaleFaultCase("high is: good", .scaleUnreadable, says: "scale corporate has no levels"),
      ScaleFaultCase("likelihood: 1; 2", .scaleUnreadable, says: "scale corporate has no levels of impact"),
      ScaleFaultCase("impact: 1; 2", .scaleUnreadable, says: "scale corporate has no levels of likelihood"),
      ScaleFaultCase(
        "rating: Low; High\nscore: «likelihood x impact»", .scaleUnreadable, says: "a rating, which is one axis"),
      ScaleFaultCase(
        "rating: Low; High\nbands: «Hgh»", .scaleUnreadable, says: "is no level of its rating"),
      ScaleFaultCase(
        "likelihood: 1; 2\nimpact: 1; 2\nscore: «likelihood per impact»", .scaleUnreadable,
        says: "cannot be read from `likelihood per impact`"),
      ScaleFaultCase(
        "likelihood: 1; 2\nimpact: 1; 2\nscore: «likelihood x likelihood»", .scaleUnreadable, says: "makes a score"),
    ])
  func fields(fault: ScaleFaultCase) { fault.check() }

  @Test("only scores that two levels can make count as a gap")
  func possibleScores() {
    // 7, 11, 13 and 14 lie between the bands and cannot be made.
    let sample = ScaleSample(Self.fives + "Low 1 to 6; Medium 8 to 10; High 12; Higher 15 or more")
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
  }

  @Test("a gap of several scores is one finding, and two gaps are two")
  func gaps() {
    let sample = ScaleSample(Self.fives + "Low 1 to 4; Medium 9 to 10; High 20 or more")
    #expect(sample.found.codes == [.bandsLeaveGap, .bandsLeaveGap], "\(sample.found.summary)")
    #expect(sample.found.first?.notes == ["scores 5, 6 and 8 all have no band"])
    #expect(sample.found.first?.others.count == 1)
  }

  @Test("several faults are all found, in the order of the source")
  func several() {
    let sample = ScaleSample(
      "likelihood: Rare (x y); Likely (2)\nimpact: Major (2); Minor (1)\nscore: maximum\nbands: Low 1 to 2; High")
    #expect(
      sample.found.codes == [.scaleUnreadable, .levelsOutOfOrder, .scaleUnreadable, .scaleUnreadable],
      "\(sample.found.summary)")
    #expect(sample.scale == nil)
  }

  @Test("a scale whose bands are at fault still has its levels")
  func bandsAtFault() throws {
    let scale = try #require(ScaleSample(Self.fives + "Low 1 to 4; Medium 6 til 12; High over 12").scale)
    #expect(scale.bands.map(\.name) == ["Low", "High", "Medium"])
    #expect(scale.likelihood.count == 5)
  }
}
