// Tests of PlanPaper: prose, values and references in print.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct TextTests {
  /// What a paper prints of one value, as a fact of a risk.
  private func printed(_ value: Value) -> String {
    var draft = ModelDraft()
    draft.add(.risk, "R1", "Risk", [.of(.category, value)])
    let paper = draft.paper()
    let line = paper.blocks.lines.first { $0.hasPrefix("Category: ") } ?? ""
    return String(line.dropFirst("Category: ".count))
  }

  @Test(arguments: [
    (Value.words("Financial"), "Financial"), (.when(.date(.monthOf(2016, 4))), "April 2016"),
    (.when(.word("ongoing")), "Ongoing"), (.when(.by(.monthOf(2016, 4))), "By April 2016"),
    (.when(.span(from: .monthOf(2016, 4), to: .monthOf(2016, 5))), "April 2016 to May 2016"),
    (.quantity(Quantity(.exactly(ExactDecimal(70)), unit: "%")), "70%"),
    (.money(Money(amount: ExactDecimal(8), multiple: .millions, per: "year")), "£8m a year"),
    (.duration(Duration(count: ExactDecimal(28), unit: .clearDay)), "28 clear days"),
    (.timeOfDay(hour: 14, minute: 30), "2.30pm"), (.yesNo(true), "Yes"), (.choice("on track"), "On track"),
    (.party(Party(record: nil, printed: "Director")), "Director"), (.missing(.tbc), "To be confirmed"),
    (.bracketed("as with Agilisys"), "(as with Agilisys)"), (.asPrinted("31 September"), "“31 September”"),
    (.noted(.words("May"), note: "review"), "May (review)"),
    (.revised(from: .words("May"), to: .words("June")), "May, revised to June"),
    (.several([.words("One"), .words("Two")]), "- One / - Two"),
    (.email("a@example.gov.uk"), "a@example.gov.uk"), (.reference(RecordLink(record: nil, typed: "risk 9")), "risk 9"),
    (.score(.standard(4, 5)), "20 High: likelihood Likely (4), impact Major (5)"),
  ]) func values(value: Value, words: String) { #expect(printed(value) == words) }

  @Test func reasonsAndRepeatedFieldsStandTogether() {
    var draft = ModelDraft()
    var reviewed = Field.of(.review, .when(.date(.monthOf(2016, 4))))
    reviewed.because = .plain("The board asked.")
    draft.add(.risk, "R1", "Risk", [.prose(.noteText, "One."), reviewed, .prose(.noteText, "Two.")])
    let lines = draft.paper().blocks.lines
    #expect(lines.contains("Note: One. / Two."))
    #expect(lines.contains("Review: April 2016 / Because: The board asked."))
  }

  @Test func proseKeepsItsShape() {
    var draft = ModelDraft()
    draft.heading(1, "Services")
    draft.prose(
      .heading(level: 2, [.text("Below")]),
      .paragraph([
        .text("Plain "), .emphasis([.text("em")]), .softBreak, .strong([.text("strong")]), .lineBreak, .code("code"),
        .strikethrough([.text("gone")]),
      ]),
      .list(
        ProseList(
          isOrdered: true, start: 3, isTight: false,
          items: [
            ProseList.Item(blocks: [.paragraph([.text("three")])], isChecked: true)
          ])),
      .quote([.paragraph([.text("said")])]), .code("x = 1", language: "swift"), .rule)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.blocks.lines == [
        "## Services [services]", "### Below [below]", "Plain em strong codegone", "- Done: three", "> said", "x = 1",
        "---",
      ])
    guard case .list(let list)? = paper.section("Below")?.blocks[1] else {
      Issue.record("no list")
      return
    }
    #expect(list.style == .numbers && list.start == 3 && !list.isTight)
  }

  @Test func tablesOfTextTakeTheHeadingAsTheirCaption() {
    var draft = ModelDraft()
    draft.heading(1, "Services")
    let table = ProseTable(
      alignments: [.left, .right], head: [[], [.text("What")]],
      rows: [[[.text("Fostering")], []], [[.text("Adoption")]]])
    draft.prose(.table(table))
    draft.prose(.table(table))
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.tables.map(\.caption.plainText) == ["Services", "Services (2)"])
    #expect(paper.tables[0].heads == ["Item", "What"])
    #expect(paper.tables[0].texts == [["Fostering", "Not given"], ["Adoption", "Not given"]])
    #expect(paper.tables[0].columns[1].alignment == .end)
  }

  @Test func onlySafeAddressesAreLinks() {
    var draft = ModelDraft()
    draft.prose(
      .paragraph([
        .link(url: "https://example.gov.uk", title: "", [.text("safe")]), .text(" "),
        .link(url: "JavaScript:alert(1)", title: "", [.text("unsafe")]), .text(" "),
        .link(url: "plans/a.html#b", title: "", []), .text(" "),
        .image(url: "data:text/html,x", title: "", alternative: [.text("a picture")]),
      ]))
    let paper = draft.paper()
    #expect(paper.blocks.lines == ["safe unsafe (JavaScript:alert(1)) plans/a.html#b a picture"])
    guard case .paragraph(let paragraph)? = paper.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    let urls = paragraph.content.compactMap { if case .link(let url, _) = $0 { url } else { nil } }
    #expect(urls == ["https://example.gov.uk", "plans/a.html#b"])
  }

  @Test func referencesPrintWhatTheyLeadTo() {
    var draft = ModelDraft()
    let risk = draft.add(.risk, "SCHW 04", "Funding")
    let priority = draft.add(.priority, "2", "Help")
    let untitled = draft.add(.risk, nil, "No reference")
    let post = draft.add(.post, "D", "Director")
    draft.prose(
      .paragraph([
        .reference(typed: "schw-04", risk), .text("; "), .reference(typed: "priority 2", priority), .text("; "),
        .reference(typed: "Priority 2", priority), .text("; "), .reference(typed: "x", untitled), .text("; "),
        .reference(typed: "D", post), .text("; "), .reference(typed: "risk 99", nil),
      ]))
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.blocks.lines.contains("SCHW 04; priority 2; Priority 2; No reference; Director; risk 99"))
  }

  @Test func notesThatNameEachOtherComeToAnEnd() {
    var draft = ModelDraft()
    let one = draft.add(.note, "1")
    let two = draft.add(.note, "2")
    let plain = draft.add(.note, nil)
    draft.set(
      .of(.noteText, .prose(.blocks([.paragraph([.text("See "), .reference(typed: "note 2", two)])]))), on: one)
    draft.set(
      .of(.noteText, .prose(.blocks([.paragraph([.text("See "), .reference(typed: "this", plain)])]))), on: two)
    draft.set(.of(.noteText, .prose(.blocks([.paragraph([.reference(typed: "this", plain)])]))), on: plain)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.blocks.lines == ["! Note 1: See Note 2", "! Note 2: See this", "! Note: this"])
  }

  @Test func aGapIsSaid() {
    var draft = ModelDraft()
    draft.add(.gap, "risk", "", [.of(.numbers, .several([.words("4"), .words("9-12")]))])
    #expect(draft.paper().blocks.lines == ["Risk references not used: 4; 9-12"])
  }
}
