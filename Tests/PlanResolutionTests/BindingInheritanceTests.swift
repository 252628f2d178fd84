// PlanResolutionTests, binding: who answers for a record that names no owner.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite("Binding inherited owners")
struct BindingInheritanceTests {
  private static let plan = Bound(
    """
    plan: Plan
      owner: Chair

    post: Lead

    post: Other

    post: Chair

    priority 1: One
      lead: «Lead; Other»
      outcome 1: Has no owner
      group: Heading
        action 1: Below a heading
          action 1.1: Further down
      action 2: Has an owner
        owner: Other
        action 2.1: Below an owner
      action 3: Has a lead
        lead: Other
        action 3.1: Below another lead
      action 4: Says there is none
        owner: vacant
      decision 1: Somebody decides
        decision maker: Other
      risk R1: Has no owner
        control: Below a risk
        action 9: Below a risk too

    priority 2: Two
      owner: Other
      action 5: Below an owner

    priority 3: Three
      lead: vacant
      action 6: Below nobody
    """)

  @Test(
    "hands a lead down to what names no owner",
    arguments: [
      (KindID.outcome, "1", ["Lead", "Other"]), (.action, "1", ["Lead", "Other"]), (.action, "1.1", ["Lead", "Other"]),
      (.action, "3.1", ["Other"]), (.risk, "R1", ["Lead", "Other"]),
    ])
  func inherited(kind: KindID, reference: String, owners: [String]) throws {
    #expect(Self.plan.findings.isEmpty, "\(Self.plan.findings.summary)")
    #expect(try Self.plan.owners(kind, reference) == owners)
    let field = try #require(try Self.plan.record(kind, reference).all(.owner).first)
    #expect(field.isInherited)
    if reference != "3.1" { #expect(field.range == Self.plan.marked.place(0)) }
  }

  @Test(
    "hands no owner down, and nothing past an owner, another lead or a risk",
    arguments: [
      (KindID.action, "2.1"), (.action, "3"), (.action, "5"), (.action, "6"), (.action, "9"),
      (.control, "Below a risk"), (.decision, "1"), (.priority, "1"), (.group, "Heading"),
    ])
  func notInherited(kind: KindID, reference: String) throws {
    #expect(try Self.plan.owners(kind, reference) == [])
  }

  @Test(
    "keeps what was said",
    arguments: [(KindID.action, "2", "Other"), (.action, "4", "vacant"), (.priority, "2", "Other")])
  func typed(kind: KindID, reference: String, owner: String) throws {
    let fields = try Self.plan.record(kind, reference).all(.owner)
    #expect(fields.count == 1 && fields.first?.isInherited == false)
    #expect(try Self.plan.owners(kind, reference) == [owner])
  }

  @Test("fills a blank cell of a column of owners, but not one that says there is none")
  func cells() throws {
    let plan = Bound(
      """
      plan: Plan

      post: Lead

      post: Other

      priority 1: One
        lead: Lead
        actions:
          | ref | action | owner     |
          | 1   | A      |           |
          | 1.1 | B      |           |
          | 2   | C      | Other     |
          | 3   | D      | not given |
      """)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.owners(.action, "1") == ["Lead"])
    #expect(try plan.owners(.action, "1.1") == ["Lead"])
    #expect(try plan.owners(.action, "2") == ["Other"])
    #expect(try plan.owners(.action, "3") == ["not given"])
  }
}
