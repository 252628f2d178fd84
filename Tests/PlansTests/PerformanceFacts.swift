// Tests of plans/: the figures of the three performance papers and two budgets are those that were published.

import Foundation
import Testing

private struct PlanOf2013: Decodable {
  struct Indicator: Decodable {
    var latest: String?
    var benchmark: String?
    var targets: [String]
    var floors: [String?]
  }
  struct Activity: Decodable {
    var latest: String
    var benchmark: String
    var upper: [String]
    var lower: [String]
  }
  struct Row: Decodable {
    var unit: String
    var amounts: [String]
  }
  var indicators: [Indicator]
  var activity: [Activity]
  var support: [String?]
  var budget: [Row]
  var functions: [String]
}

private struct PlanOf2017: Decodable {
  struct Indicator: Decodable {
    var ref: String
    var actual: String
    var floor: String
    var target: String
  }
  struct Activity: Decodable {
    var amount: String
    var upTo: String?
    var multiple: String
    var per: String?
    var isCirca: Bool
    var decision: String?
  }
  var services: [String?]
  var budget: [String]
  var indicators: [Indicator]
  var progress: Int
  var priorities: Int
  var quadrants: [Int]
  var activities: [Activity]
}

@Suite struct DivisionalPlanOf2013 {
  private let published: PlanOf2013
  private let export: Export
  private let quarters = (1...4).map { "Q\($0) 2013/14" }

  init() throws {
    published = try Facts.read(PlanOf2013.self, "divisional-plan-2013-14")
    export = try Export("scs-divisional-plan-2013-14", "plan.plan")
  }

  @Test func hasItsIndicators() throws {
    let found = export.all("indicator").filter { $0.reference.hasPrefix("PI") }
    #expect(found.count == published.indicators.count)
    for (indicator, fact) in zip(found, published.indicators) {
      let name = indicator.reference
      #expect(indicator.figure("latest", "December 2012") == fact.latest, "\(name)")
      #expect(indicator.figure("comparator") == fact.benchmark, "\(name)")
      #expect(quarters.map { indicator.figure("target", $0) } == fact.targets, "\(name)")
      let floors = quarters.map { indicator.figure("floor", $0) ?? indicator.figure("floor") }
      #expect(floors == fact.floors, "\(name)")
    }
  }

  @Test func hasItsExpectedActivity() throws {
    let found = export.all("indicator").filter { $0.reference.hasPrefix("AI") }
    #expect(found.count == published.activity.count)
    for (indicator, fact) in zip(found, published.activity) {
      let name = indicator.reference
      #expect(indicator.figure("latest", "December 2012") == fact.latest, "\(name)")
      #expect(indicator.figure("comparator") == fact.benchmark, "\(name)")
      #expect(quarters.map { indicator.figure("upper", $0) } == fact.upper, "\(name)")
      #expect(quarters.map { indicator.figure("lower", $0) } == fact.lower, "\(name)")
    }
  }

  @Test func hasItsBudget() throws {
    let rows = try #require(export.all("budget").first).rows
    #expect(rows.count == published.budget.count)
    for (row, fact) in zip(rows, published.budget) {
      let amounts = row.dropFirst(2).map(Figures.amount)
      #expect(amounts == fact.amounts.map { Decimal(string: $0) }, "\(fact.unit)")
    }
  }

  /// Every total, worked out from the rows of the plan: 69,102.6 to 147,169.1 thousand pounds.
  @Test(arguments: 0..<7) func hasItsTotal(column: Int) throws {
    let rows = try #require(export.all("budget").first).rows
    let total = try #require(published.budget.last)
    let sum = rows.dropLast().reduce(Decimal(0)) { $0 + (Figures.amount($1[column + 2]) ?? 0) }
    #expect(sum == Decimal(string: total.amounts[column]))
  }

  /// Three sums in each row, the last included, and four totals.
  @Test func hasSumsThatComeOut() throws {
    let sums = try #require(export.all("budget").first).sums
    #expect(sums == Array(repeating: "agrees", count: 7 * 3 + 4))
  }

