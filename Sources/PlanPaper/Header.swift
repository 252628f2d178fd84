// PlanPaper: the facts at the head of a paper.

import PlanModel
import PlanSchema

/// Told as the paper's own text, or printed by the page around it.
private let toldElsewhere: FieldSet = [.organisation, .summary, .purpose, .description]

extension Composer {
  /// The header's fields in the order of the plan, then its `fact` records.
  func headerDetails() -> [Detail] {
    var details: [Detail] = []
    for field in printableFields(of: document.record) where !toldElsewhere.contains(field.id) {
      details.append(detail(label(of: field), field.value, because: field.because))
    }
    for id in document.facts {
      let fact = record(id)
      let label = Words.capitalised(fact.reference?.printed ?? words.kind(.fact))
      details.append(detail(label, fact.fields.first(.value) ?? .inline(fact.title), because: nil))
      for field in printableFields(of: id) {
        details.append(detail(self.label(of: field), field.value, because: nil))
      }
    }
    return details
  }

  private func detail(_ label: String, _ value: Value, because: Prose?) -> Detail {
    var lines = lines(value).filter { !$0.isBlank }
    if case .prose(let prose) = value, let own = plainLines(prose) { lines = own }
    if let because { lines.append([.text(words("Because") + ": ")] + flat(because)) }
    switch lines.count {
    case 0: return Detail(label: label, value: notGiven)
    case 1: return Detail(label: label, value: lines[0])
    default: return Detail(label: label, value: [], values: lines)
    }
  }

  /// As much of the date as the plan gives: a day, a month or a year.
  func isoDate(_ value: Value) -> String? {
    guard let date = value.when?.date else { return nil }
    switch date.precision {
    case .day: return date.first.iso
    case .month: return String(date.first.iso.prefix(7))
    case .year where date.first.civil.month == 1: return String(date.first.iso.prefix(4))
    default: return nil
    }
  }

  /// The day after which work is overdue: the run's, or the paper's own.
  var asOf: PlanDate? { options.asOf ?? paperDate }
}

extension Value {
  /// The date in it: the newer one where it was revised, without its note.
  var when: When? {
    switch self {
    case .when(let when): when
    case .noted(let value, _): value.when
    case .revised(_, let value): value.when
    default: nil
    }
  }

  /// All dates in it: several for an action that is due more than once.
  var allWhens: [When] {
    switch self {
    case .several(let values): values.compactMap(\.when)
    case .noted(.several(let values), _): values.compactMap(\.when)
    default: when.map { [$0] } ?? []
    }
  }
}

extension When {
  /// The one date that it is, or is measured from.
  var date: PlanDate? {
    switch self {
    case .date(let date), .by(let date), .after(let date): date
    case .span(let from, let to): to ?? from
    case .word: nil
    }
  }
}
