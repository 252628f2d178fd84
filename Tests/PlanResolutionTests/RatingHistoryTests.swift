// PlanResolutionTests: ratings over many quarters, one letter each.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import Testing

/// The ratings of the plan's only action, as `Q1 2022/23 amber`; as they are typed where they could not be read.
private func ratings(_ bound: Bound) -> [String] {
  guard let record = bound.model.records.first(where: { $0.kind == .action }) else { return [] }
  switch record.value(.ratingHistory) {
  case .ratings(let history):
    return history.years.flatMap(\.readings).map { reading in
      "\(reading.quarter.printed) \(reading.rating.map { $0.said ?? $0.meaning } ?? "–")"
    }
  case .asPrinted(let text): return ["“\(text)”"]
  case .missing(let missing): return [missing.rawValue]
  default: return []
  }
}

private func action(_ line: String, before: String = "") -> Bound {
  Bound("\(before)\naction 1: Move the boxes\n  \(line)\n")
}

@Suite struct RatingHistoryTests {
  @Test func oneLetterIsOneQuarter() {
    let bound = action("rating from Q3 2022/23: A r; G . Red –; amber")
    #expect(bound.findings.summary == "")
    #expect(
      ratings(bound) == [
        "Q3 2022/23 amber", "Q4 2022/23 red", "Q1 2023/24 green", "Q2 2023/24 –", "Q3 2023/24 red", "Q4 2023/24 –",
        "Q1 2024/25 amber",
      ])
  }

  @Test func quartersAreThoseOfThePlansYear() {
    let september = action("rating from Q4 2022/23: A; G", before: "calendar school:\n  year starts: September\n")
    #expect(september.findings.summary == "")
    #expect(ratings(september) == ["Q4 2022/23 amber", "Q1 2023/24 green"])
    guard case .ratings(let history)? = september.model.records.last?.value(.ratingHistory) else {
      return #expect(Bool(false))
    }
    #expect(history.years[1].readings[0].quarter.first.civil.month == 9)
  }

  @Test func quartersWithoutASlashAreTheCalendarYears() {
    let bound = action("rating from Q1 2022: A A R R; G")
    #expect(bound.findings.summary == "")
    #expect(ratings(bound).last == "Q1 2023 green")
    #expect(ratings(bound).first == "Q1 2022 amber")
  }

  @Test func aSemicolonAtTheEndStartsNoYear() {
    let bound = action("rating from Q1 2022/23: A A R R;")
    #expect(bound.findings.summary == "")
    #expect(ratings(bound).count == 4)
  }

  @Test(arguments: [
    ("A A R; G", "“rating from” of action 1 has 3 ratings for 4 quarters of 2022/23", "A A R"),
    ("A A R R G; G", "“rating from” of action 1 has 5 ratings for 4 quarters of 2022/23", "A A R R G"),
    ("A A R R; ; G", "“rating from” of action 1 has 0 ratings for 4 quarters of 2023/24", "A A R R; ; G"),
    ("A A R R; G G G G G", "“rating from” of action 1 has 5 ratings for 4 quarters of 2023/24", "G G G G G"),
  ])
  func yearsHaveFourQuarters(line: String, message: String, place: String) throws {
    let bound = action("rating from Q1 2022/23: \(line)")
    let finding = try bound.only(.ratingYearHasWrongCount)
    #expect(finding.message == message)
    #expect(bound.text(finding.primary.range) == place)
    #expect(ratings(bound) == ["“\(line)”"])
  }

  @Test func theFirstYearMayStartLate() throws {
    let finding = try action("rating from Q4 2022/23: A R; G").only(.ratingYearHasWrongCount)
    #expect(finding.message == "“rating from” of action 1 has 2 ratings for 1 quarter of 2022/23")
  }

  @Test func aLetterThatIsNoneIsFoundAndKept() throws {
    let bound = action("rating from Q1 2022/23: A X R R")
    let finding = try bound.only(.choiceUnknown)
    #expect(bound.text(finding.primary.range) == "X")
    #expect(ratings(bound)[1] == "Q2 2022/23 X")
  }

  @Test(arguments: ["rating from: A A", "rating from 2022/23: A A", "rating from May 2022: A A"])
  func theFirstQuarterIsSaid(line: String) throws {
    let bound = action(line)
    _ = try bound.only(.ratingUnreadable)
    #expect(ratings(bound) == ["“A A”"])
  }

  @Test func lettersOfThePlansOwnWords() {
    let own = "choice rating: On course (green); Shaky (amber); Stuck (red); Paused (no fixed meaning)\n"
    let bound = action("rating from Q1 2022/23: O Sh St P; green red R", before: own)
    #expect(bound.findings.summary == "")
    #expect(
      ratings(bound).map { String($0.dropFirst(11)) } == [
        "On course", "Shaky", "Stuck", "Paused", "On course", "Stuck", "Stuck",
      ])
  }

  @Test func aLetterOfTwoOwnWordsIsFound() throws {
    let own = "choice rating: On course (green); Shaky (amber); Stuck (red)\n"
    let finding = try action("rating from Q1 2022/23: O S", before: own).only(.choiceUnknown)
    #expect(finding.found == "S")
  }

  @Test func ratingsInAColumn() {
    let bound = Bound(
      """
      actions:
        | action         | rating from Q3 2022/23 |
        | Move the boxes | A R; G                 |
      """)
    #expect(bound.findings.summary == "")
    #expect(ratings(bound) == ["Q3 2022/23 amber", "Q4 2022/23 red", "Q1 2023/24 green"])
  }

  @Test func missingRatingsSayWhy() {
    let bound = action("rating from Q1 2022/23: not due")
    #expect(bound.findings.summary == "")
    #expect(ratings(bound) == ["not due"])
  }
}
