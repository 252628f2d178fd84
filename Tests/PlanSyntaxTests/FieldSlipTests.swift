// Tests of lines inside a record that were meant as fields.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import Testing

struct FieldSlipTests {
  private func slip(_ line: String) -> Diagnostic? {
    let parsed = Parsed("risk R1: Costs\n  \(line)\n  due: 1 May\n")
    return ProseTraps.fieldSlip(onLine: 1, of: parsed.tree) { name in
      ["owner", "next review", "target"].contains(String(decoding: name, as: UTF8.self).lowercased())
    }
  }

  /// The line with the fix made, which is then a head.
  private func mended(_ line: String) -> String? {
    let marked = Marked("risk R1: Costs\n  \(line)\n  due: 1 May\n")
    guard let bytes = slip(line)?.fix?.applied(to: marked.bytes) else { return nil }
    let parsed = Parsed(String(decoding: bytes, as: UTF8.self))
    return parsed.picture.count == 3 ? parsed.picture[1] : nil
  }

  @Test(arguments: [
    ("owner:Director", "owner: Director"), ("next review:1 May", "next review: 1 May"),
    ("target Q1:5", "target Q1:5"),
  ]) func `trap 4: a field needs a space after its colon`(line: String, expected: String) {
    let isTime = line == expected
    #expect(slip(line)?.code == (isTime ? nil : .spaceMissingAfterColon))
    #expect(mended(line) == (isTime ? nil : "head " + expected))
  }

  @Test(arguments: [
    ("Owner: Director", "owner: Director"), ("NEXT REVIEW:1 May", "next review: 1 May"),
    ("Target Q1 2016/17: 5", "target Q1 2016/17: 5"),
  ]) func `trap 5: a field starts with a small letter`(line: String, expected: String) {
    #expect(slip(line)?.code == .kindCapitalised)
    #expect(mended(line) == "head " + expected)
  }

  @Test(arguments: [
    "owner: Director", "Ownership: x", "more words", "\\Owner: x", "owner://x", "Owners of it", "- owner:x",
  ])
  func `other lines are left alone`(line: String) { #expect(slip(line) == nil) }
}
