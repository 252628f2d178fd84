// PlanValues: the readers of plain values by type.

package import PlanDiagnostics
package import PlanModel
package import PlanSchema
package import PlanText

extension ValueReader {
  /// A date, a span of dates or a date word.
  package static func when(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .when(.word(text.string)) }

  /// One date of any precision; no span and no word.
  package static func date(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .when(.word(text.string)) }

  /// The same, for the reference of a field: `target 31 March 2017: 4 x 3`, `target Q1: 69.5`.
  package static func planDate(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> PlanDate? { nil }

  /// The same, without findings: is this column a period?
  package static func planDate(ifReadable text: ValueText, in context: ValueContext) -> PlanDate? { nil }

  /// A period, a date or a span.
  package static func period(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .when(.word(text.string)) }

  /// A number, percentage, range or threshold, with its unit.
  package static func number(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .words(text.string) }

  /// A bare number such as `2.5` or `-1`, without findings.
  package static func decimal(ifReadable text: ValueText) -> ExactDecimal? { nil }

  package static func money(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .words(text.string) }

  package static func duration(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .words(text.string) }

  package static func timeOfDay(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .words(text.string) }

  package static func yesNo(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .words(text.string) }

  package static func choice(
    _ text: ValueText, from words: [ChoiceWord], subject: Subject, into found: inout [Diagnostic]
  ) -> Value? { .words(text.string) }

  package static func email(_ text: ValueText, subject: Subject, into found: inout [Diagnostic]) -> Value? {
    .email(text.string)
  }

  package static func phone(_ text: ValueText, subject: Subject, into found: inout [Diagnostic]) -> Value? {
    .phone(text.string)
  }

  package static func link(_ text: ValueText, subject: Subject, into found: inout [Diagnostic]) -> Value? {
    .link(text.string)
  }
}
