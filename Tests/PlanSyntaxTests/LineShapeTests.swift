// Tests of what one line looks like.

import PlanSyntax
import PlanTestSupport
import Testing

struct LineShapeTests {
  @Test(
    arguments: [
      "risk R1: Costs", "owner:", "a: b", "owner: ", "risk (a): x", "R&D: x".lowercased(), "what's next: x",
      "what’s next: x", "target Q1 2013/14: 5", "a_b-c.d/e+f: x", "risk R1 : x", "café: x", "gwŷr: x",
      "risk\u{A0}R1: x", "a:\tb", "a:\u{A0}b", "a: b: c",
    ]) func `a label with a colon is a head`(text: String)
  {
    #expect(Parsed(text).tree.lines.first?.kind == .head)
  }

  @Test(
    arguments: [
      "Risk R1: Costs", "1: x", "risk R1:Costs", "at 10:30", "https://example.org", "a, b: c", "a \"b\": c", "a|b: c",
      "risk R1:x: y", ": x", " : x", "(a): x", "a — b: c", "a\u{200B}b: c", "éa: x", "a=b: c", "a*: b",
    ]) func `anything else is text`(text: String)
  {
    #expect(Parsed(text).tree.lines.first?.kind == .text)
  }

  @Test func `RAG keeps its capitals in a record`() {
    #expect(Parsed("indicator 1: Visits\n  RAG rule: floor\n").picture.last == "head RAG rule: floor")
    #expect(Parsed("RAG rule: is explained below.").tree.lines.first?.kind == .text)
  }

  @Test func `a label has 60 characters at most`() {
    #expect(Parsed(String(repeating: "a", count: 60) + ": x").tree.lines.first?.kind == .head)
    #expect(Parsed(String(repeating: "a", count: 61) + ": x").tree.lines.first?.kind == .text)
    #expect(Parsed("a" + String(repeating: "é", count: 59) + ": x").tree.lines.first?.kind == .head)
    #expect(Parsed("a" + String(repeating: "é", count: 60) + ": x").tree.lines.first?.kind == .text)
  }

  @Test func `trap 18: the first colon with a space ends the label`() {
    let parsed = Parsed("risk R1⟦colon⟧: Health: integration: BCF")
    #expect(parsed.tree.lines.first.map { Int($0.colon) } == parsed.marked.points["colon"])
    #expect(parsed.tree.label(ofLine: 0) == "risk R1")
  }

  @Test func `trap 19: words between kind and colon are part of the label`() {
    let parsed = Parsed("priority 1 Safeguarding: Deliver")
    #expect(parsed.items == ["entry 1-1"])
    #expect(parsed.tree.label(ofLine: 0) == "priority 1 Safeguarding")
  }

  @Test(arguments: ["// remark", "//", "   // remark", "//\tremark", "// "]) func `comments`(text: String) {
    #expect(Parsed(text).tree.lines.first?.kind == .comment)
    #expect(Parsed(text).items == [])
  }

  @Test(arguments: ["//remark", "///", "/ / x", "//example.org/x"]) func `no comments`(text: String) {
    #expect(Parsed(text).tree.lines.first?.kind == .text)
  }

  @Test(arguments: ["# A", "###### A", "#", "## ", "#\tA"]) func `headings`(text: String) {
    #expect(Parsed(text).items == ["heading 1-1"])
  }

  @Test(arguments: ["#A", "####### A", "\\# A", "#1"]) func `no headings`(text: String) {
    #expect(Parsed(text).items == ["prose 1-1"])
  }

  @Test(arguments: [
    ("\\risk R1: x", "risk R1: x"), ("\\// x", "// x"), ("\\# x", "# x"), ("\\| x |", "| x |"), ("\\a:", "a:"),
    ("\\Risk R1: x", "Risk R1: x"), ("\\risk R1:x", "risk R1:x"), ("  \\owner: x", "owner: x"),
  ]) func `trap 7: a backslash makes plain text and is taken off`(text: String, plain: String) {
    let tree = Parsed("Text.\n" + text).tree
    let line = tree.lines[1]
    #expect(line.kind == .text)
    #expect(line.isEscaped)
    #expect(tree.text(Int(line.content)..<Int(line.end)) == plain)
  }

  @Test(arguments: ["\\alpha", "\\", "\\\\a: b", "\\*x*", "\\/ x", "\\1: x"])
  func `trap 7: any other backslash is Markdown's`(text: String) {
    let line = Parsed(text).tree.lines[0]
    #expect(!line.isEscaped)
    #expect(line.content == 0)
  }

  @Test func `an escaped line keeps its column`() {
    let parsed = Parsed(
      """
      risk R1: Costs
        description: First
          \\owner: is no field
      """)
    #expect(parsed.tree.lines[2].indent == 4)
    #expect(parsed.picture.last == "text owner: is no field")
    #expect(parsed.codes == [])
  }

  @Test func `a line ends before its white space`() {
    let parsed = Parsed("a:«» \t\u{A0}\u{3000}\r\nb")
    #expect(parsed.tree.lines[0].end == UInt32(parsed.marked.ranges[0].upperBound))
  }
}
