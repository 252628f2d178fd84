// PlanValues: the readers of dates, as the rest of the house calls them.

package import PlanDiagnostics
package import PlanModel
package import PlanText

extension ValueReader {
  /// A date, a span of dates or a date word.
  package static func when(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    if let date = QuickDate.read(text) { return .when(.date(date)) }
    var parser = WhenParser(text, in: context)
    let when = parser.when()
    report(parser, subject, into: &found)
    return when.map { .when($0) }
  }

  /// One date of any precision; no span and no word.
  package static func date(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    oneDate(text.tight, in: context, isReference: false, subject: subject, into: &found).map { .when(.date($0)) }
  }

  /// The same, for the reference of a field, where a month may leave its year to the paper: `target 31 March 2017: 4 x 3`,
  /// `actual Mar: 67.1%`.
  package static func planDate(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> PlanDate? {
    oneDate(text.tight, in: context, isReference: true, subject: subject, into: &found)
  }

  /// The same, without findings: is this column a period? Dates that would need a word of warning are none here.
  package static func planDate(ifReadable text: ValueText, in context: ValueContext) -> PlanDate? {
    let text = text.tight
    if let date = QuickDate.read(text) { return date }
    var parser = WhenParser(text, in: context, monthsTakePaperYear: true)
    let date = parser.date()
    return parser.notices.isEmpty ? date : nil
  }

  /// A period: a month, a quarter, a season, a year, a day or a span of them; no date word.
  package static func period(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    if let date = QuickDate.read(text) { return .when(.date(date)) }
    var parser = WhenParser(text, in: context)
    let when = parser.when()
    report(parser, subject, into: &found)
    switch when {
    case .date, .span: return when.map { .when($0) }
    case .word, .by, .after:
      found.append(notOne(text, when, subject))
      return nil
    case nil: return nil
    }
  }

  private static func oneDate(
    _ text: ValueText, in context: ValueContext, isReference: Bool, subject: Subject, into found: inout [Diagnostic]
  ) -> PlanDate? {
    if let date = QuickDate.read(text) { return date }
    var parser = WhenParser(text, in: context, monthsTakePaperYear: isReference)
    if let date = parser.date() {
      report(parser, subject, into: &found)
      return date
    }
    var wider = WhenParser(text, in: context)
    if let when = wider.when() {
      found.append(notOne(text, when, subject))
      return nil
    }
    report(parser, subject, into: &found)
    return nil
  }

  private static func notOne(_ text: ValueText, _ when: When?, _ subject: Subject) -> Diagnostic {
    let what =
      switch when {
      case .span: "a span of dates"
      case .by, .after: "a limit"
      default: "a date word"
      }
    return DateFindings(text: text, whole: text, subject: subject()).diagnostic(.notOneDate(what))
  }

  private static func report(_ parser: WhenParser, _ subject: Subject, into found: inout [Diagnostic]) {
    for (notice, reading, part) in parser.notices {
      found.append(
        DateFindings(text: part, whole: parser.text, subject: subject()).diagnostic(notice, reading: reading))
    }
    for (fault, part) in parser.faults {
      found.append(DateFindings(text: part, whole: parser.text, subject: subject()).diagnostic(fault))
    }
  }
}
