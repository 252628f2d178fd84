// Tests of PlanPaper: headings, anchors, header and the order of things.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct StructureTests {
  private func outline(_ entries: [OutlineEntry], _ depth: Int = 0) -> [String] {
    entries.flatMap { entry in
      [String(repeating: " ", count: depth) + entry.title.plainText] + outline(entry.children, depth + 1)
    }
  }

  @Test func levelsAreNeverSkipped() {
    var draft = ModelDraft()
    draft.heading(3, "Deep first")
    draft.heading(1, "One")
    draft.heading(4, "Four")
    draft.heading(2, "Two")
    draft.heading(6, "Six")
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(outline(paper.outline) == ["Deep first", "One", " Four", " Two", "  Six"])
    #expect(paper.sections.map(\.level) == [2, 2, 3, 3, 4])
  }

  @Test func recordsStandOneLevelBelowTheLastHeading() {
    var draft = ModelDraft()
    draft.add(.priority, "1", "Before any heading")
    draft.heading(1, "Work")
    draft.heading(2, "Now")
    draft.add(.priority, "2", "Below two")
    let paper = draft.paper()
    #expect(outline(paper.outline) == ["Priority 1: Before any heading", "Work", " Now", "  Priority 2: Below two"])
    #expect(paper.section("Priority 2: Below two")?.level == 4)
  }

  @Test func theDeepestLevelIsSix() {
    var draft = ModelDraft()
    for level in 1...5 { draft.heading(level, "Level \(level)") }
    let group = draft.add(.group, nil, "Group")
    draft.add(.risk, "R1", "Risk", in: group)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.sections.map(\.level) == [2, 3, 4, 5, 6, 6, 6])
  }

  @Test func textAfterASectionHasASectionOfItsOwn() {
    var draft = ModelDraft()
    draft.heading(1, "Work")
    draft.add(.priority, "1", "First")
    draft.text("What comes after.")
    draft.text("And more.")
    draft.add(.priority, "2", "Second")
    draft.show(.owners)
    draft.add(.milestone, nil, "Reached", [.date(.due, .day(2016, 1, 1))])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      outline(paper.outline) == [
        "Work", " Priority 1: First", " Work (continued)", " Priority 2: Second", " Who owes what: No owner given",
      ])
    #expect(paper.section("Work (continued)")?.blocks.lines == ["What comes after.", "And more."])
  }

  @Test func anchorsComeFromKindAndReference() {
    var draft = ModelDraft()
    draft.heading(1, "Risk SCHW 04")
    draft.add(.risk, "SCHW 04", "Funding")
    let one = draft.add(.priority, "1", "Safeguarding")
    let action = draft.add(.action, "1.1", "Guidance", in: one)
    draft.add(.action, "1.1.1", "Draft it", in: action)
    draft.add(.milestone, "A", "Reached", in: one)
    let two = draft.add(.priority, "2", "Help")
    draft.add(.action, "1.1", "Strategy", in: two)
    draft.add(.risk, nil, "Été — can’t wait")
    draft.add(.risk, nil, "Été — can’t wait")
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.sections.map(\.anchor.id) == [
        "risk-schw-04-2", "risk-schw-04", "priority-1", "priority-2", "risk-ete-cant-wait", "risk-ete-cant-wait-2",
      ])
    #expect(
      paper.tables.flatMap { $0.rows.compactMap(\.anchor?.id) } == [
        "priority-1-action-1-1", "priority-1-action-1-1-1", "priority-1-milestone-a", "priority-2-action-1-1",
      ])
  }

  @Test func anAnchorStaysWhenRecordsComeBefore() {
    var before = ModelDraft()
    before.add(.risk, "SCHW 04", "Funding")
    var after = ModelDraft()
    after.add(.risk, nil, "SCHW 04")
    after.heading(1, "Risk SCHW 04")
    after.add(.risk, "SCHW 04", "Funding")
    let anchor = before.paper().section("SCHW 04: Funding")?.anchor
    #expect(anchor?.id == "risk-schw-04")
    #expect(after.paper().section("SCHW 04: Funding")?.anchor == anchor)
  }

  @Test func titlesWithoutLettersStillHaveAnchors() {
    var draft = ModelDraft()
    draft.heading(1, "مجلس")
    draft.heading(1, "2016/17")
    draft.heading(1, String(repeating: "unending ", count: 40))
    draft.heading(1, String(repeating: "x", count: 5000))
    let anchors = draft.paper().sections.map(\.anchor.id)
    #expect(anchors[0] == "section")
    #expect(anchors[1] == "section-2016-17")
    #expect(anchors[2].hasSuffix("unending") && anchors[2].count <= 60)
    #expect(anchors[3].count <= 60)
  }

  @Test func summaryHasAHeadingWhereHeadingsFollow() {
    var draft = ModelDraft()
    draft.set(.prose(.summary, "In short."))
    draft.set(.prose(.purpose, "To help."))
    draft.add(.term, "KCC", "Kent County Council")
    draft.show(.contents)
    draft.heading(1, "Work")
    draft.show(.key)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(outline(paper.outline) == ["Summary", "Purpose", "Work"])
    #expect(paper.section("Summary")?.role == .summary)
    #expect(paper.blocks.lines.first == "(Contents)")
  }

  @Test func summaryStandsFirstWithoutHeadings() {
    var draft = ModelDraft()
    draft.set(.prose(.summary, "In short."))
    draft.text("Some text.")
    let paper = draft.paper()
    #expect(paper.blocks.lines == ["In short.", "Some text."])
  }

  @Test func contentsAreNotNamedTwice() {
    var first = ModelDraft()
    first.heading(1, "Contents")
    first.show(.contents)
    first.heading(1, "Work")
    #expect(outline(first.paper().outline) == ["Work"])
    var later = ModelDraft()
    later.heading(1, "Work")
    later.heading(1, "Contents")
    later.show(.contents)
    let paper = later.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(outline(paper.outline) == ["Work"])
    #expect(paper.section("Contents")?.blocks.lines == ["(In this paper)"])
  }

  @Test func recommendationsAreMarked() {
    var draft = ModelDraft()
    draft.heading(1, "Recommendations")
    #expect(draft.paper().sections.map(\.role) == [.recommendations])
  }

  @Test func theHeaderHasEveryFact() {
    var draft = ModelDraft(.register, "Risk register", ref: "SCHW")
    draft.set(.of(.organisation, .inline(RichLine("Kent County Council"))))
    draft.set(.of(.date, .when(.date(.monthOf(2016, 2)))))
    draft.set(.of(.author, .several([.words("One"), .words("Two")])))
    draft.set(.of(.version, .missing(.notGiven)))
    draft.add(.fact, "electoral division", "", [.words(.value, "All")])
    draft.text("Text.")
    let paper = draft.paper(PaperOptions(draftNotice: "Made with errors."))
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.organisation == "Kent County Council")
    #expect(paper.isoDate == "2016-02")
    #expect(paper.printedDate == "February 2016")
    #expect(paper.slug == "register-schw")
    #expect(paper.kindLabel == "Risk register")
    #expect(paper.draftNotice == "Made with errors.")
    #expect(paper.details.map(\.label) == ["Date", "Author", "Version", "Electoral division"])
    #expect(paper.details[1].values.map(\.plainText) == ["One", "Two"])
    #expect(paper.details[2].value.plainText == "Not given")
    #expect(paper.details[3].value.plainText == "All")
  }

  @Test func labelsReplacePrintedWords() {
    var draft = ModelDraft()
    draft.change {
      $0.labels = ["consequence": "Effect", "risk": "Threat", "no risks": "Nothing here", "owner": "lead"]
    }
    draft.add(.risk, "1", "Funding", [.prose(.consequence, "Cuts."), .owner("Director"), .score(.current, 1, 1)])
    draft.show(.riskMatrix)
    let lines = draft.paper().blocks.lines
    #expect(lines.contains("## Threat 1: Funding [risk-1]"))
    #expect(lines.contains("Effect: Cuts."))
    #expect(lines.contains("Lead: Director"))
    #expect(lines.contains { $0.contains("Threats by likelihood and impact") })
    #expect(lines.contains { $0.contains("5 Low No threats") })
  }

  @Test func anUnknownDocumentIsAnEmptyPaper() {
    let paper = PaperBuilder.paper(of: 3, in: ModelDraft().model)
    #expect(paper.blocks.isEmpty)
    #expect(!paper.slug.isEmpty)
  }

  @Test func groupsAreSectionsWithTheirText() {
    var draft = ModelDraft()
    let group = draft.add(
      .group, "Adults", "Adult services", [.prose(.description, "For adults."), .prose(.noteText, "Text.")])
    let inner = draft.add(.group, nil, "Homes", in: group)
    draft.add(.milestone, "A", "Opened", in: inner, [.date(.due, .day(2016, 1, 1))])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.blocks.lines == [
        "## Adult services [group-adults]", "For adults.", "Text.", "### Homes [group-homes]",
        "Table 1: Homes: milestones", "| Milestone | Due |", "| A Opened | 1 January 2016 |",
      ])
  }

  @Test func aShowInAGroupIsNarrowedToIt() throws {
    var draft = ModelDraft()
    let group = draft.add(.group, nil, "Adults")
    draft.add(.risk, "R1", "Inside", in: group, [.score(.current, 1, 1)])
    draft.add(.show, nil, "", in: group, [.words(.view, "risk summary")])
    draft.add(.risk, "R2", "Outside", [.score(.current, 1, 1)])
    let summary = try #require(draft.paper().table(.summary))
    #expect(summary.texts.map { $0[0] } == ["R1: Inside"])
  }
}
