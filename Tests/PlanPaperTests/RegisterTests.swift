// Tests of PlanPaper: the risk views.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct RegisterTests {
  /// Two groups of risks, a register view below, and text that names a risk.
  private func register(layout: String? = nil) -> ModelDraft {
    var draft = ModelDraft(.register, "Risk register of Social Care")
    draft.heading(1, "Risk profile")
    draft.show(.riskSummary)
    draft.show(.riskMatrix)
    draft.heading(1, "Risk register")
    let group = draft.add(.group, "SCHW", "Risks of the directorate")
    let funding = draft.add(
      .risk, "SCHW 04", "Pressure on funding", in: group,
      [
        .owner("Finance Business Partner", "Corporate Director"), .prose(.cause, "Austerity."),
        .prose(.consequence, "Services are cut back."), .score(.previous, 4, 4), .score(.current, 5, 5),
        .score(.targetScore, 4, 4, .period(.day(2017, 3, 31))), .prose(.noteText, "Also corporate."),
      ])
    draft.add(.control, nil, "Monthly monitoring", in: funding, [.owner("Corporate Director")])
    draft.add(
      .action, nil, "Shape the care market", in: funding,
      [.owner("Director of Commissioning"), .date(.due, .day(2016, 4, 1))])
    draft.add(
      .risk, "SCHW 17", "Ready for inspection", in: group,
      [
        .of(.current, .score(.standard(4, 3))),
        .of(.targetScore, .score(Score(scale: ScaleID(0), impact: 1, typed: "impact 2"))),
      ])
    let other = draft.add(.group, "CRR", "Corporate risk")
    draft.add(.risk, "CRR 12", "Welfare reform", in: other, [.score(.current, 3, 4)])
    draft.show(.riskRegister) { $0.layout = layout }
    return draft
  }

  @Test func matrixHasEachRiskInItsCell() throws {
    let paper = register().paper()
    #expect(PaperFaults.of(paper) == [])
    let matrix = try #require(paper.table(.matrix))
    #expect(
      matrix.heads == [
        "Likelihood", "Impact 1: Minor", "Impact 2: Moderate", "Impact 3: Significant", "Impact 4: Serious",
        "Impact 5: Major",
      ])
    #expect(
      matrix.texts.map { $0[0] } == ["5: Very likely", "4: Likely", "3: Possible", "2: Unlikely", "1: Very unlikely"])
    #expect(matrix.texts[0][5] == "25 High / SCHW 04: Pressure on funding (was 16 High)")
    #expect(matrix.texts[0][1] == "5 Low No risks")
    #expect(matrix.texts[1][3] == "12 Medium / SCHW 17: Ready for inspection")
    #expect(matrix.rows[0].cells[5].tone == .veryHigh)
    #expect(matrix.rows[4].cells[1].tone == .low)
    #expect(matrix.subcaption.plainText.contains("likelihood times impact"))
    #expect(matrix.subcaption.plainText.contains("Low 1 to 6, Medium 8 to 15, High 16 to 25"))
  }

  @Test func risksStandOnceInTheRegisterUnderTheirGroups() throws {
    let paper = register().paper()
    let section = try #require(paper.section("Risk register"))
    #expect(
      section.blocks.allSections.map { "\($0.level) \($0.title.plainText) \($0.anchor.id)" } == [
        "3 Risks of the directorate group-schw", "4 SCHW 04: Pressure on funding risk-schw-04",
        "4 SCHW 17: Ready for inspection risk-schw-17", "3 Corporate risk group-crr",
        "4 CRR 12: Welfare reform risk-crr-12",
      ])
    let card = try #require(paper.section("SCHW 04: Pressure on funding"))
    #expect(card.role == .risk)
    let lines = card.blocks.lines
    #expect(lines.contains("Owner: - Finance Business Partner / - Corporate Director"))
    #expect(lines.contains("Cause: Austerity."))
    #expect(lines.contains("Current score: 25 High: likelihood Very likely (5), impact Major (5)"))
    #expect(lines.contains("Target score, 31 March 2017: 16 High: likelihood Likely (4), impact Serious (4)"))
    #expect(lines.contains("Note: Also corporate."))
    #expect(lines.contains("| Monthly monitoring | Corporate Director |"))
    #expect(lines.contains("| Shape the care market | Director of Commissioning | 1 April 2016 |"))
  }

  @Test func oneAxisOfATargetIsSaid() {
    let reading = register().paper().reading
    #expect(reading.contains("Target score: Impact Moderate (2), likelihood not given"))
  }

  @Test func summaryCountsByBandAndSaysTheMovement() throws {
    let paper = register().paper()
    #expect(paper.reading.contains("3 risks: 1 High, 2 Medium, 0 Low."))
    let summary = try #require(paper.table(.summary))
    #expect(summary.heads == ["Risk", "Owner", "Current", "Target", "Movement"])
    #expect(
      summary.texts[0] == [
        "SCHW 04: Pressure on funding", "Finance Business Partner / Corporate Director", "25 High",
        "16 High by 31 March 2017", "Worse: 16 High to 25 High",
      ])
    #expect(summary.texts[2] == ["CRR 12: Welfare reform", "Not given", "12 Medium", "Not given", "No earlier score"])
  }

  @Test func tableLayoutLosesNothing() throws {
    let paper = register(layout: "table").paper()
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.table(.register))
    #expect(table.heads == ["Risk", "Cause", "Consequence", "Owner", "Previous", "Current", "Target"])
    #expect(table.texts[0][0] == "SCHW 04: Pressure on funding / Note: Also corporate.")
    let actions = try #require(paper.tables.first { $0.caption.plainText.hasSuffix("actions") })
    #expect(actions.heads == ["Action", "Owner", "Due", "Part of"])
    #expect(actions.texts[0][3] == "SCHW 04: Pressure on funding")
  }

  @Test func riskWithoutAViewStandsWhereItIs() {
    var draft = ModelDraft(.register, "Register")
    draft.heading(1, "Risks")
    draft.add(.risk, "R1", "A provider fails", [.score(.current, 2, 2)])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.section("R1: A provider fails")?.level == 3)
  }

  @Test func registerWithoutScaleSaysSo() {
    var draft = ModelDraft(.register, "Register")
    let register = draft.document
    draft.change { $0.scaleChoices[register] = .some(nil) }
    draft.add(.risk, "R1", "A provider fails")
    draft.show(.riskMatrix)
    draft.show(.riskSummary)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.table(.matrix) == nil)
    #expect(paper.reading.contains("There is no risk matrix for 1 risk: the register has no scale."))
    #expect(paper.reading.contains("1 risk: 1 without a score."))
  }

  @Test func noRisksAtAllIsSaid() {
    var draft = ModelDraft(.register, "Register")
    for kind in ViewKind.allCases { draft.show(kind) }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.reading.contains("No risks"))
  }

  @Test func unplacedScoresAreListedBelow() {
    var draft = ModelDraft(.register, "Register")
    draft.add(
      .risk, "R1", "Total alone",
      [
        .of(.current, .score(Score(scale: ScaleID(0), total: ExactDecimal(24), band: 2, typed: "24")))
      ])
    draft.add(.risk, "R2", "No score")
    draft.add(.risk, "R3", "Missing", [.of(.current, .missing(.notYetSet))])
    draft.add(.risk, "R4", "Over", [.score(.current, 5, 5), .date(.retired, .monthOf(2016, 3))])
    draft.add(.risk, "R5", "Placed", [.score(.current, 5, 5)])
    draft.show(.riskMatrix)
    let lines = draft.paper().blocks.lines
    #expect(lines.contains("- R1: Total alone: 24 High"))
    #expect(lines.contains("- R2: No score: no score is given for current"))
    #expect(lines.contains("- R3: Missing: Not yet set"))
    #expect(lines.contains("- R4: Over: retired March 2016"))
    #expect(!lines.contains { $0.hasPrefix("- R5") })
  }
}

