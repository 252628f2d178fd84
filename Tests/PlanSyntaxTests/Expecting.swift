// What the tests of PlanSyntax share: one finding, its places, and what its fix makes of the text.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import PlanText
import Testing

/// Kinds as a schema would know them, in any case.
private let kinds = [
  "risk", "risks", "priority", "action", "note", "person", "report", "decision", "table", "key decision", "plan",
  "term",
]

extension Parsed {
  /// The findings of the tree and of the traps in prose, in source order.
  var allFindings: [Diagnostic] {
    let traps = ProseTraps.findings(in: tree) { name in
      kinds.contains(String(decoding: name, as: UTF8.self).lowercased())
    }
    return (findings + traps).sorted { $0.primary.range < $1.primary.range }
  }
}

/// Asserts that a text gives one finding, at its first mark, with other places at the further marks, and that its fix
/// makes `mended` of it, which gives no finding.
func expectFinding(
  _ code: DiagnosticCode, in text: String, mended: String? = nil, safety: FixSafety = .needsReview,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let parsed = Parsed(text, sourceLocation: sourceLocation)
  let findings = parsed.allFindings
  guard let finding = findings.first, findings.count == 1 else {
    Issue.record("expected one finding, got:\n\(findings.summary)", sourceLocation: sourceLocation)
    return
  }
  #expect(finding.code == code, sourceLocation: sourceLocation)
  expectWording(finding, sourceLocation: sourceLocation)
  let places = parsed.marked.ranges.indices.map { parsed.marked.place($0) }
  let found = [finding.primary.range] + finding.others.map(\.range)
  #expect(found.sorted() == places.sorted(), sourceLocation: sourceLocation)
  let result = finding.fix?.applied(to: parsed.marked.bytes).map { String(decoding: $0, as: UTF8.self) }
  #expect(result == mended, sourceLocation: sourceLocation)
  if let mended {
    #expect(finding.fix?.safety == safety, sourceLocation: sourceLocation)
    let left = Parsed(mended, sourceLocation: sourceLocation).allFindings
    #expect(left.isEmpty, "the mended text gives:\n\(left.summary)", sourceLocation: sourceLocation)
  }
}

/// Asserts that a text gives no finding.
func expectNothing(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  let findings = Parsed(text, sourceLocation: sourceLocation).allFindings
  #expect(findings.isEmpty, "found:\n\(findings.summary)", sourceLocation: sourceLocation)
}

/// Messages are short sentences without a capital or a full stop, and say what to do next.
private func expectWording(_ finding: Diagnostic, sourceLocation: Testing.SourceLocation) {
  let message = finding.message
  #expect(message.count <= 110, sourceLocation: sourceLocation)
  #expect(message.first?.isUppercase == false, sourceLocation: sourceLocation)
  #expect(message.last != ".", sourceLocation: sourceLocation)
  #expect(finding.fix != nil || finding.help != nil, "no next step", sourceLocation: sourceLocation)
}
