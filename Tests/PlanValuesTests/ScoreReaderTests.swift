// Tests of PlanValues: scores in all the ways in which they are typed.

import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct ScoreReaderTests {
  private func check(_ text: String, on kind: TestScale, reads: String) throws {
    let scale = try kind.scale()
    let sample = ScoreSample(text, on: scale)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    #expect(shown(sample.score, on: scale) == reads)
    #expect(sample.score?.scale == ScaleID(3))
    #expect(sample.score?.typed == text.trimmingSpaces)
    #expect(ScoreReader.read(ifReadable: whole(sample.marked), on: scale, id: ScaleID(3)) == sample.score)
  }

  @Test(
    "two levels, by number or by name",
    arguments: [
      ("5 x 4", "Very likely, Serious, 20, High"),
      ("5 × 4", "Very likely, Serious, 20, High"),
      ("5x4", "Very likely, Serious, 20, High"),
      ("5×4", "Very likely, Serious, 20, High"),
      ("5 X 4", "Very likely, Serious, 20, High"),
      ("5 * 4", "Very likely, Serious, 20, High"),
      ("  4 x 5  ", "Likely, Major, 20, High"),
      ("4\u{A0}x\u{A0}5", "Likely, Major, 20, High"),
      ("05 x 4.0", "Very likely, Serious, 20, High"),
      ("Very likely x Serious", "Very likely, Serious, 20, High"),
      ("very LIKELY × serious", "Very likely, Serious, 20, High"),
      ("very-likely x serious", "Very likely, Serious, 20, High"),
      ("likely x 3", "Likely, Significant, 12, Medium"),
      ("2 x minor", "Unlikely, Minor, 2, Low"),
      ("Very Likely (5) x Serious (4)", "Very likely, Serious, 20, High"),
      ("5 (Very likely) x 4 (Serious)", "Very likely, Serious, 20, High"),
      ("Likely (4) x Moderate (2)", "Likely, Moderate, 8, Medium"),
    ])
  func levels(text: String, reads: String) throws { try check(text, on: .standard, reads: reads) }

  @Test(
    "levels with their axes",
    arguments: [
      ("likelihood 5, impact 4", "Very likely, Serious, 20, High"),
      ("impact 4, likelihood 5", "Very likely, Serious, 20, High"),
      ("Likelihood: 5, Impact: 4", "Very likely, Serious, 20, High"),
      ("likelihood likely, impact Major", "Likely, Major, 20, High"),
      ("impact 4 x likelihood 5", "Very likely, Serious, 20, High"),
      ("likelihood 5 x 4", "Very likely, Serious, 20, High"),
      ("4 x likelihood 5", "Very likely, Serious, 20, High"),
      ("impact 4 x very likely", "Very likely, Serious, 20, High"),
      ("probability 5, severity 4", "Very likely, Serious, 20, High"),
      ("impact 2", "-, Moderate, -, -"),
      ("impact Moderate (2)", "-, Moderate, -, -"),
      ("likelihood possible", "Possible, -, -, -"),
    ])
  func axes(text: String, reads: String) throws { try check(text, on: .standard, reads: reads) }

  @Test(
    "what is stated beside the levels agrees",
    arguments: [
      ("2 x 4 = 8 Amber", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 = 8", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 = Amber", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 = 8 Medium", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 = Medium 8", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 Amber", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 (8)", "Unlikely, Serious, 8, Medium"),
      ("Unlikely x Serious (8)", "Unlikely, Serious, 8, Medium"),
      ("Unlikely x Serious (4) (8)", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 (8, Amber)", "Unlikely, Serious, 8, Medium"),
      ("2 x 4 - M", "Unlikely, Serious, 8, Medium"),
      ("Very likely x Serious High", "Very likely, Serious, 20, High"),
      ("Very likely x Serious = 20 (red)", "Very likely, Serious, 20, High"),
      ("likelihood 2, impact 4 = 8", "Unlikely, Serious, 8, Medium"),
    ])
  func stated(text: String, reads: String) throws { try check(text, on: .standard, reads: reads) }

  @Test(
    "totals and bands alone have no cell",
    arguments: [
      ("16", "-, -, 16, High"),
      ("24 Red", "-, -, 24, High"),
      ("24", "-, -, 24, High"),
      ("High 16", "-, -, 16, High"),
      ("16 (High)", "-, -, 16, High"),
      ("Red", "-, -, -, High"),
      ("amber", "-, -, -, Medium"),
      ("Medium", "-, -, -, Medium"),
      ("H", "-, -, -, High"),
      ("g", "-, -, -, Low"),
    ])
  func alone(text: String, reads: String) throws { try check(text, on: .standard, reads: reads) }

  @Test(
    "scales of other kinds",
    arguments: [
      (TestScale.corporate, "likelihood 4, impact 2", "Likely, Serious, 8, Medium"),
      (.corporate, "4 x 4", "Likely, Major, 16, High"),
      (.corporate, "likely x extreme", "Likely, Extreme, 32, High"),
      (.corporate, "3 x 8", "Possible, Extreme, 24, High"),
      (.sum, "1 x 1.5", "Likely, Major, 2.5, -"),
      (.sum, "0 x 0", "Rare, Minor, 0, -"),
      (.sum, "likely x minor = 1", "Likely, Minor, 1, -"),
      (.matrix, "likely x children’s services stop", "Likely, Children's services stop, 4, High"),
      (.matrix, "R x C", "Rare, Children's services stop, 3, High"),
      (.matrix, "l x m", "Likely, Minor, 2, Low"),
      (.matrix, "2 x 1", "Likely, Minor, 2, Low"),
      (.bandMatrix, "Rare x Major", "Rare, Major, -, Amber"),
      (.bandMatrix, "Rare x Major Amber", "Rare, Major, -, Amber"),
      (.bandMatrix, "2 x 2", "Likely, Major, -, Red"),
      (.bandMatrix, "red", "-, -, -, Red"),
      (.judged, "3 x 2", "3, 2, 6, -"),
      (.judged, "3 x 2 = 6 High", "3, 2, 6, High"),
      (.judged, "medium", "-, -, -, Medium"),
      (.rating, "H", "High, -, -, High"),
      (.rating, "medium", "Medium, -, -, Medium"),
      (.rating, "Medium (M)", "Medium, -, -, Medium"),
      (.rating, "M (Medium)", "Medium, -, -, Medium"),
      (.colours, "Red", "Red, -, -, Red"),
      (.colours, "a", "Amber, -, -, Amber"),
      (.numbers, "3", "3, -, 3, High"),
      (.numbers, "3 red", "3, -, 3, High"),
      (.numbers, "High", "-, -, -, High"),
      (.bandsAlone, "72", "-, -, 72, High"),
      (.bandsAlone, "72 High", "-, -, 72, High"),
      (.bandsAlone, "Low", "-, -, -, Low"),
    ])
  func kinds(kind: TestScale, text: String, reads: String) throws { try check(text, on: kind, reads: reads) }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
