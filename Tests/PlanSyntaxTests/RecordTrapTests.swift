// Tests of prose that was meant as a record.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import Testing

struct RecordTrapTests {
  @Test func `trap 2: a blank line is missing above a record`() {
    expectFinding(
      .blankLineMissingAbove, in: "«Some prose.»\n«risk R1»: Costs\n  owner: Director\n",
      mended: "Some prose.\n\nrisk R1: Costs\n  owner: Director\n")
    expectFinding(
      .blankLineMissingAbove, in: "- item\r\n«- another»\r\n«key decision 2.1»: Costs\r\nmore\r\n",
      mended: "- item\r\n- another\r\n\r\nkey decision 2.1: Costs\r\nmore\r\n")
    expectFinding(
      .blankLineMissingAbove, in: "«Short.»\n«person Ann Bell»: Director\n",
      mended: "Short.\n\nperson Ann Bell: Director\n")
    expectFinding(
      .blankLineMissingAbove, in: "«Text»\n«risk»: Costs\n  owner: x\n", mended: "Text\n\nrisk: Costs\n  owner: x\n")
  }

  @Test func `trap 2: each of several records is found`() {
    let parsed = Parsed("Text\nrisk R1: a\n  owner: x\nrisk R2: b\nrisk R3: c\n")
    #expect(parsed.allFindings.codes == Array(repeating: .blankLineMissingAbove, count: 3))
  }

  @Test(
    arguments: [
      "The council has looked at the\nrisk: it is high.", "We looked at the\nplan for Kent: a draft.",
      "It is the subject of a long and careful debate about the\nreport Every Child Counts: a review of all there is.",
      "Text\n\\risk R1: Costs", "Text\nunknown R1: Costs", "Text\n  risk R1: Costs", "see\nhttps://example.org: x",
    ]) func `trap 2: a sentence that goes on is prose`(text: String)
  { expectNothing(text) }

  @Test func `trap 4: the colon needs a space`() {
    expectFinding(.spaceMissingAfterColon, in: "risk R1«:»Costs\n", mended: "risk R1: Costs\n")
    expectFinding(.spaceMissingAfterColon, in: "note«:»Costs rise", mended: "note: Costs rise")
    expectFinding(
      .spaceMissingAfterColon, in: "Text\nrisk R1«:»Costs\n  owner: x", mended: "Text\n\nrisk R1: Costs\n  owner: x")
    #expect(
      Parsed("risk R1:Costs\nrisk R2:Staff\n  owner: x\nrisk R3:Fire").allFindings.codes
        == Array(repeating: .spaceMissingAfterColon, count: 3))
  }

  @Test(
    arguments: [
      "https://example.org", "report 10:30", "note://x", "risk R1::x", "unknown:x", "Text that\nrisk R1:Costs goes on",
      "\\risk R1:Costs", "risk of fire:smoke",
    ]) func `trap 4: links and times are prose`(text: String)
  { expectNothing(text) }

  @Test func `trap 5: a capital kind is prose to the letter`() {
    expectFinding(.kindCapitalised, in: "«Risk» R1: Costs", mended: "risk R1: Costs")
    expectFinding(
      .kindCapitalised, in: "«PRIORITY» 1: Work\nMore text.\n", mended: "priority 1: Work\nMore text.\n")
    expectFinding(.kindCapitalised, in: "«Key Decision» (a): x", mended: "key decision (a): x")
    expectFinding(
      .kindCapitalised, in: "Text\n«Deliverable» D1: Report\n  owner: x\n",
      mended: "Text\n\ndeliverable D1: Report\n  owner: x\n")
    expectFinding(.kindCapitalised, in: "«Risk»:Costs\n  owner: x\n", mended: "risk: Costs\n  owner: x\n")
  }

  @Test func `trap 5: a kind one space in is prose to the letter`() {
    expectFinding(
      .kindNotAtMargin, in: "Text\n\n «risk R1»: Costs\n   owner: x\n\n   cause: y\n\nMore",
      mended: "Text\n\nrisk R1: Costs\n  owner: x\n\n  cause: y\n\nMore")
    expectFinding(
      .kindNotAtMargin, in: "Text\n\n      «Risk R1»: Costs\n        owner: x\n",
      mended: "Text\n\nrisk R1: Costs\n  owner: x\n")
  }

  @Test(
    arguments: [
      "Note: the council", "Report Author: Head of Service", "Risk Register: see below", "Table 2: Costs by year",
      "The following apply here: x\n  a: b", "The sentence of which\nRisk R1: goes on", "\\Risk R1: Costs",
      "- item\n  risk R1: goes on", "Text\n\n    risk R1: code",
    ]) func `trap 5: headers, captions and sentences are prose`(text: String)
  { expectNothing(text) }

  @Test func `a missing colon is found by the fields that follow`() {
    expectFinding(
      .colonMissing, in: "«risk R1» Costs rise\n  «owner: x»\n", mended: "risk R1: Costs rise\n  owner: x\n")
    expectFinding(
      .colonMissing, in: "«risk R1» – Costs\n  «owner: x»\n", mended: "risk R1: Costs\n  owner: x\n")
    expectFinding(.colonMissing, in: "«Risk» costs\n  «owner: x»\n", mended: "risk: costs\n  owner: x\n")
    expectFinding(
      .colonMissing, in: "Text\n«risk R1»\n  «owner: x»\n", mended: "Text\n\nrisk R1:\n  owner: x\n")
  }

  @Test(arguments: [
    "risk R1 Costs", "risk R1 Costs\n  more", "rising costs\n  owner: x", "Text\nrisk of it\n  owner: x",
  ])
  func `without fields or a kind no colon is missed`(text: String) { expectNothing(text) }

  @Test func `each fix of several mends its own line without the others`() {
    let text = "risk R1:Costs\n// x\nrisk R2: Staff\n"
    let parsed = Parsed(text)
    #expect(parsed.allFindings.codes == [.spaceMissingAfterColon, .blankLineMissingAbove])
    let mended = parsed.allFindings.last?.fix?.applied(to: parsed.marked.bytes)
    #expect(mended.map { String(decoding: $0, as: UTF8.self) } == "risk R1:Costs\n// x\n\nrisk R2: Staff\n")
  }

  @Test func `what is reported already is not reported twice`() {
    #expect(Parsed("# H\n risk R1: x\n Risk R2: y\nText").allFindings.codes == [.indentBelongsToNothing])
  }
}
