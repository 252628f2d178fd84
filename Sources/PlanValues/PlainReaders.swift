// PlanValues: the readers of plain values by type.

package import PlanDiagnostics
package import PlanModel
package import PlanSchema
package import PlanText

extension ValueReader {
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
