// PlanResolutionTests, accounts: tables of money and posts: what is read, what is added up, what is found.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

/// One budget or staffing table, resolved.
private struct Table {
  let bound: Bound
  let account: Account

  init(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    bound = Bound(text)
    account = try #require(
      bound.model.accounts.min { $0.key < $1.key }?.value, sourceLocation: location)
  }

  func cell(_ row: String, _ column: String, _ location: SourceLocation = #_sourceLocation) throws -> Account.Cell {
    let row = try #require(account.rows.first { $0.title == row }, sourceLocation: location)
    let column = try #require(account.columns.firstIndex { $0.title == column }, sourceLocation: location)
    return row.cells[column]
  }

  func amount(_ row: String, _ column: String) throws -> String? { try cell(row, column).amount?.description }
}

@Suite struct AccountCells {
  @Test func figuresAreReadAsPapersWriteThem() throws {
    let table = try Table(
      """
      budget: Parks
        unit: £000
        | Item | 2026/27 |
        | A | £ 1,234.5 |
        | B | -£ 2,211.4 |
        | C | (2,211.4) |
        | D | £0.0 |
        | E | withheld |
        | F | |
        | G | "2,5152.5" |
        | H | 12.5 (estimate) * |
        note *: Not agreed yet.
      """)
    #expect(table.bound.findings.codes == [.valueHeldAsPrinted])
    #expect(
      try ["A", "B", "C", "D", "H"].map { try table.amount($0, "2026/27") } == [
        "1234.5", "-2211.4", "-2211.4", "0.0", "12.5",
      ])
    if case .missing(.withheld) = try table.cell("E", "2026/27").content {} else { Issue.record("withheld is lost") }
    if case .blank = try table.cell("F", "2026/27").content {} else { Issue.record("blank is not blank") }
    if case .asPrinted("2,5152.5") = try table.cell("G", "2026/27").content {} else { Issue.record("not as printed") }
    #expect(try table.cell("H", "2026/27").note == "estimate")
    #expect(try table.cell("H", "2026/27").marks == ["*"])
    #expect(table.account.columns[1].places == 1)
  }

  @Test func columnsHaveTheirRoles() throws {
    let table = try Table(
      """
      post: Head of Parks

      budget: Parks
        unit: £000
        unit of Ferries: €m
        | 2025/26 | Team | Responsible manager | Ferries | Posts (FTE) | Change % | Notes |
        | 1.5 | North | Head of Parks (interim) | 2.5 | 12 | 3.1 | 1 new boat |
      """)
    #expect(table.bound.findings.isEmpty, "\(table.bound.findings.summary)")
    #expect(table.account.columns.map(\.role) == [.amount, .label, .people, .amount, .amount, .amount, .words])
    #expect(
      table.account.columns.map { $0.role == .amount ? $0.unit?.printed : nil }
        == ["£000", nil, nil, "€m", "FTE", "%", nil])
    if case .people(.noted(.party(let party), note: "interim")) = table.account.rows[0].cells[2].content {
      #expect(party.record != nil)
    } else {
      Issue.record("the manager is not bound")
    }
  }

  @Test func aManagerWhoIsNotDeclaredIsTheUsualFinding() throws {
    let table = try Table(
      """
      post: Head of Parks

      budget: Parks
        unit: £000
        | Team | Manager | 2026/27 |
        | North | «Head of Park» | 2.5 |
      """)
    let finding = try table.bound.only(.ownerNotDeclared)
    #expect(finding.primary.range.offsets == table.bound.marked.ranges[0])
    #expect(finding.expected == "Head of Parks")
  }

  @Test func aFigureInAnotherUnitIsFound() throws {
    let bound = Bound(
      """
      budget: Care
        unit: £000
        | Item | 2026/27 |
        | Homes | «£491,077.5m» |
        | Day care | €12 |
      """)
    #expect(bound.findings.codes == [.accountUnitDiffers, .accountUnitDiffers])
    #expect(bound.findings[0].expected == "491,077,500")
    #expect(bound.findings[0].primary.range.offsets == bound.marked.ranges[0])
  }

  @Test func marksLeadToNotes() throws {
    let bound = Bound(
      """
      staffing: Staff
        unit: FTE
        | Team | FTE |
        | North * | *1,002.1 |
        | South | 9 ** |
        note *: With the nursery.
        note ***: Nothing.
      """)
    #expect(bound.findings.codes == [.noteMissing, .noteMarkUnused], "\(bound.findings.summary)")
  }

  @Test func rowsInAFileAreRowsToo() throws {
    let bound = Bound(
      "budget: Parks\n  unit: £000\n  file: parks.csv\n",
      with: ["parks.csv": "Team,2026/27\nNorth,\"1,200.5\"\nTotal,\n"])
    #expect(bound.findings.isEmpty, "\(bound.findings.summary)")
    let account = try #require(bound.model.accounts.values.first)
    #expect(account.rows[1].cells[1].amount?.description == "1200.5")
  }

  @Test func aSecondTableIsNotLostInSilence() throws {
    let bound = Bound(
      """
      budget: Parks
        unit: £000
        | Team | 2026/27 |
        | North | 1 |
        period: 2026/27
        | Team | 2027/28 |
        | North | 2 |
      """)
    #expect(bound.findings.codes == [.rowBelongsToNothing])
  }
}

