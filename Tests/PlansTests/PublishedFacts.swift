// Tests of plans/: the exported models hold exactly what the papers published.

import Testing

private struct PublishedRisk: Decodable {
  struct Score: Decodable {
    var likelihood: Int?
    var impact: Int?
  }
  var ref: String
  var current: Score
  var target: Score
  var controls: Int
  var actions: [String]
}

private struct PublishedActivity: Decodable {
  var programme: String
  var number: Int
  var category: String
  var cells: [String]
}

@Suite struct PublishedFacts {
  @Test func theRegisterOf2016HasItsScores() throws {
    let risks = try Export("committee-pack-2016-03/risk-register", "register.plan").all("risk")
    let published = try Facts.read([PublishedRisk].self, "register-2016")
    #expect(risks.count == published.count)
    for (risk, fact) in zip(risks, published) {
      #expect(risk["reference"] as? String == fact.ref)
      #expect(score(risk, "current") == [fact.current.likelihood, fact.current.impact], "\(fact.ref)")
      #expect(score(risk, "target") == [fact.target.likelihood, fact.target.impact], "\(fact.ref)")
      #expect((risk["controls"] as? [Any])?.count == fact.controls, "\(fact.ref)")
      let actions = risk["actions"] as? [[String: Any]] ?? []
      let due = actions.map { ($0["due"] as? [String: Any])?["printed"] as? String }
      #expect(due == fact.actions.map(Optional.some), "\(fact.ref)")
    }
  }

  /// The paper: nine risks are High and seven are Medium, the corporate risk apart.
  @Test func theRegisterOf2016HasItsBands() throws {
    let risks = try Export("committee-pack-2016-03/risk-register", "register.plan").all("risk")
    let bands = risks.filter { ($0["reference"] as? String)?.hasPrefix("SCHW") == true }.map { risk in
      ((risk["current"] as? [[String: Any]])?.first)?["band"] as? String
    }
    #expect(bands.count == 16)
    #expect(bands.filter { $0 == "High" }.count == 9)
    #expect(bands.filter { $0 == "Medium" }.count == 7)
  }

  @Test func theProgrammesOf2016HaveTheirCells() throws {
    let published = try Facts.read([PublishedActivity].self, "commissioning-2016")
    var found: [(programme: String, activity: [String: Any])] = []
    for (paper, unreadable) in [("eyps-plan", 1), ("schw-plan", 4)] {
      let export = try Export("committee-pack-2016-03", "\(paper)/plan.plan", asPrinted: unreadable)
      for programme in export.all("commissioning") {
        let reference = programme["reference"] as? String ?? ""
        found += export.all("activity", in: programme).map { (reference, $0) }
      }
    }
    #expect(found.count == 24 + 31)
    #expect(found.count == published.count)
    for ((programme, activity), fact) in zip(found, published) {
      let name = "\(fact.programme) \(fact.number)"
      #expect(programme == fact.programme, "\(name)")
      #expect(activity["category"] as? String == fact.category, "\(name)")
      let cells = (activity["timeline"] as? [[String]] ?? []).map { $0.joined(separator: "/") }
      #expect(cells == fact.cells, "\(name)")
    }
  }

  private func score(_ risk: [String: Any], _ point: String) -> [Int?] {
    let score = (risk[point] as? [[String: Any]])?.first
    return ["likelihood", "impact"].map { axis in (score?[axis] as? [String: Any])?["value"] as? Int }
  }
}
