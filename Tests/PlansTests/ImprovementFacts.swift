// Tests of plans/improvement-plan-2011: actions, times, leads, measures and figures are those of the paper.

import Foundation
import Testing

private struct PublishedImprovement: Decodable {
  struct Priority: Decodable {
    var number: Int
    var outcomes: [String?]
  }
  struct Action: Decodable {
    var ref: String
    /// Dates and words, with "(review)" where the paper says so; of the action first, then of its steps.
    var timescales: [String]
    /// How many are named in each cell of leads.
    var leads: [Int]
    var measures: Int
    /// Figures that its measures must have.
    var figures: [String]
  }
  struct CoreTask: Decodable {
    var ref: String
    var figures: [String]
  }
  struct Report: Decodable {
    var figures: [String]
    /// How many numbered paragraphs each numbered section has.
    var paragraphs: [Int]
  }
  var priorities: [Priority]
  var actions: [Action]
  var coreTasks: [CoreTask]
  var report: Report
}

private typealias Object = [String: Any]

@Suite struct ImprovementFacts {
  @Test func prioritiesHaveTheirOutcomes() throws {
    let published = try self.published()
    let plan = try self.plan()
    let priorities = plan.all("priority")
    #expect(priorities.compactMap { $0["reference"] as? String } == published.priorities.map { "\($0.number)" })
    for (priority, fact) in zip(priorities, published.priorities) {
      let outcomes = plan.all("outcome", in: priority).map { $0["reference"] as? String }
      #expect(outcomes == fact.outcomes, "priority \(fact.number)")
      #expect((priority["lead"] as? Object)?["record"] != nil, "priority \(fact.number)")
    }
    #expect(published.priorities.map(\.outcomes.count).reduce(0, +) == 18)
  }

  @Test func actionsHaveTheirTimesLeadsAndMeasures() throws {
    let published = try self.published().actions
    let plan = try self.plan()
    let actions = plan.all("priority").flatMap { plan.all("action", in: $0) }
    #expect(actions.compactMap { $0["reference"] as? String } == published.map(\.ref))
    for (action, fact) in zip(actions, published) {
      #expect(times(of: action) == fact.timescales, "\(fact.ref)")
      #expect(leads(of: action) == fact.leads, "\(fact.ref)")
      let measures = below(action).flatMap { $0["measures"] as? [Object] ?? [] }
      #expect(measures.count == fact.measures, "\(fact.ref)")
      let text = measures.flatMap(strings).joined(separator: " ")
      for figure in fact.figures { #expect(has(figure, text), "\(fact.ref): \(figure)") }
    }
    #expect(published.count == 60)
    #expect(published.map(\.measures).reduce(0, +) == 195)
  }

  @Test func coreTasksHaveTheirFigures() throws {
    let published = try self.published().coreTasks
    let tasks = try plan().all("action").prefix(published.count)
    #expect(tasks.map { $0["reference"] as? String } == published.map(\.ref))
    for (task, fact) in zip(tasks, published) {
      let text = strings(task).joined(separator: " ")
      for figure in fact.figures { #expect(has(figure, text), "\(fact.ref): \(figure)") }
      #expect(task["progressNote"] != nil, "\(fact.ref)")
    }
  }

  @Test func theReportHasItsFigures() throws {
    let published = try self.published().report
    // The plan is its appendix.
    let report = try Export("improvement-plan-2011", "report.plan", asPrinted: 3)
    let text = strings(report.root).joined(separator: " ")
    for figure in published.figures { #expect(has(figure, text), "\(figure)") }
  }

  @Test func theReportIsNumberedAsPrinted() throws {
    let published = try self.published().report.paragraphs
    let report = try Export("improvement-plan-2011", "report.plan", asPrinted: 3)
    var sections: [[String]] = []
    for item in (report.root["document"] as? Object)?["content"] as? [Object] ?? [] {
      if let number = item["number"] as? String, item["heading"] != nil { sections.append([number]) }
      guard item["prose"] != nil, !sections.isEmpty else { continue }
      let numbers = item["numbers"] as? [Any] ?? [item["number"]].compactMap(\.self)
      sections[sections.count - 1] += numbers.compactMap { $0 as? String }
    }
    let printed = published.enumerated().map { section, count in
      ["\(section + 1)."] + (1...count).map { "(\($0))" }
    }
    #expect(sections == printed)
  }

  // MARK: Reading the export

  private func published() throws -> PublishedImprovement {
    try Facts.read(PublishedImprovement.self, "improvement-2011")
  }

  /// Three timescales of the paper cannot be: they are held as printed.
  private func plan() throws -> Export { try Export("improvement-plan-2011", "plan.plan", asPrinted: 3) }

  /// The action and all steps below it.
  private func below(_ action: Object) -> [Object] {
    [action] + (action["actions"] as? [Object] ?? []).flatMap(below)
  }

  private func times(of action: Object) -> [String] {
    below(action).flatMap { step -> [String] in
      let value = step["when"]
      return (value as? [Any] ?? [value].compactMap(\.self)).compactMap(printed)
    }
  }

  /// A date or a date word; nothing for words in place of one, or where none is given.
  private func printed(_ value: Any) -> String? {
    guard let object = value as? Object else { return nil }
    if let inner = object["value"], let text = printed(inner) {
      return object["note"] as? String == "review" ? text + " (review)" : text
    }
    return object["printed"] as? String ?? object["asPrinted"] as? String
  }

  /// Whom each row names, as its lead or its owner; what a step takes from its action is not counted again.
  private func leads(of action: Object) -> [Int] {
    below(action).compactMap { step in
      let named = step["lead"] ?? step["owner"]
      if let several = named as? [Any] { return several.count }
      return (named as? Object)?["record"] == nil ? nil : 1
    }
  }

  private func strings(_ value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let list = value as? [Any] { return list.flatMap(strings) }
    return (value as? Object)?.values.flatMap(strings) ?? []
  }

  /// A figure, not as a part of a longer one.
  private func has(_ figure: String, _ text: String) -> Bool {
    text.ranges(of: figure).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return before?.isNumber != true && after?.isNumber != true
    }
  }
}
