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
  var activity: [Activity]
  var indicators: [Indicator]
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
}
