// PlanDocBookTests: shapes that a paper may have and DocBook does not take as they are.

import PlanPaper

enum OddShapes {
  static var paper: Paper {
    func section(_ name: String, level: Int = 2, _ blocks: [Block] = []) -> Block {
      .section(Section(anchor: Anchor(name), title: [.text(name)], level: level, blocks: blocks))
    }
    func words(_ text: String) -> Block { .paragraph(Paragraph([.text(text)])) }
    var paper = Paper(slug: "1 odd: slug", title: [.text("Odd shapes")], kindLabel: "Register")
    paper.blocks = [
      words("Before all sections."),
      section("empty"),
      words("Between two sections."),
      section(
        "outer",
        [section("inner", level: 3), words("Behind the inner one."), section("next", level: 3, [words("Next.")])]),
      words("Behind the outer one."),
      section("only contents", [.contents(Contents(title: [.text("Contents")]))]),
      section("nothing to hold", [.list(List(style: .bullets, items: [])), .definitions(Definitions(entries: []))]),
      section(
        "held",
        [
          .list(List(style: .bullets, items: [.init(blocks: [section("in a list", level: 3, [words("Held.")])])])),
          .quote([]), .note([.contents(Contents(title: []))], isWarning: false),
          .quote([.more(summary: [.text("More in a quote")], [section("in more", level: 3)])]),
        ]),
      .more(summary: [.text("More")], [section("9 in more", level: 2, [words("A section of its own.")])]),
      .table(
        Table(
          anchor: Anchor("no-rows"), number: 1, caption: [.text("No rows")], role: .plain,
          columns: [Table.Column([.text("A")]), Table.Column([.text("B")])], rows: [])),
      words("To "),
      .paragraph(
        Paragraph([
          .crossReference(Anchor("only contents"), [.text("a name with a space")]), .text(", nul\u{0}, esc\u{1B}, "),
          .text("c1\u{85}, last\u{FFFF}, a\r\nb\rc, ]]>, 😀, \u{FEFF}, مدرسة"),
        ])),
    ]
    return paper
  }
}
