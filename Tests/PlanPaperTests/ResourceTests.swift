// Tests of PlanPaper: services, contracts, steps of actions, and quadrants.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct ServicePapers {
  private static func end(_ year: Int, _ month: Int, _ day: Int) -> Field {
    .date(.contractEnd, .day(year, month, day))
  }

  @Test func headingsAmongServicesStayInOneTable() throws {
    var draft = ModelDraft()
    draft.add(.group, nil, "Adults")
    let group = draft.add(.group, nil, "Care")
    draft.add(.service, "S1", "Homes", in: group, [.words(.delivery, "external"), Self.end(2017, 3, 31)])
    let other = draft.add(.group, nil, "Advice")
    draft.add(.service, "S2", "Advocacy", in: other, [Self.end(2018, 3, 31)])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.tables.count == 1)
    #expect(paper.tables[0].rows.map(\.role) == [.group, .group, .body, .group, .body])
    #expect(paper.sections.isEmpty)
  }

  @Test func aGroupThatSaysSomethingKeepsItsSection() {
    var draft = ModelDraft()
    let group = draft.add(.group, nil, "Care", in: nil, [.prose(.description, "For adults.")])
    draft.add(.service, "S1", "Homes", in: group)
    #expect(draft.paper().sections.map(\.title.plainText) == ["Care"])
  }

  @Test func contractsStandByTheirEnd() throws {
    var draft = ModelDraft()
    let late = draft.add(.service, "S1", "Homes", [Self.end(2018, 3, 31)])
    let early = draft.add(.service, "S2", "Advocacy", [Self.end(2016, 9, 30)])
    draft.add(.service, "S3", "Spot", [.of(.contractEnd, .bracketed("no end date"))])
    draft.add(.service, "S4", "Own", [.of(.delivery, .choice("internal"))])
    let activity = draft.add(.activity, nil, "Homes again")
    draft.change { model in
      model.contracts[late] = ContractOutlook(
        end: .day(2018, 3, 31), activities: [activity], successor: .inTime)
      model.contracts[early] = ContractOutlook(end: .day(2016, 9, 30), activities: [], successor: .none)
    }
    draft.show(.contracts)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.tables.last)
    #expect(
      table.rows.map { $0.cells[0].content.plainText } == [
        "Ends in 2016/17: 1", "S2 Advocacy", "Ends in 2017/18: 1", "S1 Homes", "No end date: 1", "S3 Spot",
      ])
    #expect(table.rows[1].cells.last?.content.plainText == "Nothing named")
    #expect(table.rows[3].cells.last?.content.plainText == "Homes again: under way before the contract ends")
    #expect(paper.reading.contains("4 services: 3 with a contract, 1 without. Nothing in the plan follows 1 of those"))
  }

  @Test func aProgrammeWithoutTimelinesIsATable() throws {
    var draft = ModelDraft()
    let programme = draft.programme("C1", "Activity")
    draft.add(
      .activity, nil, "Fostering", in: programme,
      [.of(.cost, .money(Money(amount: ExactDecimal(8), multiple: .millions))), .words(.consultation, "Not needed")])
    let table = try #require(draft.paper().tables.first)
    #expect(table.columns.map { $0.title.plainText } == ["Activity", "Expected value", "Consultation"])
  }
}

@Suite struct ImprovementPapers {
  @Test func stepsAndMeasuresStandInTheRowOfTheirAction() throws {
    var draft = ModelDraft()
    let action = draft.add(.action, "2.1.1", "Standards", [.owner("Head of Quality")])
    draft.add(
      .action, nil, "Set them", in: action, [.date(.due, .day(2016, 12, 30)), .owner("Director")])
    draft.add(.measure, nil, "Audits", in: action, [.words(.target, "100 a month")])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.tables.count == 1)
    let row = try #require(paper.tables.first?.rows.first)
    #expect(row.cells[0].items.map(\.plainText) == ["Set them (30 December 2016; Director)"])
    #expect(row.cells.last?.content.plainText == "Audits: 100 a month")
  }

  @Test func aStepWithAReferenceKeepsItsRow() {
    var draft = ModelDraft()
    let action = draft.add(.action, "1", "Standards")
    draft.add(.action, "1.1", "Set them", in: action)
    #expect(draft.paper().tables.first?.rows.count == 2)
  }

  @Test func aLinkToAStepLeadsToItsAction() {
    var draft = ModelDraft()
    let action = draft.add(.action, "2.1.1", "Standards")
    let step = draft.add(.action, nil, "Set them", in: action, [.date(.due, .day(2016, 12, 30))])
    draft.add(.note, nil, "", [.links(.links, step)])
    draft.show(.deadlines)
    #expect(PaperFaults.of(draft.paper()) == [])
  }

  @Test func progressIsAColumn() {
    var draft = ModelDraft()
    draft.add(.action, "1", "Standards", [.prose(.progressNote, "Two of three are done.")])
    #expect(draft.paper().tables.first?.columns.map { $0.title.plainText } == ["Action", "Progress note"])
  }
}

@Suite struct QuadrantPapers {
  private func draft() -> (ModelDraft, RecordID) {
    var draft = ModelDraft()
    let all = draft.add(.group, "BS", "Scorecard", [.of(.layout, .choice("quadrants"))])
    for name in ["Performance", "Practice", "Partnerships", "People"] {
      let group = draft.add(.group, nil, name, in: all)
      draft.add(.action, nil, "Do \(name)", in: group)
    }
    return (draft, all)
  }

  @Test func groupsStandSideBySideWithLists() throws {
    let paper = draft().0.paper()
    #expect(PaperFaults.of(paper) == [])
    let section = try #require(paper.section("Scorecard"))
    #expect(section.role == .quadrants)
    #expect(paper.tables.isEmpty)
    #expect(paper.sections.count == 5)
    #expect(paper.reading.contains("- Do People"))
  }

  @Test func aViewMovesThem() {
    var (draft, all) = draft()
    draft.heading(1, "Later")
    draft.show(.quadrants) { $0.of = [all] }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.sections.map(\.title.plainText).first == "Later")
    #expect(paper.sections.filter { $0.role == .quadrants }.count == 1)
  }
}