@Suite struct MovedGroupTests {
  @Test func aGroupGoesWhereItsRisksGo() throws {
    var draft = ModelDraft(.register, "Register")
    draft.heading(1, "Notes")
    let group = draft.add(.group, nil, "Adults", [.prose(.description, "For adults.")])
    draft.add(.milestone, "A", "Reviewed", in: group, [.date(.due, .day(2016, 1, 1))])
    draft.add(.risk, "R1", "One", in: group)
    draft.heading(1, "Register")
    draft.show(.riskRegister)
    draft.show(.riskRegister)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.section("Notes")?.blocks.isEmpty == true)
    let first = try #require(paper.section("Adults"))
    #expect(
      first.blocks.lines == [
        "For adults.", "Table 1: Adults: milestones", "| Milestone | Due |", "| A Reviewed | 1 January 2016 |",
        "#### R1: One [risk-r1]",
      ])
    #expect(paper.sections.last { $0.title.plainText == "Adults" }?.blocks.lines == ["#### R1: One [risk-r1-2]"])
  }

  @Test func aGroupStaysWhereSomeOfItsRisksStay() {
    var draft = ModelDraft(.register, "Register")
    let group = draft.add(.group, nil, "Adults", [.prose(.description, "For adults.")])
    let one = draft.add(.risk, "R1", "One", in: group)
    draft.add(.risk, "R2", "Two", in: group)
    draft.show(.riskRegister) { $0.of = [one] }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.blocks.lines == [
        "## Adults [group-adults]", "For adults.", "### R2: Two [risk-r2]", "## Adults [group-adults-2]",
        "### R1: One [risk-r1]",
      ])
  }
}
