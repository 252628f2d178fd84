// Tests of plans/: the trends, ratings and directions of the performance papers are those that were published.

import Foundation
import Testing

private struct PublishedReport: Decodable {
  struct Summary: Decodable {
    var previous: String
    var current: String
    var direction: String
  }
  struct Trend: Decodable {
    var periods: [String]
    var actual: [String?]
    var target: [String?]
    var rating: [String?]
    var comparator: [String?]
    var agency: [String?]
  }
  var summary: [Summary]
  var trends: [Trend]
}

@Suite struct PerformanceReportOf2013 {
  private let published: PublishedReport
  private let indicators: [[String: Any]]

  init() throws {
    published = try Facts.read(PublishedReport.self, "performance-report-2013")
    let export = try Export("performance-report-2013", "report.plan")
    let group = try #require(export.all("group").first { $0.reference == "PI" })
    indicators = export.all("indicator", in: group)
  }

  @Test func hasItsTrends() {
    #expect(indicators.count == 6)
    #expect(indicators.count == published.trends.count)
    for (indicator, fact) in zip(indicators, published.trends) {
      let name = indicator.reference
      #expect(fact.periods.map { indicator.figure("actual", $0) } == fact.actual, "\(name)")
      #expect(fact.periods.map { indicator.figure("target", $0) } == fact.target, "\(name)")
      #expect(fact.periods.map { indicator.word("rating", $0) } == fact.rating, "\(name)")
      #expect(fact.periods.map { indicator.figure("comparator", $0) } == fact.comparator, "\(name)")
      #expect(fact.periods.map { indicator.figure("values", "Agency \($0)") } == fact.agency, "\(name)")
    }
  }

  @Test func hasItsSummary() {
    #expect(indicators.count == published.summary.count)
    for (indicator, fact) in zip(indicators, published.summary) {
      let name = indicator.reference
      #expect(indicator.judged("rating") == fact.current, "\(name)")
      #expect(indicator.judged("previousRating") == fact.previous, "\(name)")
      #expect(indicator.judged("direction") == fact.direction, "\(name)")
    }
  }
}
