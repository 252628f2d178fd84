// Tests of PlanValues: scales of every kind.

import PlanModel
import PlanTestSupport
import PlanValues
import Testing

struct ScaleReaderTests {
  @Test("the built-in scale is that of the papers")
  func standard() {
    #expect(
      shown(Scale.standard)
        == "Very unlikely=1 Unlikely=2 Possible=3 Likely=4 Very likely=5"
        + " | Minor=1 Moderate=2 Significant=3 Serious=4 Major=5"
        + " | product | Low [1 to 6] green, Medium [8 to 15] amber, High [16 to 25] red")
    #expect(
      Scale.standard.possibleTotals.map { $0.total.description }.joined(separator: " ")
        == "1 2 3 4 5 6 8 9 10 12 15 16 20 25")
    #expect(Scale.standard.possibleTotals.allSatisfy { Scale.standard.band(ofTotal: $0.total) != nil })
  }

  @Test(
    "axes of any length, weights and rules",
    arguments: [
      (
        """
        likelihood: Rare (1); Unlikely (2); Possible (3); Likely (4)
        impact: Minor (1); Serious (2); Major (4); Extreme (8)
        score: likelihood x impact
        bands: Low 1 to 4 (green); Medium 6 to 12 (amber); High over 12 (red)
        """,
        "Rare=1 Unlikely=2 Possible=3 Likely=4 | Minor=1 Serious=2 Major=4 Extreme=8 | product"
          + " | Low [1 to 4] green, Medium [6 to 12] amber, High [over 12] red"
      ),
      (
        """
        likelihood: None (0); Some (1)
        impact: None (0); Some (1); Much (2)
        score: likelihood + impact
        bands: High 2 or more (red); Low under 2 (green)
        """,
        "None=0 Some=1 | None=0 Some=1 Much=2 | sum | Low [under 2] green, High [2 or more] red"
      ),
      (
        """
        likelihood: Low (0.5); High (2.25)
        impact: Low (1.5); High (3)
        score: impact × likelihood
        bands: Small up to 1.5; Large > 1.5
        """,
        "Low=0.5 High=2.25 | Low=1.5 High=3 | product | Small [up to 1.5], Large [over 1.5]"
      ),
      (
        "likelihood: Rare; Likely; Certain\nimpact: Minor; Major\nscore: likelihood times impact",
        "Rare=1 Likely=2 Certain=3 | Minor=1 Major=2 | product"
      ),
      ("likelihood: 1; 2; 3\nimpact: 1; 2\nscore: sum", "1=1 2=2 3=3 | 1=1 2=2 | sum"),
      (
        "likelihood: Level 1; Level 2\nimpact: L1; L2",
        "Level 1=1 Level 2=2 | L1=1 L2=2 | product"
      ),
      (
        "likelihood: 1; 2; 3; 4; 5; 6; 7; 8; 9; 10\nimpact: Low (1); High (2)\nbands: Low; High",
        "1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9 10=10 | Low=1 High=2 | judgement | Low [], High []"
      ),
    ])
  func axes(text: String, scale: String) {
    let sample = ScaleSample(text)
    #expect(shown(sample.scale) == scale)
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
  }

  @Test(
    "bands in all the ways in which they are typed",
    arguments: [
      ("Low 1 to 4; High 5 to 25", "Low [1 to 4], High [5 to 25]"),
      ("Low 1-4; High 5–25", "Low [1 to 4], High [5 to 25]"),
      ("Low = 1-4; High: 5 - 25", "Low [1 to 4], High [5 to 25]"),
      ("High 5 to 25 (red); Low 1 to 4 (green)", "Low [1 to 4] green, High [5 to 25] red"),
      ("1-4 (green); 5-25 (amber)", "Green [1 to 4] green, Amber [5 to 25] amber"),
      ("Green 1 to 4; Red over 4", "Green [1 to 4] green, Red [over 4] red"),
      ("Low under 5; High 5 or more", "Low [under 5], High [5 or more]"),
      ("Low below 5; High 5+", "Low [under 5], High [5 or more]"),
      ("Low less than 5; High at least 5", "Low [under 5], High [5 or more]"),
      ("Low <5; High >=5", "Low [under 5], High [5 or more]"),
      ("Low up to 4; High more than 4", "Low [up to 4], High [over 4]"),
      ("Low 4 or less; High above 4", "Low [up to 4], High [over 4]"),
      ("Low ≤ 4; High >4", "Low [up to 4], High [over 4]"),
      ("Tier 1 1 to 4; Tier 2 over 4", "Tier 1 [1 to 4], Tier 2 [over 4]"),
      ("Very low 1; Low 2 to 4; High 5 and above (gray)", "Very low [1], Low [2 to 4], High [5 or more] grey"),
      ("Tier 1; Tier 2; Tier 3", "Tier 1 [], Tier 2 [], Tier 3 []"),
      ("Low (green); High (red)", "Low [] green, High [] red"),
      ("Moreover 1 to 4; Other over 4;", "Moreover [1 to 4], Other [over 4]"),
    ])
  func bands(text: String, bands: String) {
    let sample = ScaleSample("likelihood: 1; 2; 3; 4; 5\nimpact: 1; 2; 3; 4; 5\nbands: \(text)")
    #expect(shown(sample.scale).hasSuffix(" | \(bands)"), "\(shown(sample.scale))")
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
  }

  @Test(
    "one axis",
    arguments: [
      ("rating: Low (L); Medium (M); High (H)", "Low/L=1 Medium/M=2 High/H=3 | rating | Low [], Medium [], High []"),
      (
        "rating: Green; Amber; Red",
        "Green=1 Amber=2 Red=3 | rating | Green [] green, Amber [] amber, Red [] red"
      ),
      (
        "rating: Low (L, green); Medium (amber, M); High (3, red)",
        "nothing"
      ),
      (
        "rating: Low (1, L, green); High (2, H, red)",
        "Low/L=1 High/H=2 | rating | Low [] green, High [] red"
      ),
      (
        "rating: Low; High\nbands: high (red); low (green)",
        "Low=1 High=2 | rating | Low [] green, High [] red"
      ),
      (
        "rating: 1; 2; 3; 4\nbands: Low 1 to 2; High 3 to 4",
        "1=1 2=2 3=3 4=4 | rating | Low [1 to 2], High [3 to 4]"
      ),
    ])
  func rating(text: String, scale: String) {
    let sample = ScaleSample(text)
    #expect(shown(sample.scale) == scale)
    #expect(sample.found.isEmpty == (scale != "nothing"), "\(sample.found.summary)")
  }

  @Test("a rating has the band of its level, and a number only where the plan gives one")
  func ratingBands() throws {
    let words = try #require(ScaleSample("rating: Low (L); High (H)").scale)
    #expect(words.band(ofRating: 1) == 1)
    #expect(!words.isNumbered)
    #expect(words.possibleTotals.isEmpty)
    let numbers = try #require(ScaleSample("rating: 1; 2; 3\nbands: Low 1 to 2; High 3").scale)
    #expect([0, 1, 2].map { numbers.band(ofRating: $0) } == [0, 0, 1])
    #expect(numbers.isNumbered)
    #expect(numbers.band(ofRating: 3) == nil)
  }

  @Test("bands alone, without levels")
  func bandsAlone() throws {
    let sample = ScaleSample("bands: Low 0 to 33; Medium 34 to 66; High 67 to 100")
    #expect(sample.found.isEmpty, "\(sample.found.summary)")
    let scale = try #require(sample.scale)
    #expect(scale.rule == .judgement && !scale.hasMatrix && !scale.isNumbered)
    #expect(scale.bands.map(\.seriousness) == [0, 0.5, 1])
  }

  @Test("a high score may be good: then the lowest band is the most serious")
  func highIsGood() throws {
    let sample = ScaleSample("rating: Weak; Fair; Strong\nhigh is: good")
    let scale = try #require(sample.scale)
    #expect(scale.highIsGood)
    #expect(scale.bands.map(\.seriousness) == [1, 0.5, 0])
    #expect(try #require(ScaleSample("rating: Weak; Strong").scale).bands.map(\.seriousness) == [0, 1])
  }
}
