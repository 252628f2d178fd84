// PlanJSON: values. Plain words are strings; everything else is an object that says what it is.

import PlanMarkup
import PlanModel

extension ModelJSON {
  func value(_ value: Value, _ json: inout JSONText) {
    switch value {
    case .choice(let chosen): choice(chosen, &json)
    case .words(let words), .email(let words), .phone(let words), .link(let words):
      json.string(words)
    case .inline(let line): json.string(line.plain)
    case .prose(let prose): self.prose(prose, &json)
    case .yesNo(let answer): json.literal(answer ? "true" : "false")
    case .when(let when): self.when(when, &json)
    case .quantity(let quantity): self.quantity(quantity, &json)
    case .money(let money): self.money(money, &json)
    case .duration(let duration):
      json.object { json in
        json.member("count") { $0.literal(duration.count.description) }
        json.member("unit", duration.unit.rawValue)
      }
    case .timeOfDay(let hour, let minute):
      json.string("\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)")
    case .party(let party): link("name", party.printed, party.record, &json)
    case .reference(let reference): link("typed", reference.typed, reference.record, &json)
    case .score(let score): self.score(score, &json)
    case .ratings(let history): ratings(history, &json)
    case .timeline(let timeline): self.timeline(timeline, nil, &json)
    case .missing(let missing): json.object { $0.member("missing", missing.rawValue) }
    case .bracketed(let words): json.object { $0.member("words", words) }
    case .asPrinted(let words): json.object { $0.member("asPrinted", words) }
    case .noted(let inner, let note):
      json.object { json in
        json.member("value") { self.value(inner, &$0) }
        json.member("note", note)
      }
    case .revised(let old, let new):
      json.object { json in
        json.member("value") { self.value(new, &$0) }
        json.member("revisedFrom") { self.value(old, &$0) }
      }
    case .several(let values):
      json.array { json in for value in values { json.element { self.value(value, &$0) } } }
    }
  }

  private func link(_ name: String, _ words: String, _ record: RecordID?, _ json: inout JSONText) {
    json.object { json in
      json.member(name, words)
      json.member("record", optional: record.map { ids[$0] })
    }
  }

  func date(_ date: PlanDate, _ json: inout JSONText) {
    json.object { json in
      json.member("printed", date.printed)
      json.member("first", date.first.iso)
      json.member("last", date.last.iso)
      json.member("precision", date.precision.rawValue)
    }
  }

  private func when(_ when: When, _ json: inout JSONText) {
    switch when {
    case .date(let date): self.date(date, &json)
    case .span(let from, let to):
      json.object { json in
        json.member("printed", when.printed)
        json.member("from") { json in if let from { date(from, &json) } else { json.null() } }
        json.member("to") { json in if let to { date(to, &json) } else { json.null() } }
      }
    case .word(let word): json.object { $0.member("printed", word) }
    case .by(let date), .after(let date):
      json.object { json in
        json.member("printed", when.printed)
        var name = "after"
        if case .by = when { name = "by" }
        json.member(name) { self.date(date, &$0) }
      }
    }
  }

  private func quantity(_ quantity: Quantity, _ json: inout JSONText) {
    json.object { json in
      switch quantity.shape {
      case .exactly(let number): json.member("number") { $0.literal(number.description) }
      case .range(let low, let high): bounds("from", low, "to", high, &json)
      case .below(let number): json.member("below") { $0.literal(number.description) }
      case .atMost(let number): json.member("atMost") { $0.literal(number.description) }
      case .atLeast(let number): json.member("atLeast") { $0.literal(number.description) }
      case .above(let number): json.member("above") { $0.literal(number.description) }
      case .outside(let low, let high): bounds("below", low, "above", high, &json)
      }
      if !quantity.unit.isEmpty { json.member("unit", quantity.unit) }
      if quantity.isApproximate { json.member("isApproximate", true) }
    }
  }

  private func bounds(
    _ first: String, _ low: ExactDecimal, _ second: String, _ high: ExactDecimal, _ json: inout JSONText
  ) {
    json.member(first) { $0.literal(low.description) }
    json.member(second) { $0.literal(high.description) }
  }

  private func money(_ money: Money, _ json: inout JSONText) {
    json.object { json in
      json.member("amount") { $0.literal(money.amount.description) }
      if let end = money.upTo { json.member("upTo") { $0.literal(end.description) } }
      json.member("currency", money.currency)
      json.member("multiple", money.multiple.rawValue)
      if !money.per.isEmpty { json.member("per", money.per) }
      if money.isCirca { json.member("isCirca", true) }
    }
  }
}
