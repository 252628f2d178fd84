// PlanMarkdownTests: the shapes that come back, repairs, and threads.

import PlanMarkdown
import PlanModel
import Testing

extension MarkdownTests {
  @Suite struct ProseTests {
    @Test(arguments: [
      ("Words only.", "Words only."),
      ("  wrapped\n  at two\ncolumns \n", "wrapped at two columns"),
      ("", ""), ("\n \n", ""),
      ("AT&T, 5 < 6, 10:30, a.b, £5m (50%)", "AT&T, 5 < 6, 10:30, a.b, £5m (50%)"),
      ("naïve “café”", "naïve “café”"),
      ("5 \\* 3\nis 15", "5 * 3 is 15"),
      ("R&amp;D", "R&D"),
      ("a <b>bold</b> claim", "a <b>bold</b> claim"),
    ])
    func oneParagraphOfWordsIsPlain(_ markdown: String, _ words: String) {
      guard case .plain(let text) = prose(markdown) else {
        Issue.record("not plain: \(prose(markdown))")
        return
      }
      #expect(text == words)
    }

    @Test func headingsComeWithTheirLevel() {
      guard case .blocks(let blocks) = prose("### Staff"), case .heading(3, let words)? = blocks.first else {
        Issue.record("no heading")
        return
      }
      #expect(words.plainText == "Staff")
    }

    @Test func codeKeepsItsLanguageAndLines() {
      guard case .blocks(let blocks) = prose("```plan title=x\na\n\n  b\n```"),
        case .code(let text, let language)? = blocks.first
      else {
        Issue.record("no code")
        return
      }
      #expect(text == "a\n\n  b")
      #expect(language == "plan")
    }

    @Test func linksAreKeptAsGiven() {
      guard case .blocks(let blocks) = prose("[a](https://a.b/ü?x=1&y=2 \"T\")"),
        case .paragraph(let inlines)? = blocks.first,
        case .link(let url, let title, _)? = inlines.first
      else {
        Issue.record("no link")
        return
      }
      #expect(url == "https://a.b/ü?x=1&y=2")
      #expect(title == "T")
    }

    @Test(
      arguments: [
        ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0x61, 0xC3], "a\u{FFFD}"), ([0x2A, 0xFF, 0x2A], "\u{FFFD}"),
        ([0x5B, 0xC3, 0x28], "[\u{FFFD}("),
        ([0x61, 0x00, 0x5C, 0x2A], "a\u{FFFD}*"),
      ] as [([UInt8], String)])
    func brokenBytesAreRepaired(_ bytes: [UInt8], _ words: String) {
      switch MarkdownReader.prose(bytes[...]) {
      case .plain(let text): #expect(text == words)
      case .blocks(let blocks):
        guard case .paragraph(let inlines)? = blocks.first else {
          Issue.record("no paragraph")
          return
        }
        #expect(inlines.plainText == words)
      }
    }

    @Test func typographyIsNotTouched() {
      #expect(ProseHTML.render(prose("*a* -- \"b\" --- 'c' ...")) == "<p><em>a</em> -- &quot;b&quot; --- 'c' ...</p>")
    }

    @Test func allDoorsReadTheSame() {
      let bytes = Array("a *b* [[R1]]".utf8)
      let expected = "\(MarkdownReader.prose(bytes[...]))"
      #expect("\(MarkdownReader.prose(bytes.span))" == expected)
      #expect(bytes.withUnsafeBufferPointer { "\(MarkdownReader.prose($0))" } == expected)
      #expect("\(MarkdownReader.line(bytes.span))" == "\(MarkdownReader.line(bytes[...]))")
    }

    /// cmark-gfm switches `~`, `:` and `w` on and off in tables that all threads share.
    @Test func threadsDoNotDisturbEachOther() async {
      let markdown = "see www.kent.gov.uk and ~~https://a.b/c~~ or *post*"
      let expected = ProseHTML.render(prose(markdown))
      #expect(expected.contains("<del>") && expected.contains("<a href"))
      let wrong = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<8 {
          group.addTask { (0..<2_000).count { _ in ProseHTML.render(prose(markdown)) != expected } }
        }
        return await group.reduce(0, +)
      }
      #expect(wrong == 0)
    }
  }
}