@Suite struct AccountSumsTests {
  @Test func whatIsAbsentIsWorkedOut() throws {
    let table = try Table(
      """
      budget: Ferries
        unit: £000
        column Gross: Staffing + Non-staffing
        column Net: Gross - Income
        row Left: Total North - Total South
        row Half: Total North - Depot
        | Item | Staffing | Non-staffing | Income | Notes |
        | Pier | 100.5 | 20 | 30 | new |
        | Boats | 10 | 1.25 | 0 | |
        | Total North | | | | |
        | Depot | 4 | nil | 1 | |
        | Total South | 4 | 0 | 1 | |
        | Grand total | | | | |
      """)
    #expect(table.bound.findings.isEmpty, "\(table.bound.findings.summary)")
    #expect(
      table.account.columns.map(\.title) == ["Item", "Staffing", "Non-staffing", "Income", "Gross", "Net", "Notes"])
    #expect(try table.amount("Pier", "Net") == "90.5")
    #expect(try table.amount("Total North", "Net") == "101.75")
    #expect(try table.amount("Left", "Gross") == "127.75")
    #expect(try table.amount("Half", "Staffing") == "106.5")
    #expect(try table.amount("Grand total", "Net") == "104.75")
    #expect(try table.cell("Left", "Gross").isDerived)
    #expect(try table.cell("Total South", "Staffing").sum?.outcome == .agrees)
  }

  @Test func subtotalsAreOfTheRowsSinceTheLast() throws {
    let table = try Table(
      """
      staffing: Staff
        unit: posts
        | Team | Posts |
        | North |
        | A | 3 |
        | B | 4 |
        | Sub-total | 7 |
        | South |
        | C | 5 |
        | South sub-total | 5 |
        | Director | 1 |
        | Total | 13 |
      """)
    #expect(table.bound.findings.isEmpty, "\(table.bound.findings.summary)")
    #expect(
      table.account.rows.map(\.kind) == [
        .heading, .body, .body, .subtotal, .heading, .body, .subtotal, .body, .total,
      ])
  }

  @Test func aTotalSaysWhatIsMissing() throws {
    let table = try Table(
      """
      budget: Schemes
        unit: £m
        | Scheme | Cost |
        | A | 1.5 |
        | B | withheld |
        | C | tbc |
        | D | n/a |
        | E | |
        | Total | |
      """)
    let sum = try #require(try table.cell("Total", "Cost").sum)
    #expect(sum.parts == 5)
    #expect(sum.missing.map(\.reason) == [.notGiven, .tbc, .withheld])
    #expect(sum.missing.map(\.count) == [1, 1, 1])
    #expect(try table.amount("Total", "Cost") == "1.5")
  }

  @Test func aFormulaNeedsAllItsParts() throws {
    let table = try Table(
      """
      budget: Schemes
        unit: £m
        column Variance: Forecast - Approved
        | Scheme | Approved | Forecast |
        | A | 1.5 | 2 |
        | B | 3 | withheld |
        | Total | | |
      """)
    if case .missing(.withheld) = try table.cell("B", "Variance").content {} else { Issue.record("not withheld") }
    #expect(try table.amount("Total", "Variance") == "0.5")
    #expect(try table.cell("Total", "Variance").sum?.missing.map(\.count) == [1])
  }

  @Test func sharesAreOfTheTotal() throws {
    let table = try Table(
      """
      staffing: Grades
        unit: FTE
        column %: FTE / total FTE
        column Share: FTE / total FTE
        | Grade | FTE | % |
        | Lower | 30 | 33 |
        | Upper | 60 | 67 |
        | Total | 90 | 100 |
      """)
    #expect(table.bound.findings.isEmpty, "\(table.bound.findings.summary)")
    #expect(try table.amount("Lower", "Share") == "33.3")
    #expect(try table.amount("Total", "Share") == "100.0")
  }

  @Test func aWrongShareIsFound() throws {
    let bound = Bound(
      """
      staffing: Grades
        unit: FTE
        column %: FTE / total FTE
        | Grade | FTE | % |
        | Lower | 30 | «43» |
        | Upper | 60 | 67 |
        | Total | 90 | 100 |
      """)
    #expect(try bound.only(.sumDiffers).expected == "33")
  }

  @Test func theLongestNameIsMeant() throws {
    let table = try Table(
      """
      budget: Homes
        unit: £
        column Net: Care - Fees - Fees
        | Home | Care - Fees | Fees | Net |
        | A | 10 | 4 | 6 |
      """)
    #expect(table.bound.findings.isEmpty, "\(table.bound.findings.summary)")
  }

  @Test func oneSlipIsOneFinding() throws {
    // Gross of B is wrong; the total, which is right, and Net, which follows from the right one, are not blamed.
    let bound = Bound(
      """
      budget: Homes
        unit: £000
        column Gross: Care + Food
        column Net: Gross - Fees
        | Home | Care | Food | Gross | Fees | Net |
        | A | 10.0 | 4.0 | 14.0 | 1.0 | 13.0 |
        | B | 20.0 | 5.0 | «52.0» | 2.0 | 23.0 |
        | Total | 30.0 | 9.0 | 39.0 | 3.0 | 36.0 |
      """)
    let finding = try bound.only(.sumDiffers)
    #expect(finding.primary.range.offsets == bound.marked.ranges[0])
    #expect(finding.notes == ["Two of its digits have changed places."])
    #expect(finding.primary.text == "27.0 too much")
  }

  @Test(arguments: [
    ("£", "10 | 20", "-30", "The sign is the other way round."),
    ("£", "10 | 20", "30000", "It is 1,000 times what it should be, as if typed in another unit."),
    ("£", "12 | 20", "12", "It would come out without “Food”."),
    ("£", "10 | 25", "60", "It would come out with “Food” counted twice."),
    ("£", "10 | 25", "-15", "It would come out with the sign of “Food” the other way round."),
    ("£", "10 | 25", "62", "It would come out if “Food” were 52: two digits changed places."),
  ])
  func slipsAreGuessed(_ name: String, _ parts: String, _ gross: String, _ hint: String) throws {
    let bound = Bound(
      """
      budget: Homes
        unit: £
        column Gross: Care + Food
        | Home | Care | Food | Gross |
        | A | \(parts) | \(gross) |
      """)
    #expect(try bound.only(.sumDiffers).notes == [hint])
  }

  @Test func aLostRowIsOneFinding() throws {
    let bound = Bound(
      """
      budget: Homes
        unit: £000
        column Gross: Care + Food
        | Home | Care | Food | Gross |
        | A | 10.0 | 4.0 | 14.0 |
        | B | 20.0 | 5.0 | 25.0 |
        | Total | «37.5» | 11.0 | 48.5 |
      """)
    let finding = try bound.only(.sumDiffers)
    #expect(finding.primary.range.offsets == bound.marked.ranges[0])
    #expect(finding.others.count == 2)
    #expect(finding.notes.last?.hasPrefix("These differences add up as a row of their own") == true)
  }

  @Test func roundingIsToldFromError() throws {
    func table(_ total: String, _ more: String = "") -> Bound {
      Bound(
        """
        staffing: Staff
          unit: FTE
        \(more)  | Team | FTE |
          | A | 4.4 |
          | B | 161.5 |
          | C | 1002.1 |
          | Total | \(total) |
        """)
    }
    #expect(table("1168.0").findings.isEmpty)
    #expect(table("1167.9").findings.codes == [.sumRounded])
    #expect(table("1170.0").findings.codes == [.sumDiffers])
    #expect(table("1167.9", "  within: 0.1\n").findings.isEmpty)
    #expect(table("1167.8", "  within: 0.1\n").findings.codes == [.sumRounded])
  }

  @Test func peopleAreNeverRounded() throws {
    let bound = Bound(
      "staffing: Staff\n  unit: posts\n  | Team | Posts |\n  | A | 4 |\n  | B | 5 |\n  | Total | 10 |\n")
    #expect(bound.findings.codes == [.sumDiffers])
  }

  @Test func whatHasToBalanceIsHeldToIt() throws {
    func table(_ last: String) -> Bound {
      Bound(
        """
        budget: Moves
          unit: £000
          balances: Amendments
          | Scheme | Amendments |
          | A | 250 |
          | B | \(last) |
        """
      )
    }
    #expect(table("-250").findings.isEmpty)
    #expect(try table("-200").only(.accountUnbalanced).found == "50")
    let open = table("withheld")
    #expect(open.findings.isEmpty)
    #expect(open.model.accounts.values.first?.balances.first?.isBalanced == false)
  }

  @Test func aRowMayHaveToBalance() throws {
    let bound = Bound(
      """
      budget: Funds
        unit: £
        row Check: In - Out
        balances: Check
        | Item | North | South |
        | In | 5 | 7 |
        | Out | 5 | 6 |
      """)
    #expect(try bound.only(.accountUnbalanced).found == "1")
  }

  @Test func namesThatAreNotThereAreFound() throws {
    func code(_ line: String) -> [DiagnosticCode] {
      Bound("budget: Homes\n  unit: £\n  \(line)\n  | Home | Care | Food |\n  | A | 1 | 2 |\n  | A | 3 | 4 |\n")
        .findings.codes
    }
    #expect(code("column Gross: Care + Fod") == [.formulaNameUnknown])
    #expect(code("unit of Fod: €") == [.formulaNameUnknown])
    #expect(code("balances: Fod") == [.formulaNameUnknown])
    #expect(code("column Gross: Care+Food") == [.formulaUnreadable])
    #expect(code("column Gross: Care / Food / Care") == [.formulaUnreadable])
    #expect(code("row Net: A / A") == [.formulaNameAmbiguous])
    #expect(code("column: Care + Food") == [.formulaUnreadable])
  }

  @Test func bareSignsAreMended() throws {
    let bound = Bound(
      "budget: Homes\n  unit: £\n  column Gross: Care+Food\n  | Home | Care | Food |\n  | A | 1 | 2 |\n")
    let mended = try bound.mended(try bound.only(.formulaUnreadable))
    #expect(mended.findings.isEmpty)
    #expect(mended.model.accounts.values.first?.rows[0].cells[3].amount?.description == "3")
  }

  @Test func circlesAreFoundAndDoNotHang() throws {
    let bound = Bound(
      """
      budget: Homes
        unit: £
        column Gross: Net + Fees
        column Net: Gross - Fees
        row A: B - C
        row B: A + C
        row C: C + A
        | Home | Fees | Gross | Net |
        | A | 1 | 2 | 1 |
        | B | 1 | 2 | 1 |
      """)
    #expect(bound.findings.codes == [.formulaCircular, .formulaCircular], "\(bound.findings.summary)")
  }

  @Test func aLongTableIsQuick() throws {
    let rows = (0..<20_000).map { "  | Scheme \($0) | 1.5 | 2.5 | 4.0 |\n" }.joined()
    let head = "budget: Long\n  unit: £000\n  column All: A + B\n  | Scheme | A | B | All |\n"
    let text = "\(head)\(rows)  | Total | | | |\n"
    let clock = ContinuousClock()
    var bound: Bound?
    let time = clock.measure { bound = Bound(text) }
    #expect(bound?.findings.isEmpty == true)
    #expect(time < .seconds(20))
  }
}
