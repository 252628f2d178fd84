// Tests of plans/: the papers of the committee of March 2016 hold what was published.

import Foundation
import Testing

private struct PublishedService: Decodable {
  var paper: String
  /// How the name begins; the plans may shorten it.
  var name: String
  /// In pounds, or as printed where that cannot be read.
  var amounts: [String]
  var delivery: String?
  var end: String?
  var review: String?
}

private struct PublishedPack: Decodable {
  struct Item: Decodable {
    var reference: String
    var pages: String?
  }
  struct Meeting: Decodable {
    var date: String
    /// How many items each section has.
    var items: [String: Int]
  }
  struct Indicator: Decodable {
    var reference: String
    var actual: String
    var floor: String
    var target: String
  }
  var budgets: [String: [[String]]]
  var staffing: [String: [[String]]]
  var items: [Item]
  var minutes: [Int]
  var panel: [Int]
  var meetings: [Meeting]
  var indicators: [Indicator]
  /// Of each indicator of the education plan: where it starts, and what it should reach in 2016 and 2019.
  var targets: [[String]]
}

@Suite struct PackFacts {
  private static let folder = "committee-pack-2016-03"
  private let published: PublishedPack

  init() throws { published = try Facts.read(PublishedPack.self, "pack-2016") }

  /// The values of a paper that nobody can read, held as printed.
  private static let asPrinted = ["agenda.plan": 5, "eyps-plan/plan.plan": 1, "schw-plan/plan.plan": 4]

  private func paper(_ file: String) throws -> Export {
    try Export(Self.folder, file, asPrinted: Self.asPrinted[file] ?? 0)
  }

  @Test func everyServiceHasItsValueEndAndReview() throws {
    let facts = try Facts.read([PublishedService].self, "pack-services-2016")
    for (paper, file) in [("EYPS", "eyps-plan/plan.plan"), ("SCHW", "schw-plan/plan.plan")] {
      let services = try self.paper(file).all("service")
      let expected = facts.filter { $0.paper == paper }
      #expect(services.count == expected.count)
      for (service, fact) in zip(services, expected) {
        #expect(service["delivery"] as? String == fact.delivery, "\(fact.name)")
        #expect(Self.amounts(service["cost"]) == fact.amounts, "\(fact.name)")
        #expect(Self.starts(service["contractEnd"], fact.end), "end of \(fact.name)")
        #expect(Self.starts(service["review"], fact.review), "review of \(fact.name)")
        #expect(Self.isNamed(service["title"] as? String ?? "", fact.name), "\(fact.name)")
      }
    }
  }

  @Test func theBudgetsHaveEveryCell() throws {
    for (paper, file) in [("EYPS", "eyps-plan/plan.plan"), ("SCHW", "schw-plan/plan.plan")] {
      let table = try #require(try self.paper(file).all("budget").first)
      // The row that the text has lost is ours.
      let rows = Self.cells(table).filter { !$0[0].hasPrefix("(") }
      #expect(rows == published.budgets[paper], "\(paper)")
    }
  }

  /// What both budgets print as totals, worked out again from their rows.
  @Test func theBudgetsComeToTheirTotals() throws {
    for (file, net) in [("eyps-plan/plan.plan", "64784.8"), ("schw-plan/plan.plan", "491077.5")] {
      let table = try #require(try paper(file).all("budget").first)
      let rows = Self.cells(table).map { $0.dropFirst().map(Self.number) }
      let total = try #require(rows.last)
      #expect(total.last == Decimal(string: net))
      for column in total.indices {
        let sum = rows.dropLast().reduce(Decimal(0)) { $0 + ($1[column]) }
        #expect(abs(sum - total[column]) <= Decimal(string: "0.1") ?? 0, "column \(column) of \(file)")
      }
    }
  }

  @Test func theStaffingHasEveryCell() throws {
    let education = try paper("eyps-plan/plan.plan").all("staffing").map(Self.cells)
    #expect(education == [try #require(published.staffing["EYPS"])])
    let care = try paper("schw-plan/plan.plan").all("staffing").map(Self.cells)
    let expected = ["SCHW divisions", "SCHW grades"].map { published.staffing[$0] ?? [] }
    #expect(care == expected)
  }

  @Test func theIndicatorsHaveFloorAndTarget() throws {
    let indicators = try paper("schw-plan/plan.plan").all("indicator")
    #expect(indicators.count == published.indicators.count)
    for (indicator, fact) in zip(indicators, published.indicators) {
      #expect((indicator["reference"] as? String ?? "") == fact.reference)
      for (field, value) in [("outturn", fact.actual), ("floor", fact.floor), ("target", fact.target)] {
        #expect(Self.figure(indicator[field]) == value, "\(field) of \(fact.reference)")
      }
    }
  }

