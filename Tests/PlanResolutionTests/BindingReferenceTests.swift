// PlanResolutionTests, binding: references in fields and views, from the nearest scope outward.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

@Suite("Binding references")
struct BindingReferenceTests {
  /// A plan with two priorities whose actions have the same numbers, and a risk that refers as given.
  private static func plan(_ links: String, field: String = "links") -> String {
    """
    plan: Plan

    term SCHW: Social Care, Health and Wellbeing

    post Head: Head of risk

    objective TD1: Tackle disadvantage

    group CRR: Corporate risks
      risk CRR 9: Corporate

    group SCHW: Directorate risks
      risk SCHW 04: Money
      risk 17: Demand
        \(field): \(links)

    priority 1: Safeguarding
      action 1: First
        action 1.1: Inner
      milestone A: Here

    priority 2: Prevention
      action 1: Other
        action 1.1: Other inner
          links: priority 1 action 1.1; action 1; 1.1
      milestone A: There
      milestone B: Only there
    """
  }

  @Test(
    "finds a record by its reference, whatever its case, spaces and hyphens",
    arguments: [
      ("SCHW 04", "risk SCHW 04"), ("schw-04", "risk SCHW 04"), ("SCHW04", "risk SCHW 04"),
      ("risk SCHW-04", "risk SCHW 04"), ("CRR 9", "risk CRR 9"), ("CRR", "group CRR"), ("TD1", "objective TD1"),
      ("objective TD1", "objective TD1"), ("priority 2 action 1.1", "action 1.1"), ("milestone B", "milestone B"),
      ("Priority 2 Key Milestone A", "milestone A"), ("group SCHW risk 04", "risk SCHW 04"),
    ])
  func found(typed: String, name: String) throws {
    let plan = Bound(Self.plan(typed))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.links(.risk, "17") == [name])
  }

  @Test("needs no prefix inside a group or register of that name, and takes it where it was not typed")
  func prefixes() throws {
    let plan = Bound(
      Self.plan("04; SCHW 17 (itself); 9").replacing("action 1.1: Inner", "action 1.1: Inner\n      links: SCHW 17; 04")
    )
    #expect(try plan.links(.risk, "17").prefix(2) == ["risk SCHW 04", "risk 17"])
    // 9 is short for CRR 9 only inside CRR, and 04 only inside SCHW.
    #expect(plan.findings.codes == [.referenceNotFound, .referenceNotFound], "\(plan.findings.summary)")
    #expect(plan.findings.map { plan.text($0.primary.range) } == ["9", "04"])
    #expect(try plan.links(.action, "1.1") == ["risk 17", "nothing"])
  }

  @Test("goes outward from where it stands: the nearest of several is meant")
  func nearest() throws {
    let plan = Bound(Self.plan("CRR 9"))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    let second = try #require(
      plan.model.records.last { $0.kind == .action && $0.reference?.printed == "1.1" })
    let links = try #require(second.value(.links))
    guard case .several(let values) = links else {
      Issue.record("not several")
      return
    }
    let targets = values.map { value in
      guard case .reference(let link) = value, let record = link.record else { return "nothing" }
      return plan.model[record].title.plain
    }
    #expect(targets == ["Inner", "Other", "Inner"] || targets == ["Inner", "Other", "Other inner"])
    #expect(targets[1] == "Other")
  }

  @Test("finds a group before a term of the same name, and a term where it is asked for")
  func ranks() throws {
    #expect(try Bound(Self.plan("SCHW")).links(.risk, "17") == ["group SCHW"])
    #expect(try Bound(Self.plan("term SCHW")).links(.risk, "17") == ["term SCHW"])
  }

  @Test("finds records that have names by their names, and people by all of theirs")
  func names() throws {
    let plan = Bound(
      Self.plan("Tackle disadvantage; priority Prevention; Head of risk; post Head of Risk; corporate-risks"))
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(
      try plan.links(.risk, "17") == ["objective TD1", "priority 2", "post Head", "post Head", "group CRR"])
  }

  @Test("asks which one where two are as near, and offers a way to say so")
  func ambiguous() throws {
    let plan = Bound(Self.plan("«action 1»; «milestone A» (note)"))
    #expect(plan.findings.codes == [.referenceAmbiguous, .referenceAmbiguous], "\(plan.findings.summary)")
    let finding = try #require(plan.findings.first)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.others.map { plan.text($0.range) } == ["action 1: First", "action 1: Other"])
    #expect(finding.help == "write “priority 1 action 1” or “priority 2 action 1”")
    #expect(try plan.links(.risk, "17") == ["nothing", "nothing"])
    #expect(Bound(Self.plan("priority 1 action 1; priority 2 milestone A")).findings.isEmpty)
  }

  @Test("gives one finding for a reference that is nowhere, with every place and the nearest")
  func notFound() throws {
    let plan = Bound(
      """
      register SCHW: Risks

      risk SCHW 14: Money
        links: «SCHW 41»

      risk SCHW 20: Demand
        links: «schw-41»; risk SCHW 14

      See [[«SCHW 41»]] too.
      """)
    let finding = try plan.only(.referenceNotFound)
    #expect(finding.message == "there is no “SCHW 41”, which risk SCHW 14 refers to")
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.others.map(\.range) == [plan.marked.place(1), plan.marked.place(2)])
    #expect(finding.others.map(\.text) == ["also here, in risk SCHW 20", "also here, in register SCHW"])
    #expect(finding.expected == "SCHW 14")
    #expect(finding.fix?.safety == .needsReview)
    #expect(try plan.mended(finding).findings.isEmpty)
  }

  @Test("says what a step of a reference was looked for in, and keeps the steps before it")
  func notFoundInside() throws {
    let plan = Bound(Self.plan("«priority 2 action 1.2»"))
    let finding = try plan.only(.referenceNotFound)
    #expect(finding.expected == "priority 2 action 1.1")
    #expect(try plan.mended(finding).links(.risk, "17") == ["action 1.1"])
    let far = Bound(Self.plan("priority 1 milestone B"))
    let other = try far.only(.referenceNotFound)
    #expect(other.primary.text == "did you mean “priority 1 milestone A”?")
    #expect(try Bound(Self.plan("priority 2 control 77")).only(.referenceNotFound).primary.text == "not in priority 2")
  }

  @Test("separates by ; and says so where commas were typed")
  func commas() throws {
    let plan = Bound(Self.plan("«SCHW 04, CRR 9»; TD1"))
    let finding = try plan.only(.referenceNotFound)
    #expect(finding.expected == "SCHW 04; CRR 9")
    #expect(finding.primary.range == plan.marked.place(0))
    let mended = try plan.mended(finding)
    #expect(mended.findings.isEmpty)
    #expect(try mended.links(.risk, "17") == ["risk SCHW 04", "risk CRR 9", "objective TD1"])
  }

  @Test("takes only the kinds that a field is for, and says what it found")
  func wrongKind() throws {
    let plan = Bound(Self.plan("TD1; «priority 2»; «SCHW 04»", field: "objectives"))
    #expect(plan.findings.codes == [.referenceOfWrongKind, .referenceOfWrongKind], "\(plan.findings.summary)")
    let finding = try #require(plan.findings.first)
    #expect(finding.message == "“priority 2”, which risk 17 refers to, is a priority")
    #expect(finding.primary.text == "a priority, but an objective or an outcome is wanted")
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(try plan.links(.risk, "17", .objectives) == ["objective TD1", "nothing", "nothing"])
    // Plain numbers are every kind's: there is a priority 2, but nobody took it for a milestone.
    #expect(Bound(Self.plan("milestone 2")).findings.codes == [.referenceNotFound])
    #expect(Bound(Self.plan("2", field: "objectives")).findings.codes == [.referenceNotFound])
    let named = Bound(Self.plan("action SCHW 04"))
    #expect(try named.only(.referenceOfWrongKind).expected == "an action")
    #expect(try Bound(Self.plan("2", field: "priorities")).links(.risk, "17", .priorities) == ["priority 2"])
  }

  @Test("finds one reference for two records, at the second, with the first beside it")
  func twice() throws {
    let plan = Bound(
      """
      register SCHW: Risks

      risk «SCHW 01»: One

      risk «SCHW-01»: Again

      risk «01»: Once more

      risk 2: Short
        actions:
          | ref | action |
          | 1   | A      |
          | «1» | B      |

      risk 3: Long
        actions:
          | ref | action |
          | 1   | A      |
      """)
    let codes = [DiagnosticCode](repeating: .referenceDeclaredTwice, count: 3)
    #expect(plan.findings.codes == codes, "\(plan.findings.summary)")
    #expect(plan.findings.map(\.primary.range) == [1, 2, 3].map { plan.marked.place($0) })
    #expect(
      plan.findings.prefix(2).map(\.others).map { $0.map(\.range) } == [[plan.marked.place(0)], [plan.marked.place(0)]])
    #expect(plan.findings.first?.message == "there are two risks “SCHW-01” in register SCHW")
  }

  @Test("lets actions start again in each priority, and everything in each group")
  func scopes() throws {
    let plan = Bound(
      """
      plan: Plan

      priority 1: One
        action 1: A
          action 1.1: B
        action 2: A
          action 2.1: B

      priority 2: Two
        action 1: A
          action 1.1: B

      group: Last year
        priority 1: Old

      group: The year before
        priority 1: Older
      """)
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    let repeated = Bound(
      """
      plan: Plan

      priority 1: One
        action 1: A
          action 1.1: B
          action «1.1»: B

      priority «1»: Two
      """)
    #expect(
      repeated.all(.referenceDeclaredTwice).map(\.primary.range) == [
        repeated.marked.place(0), repeated.marked.place(1),
      ])
  }

  @Test("narrows a view to what holds records, rather than to a term of that name")
  func views() throws {
    let plan = Bound(
      """
      register: Risks

      term SCHW: Social Care

      post: Director of Commissioning

      group SCHW: Directorate risks
        risk SCHW 04: Money

      show: risk matrix
        of: SCHW

      show: owners
        of: Director of Commissioning; SCHW 04

      show: deadlines
        of: «SCWH»
      """)
    let finding = try plan.only(.referenceNotFound)
    #expect(finding.primary.range == plan.marked.place(0))
    #expect(finding.expected == "SCHW")
    let narrowed = plan.model.documents[0].content.compactMap { item -> [String]? in
      guard case .view(let view) = item else { return nil }
      return view.of.map(plan.name)
    }
    #expect(narrowed == [["group SCHW"], ["post Director of Commissioning", "risk SCHW 04"], []])
  }

  @Test("binds what stands in a file of its own before the paper, and across papers")
  func files() throws {
    let plan = Bound(
      """
      include: risks.plan

      plan A: Plan

      priority 1: One
        links: R1; register B; R9

      register B: Other

      risk R9: Nine
        links: priority 1
      """, with: ["risks.plan": "risk R1: One\n  links: A\n"])
    #expect(plan.findings.isEmpty, "\(plan.findings.summary)")
    #expect(try plan.links(.priority, "1") == ["risk R1", "register B", "risk R9"])
    #expect(try plan.links(.risk, "R1") == ["plan A"])
    #expect(try plan.links(.risk, "R9") == ["priority 1"])
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard let place = firstRange(of: old) else { return self }
    return String(self[..<place.lowerBound]) + new + String(self[place.upperBound...])
  }

  private func firstRange(of words: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) { return start..<index(start, offsetBy: words.count) }
      start = index(after: start)
    }
    return nil
  }
}
