// Tests of text that is large in one way or another: nothing recurses, nothing is looked at twice.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import PlanText
import Testing

struct BulkTests {
  private func parse(_ bytes: [UInt8]) -> Checked<SyntaxTree> {
    let checked = SyntaxTree.parse(file: FileID(0), bytes: bytes)
    #expect(checked.value.printed() == bytes)
    return checked
  }

  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    let piece = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece.count * count)
    for _ in 0..<count { bytes += piece }
    return bytes
  }

  @Test func `10,000 levels of indentation`() {
    var bytes: [UInt8] = []
    for level in 0..<10_000 { bytes += Array(repeating: Byte.space, count: level) + Array("a: b\n".utf8) }
    let checked = parse(bytes)
    #expect(checked.diagnostics.codes == [.nestingTooDeep])
    #expect(checked.value.lines.count == 10_000)
    #expect(checked.value.items.count == 1)
  }

  @Test func `10 MB on one line`() {
    let checked = parse(Array("note: ".utf8) + repeated("word ", 2_000_000))
    #expect(checked.value.lines.count == 1)
    #expect(checked.value.lines.first?.kind == .head)
    #expect(parse(Array(repeating: Byte.space, count: 10_000_000)).diagnostics.codes == [.fileEmpty])
  }

  @Test func `a megabyte of one character`() {
    for character in ["[", "`", "#", "|", "\\", "-", "a"] {
      let checked = parse(repeated(character, 1_000_000))
      #expect(checked.value.lines.count == 1)
      #expect(ProseTraps.findings(in: checked.value) { _ in true }.isEmpty)
    }
  }

  /// Each of these would take very long if a line were compared with all lines before or after it.
  @Test(arguments: [
    "``` x\n", "```\n", "~~~ x\n\n", "# a\n  b\n", "a:\n  b: 1\n c: 2\n", "<<<<<<< x\n", "risk R1: a\n",
    "x\nrisk R1: a\n",
    "Risk R1: a\n", "Risk R1: a\n  b: c\n", "risk R1:a\n", "• a\n", "(a) b\n", "- a\n", "- \n", "---\n", "text\n\n",
    "  text\n", " risk R1: a\n  b: c\n", "risk Ann Bell: a\n", "// x\n", "risk R1 x\n// x\n",
  ]) func `10,000 lines alike`(line: String) {
    let bytes = Array("Text\n".utf8) + repeated(line, 10_000)
    let checked = parse(bytes)
    _ = ProseTraps.findings(in: checked.value) { $0.elementsEqual("risk".utf8) || $0.elementsEqual("Risk".utf8) }
    _ = ProseTraps.findings(inText: 1..<checked.value.lines.count, of: checked.value)
    #expect(checked.value.lines.count > 10_000)
  }

  @Test func `fences of every length`() {
    var bytes: [UInt8] = []
    for length in (3..<2_000).reversed() {
      bytes += Array(repeating: Byte.backtick, count: length) + Array((length % 2 == 0 ? " x\n\n" : "\n").utf8)
    }
    #expect(parse(bytes).value.lines.count > 1_997)
  }
}
