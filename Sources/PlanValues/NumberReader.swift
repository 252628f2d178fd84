// PlanValues: the reader of numbers, and the words for what is wrong with one.

package import PlanDiagnostics
package import PlanModel
package import PlanText

extension ValueReader {
  /// A number, percentage, range or threshold, with its unit.
  package static func number(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    var parser = NumberParser(text)
    if let quantity = parser.quantity() { return .quantity(quantity) }
    let findings = NumberFindings(text: text, subject: subject())
    found.append(findings.diagnostic(parser.fault ?? .noNumber))
    return nil
  }

  /// A bare number such as `2.5` or `-1`, without findings.
  package static func decimal(ifReadable text: ValueText) -> ExactDecimal? {
    var parser = NumberParser(text.tight)
    guard let quantity = parser.quantity(), quantity.unit.isEmpty, !quantity.isApproximate,
      case .exactly(let number) = quantity.shape
    else { return nil }
    return number
  }
}

struct NumberFindings {
  let text: ValueText
  let subject: String

  private static let forms = "a number such as 12,123, 70%, 5-10% or <10% or >25%"

  func diagnostic(_ fault: QuantityFault) -> Diagnostic {
    switch fault {
    case .noNumber:
      return finding(
        .numberMalformed, "which is not a number", at: text.range, label: "not a number", expected: Self.forms,
        fix: Finding.inBrackets(text), help: "write \(Self.forms), or put words in brackets")
    case .malformed(let number): return Self.malformed(.numberMalformed, number, text, subject, sign: "")
    case .wordsBehind(let range): return wordsBehind(range)
    case .multiple(let range, let written):
      return finding(
        .numberMalformed, "where the number should be written out", at: range, label: "how many?", expected: written,
        fix: Finding.replace(range, of: text, with: written, "write `\(written)`", .needsReview))
    case .reversed(let low, let high): return Self.reversed(low, high, text, subject)
    case .twoUnits(let first, let second, let range):
      return finding(
        .numberMalformed, "which counts both \(Finding.quoted(first)) and \(Finding.quoted(second))", at: range,
        label: "two units", expected: "one unit", help: "write both ends of the range in the same unit")
    case .twoLimits:
      return finding(
        .numberMalformed, "whose limits do not make one range", at: text.range, label: "two limits",
        expected: "<10% or >25%, or 10-25%",
        help: "write `<10% or >25%` for what is outside, and `10-25%` for what is inside")
    }
  }

  private func finding(
    _ code: DiagnosticCode, _ what: String, at range: Range<Int>, label: String, expected: String, fix: Fix? = nil,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, "\(subject) is \(Finding.quoted(text.string)), \(what)", at: text.source(range), label: label,
      found: text[range].string, expected: expected, fix: fix, help: help)
  }

  private func wordsBehind(_ range: Range<Int>) -> Diagnostic {
    let rest = text[range].trimmed
    let before = text[text.range.lowerBound..<rest.range.lowerBound].trimmed
    return finding(
      .numberMalformed, "where only `\(before.string)` is a number", at: rest.range, label: "not part of the number",
      expected: "\(before.string) (\(rest.string))", fix: Finding.note(rest, behind: before, in: text),
      help: "put what is not the number into a (note) behind it")
  }

  /// Digits that are no number, in a number or an amount of money.
  static func malformed(
    _ code: DiagnosticCode, _ fault: NumberFault, _ text: ValueText, _ subject: String, sign: String
  ) -> Diagnostic {
    let meant = fault.meant.map { "\(sign)\($0)" }
    return Diagnostic(
      code, "\(subject) is \(Finding.quoted(text.string)), but \(fault.reason)", at: text.source(fault.range),
      label: meant.map { "\($0)?" } ?? "not a number", found: text[fault.range].string,
      expected: meant ?? "thousands set apart by commas, decimals by a dot: 12,345.67",
      fix: fault.meant.map {
        Finding.replace(
          fault.range, of: text, with: $0, "change `\(text[fault.range].string)` to `\($0)`", .needsReview)
      }, help: "check the amount: thousands are set apart by commas, decimals by a dot")
  }

  static func reversed(_ low: Range<Int>, _ high: Range<Int>, _ text: ValueText, _ subject: String) -> Diagnostic {
    let (first, second) = (text[low].string, text[high].string)
    return Diagnostic(
      .rangeReversed, "\(subject) is \(Finding.quoted(text.string)), which ends below its start",
      at: text.source(high), label: "less than \(first)", others: [Label(text.source(low), "the start")],
      found: text.string, expected: "the smaller number first",
      fix: Fix(
        "change the two numbers over", .needsReview,
        [Edit(text.source(low), second), Edit(text.source(high), first)]))
  }
}
