// Tests of findings about bytes and about what indentation is made of.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import PlanText
import Testing

struct TextFindingTests {
  @Test func `bytes of Windows are found, run by run, and read`() {
    expectFinding(
      .textNotUTF8, in: "risk R1: the council«⟨92⟩»s «⟨93 94⟩»\n  note: «⟨A3⟩»5\n",
      mended: "risk R1: the council’s “”\n  note: £5\n")
  }

  @Test func `bytes that Windows does not know either are found`() {
    let parsed = Parsed("a «⟨81⟩» b")
    #expect(parsed.codes == [.textNotUTF8])
    #expect(parsed.findings.first?.primary.range == parsed.marked.place(0))
    #expect(parsed.findings.first?.found == "the byte 81")
    #expect(parsed.findings.first?.fix == nil)
    #expect(parsed.findings.first?.help != nil)
  }

  @Test func `a file in UTF-16 is one finding`() {
    let parsed = Parsed("⟨FF FE⟩r⟨00⟩i⟨00⟩s⟨00⟩k⟨00⟩")
    #expect(parsed.codes == [.textNotUTF8])
    #expect(parsed.findings.first?.found == "UTF-16")
  }

  @Test func `characters that cannot be seen are found`() {
    expectFinding(
      .textHasControlCharacter, in: "risk R1: a«\u{0}»b «\u{7F}»c«\u{C}»d «\u{FEFF}»e «\u{200B}»f",
      mended: "risk R1: ab c d e f")
  }

  @Test func `a Windows character that was converted badly is put right`() {
    expectFinding(.textHasControlCharacter, in: "the council«\u{92}»s", mended: "the council’s")
  }

  @Test func `joiners in emoji and accents are no fault`() { expectNothing("👩\u{200D}👧 e\u{301}") }

  @Test func `thousands of faults are one finding that lists the first`() {
    let parsed = Parsed(String(repeating: "x⟨92⟩\n", count: 20_000))
    #expect(parsed.codes == [.textNotUTF8])
    #expect(parsed.findings.first?.others.count == 100)
    #expect(parsed.findings.first?.notes == ["only the first 101 of 20000 places are listed"])
    #expect(parsed.findings.first?.fix == nil)
  }

  @Test func `trap 17: tabs in the indentation of a record are read as two spaces`() {
    expectFinding(
      .indentHasTab, in: "risk R1: Costs\n«\t»owner: Director\n  actions:\n«\t\t»| a |\n  «\t»| b |\n",
      mended: "risk R1: Costs\n  owner: Director\n  actions:\n    | a |\n    | b |\n", safety: .safe)
    #expect(
      Parsed("risk R1: Costs\n\tactions:\n\t\t| a |\n  \t| b |").picture == [
        "head +3 risk R1: Costs", "head +2 actions:", "row | a |", "row | b |",
      ])
  }

  @Test func `trap 17: wide spaces in indentation are read as two spaces, no-break spaces as one`() {
    expectFinding(
      .indentHasWideSpace, in: "risk R1: Costs\n«\u{A0}\u{A0}»owner: x\n«\u{3000}\u{2003}»\\a: b\n",
      mended: "risk R1: Costs\n  owner: x\n    \\a: b\n", safety: .safe)
    expectFinding(.indentHasWideSpace, in: "prose\n«\u{A0}» more", mended: "prose\n  more", safety: .safe)
  }

  @Test func `trap 17: tabs and wide spaces on one line are two findings that do not clash`() {
    let parsed = Parsed("a: 1\n \t\u{A0}\tb: 2")
    #expect(parsed.codes == [.indentHasTab, .indentHasWideSpace])
    #expect(parsed.tree.lines[1].indent == 6)
  }

  @Test func `invisible characters in front of a record do not hide it`() {
    let parsed = Parsed("«\u{200B}»risk R1: Costs\n  «\u{FEFF}»owner: x")
    #expect(parsed.items == ["entry 1-2"])
    #expect(parsed.codes == [.textHasControlCharacter])
    #expect(parsed.tree.lines[1].indent == 2)
  }

  @Test(arguments: [
    "prose\n\tmore", "```\n\tcode\n```", "a: 1\n\t\n  b: 2", "a: 1\n  ```\n  \tx\n  ```", "// x\n\t// y",
  ])
  func `tabs in prose, code, comments and blank lines are left alone`(text: String) { expectNothing(text) }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "  \r\n\t"]) func `a file without text is a warning`(text: String) {
    let parsed = Parsed(text)
    #expect(parsed.codes == [.fileEmpty])
    #expect(parsed.findings.first?.severity == .warning)
    #expect(parsed.items == [])
  }

  @Test func `a file of comments is not empty`() { expectNothing("// only this") }

}
