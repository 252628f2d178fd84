// PlanPaper: the facts at the head of a paper.

import PlanModel
import PlanSchema

/// Told as the paper's own text, or printed by the page around it.
private let toldElsewhere: FieldSet = [.organisation, .summary, .purpose, .description]

/// Printed as text below the header: who meets, and what a decision means for money, law and people.
private let toldBelow: FieldSet = Composer.meetingFields.union(FieldSet(Composer.implications))

private let reportOrder = FieldOrder([
  .author, .committee, .meeting, .date, .decisionNumber, .subject, .decisionType, .classification, .pastPathway,
  .futurePathway, .electoralDivision,
])

extension Composer {
  /// The header's fields in the order of the plan, then its `fact` records.
  func headerDetails() -> [Detail] {
    var details: [Detail] = []
    for field in headerFields() { details.append(detail(headerLabel(of: field), shown(field), because: field.because)) }
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

  /// The fields of the header: of a report in the order in which councils print them, else as they stand.
  private func headerFields() -> [Field] {
    let fields = printableFields(of: document.record)
      .filter { !toldElsewhere.contains($0.id) && !toldBelow.contains($0.id) }
    guard kind(document.record) == .report else { return fields }
    let ranked = fields.enumerated().map { (rank: reportOrder.rank(of: $1.id), place: $0, field: $1) }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.field)
  }

  /// `From` and `To` are what the head of a report calls its author and its committee.
  private func headerLabel(of field: Field) -> String {
    guard kind(document.record) == .report, field.qualifier == nil else { return label(of: field) }
    let label = label(of: field)
    switch field.id {
    case .author where label == "Author": return words("From")
    case .committee where label == "Committee": return words("To")
    default: return label
    }
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
