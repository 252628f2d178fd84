// PlanResolutionTests, binding: records that had other references, came to an end, or are said not to exist.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite("Binding the life of records")
struct BindingLifeTests {
  private static func plan(_ links: String) -> String {
    """
    register SCHW: Risks

    gap risk: SCHW 06; 9-12; SCHW 20–SCHW 22

    risk SCHW 01: Money
      was: SCHW 31; R9

    risk SCHW 02: Merged
      merged into: SCHW 03

    risk SCHW 03: Merged again
      merged into: SCHW 04

    risk SCHW 04: Demand

    risk SCHW 05: Ended
      retired: March 2016
      links: SCHW 05

    risk SCHW 07: Parted
      split into: SCHW 01; SCHW 04

    risk SCHW 08: Asks
      links: \(links)
    """
  }

  @Test(
    "leads old references to what took their place",
    arguments: [
      ("SCHW 31", "risk SCHW 01"), ("r9", "risk SCHW 01"), ("31", "risk SCHW 01"), ("SCHW 02", "risk SCHW 04"),
      ("SCHW 03", "risk SCHW 04"), ("SCHW 04", "risk SCHW 04"),
    ])
  func old(typed: String, name: String) throws {
    let plan = Bound(Self.plan(typed))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.links(.risk, "SCHW 08") == [name])
  }

  @Test("binds a record that has ended, and warns once for all who refer to it")
  func retired() throws {
    let plan = Bound(Self.plan("«SCHW 05»; «risk SCHW-05»"))
    let finding = try plan.only(.referenceRetired)
    #expect(finding.severity == .warning)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.message == "risk SCHW 08 refers to risk SCHW 05, which has come to an end")
    #expect(finding.others.map { plan.text($0.range) } == ["March 2016", "risk SCHW-05"])
    #expect(finding.others.last?.range == plan.marked.place(1))
    #expect(try plan.links(.risk, "SCHW 08") == ["risk SCHW 05", "risk SCHW 05"])
  }

  @Test("says which records took the place of one that was split")
  func split() throws {
    let finding = try Bound(Self.plan("SCHW 07")).only(.referenceRetired)
    #expect(finding.notes == ["It was split into risk SCHW 01 and risk SCHW 04."])
  }

  @Test("survives records that were merged into each other")
  func circle() throws {
    let plan = Bound(
      """
      register: Risks

      risk R1: One
        merged into: R2

      risk R2: Two
        merged into: R1

      risk R3: Three
        merged into: R3
        links: R1; R3
      """)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.links(.risk, "R3") == ["risk R2", "risk R3"])
  }

  @Test("gives a number to nobody twice: a reference that is in use comes before an old one")
  func inUse() throws {
    let plan = Bound(
      """
      register: Risks

      risk R1: One
        was: R2

      risk R2: Two
        links: R2

      risk R3: Three
        links: R2
      """)
    #expect(try plan.links(.risk, "R3") == ["risk R2"])
  }

  @Test(
    "finds a reference to a number that is said not to be used",
    arguments: ["SCHW 06", "SCHW-6", "06", "9", "12", "risk 10", "SCHW 21"])
  func gapReferredTo(typed: String) throws {
    let plan = Bound(Self.plan("«\(typed)»"))
    let finding = try plan.only(.gapNumberUsed)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.others.map { plan.text($0.range).hasPrefix("gap risk") } == [true])
  }

  @Test("knows the ends of a range", arguments: ["13", "SCHW 23", "SCHW 19", "action 9"])
  func outside(typed: String) throws {
    #expect(Bound(Self.plan(typed)).findings.codes == [.referenceNotFound])
  }

  @Test("finds a record with a number that is said not to be used, in the same group or paper")
  func gapUsed() throws {
    let plan = Bound(
      """
      register SCHW: Risks

      gap risk: 6; SCHW 9

      risk «SCHW 06»: One

      risk «9»: Two

      action 6: No risk

      group CRR: Theirs
        risk CRR 6: Three

      register: Other

      risk SCHW 9: Four
      """)
    #expect(plan.findings.codes == [.gapNumberUsed, .gapNumberUsed], "\(plan.findings.summary)")
    #expect(plan.findings.map(\.primary.range) == [plan.marked.place(0), plan.marked.place(1)])
    #expect(plan.findings.first?.message == "risk SCHW 06 has a number that is said not to be used")
  }

  @Test("reads many gaps, in any order and over each other", .timeLimit(.minutes(1)))
  func manyGaps() {
    let plan = Bound(
      """
      plan: Plan
        numbering: 1

      gap action: 7-999999; 3; 5-9; 4; 2000000

      priority 1: One
        action: A
        action: B
        action: C
        action 2000001: D
      """)
    let numbers = plan.model.records.filter { $0.kind == .action }.map { $0.reference?.printed }
    #expect(numbers == ["1", "2", "1000000", "2000001"])
    #expect(plan.findings.codes == [.numberDisagrees], "\(plan.findings.summary)")
  }

  @Test("finds a gap that runs backwards or is of no kind")
  func faulty() throws {
    let backwards = Bound("register: Risks\n\ngap risk: «12-9»\n\nrisk 10: Ten\n")
    #expect(backwards.findings.codes == [.rangeReversed, .gapNumberUsed], "\(backwards.findings.summary)")
    let plan = Bound("register: Risks\n\ngap «rsk»: 4\n")
    let finding = try plan.only(.kindUnknown)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.expected == "risk")
    #expect(try plan.mended(finding).findings.isEmpty)
  }
}
