// Tests of PlanResolution: what public text must not name, and marks that stand wrongly.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import Testing

@Suite struct ExemptFindingTests {
  @Test(arguments: [
    "See [[R2]].", "# About [[R2]]", "risk R3: Like [[R2]]", "action 1: Wait\n  links: R2",
    "action 1: Wait\n  note: As in [[R2]]", "risk R3: Open\n  merged into: R2", "show: risk matrix\n  of: R2",
    "group: Both\n  show: risk matrix\n    of: R2", "table: Costs\n  | What |\n  | For [[R2]] |",
    "risk R3: Open\n  current: 2 x 2\n    because: It is like [[R2]].",
  ])
  func namesWhatIsExempt(_ text: String) {
    let bound = Bound("register: Risks\n\nrisk R1: Open\n\nrisk R2: Bid\n  exempt: paragraph 3; price\n\n\(text)\n")
    #expect(bound.findings.filter { $0.severity == .error }.codes == [.exemptCited], "\(bound.findings.summary)")
  }

  @Test func exemptTextMayNameExemptText() {
    let bound = Bound(
      """
      register: Risks

      risk R1: Bid
        exempt: paragraph 3; price
        links: R2

      risk R2: Other bid
        exempt: paragraph 3; price

      # Bids

      exempt: paragraph 3; bids

      See [[R1]] and [[R2]].
      """)
    #expect(bound.findings.summary == "")
  }

  @Test func isOneFindingWithAllItsPlaces() throws {
    let bound = Bound(
      """
      register: Risks

      First [[R2]], then [[R2]].

      risk R2: Bid
        exempt: paragraph 3; price

      risk R1: Open
        links: R2
      """)
    let finding = try bound.only(.exemptCited)
    #expect(bound.text(finding.primary.range) == "R2")
    #expect(finding.others.count == 3)
    #expect(finding.message == "the paper names risk R2, which is exempt")
  }

  @Test func ownersThatAreDeclaredInAnExemptSection() throws {
    let bound = Bound(
      "register: Risks\n\nrisk R1: Open\n  owner: Bidder\n\n# Bidders\n\nexempt: paragraph 3; names\n\nbody: Bidder\n")
    let finding = try bound.only(.exemptCited)
    #expect(bound.text(finding.primary.range) == "Bidder")
  }

  @Test func aMarkBelowNoHeading() throws {
    let bound = Bound("report: Bids\n\n# Bids\n\nThree came.\n\nexempt: paragraph 3; price\n\nText.\n")
    #expect(bound.findings.codes == [.exemptMisplaced])
  }

  @Test(arguments: [
    ("paragraph 3; price", true), ("paragraph 3", true), ("Paragraphs 1 and 3 of Part 1 of Schedule 12A", true),
    ("section 43(2) of the Freedom of Information Act 2000; bids", true), ("the price; paragraph 3", false),
    ("price of £4m", false), ("paragraph 3 as the price is low; bids", false), ("3", false), ("paragraph", false),
  ])
  func saysTheParagraphFirst(_ text: String, _ isGood: Bool) {
    let bound = Bound("register: Risks\n\nrisk R1: Bid\n  exempt: \(text)\n")
    #expect(bound.findings.codes == (isGood ? [] : [.exemptWithoutParagraph]))
  }

  @Test(arguments: ["scale own: Own\n  rating: Low (L); High (H)", "point planned: Planned", "label risk: Threat"])
  func declarationsThatHoldForAll(_ text: String) {
    let bound = Bound("register: Risks\n\n# Bids\n\nexempt: paragraph 3; bids\n\n\(text)\n")
    #expect(bound.findings.codes == [.exemptDeclaration])
  }

  /// What holds records must be able to say how many of them are withheld.
  @Test func whatHoldsRecordsCanSayThatSomeAreWithheld() {
    for kind in KindDeclaration.all where !kind.children.filter({ ![.include, .show, .fact].contains($0) }).isEmpty {
      #expect(kind.fields.contains(.withheld), "\(kind.name)")
    }
  }
}
