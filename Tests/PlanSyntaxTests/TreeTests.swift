// Tests of the tree: what belongs to what, by indentation alone.

import PlanDiagnostics
import PlanSyntax
import Testing

struct TreeTests {
  @Test func `a record holds the deeper lines`() {
    let parsed = Parsed(
      """
      # Risks

      risk R1: Costs rise
        owner: Director

        control: Budget
          monitoring
      priority 1: Work
      """)
    #expect(
      parsed.picture == [
        "heading # Risks", "blank", "head +4 risk R1: Costs rise", "head owner: Director", "blank",
        "head +1 control: Budget", "text monitoring", "head priority 1: Work",
      ])
    #expect(parsed.items == ["heading 1-1", "entry 3-7", "entry 8-8"])
    #expect(parsed.codes == [])
  }

  @Test(arguments: [
    ("a: 1\nb: 2", ["entry 1-1", "entry 2-2"]),
    ("a: 1\n\nb: 2", ["entry 1-1", "entry 3-3"]),
    ("# H\na: 1", ["heading 1-1", "entry 2-2"]),
    ("```\nx\n```\na: 1", ["prose 1-3", "entry 4-4"]),
    ("text\n\na: 1", ["prose 1-1", "entry 3-3"]),
    ("// x\na: 1", ["entry 2-2"]),
    ("text\na: 1", ["prose 1-2"]),
    ("text\n// x\na: 1", ["prose 1-3"]),
    ("- item\na: 1", ["prose 1-2"]),
    ("> quote\na: 1", ["prose 1-2"]),
    ("| a |\na: 1", ["prose 1-2"]),
    ("text\n  deeper\na: 1", ["prose 1-3"]),
    ("- x\n  ```\n  y\n  ```\na: 1", ["prose 1-4", "entry 5-5"]),
    ("a: 1\ntext\nb: 2", ["entry 1-1", "prose 2-3"]),
    ("text\n# H\nmore\n\n\nlast\n\n// x\n", ["prose 1-1", "heading 2-2", "prose 3-6"]),
  ]) func `trap 1: an entry starts only where a paragraph could`(text: String, items: [String]) {
    #expect(Parsed(text).items == items)
  }

  @Test func `trap 3: an unknown word with a colon is an entry too`() {
    #expect(Parsed("any words at all: text").items == ["entry 1-1"])
  }

  @Test func `trap 6: indented lines belong to the last margin line`() {
    let parsed = Parsed(
      """
      risk R1: Costs

        owner: Director
      Some prose.

        more of it
          owner: is no field here
      """)
    #expect(parsed.items == ["entry 1-3", "prose 4-7"])
    #expect(parsed.picture.suffix(2) == ["text more of it", "head owner: is no field here"])
    #expect(parsed.codes == [])
  }

  @Test func `trap 8: comments end nothing`() {
    let parsed = Parsed(
      """
      risk R1: Costs
      // at the margin
        owner: Director
              // far to the right
        cause: Prices
        // the last belongs to nobody
      """)
    #expect(parsed.picture[0] == "head +4 risk R1: Costs")
    #expect(parsed.items == ["entry 1-5"])
    #expect(parsed.codes == [])
  }

  @Test func `trap 11: the same column or less ends a body, blank lines do not`() {
    let parsed = Parsed(
      """
      a:
        b:
          c: 1


          d: 2
        e: 3
      f: 4
      """)
    #expect(
      parsed.picture == [
        "head +6 a:", "head +4 b:", "head c: 1", "blank", "blank", "head d: 2", "head e: 3", "head f: 4",
      ])
    #expect(parsed.codes == [])
  }

  @Test func `trap 13: text below a head goes on with it and has no body`() {
    let parsed = Parsed(
      """
      risk R1: A title that
        goes on here
          and here
        owner: Director
      """)
    #expect(
      parsed.picture == [
        "head +3 risk R1: A title that", "text goes on here", "text and here", "head owner: Director",
      ])
    #expect(parsed.codes == [])
  }

  @Test func `trap 25: rows at the margin are prose, right under a plural they are its rows`() {
    #expect(Parsed("actions:\n| a |\n|---|\n| b |\nnext: x").items == ["entry 1-4", "entry 5-5"])
    #expect(Parsed("actions:\n// x\n| a |\n").items == ["entry 1-3"])
    #expect(Parsed("actions:\n  file: x.csv\n| a |\n").items == ["entry 1-3"])
    #expect(Parsed("table T 1: A caption\n| a |\n").items == ["entry 1-2"])
    #expect(Parsed("table: A caption\n| a |\n").items == ["entry 1-2"])
    #expect(Parsed("tables: A caption\n| a |\n").items == ["entry 1-1", "prose 2-2"])
    #expect(Parsed("actions:\n\n| a |\n").items == ["entry 1-1", "prose 3-3"])
    #expect(Parsed("risk R1: Costs\n| a |\n").items == ["entry 1-1", "prose 2-2"])
    #expect(Parsed("| a |\n|---|\n").items == ["prose 1-2"])
  }

  @Test func `rows at the column of their plural belong to it inside a record too`() {
    let parsed = Parsed(
      """
      risk R1: Costs
        actions:
        | action | owner |
        // between

        | Save | Director |
        owner: Director
        | no | plural |
      """)
    #expect(
      parsed.picture == [
        "head +7 risk R1: Costs", "head +4 actions:", "row | action | owner |", "comment // between", "blank",
        "row | Save | Director |", "head owner: Director", "row | no | plural |",
      ])
    #expect(parsed.codes == [])
  }

  @Test func `an entry may follow rows at the column of their plural`() {
    let parsed = Parsed("actions:\n| a |\n  action 2: More\n    owner: Director\n| b |")
    #expect(parsed.items == ["entry 1-5"])
    #expect(parsed.codes == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `every line ending will do`(ending: String) {
    let text = ["risk R1: Costs", "  owner: Director", "", "Text", ""].joined(separator: ending)
    let parsed = Parsed(text)
    #expect(parsed.picture == ["head +1 risk R1: Costs", "head owner: Director", "blank", "text Text"])
    #expect(parsed.tree.lineEnding == ending)
    #expect(parsed.codes == [])
  }

  @Test func `a byte order mark is skipped`() {
    let parsed = Parsed("\u{FEFF}risk R1: Costs\n  owner: x")
    #expect(parsed.picture == ["head +1 risk R1: Costs", "head owner: x"])
    #expect(parsed.tree.lines[0].start == 0)
    #expect(parsed.tree.lines[0].content == 3)
    #expect(parsed.codes == [])
  }

  @Test func `a line of any white space is blank`() {
    #expect(Parsed("a: 1\n \t\u{A0}\u{3000}\u{200E}\n  b: 2").picture == ["head +2 a: 1", "blank", "head b: 2"])
  }
}
