// Tests of plans/project-register: a paper in words of its own comes out with the counts that were made by hand.

import Foundation
import Testing

private struct Counts: Decodable {
  var phases: Int
  var workPackages: Int
  var deliverables: Int
  var signed: Int
  var bands: [String: Int]
  var priorities: [String: Int]
  var statuses: [String: Int]
  var complete: Int
  var current: [String: Int]
  var planned: [String: Int]
}

@Suite struct ProjectRegister {
  private let export: Export
  private let counts: Counts

  init() throws {
    export = try Export("project-register", "register.plan")
    counts = try Facts.read(Counts.self, "project-register")
  }

  /// All records of one of the plan's own kinds, wherever they stand.
  private func all(_ kind: String, in value: Any? = nil) -> [[String: Any]] {
    let value = value ?? export.root
    if let list = value as? [Any] { return list.flatMap { all(kind, in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    return (object["ownKind"] as? String == kind ? [object] : []) + object.values.flatMap { all(kind, in: $0) }
  }

  private func own(_ field: String, of record: [String: Any]) -> Any? {
    ((record["ownFields"] as? [String: Any])?[field] as? [String: Any])?["value"]
  }

  @Test func hasItsOwnKinds() {
    #expect(all("phase").count == counts.phases)
    #expect(all("phase").allSatisfy { $0["kind"] as? String == "priority" })
    #expect(all("work package").count == counts.workPackages)
    #expect(all("deliverable").count == counts.deliverables)
    #expect(all("deliverable").filter { own("signed for", of: $0) as? Bool == true }.count == counts.signed)
  }

  @Test func saysItsStatusInBothWords() {
    let work = all("work package") + all("deliverable")
    let said = work.compactMap { ($0["status"] as? [String: Any])?["word"] as? String }
    #expect(Dictionary(grouping: said) { $0 }.mapValues(\.count) == counts.statuses)
    let meant = work.compactMap { ($0["status"] as? [String: Any])?["means"] as? String }
    #expect(meant.filter { $0 == "complete" }.count == counts.complete)
  }

  @Test func hasItsScoresBandsAndPriorities() throws {
    let risks = export.all("risk")
    var bands: [String: Int] = [:]
    var priorities: [String: Int] = [:]
    for risk in risks {
      let reference = try #require(risk["reference"] as? String)
      let current = try #require((risk["current"] as? [[String: Any]])?.first)
      #expect(current["score"] as? Int == counts.current[reference], "\(reference)")
      bands[current["band"] as? String ?? "", default: 0] += 1
      priorities[own("priority by judgement", of: risk) as? String ?? "", default: 0] += 1
      let planned = risks.count == counts.planned.count ? planned(risk) : nil
      #expect(planned == counts.planned[reference], "\(reference)")
    }
    #expect(bands == counts.bands)
    #expect(priorities == counts.priorities)
  }

  private func planned(_ risk: [String: Any]) -> Int? {
    let points = risk.values.compactMap { $0 as? [[String: Any]] }.flatMap { $0 }
    let point = points.first { $0["for"] as? String == "planned" }
    return (point?["value"] as? [String: Any])?["score"] as? Int
  }
}
