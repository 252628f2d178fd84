// Tests of PlanResolution: what was learned when, about records that exist.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import Testing

@Suite struct UpdateTests {
  private static let register = """
    register: Risks
      date: 31 December 2026

    post: Head

    post: Deputy

    risk R1: Rain
      owner: Head
      current: 3 x 3
      status: open
      cause: Clouds

    indicator I1: Calls
      target: 70%
      latest: 65%
      previous: 60%


    """

  private func bound(_ update: String) -> Bound { Bound(Self.register + update + "\n") }

  private func fields(_ bound: Bound, _ kind: KindID, _ reference: String, _ field: FieldID) throws -> [String] {
    try bound.record(kind, reference).all(field).map { field in
      let time = if case .period(let date)? = field.qualifier { "\(date.printed): " } else { "" }
      return time + words(field.value)
    }
  }

  private func words(_ value: Value) -> String {
    switch value {
    case .score(let score): score.typed
    case .quantity(let quantity): quantity.printed
    case .choice(let choice): choice.meaning
    case .words(let word): word
    case .party(let party): party.printed
    case .prose(.plain(let text)): text
    case .revised(let from, let to): "\(words(from)) -> \(words(to))"
    default: "\(value)"
    }
  }

  @Test func theNewestScoreComesFirstAndTheOneBeforeIsThePrevious() throws {
    let plan = bound("update Q2 2026/27: risks\n  | ref | current |\n  | R1 | 4 x 4 |")
    #expect(plan.findings.summary == "")
    #expect(try fields(plan, .risk, "R1", .current) == ["Q2 2026/27: 4 x 4"])
    #expect(try fields(plan, .risk, "R1", .previous) == ["3 x 3"])
  }

  @Test func datesCountAndNotPlaces() throws {
    let plan = bound(
      """
      update Q3 2026/27: risks
        | ref | current |
        | R1 | 5 x 5 |

      update Q1 2026/27: risks
        | ref | current |
        | R1 | 4 x 4 |

      update Q2 2026/27: risks
        | ref | current |
        | R1 | 1 x 1 |
      """)
    #expect(plan.findings.summary == "")
    #expect(try fields(plan, .risk, "R1", .current) == ["Q3 2026/27: 5 x 5", "Q1 2026/27: 4 x 4"])
    #expect(try fields(plan, .risk, "R1", .previous) == ["Q2 2026/27: 1 x 1"])
    #expect(plan.model.history.map(\.date.printed) == ["Q1 2026/27", "Q2 2026/27", "Q3 2026/27"])
  }

  @Test func resultsOfIndicatorsBecomeASeries() throws {
    let plan = bound(
      """
      update Q1 2026/27: indicators
        | ref | latest |
        | I1 | 66% |

      update Q2 2026/27: indicators
        | ref | latest |
        | I1 | 67% |

      update Q3 2026/27: indicators
        | ref | latest | target |
        | I1 | 68% | 75% |
      """)
    #expect(plan.findings.summary == "")
    #expect(try fields(plan, .indicator, "I1", .latest) == ["Q3 2026/27: 68%"])
    #expect(try fields(plan, .indicator, "I1", .figurePrevious) == ["Q2 2026/27: 67%"])
    #expect(try fields(plan, .indicator, "I1", .actual) == ["Q1 2026/27: 66%"])
    #expect(try fields(plan, .indicator, "I1", .figureTarget) == ["Q3 2026/27: 75%"])
  }

  @Test func otherValuesHoldFromThenOnAndSayWhatTheyWere() throws {
    let plan = bound(
      """
      update 1 May 2026:
        risk R1:
          owner: Deputy
          cause: More clouds

      update 1 June 2026: risks
        risk R1: Heavy rain
          owner: Head; Deputy
          status: closed
      """)
    #expect(plan.findings.summary == "")
    let risk = try plan.record(.risk, "R1")
    #expect(risk.title.plain == "Heavy rain")
    guard case .revised(let from, .several(let now))? = risk.value(.owner) else { throw Unexpected() }
    #expect(words(from) == "Head")
    #expect(now.map(words) == ["Head", "Deputy"])
    #expect(try fields(plan, .risk, "R1", .cause) == ["More clouds"])
    #expect(try fields(plan, .risk, "R1", .status) == ["not started -> complete"])
    let titles = plan.model.history.filter { $0.field == nil }
    #expect(titles.count == 1)
    #expect(!risk.fields.contains { $0.id == .because })
  }

  private struct Unexpected: Error {}

  @Test(arguments: [
    ("update Q2 2026/27: risks\n  | ref | current |\n  | R9 | 4 x 4 |", DiagnosticCode.updateNotFound),
    ("update Q2 2026/27: risks\n  | risk | current |\n  | Rain | 4 x 4 |", .updateWithoutReference),
    ("update Q2 2026/27: rsks\n  note: None yet", .updateUnreadable),
    ("update: risks\n  | ref | current |\n  | R1 | 4 x 4 |", .updateUnreadable),
    ("update soon: risks\n  | ref | current |\n  | R1 | 4 x 4 |", .updateUnreadable),
    ("update Q2 2027/28: risks\n  | ref | current |\n  | R1 | 4 x 4 |", .updateLaterThanPaper),
    ("update Q2 2026/27: risks\n  risk R1:\n    control: Umbrellas", .updateWithoutReference),
  ])
  func isFound(_ update: String, _ code: DiagnosticCode) {
    let plan = bound(update)
    #expect(plan.findings.codes == [code], "\(plan.findings.summary)")
  }

  @Test func saysTheSameTwice() throws {
    let rows = "update Q2 2026/27: risks\n  | ref | current |\n  | R1 | 4 x 4 |\n\n"
    #expect(bound(rows + rows.replacing("4 x 4", with: "5 x 4")).findings.codes == [.updateRepeats])
    let typed = bound("risk R2: Snow\n  current Q2 2026/27: 2 x 2\n\n" + rows.replacing("R1", with: "R2"))
    #expect(typed.findings.codes == [.updateRepeats])
    let other = bound("update Q2 2026/27: risks\n  risk R1:\n    owner: Deputy\n\n" + rows)
    #expect(other.findings.summary == "")
  }

  @Test func forecastsMayBeOfTheFuture() {
    let plan = bound("update Q2 2027/28: indicators\n  | ref | forecast |\n  | I1 | 80% |")
    #expect(plan.findings.summary == "")
  }

  @Test func theNearestReferenceIsSuggested() throws {
    let plan = bound("update Q2 2026/27: indicators\n  | ref | latest |\n  | I2 | 80% |")
    let finding = try plan.only(.updateNotFound)
    #expect(finding.expected == "I1")
    #expect(try plan.mended(finding).findings.summary == "")
  }
}
