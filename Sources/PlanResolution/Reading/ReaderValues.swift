// PlanResolution: the text of one value decoded by its field's type. What names other records is left for binding.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

extension Reader {
  /// The value of a text, or nothing for blank text. `field` is where it will stand in the record.
  mutating func value(_ text: ValueText, of id: NamedField, record: RecordID, field: Int) -> Value? {
    guard !text.isEmpty else { return nil }
    switch schema[id].type {
    case .parties: return pending(.parties, text, record, field)
    case .references(let kinds): return pending(.references(kinds), text, record, field)
    case .score: return pending(.score, text, record, field)
    case .ratings: return ratingHistory(text, of: id, record, field)
    case .timeline: return pending(.timeline, text, record, field)
    case .periods: return pending(.periods, text, record, field)
    case .inline: return inline(text, record, field)
    case .words: return words(text, of: id, record)
    case .path:
      if id.id == .reportFile { takePaper(text, for: record) }
      return words(text, of: id, record)
    case .names: return names(text, of: id, record)
    case .levels, .bands, .scoreRule:
      draft.scales[record, default: ScaleText()].fields[id.id] = text
      return .words(text.string)
    case .numbering:
      draft.numbering[record] = text
      return .words(text.string)
    case .prose, .grid: return .words(text.string)
    case .figure: return figure(text, of: id, record, field)
    case .choice, .date, .when, .period, .number, .money, .duration, .timeOfDay, .yesNo, .email, .phone, .link:
      return plain(text, of: id, record)
    }
  }

  private mutating func pending(
    _ kind: PendingValue.Kind, _ text: ValueText, _ record: RecordID, _ field: Int
  ) -> Value {
    draft.values.append(PendingValue(record: record, field: field, kind: kind, text: text))
    return .missing(.notGiven)
  }

  private mutating func inline(_ text: ValueText, _ record: RecordID, _ field: Int) -> Value {
    if let missing = ValueReader.missing(text) { return .missing(missing) }
    if text.mayRefer { draft.prose.append(PendingProse(place: .field(record, field), range: text.source)) }
    return .inline(MarkdownReader.line(text.bytes[text.range]))
  }

  private mutating func words(_ text: ValueText, of id: NamedField, _ record: RecordID) -> Value {
    if id.id == .usesScale || id.id == .see { return .words(text.string) }
    if let missing = ValueReader.missing(text) { return .missing(missing) }
    guard let choice = schema.choice(of: id) else { return .words(text.string) }
    return .words(pieces(of: text).map { ownWord($0, of: choice, id, record) }.joined(separator: "; "))
  }

  private mutating func names(_ text: ValueText, of id: NamedField, _ record: RecordID) -> Value {
    let parts = pieces(of: text)
    guard let choice = schema.choice(of: id) else {
      return parts.count == 1 ? .words(parts[0].string) : .several(parts.map { .words($0.string) })
    }
    let words = parts.map { ownWord($0, of: choice, id, record) }
    return words.count == 1 ? .words(words[0]) : .several(words.map { .words($0) })
  }

  /// What stands between `;`.
  private func pieces(of text: ValueText) -> [ValueText] {
    text.bytes[text.range].split(separator: Byte.semicolon)
      .map { text[$0.startIndex..<$0.endIndex].trimmed }.filter { !$0.isEmpty }
  }

  /// One of the words that the plan has declared for a field without fixed ones, as the plan spells it.
  private mutating func ownWord(
    _ text: ValueText, of choice: OwnChoice, _ id: NamedField, _ record: RecordID
  ) -> String {
    let model = draft.model
    let name = schema[id].name
    let value = ValueReader.choice(
      text, from: [], own: choice, subject: { "\(quoted(name)) of \(model.name(record))" }, into: &diagnostics)
    if case .choice(let chosen)? = value { return chosen.said ?? chosen.meaning }
    return text.string
  }

  private mutating func figure(_ text: ValueText, of id: NamedField, _ record: RecordID, _ field: Int) -> Value? {
    let schema = schema
    let name = name(record)
    var letter: ValueText?
    let value = figure(
      text, { "\(quoted(schema[id].name)) of \(name)" }, takesRating: id.id.takesRating, letter: &letter)
    if let letter { addRating(letter, like: field, of: record) }
    return value
  }

  private mutating func plain(_ text: ValueText, of id: NamedField, _ record: RecordID) -> Value? {
    let schema = schema
    let context = context
    let model = draft.model
    let subject: Subject = { "\(quoted(schema[id].name)) of \(model.name(record))" }
    let type = schema[id].type
    let own = schema.choice(of: id)
    let brackets: ValueReader.Brackets = type == .money ? .negativeAmount : .words
    return ValueReader.read(text, brackets: brackets, subject: subject, into: &diagnostics) { text, found in
      switch type {
      case .choice(let words): ValueReader.choice(text, from: words, own: own, subject: subject, into: &found)
      case .date: ValueReader.date(text, in: context, subject: subject, into: &found)
      case .when: ValueReader.when(text, in: context, subject: subject, into: &found)
      case .period: ValueReader.period(text, in: context, subject: subject, into: &found)
      case .number: ValueReader.number(text, in: context, subject: subject, into: &found)
      case .money: ValueReader.money(text, in: context, subject: subject, into: &found)
      case .duration: ValueReader.duration(text, in: context, subject: subject, into: &found)
      case .timeOfDay: ValueReader.timeOfDay(text, in: context, subject: subject, into: &found)
      case .yesNo: ValueReader.yesNo(text, in: context, subject: subject, into: &found)
      case .email: ValueReader.email(text, subject: subject, into: &found)
      case .phone: ValueReader.phone(text, subject: subject, into: &found)
      case .link: ValueReader.link(text, subject: subject, into: &found)
      default: .words(text.string)
      }
    }
  }
}

extension ValueText {
  var mayRefer: Bool { bytes[range].mayRefer }
}
