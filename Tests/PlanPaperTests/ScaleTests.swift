// Tests of PlanPaper: matrices of every size, rule and reading.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct ScaleTests {
  private func levels(_ names: String..., values: [Int]? = nil) -> [Level] {
    names.enumerated().map { Level(name: $1, value: ExactDecimal(values?[$0] ?? $0 + 1)) }
  }

  private func bands(_ ranges: (String, Int, Int)...) -> [Band] {
    ranges.enumerated().map { place, range in
      Band(
        name: range.0, lowest: ExactDecimal(range.1), highest: ExactDecimal(range.2),
        seriousness: ranges.count > 1 ? Double(place) / Double(ranges.count - 1) : 0)
    }
  }

  /// A register whose only scale is this one, with a risk at each pair of levels.
  private func register(_ scale: Scale, _ scores: (Int?, Int?)..., view: ViewKind = .riskMatrix) -> ModelDraft {
    var draft = ModelDraft(.register, "Register")
    draft.change { $0.scales.append(scale) }
    let register = draft.document
    draft.change { $0.scaleChoices[register] = ScaleID(1) }
    for (place, score) in scores.enumerated() {
      draft.add(.risk, "R\(place + 1)", "Risk \(place + 1)", [.of(.current, .score(placed(score, on: scale)))])
    }
    draft.show(view)
    return draft
  }

  private func placed(_ levels: (Int?, Int?), on scale: Scale) -> Score {
    var score = Score(scale: ScaleID(1), likelihood: levels.0, impact: levels.1, typed: "typed")
    if let row = levels.0, let column = levels.1 {
      score.total = scale.total(likelihood: row, impact: column)
      score.band = scale.band(likelihood: row, impact: column)
    } else if let row = levels.0 {
      score.band = scale.band(ofRating: row)
    }
    return score
  }

  @Test func weightsAreInTheCells() throws {
    let scale = Scale(
      name: "corporate", title: "Corporate scale", likelihood: levels("Rare", "Likely"),
      impact: levels("Minor", "Serious", "Extreme", values: [1, 2, 8]), rule: .product,
      bands: bands(("Low", 1, 4), ("Medium", 6, 12), ("High", 13, 99)))
    let paper = register(scale, (1, 2)).paper()
    #expect(PaperFaults.of(paper) == [])
    let matrix = try #require(paper.table(.matrix))
    #expect(matrix.heads == ["Likelihood", "Impact 1: Minor", "Impact 2: Serious", "Impact 8: Extreme"])
    #expect(matrix.texts[0] == ["2: Likely", "2 Low No risks", "4 Low No risks", "16 High / R1: Risk 1"])
    #expect(matrix.texts[1][3] == "8 Medium No risks")
  }

  @Test func aSumIsReadAsOne() throws {
    let scale = Scale(
      name: "sum", title: "Sum", likelihood: levels("A", "B"), impact: levels("C", "D"), rule: .sum,
      bands: bands(("Low", 2, 3), ("High", 4, 4)))
    let matrix = try #require(register(scale, (1, 1)).paper().table(.matrix))
    #expect(matrix.subcaption.plainText == "The score is likelihood plus impact. Bands: Low 2 to 3, High 4.")
    #expect(matrix.texts[0][2] == "4 High / R1: Risk 1")
  }

  @Test func tenByTenHasAHundredCells() throws {
    let names = (1...10).map { Level(name: "Level \($0)", value: ExactDecimal($0)) }
    let scale = Scale(
      name: "ten", title: "Ten", likelihood: names, impact: names, rule: .product,
      bands: bands(("Low", 1, 20), ("Medium", 21, 60), ("High", 61, 100)))
    let paper = register(scale, (9, 9), (0, 0)).paper()
    #expect(PaperFaults.of(paper) == [])
    let matrix = try #require(paper.table(.matrix))
    #expect(matrix.rows.count == 10)
    #expect(matrix.columns.count == 11)
    #expect(matrix.texts[0][10] == "100 High / R1: Risk 1")
    #expect(matrix.texts[9][1] == "1 Low / R2: Risk 2")
  }

  @Test func writtenOutBandsNeedNoNumber() throws {
    let scale = Scale(
      name: "cells", title: "Cells", likelihood: levels("Rare", "Likely"), impact: levels("Minor", "Major"),
      rule: .bandMatrix, bandCells: [[0, 1], [0, 1]], isNumbered: false,
      bands: [Band(name: "Green", seriousness: 0), Band(name: "Red", seriousness: 1)])
    let matrix = try #require(register(scale, (1, 1)).paper().table(.matrix))
    #expect(matrix.heads == ["Likelihood", "Impact Minor", "Impact Major"])
    #expect(
      matrix.texts == [["Likely", "Green No risks", "Red / R1: Risk 1"], ["Rare", "Green No risks", "Red No risks"]])
    #expect(matrix.rows[0].cells.map(\.tone) == [.none, .low, .high])
  }

  @Test func judgementShowsTheBandOfEachRisk() throws {
    let scale = Scale(
      name: "judged", title: "Judged", likelihood: levels("Rare", "Likely"), impact: levels("Minor", "Major"),
      rule: .judgement, bands: [Band(name: "Low", seriousness: 0), Band(name: "High", seriousness: 1)])
    var draft = register(scale)
    draft.add(
      .risk, "R1", "One",
      [
        .of(.current, .score(Score(scale: ScaleID(1), likelihood: 1, impact: 1, band: 1, typed: "High")))
      ])
    let matrix = try #require(draft.paper().table(.matrix))
    #expect(matrix.texts[0][2] == "1 risk / R1: One High")
    #expect(matrix.texts[0][1] == "No risks")
    #expect(matrix.subcaption.plainText.contains("judgement"))
  }

  @Test func oneAxisMakesATableOfItsLevels() throws {
    let scale = Scale(
      name: "rating", title: "Rating", likelihood: levels("Low", "Medium", "High"), impact: [], rule: .rating,
      isNumbered: false,
      bands: [
        Band(name: "Low", seriousness: 0), Band(name: "Medium", seriousness: 0.5), Band(name: "High", seriousness: 1),
      ])
    let paper = register(scale, (2, nil), (2, nil), (0, nil)).paper()
    #expect(PaperFaults.of(paper) == [])
    let table = try #require(paper.table(.matrix))
    #expect(table.heads == ["Rating", "Number", "Risks"])
    #expect(
      table.texts == [
        ["High", "2", "R1: Risk 1 / R2: Risk 2"], ["Medium", "0", "No risks"], ["Low", "1", "R3: Risk 3"],
      ])
    let card = try #require(paper.section("R1: Risk 1"))
    #expect(card.blocks.lines.contains("Current score: High"))
  }

  @Test func bandsAloneMakeATableToo() throws {
    let scale = Scale(
      name: "bands", title: "Bands", likelihood: [], impact: [], rule: .judgement, isNumbered: false,
      bands: [Band(name: "Low", seriousness: 0), Band(name: "High", seriousness: 1)])
    var draft = register(scale)
    draft.add(.risk, "R1", "One", [.of(.current, .score(Score(scale: ScaleID(1), band: 1, typed: "High")))])
    let table = try #require(draft.paper().table(.matrix))
    #expect(table.texts == [["High", "1", "R1: One"], ["Low", "0", "No risks"]])
  }

  @Test func opportunitiesAreReadTheRightWay() throws {
    let scale = Scale(
      name: "chances", title: "Chances", likelihood: levels("Rare", "Likely"), impact: levels("Small", "Great"),
      rule: .product,
      bands: [
        Band(name: "Slight", lowest: ExactDecimal(1), highest: ExactDecimal(2), seriousness: 1),
        Band(name: "Strong", lowest: ExactDecimal(4), highest: ExactDecimal(4), seriousness: 0),
      ], highIsGood: true)
    var draft = register(scale)
    let (low, high) = (placed((0, 1), on: scale), placed((1, 1), on: scale))
    draft.add(.risk, "O1", "Chance", [.of(.previous, .score(low)), .of(.current, .score(high))])
    draft.show(.riskSummary)
    let paper = draft.paper()
    let matrix = try #require(paper.table(.matrix))
    #expect(matrix.subcaption.plainText.hasSuffix("A high score is good."))
    #expect(matrix.rows[0].cells[2].tone == .good)
    #expect(matrix.texts[0][2] == "4 Strong / O1: Chance (was 2 Slight)")
    #expect(paper.table(.summary)?.texts[0].last == "Better: 2 Slight to 4 Strong")
  }

  @Test func eachScaleHasItsMatrix() {
    let scale = Scale(
      name: "two", title: "Two by two", likelihood: levels("A", "B"), impact: levels("C", "D"), rule: .product,
      bands: bands(("Low", 1, 4)))
    var draft = register(scale, (0, 0))
    draft.add(.risk, "R2", "Two", [.score(.current, 5, 5)])
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(
      paper.tables.filter { $0.role == .matrix }.map(\.caption.plainText) == [
        "Risks by likelihood and impact, current scores (Two by two)",
        "Risks by likelihood and impact, current scores (5 x 5 scale)",
      ])
  }

  @Test func eachRegisterHasItsMatrix() {
    var draft = ModelDraft(.report, "Two registers")
    let north = draft.addDocument(.register, "North")
    let south = draft.addDocument(.register, "South")
    draft.add(.risk, "N1", "Northern", in: north, [.score(.current, 5, 5)])
    draft.add(.risk, "S1", "Southern", in: south, [.score(.current, 1, 1)])
    draft.show(.riskMatrix) { $0.of = [north, south] }
    let paper = draft.paper()
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.tables.map { String($0.caption.plainText.suffix(7)) } == [": North", ": South"])
    #expect(paper.tables[0].texts[0][5] == "25 High / N1: Northern")
    #expect(paper.tables[1].texts[4][1] == "1 Low / S1: Southern")
  }

  @Test func targetsHaveAMatrixOfTheirOwn() throws {
    var draft = ModelDraft(.register, "Register")
    draft.add(
      .risk, "R1", "One",
      [
        .score(.current, 5, 5), .score(.targetScore, 4, 4, .period(.day(2017, 3, 31))),
        .score(.targetScore, 2, 2, .period(.day(2018, 3, 31))),
      ])
    draft.show(.riskMatrix) { $0.point = "target" }
    let matrix = try #require(draft.paper().table(.matrix))
    #expect(matrix.caption.plainText == "Risks by likelihood and impact, target scores")
    #expect(matrix.texts[3][2] == "4 Low / R1: One")
  }

  @Test func aPointOfThePlanComesBeforeTheTarget() {
    var draft = ModelDraft(.register, "Register")
    draft.change { $0.points = [AssessmentPoint(name: "planned", label: "When the plan is done")] }
    draft.add(
      .risk, "R1", "One",
      [
        .score(.targetScore, 1, 1), .score(.otherScore, 2, 2, .point("planned")), .score(.current, 5, 5),
      ])
    let lines = draft.paper().blocks.lines.filter { $0.lowercased().contains("score") }
    #expect(
      lines.map { $0.prefix { $0 != ":" } } == ["Current score", "Score (when the plan is done)", "Target score"])
  }

  @Test func historyGivesTheMovement() throws {
    var draft = ModelDraft(.register, "Register")
    draft.add(
      .risk, "R1", "One",
      [
        .score(.current, 2, 2, .period(.day(2016, 2, 1))), .score(.current, 4, 4, .period(.day(2015, 2, 1))),
        .score(.current, 5, 5, .period(.day(2014, 2, 1))),
      ])
    draft.show(.riskSummary)
    let summary = try #require(draft.paper().table(.summary))
    #expect(summary.texts[0].last == "Better: 16 High to 4 Low")
  }

  @Test func orderByRatingPutsTheMostSeriousFirst() throws {
    var draft = ModelDraft(.register, "Register")
    draft.add(.risk, "R1", "Low one", [.score(.current, 1, 1)])
    draft.add(.risk, "R2", "Unscored")
    draft.add(.risk, "R3", "High one", [.score(.current, 5, 5)])
    draft.show(.riskSummary) { $0.order = "rating" }
    draft.show(.riskRegister) { $0.order = "reference" }
    let paper = draft.paper()
    let summary = try #require(paper.table(.summary))
    #expect(summary.texts.map { String($0[0].prefix(2)) } == ["R3", "R1", "R2"])
    #expect(
      paper.sections.map(\.title.plainText).filter { $0.hasPrefix("R") }.map { $0.prefix(2) } == ["R1", "R2", "R3"])
  }
}
