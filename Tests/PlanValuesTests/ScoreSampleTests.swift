// Tests of PlanValues: the scores of a real register, as its pages, its table and its matrix have them.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanValues
import Testing

struct ScoreSampleTests {
  /// Reference, current and target level names, and the score that the table prints.
  private static let risks: [(String, String, String, Int)] = [
    ("SCHW 01", "Very Likely (5) x Serious (4)", "Possible (3) x Significant (3)", 20),
    ("SCHW 02", "Possible (3) x Significant (3)", "Unlikely (2) x Significant (3)", 9),
    ("SCHW 03a", "Likely (4) x Serious (4)", "Possible (3) x Significant (3)", 16),
    ("SCHW 03b", "Likely (4) x Serious (4)", "Possible (3) x Significant (3)", 16),
    ("SCHW 04", "Very Likely (5) x Major (5)", "Likely (4) x Serious (4)", 25),
    ("SCHW 05", "Likely (4) x Serious (4)", "Possible (3) x Significant (3)", 16),
    ("SCHW 07", "Very Likely (5) x Serious (4)", "Likely (4) x Serious (4)", 20),
    ("SCHW 08", "Likely (4) x Major (5)", "Possible (3) x Significant (3)", 20),
    ("SCHW 09", "Likely (4) x Significant (3)", "Possible (3) x Moderate (2)", 12),
    ("SCHW 10", "Possible (3) x Significant (3)", "Possible (3) x Moderate (2)", 9),
    ("SCHW 11", "Possible (3) x Significant (3)", "Possible (3) x Significant (3)", 9),
    ("SCHW 12", "Possible (3) x Significant (3)", "Possible (3) x Moderate (2)", 9),
    ("SCHW 15", "Likely (4) x Serious (4)", "Likely (4) x Moderate (2)", 16),
    ("SCHW 17", "Likely (4) x Significant (3)", "impact Moderate (2)", 12),
    ("SCHW 19", "Very Likely (5) x Major (5)", "Possible (3) x Serious (4)", 25),
    ("SCHW 20", "Possible (3) x Serious (4)", "impact Moderate (2)", 12),
    ("CRR 12", "Possible (3) x Serious (4)", "Possible (3) x Significant (3)", 12),
  ]

  @Test("every score of the register reads as printed, and agrees with the table", arguments: risks)
  func register(reference: String, current: String, target: String, total: Int) throws {
    let scale = Scale.standard
    for text in ["\(current) = \(total)", current, target] {
      let sample = ScoreSample(text, on: scale)
      #expect(sample.found.isEmpty, "\(reference): \(sample.found.summary)")
      #expect(sample.score != nil)
    }
    let score = try #require(ScoreSample(current, on: scale).score)
    #expect(score.total == ExactDecimal(total) && score.hasCell)
    #expect(score.band.map { scale.bands[$0].name } == (total >= 16 ? "High" : "Medium"))
    #expect(ScoreSample(target, on: scale).score?.hasCell == !target.hasPrefix("impact"))
  }

  @Test(
    "four risks stand in another cell of the printed matrix, with the axes swapped: the score cannot tell, the cell can"
  )
  func swappedCells() throws {
    for (register, matrix) in [("5 x 4", "4 x 5"), ("4 x 3", "3 x 4"), ("3 x 4", "4 x 3")] {
      let one = try #require(ScoreSample(register, on: .standard).score)
      let other = try #require(ScoreSample(matrix, on: .standard).score)
      #expect(one.total == other.total && one.band == other.band)
      #expect(one.likelihood != other.likelihood && one.impact != other.impact)
    }
  }
}
