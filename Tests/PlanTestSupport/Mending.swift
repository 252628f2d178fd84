// What tests share: fixes applied to the bytes that they are about.

package import PlanDiagnostics
import PlanText

extension Fix {
  /// The text with the edits made, or nothing where two edits overlap or reach beyond the text.
  package func applied(to bytes: [UInt8]) -> [UInt8]? {
    var mended: [UInt8] = []
    var next = 0
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      let place = Int(edit.range.start)..<Int(edit.range.end)
      guard place.lowerBound >= next, place.upperBound <= bytes.count else { return nil }
      mended += bytes[next..<place.lowerBound]
      mended += Array(edit.text.utf8)
      next = place.upperBound
    }
    return mended + bytes[next...]
  }
}

extension [Diagnostic] {
  package var codes: [DiagnosticCode] { map(\.code) }

  /// The findings as one would like to read them in a failed test.
  package var summary: String {
    map { "\($0.code.rawValue) \($0.code.name) at \($0.primary.range.start)..<\($0.primary.range.end): \($0.message)" }
      .joined(separator: "\n")
  }
}
