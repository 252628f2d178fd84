// Tests of findings about lines that do not belong together as they stand.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import PlanText
import Testing

struct StructureFindingTests {
  @Test func `trap 6: after a heading indented lines belong to nothing`() {
    expectFinding(
      .indentBelongsToNothing,
      in: "«# Risks»\n\n  «owner: Director»\n    deeper\n\n  cause: x\nrisk R1: Costs\n  owner: x\n",
      mended: "# Risks\n\nowner: Director\n  deeper\n\ncause: x\nrisk R1: Costs\n  owner: x\n")
  }

  @Test func `trap 6: at the start indented lines belong to nothing`() {
    expectFinding(.indentBelongsToNothing, in: "\u{FEFF} «text»\n  more", mended: "\u{FEFF}text\n more")
    expectFinding(.indentBelongsToNothing, in: "  «| a |»", mended: "| a |")
    expectFinding(.indentBelongsToNothing, in: "// x\n\t«a: b»", mended: "// x\na: b")
  }

  @Test func `trap 6: the record after them is read`() {
    #expect(Parsed("# Risks\n  stray\nrisk R1: Costs\n  owner: x").items == ["heading 1-1", "prose 2-2", "entry 3-4"])
  }

  @Test func `trap 11: a line between two columns lines up with nothing`() {
    expectFinding(
      .indentBetweenColumns, in: "«risk R1: Costs»\n    «owner: x»\n  «due: 1 May»\n    deeper: y\n",
      mended: "risk R1: Costs\n    owner: x\n    due: 1 May\n      deeper: y\n")
  }

  @Test func `trap 11: a record one space in most likely stands beside its like`() {
    expectFinding(
      .indentBetweenColumns, in: "«risk R1: Costs»\n  «owner: x»\n\n «risk R2: Staff»\n  owner: y\n",
      mended: "risk R1: Costs\n  owner: x\n\nrisk R2: Staff\n owner: y\n")
  }

  @Test func `trap 11: the message gives both columns`() {
    let finding = Parsed("a: 1\n    b: 2\n  c: 3").findings.first
    #expect(finding?.message == "`c` lines up with nothing above it")
    #expect(finding?.found == "column 3")
    #expect(finding?.expected == "column 1 or 5")
  }

  @Test func `trap 11: rows and entries of one plural line up`() {
    expectFinding(
      .indentBetweenColumns, in: "«actions:»\n    «file: x.csv»\n  «| a |»\n",
      mended: "actions:\n    file: x.csv\n    | a |\n")
    expectFinding(
      .indentBetweenColumns, in: "«actions:»\n  «| a |»\n    «because: x»\n",
      mended: "actions:\n  | a |\n  because: x\n")
  }

  @Test(
    arguments: [
      "a:\n    | x |\n  | y |", "a: 1\n      text\n   b: 2", "a: 1\n    b: 2\n  text", "a:\n  text\n    b: 2\n    c: 3",
      "a:\n  - x\n      y\n    z",
    ]) func `trap 11: text and rows need not line up`(text: String)
  { expectNothing(text) }

  @Test func `records nested too deep are reported once and kept`() {
    let text = (0..<70).map { String(repeating: " ", count: $0) + "a: b" }.joined(separator: "\n") + "\nc: d\n"
    let parsed = Parsed(text)
    #expect(parsed.codes == [.nestingTooDeep])
    #expect(parsed.findings.first?.primary.range == parsed.tree.range(ofLine: 64))
    #expect(parsed.findings.first?.notes == ["6 lines from here on are kept in the file but not read"])
    #expect(parsed.items == ["entry 1-64", "entry 71-71"])
    #expect(parsed.tree.lines[63].kind == .head)
    #expect(parsed.tree.lines[64...69].allSatisfy { $0.kind == .comment })
  }

  @Test func `as deep as may be is no fault`() {
    expectNothing((0..<64).map { String(repeating: " ", count: $0) + "a: b" }.joined(separator: "\n"))
  }

  @Test func `marks of a merge conflict are found and neither version is lost`() {
    let parsed = Parsed(
      """
      risk R1: Costs
      «<<<<<<< HEAD»
        owner: Director
      «||||||| base»
        owner: Manager
      «=======»
        owner: Head of Service
      «>>>>>>> branch»
        cause: Prices
      """)
    #expect(parsed.codes == [.mergeConflictLeftIn])
    #expect(
      parsed.findings.first.map { [$0.primary.range] + $0.others.map(\.range) }
        == (0..<4).map { parsed.marked.place($0) })
    #expect(parsed.items == ["entry 1-9"])
  }

  @Test func `each conflict is a finding`() {
    let text = "<<<<<<<\na\n=======\nb\n>>>>>>>\n\n<<<<<<< x\n<<<<<<< y\n\n>>>>>>>\n>>>>>>> z\n"
    #expect(Parsed(text).codes == Array(repeating: .mergeConflictLeftIn, count: 4))
  }

  @Test(arguments: ["<<<<<<<<", "text\n <<<<<<<", "<<<<<<<x", "======= x", "| | |", "||||||| base"])
  func `what only looks like a mark is left alone`(text: String) { expectNothing("Text.\n\n" + text) }
}
