// Tests of plans/: the capital monitor, in two currencies, comes out to the last figure.

import PlanDiagnostics
import PlanModel
import PlanResolution
import Testing

@Suite struct CapitalMonitorTests {
  private let model: Model
  private let found: [String]

  init() {
    let resolved = Resolver.resolve("capital-monitor/plan.plan", loader: PlansFolder())
    model = resolved.value.model
    found = resolved.diagnostics.map(\.message)
  }

  private func account(_ reference: String) throws -> Account {
    let id = try #require(model.accounts.keys.first { model[$0].reference?.printed == reference })
    return try #require(model.accounts[id])
  }

  private func cell(_ table: String, _ row: String, _ column: String) throws -> Account.Cell {
    let account = try account(table)
    let row = try #require(account.rows.last { $0.title == row })
    return row.cells[try #require(account.columns.firstIndex { $0.title == column })]
  }

  private func figure(_ table: String, _ row: String, _ column: String) throws -> String? {
    try cell(table, row, column).amount?.printed
  }

  @Test func isClean() { #expect(found == []) }

  @Test func theProgrammeAddsUp() throws {
    #expect(try figure("CM1", "Total", "Revised") == "18,250.0")
    #expect(try figure("CM1", "Total", "Variance") == "130.5")
    #expect(try figure("CM1", "Moor Lane Primary", "Variance") == "−75.0")
    #expect(try cell("CM1", "Total", "Forecast").sum?.outcome == .agrees)
  }

  @Test func whatIsMovedAndWhatIsPaidForBalances() throws {
    #expect(try account("CM1").balances.map(\.isBalanced) == [true])
    #expect(try account("CM2").balances.map(\.name) == ["Not covered, Approved", "Not covered, Forecast"])
    #expect(try account("CM2").balances.allSatisfy(\.isBalanced))
  }

  @Test func theCurrenciesStayApart() throws {
    let columns = try account("CM3").columns
    #expect(columns.filter { $0.role == .amount }.map { $0.unit?.printed } == ["€000", "€000", "£000", "€000", "%"])
    #expect(try figure("CM3", "Total", "Left to draw") == "2,130.0")
    #expect(try figure("CM3", "Quay walls", "Drawn so far") == "34.4")
  }

  @Test func theTotalsSayWhatIsWithheld() throws {
    let value = try #require(try cell("CM4", "Total", "Contract value").sum)
    #expect(value.parts == 5)
    #expect(Dictionary(uniqueKeysWithValues: value.missing.map { ($0.reason, $0.count) }) == [.withheld: 2, .tbc: 1])
    #expect(try figure("CM4", "Total", "Contract value") == "27.30")
    #expect(try figure("CM4", "Total", "Left to spend") == "33.81")
  }

  @Test func itSaysWhatFollowsEachContract() throws {
    func successor(_ reference: String) -> ContractOutlook.Successor? {
      model.contracts.first { model[$0.key].reference?.printed == reference }?.value.successor
    }
    #expect(successor("W1") == ContractOutlook.Successor.none)
    #expect(successor("W2") == .inTime)
    #expect(successor("W3") == .notNeeded)
    #expect(successor("W4") == .inTime)
  }
}
