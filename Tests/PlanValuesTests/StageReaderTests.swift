// Tests of PlanValues: stages that a plan declares.

import PlanDiagnostics
import PlanModel
import PlanTestSupport
import PlanText
import PlanValues
import Testing

struct StageReaderTests {
  private func read(_ stages: [(String, String, String?, Bool?)]) -> (stages: [Stage], found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let sources = stages.map { letter, name, order, isPoint in
      StageSource(
        letter: whole(Marked(letter)), name: name, order: order.map { whole(Marked($0)) }, isPoint: isPoint)
    }
    return (StageReader.stages(sources, into: &found), found)
  }

  private func shown(_ stages: [Stage]) -> String {
    stages.map { "\($0.letter) \($0.name)\($0.isPoint ? " (point)" : "")" }.joined(separator: ", ")
  }

  @Test("a plan that declares none has the standard ones")
  func standard() {
    let (stages, found) = read([])
    #expect(shown(stages) == "A Analyse, P Plan, D Do, R Review, K Key decision (point)")
    #expect(found.isEmpty)
  }

  @Test("a plan that declares some has only those, in their order")
  func declared() {
    let (stages, found) = read([
      ("x", "Exit", nil, nil), ("M", "Mobilise", "2", false), ("K", "Key decision", nil, nil),
      ("SQ", "Survey", "1", nil),
      ("G", "Gate", "1.5", true),
    ])
    #expect(shown(stages) == "SQ Survey, G Gate (point), M Mobilise, X Exit, K Key decision (point)")
    #expect(found.isEmpty, "\(found.summary)")
  }

  @Test("faults of declarations")
  func faults() {
    let (stages, found) = read([
      ("A", "Analyse", "first", nil), ("a", "Appraise", nil, nil), ("Plan", "Plan", nil, nil), ("1", "One", nil, nil),
      ("D", "Do", nil, nil),
    ])
    #expect(shown(stages) == "A Analyse, D Do")
    #expect(
      found.codes == [.numberMalformed, .stageDeclaredTwice, .timelineUnreadable, .timelineUnreadable],
      "\(found.summary)")
    #expect(found[1].message == "stage A is declared twice, as Analyse and as Appraise")
    #expect(found[2].fix?.edits.map(\.text) == ["P"])
    #expect(found[3].fix == nil && found[3].help != nil)
  }
}
