// PlanMarkdownTests: a megabyte of anything takes its time in proportion, never crashes, and loses no words.

import Glibc
import PlanMarkdown
import PlanModel
import Testing

struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (Int) -> String
  var testDescription: String { name }

  init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.make = make
  }

  init(_ piece: String, then end: String = "") {
    name = "\(piece.debugDescription) \(end.prefix(8).debugDescription)"
    make = { String(repeating: piece, count: $0 / piece.utf8.count) + end }
  }
}

private func twice(_ first: String, _ second: String) -> HostileText {
  HostileText("\(first.debugDescription) and \(second.debugDescription)") { size in
    let count = size / (first.utf8.count + second.utf8.count)
    return String(repeating: first, count: count) + "a" + String(repeating: second, count: count)
  }
}

private let hostileTexts: [HostileText] =
  [
    "[", "]", "*", "_", "`", "~", ">", "!", "<", "&", "\\", "|", "-", "=", ":", "@", "\n", "\r", "\0", " ", "\t", "*a ",
    "_a ", "a_ ", "**a ", "a**b",
    "*a_ ", "~a ", "[[", "[[a", "[[a]", "[a]", "a]", "![", "![[", "[a](", "[a](<b", "[a](b\"", "<a ", "</", "<?",
    "<!A ", "<!--", "<![CDATA[",
    "&#", "&a", "www.", "www.a.b ", "http://", "https://a.b ", "a@", "a@b.cc ", "@a", "a.", "a_b", "> ", ">\n", "- ",
    "- a\n", "- a\n\n", "+ ", "1. ",
    "1) a\n", "a\n- ", "# a\n", "a\n=\n", "a\n-\n", "---\n", "```\n", "~~~a\n", "    a\n", "<div>\n", "|a", "|a|\n",
    "|-|\n", "a|b\n-|-\n",
    "[a]: b\n", "[a]: b\n\n[a]\n\n", "- [ ] ", "- [ ] a\n", "- [ ] a [x]\n", "*a\n", "a  \n", "a\\\n", "\u{A0}", "é",
    "\\[[", "[\\[", "*_", "*~_**",
  ].map { HostileText($0) } + [
    HostileText("> ", then: "a"), HostileText("- ", then: "a"), HostileText("(http://a", then: "b"),
    HostileText(")", then: "(http://a"),
    twice("[", "]"), twice("[[", "]]"), twice("*a **b ", "b** a*"), twice("[a ", "](b)"), twice("![", "](b)"),
    twice("http://a", ")"),
    twice("`", " `"), twice(">", "b* "), twice("- ", "\n"), twice("> ", "\n"), twice("|", "\n|-"), twice("- ", "\n>"),
    twice("~", " ~"),
    HostileText("many backtick runs") { size in
      (1...Int(Double(2 * size).squareRoot())).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    },
    HostileText("long words of brackets behind links") { "http://a" + String(repeating: ")", count: $0) },
    HostileText("wide table") { size in
      String(repeating: "|a", count: size / 6) + "\n" + String(repeating: "|-", count: size / 6) + "\n"
        + String(repeating: "|b", count: size / 6)
    },
    HostileText("wide table with short rows") { size in
      String(repeating: "|a", count: 900) + "\n" + String(repeating: "|-", count: 900) + "\n"
        + String(repeating: "a\n", count: size / 2)
    },
    HostileText("table below a long paragraph") { String(repeating: "a\n", count: $0 / 2) + "|a|\n|-|\n|b|" },
    HostileText("delimiter rows below each other") { "a\n" + String(repeating: "|-|-|\n", count: $0 / 6) },
    HostileText("long definition, used often") { size in
      "[a]: " + String(repeating: "u", count: size / 2) + "\n\n" + String(repeating: "[a] ", count: size / 8)
    },
    HostileText("many definitions, used once") { size in
      (0..<size / 16).map { "[\($0)]: u\n" }.joined() + "\n" + (0..<size / 16).map { "[\($0)] " }.joined()
    },
    HostileText("stairs of lists") { size in
      (0..<Int(Double(size).squareRoot())).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        + String(repeating: "\n", count: size / 8)
    },
    HostileText("deep list, then blank lines") { size in
      String(repeating: "- ", count: 90) + "a" + String(repeating: "\n", count: size)
    },
    HostileText("tasks along one line") { String(repeating: "- [ ] ", count: $0 / 6) + "a" },
  ]

extension MarkdownTests {
  @Suite struct HostileTests {
    /// Four times the text takes about four times as long. Without the bounds of `Survey` a dozen of these are
    /// quadratic, some of them in memory too.
    @Test(arguments: hostileTexts)
    func timeGrowsWithLength(_ text: HostileText) {
      let short = seconds { read(text.make(50_000)) }
      let long = seconds { read(text.make(200_000)) }
      #expect(long < 8 * short + 0.3, "\(text.name)")
    }

    private func read(_ markdown: String) {
      _ = prose(markdown)
      _ = line(markdown)
    }

    /// Of this thread's own work, so that a busy machine changes nothing.
    private func seconds(_ work: () -> Void) -> Double {
      let start = now()
      work()
      return now() - start
    }

    private func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Deep nesting is read flat from some level on, and no words are lost.
    @Test(arguments: [
      String(repeating: "> ", count: 90) + "deep words", String(repeating: "> ", count: 250) + "deep words",
      String(repeating: "*a **b ", count: 300) + "deep words" + String(repeating: "** a*", count: 300),
      (0..<300).map { String(repeating: "  ", count: $0) + "- item\n" }.joined() + String(repeating: "  ", count: 300)
        + "deep words",
      String(repeating: "[", count: 400) + "deep words" + String(repeating: "](/u)", count: 400),
      String(repeating: "![", count: 400) + "deep words" + String(repeating: "](/u)", count: 400),
      (0..<60).map { String(repeating: ">", count: 4 * $0) + " q\n\n" }.joined() + String(repeating: ">", count: 240)
        + " deep words",
    ])
    func deepWordsStay(_ markdown: String) {
      #expect("\(prose(markdown))".contains("deep words"))
      #expect(line(markdown).plain.contains("deep words"))
    }

    @Test func nestingIsCapped() {
      let stairs = (0..<140).map { String(repeating: "  ", count: $0) + "- item\n" }.joined()
      var depth = 0
      var blocks: [ProseBlock] = []
      if case .blocks(let all) = prose(stairs) { blocks = all }
      while case .list(let list)? = blocks.last {
        depth += 1
        blocks = list.items.last?.blocks ?? []
      }
      #expect(depth == 100)
      // The deepest item holds the words of all items below it.
      #expect(blocks.count == 41)
    }
  }
}
