// PlanMarkdownTests: our tree says what cmark-gfm's own HTML says, for every construct.

import Glibc
import PlanMarkdown
import PlanModel
import Testing

extension MarkdownTests {
  @Suite struct CommonMarkTests {
    @Test(arguments: blockExamples + inlineExamples + extensionExamples)
    func treeSaysWhatCMarkSays(_ markdown: String) {
      #expect(withoutLineEnds(ProseHTML.render(prose(markdown))) == ReferenceHTML.render(markdown))
    }

    /// The examples of the CommonMark 0.29 and GFM specification, where Debian's package cmark-gfm has brought it.
    @Test func specificationExamples() {
      let examples = specification()
      #expect(examples.isEmpty || examples.count > 600)
      for markdown in examples {
        let ours = withoutLineEnds(ProseHTML.render(prose(markdown)))
        #expect(ours == ReferenceHTML.render(markdown), "\(markdown)")
      }
    }

    /// Signs thrown together at random: whatever cmark makes of them, so do we, with and without the fast path.
    @Test func randomTexts() {
      var generator = SeededGenerator(seed: 20_160_322)
      let pieces = [
        "*", "**", "_", "`", "``", "~", "~~", "[", "]", "(", ")", "!", "<", ">", "&", "&amp;", "&copy", "\\", "|", "\n",
        "\n",
        "\n\n", " ", " ", "  ", "    ", "\t", "- ", "+ ", "1. ", "2) ", "12.", "# ", "## ", "> ", "---", "===", "|-|-|",
        "| a | b |", ":-:", "```", "~~~", "<div>", "<b>", "</b>", "<!-- ", " -->", "www.kent.gov.uk", "https://a.b/c",
        "://",
        "post@kent.gov.uk", "@", ".", ":", "[a]: /u\n", "[a]", "(/u \"t\")", "- [ ] ", "- [x] ", "é", "“", "\u{A0}",
        "word",
        "word", "word", "5", "\r\n", "\r", "\"", "'", "=", "+", "-", "&#35;", "&#0;", "\0",
      ]
      for _ in 0..<6_000 {
        let count = Int.random(in: 1...14, using: &generator)
        var markdown = ""
        for _ in 0..<count { markdown += pieces.randomElement(using: &generator) ?? "" }
        if TaskMarkTests.showsCMarkFault(markdown) { continue }
        let ours = withoutLineEnds(ProseHTML.render(prose(markdown)))
        #expect(ours == ReferenceHTML.render(markdown), "\(markdown.debugDescription)")
      }
    }

    private func specification() -> [String] {
      guard let pipe = popen("zcat -f /usr/share/doc/cmark-gfm/spec.txt.gz 2>/dev/null", "r") else { return [] }
      defer { pclose(pipe) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
      let fence = String(repeating: "`", count: 32)
      var examples: [String] = []
      var example: [Substring]?
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix(fence + " example") {
          example = []
        } else if line == ".", let lines = example {
          examples.append(lines.map { $0.replacing("→", with: "\t") + "\n" }.joined())
          example = nil
        } else {
          example?.append(line)
        }
      }
      return examples
    }
  }
}
