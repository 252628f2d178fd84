// Tests of PlanPaper: commissioning programmes as grids and in words.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct CommissioningTests {
  private func plan() -> (ModelDraft, RecordID) {
    var draft = ModelDraft()
    draft.heading(1, "Programme")
    let programme = draft.programme("EYPS", "Education")
    draft.add(
      .activity, nil, "School catering", in: programme,
      [
        .words(.category, "C"), .timeline("K D . . | . . . . | A/P A . ."), .prose(.description, "The contract ends."),
      ])
    let group = draft.add(.group, nil, "Public health", in: programme)
    draft.add(.activity, "PH1", "Befriending", in: group, [.timeline(". . . . | . . . . | . . . .")])
    return (draft, programme)
  }

  @Test func cellsSayTheirStages() throws {
    let paper = plan().0.paper()
    #expect(PaperFaults.of(paper) == [])
    let grid = try #require(paper.table(captioned: "Education"))
    #expect(grid.role == .grid)
    #expect(grid.subcaption.plainText == "A Analyse, P Plan, D Do, R Review, K Key decision")
    #expect(
      Array(grid.heads.prefix(4)) == ["Activity", "Category", "Q1 2016/17 Apr to Jun", "Q2 2016/17 Jul to Sep"])
    #expect(grid.heads.last == "Q4 2018/19 Jan to Mar")
    #expect(grid.columns.map(\.startsGroup).filter { $0 }.count == 3)
    #expect(grid.texts[0][2] == "K")
    #expect(grid.texts[0][4] == "– No activity")
    #expect(grid.texts[0][10] == "A P")
    guard case .tag(let tag)? = grid.rows[0].cells[2].content.first else {
      Issue.record("no stage")
      return
    }
    #expect(tag.role == .stage(4, isPoint: true))
    #expect(tag.meaning == "Key decision")
  }

  @Test func groupsHaveATableEach() throws {
    let paper = plan().0.paper()
    let grid = try #require(paper.table(captioned: "Education: Public health"))
    #expect(grid.anchor.id == "group-public-health")
    #expect(grid.texts[0][0] == "PH1 Befriending")
    #expect(grid.heads[1] == "Category")
  }

  @Test func sentencesSayTheSame() {
    let lines = plan().0.paper().blocks.lines
    #expect(lines.contains("2 activities, Q1 2016/17 to Q4 2018/19."))
    #expect(
      lines.contains(
        "- School catering: Key decision: Q1 2016/17; Do: Q2 2016/17; Analyse: Q1 2018/19 to Q2 2018/19; Plan: Q1 2018/19"
      ))
    #expect(lines.contains("- PH1 Befriending: No activity in these years"))
    #expect(lines.contains("School catering: The contract ends."))
  }

  @Test func isPrintedOnceWhereAViewShowsIt() {
    var (draft, programme) = plan()
    draft.heading(1, "Later")
    draft.show(.commissioningGrid) { $0.of = [programme] }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.tables.count == 2)
    #expect(paper.section("Programme")?.blocks.isEmpty == true)
    #expect(paper.section("Later")?.blocks.allTables.count == 2)
  }

  @Test func aViewOfAGroupShowsThatGroup() {
    var (draft, _) = plan()
    let group = draft.model.records.indices.map { RecordID($0) }.filter { draft.model[$0].kind == .group }
    draft.heading(1, "Only public health")
    draft.show(.commissioningGrid) { $0.of = group }
    let tables = draft.paper().section("Only public health")?.blocks.allTables ?? []
    #expect(tables.map { $0.texts.map { $0[0] } } == [["PH1 Befriending"]])
  }

  @Test func moreThanTwelveCellsAreSharedOut() {
    var draft = ModelDraft()
    let long = draft.programme(nil, "Long", years: 4)
    draft.add(.activity, nil, "One", in: long, [.timeline("K . . . | . . . . | . . . . | . . . R")])
    let monthly = draft.programme(nil, "Monthly", years: 2, unit: .month)
    draft.add(.activity, nil, "Two", in: monthly, [.timeline("A " + String(repeating: ". ", count: 23))])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.tables.map(\.caption.plainText) == [
        "Long, Q1 2016/17 to Q4 2017/18", "Long, Q1 2018/19 to Q4 2019/20", "Monthly, April 2016 to March 2017",
        "Monthly, April 2017 to March 2018",
      ])
    #expect(paper.tables.allSatisfy { $0.columns.count <= 14 })
    #expect(paper.tables[2].heads[1] == "April 2016")
  }

  @Test func whatIsNoTimelineIsSaid() {
    var draft = ModelDraft()
    let programme = draft.programme(nil, "Programme", years: 1)
    draft.add(.activity, nil, "Not given", in: programme, [.of(.timeline, .missing(.notYetSet))])
    draft.add(
      .activity, nil, "Noted", in: programme,
      [
        .of(.timeline, .noted(Field.timeline("K . . .").value, note: "subject to funding"))
      ])
    draft.add(
      .activity, nil, "Moved", in: programme,
      [
        .of(.timeline, .revised(from: Field.timeline("K . . .").value, to: Field.timeline(". K . .").value))
      ])
    draft.add(
      .activity, nil, "In words", in: programme,
      [
        .of(.stagePeriods, .when(.span(from: .monthOf(2016, 5), to: .monthOf(2016, 8))), .stage("A"))
      ])
    let lines = draft.paper().blocks.lines
    #expect(lines.contains("| Not given | – Not yet set | – Not yet set | – Not yet set | – Not yet set |"))
    #expect(lines.contains("Noted: Timeline: (subject to funding)"))
    #expect(lines.contains("Moved: Timeline: Before it was revised: Key decision: Q1 2016/17"))
    #expect(lines.contains("| Moved | – No activity | K | – No activity | – No activity |"))
    #expect(lines.contains("| In words | A | A | – No activity | – No activity |"))
  }

  @Test func aProgrammeWithoutYearsStillShowsItsActivities() {
    var draft = ModelDraft()
    let programme = draft.programme(nil, "Programme")
    draft.change { $0.frames[programme] = nil }
    draft.add(.activity, nil, "One", in: programme, [.words(.category, "C"), .of(.timeline, .asPrinted("K D"))])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.tables[0].texts == [["One", "C"]])
    #expect(paper.reading.contains("“K D”"))
  }
}
