// Tests of PlanValues: reading a score from marked text, with findings and mended text.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

/// Scales of every kind, each without a fault.
enum TestScale: String, CaseIterable, Sendable {
  case standard, corporate, sum, matrix, bandMatrix, judged, rating, colours, numbers, bandsAlone

  private var fields: String {
    switch self {
    case .standard: ""
    case .corporate:
      """
      likelihood: Rare (1); Unlikely (2); Possible (3); Likely (4)
      impact: Minor (1); Serious (2); Major (4); Extreme (8)
      bands: Low 1 to 4 (green); Medium 6 to 12 (amber); High over 12 (red)
      """
    case .sum: "likelihood: Rare (0); Likely (1)\nimpact: Minor (0); Major (1.5)\nscore: likelihood + impact"
    case .matrix:
      """
      likelihood: Rare (R); Likely (L)
      impact: Minor (M); Children's services stop (C)
      | | Minor | C |
      | Likely | 2 | 4 |
      | Rare | 1 | 3 |
      bands: Low under 3; High 3 or more
      """
    case .bandMatrix:
      """
      likelihood: Rare; Likely
      impact: Minor; Major
      | | Minor | Major |
      | Rare | Green | Amber |
      | Likely | Amber | Red |
      bands: Green; Amber; Red
      """
    case .judged: "likelihood: 1; 2; 3\nimpact: 1; 2; 3\nscore: likelihood x impact\nbands: Low; Medium; High"
    case .rating: "rating: Low (L); Medium (M); High (H)"
    case .colours: "rating: Green; Amber; Red"
    case .numbers: "rating: 1; 2; 3; 4\nbands: Low 1 to 2 (green); High 3 to 4 (red)"
    case .bandsAlone: "bands: Low 0 to 33; Medium 34 to 66; High 67 to 100"
    }
  }

  func scale() throws -> Scale {
    guard self != .standard else { return .standard }
    let sample = ScaleSample(fields)
    #expect(sample.found.isEmpty, "\(rawValue): \(sample.found.summary)")
    return try #require(sample.scale)
  }
}

struct ScoreSample {
  let marked: Marked
  let score: Score?
  let found: [Diagnostic]

  init(_ text: String, on scale: Scale) {
    marked = Marked(text)
    var found: [Diagnostic] = []
    score = ScoreReader.read(
      whole(marked), on: scale, id: ScaleID(3), subject: { "the current score of risk R1" }, into: &found)
    self.found = found
  }

  var mended: String? { mendedText(marked, found) }
}

/// A score in a few words: the cell, the total and the band.
func shown(_ score: Score?, on scale: Scale) -> String {
  guard let score else { return "nothing" }
  let likelihood = score.likelihood.map { scale.likelihood[$0].name } ?? "-"
  let impact = score.impact.map { scale.impact[$0].name } ?? "-"
  return
    "\(likelihood), \(impact), \(score.total?.description ?? "-"), \(score.band.map { scale.bands[$0].name } ?? "-")"
}

struct ScoreFaultCase: CustomTestStringConvertible, Sendable {
  var scale: TestScale
  var text: String
  var code: DiagnosticCode
  var says: String
  var mended: String?
  /// What is kept of it all the same.
  var reads: String

  init(
    _ scale: TestScale, _ text: String, _ code: DiagnosticCode, says: String, mended: String? = nil,
    reads: String = "nothing"
  ) {
    self.scale = scale
    self.text = text
    self.code = code
    self.says = says
    self.mended = mended
    self.reads = reads
  }

  var testDescription: String { "\(text) on \(scale.rawValue)" }

  func check() throws {
    let scale = try scale.scale()
    let sample = ScoreSample(text, on: scale)
    #expect(sample.found.codes == [code], "\(sample.found.summary)")
    let finding = try #require(sample.found.first)
    expectSound(finding, at: sample.marked, about: "the current score of risk R1")
    let words = ([finding.message] + finding.notes).joined(separator: "\n")
    #expect(words.contains(says), "\(words)")
    #expect(shown(sample.score, on: scale) == reads)
    #expect(sample.mended == mended)
    #expect(ScoreReader.read(ifReadable: whole(sample.marked), on: scale, id: ScaleID(0)) == nil)
    guard let mended else { return }
    let again = ScoreSample(mended, on: scale)
    #expect(again.found.isEmpty, "\(again.found.summary)")
    #expect(again.score != nil)
  }
}
