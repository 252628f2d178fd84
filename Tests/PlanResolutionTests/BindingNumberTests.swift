// PlanResolutionTests, binding: numbers that a document gives its records, and typed ones that disagree.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite("Binding numbers")
struct BindingNumberTests {
  private static func plan(_ numbering: String) -> String {
    """
    plan: Plan
      numbering: \(numbering)

    priority: One
      action: A
        action: AA
          action: AAA
          action: AAB
            action: AABA
        action: AB
      action: B
      milestone: M
      milestone: N

    priority: Two
      action: C
        control: none of these
    """
  }

  private static func numbers(_ plan: Bound, _ kind: KindID) -> [String] {
    plan.model.records.filter { $0.kind == kind }.map { $0.reference?.printed ?? "-" }
  }

  @Test(
    "numbers each kind by its level, and what is below the last form not at all",
    arguments: [
      ("1. (1) (i)", ["1", "(1)", "(i)", "(ii)", "-", "(2)", "2", "1"], ["1", "2"], ["1", "2"]),
      ("1.1 (a)", ["1", "1.1", "(a)", "(b)", "-", "1.2", "2", "1"], ["1", "2"], ["1", "2"]),
      ("1.1.1; milestones A", ["1", "1.1", "1.1.1", "1.1.2", "-", "1.2", "2", "1"], ["1", "2"], ["A", "B"]),
      ("actions A 1; letters for milestones", ["A", "1", "-", "-", "-", "2", "B", "A"], ["-", "-"], ["A", "B"]),
      ("priority P01; action a) I", ["a)", "I", "-", "-", "-", "II", "b)", "a)"], ["P01", "P02"], ["-", "-"]),
      ("numbers; action none", ["-", "-", "-", "-", "-", "-", "-", "-"], ["1", "2"], ["1", "2"]),
      ("none", ["-", "-", "-", "-", "-", "-", "-", "-"], ["-", "-"], ["-", "-"]),
    ])
  func forms(numbering: String, actions: [String], priorities: [String], milestones: [String]) {
    let plan = Bound(Self.plan(numbering))
    #expect(Self.numbers(plan, .action) == actions)
    #expect(Self.numbers(plan, .priority) == priorities)
    #expect(Self.numbers(plan, .milestone) == milestones)
    #expect(plan.model.records.allSatisfy { $0.reference?.isTyped != true })
    #expect(plan.all(.choiceUnknown).isEmpty)
  }

  @Test("leaves records without a number where no document says how")
  func undeclared() {
    let plan = Bound("plan: Plan\n\npriority: One\n  action: A\n  action 2: B\n")
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(Self.numbers(plan, .action) == ["-", "2"])
  }

