// PlanPaper: a set of fields that costs nothing to ask.

import PlanSchema

struct FieldSet: ExpressibleByArrayLiteral {
  private var words: SIMD4<UInt64> = .zero

  init(arrayLiteral fields: FieldID...) {
    for field in fields { insert(field) }
  }

  init(_ fields: [FieldID]) {
    for field in fields { insert(field) }
  }

  mutating func insert(_ field: FieldID) { words[Int(field.rawValue >> 6)] |= 1 << UInt64(field.rawValue & 63) }

  func contains(_ field: FieldID) -> Bool {
    words[Int(field.rawValue >> 6)] & (1 << UInt64(field.rawValue & 63)) != 0
  }

  func union(_ other: FieldSet) -> FieldSet {
    var both = self
    both.words |= other.words
    return both
  }
}
