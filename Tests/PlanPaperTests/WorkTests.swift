// Tests of PlanPaper: priorities, work, objectives, tables of the plan's own, the golden thread and the key.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct WorkTests {
  @Test func actionsNestInOneTable() throws {
    var draft = ModelDraft()
    let priority = draft.add(.priority, "1", "Safeguarding", [.prose(.description, "Sound practice.")])
    let action = draft.add(.action, "1", "Protection", in: priority, [.words(.see, "Improvement Plan 2.2")])
    draft.add(
      .action, "1.1", "Guidance", in: action,
      [
        .owner("Director"), .date(.start, .monthOf(2013, 4)), .date(.end, .monthOf(2013, 5)),
      ])
    draft.add(.milestone, nil, "Half way", in: action, [.date(.due, .monthOf(2013, 6))])
    draft.add(.milestone, "A", "All of it", in: priority, [.date(.due, .monthOf(2013, 8))])
    draft.change { $0[priority].answered = [AnsweredPlural(kind: .decision, missing: .notGiven)] }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let card = try #require(paper.section("Priority 1: Safeguarding"))
    #expect(card.role == .priority)
    #expect(
      card.blocks.lines == [
        "Sound practice.", "Decisions: Not given", "Table 1: Priority 1: actions",
        "| Action | Owner | Start | End |",
        "| 1 Protection / See: Improvement Plan 2.2 | – See the rows below | – See the rows below | – See the rows below |",
        "| 1.1 Guidance | Director | April 2013 | May 2013 |", "Table 2: Priority 1: milestones",
        "| Milestone | Due | Part of |", "| Half way | June 2013 | Action 1: Protection |",
        "| A All of it | August 2013 | Priority 1: Safeguarding |",
      ])
  }

  @Test func aLeadWhoIsHandedDownIsToldOnce() throws {
    var draft = ModelDraft()
    var lead = Field.owner("Director")
    lead.isInherited = true
    let priority = draft.add(.priority, "1", "Safeguarding", [.of(.lead, Field.owner("Director").value)])
    draft.add(.action, "1.1", "Guidance", in: priority, [lead, .date(.due, .monthOf(2013, 4))])
    let action = draft.add(.action, "1.2", "Training", in: priority, [lead, .date(.due, .monthOf(2013, 5))])
    draft.add(.measure, "M1", "Staff trained", in: action, [.words(.target, "60%"), lead])
    draft.add(.outcome, "2.1", "Children are safe", in: priority, [lead])
    let card = try #require(draft.paper().section("Priority 1: Safeguarding"))
    #expect(
      card.blocks.lines == [
        "Lead: Director", "Table 1: Priority 1: actions", "| Action | Due |", "| 1.1 Guidance | April 2013 |",
        "| 1.2 Training | May 2013 |", "Table 2: Priority 1: measures", "| Measure | Target | Part of |",
        "| M1 Staff trained | 60% | Action 1.2: Training |", "Outcome 2.1: Children are safe",
      ])
  }

  @Test func partsOfWorkHaveItsLeadAsAbove() throws {
    var draft = ModelDraft()
    var lead = Field.owner("Director")
    lead.isInherited = true
    let action = draft.add(.action, "1", "Protection", [.of(.lead, Field.owner("Director").value)])
    draft.add(.action, "1.1", "Guidance", in: action, [lead])
    let table = try #require(draft.paper().tables.first)
    #expect(table.heads == ["Action", "Lead"])
    #expect(table.texts.map { $0[1] } == ["Director", "As above"])
  }

  @Test func fieldsByPeriodAndWithReasonsAreLinesOfACell() throws {
    var draft = ModelDraft()
    var revised = Field.words(.target, "69.5%")
    revised.qualifier = .period(.monthOf(2016, 6))
    revised.because = .plain("Demand rose.")
    draft.add(
      .measure, "M1", "Plans on time",
      [
        .of(.target, .words("60%"), .period(.monthOf(2016, 5))), revised, .words(.unit, "%"),
      ])
    let table = try #require(draft.paper().tables.first)
    #expect(table.heads == ["Measure", "Target", "Unit"])
    #expect(table.texts[0][1] == "May 2016: 60% / June 2016: 69.5% / Because: Demand rose.")
  }

  @Test func textThatNeedsMoreThanLinesComesAfterTheTable() {
    var draft = ModelDraft()
    let long = Prose.blocks([
      .paragraph([.text("Before.")]),
      .table(ProseTable(alignments: [.none], head: [[.text("Step")]], rows: [[[.text("First")]]])),
    ])
    draft.add(.action, "1", "Plan it", [.of(.description, .prose(long)), .prose(.noteText, "Short.")])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.tables.map(\.number) == [1, 2])
    #expect(
      paper.blocks.lines == [
        "Table 1: Business plan 2016/17: actions", "| Action |", "| 1 Plan it / Note: Short. |",
        "1 Plan it, Description: Before. / Table 2: Business plan 2016/17 / | Step | / | First |",
      ])
  }

  @Test func rareFieldsAreNoColumns() throws {
    var draft = ModelDraft()
    for place in 1...9 { draft.add(.action, "\(place)", "Action", [.owner("Director")]) }
    draft.add(.action, "10", "Last", [.owner("Director"), .date(.completed, .day(2016, 5, 4))])
    let table = try #require(draft.paper().tables.first)
    #expect(table.heads == ["Action", "Owner"])
    #expect(table.texts[9][0] == "10 Last / Completed: 4 May 2016")
  }

  @Test func risksOfAPriorityAreLinkedWhereARegisterPrintsThem() {
    var draft = ModelDraft()
    let priority = draft.add(.priority, "1", "Safeguarding")
    draft.add(.risk, "R1", "Too few staff", in: priority)
    var alone = draft
    alone.text("Text.")
    #expect(alone.paper().section("R1: Too few staff")?.level == 3)
    draft.heading(1, "Register")
    draft.show(.riskRegister)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.section("Priority 1: Safeguarding")?.blocks.lines == ["Risks: R1: Too few staff"])
    #expect(paper.section("Register")?.blocks.allSections.count == 1)
  }

  @Test func controlsThatAreTitlesMakeAList() {
    var draft = ModelDraft()
    let risk = draft.add(.risk, "R1", "Risk")
    draft.add(.control, nil, "One", in: risk)
    draft.add(.control, nil, "Two", in: risk)
    #expect(draft.paper().section("R1: Risk")?.blocks.lines == ["Controls:", "- One", "- Two"])
  }

  @Test func ownTablesHaveNoEmptyCellsAndTotalsLast() throws {
    var draft = ModelDraft()
    let id = draft.add(.table, "D1", "Staff", [.prose(.noteText, "Rounded.")])
    func row(_ cells: String?..., heading: Bool = false, total: Bool = false) -> FreeTable.Row {
      FreeTable.Row(cells: cells.map { $0.map { RichLine($0) } }, isHeading: heading, isTotal: total)
    }
    draft.change { model in
      model[id].grid = FreeTable(
        columns: [RichLine("Team"), RichLine("Cost"), RichLine("Cost")],
        rows: [row("North", "-12.5", nil), row("South", "(3.0)", "n/a"), row("Total", "-15.5", "1", total: true)])
    }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.table(captioned: "Staff"))
    #expect(table.anchor.id == "table-d1")
    #expect(table.heads == ["Team", "Cost", "Cost (2)"])
    #expect(
      table.texts == [
        ["North", "−12.5", "Not given"], ["South", "(3.0)", "Not applicable"], ["Total", "−15.5", "1"],
      ])
    #expect(table.columns.map(\.alignment) == [.start, .end, .end])
    #expect(table.rows.map(\.role) == [.body, .body, .total])
    #expect(paper.reading.hasSuffix("Note: Rounded."))
  }

  @Test func headingRowsMakeTablesOrAColumn() {
    func table(_ groups: [Int]) -> [String] {
      var draft = ModelDraft()
      let id = draft.add(.table, nil, "Budget")
      var rows: [FreeTable.Row] = []
      for (place, count) in groups.enumerated() {
        rows.append(FreeTable.Row(cells: [RichLine("Group \(place)")], isHeading: true, isTotal: false))
        for row in 0..<count {
          rows.append(FreeTable.Row(cells: [RichLine("Row \(row)"), RichLine("1")], isHeading: false, isTotal: false))
        }
      }
      draft.change { $0[id].grid = FreeTable(columns: [RichLine("What"), RichLine("£000")], rows: rows) }
      let paper = draft.paper()
      #expect(PaperFaults.of(paper) == [])
      return paper.tables.map { "\($0.caption.plainText): \($0.heads.joined(separator: ", "))" }
    }
    #expect(table([2, 3]) == ["Budget: Group 0: What, £000", "Budget: Group 1: What, £000"])
    #expect(table([2, 1]) == ["Budget: What, Group, £000"])
    #expect(table([2]) == ["Budget: Group 0: What, £000"])
  }

  @Test func theThreadSaysWhatIsMissing() throws {
    var draft = ModelDraft()
    let parent = draft.add(.objective, "TD", "Tackle disadvantage")
    let served = draft.add(.objective, "TD1", "Protection", in: parent)
    draft.add(.outcome, nil, "Children are safe", in: served)
    draft.add(.objective, "TD2", "Nobody's", in: parent)
    let priority = draft.add(.priority, "1", "Safeguarding", [.links(.objectives, served)])
    let action = draft.add(.action, "1", "Guidance", in: priority)
    draft.add(.measure, "M1", "Plans on time", in: action)
    draft.add(.risk, "R1", "Too few staff", [.links(.priorities, priority)])
    draft.add(.risk, "R2", "Unlinked")
    draft.add(.priority, "2", "Serves nothing")
    draft.show(.goldenThread)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let thread = try #require(paper.table(.thread))
    #expect(thread.heads == ["Objective", "Outcomes", "Priority", "Actions", "Measures", "Risks"])
    #expect(
      thread.texts == [
        [
          "TD1: Protection", "Children are safe", "Priority 1: Safeguarding", "1 Guidance", "M1 Plans on time",
          "R1 Too few staff",
        ],
        [
          "TD2: Nobody's", "No outcomes", "No priority serves this objective", "No actions", "No measures", "No risks",
        ],
      ])
    #expect(paper.reading.contains("Priorities that serve no objective:\n- Priority 2: Serves nothing"))
    #expect(paper.reading.contains("Risks that name no objective or priority:\n- R2: Unlinked"))
  }

  @Test func theKeyExplainsWhatThePaperUses() throws {
    var draft = ModelDraft()
    draft.set(.date(.date, .day(2016, 3, 22)))
    draft.add(.term, "SCHW", "", [.of(.meaning, .inline(RichLine("Social Care")))])
    draft.add(
      .term, "BCF", "", [.of(.meaning, .inline(RichLine("Better Care Fund"))), .prose(.description, "A pool.")])
    draft.add(.post, "D", "Director", [.of(.email, .email("d@example.gov.uk"))])
    draft.add(.post, "E", "Nothing to show", [.of(.alias, .words("E"))])
    draft.add(.risk, "R1", "SCHW leaves the BCF", [.score(.current, 4, 5)])
    let programme = draft.programme(nil, "Programme", years: 1)
    draft.add(.activity, nil, "Catering", in: programme, [.timeline("A K . .")])
    draft.heading(1, "Key")
    draft.show(.key)
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    let key = try #require(paper.section("Key"))
    #expect(
      key.blocks.allSections.map(\.title.plainText) == [
        "Abbreviations", "Stages of commissioning", "Scale: 5 x 5 scale", "When risks are scored", "Years",
        "People and posts",
      ])
    let lines = key.blocks.lines
    #expect(lines[1...2] == ["BCF: Better Care Fund / A pool.", "SCHW: Social Care"])
    #expect(lines.contains("K Key decision: A moment: the period in which it falls."))
    #expect(lines.contains("High: Scores 16 to 25"))
    #expect(lines.contains("Current: The risk now, with the controls in place"))
    #expect(lines.contains("A year such as 2015/16: April to March"))
    #expect(lines.contains("Q2: July to September"))
    #expect(lines.contains("Director: Email: d@example.gov.uk"))
    #expect(!lines.contains { $0.contains("Nothing to show") })
    #expect(!paper.blocks.lines.prefix(3).contains { $0.contains("BCF:") })
  }

  @Test func termsStandAtTheEndWithoutAKey() {
    var draft = ModelDraft()
    draft.add(.term, "BCF", "", [.of(.meaning, .inline(RichLine("Better Care Fund")))])
    draft.add(.note, nil, "", [.prose(.noteText, "The BCF pays.")])
    #expect(
      draft.paper().blocks.lines == [
        "! Note: The BCF pays.", "## Abbreviations [abbreviations]", "BCF: Better Care Fund",
      ])
  }

  @Test(arguments: [
    ("the BCF pays", true), ("all BCFs pay", true), ("xBCF", false), ("bcf", false), ("a pool", false),
    ("PH AH", false),
  ])
  func theKeyHasOnlyTermsThatThePaperUses(text: String, isUsed: Bool) {
    var draft = ModelDraft()
    draft.add(.term, "BCF", "", [.of(.meaning, .inline(RichLine("Better Care Fund")))])
    draft.add(.term, "PH/AH", "", [.of(.meaning, .inline(RichLine("Public health")))])
    draft.add(.note, nil, "", [.prose(.noteText, text)])
    draft.heading(1, "Key")
    draft.show(.key)
    #expect(draft.paper().blocks.lines.contains("BCF: Better Care Fund") == isUsed)
    #expect(draft.paper().blocks.lines.contains("PH/AH: Public health") == (text == "PH AH"))
  }
}

@Suite struct ManyFieldsTests {
  /// Quadratic work on twenty thousand fields would take minutes here.
  @Test(.timeLimit(.minutes(1))) func aRecordWithThousandsOfFieldsIsNoTrouble() {
    var draft = ModelDraft()
    let owners = (0..<20_000).map { Value.party(Party(record: nil, printed: "Owner \($0)")) }
    let risk = draft.add(.risk, "R1", "Risk")
    let measure = draft.add(.measure, "M1", "Measure", [.of(.owner, .several(owners))])
    draft.change { model in
      for number in 0..<20_000 {
        let day = PlanDate(day: Day(number: Int32(number)))
        model[risk].fields.append(.of(.noteText, .words("Note \(number)"), .period(day)))
        model[measure].fields.append(.of(.target, .words("\(number)"), .period(day)))
      }
    }
    draft.show(.owners)
    let paper = draft.paper()
    #expect(paper.tables.filter { $0.role == .owners }.count == 20_000)
    #expect(paper.tables[0].rows[0].cells.contains { $0.items.count == 20_000 })
  }
}
