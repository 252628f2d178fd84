// Tests of PlanValues: matrices that a plan writes out.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanValues
import Testing

struct ScaleCellsTests {
  private static let axes = "likelihood: Rare (1); Likely (2)\nimpact: Minor (1); Serious (2); Major (3)\n"

  @Test(
    "scores by likelihood and impact, from the lowest, however the rows stand",
    arguments: [
      "| | Minor | Serious | Major |\n| Rare | 1 | 2 | 4 |\n| Likely | 3 | 6 | 9.5 |",
      "| | minor | SERIOUS | Major (3) |\n| Likely | 3 | 6 | 9.5 |\n| Rare | 1 | 2 | 4 |",
      "| Likelihood | 3 | 1 | 2 |\n| 1 | 4 | 1 | 2 |\n| 2 | 9.5 | 3 | 6 |",
      "| | Likely | Rare |\n| Minor | 3 | 1 |\n| Serious | 6 | 2 |\n| Major | 9.5 | 4 |",
    ])
  func scores(rows: String) throws {
    let sample = ScaleSample(Self.axes + rows + "\nbands: Low 1 to 4; High over 5")
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    let scale = try #require(sample.scale)
    #expect(shown(scale.rule) == #"matrix ["1 2 4", "3 6 9.5"]"#)
    #expect(scale.total(likelihood: 1, impact: 2)?.description == "9.5")
    #expect(scale.band(likelihood: 1, impact: 0) == 0)
    #expect(scale.band(likelihood: 1, impact: 2) == 1)
    #expect(scale.total(likelihood: 2, impact: 0) == nil)
  }

  @Test("bands by likelihood and impact, by name, colour or first letter")
  func bands() throws {
    let rows = "| | Minor | Serious | Major |\n| Rare | Low | green | R |\n| Likely | low | High | High |"
    let sample = ScaleSample(Self.axes + rows + "\nbands: Low (green); High (red)")
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    let scale = try #require(sample.scale)
    #expect(scale.rule == .bandMatrix)
    #expect(scale.bandCells == [[0, 0, 1], [0, 1, 1]])
    #expect(scale.total(likelihood: 1, impact: 2) == nil)
    #expect(scale.band(likelihood: 0, impact: 2) == 1)
    #expect(scale.band(likelihood: 0, impact: 3) == nil)
  }

  @Test("bands in the cells may stand beside a rule for the score")
  func bandsBesideScore() throws {
    let rows = "| | Minor | Serious | Major |\n| Rare | Low | Low | High |\n| Likely | Low | High | High |"
    let sample = ScaleSample(Self.axes + "score: likelihood x impact\n" + rows + "\nbands: Low; High")
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    let scale = try #require(sample.scale)
    #expect(scale.rule == .product)
    // 1 x 3 and 3 make the same number in two bands elsewhere: the cell decides.
    #expect(scale.total(likelihood: 0, impact: 2) == ExactDecimal(3))
    #expect(scale.band(likelihood: 0, impact: 2) == 1)
  }

  @Test(
    "what is wrong with a matrix",
    arguments: [
      ScaleFaultCase(
        axes + "| | Minor | «Serius» | Major |\n| Rare | 1 | 2 | 3 |\n| Likely | 2 | 4 | 6 |", .matrixMisshapen,
        says: "heads a column in the matrix of scale corporate and is no level of impact",
        mended: axes + "| | Minor | Serious | Major |\n| Rare | 1 | 2 | 3 |\n| Likely | 2 | 4 | 6 |"),
      ScaleFaultCase(
        axes + "| | Minor | Serious | «Serious» |\n| Rare | 1 | 2 | 3 |\n| Likely | 2 | 4 | 6 |", .matrixMisshapen,
        says: "heads a second column"),
      ScaleFaultCase(
        axes + "| «Rating | Minor | Serious» |\n| Rare | 1 | 2 |\n| Likely | 2 | 4 |", .matrixMisshapen,
        says: "no column for impact Major"),
      ScaleFaultCase(
        axes + "| | Minor | Serious | Major |\n| Rare | 1 | 2 | 3 |", .matrixMisshapen,
        says: "no row for likelihood Likely"),
      ScaleFaultCase(
        axes + "| | Minor | Serious | Major |\n| «Rare | 1 | 2» |\n| Likely | 2 | 4 | 6 |", .matrixMisshapen,
        says: "row `Rare` in the matrix of scale corporate has 2 cells, not 3"),
      ScaleFaultCase(
        axes + "| | Minor | Serious | Major |\n| «Rare | 1 | 2 | 3 | 4» |\n| Likely | 2 | 4 | 6 |", .matrixMisshapen,
        says: "has 4 cells, not 3"),
      ScaleFaultCase(
        axes + "| | Minor | Serious | Major |\n| Rare | 1 | 2 | 3 |\n| Likely | 2 | «High» | 6 |", .matrixMisshapen,
        says: "`High` in the matrix of scale corporate is not a score"),
      ScaleFaultCase(
        axes + "| | Minor | Serious | Major |\n| Rare | 1 | 2 | 3 |\n| Likely | 2 | «»| 6 |", .matrixMisshapen,
        says: "a cell in the matrix of scale corporate is blank"),
      ScaleFaultCase(
        axes
          + "bands: Low; High\n| | Minor | Serious | Major |\n| Rare | Low | Low | Low |\n| Likely | Low | «Hihg» | High |",
        .matrixMisshapen, says: "`Hihg` in the matrix of scale corporate is not Low or High",
        mended: axes
          + "bands: Low; High\n| | Minor | Serious | Major |\n| Rare | Low | Low | Low |\n| Likely | Low | High | High |"
      ),
      ScaleFaultCase(
        axes + "| | Minor | Serious | Major |\n| Rare | «Low» | Low | Low |\n| Likely | Low | Low | High |",
        .scaleUnreadable, says: "holds bands, and no bands are declared"),
      ScaleFaultCase(axes + "| «Rare» |", .matrixMisshapen, says: "the matrix of scale corporate has no cells"),
      ScaleFaultCase(
        axes
          + "score: «likelihood x impact»\n| | Minor | Serious | Major |\n| Rare | 1 | 2 | 3 |\n| Likely | 2 | 4 | 6 |",
        .scaleUnreadable, says: "both a rule for the score and a matrix of scores"),
      ScaleFaultCase(
        axes + "score: «cells»", .matrixMisshapen, says: "takes its scores from a matrix that is not there"),
      ScaleFaultCase(
        axes
          + "bands: «Low 1 to 2»; High\n| | Minor | Serious | Major |\n| Rare | Low | Low | Low |\n| Likely | Low | Low | High |",
        .scaleUnreadable, .scaleUnreadable, says: "Low has scores as well"),
    ])
  func faults(fault: ScaleFaultCase) { fault.check() }
}
