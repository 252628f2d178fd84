// PlanValues: the door of the room. From the text of one value to a typed value, with findings on the way.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// What the finding is about, asked for only when a finding is made: `the due date of risk SCHW-04`.
package typealias Subject = () -> String

/// A reader of one plain value. It returns nothing when it has reported an error; the value is then held as printed.
package typealias PlainReader = (ValueText, inout [Diagnostic]) -> Value?

/// What a plan says about all its values.
package struct ValueContext: Sendable {
  package var calendar: CalendarRules
  /// ISO 4217: of amounts without a sign.
  package var currency: String
  /// The year of the paper, which `Q1` and `H2` without a year belong to.
  package var year: PlanDate?

  package init(calendar: CalendarRules = CalendarRules(), currency: String = "GBP", year: PlanDate? = nil) {
    self.calendar = calendar
    self.currency = currency
    self.year = year
  }
}

/// Every function is pure: the same text gives the same value and the same findings.
package enum ValueReader {
  /// What a value wholly in brackets is.
  package enum Brackets: Sendable {
    /// Words that stand where a value would: `(as with Agilisys)`.
    case words
    /// A negative amount, where only digits stand in them: `(2,211.4)`. For money.
    case negativeAmount
  }
}
