// Tests of plans/: the scorecard of March 2016 has the figures and the counts that were published.

import Foundation
import Testing

private struct PublishedScorecard: Decodable {
  struct Activity: Decodable {
    var area: String
    var figures: [Int]
  }
  struct Indicator: Decodable {
    var ref: String
    var polarity: String
    var period: String
    var latest: String
    var rating: String
    var numerator: String?
    var denominator: String?
    var target: String
    var previous: String
    var arrow: String
    var outturn: String
    var arrowFromOutturn: String
  }
  struct Figures: Decodable {
    var latest: String
    var rating: String
    var numerator: String?
    var denominator: String?
  }
  struct Impact: Decodable {
    var ref: String
    var area: String?
    var including: Figures
    var excluding: Figures
    var variance: String
  }
  struct Trend: Decodable {
    var ref: String
    var periods: [String]
    var actual: [String]
    var target: [String]
    var rating: [String]
  }
  var activity: [Activity]
  var indicators: [Indicator]
  var impact: [Impact]
  var exceptions: [Trend]
}

@Suite struct ScorecardOf2016 {
  private let published: PublishedScorecard
  private let export: Export
  private let indicators: [String: [String: Any]]

  init() throws {
    published = try Facts.read(PublishedScorecard.self, "scorecard-2016")
    let export = try Export("committee-pack-2016-03/scorecard", "scorecard.plan")
    self.export = export
    let found = export.all("group").flatMap { export.all("indicator", in: $0) } + export.all("indicator")
    indicators = Dictionary(found.map { ($0.reference, $0) }) { first, _ in first }
  }

  @Test func hasItsFigures() throws {
    #expect(published.indicators.count == 44)
    #expect(indicators.count == 44)
    for fact in published.indicators {
      let indicator = try #require(indicators[fact.ref])
      #expect(indicator.figure("latest") == fact.latest, "\(fact.ref)")
      #expect(indicator.figure("numerator") == fact.numerator, "\(fact.ref)")
      #expect(indicator.figure("denominator") == fact.denominator, "\(fact.ref)")
      #expect(indicator.figure("target") == fact.target, "\(fact.ref)")
      #expect(indicator.figure("previous") == fact.previous, "\(fact.ref)")
      #expect(indicator.figure("outturn") == fact.outturn, "\(fact.ref)")
      #expect(indicator.word("rating") == fact.rating, "\(fact.ref)")
      #expect((indicator["polarity"] as? String)?.prefix(1).uppercased() == Self.polarity(fact), "\(fact.ref)")
      let period = fact.period == "SS" ? "snapshot" : "year to date"
      #expect(indicator["dataPeriod"] as? String == period, "\(fact.ref)")
    }
  }

  /// The letter T stands for a figure that should be on target.
  private static func polarity(_ fact: PublishedScorecard.Indicator) -> String {
    fact.polarity == "T" ? "O" : fact.polarity
  }

  /// The 21 columns stand in four tables.
  @Test func hasItsActivity() throws {
    var found: [String: [Int]] = [:]
    for table in export.all("table") {
      for row in table.rows { found[row[0], default: []] += row.dropFirst().compactMap { Int($0) } }
    }
    #expect(published.activity.count == 28)
    #expect(found.count == 28)
    for fact in published.activity {
      let name = fact.area.replacingOccurrences(of: "Can/Swa", with: "Canterbury and Swale")
        .replacingOccurrences(of: "(Tha)", with: "(Thanet)")
      #expect(found[name] == fact.figures, "\(fact.area)")
    }
  }

  /// The report: 17 green, 21 amber, 6 red.
  @Test func hasItsRatings() {
    let ratings = indicators.values.compactMap { $0.word("rating") }
    let counts = Dictionary(grouping: ratings) { $0 }.mapValues(\.count)
    #expect(counts == ["green": 17, "amber": 21, "red": 6])
  }

  /// The report: 14 improved, 1 the same, 29 reduced. The arrows say 14, 0 and 30: that of 13 points down from all of
  /// 760 to all of 760.
  @Test func hasItsDirections() throws {
    for fact in published.indicators {
      let indicator = try #require(indicators[fact.ref])
      #expect(indicator.judged("direction") == (fact.ref == "13" ? "same" : fact.arrow), "\(fact.ref)")
      #expect(indicator.judged("directionFromOutturn") == fact.arrowFromOutturn, "\(fact.ref)")
    }
    #expect(counts("direction") == ["improved": 14, "same": 1, "reduced": 29])
    #expect(counts("directionFromOutturn") == ["improved": 15, "reduced": 29])
    #expect(counts("rating") == ["green": 17, "amber": 21, "red": 6])
  }

  private func counts(_ name: String) -> [String: Int] {
    Dictionary(grouping: indicators.values.compactMap { $0.judged(name) }) { $0 }.mapValues(\.count)
  }

  /// With unaccompanied children and without, for the county and four areas.
  @Test func hasItsFiguresByArea() throws {
    #expect(published.impact.count == 51)
    for fact in published.impact {
      let indicator = try #require(indicators[fact.ref])
      let without = fact.area.map { "\($0), without UASC" } ?? "without UASC"
      if let area = fact.area {
        expect(indicator, area, fact.including)
      } else {
        #expect(indicator.figure("latest") == fact.including.latest, "\(fact.ref)")
        #expect(indicator.word("rating") == fact.including.rating, "\(fact.ref)")
      }
      // One indicator never counts unaccompanied children: the paper prints the same figures twice, and no variance.
      expect(indicator, without, fact.excluding)
    }
  }

  private func expect(_ indicator: [String: Any], _ area: String, _ fact: PublishedScorecard.Figures) {
    let name = "\(indicator.reference) for \(area)"
    #expect(indicator.figure("latest", area) == fact.latest, "\(name)")
    #expect(indicator.word("rating", area) == fact.rating, "\(name)")
    #expect(indicator.figure("numerator", area) == fact.numerator, "\(name)")
    #expect(indicator.figure("denominator", area) == fact.denominator, "\(name)")
  }

  /// The pages on the six red indicators.
  @Test func hasItsTrends() throws {
    #expect(published.exceptions.count == 6)
    for fact in published.exceptions {
      let indicator = try #require(indicators[fact.ref])
      #expect(fact.periods.map { indicator.figure("actual", $0) } == fact.actual, "\(fact.ref)")
      #expect(fact.periods.map { indicator.figure("target", $0) } == fact.target, "\(fact.ref)")
      #expect(fact.periods.map { indicator.word("rating", $0) } == fact.rating, "\(fact.ref)")
      #expect(indicator["commentary"] != nil, "\(fact.ref)")
    }
  }
}
