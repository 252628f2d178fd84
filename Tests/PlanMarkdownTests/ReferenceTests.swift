// PlanMarkdownTests: `[[…]]` in text, and what is none.

import PlanMarkdown
import PlanModel
import Testing

extension MarkdownTests {
  @Suite struct ReferenceTests {
    @Test(
      arguments: [
        ("See [[SCHW-04]].", ["SCHW-04"]),
        ("[[R1]]", ["R1"]),
        ("[[R1]][[R2]] and [[R3]]", ["R1", "R2", "R3"]),
        ("[[priority 2 action 1.1]]", ["priority 2 action 1.1"]),
        ("wrapped [[priority 2\naction 1.1]] here", ["priority 2 action 1.1"]),
        ("[[ R1 ]]", [" R1 "]),
        ("[[[R1]]]", ["R1"]),
        ("*see [[R1]]* and **[[R2]]**", ["R1", "R2"]),
        ("[the link [[R1]]](/u)", ["R1"]),
        ("- [[R1]]\n  - [[R2]]\n\n> [[R3]]", ["R1", "R2", "R3"]),
        ("| [[R1]] |\n|-|\n| ~~[[R2]]~~ |", ["R1", "R2"]),
        ("# [[R1]]", ["R1"]),
        ("![[[R1]]](/u.png)", ["R1"]),
        ("<div>[[R1]]\n[[R2]]</div>", ["R1", "R2"]),
        ("[[café_1_2]]", ["café_1_2"]),
        ("\\\\[[R1]]", ["R1"]),
        ("`[[R1]]`", []),
        ("    [[R1]]", []),
        ("```\n[[R1]]\n```", []),
        ("\\[[R1]]", []),
        ("[\\[R1]]", []),
        ("[[R1\\]]", []),
        ("[[R1]\\]", []),
        ("\\\\\\[[R1]]", []),
        ("[[]]", []),
        ("[[R1]", []),
        ("[R1]]", []),
        ("[[R1] ]", []),
        ("[[R1\n\nR2]]", []),
        ("[[*R1*]]", []),
      ] as [(String, [String])])
    func referencesOfAText(_ markdown: String, _ expected: [String]) {
      #expect(references(prose(markdown)) == expected)
    }

    @Test func escapedBracketsPrintAsCMarkPrintsThem() {
      let markdown = "\\[[R1]] and `\\[[x]]` and [a\\]](/b\\[[c) and [\\[R2]]"
      #expect(ProseHTML.render(prose(markdown)) == ReferenceHTML.render(markdown))
    }

    @Test func textAroundAReferenceStays() {
      guard case .blocks(let blocks) = prose("one\ntwo [[R1\nR2]] three\nfour"),
        case .paragraph(let inlines)? = blocks.first
      else {
        Issue.record("no paragraph")
        return
      }
      let expected: [Inline] = [
        .text("one"), .softBreak, .text("two "), .reference(typed: "R1 R2", nil), .text(" three"), .softBreak,
        .text("four"),
      ]
      #expect("\(inlines)" == "\(expected)")
    }

    @Test func bindingKeepsEverythingElse() {
      let markdown = """
        # H [[R1]]

        *a [[R2]]*

        - [x] [[R1]]

        | [[R2]] | b |
        |--------|:-:|
        | c      | `[[R1]]` |

        ---

        > [q [[R9]]](/u)
        """
      let bound = prose(markdown).mapReferences { typed in
        typed == "R1" ? RecordID(1) : typed == "R2" ? RecordID(2) : nil
      }
      #expect(ProseHTML.render(bound) == ProseHTML.render(prose(markdown)))
      let text = "\(bound)"
      #expect(text.components(of: "RecordID(index: 1)") == 2)
      #expect(text.components(of: "RecordID(index: 2)") == 2)
    }

    @Test func linesBindToo() {
      let bound = line("Cuts, see [[R1]]").mapReferences { $0 == "R1" ? RecordID(7) : nil }
      #expect(bound.hasReferences)
      #expect(bound.plain == "Cuts, see R1")
      #expect("\(bound)".contains("RecordID(index: 7)"))
      #expect(!line("Cuts, see R1").hasReferences)
      #expect(!prose("Cuts, *see* R1").hasReferences)
    }
  }
}

extension String {
  /// How often a piece stands in the text.
  func components(of piece: String) -> Int { ranges(of: piece).count }
}
