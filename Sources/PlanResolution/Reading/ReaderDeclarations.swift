// PlanResolution: what has been declared that changes how the plan is read: calendars, points and labels.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

extension Reader {
  /// Collects the declarations of everything read, and puts labels into the model.
  mutating func declarations() -> Declarations {
    var declared = Declarations()
    var calendars = CalendarsSeen()
    for index in draft.model.records.indices {
      let id = RecordID(index)
      switch draft.model.records[index].kind {
      case .calendar: take(calendar: id, into: &declared.calendar, &calendars)
      case .point: take(point: id, into: &declared.points)
      case .area: take(area: id, into: &declared.areas)
      case .plan, .register, .report, .scorecard, .agenda, .minutes, .workProgramme:
        takeDates(id, into: &declared.calendar)
      default: break
      }
    }
    let own = OwnWordReader(draft)
    declared.words = own.words
    diagnostics += own.diagnostics
    for label in own.words.labels { draft.model.labels[label.name] = label.word }
    return declared
  }

  /// One calendar may say when years start and another when the project does. The first that says so holds.
  private mutating func take(calendar id: RecordID, into rules: inout CalendarRules, _ seen: inout CalendarsSeen) {
    let record = draft.model[id]
    let saysYear = record.fields.contains { $0.id == .yearStarts }
    if !record.title.plain.isEmpty, saysYear ? seen.year == nil : !seen.isNamed {
      rules.name = record.title.plain
      seen.isNamed = true
    }
    takeDates(id, into: &rules)
    for field in record.fields {
      var read = rules
      switch (field.id, field.value) {
      case (.yearStarts, .words(let words)):
        guard takeYearStart(words, field.range, id, into: &read) else { continue }
        if let first = seen.year, read.yearStartMonth != rules.yearStartMonth { disagree(field, id, first) }
        if seen.year == nil {
          rules.yearStartMonth = read.yearStartMonth
          seen.year = (id, field.range)
        }
      case (.projectStarts, .when(.date(let date))):
        if let first = seen.project, date.first != rules.projectStart { disagree(field, id, first) }
        if seen.project == nil {
          rules.projectStart = date.first
          seen.project = (id, field.range)
        }
      default: break
      }
    }
  }

  private mutating func disagree(_ field: Field, _ id: RecordID, _ first: (record: RecordID, range: SourceRange)) {
    diagnostics.append(
      Diagnostic(
        .calendarsDisagree,
        "\(fieldName(field.named, of: id)) is not that of \(name(first.record)), and a plan has one only",
        at: field.range, label: "counted otherwise", others: [Label(first.range, "this one holds")],
        help: "keep one of the two; dates of the other calendar can be written as months, such as `October 2026`"))
  }

  private func takeDates(_ id: RecordID, into rules: inout CalendarRules) {
    if case .choice(let order)? = draft.model[id].value(.dates) { rules.readsMonthYear = order.meaning == "month year" }
  }

  private mutating func takeYearStart(
    _ words: String, _ range: SourceRange, _ id: RecordID, into rules: inout CalendarRules
  ) -> Bool {
    // A day and a month of any year will do to read the two.
    let bytes = Array("\(words) 2001".utf8)
    let text = ValueText(file: range.file, bytes: bytes, range: 0..<bytes.count)
    let date = ValueReader.planDate(ifReadable: text, in: ValueContext())
    if let date, date.precision == .day || date.precision == .month, date.first.civil.day == 1 {
      rules.yearStartMonth = date.first.civil.month
      return true
    }
    diagnostics.append(
      Diagnostic(
        .calendarUnreadable, "\(name(id)) starts its year on \(quoted(words)), which is not the first of a month",
        at: range, found: words, expected: "1 April"))
    return false
  }

  private func take(point id: RecordID, into points: inout [AssessmentPoint]) {
    let record = draft.model[id]
    guard let name = record.reference?.printed else { return }
    let label = record.title.plain.isEmpty ? name : record.title.plain
    guard !points.contains(where: { FoldedName.of($0.name) == FoldedName.of(name) }) else { return }
    points.append(AssessmentPoint(name: FoldedName.of(name), label: label))
  }

  private mutating func take(area id: RecordID, into areas: inout AreaNames) {
    let record = draft.model[id]
    let reference = record.reference?.printed ?? ""
    let name = record.title.plain.isEmpty ? reference : record.title.plain
    guard !name.isEmpty else { return }
    draft.model.areas.append(Area(name: name, record: id))
    areas.add(name, for: name)
    areas.add(reference, for: name)
    switch record.value(.alias) {
    case .words(let alias): areas.add(alias, for: name)
    case .several(let aliases):
      for case .words(let alias) in aliases { areas.add(alias, for: name) }
    default: break
    }
  }
}

/// Which calendars have said when years and the project start.
private struct CalendarsSeen {
  var year: (record: RecordID, range: SourceRange)?
  var project: (record: RecordID, range: SourceRange)?
  var isNamed = false
}
