// PlanJSON: scales, scores and timelines.

import PlanMarkup
import PlanModel

extension ModelJSON {
  func scale(_ scale: Scale, _ json: inout JSONText) {
    json.object { json in
      json.member("name", scale.name)
      json.member("title", scale.title)
      json.member("likelihood") { levels(scale.likelihood, &$0) }
      json.member("impact") { levels(scale.impact, &$0) }
      json.member("highIsGood", scale.highIsGood)
      json.member("rule", rule(scale.rule))
      if case .scoreMatrix(let scores) = scale.rule {
        json.member("scores") { json in grid(scores, &json) { $0.literal($1.description) } }
      }
      if let cells = scale.bandCells {
        json.member("bandCells") { json in grid(cells, &json) { $0.string(scale.bands[$1].name) } }
      }
      json.member("bands") { json in
        json.array { json in
          for band in scale.bands {
            json.element { json in
              json.object { json in
                json.member("name", band.name)
                json.member("lowest") { number(band.lowest, &$0) }
                json.member("highest") { number(band.highest, &$0) }
                if band.excludesLowest { json.member("excludesLowest", true) }
                if band.excludesHighest { json.member("excludesHighest", true) }
                json.member("colour", optional: band.colour?.rawValue)
              }
            }
          }
        }
      }
    }
  }

  private func levels(_ levels: [Level], _ json: inout JSONText) {
    json.array { json in
      for level in levels {
        json.element { json in
          json.object { json in
            json.member("name", level.name)
            json.member("value") { $0.literal(level.value.description) }
            if !level.code.isEmpty { json.member("code", level.code) }
          }
        }
      }
    }
  }

  /// How two levels make a score.
  private func rule(_ rule: ScoreRule) -> String {
    switch rule {
    case .product: "product"
    case .sum: "sum"
    case .scoreMatrix: "scores"
    case .bandMatrix: "bands"
    case .rating: "rating"
    case .judgement: "judgement"
    }
  }

  /// Rows by likelihood, cells by impact.
  private func grid<Cell>(_ rows: [[Cell]], _ json: inout JSONText, _ write: (inout JSONText, Cell) -> Void) {
    json.array { json in
      for row in rows {
        json.element { json in
          json.array { json in for cell in row { json.element { write(&$0, cell) } } }
        }
      }
    }
  }

  private func number(_ number: ExactDecimal?, _ json: inout JSONText) {
    if let number { json.literal(number.description) } else { json.null() }
  }

  func score(_ score: Score, _ json: inout JSONText) {
    let scale = score.scale.map { model.scales[$0.index] }
    json.object { json in
      json.member("scale", optional: scale?.name)
      json.member("likelihood") { level(score.likelihood, scale?.likelihood, &$0) }
      json.member("impact") { level(score.impact, scale?.impact, &$0) }
      json.member("score") { number(score.total, &$0) }
      json.member("band", optional: score.band.flatMap { scale?.bands[$0].name })
      json.member("typed", score.typed)
    }
  }

  private func level(_ index: Int?, _ levels: [Level]?, _ json: inout JSONText) {
    guard let index, let levels, levels.indices.contains(index) else { return json.null() }
    json.object { json in
      json.member("name", levels[index].name)
      json.member("value") { $0.literal(levels[index].value.description) }
    }
  }

  /// The letters of each cell, in the order of the periods of the commissioning record.
  func timeline(_ timeline: Timeline, _ frame: TimelineFrame?, _ json: inout JSONText) {
    let stages = frame?.stages ?? []
    json.array { json in
      for cell in timeline.cells {
        json.element { json in
          json.array { json in
            for stage in cell where stages.indices.contains(Int(stage)) { json.element(stages[Int(stage)].letter) }
          }
        }
      }
    }
  }

  func periods(_ frame: TimelineFrame, _ json: inout JSONText) {
    json.array { json in for period in frame.periods { json.element { date(period, &$0) } } }
  }

  func stages(_ frame: TimelineFrame, _ json: inout JSONText) {
    json.array { json in
      for stage in frame.stages {
        json.element { json in
          json.object { json in
            json.member("letter", stage.letter)
            json.member("name", stage.name)
            json.member("isPoint", stage.isPoint)
          }
        }
      }
    }
  }
}
