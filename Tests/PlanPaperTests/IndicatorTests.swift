// Tests of PlanPaper: indicators as tables and sections, their summary, comparison and charts.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct IndicatorTests {
  private func quantity(_ units: Int64, _ places: UInt8 = 0, _ unit: String = "%") -> Value {
    .quantity(Quantity(.exactly(ExactDecimal(units: units, places: places)), unit: unit))
  }

  private func measured(_ value: Value, _ period: PlanDate? = nil) -> Measured {
    Measured(value: value, period: period, range: ModelDraft.nowhere)
  }

  /// A scorecard with an indicator for each rating, and what it was worked out to be.
  private func scorecard(_ change: (inout ModelDraft, [RecordID]) -> Void = { _, _ in }) -> Paper {
    var draft = ModelDraft(.scorecard, "Scorecard")
    let group = draft.add(.group, nil, "Visits")
    var ids: [RecordID] = []
    for (place, rating) in [Rating.green, .amber, .red].enumerated() {
      let latest = quantity(Int64(90 - 10 * place))
      let id = draft.add(
        .indicator, "\(place + 1)", "Visits \(place + 1)", in: group,
        [.of(.polarity, .choice("higher")), .of(.latest, latest), .of(.figureTarget, quantity(90))])
      ids.append(id)
      var whole = MeasuredScope(area: nil)
      whole.latest = measured(latest)
      whole.target = measured(quantity(90))
      whole.judgement = Judgement(rating: rating)
      whole.direction = DirectionOfTravel(travel: place == 0 ? .improved : .reduced, isStated: false)
      draft.change { $0.performance[id] = Performance(polarity: .higher, scopes: [whole]) }
    }
    change(&draft, ids)
    return draft.paper()
  }

  @Test func aRowSaysFigureRatingAndDirection() throws {
    let paper = scorecard()
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.table(.register))
    #expect(table.heads == ["Indicator", "Latest", "Target", "Direction"])
    #expect(table.subcaption.plainText == "Higher is better.")
    #expect(
      table.texts == [
        ["1 Visits 1", "90% Green", "90%", "↑ Improved"], ["2 Visits 2", "80% Amber", "90%", "↓ Reduced"],
        ["3 Visits 3", "70% Red", "90%", "↓ Reduced"],
      ])
  }

  @Test func aViewTakesThemFromWhereTheyStand() throws {
    let paper = scorecard { draft, _ in draft.show(.indicators) { _ in } }
    #expect(paper.tables.count == 1 && PaperFaults.of(paper) == [])
    #expect(paper.section("Visits") == nil)
  }

  @Test func theSummaryCountsByGroup() throws {
    let paper = scorecard { draft, _ in draft.show(.ragSummary) { _ in } }
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.reading.contains("3 indicators: 1 green, 1 amber, 1 red."))
    #expect(paper.reading.contains("Compared with the previous result: 1 improved, 0 the same, 2 reduced."))
    // A table of one group would say the same again.
    #expect(paper.tables.count == 1)
    let parted = scorecard { draft, ids in
      let calls = draft.add(.group, nil, "Calls")
      draft.change { model in
        let id = ids[2]
        model[RecordID(1)].children.removeAll { $0 == id }
        model[id].parent = calls
        model[calls].children = [id]
      }
      draft.show(.ragSummary) { _ in }
    }
    let table = try #require(parted.table(.summary))
    #expect(table.heads == ["Group", "Indicators", "Green", "Amber", "Red", "Improved", "Same", "Reduced"])
    #expect(
      table.texts == [
        ["Visits", "2", "1", "1", "0", "1", "0", "1"], ["Calls", "1", "0", "0", "1", "0", "0", "1"],
        ["All", "3", "1", "1", "1", "1", "0", "2"],
      ])
  }

  @Test func aTableOfOneHeadingIsNamedForIt() {
    let paper = scorecard { draft, ids in
      let calls = draft.add(.group, nil, "Calls")
      draft.change { model in
        let id = ids[2]
        model[RecordID(1)].children.removeAll { $0 == id }
        model[id].parent = calls
        model[calls].children = [id]
      }
      draft.show(.indicators) { _ in }
    }
    #expect(paper.tables.map(\.caption.plainText) == ["Visits", "Calls"])
    let named = scorecard { draft, ids in draft.show(.indicators) { $0.title = RichLine("How we did") } }
    #expect(named.tables.map(\.caption.plainText) == ["How we did"])
  }

  @Test func cardsOfOneRating() throws {
    let paper = scorecard { draft, _ in
      draft.show(.indicators) { view in
        view.layout = "cards"
        view.rag = "red"
      }
    }
    #expect(PaperFaults.of(paper) == [])
    let card = try #require(paper.sections.first { $0.role == .indicator })
    #expect(card.title.plainText == "Indicator 3: Visits 3")
    #expect(
      card.blocks.lines == ["Latest: 70% Red", "Target: 90%", "Direction: ↓ Reduced", "Good to be: Higher is better"])
    // The others stay where they are.
    #expect(paper.table(.register)?.rows.count == 2)
    let none = scorecard { draft, ids in
      draft.change { $0.performance = [:] }
      draft.show(.indicators) { $0.rag = "red" }
    }
    #expect(none.reading.contains("No indicators rated red."))
  }

  @Test func aTrendHasATableAndAChartBesideIt() throws {
    let paper = scorecard { draft, ids in
      let periods = (1...4).compactMap { CalendarRules().quarter($0, ofYear: 2015) }
      for (place, period) in periods.enumerated() {
        draft.set(.of(.actual, quantity(Int64(700 + 25 * place), 1), .period(period)), on: ids[0])
        draft.set(.of(.figureTarget, quantity(80), .period(period)), on: ids[0])
      }
      draft.set(.prose(.commentary, "Better each quarter."), on: ids[0])
      draft.change { model in
        var trend = Trend()
        trend.periods = periods
        trend.rows = [
          Trend.Row(field: .actual, name: nil, values: (0..<4).map { quantity(Int64(700 + 25 * $0), 1) }),
          Trend.Row(field: .figureTarget, name: nil, values: (0..<4).map { _ in quantity(80) }),
        ]
        trend.judgements = [Rating.red, .red, .amber, .amber].map { Judgement(rating: $0) }
        trend.rangePlaces = [nil, nil, nil, nil]
        model.performance[ids[0]]?.scopes[0].trend = trend
      }
    }
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.table(captioned: "Indicator 1: trend"))
    #expect(table.heads == ["Figure", "Q1 2015/16", "Q2 2015/16", "Q3 2015/16", "Q4 2015/16"])
    #expect(
      table.texts == [
        ["Actual", "70.0%", "72.5%", "75.0%", "77.5%"], ["Target", "80%", "80%", "80%", "80%"],
        ["Rating", "Red", "Red", "Amber", "Amber"],
      ])
    let lines = paper.reading.split(separator: "\n").map(String.init)
    let chart = try #require(lines.firstIndex(of: "~ Chart: Indicator 1: Visits 1"))
    #expect(lines[chart + 1] == "From 70.0% in Q1 2015/16 to 77.5% in Q4 2015/16.")
    #expect(lines.contains("Commentary: Better each quarter."))
  }

  @Test(arguments: [
    ([0, 100], [0, 20, 40, 60, 80, 100]), ([67, 93], [65, 70, 75, 80, 85, 90, 95]), ([5, 5], [0, 1, 2, 3, 4, 5]),
  ])
  func axesHaveRoundSteps(_ ends: [Int], _ ticks: [Int]) throws {
    let paper = scorecard { draft, ids in
      draft.change { model in
        let periods = (1...3).compactMap { CalendarRules().quarter($0, ofYear: 2015) }
        var trend = Trend()
        trend.periods = periods
        trend.rows = [
          Trend.Row(field: .actual, name: nil, values: [ends[0], ends[1], ends[0]].map { quantity(Int64($0)) }),
          Trend.Row(field: .floor, name: nil, values: [nil, nil, quantity(1)]),
        ]
        trend.judgements = periods.map { _ in Judgement(rating: nil, gap: .noTarget) }
        trend.rangePlaces = [nil, nil, nil]
        model.performance[ids[0]]?.scopes[0].trend = trend
      }
    }
    let charts = paper.sections.flatMap(\.blocks).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    #expect(try #require(charts.first).ticks == ticks.map { ExactDecimal($0) })
  }

  @Test func areasAreComparedWithTheWhole() throws {
    let paper = scorecard { draft, ids in
      let areas = ["North", "South"].map { draft.add(.area, nil, $0) }
      draft.change { $0.areas = zip(["North", "South"], areas).map { Area(name: $0, record: $1) } }
      for (place, name) in ["North", "South"].enumerated() {
        draft.set(.of(.latest, quantity(Int64(80 + place)), .area(name, nil)), on: ids[0])
        draft.change { model in
          var scope = MeasuredScope(area: name)
          scope.latest = measured(quantity(Int64(80 + place)))
          scope.judgement = Judgement(rating: .red)
          scope.variance = ExactDecimal(units: place == 0 ? -10 : 0)
          model.performance[ids[0]]?.scopes.append(scope)
        }
      }
      draft.show(.comparison) { _ in }
    }
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.tables.last)
    #expect(table.heads == ["Indicator", "Target", "All", "North", "South"])
    #expect(
      table.texts == [
        ["1 Visits 1", "90%", "90% Green", "80% Red / Difference: −10 points", "81% Red / Difference: no change"]
      ])
  }
}
