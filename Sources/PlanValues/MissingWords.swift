// PlanValues: the declared ways of saying that there is no value.

package import PlanModel
package import PlanText

extension ValueReader {
  /// The missing word that the whole text is, where it is one, in any case: `n/a`, `TBC`, `not given`.
  package static func missing(_ text: ValueText) -> Missing? {
    let text = text.tight
    guard text.range.count <= 16, let first = text.bytes[text.range].first else { return nil }
    // Every missing word starts with one of these.
    guard first.lowered == 0x6E || first.lowered == 0x74 || first.lowered == 0x76 || first.lowered == 0x77 else {
      return nil
    }
    for (words, missing) in missingWords where text.reads(words) { return missing }
    return nil
  }

  private static let missingWords: [(StaticString, Missing)] = [
    ("n/a", .notApplicable), ("tbc", .tbc), ("none", .none), ("nil", .nil), ("not given", .notGiven),
    ("not available", .notAvailable), ("not yet set", .notYetSet), ("not due", .notDue),
    ("not comparable", .notComparable), ("withheld", .withheld), ("vacant", .vacant), ("to be confirmed", .tbc),
    ("not applicable", .notApplicable),
  ]
}
