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
      json.member("bands") { json in
        json.array { json in
          for band in scale.bands {
            json.element { json in
              json.object { json in
                json.member("name", band.name)
                json.member("lowest") { number(band.lowest, &$0) }
                json.member("highest") { number(band.highest, &$0) }
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
          }
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