  @Test func theTargetsOfEducationAreThere() throws {
    let indicators = try paper("eyps-plan/plan.plan").all("indicator").prefix(published.targets.count)
    let found = indicators.map { indicator in
      let targets = indicator["target"] as? [[String: Any]] ?? []
      let byYear = ["2016", "2019"].map { year in
        Self.figure(targets.first { ($0["for"] as? [String: Any])?["printed"] as? String == year })
      }
      return [Self.figure(indicator["baseline"])] + byYear
    }
    #expect(found == published.targets)
  }

  @Test func theAgendaHasItsItemsAndPages() throws {
    let items = try paper("agenda.plan").all("item")
    #expect(items.map { $0["reference"] as? String } == published.items.map(\.reference))
    #expect(items.map { $0["pages"] as? String } == published.items.map(\.pages))
  }

  @Test func theMinutesHaveTheirNumbers() throws {
    for (file, numbers) in [("january-2016", published.minutes), ("corporate-parenting-panel", published.panel)] {
      let items = try paper("minutes/\(file).plan").all("item")
      #expect(items.map { $0["reference"] as? String } == numbers.map(String.init))
    }
  }

  @Test func theWorkProgrammeHasItsMeetings() throws {
    let export = try paper("work-programme.plan")
    let meetings = export.all("meeting")
    #expect(meetings.count == published.meetings.count)
    for (meeting, fact) in zip(meetings, published.meetings) {
      #expect((meeting["meeting"] as? [String: Any])?["first"] as? String == fact.date)
      var items: [String: Int] = [:]
      for group in meeting["groups"] as? [[String: Any]] ?? [] {
        items[group["reference"] as? String ?? ""] = export.all("item", in: group["items"] ?? []).count
      }
      #expect(items == fact.items, "\(fact.date)")
    }
  }
}

extension PackFacts {
  /// The cells of a table, row by row.
  private static func cells(_ record: [String: Any]) -> [[String]] {
    let table = record["table"] as? [String: Any]
    let rows = table?["rows"] as? [[String: Any]] ?? []
    // Posts stand for the people that the paper names.
    let manager = (table?["columns"] as? [String])?.firstIndex(of: "Manager")
    return rows.map { row in
      // A blank cell has no text.
      var cells = (row["cells"] as? [Any] ?? []).map { $0 as? String ?? "" }
      if let manager, manager < cells.count { cells.remove(at: manager) }
      return cells
    }
  }

  private static func number(_ cell: String) -> Decimal {
    Decimal(string: cell.filter { $0 != "," }) ?? .nan
  }

  /// The amounts of a value in pounds, whatever they are written in.
  private static func amounts(_ value: Any?) -> [String] {
    if let list = value as? [Any] { return list.flatMap { amounts($0) } }
    guard let object = value as? [String: Any] else { return [] }
    if let printed = object["asPrinted"] as? String { return [printed] }
    if let inner = object["value"] { return amounts(inner) }
    guard let amount = object["amount"] as? NSNumber else { return [] }
    let scale: [String: Decimal] = ["units": 1, "thousands": 1000, "millions": 1_000_000]
    let factor = (object["multiple"] as? String).flatMap { scale[$0] } ?? .nan
    let decimal = Decimal(string: amount.stringValue) ?? .nan
    return ["\(decimal * factor)"]
  }

  /// Whether a date begins as was published, and is no date where none was.
  private static func starts(_ value: Any?, _ published: String?) -> Bool {
    let date = first(value)
    guard let published else { return date == nil }
    return date?.hasPrefix(published) == true
  }

  private static func first(_ value: Any?) -> String? {
    if let list = value as? [Any] { return first(list.first) }
    guard let object = value as? [String: Any] else { return nil }
    if let inner = object["value"] ?? object["from"] { return first(inner) }
    return (object["asPrinted"] ?? object["first"] ?? object["printed"]) as? String
  }

  private static func figure(_ value: Any?) -> String {
    if let list = value as? [Any] { return figure(list.first) }
    guard let object = value as? [String: Any] else { return "" }
    if let words = (object["asPrinted"] ?? object["missing"]) as? String { return words }
    if let inner = object["value"] { return figure(inner) }
    guard let number = object["number"] as? NSNumber else { return "" }
    let whole = number.intValue
    let text =
      whole >= 1000 ? "\(whole / 1000),\(String("\(1000 + whole % 1000)".dropFirst()))" : number.stringValue
    return text + (object["unit"] as? String ?? "")
  }

  /// The plan's own name has one of the first two long words of the published one.
  private static func isNamed(_ title: String, _ published: String) -> Bool {
    let words = published.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }.prefix(2)
    return words.isEmpty || words.contains { title.lowercased().contains($0) }
  }
}
