// PlanResolution: what a figure is for: a period, a declared area, or both.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

extension Reader {
  /// The words before the colon of a figure. Words that are neither are kept, with a finding.
  mutating func periodOrArea(_ words: ValueText, of field: FieldDeclaration, record: RecordID) -> Qualifier {
    let subject: Subject = { [self] in "\(quoted(field.name)) of \(name(record))" }
    if let (area, rest) = assumed.areas.find(in: words) {
      if rest.isEmpty { return .area(area, nil) }
      var found: [Diagnostic] = []
      let date = ValueReader.planDate(rest, in: context, subject: subject, into: &found)
      diagnostics += found
      return .area(area, date)
    }
    var found: [Diagnostic] = []
    let date = ValueReader.planDate(words, in: context, subject: subject, into: &found)
    if let date {
      diagnostics += found
      return .period(date)
    }
    // An impossible day is better said than that it is no date at all.
    let faults = found.filter { $0.code != .dateUnreadable }
    diagnostics += faults.isEmpty ? [areaNotDeclared(words, subject())] : faults
    return .words(words.string)
  }

  private func areaNotDeclared(_ words: ValueText, _ subject: String) -> Diagnostic {
    let near = Suggestion.nearest(to: words.string, among: assumed.areas.names)
    return Diagnostic(
      .areaNotDeclared, "\(quoted(words.string)) in \(subject) is neither a period nor a declared area",
      at: words.source, label: near.map { "did you mean \(quoted($0))?" } ?? "not declared", found: words.string,
      expected: near ?? "an area that is declared, or a period such as March 2011, Q1 2016/17 or 2016/17",
      fix: near.map { Fix("change \(quoted(words.string)) to \(quoted($0))", .needsReview, [Edit(words.source, $0)]) },
      help: near == nil ? "declare it: `area: \(words.string)`" : nil)
  }

  /// The same for the heading of a column, where anything else is another column.
  func periodOrArea(ifReadable words: ValueText) -> Qualifier? {
    if let (area, rest) = assumed.areas.find(in: words) {
      if rest.isEmpty { return .area(area, nil) }
      return ValueReader.planDate(ifReadable: rest, in: context).map { .area(area, $0) }
    }
    return ValueReader.planDate(ifReadable: words, in: context).map(Qualifier.period)
  }

  /// A column of indicators that is named by a period alone, or by an area alone: the actual, and the latest figure.
  mutating func figureColumn(_ heading: ValueText, of kind: KindID) -> ColumnMeaning? {
    guard schema[kind].fields.contains(.actual), !heading.isEmpty else { return nil }
    if let qualifier = periodOrArea(ifReadable: heading) {
      if case .area(_, nil) = qualifier { return .field(NamedField(.latest), qualifier) }
      return .field(NamedField(.actual), qualifier)
    }
    // `Mar 11` may be a month or a day: read, with a warning.
    var found: [Diagnostic] = []
    let subject: Subject = { "the column \(quoted(heading.string))" }
    guard let date = ValueReader.planDate(heading, in: context, subject: subject, into: &found) else { return nil }
    diagnostics += found
    return .field(NamedField(.actual), .period(date))
  }

  /// A figure with what stands behind it. Its RAG letter becomes a rating of its own.
  mutating func figure(
    _ text: ValueText, _ subject: Subject, takesRating: Bool, letter: inout ValueText?
  ) -> Value? {
    let context = context
    var rating: ValueText?
    let value = ValueReader.read(text, subject: subject, into: &diagnostics) { text, found in
      let marks = ValueReader.marks(behind: text, takesRating: takesRating)
      if let word = marks.rating { rating = word }
      if let missing = ValueReader.missing(marks.figure) { return .missing(missing) }
      let figure = ValueReader.figure(marks.figure, in: context, subject: subject, into: &found)
      return marks.mark.isEmpty ? figure : figure.map { .noted($0, note: marks.mark) }
    }
    letter = rating
    return value
  }

  /// The field of a figure's RAG letter, for the same period or area.
  mutating func addRating(_ letter: ValueText, like field: Int, of record: RecordID) {
    let qualifier = draft.model[record].fields[field].qualifier
    checkRepeated(NamedField(.rag), qualifier, of: record, at: letter.source)
    let word =
      switch letter.bytes[letter.range.lowerBound].lowered {
      case 0x67: "green"
      case 0x61: "amber"
      default: "red"
      }
    addField(Field(id: .rag, value: .choice(ChosenWord(word)), qualifier: qualifier, range: letter.source), to: record)
  }
}

extension FieldID {
  /// A RAG letter may stand behind the figure.
  var takesRating: Bool { self == .latest || self == .actual }
}
