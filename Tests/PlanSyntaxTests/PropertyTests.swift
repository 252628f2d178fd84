// Tests of the tree on text that nobody would write.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import PlanText
import Testing

struct PropertyTests {
  private static let pieces = [
    "", "   ", "risk R1: Costs", "  owner: Director", "actions:", "| a | b |", "  | a |", "  |---|", "    note: x",
    "   odd: x", "# Risks", "## More", "plain text", "  more text", "\tdue: 1 May", " wide: x",
    "\u{3000}\u{200B} row", "```", "~~~", "  ```", "  ~~~~ text", "    `````", "// remark", "  //", "//no remark",
    "\\risk R1: no", "  \\// no", "\\# no", "\\| no", "<<<<<<< ours", "=======", ">>>>>>> theirs", "||||||| base",
    "table T: caption", "- item", "1. item", "(a) item", "---", "a:", "a:b", "Risk R1: Costs", " risk R1: Costs",
    "risk R1 Costs", "\u{FEFF}", "\u{0}", "é: x", "été: ’", "\u{85}x", "a\u{200B}b: c", "[[", "|", "\\", "#",
  ]
  private static let endings = ["\n", "\n", "\n", "\r\n", "\r", ""]

  @Test(arguments: 0..<40) func `lines of every sort make a sound tree`(seed: Int) {
    var chance = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      var bytes: [UInt8] = []
      let ending = Bool.random(using: &chance) ? "\n" : nil
      for _ in 0..<Int.random(in: 0..<24, using: &chance) {
        let indent = Bool.random(using: &chance) ? Int.random(in: 0..<6, using: &chance) : 0
        bytes += Array(repeating: 0x20, count: indent)
        bytes += Array((Self.pieces.randomElement(using: &chance) ?? "").utf8)
        bytes += Array((ending ?? Self.endings.randomElement(using: &chance) ?? "").utf8)
      }
      expectSound(bytes)
    }
  }

  @Test(arguments: 0..<40) func `bytes of every sort make a sound tree`(seed: Int) {
    var chance = SeededGenerator(seed: UInt64(seed) &+ 1_000)
    let rare: [UInt8] = [0x00, 0x7F, 0x80, 0x92, 0xA0, 0xBF, 0xC2, 0xE2, 0xEF, 0xF0, 0xFF]
    let alphabet = Array("\n\n\r \t:|#/\\`~<>=-ab1(".utf8) + rare
    for _ in 0..<60 {
      let isFree = Bool.random(using: &chance)
      let bytes = (0..<Int.random(in: 0..<120, using: &chance)).map { _ in
        isFree ? UInt8.random(in: 0...255, using: &chance) : alphabet.randomElement(using: &chance) ?? 0
      }
      expectSound(bytes)
    }
  }

  @Test(arguments: 0..<40) func `safe fixes change nothing but what they are about`(seed: Int) {
    var chance = SeededGenerator(seed: UInt64(seed) &+ 2_000)
    let spaces = ["\t", "\u{A0}", "\u{3000}", " ", "  ", ""]
    for _ in 0..<40 {
      var text = "risk R1: Costs\n"
      for _ in 0..<Int.random(in: 1..<12, using: &chance) {
        for _ in 0..<3 { text += spaces.randomElement(using: &chance) ?? "" }
        text += (Self.pieces.randomElement(using: &chance) ?? "") + "\n"
      }
      let before = SyntaxTree.parse(file: FileID(0), bytes: Array(text.utf8))
      var bytes = Array(text.utf8)
      let edits = before.diagnostics.filter { $0.fix?.safety == .safe }.flatMap { $0.fix?.edits ?? [] }
      bytes = Fix("", .safe, edits).applied(to: bytes) ?? []
      let after = SyntaxTree.parse(file: FileID(0), bytes: bytes)
      #expect(after.value.lines.map(\.kind) == before.value.lines.map(\.kind), "in \(text.debugDescription)")
      #expect(after.value.lines.map(\.bodyEnd) == before.value.lines.map(\.bodyEnd), "in \(text.debugDescription)")
      let mended: Set<DiagnosticCode> = [.indentHasTab, .indentHasWideSpace]
      #expect(after.diagnostics.codes == before.diagnostics.codes.filter { !mended.contains($0) })
    }
  }

  private func expectSound(_ bytes: [UInt8]) {
    let checked = SyntaxTree.parse(file: FileID(0), bytes: bytes)
    let traps = ProseTraps.findings(in: checked.value) {
      $0.elementsEqual("risk".utf8) || $0.elementsEqual("Risk".utf8)
    }
    let faults =
      soundness(of: checked.value, bytes: bytes, findings: checked.diagnostics)
      + soundness(of: checked.value, bytes: bytes, findings: traps)
    #expect(faults == [], "in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }
}
