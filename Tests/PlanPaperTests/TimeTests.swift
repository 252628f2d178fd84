// Tests of PlanPaper: charts, deadlines and owners.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct TimeTests {
  private func plan() -> ModelDraft {
    var draft = ModelDraft()
    draft.set(.date(.date, .day(2013, 7, 10)))
    let director = draft.add(.post, "D", "Director")
    let one = draft.add(.priority, "1", "Safeguarding")
    let two = draft.add(
      .priority, "2", "Early help", [.of(.owner, .party(Party(record: director, printed: "Director")))])
    let owner = Field.of(.owner, .party(Party(record: director, printed: "Director")))
    let big = draft.add(.action, "1", "Protection", in: one)
    draft.add(
      .action, "1.1", "Guidance", in: big,
      [
        owner, .date(.start, .monthOf(2013, 4)), .of(.end, .noted(.when(.date(.monthOf(2013, 6))), note: "review")),
      ])
    draft.add(
      .action, "1.2", "Plans", in: big, [owner, .date(.start, .monthOf(2013, 5)), .of(.end, .when(.word("ongoing")))])
    draft.add(.milestone, "A", "Targets met", in: one, [.date(.due, .monthOf(2013, 8))])
    draft.add(
      .action, "1.1", "Strategy", in: two,
      [
        .owner("Head of Service"), .of(.when, .when(.span(from: .monthOf(2013, 4), to: .monthOf(2013, 5)))),
        .of(.status, .choice("complete")),
      ])
    draft.add(.action, "1.2", "Monthly review", in: two, [owner, .of(.due, .when(.word("monthly")))])
    return draft
  }

  @Test func barsAreSaidInWords() throws {
    var draft = plan()
    draft.show(.gantt)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let chart = try #require(paper.table(.gantt))
    #expect(chart.heads == ["What", "When", "Part of", "Apr 2013", "May 2013", "Jun 2013", "Jul 2013", "Aug 2013"])
    #expect(
      chart.texts[0] == [
        "1.1 Guidance", "April 2013 to June 2013 (review)", "Priority 1: Safeguarding", "Start", "… goes on", "End",
        "– Nothing", "– Nothing",
      ])
    #expect(chart.texts[1].suffix(5) == ["– Nothing", "Start", "… goes on", "… goes on", "… goes on"])
    #expect(chart.texts[2].suffix(2) == ["– Nothing", "Due"])
    #expect(chart.rows[0].cells[3].bar == Table.Bar(kind: .action, startsHere: true, endsHere: false))
    #expect(chart.rows[0].cells[4].bar == Table.Bar(kind: .action, startsHere: false, endsHere: false))
    #expect(chart.rows[0].cells[6].bar == nil)
    #expect(chart.rows[2].cells[7].bar == Table.Bar(kind: .milestone, startsHere: true, endsHere: true))
    #expect(chart.columns[3].startsGroup)
    #expect(paper.reading.contains("Without dates that a chart can show:\n- 1.2 Monthly review: Monthly"))
  }

  @Test(arguments: [
    (14, nil, "Apr 2013"), (20, nil, "Q1 2013/14 Apr to Jun"), (48, nil, "Q1 2013/14 Apr to Jun"),
    (60, nil, "2013/14"), (5, "quarter", "Q1 2013/14 Apr to Jun"), (30, "month", "Apr 2013"),
    (12, "half", "H1 2013/14 Apr to Sep"), (12, "year", "2013/14"),
  ]) func columnsFitTheTime(months: Int, by: String?, first: String) throws {
    var draft = ModelDraft()
    let (year, month) = CivilCalendar.monthOfCount(2013 * 12 + 3 + months - 1)
    draft.add(.action, nil, "Long", [.date(.start, .monthOf(2013, 4)), .date(.end, .monthOf(year, month))])
    draft.show(.gantt) { $0.by = by }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let chart = try #require(paper.table(.gantt))
    #expect(chart.heads[2] == first)
    #expect(chart.columns.count <= 18)
  }

  @Test func centuriesAreCutShort() {
    var draft = ModelDraft()
    draft.add(.action, nil, "Old", [.date(.start, .monthOf(1100, 4)), .date(.end, .monthOf(1101, 4))])
    draft.add(.action, nil, "Far", [.date(.start, .monthOf(8000, 4)), .date(.end, .monthOf(9000, 4))])
    draft.show(.gantt)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.reading.contains("Outside the years shown:\n- Far: April 8000 to April 9000"))
  }

  @Test func chartIsNarrowedToTimeAndPriority() throws {
    var draft = plan()
    let second = draft.model.records.indices.map { RecordID($0) }.first { draft.model[$0].title.plain == "Early help" }
    draft.show(.gantt) { view in
      view.of = second.map { [$0] } ?? []
      view.from = .monthOf(2013, 5)
      view.to = .monthOf(2013, 6)
    }
    let chart = try #require(draft.paper().table(.gantt))
    #expect(chart.heads == ["What", "When", "May 2013", "Jun 2013"])
    #expect(chart.texts == [["1.1 Strategy", "April 2013 to May 2013", "End", "– Nothing"]])
  }

  @Test func deadlinesAreInOrderAndOverdueAtThePapersDate() throws {
    var draft = plan()
    draft.show(.deadlines)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.table(.deadlines))
    #expect(table.heads == ["Date", "What", "Kind", "Owner", "Part of", "Status"])
    #expect(
      table.texts == [
        ["May 2013", "1.1 Strategy", "Action", "Head of Service", "Priority 2: Early help", "Complete"],
        ["June 2013 (review) Overdue", "1.1 Guidance", "Action", "Director", "Priority 1: Safeguarding", "Not given"],
        ["August 2013", "A Targets met", "Milestone", "Not given", "Priority 1: Safeguarding", "Not given"],
      ])
    #expect(table.subcaption.plainText == "1 overdue at 10 July 2013.")
  }

  @Test func theRunsDateGoesBeforeThePapers() {
    var draft = plan()
    draft.show(.deadlines)
    let early = draft.paper(PaperOptions(asOf: .day(2013, 5, 1)))
    #expect(!early.reading.contains("Overdue"))
    let late = draft.paper(PaperOptions(asOf: .day(2014, 5, 1)))
    #expect(late.reading.contains("August 2013 Overdue"))
  }

  @Test func withoutADateNothingIsOverdue() {
    var draft = ModelDraft()
    draft.add(.action, nil, "Old", [.date(.due, .day(1990, 1, 1))])
    draft.show(.deadlines)
    #expect(!draft.paper().reading.contains("Overdue"))
  }

  @Test func risksAndKeyDecisionsHaveDeadlinesToo() throws {
    var draft = ModelDraft()
    draft.add(
      .risk, "R1", "One",
      [
        .score(.targetScore, 2, 2, .period(.day(2016, 9, 1))), .date(.review, .day(2016, 8, 1)),
      ])
    let programme = draft.programme(nil, "Programme", years: 1)
    draft.add(.activity, nil, "Catering", in: programme, [.timeline("A K . .")])
    draft.show(.deadlines)
    let table = try #require(draft.paper().table(.deadlines))
    #expect(
      table.texts.map { Array($0.prefix(3)) } == [
        ["1 August 2016", "R1: One", "Review"], ["1 September 2016", "R1: One: 4 Low", "Target score"],
        ["Q2 2016/17", "Catering", "Key decision"],
      ])
  }

  @Test func eachOwnerHasATableByDate() throws {
    var draft = plan()
    draft.show(.owners)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.tables.filter { $0.role == .owners }.map(\.caption.plainText) == [
        "Who owes what: Director", "Who owes what: Head of Service", "Who owes what: No owner given",
      ])
    let director = try #require(paper.table(captioned: "Who owes what: Director"))
    #expect(director.heads == ["What", "Kind", "Due", "Part of"])
    #expect(
      director.texts == [
        ["1.1 Guidance", "Action", "June 2013 (review) Overdue", "Priority 1: Safeguarding"],
        ["1.2 Plans", "Action", "Ongoing", "Priority 1: Safeguarding"],
        ["1.2 Monthly review", "Action", "Monthly", "Priority 2: Early help"],
      ])
    #expect(paper.reading.contains("Director also answers for: priority 2."))
    // Work that is made of other work is owned by its parts.
    #expect(!paper.tables.contains { $0.role == .owners && $0.texts.contains { $0[0] == "1 Protection" } })
  }

  @Test func ownersAreNarrowedToOneAndToATime() {
    var draft = plan()
    let director = draft.model.records.indices.map { RecordID($0) }.filter { draft.model[$0].kind == .post }
    draft.show(.owners) { view in
      view.of = director
      view.to = .monthOf(2013, 6)
    }
    let tables = draft.paper().tables.filter { $0.role == .owners }
    #expect(tables.map { $0.texts.map { $0[0] } } == [["1.1 Guidance"]])
  }
}