  @Test func hasItsCriticalFunctions() throws {
    let found = export.all("function").map { function in
      let time = function["recoveryTime"] as? [String: Any]
      return "\(Figures.number(time?["count"]) ?? "?") \(time?["unit"] as? String ?? "?")s"
    }
    #expect(found == published.functions)
  }

  @Test func asksForSupport() throws {
    let actions = export.all("group").flatMap { export.all("action", in: $0) }.filter { $0["supportFrom"] != nil }
    let due = actions.map { action -> String? in
      let due = action["due"] as? [String: Any]
      let date = due?["value"] as? [String: Any] ?? due
      let printed = date?["printed"] as? String
      return due?["note"] as? String == "throughout" ? printed.map { "Throughout \($0)" } : printed
    }
    #expect(due == published.support)
  }
}

@Suite struct DivisionalPlanOf2017 {
  private let published: PlanOf2017
  private let export: Export

  init() throws {
    published = try Facts.read(PlanOf2017.self, "divisional-plan-2017-18")
    export = try Export("scs-divisional-plan-2017-18", "plan.plan")
  }

  @Test func hasItsIndicators() throws {
    let found = export.all("indicator")
    #expect(found.map(\.reference) == published.indicators.map(\.ref))
    for (indicator, fact) in zip(found, published.indicators) {
      #expect(indicator.figure("actual", "2016/17") == fact.actual, "\(fact.ref)")
      #expect(indicator.figure("floor", "2017/18") == fact.floor, "\(fact.ref)")
      #expect(indicator.figure("target", "2017/18") == fact.target, "\(fact.ref)")
    }
  }

  @Test func hasItsContractEnds() throws {
    let ends = export.all("service").map { ($0["contractEnd"] as? [String: Any])?["last"] as? String }
    #expect(ends == published.services)
  }

  /// The grants are printed without their sign; only with it does the net cost come out.
  @Test func hasItsBudget() throws {
    let rows = try #require(export.all("budget").first).rows
    #expect(rows.count == 1)
    let amounts = rows[0].dropFirst(2).compactMap(Figures.amount)
    var expected = published.budget.compactMap { Decimal(string: $0) }
    expected[5].negate()
    #expect(amounts == expected)
    #expect(expected[2..<6].reduce(0, +) == expected[6])
    #expect(try #require(export.all("budget").first).sums == ["agrees", "agrees"])
  }

  @Test func hasItsCommissioning() throws {
    let found = export.all("activity")
    #expect(found.count == published.activities.count)
    for (activity, fact) in zip(found, published.activities) {
      let name = activity["title"] as? String ?? "?"
      let cost = (activity["cost"] as? [[String: Any]])?.first
      let money = cost?["value"] as? [String: Any] ?? cost
      #expect(Figures.number(money?["amount"]) == fact.amount, "\(name)")
      #expect(Figures.number(money?["upTo"]) == fact.upTo, "\(name)")
      #expect(money?["multiple"] as? String == fact.multiple, "\(name)")
      #expect(money?["per"] as? String == fact.per, "\(name)")
      #expect((money?["isCirca"] as? Bool ?? false) == fact.isCirca, "\(name)")
      #expect((activity["decisionDate"] as? [String: Any])?["printed"] as? String == fact.decision, "\(name)")
    }
  }

  @Test func hasItsPrioritiesAndCommitments() throws {
    let groups = export.all("group")
    let priorities = export.all("priority")
    #expect(priorities.filter { $0["progressNote"] == nil }.count == published.priorities)
    let before = groups.flatMap { export.all("priority", in: $0) }.filter { $0["progressNote"] != nil }
    #expect(before.count == published.progress)
    let scorecard = try #require(groups.first { $0.reference == "BS" })
    let quadrants = scorecard["groups"] as? [[String: Any]] ?? []
    #expect(quadrants.map { export.all("action", in: $0).count } == published.quadrants)
  }
}
