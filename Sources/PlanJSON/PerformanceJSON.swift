// PlanJSON: what was worked out of an indicator: rating, direction, variance and trend, for the whole and each area.

import PlanMarkup
import PlanModel
import PlanSchema

extension ModelJSON {
  /// One element for the whole and one for each area.
  func performance(_ performance: Performance, _ json: inout JSONText) {
    json.array { json in
      for scope in performance.scopes {
        json.element { json in json.object { self.scope(scope, &$0) } }
      }
    }
  }

  private func scope(_ scope: MeasuredScope, _ json: inout JSONText) {
    json.member("area", optional: scope.area)
    measured("latest", scope.latest, &json)
    json.member("rating") { judgement(scope.judgement, &$0) }
    measured("target", scope.target, &json)
    measured("previous", scope.previous, &json)
    if let judgement = scope.previousJudgement { json.member("previousRating") { self.judgement(judgement, &$0) } }
    movement("direction", scope.direction, &json)
    measured("outturn", scope.outturn, &json)
    movement("directionFromOutturn", scope.directionFromOutturn, &json)
    json.member("range", optional: scope.rangePlace?.rawValue)
    if let variance = scope.variance { json.member("variance") { $0.literal(variance.description) } }
    if !scope.trend.periods.isEmpty { json.member("trend") { trend(scope.trend, &$0) } }
  }

  private func measured(_ name: String, _ measured: Measured?, _ json: inout JSONText) {
    guard let measured else { return }
    json.member(name) { json in
      json.object { json in
        json.member("value") { value(measured.value, &$0) }
        if let period = measured.period { json.member("period") { date(period, &$0) } }
      }
    }
  }

  private func movement(_ name: String, _ movement: DirectionOfTravel?, _ json: inout JSONText) {
    guard let movement else { return }
    json.member(name) { json in
      json.object { json in
        json.member("is", movement.travel.rawValue)
        if movement.isStated { json.member("isStated", true) }
      }
    }
  }

  private func judgement(_ judgement: Judgement, _ json: inout JSONText) {
    json.object { json in
      json.member("is", optional: judgement.rating?.rawValue)
      json.member("missing", optional: judgement.gap?.rawValue)
      if judgement.isStated { json.member("isStated", true) }
    }
  }

  private func trend(_ trend: Trend, _ json: inout JSONText) {
    json.object { json in
      json.member("periods") { json in
        json.array { json in for period in trend.periods { json.element { date(period, &$0) } } }
      }
      json.member("rows") { json in
        json.array { json in
          for row in trend.rows { json.element { json in json.object { self.row(row, &$0) } } }
        }
      }
      json.member("ratings") { json in
        json.array { json in for judgement in trend.judgements { json.element { self.judgement(judgement, &$0) } } }
      }
      guard trend.rangePlaces.contains(where: { $0 != nil }) else { return }
      json.member("ranges") { json in
        json.array { json in
          for place in trend.rangePlaces {
            json.element { if let place { $0.string(place.rawValue) } else { $0.null() } }
          }
        }
      }
    }
  }

  private func row(_ row: Trend.Row, _ json: inout JSONText) {
    json.member("row", row.name ?? schema[row.field].name)
    json.member("values") { json in
      json.array { json in
        for value in row.values { json.element { if let value { self.value(value, &$0) } else { $0.null() } } }
      }
    }
  }
}
