// PlanValues: the declared ways of saying that there is no value.

package import PlanModel
package import PlanText

extension ValueReader {
  /// The missing word that the whole text is, where it is one, in any case: `n/a`, `TBC`, `not given`.
  package static func missing(_ text: ValueText) -> Missing? {
    let text = text.trimmed
    guard text.range.count <= 16, let first = text.bytes[text.range].first else { return nil }
    // Every missing word starts with one of these.
    guard first.lowered == 0x6E || first.lowered == 0x74 || first.lowered == 0x76 || first.lowered == 0x77 else {
      return nil
    }
    for missing in Missing.allCases where text.reads(missing.rawValue) { return missing }
    if text.reads("to be confirmed") { return .tbc }
    if text.reads("not applicable") { return .notApplicable }
    return nil
  }
}
