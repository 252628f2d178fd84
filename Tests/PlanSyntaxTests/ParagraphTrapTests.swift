// Tests of paragraphs that Markdown reads otherwise than they look.

import PlanDiagnostics
import PlanSyntax
import PlanTestSupport
import Testing

struct ParagraphTrapTests {
  /// As wide as lines of text are.
  private static let full = "The council has looked with much care at all that was said and agreed that costs"

  @Test func `trap 9: a line of dashes below text makes a heading`() {
    expectFinding(.headingUnderlined, in: "«Risks»\n«---»\nText", mended: "## Risks\nText")
    expectFinding(.headingUnderlined, in: "Text\n\n«Risks»\r\n«=======»\r\n", mended: "Text\n\n# Risks\r\n")
    expectFinding(
      .headingUnderlined, in: "«First line»\nsecond line\n«---»\n", mended: "First line\nsecond line\n\n---\n")
    expectFinding(
      .headingUnderlined, in: "«First line»\nsecond line\n«===»\nText", mended: "First line\nsecond line\nText")
    expectFinding(.headingUnderlined, in: "«Risks»\n«-»", mended: "## Risks\n")
  }

  @Test(
    arguments: [
      "---", "Text\n\n---\n\nText", "- item\n---", "1. item\n---", "> quote\n---", "| a |\n|---|", "a | b\n--- | ---",
      "Text\n\\---", "Text\n- - -", "***bold***\n\n===", "Text\n    ---",
    ]) func `trap 9: rules and tables are no headings`(text: String)
  { expectNothing(text) }

  @Test func `trap 9: a heading needs a space`() {
    expectFinding(.headingWithoutSpace, in: "«#»Risks", mended: "# Risks")
    expectFinding(.headingWithoutSpace, in: "Text\n\n«###»risks\nText", mended: "Text\n\n### risks\nText")
  }

  @Test func `trap 9: each of several headings is found, and an underline below one is a rule`() {
    #expect(Parsed("#Risks\n##More\nText").allFindings.codes == [.headingWithoutSpace, .headingWithoutSpace])
    expectFinding(.headingWithoutSpace, in: "«#»Risks\n---\n", mended: "# Risks\n---\n")
  }

  @Test func `trap 9: a heading stands at the margin`() {
    expectFinding(.headingNotAtMargin, in: "Text\n\n  «## Risks»\n\nText", mended: "Text\n\n## Risks\n\nText")
    expectNothing("Text\n\n    # code")
    expectNothing("Text\n # and more")
  }

  @Test(arguments: ["#1 in the list", "Text about\n#tags", "\\#Risks", "#", "#######Risks"])
  func `trap 9: other hashes are text`(text: String) { expectNothing(text) }

  @Test(arguments: [("#", "\\#"), ("-", "\\-"), ("+", "\\+"), (">", "\\>"), ("1.", "1\\."), ("1)", "1\\)")])
  func `trap 9: a wrapped sentence starts no block`(mark: String, mended: String) {
    expectFinding(
      .blockStartInParagraph, in: "«\(Self.full)»\n«\(mark)» and more of it\nto the end.",
      mended: "\(Self.full)\n\(mended) and more of it\nto the end.")
  }

  @Test(
    arguments: [
      "\(full):\n- one", "\(full).\n- one", "\(full)\n- one\n- two", "Short line\n- one", "\(full)\n2. one",
      "\(full)\n\n- one", "- one\n- two", "\(full)\n-one", "# Heading\n- one", "\(full)\n* one",
      "Short line\n\(full)\nshort again\n- one",
      "- \(full)\n  \(full)\n- one", "\(full)\n1. one\n2. two", "\(full)\n# A heading",
      "\(full)\n1. one\n   goes on\n2. two",
      "\(full) and\n- one that is longer than the line above it was, so that no wrapped sentence can ever stand there at all",
    ]) func `trap 9: real lists are left alone`(text: String)
  { expectNothing(text) }

  @Test func `trap 10: pasted bullets become a list`() {
    expectFinding(
      .listMarkerPasted, in: "We will:\n«• save»\n«•\tspend less»\nas planned\n«·tell»\n",
      mended: "We will:\n\n- save\n- spend less\nas planned\n- tell\n")
    expectFinding(.listMarkerPasted, in: "«• save»\n«• spend»", mended: "- save\n- spend")
    expectFinding(.listMarkerPasted, in: "We will:\n«\u{F0B7} save»", mended: "We will:\n\n- save")
    expectFinding(.listMarkerPasted, in: "We will:\n«– save»\n«– spend»", mended: "We will:\n\n- save\n- spend")
  }

  @Test func `trap 10: pasted letters and numbers become a numbered list`() {
    expectFinding(
      .listMarkerPasted, in: "We will:\n«(a) save»\n«(b) spend»\n", mended: "We will:\n\n1. save\n2. spend\n")
    expectFinding(.listMarkerPasted, in: "«(i) save»\n«(ii) spend»", mended: "1. save\n2. spend")
    expectFinding(.listMarkerPasted, in: "Go on:\n«(iv) save»\n«(v) spend»", mended: "Go on:\n\n4. save\n5. spend")
    expectFinding(.listMarkerPasted, in: "«(h) save»\n«(i) spend»", mended: "8. save\n9. spend")
    expectFinding(.listMarkerPasted, in: "«(1) save»\n«(2) spend»", mended: "1. save\n2. spend")
  }

  @Test(
    arguments: [
      "• one alone", "• one\n\n• two", "\(full)\n(a) and more", "\(full)\n(a) and\n(c) more", "\(full)\n– and more",
      "(see) this\n(and) that", "\(full)\n(2013) and", "* Note text", "Text\n\\• x", "Text –\n–x",
    ]) func `trap 10: what is no list is left alone`(text: String)
  { expectNothing(text) }

  @Test func `text fields have the same traps, headings apart`() {
    let parsed = Parsed(
      "risk R1: Costs\n  cause: We will\n    «• save»\n    «• spend»\n\n    Text\n    ---\n    more\n")
    #expect(parsed.allFindings.codes == [])
    let findings = ProseTraps.findings(inText: 2..<8, of: parsed.tree)
    #expect(findings.codes == [.listMarkerPasted])
    #expect(
      findings.first.map { [$0.primary.range] + $0.others.map(\.range) }?.sorted()
        == [parsed.marked.place(0), parsed.marked.place(1)])
    let mended = findings.first?.fix?.applied(to: parsed.marked.bytes)
    #expect(mended.map { String(decoding: $0, as: UTF8.self) }?.contains("    - save\n    - spend\n") == true)
  }
}
