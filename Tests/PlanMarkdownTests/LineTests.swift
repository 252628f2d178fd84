// PlanMarkdownTests: titles and cells: marks inside the line, and nothing that would open a block.

import PlanMarkdown
import PlanModel
import Testing

extension MarkdownTests {
  @Suite struct LineTests {
    @Test(arguments: [
      "1. Safeguarding", "- dash first", "# hash", "> quote", "+ plus", "| bar |", "---", "===", "Plain words",
      "2016/17", "```", "~~~", "    four spaces",
      "a | b", "(a) Letter", "[x]: /url",
    ])
    func blockMarksAreWords(_ title: String) {
      let rich = line(title)
      let words = title.drop { $0 == " " }
      #expect(rich.plain == String(words))
      #expect(rich.inlines == nil)
    }

    @Test(arguments: [
      ("*a* b", "<em>a</em> b", "a b"),
      ("a **b**", "a <strong>b</strong>", "a b"),
      ("_a_", "<em>a</em>", "a"),
      ("- *a*", "- <em>a</em>", "- a"),
      ("1. `b|c`", "1. <code>b|c</code>", "1. b|c"),
      ("~~old~~ new", "<del>old</del> new", "old new"),
      ("[a](/u) b", "<a href=\"/u\">a</a> b", "a b"),
      ("www.kent.gov.uk", "<a href=\"http://www.kent.gov.uk\">www.kent.gov.uk</a>", "www.kent.gov.uk"),
      ("post@kent.gov.uk", "<a href=\"mailto:post@kent.gov.uk\">post@kent.gov.uk</a>", "post@kent.gov.uk"),
      ("\"*a*\"", "&quot;<em>a</em>&quot;", "\"a\""),
      ("wrapped\n*title*", "wrapped <em>title</em>", "wrapped title"),
      ("wrapped\r\n*title*", "wrapped <em>title</em>", "wrapped title"),
      ("see [[R1]]", "see [[R1]]", "see R1"),
      ("[[R1]]: costs", "[[R1]]: costs", "R1: costs"),
    ])
    func marksInsideALine(_ title: String, _ html: String, _ plain: String) {
      let rich = line(title)
      #expect(ProseHTML.render(rich.inlines ?? []) == html)
      #expect(rich.plain == plain)
    }

    @Test(arguments: [
      ("5 \\* 3", "5 * 3"), ("R&amp;D", "R&D"), ("a <b>c</b>", "a <b>c</b>"), ("\\# a", "# a"), ("a * b", "a * b"),
      ("  padded  ", "padded"),
      ("", ""), ("two\nlines", "two lines"), ("snake_case_name", "snake_case_name"), ("a\0b", "a\u{FFFD}b"),
      ("[ ] box", "[ ] box"),
    ])
    func linesWithoutMarksAreWords(_ title: String, _ plain: String) {
      #expect(line(title).plain == plain)
      #expect(line(title).inlines == nil)
    }

    /// What starts with a word is the same inside a line and as a paragraph.
    @Test func linesReadLikeParagraphs() {
      for markdown in inlineExamples where !markdown.contains("\n") {
        let text = "word " + markdown
        let html = ReferenceHTML.render(text)
        let rich = line(text)
        let ours = withoutLineEnds(ProseHTML.render(rich.inlines ?? [.text(rich.plain)]))
        #expect("<p>\(ours)</p>" == html, "\(text)")
      }
    }
  }
}
