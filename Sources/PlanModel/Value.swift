// PlanModel: what a field can hold. Small cases stay small: a big plan has hundreds of thousands of them.

/// A value, or a declared reason why there is none.
package indirect enum Value: Sendable {
  /// Words as they stand.
  case words(String)
  /// One line with markup.
  case inline(RichLine)
  case prose(Prose)
  case when(When)
  case quantity(Quantity)
  case money(Money)
  case duration(Duration)
  case timeOfDay(hour: Int, minute: Int)
  case yesNo(Bool)
  /// A word of a vocabulary, by its fixed meaning.
  case choice(ChosenWord)
  case party(Party)
  case reference(RecordLink)
  case score(Score)
  case timeline(Timeline)
  case ratings(RatingHistory)
  case email(String)
  case phone(String)
  case link(String)
  case missing(Missing)
  /// `(as with Agilisys)`: words that stand where a value would.
  case bracketed(String)
  /// `"31 September"`: held and shown, never computed.
  case asPrinted(String)
  /// The value and the note in brackets behind it.
  case noted(Value, note: String)
  /// `old -> new`.
  case revised(from: Value, to: Value)
  /// Several, separated by `;`, in order; never nested and never of one.
  case several([Value])
}

/// A word of a vocabulary: what it means to the compiler, and how the plan says it.
package struct ChosenWord: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The compiler's word; a plan's own word that stands for none of them is its own meaning.
  package var meaning: String
  /// The plan's word for it; nothing where the plan uses the compiler's.
  package var said: String?
  /// The plan's word stands for none of the compiler's.
  package var isUnfixed: Bool

  package init(_ meaning: String, said: String? = nil, isUnfixed: Bool = false) {
    self.meaning = meaning
    self.said = said
    self.isUnfixed = isUnfixed
  }

  package init(stringLiteral word: String) { self.init(word) }

  /// `case .choice("complete")` asks for what is meant, whatever the plan calls it.
  package static func ~= (meaning: String, chosen: ChosenWord) -> Bool { chosen.meaning == meaning }
}

/// The declared reasons for which a value is not there. None of them is zero.
package enum Missing: String, CaseIterable, Sendable {
  case none, `nil`, tbc, withheld, vacant
  case notApplicable = "n/a"
  case notGiven = "not given"
  case notAvailable = "not available"
  case notYetSet = "not yet set"
  case notDue = "not due"
  case notComparable = "not comparable"

  /// What a reader of the paper sees; no cell is left empty.
  package var printed: String {
    switch self {
    case .none: "None"
    case .nil: "Nil"
    case .tbc: "To be confirmed"
    case .withheld: "Withheld"
    case .vacant: "Vacant"
    case .notApplicable: "Not applicable"
    case .notGiven: "Not given"
    case .notAvailable: "Not available"
    case .notYetSet: "Not yet set"
    case .notDue: "Not due"
    case .notComparable: "Not comparable"
    }
  }
}

/// A number with what it counts: `70%`, `12123`, `5-10%`, `<10% or >25%`, `28 clear days`.
package struct Quantity: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case exactly(ExactDecimal)
    case range(ExactDecimal, ExactDecimal)
    case below(ExactDecimal)
    case atMost(ExactDecimal)
    case above(ExactDecimal)
    case atLeast(ExactDecimal)
    /// `<10% or >25%`.
    case outside(ExactDecimal, ExactDecimal)
  }

  package var shape: Shape
  /// `%`, `days`, `FTE`; empty for a bare number.
  package var unit: String
  package var isApproximate: Bool

  package init(_ shape: Shape, unit: String = "", isApproximate: Bool = false) {
    self.shape = shape
    self.unit = unit
    self.isApproximate = isApproximate
  }
}

/// An amount of money with everything that was said of it kept apart.
package struct Money: Hashable, Sendable {
  package enum Multiple: String, Hashable, Sendable {
    case units, thousands, millions, billions
  }

  package var amount: ExactDecimal
  /// The other end, where a range was given.
  package var upTo: ExactDecimal?
  /// ISO 4217: `GBP`.
  package var currency: String
  /// What the amount counts: `£8M` is 8 millions.
  package var multiple: Multiple
  /// `year`, `month`, `week`: the period of `p/a` and the like; empty for none.
  package var per: String
  package var isCirca: Bool

  package init(
    amount: ExactDecimal, upTo: ExactDecimal? = nil, currency: String = "GBP", multiple: Multiple = .units,
    per: String = "", isCirca: Bool = false
  ) {
    self.amount = amount
    self.upTo = upTo
    self.currency = currency
    self.multiple = multiple
    self.per = per
    self.isCirca = isCirca
  }
}

/// A length of time: `28 clear days`, `24 hours`, `6 months`.
package struct Duration: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Hashable, Sendable {
    case minute, hour, day
    case clearDay = "clear day"
    case workingDay = "working day"
    case week, month, quarter, year
  }

  package var count: ExactDecimal
  package var unit: Unit

  package init(count: ExactDecimal, unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// Who owns something.
package struct Party: Hashable, Sendable {
  /// The declared person, post or body; nothing where the name is not declared (a finding has said so).
  package var record: RecordID?
  /// The name as the paper prints it.
  package var printed: String

  package init(record: RecordID?, printed: String) {
    self.record = record
    self.printed = printed
  }
}

/// A reference to a record of the plan, in a field.
package struct RecordLink: Hashable, Sendable {
  package var record: RecordID?
  package var typed: String

  package init(record: RecordID?, typed: String) {
    self.record = record
    self.typed = typed
  }
}
