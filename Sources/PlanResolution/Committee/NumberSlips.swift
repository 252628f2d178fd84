// PlanResolution, committee papers: typed numbers that differ from the counted ones, one finding for each slip.

import PlanDiagnostics
import PlanModel
import PlanText

/// Gathers typed numbers. When one is left out, all that follow are off by as much: that is one slip, with one fix.
struct NumberSlips {
  private struct Slip {
    var what: String
    var first: String
    var expected: String
    var places: [(range: SourceRange, typed: String, expected: String)] = []
  }

  private var slips: [String: Slip] = [:]
  private var order: [String] = []

  mutating func take(
    _ typed: TypedNumber, expected: String, at start: SourceRange, what: String, above: String?, _ draft: Draft
  ) {
    guard typed.number != expected else { return }
    let key = Self.key(typed.number, expected, above)
    if slips[key] == nil {
      slips[key] = Slip(what: what, first: typed.number, expected: expected)
      order.append(key)
    }
    let corrected = typed.typed.hasSuffix(".") ? expected + "." : expected
    slips[key]?.places.append((Self.place(of: typed.typed, at: start, draft), typed.typed, corrected))
  }

  func findings() -> [Diagnostic] {
    order.compactMap { slips[$0] }.compactMap { slip in
      guard let first = slip.places.first else { return nil }
      let others = slip.places.dropFirst()
      let edits = slip.places.filter { Int($0.range.end - $0.range.start) == $0.typed.utf8.count }
        .map { Edit($0.range, $0.expected) }
      let title = "change \(quoted(first.typed)) to \(quoted(first.expected))"
      let more = others.isEmpty ? "" : ", and \(others.count) more that follow from it"
      return Diagnostic(
        .paragraphNumberDisagrees,
        "\(slip.what) \(quoted(slip.first)) stands where \(quoted(slip.expected)) is expected", at: first.range,
        label: "should be \(first.expected)", others: others.map { Label($0.range, "should be \($0.expected)") },
        found: slip.first, expected: slip.expected,
        fix: edits.isEmpty ? nil : Fix(title + more, .needsReview, edits),
        help: "correct the number, or leave it out: it is counted")
    }
  }

  /// Numbers that are off by the same step from the same heading are one slip.
  private static func key(_ typed: String, _ expected: String, _ above: String?) -> String {
    func parts(_ number: String) -> (above: String, last: Int) {
      guard let dot = number.lastIndex(of: "."), let last = Int(number[number.index(after: dot)...]) else {
        return (above == nil ? number : "", above == nil ? 0 : Int(number.filter(\.isNumber)) ?? 0)
      }
      return (String(number[..<dot]), last)
    }
    let (one, other) = (parts(typed), parts(expected))
    return "\(one.above)>\(other.above):\(other.last - one.last)"
  }

  /// The typed number in the source; the start of the text where it cannot be found there.
  private static func place(of typed: String, at start: SourceRange, _ draft: Draft) -> SourceRange {
    let bytes = draft.sources[start.file].bytes
    let from = Int(start.start)
    let end = from + typed.utf8.count
    guard end <= bytes.count, bytes[from..<end].elementsEqual(typed.utf8) else { return start.firstLine }
    return SourceRange(start.file, from..<end)
  }
}
