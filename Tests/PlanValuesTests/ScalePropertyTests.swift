// Tests of PlanValues: every two levels of any scale make the score and the band that arithmetic says.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

/// A scale made up by chance, as numbers in tenths and as the text of its record.
private struct MadeUpScale {
  var likelihood: [Int] = []
  var impact: [Int] = []
  var isSum: Bool
  /// The first total of each band but the lowest, in hundredths.
  var cuts: [Int] = []

  init(_ chance: inout SeededGenerator) {
    isSum = Bool.random(using: &chance)
    likelihood = Self.axis(&chance)
    impact = Self.axis(&chance)
    let totals = Set(likelihood.flatMap { row in impact.map { total(row, $0) } }).sorted()
    let count = Int.random(in: 0...min(4, totals.count - 1), using: &chance)
    cuts = totals.dropFirst().shuffled(using: &chance).prefix(count).sorted()
  }

  private static func axis(_ chance: inout SeededGenerator) -> [Int] {
    let isPlain = Bool.random(using: &chance)
    var value = Int.random(in: 0...2, using: &chance) * 10
    return (0..<Int.random(in: 2...10, using: &chance)).map { _ in
      defer { value += isPlain ? 10 : Int.random(in: 1...35, using: &chance) }
      return value
    }
  }

  /// In hundredths.
  func total(_ likelihood: Int, _ impact: Int) -> Int {
    isSum ? (likelihood + impact) * 10 : likelihood * impact
  }

  func band(_ total: Int) -> Int { cuts.count { $0 <= total } }

  private static func decimal(_ number: Int, places: Int) -> String {
    let unit = places == 1 ? 10 : 100
    let rest = String(number % unit)
    let zeros = String(repeating: "0", count: places - rest.utf8.count)
    return number.isMultiple(of: unit) ? "\(number / unit)" : "\(number / unit).\(zeros)\(rest)"
  }

  func number(_ level: Int) -> String { Self.decimal(level, places: 1) }

  private func axis(_ name: String, _ levels: [Int]) -> String {
    levels.enumerated().map { "\(name) no-\(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"][$0]) (\(number($1)))" }
      .joined(separator: "; ")
  }

  private func bands(_ chance: inout SeededGenerator) -> String {
    let totals = Set(likelihood.flatMap { row in impact.map { total(row, $0) } }).sorted()
    let starts = [totals[0]] + cuts
    var bands = starts.indices.map { index -> String in
      let low = Self.decimal(starts[index], places: 2)
      guard index + 1 < starts.count else { return "Band \(index) \(low) or more" }
      let end = totals.last { $0 < starts[index + 1] } ?? totals[0]
      let high = Self.decimal(end, places: 2)
      if index == 0, Bool.random(using: &chance) { return "Band 0 up to \(high)" }
      return Bool.random(using: &chance) ? "Band \(index) \(low) to \(high)" : "Band \(index) \(low)–\(high)"
    }
    bands.shuffle(using: &chance)
    return bands.joined(separator: "; ")
  }

  func text(_ chance: inout SeededGenerator) -> String {
    """
    likelihood: \(axis("Likelihood", likelihood))
    impact: \(axis("Impact", impact))
    score: likelihood \(isSum ? "+" : "x") impact
    bands: \(bands(&chance))
    """
  }
}

struct ScalePropertyTests {
  @Test("every two levels make their total and their band, by number and by name", arguments: 0..<60)
  func everyPair(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let made = MadeUpScale(&chance)
    let text = made.text(&chance)
    let sample = ScaleSample(text)
    #expect(sample.found.isEmpty, "\(text)\n\(sample.found.summary)")
    let scale = try #require(sample.scale)
    for (row, likelihood) in made.likelihood.enumerated() {
      for (column, impact) in made.impact.enumerated() {
        let total = made.total(likelihood, impact)
        let expected = ExactDecimal(units: Int64(total), places: 2)
        try #require(scale.total(likelihood: row, impact: column) == expected)
        try #require(scale.band(likelihood: row, impact: column) == made.band(total))
        let typed = [
          "likelihood \(made.number(likelihood)), impact \(made.number(impact))",
          "\(scale.likelihood[row].name) x \(scale.impact[column].name)",
          "\(made.number(likelihood)) x \(made.number(impact))",
          "\(scale.likelihood[row].name) × \(made.number(impact)) = \(expected) Band \(made.band(total))",
        ]
        for text in typed {
          let score = ScoreSample(text, on: scale)
          try #require(score.found.allSatisfy { $0.code == .axesAmbiguous }, "\(text): \(score.found.summary)")
          try #require(score.score?.likelihood == row && score.score?.impact == column, "\(text)")
          try #require(score.score?.total == expected && score.score?.band == made.band(total), "\(text)")
        }
      }
    }
  }

  @Test("a total that is one off is found, whatever the scale", arguments: 0..<20)
  func wrongTotal(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let made = MadeUpScale(&chance)
    let scale = try #require(ScaleSample(made.text(&chance)).scale)
    let wrong = ExactDecimal(units: Int64(made.total(made.likelihood[1], made.impact[0]) + 100), places: 2)
    let text = "\(scale.likelihood[1].name) x \(scale.impact[0].name) = «\(wrong)»"
    let sample = ScoreSample(text, on: scale)
    #expect(sample.found.codes == [.scoreDisagrees], "\(sample.found.summary)")
    #expect(sample.found.first?.primary.range == sample.marked.place(0))
    #expect(ScoreSample(sample.mended ?? "", on: scale).found.isEmpty)
  }

  @Test("a band that is left out leaves a gap, named by a score of its own", arguments: 0..<30)
  func missingBand(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let made = MadeUpScale(&chance)
    guard !made.cuts.isEmpty else { return }
    let lines = made.text(&chance).split(separator: "\n").map(String.init)
    let bands = lines[3].dropFirst("bands: ".count).split(separator: ";").map(String.init)
    let left = Int.random(in: bands.indices, using: &chance)
    let kept = bands.enumerated().filter { $0.offset != left }.map(\.element)
    let sample = ScaleSample((lines.dropLast() + ["bands: " + kept.joined(separator: ";")]).joined(separator: "\n"))
    #expect(sample.found.codes == [.bandsLeaveGap], "\(sample.found.summary)")
    let score = try #require(sample.found.first?.found)
    let scale = try #require(sample.scale)
    let total = try #require(scale.possibleTotals.first { $0.total.description == score })
    #expect(scale.band(ofTotal: total.total) == nil)
  }
}
