// Tests of plans/project-register/q2.plan: an edition made of changes alone has the facts that were worked out by hand.

import Testing

private struct Edition: Decodable {
  var phases: Int
  var workPackages: Int
  var deliverables: Int
  var signed: Int
  var statuses: [String: Int]
  /// Of the risks that have not been retired.
  var bands: [String: Int]
  var priorities: [String: Int]
  var current: [String: Int]
  var previous: [String: Int]
  var better: [String]
  var worse: [String]
  var new: [String]
  var ended: [String]
  var renamed: [String]
  var delivered: [String]
  var ratings: [String: [String]]
  var owners: [String: [String]]
  var dates: [String: [String]]
}

@Suite struct ProjectRegisterQ2 {
  private typealias Object = [String: Any]

  private let export: Export
  private let facts: Edition
  private let changes: [Object]

  init() throws {
    export = try Export("project-register", "q2.plan")
    facts = try Facts.read(Edition.self, "project-register-q2")
    let found = Self.objects(in: export.root) { $0["changes"] != nil }
    changes = try #require(found.first?["changes"] as? [Object])
  }

  private static func objects(in value: Any, where test: (Object) -> Bool) -> [Object] {
    if let list = value as? [Any] { return list.flatMap { objects(in: $0, where: test) } }
    guard let object = value as? Object else { return [] }
    return (test(object) ? [object] : []) + object.values.flatMap { objects(in: $0, where: test) }
  }

  private func all(_ kind: String) -> [Object] {
    Self.objects(in: export.root) { $0["ownKind"] as? String == kind }
  }

  private func own(_ field: String, of record: Object) -> Any? {
    ((record["ownFields"] as? Object)?[field] as? Object)?["value"]
  }

  /// The names of what changed in this way.
  private func names(_ test: (Object) -> Bool) -> [String] {
    changes.filter(test).compactMap { $0["name"] as? String }
  }

  /// From what to what, by the name of the record; with that of the field where there are several.
  private func moves(_ fields: [String], named: Bool, _ words: (Any) -> String?) -> [String: [String]] {
    var moves: [String: [String]] = [:]
    for change in changes {
      guard let field = change["field"] as? String, fields.contains(field), let name = change["name"] as? String else {
        continue
      }
      moves[named ? "\(name) \(field)" : name] = [change["from"], change["to"]].compactMap { $0.flatMap(words) }
    }
    return moves
  }

  @Test func holdsAllThatTheFirstQuarterHeld() {
    #expect(all("phase").count == facts.phases)
    #expect(all("work package").count == facts.workPackages)
    #expect(all("deliverable").count == facts.deliverables)
    #expect(all("deliverable").filter { own("signed for", of: $0) as? Bool == true }.count == facts.signed)
    let said = (all("work package") + all("deliverable")).compactMap { ($0["status"] as? Object)?["word"] as? String }
    #expect(Dictionary(grouping: said) { $0 }.mapValues(\.count) == facts.statuses)
  }

  @Test func scoresItsRisksAnew() throws {
    var current: [String: Int] = [:]
    var previous: [String: Int] = [:]
    var bands: [String: Int] = [:]
    var priorities: [String: Int] = [:]
    for risk in export.all("risk") where risk["change"] == nil {
      let reference = try #require(risk["reference"] as? String)
      let score = try #require((risk["current"] as? [Object])?.first)
      current[reference] = (score["value"] as? Object ?? score)["score"] as? Int
      let earlier = (risk["previous"] as? [Object])?.first
      previous[reference] = (earlier?["value"] as? Object ?? earlier)?["score"] as? Int
      guard risk["retired"] == nil else { continue }
      bands[(score["value"] as? Object ?? score)["band"] as? String ?? "", default: 0] += 1
      priorities[own("priority by judgement", of: risk) as? String ?? "", default: 0] += 1
    }
    #expect(current == facts.current)
    #expect(previous == facts.previous)
    #expect(bands == facts.bands)
    #expect(priorities == facts.priorities)
  }

  @Test func saysWhatIsNewEndedAndRenamed() {
    #expect(names { $0["change"] as? String == "new" } == facts.new)
    #expect(names { $0["change"] as? String == "ended" } == facts.ended)
    #expect(names { $0["change"] as? String == "renamed" } == facts.renamed)
    #expect(names { $0["change"] as? String == "gone" } == [])
  }

  @Test func saysWhatGotBetterAndWhatIsDone() {
    let scores = { (movement: String) in
      names { $0["field"] as? String == "current" && $0["movement"] as? String == movement }
    }
    #expect(scores("better") == facts.better)
    #expect(scores("worse") == facts.worse)
    #expect(names { ($0["to"] as? Object)?["word"] as? String == "Delivered" } == facts.delivered)
    let newest = moves(["ratingFrom"], named: false) { ($0 as? [Object])?.last?["rating"] as? String }
    #expect(newest == facts.ratings)
  }

  @Test func saysWhoseAndWhenItIsNow() {
    #expect(moves(["owner"], named: false) { ($0 as? Object)?["name"] as? String } == facts.owners)
    let dates = moves(["start", "end", "due", "gateReview"], named: true) { ($0 as? Object)?["printed"] as? String }
    #expect(dates == facts.dates)
  }
}