  @Test(
    "says which word of a numbering is no form of number",
    arguments: ["1. «(x)»", "«12»", "«1..1»", "1.1; «wombats» A"])
  func unreadable(numbering: String) throws {
    let plan = Bound("plan: Plan\n  numbering: \(numbering)\n")
    let finding = try plan.only(.choiceUnknown)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.expected == "1. (1) (i)")
  }

  @Test("goes on from typed numbers, and leaves out those that are not used")
  func mixed() {
    let plan = Bound(
      """
      plan: Plan
        numbering: 1.1

      gap action: 3; 5-6

      priority: One
        action: A
        action 2: B
        action: C
        action: D
        action 7b: E
      """)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(Self.numbers(plan, .action) == ["1", "2", "4", "7", "7b"])
  }

  @Test("starts again in each record, group and paper, each with its own numbering")
  func scopes() {
    let plan = Bound(
      """
      plan: Plan
        numbering: 1

      priority: One

      group: Later
        priority: Two

      priority: Three

      plan: Other
        numbering: A

      priority: One
      """)
    #expect(Self.numbers(plan, .priority) == ["1", "1", "2", "A"])
  }

  @Test("numbers rows as it numbers records")
  func rows() {
    let plan = Bound(
      """
      plan: Plan
        numbering: 1. (a)

      priority: One
        actions:
          | action |
          | A      |
          | B      |
      """)
    #expect(Self.numbers(plan, .action) == ["1", "2"])
  }

  // MARK: Typed numbers

  @Test("finds a number that leaves some out, where the document declares its numbering")
  func leftOut() throws {
    let text = """
      plan: Plan\(Self.mark)

      priority 1: One
        action 1: A
        action 2: B
        action «4»: C
        action 5: D
      """
    let plan = Bound(text.with("\n  numbering: 1.1"))
    let finding = try plan.only(.numberDisagrees)
    #expect(finding.severity == .warning)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.expected == "3")
    #expect(finding.message == "action “4” stands where “3” is expected")
    #expect(finding.others.map { plan.text($0.range) } == ["action 2: B"])
    #expect(finding.help?.contains("`gap action: 3`") == true)
    #expect(Bound(text.with("")).findings.isEmpty)
    #expect(Bound(text.with("\n  numbering: 1.1\n\ngap action: 3")).findings.isEmpty)
  }

  private static let mark = "@"

  @Test("finds a number out of order among plain numbers, but lets registers stand in any order")
  func outOfOrder() throws {
    let plan = Bound(
      """
      plan: Plan

      risk 3: Three

      risk 1: One

      priority 1: One
        action 1: A
        action 1.1: AA
        action 1.2: AB
        action 3: C
        action «2»: B
        action 4: D
      """)
    let finding = try plan.only(.numberDisagrees)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.message == "action “2” comes after action “3”")
    #expect(finding.others.map { plan.text($0.range) } == ["action 3: C"])
  }

  @Test("finds a number that goes on from another record than the one it stands in")
  func elsewhere() throws {
    let plan = Bound(
      """
      plan: Plan

      priority 2: Two
        action 1: A
          action 1.1: AA
          action «2.1»: BA
        action 2: B
      """)
    let finding = try plan.only(.numberDisagrees)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.message == "action “2.1” stands in action “1”")
    #expect(finding.others.map { plan.text($0.range) } == ["action 1: A"])
  }

  // MARK: References to computed numbers

  @Test("binds a reference to a computed number, and writes the number down")
  func notTyped() throws {
    let plan = Bound(
      """
      plan: Plan
        numbering: 1. (a)

      priority: One
        action: A
          «action: AA»
          action: AB

      See [[«priority 1 action 1 action (a)»]].

      risk R1: One
        links: «priority 1 action (a)»
      """)
    let codes = [DiagnosticCode](repeating: .numberNotTyped, count: 1)
    #expect(plan.findings.codes == codes, "\(plan.findings.summary)")
    let finding = try #require(plan.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.message == "action (a) is referred to, but its number is nowhere typed")
    #expect(finding.others.map(\.range) == [plan.marked.place(1), plan.marked.place(2)])
    #expect(finding.fix?.safety == .safe)
    let mended = try plan.mended(finding)
    #expect(mended.findings.isEmpty, "\(mended.findings.summary)")
    #expect(try mended.record(.action, "(a)").reference?.isTyped == true)
    #expect(try mended.links(.risk, "R1") == ["action (a)"])
    #expect(mended.contentLinks == ["action (a)"])
  }

  @Test("cannot write a number into a row without a column for it, and says so")
  func notTypedInRow() throws {
    let plan = Bound(
      """
      plan: Plan
        numbering: 1

      priority 1: One
        actions:
          | action |
          | A      |

      See [[action 1]].
      """)
    let finding = try plan.only(.numberNotTyped)
    #expect(finding.fix == nil)
    #expect(finding.help?.contains("write the number down") == true)
    #expect(plan.contentLinks == ["action 1"])
  }
}

extension String {
  /// The text with its one mark replaced.
  fileprivate func with(_ words: String) -> String {
    split(separator: "@", omittingEmptySubsequences: false).joined(separator: words)
  }
}
