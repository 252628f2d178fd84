// Tests of PlanValues: what is said of scores that are wrong, and that fixes mend them.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct ScoreFaultTests {
  @Test(
    "levels that are not on the scale",
    arguments: [
      ScoreFaultCase(
        .standard, "«6» x 4", .levelNotOnScale,
        says: "likelihood 6 in the current score of risk R1 is not on the scale, which goes from 1 to 5"),
      ScoreFaultCase(.standard, "4 x «0»", .levelNotOnScale, says: "impact 0"),
      ScoreFaultCase(
        .standard, "likelihood «6», impact 4", .levelNotOnScale, says: "which goes from 1 to 5"),
      ScoreFaultCase(.standard, "impact «2.5»", .levelNotOnScale, says: "impact 2.5"),
      ScoreFaultCase(
        .standard, "«likley» x serious", .levelNotOnScale,
        says: "likelihood `likley` in the current score of risk R1 is not on the scale", mended: "Likely x serious"),
      ScoreFaultCase(
        .standard, "likely x «seriuos»", .levelNotOnScale, says: "impact `seriuos`", mended: "likely x Serious"),
      ScoreFaultCase(
        .standard, "«certain» x serious", .levelNotOnScale,
        says:
          "the levels of likelihood are Very unlikely (1), Unlikely (2), Possible (3), Likely (4) and Very likely (5)"),
      ScoreFaultCase(
        .corporate, "likelihood 2, impact «5»", .levelNotOnScale,
        says: "impact 5 in the current score of risk R1 is not on the scale, which has 1, 2, 4 and 8"),
      ScoreFaultCase(
        .corporate, "«8» x 2", .levelNotOnScale, says: "which goes from 1 to 4",
        mended: "2 x 8"),
      ScoreFaultCase(
        .standard, "«serious» x very likely", .levelNotOnScale,
        says: "`serious` in the current score of risk R1 is a level of impact, and likelihood comes first",
        mended: "very likely x serious", reads: "Very likely, Serious, 20, High"),
      ScoreFaultCase(
        .standard, "4 x «very likely» = 20 Red", .levelNotOnScale,
        says: "`very likely` in the current score of risk R1 is a level of likelihood, which comes first",
        mended: "very likely x 4 = 20 Red", reads: "Very likely, Serious, 20, High"),
      ScoreFaultCase(
        .rating, "«Hgih»", .levelNotOnScale, says: "which has Low, Medium and High", mended: "High"),
      ScoreFaultCase(
        .rating, "«X»", .levelNotOnScale, says: "short forms are L for Low, M for Medium and H for High"),
      ScoreFaultCase(.numbers, "«5»", .levelNotOnScale, says: "score 5"),
      ScoreFaultCase(.standard, "«26»", .levelNotOnScale, says: "which goes from 1 to 25"),
      ScoreFaultCase(.standard, "«0» Low", .levelNotOnScale, says: "score 0"),
      ScoreFaultCase(.standard, "«7»", .levelNotOnScale, says: "is in no band, and no two levels make it"),
    ])
  func levels(fault: ScoreFaultCase) throws { try fault.check() }

  @Test(
    "bands that are not on the scale",
    arguments: [
      ScoreFaultCase(
        .standard, "2 x 4 = 8 «Ambre»", .levelNotOnScale, says: "which has Low, Medium and High",
        mended: "2 x 4 = 8 amber", reads: "Unlikely, Serious, 8, Medium"),
      ScoreFaultCase(
        .standard, "2 x 4 «Purple»", .levelNotOnScale, says: "band `Purple`", reads: "Unlikely, Serious, 8, Medium"),
      ScoreFaultCase(.standard, "«Purple»", .levelNotOnScale, says: "band `Purple`"),
      ScoreFaultCase(
        .sum, "1 x 0 = 1 «Red»", .levelNotOnScale, says: "which has no bands", reads: "Likely, Minor, 1, -"),
    ])
  func bands(fault: ScoreFaultCase) throws { try fault.check() }

  @Test(
    "statements that disagree",
    arguments: [
      ScoreFaultCase(
        .standard, "4 x 4 = «15»", .scoreDisagrees,
        says: "the current score of risk R1 says 15, but likelihood 4 × impact 4 is 16", mended: "4 x 4 = 16",
        reads: "Likely, Serious, 16, High"),
      ScoreFaultCase(
        .sum, "1 x 1.5 = «1.5»", .scoreDisagrees, says: "but likelihood 1 + impact 1.5 is 2.5", mended: "1 x 1.5 = 2.5",
        reads: "Likely, Major, 2.5, -"),
      ScoreFaultCase(
        .matrix, "likely x minor = «3»", .scoreDisagrees, says: "but the matrix has 2 for Likely and Minor",
        mended: "likely x minor = 2", reads: "Likely, Minor, 2, Low"),
      ScoreFaultCase(
        .standard, "4 x 4 = 16 «Amber»", .bandDisagrees,
        says: "the current score of risk R1 says Amber, but a score of 16 is High (red)", mended: "4 x 4 = 16 High",
        reads: "Likely, Serious, 16, High"),
      ScoreFaultCase(
        .standard, "4 x 4 «Medium»", .bandDisagrees, says: "but a score of 16 is High", mended: "4 x 4 High",
        reads: "Likely, Serious, 16, High"),
      ScoreFaultCase(
        .standard, "24 «Amber»", .bandDisagrees, says: "but a score of 24 is High (red)", mended: "24 High",
        reads: "-, -, 24, High"),
      ScoreFaultCase(
        .bandMatrix, "1 x 2 «Red»", .bandDisagrees, says: "but this score is Amber", mended: "1 x 2 Amber",
        reads: "Rare, Major, -, Amber"),
      ScoreFaultCase(
        .standard, "Likely («5») x 4", .scoreDisagrees, says: "says 5, but likelihood Likely is 4 on the scale",
        mended: "Likely (4) x 4", reads: "Likely, Serious, 16, High"),
      ScoreFaultCase(
        .standard, "4 x 4 («Major»)", .scoreDisagrees, says: "says Major, but impact Serious is 4",
        mended: "4 x 4 (Serious)", reads: "Likely, Serious, 16, High"),
      // A band that follows from the wrong total is not wrong twice.
      ScoreFaultCase(
        .standard, "4 x 4 = «15» Amber", .scoreDisagrees, says: "is 16", mended: "4 x 4 = 16 High",
        reads: "Likely, Serious, 16, High"),
      ScoreFaultCase(
        .standard, "16 = «15»", .scoreDisagrees, says: "says 15, but 16 stands before it", mended: "16 = 16",
        reads: "-, -, 16, High"),
      ScoreFaultCase(
        .numbers, "3 = «4»", .scoreDisagrees, says: "but 3 is 3", mended: "3 = 3", reads: "3, -, 3, High"),
    ])
  func disagreements(fault: ScoreFaultCase) throws { try fault.check() }

  @Test(
    "scores that cannot be read",
    arguments: [
      ScoreFaultCase(.standard, "«4 x 4 x 4»", .scoreUnreadable, says: "cannot be read from `4 x 4 x 4`"),
      ScoreFaultCase(.standard, "«x 4»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«4 x»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«4 x 4 =»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«4 x 4 = 16 High 16»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«impact 4 x impact 4»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«impact 4, impact 4»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«likelihood 4, 3»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«5, 4»", .scoreUnreadable, says: "cannot be read from `5, 4`", mended: "5 x 4"),
      ScoreFaultCase(.standard, "«1.2.3»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(.standard, "«1.»", .scoreUnreadable, says: "cannot be read"),
      ScoreFaultCase(
        .standard, "«Serious»", .scoreUnreadable, says: "a level of impact without the other axis",
        mended: "impact Serious"),
      ScoreFaultCase(.rating, "«4 x 4»", .scoreUnreadable, says: "but the scale has one axis"),
      ScoreFaultCase(.rating, "«impact 4»", .scoreUnreadable, says: "but the scale has one axis"),
      ScoreFaultCase(.bandsAlone, "«4 x 4»", .scoreUnreadable, says: "no levels, only bands"),
      ScoreFaultCase(.bandMatrix, "«4»", .scoreUnreadable, says: "says 4, but the scale makes no numbers"),
      ScoreFaultCase(
        .bandMatrix, "1 x 1 = «4»", .scoreUnreadable, says: "the scale makes no numbers", reads: "Rare, Minor, -, Green"
      ),
      ScoreFaultCase(.sum, "«perhaps»", .scoreUnreadable, says: "cannot be read from `perhaps`"),
    ])
  func unreadable(fault: ScoreFaultCase) throws { try fault.check() }

  @Test(
    "on weighted axes two numbers can be read both ways round",
    arguments: [
      ScoreFaultCase(
        .corporate, "«4 x 2»", .axesAmbiguous, says: "it may also mean likelihood 2, impact 4",
        mended: "likelihood 4, impact 2", reads: "Likely, Serious, 8, Medium"),
      ScoreFaultCase(
        .corporate, "«1 x 2» = 2", .axesAmbiguous, says: "can be read both ways round",
        mended: "likelihood 1, impact 2 = 2", reads: "Rare, Serious, 2, Low"),
    ])
  func ambiguous(fault: ScoreFaultCase) throws { try fault.check() }

  @Test("several faults in one score are all found")
  func several() throws {
    let scale = try TestScale.standard.scale()
    #expect(ScoreSample("6 x 7", on: scale).found.codes == [.levelNotOnScale, .levelNotOnScale])
    #expect(ScoreSample("4 x 4 = 3 Amber", on: scale).found.codes == [.scoreDisagrees, .bandDisagrees])
  }

  @Test("hostile text is turned away at once, and quoted in part")
  func hostile() throws {
    let scale = try TestScale.standard.scale()
    for piece in ["x", "4 x ", "likely ", "(", "=", "×", "\u{A0}", "5,"] {
      let sample = ScoreSample(String(repeating: piece, count: 20_000), on: scale)
      #expect(sample.found.codes == [.scoreUnreadable])
      #expect((sample.found.first?.message.utf8.count ?? 0) < 300)
    }
    #expect(ScoreSample("", on: scale).found.codes == [.scoreUnreadable])
  }
}
