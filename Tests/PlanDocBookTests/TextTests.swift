// PlanDocBookTests: whatever an author types becomes words, ids and addresses of valid XML.

import PlanDocBook
import PlanDocBookCheck
import PlanPaper
import Testing

@Suite struct TextTests {
  private func document(_ spans: PlanPaper.Span...) throws -> String {
    var paper = Paper(slug: "text", title: [.text("Text")], kindLabel: "Plan")
    paper.blocks = [.paragraph(Paragraph(spans))]
    return String(decoding: try DocBookWriter.document(of: paper), as: UTF8.self)
  }

  @Test(arguments: [
    ("R&D < 5 > 4", "R&amp;D &lt; 5 &gt; 4"), ("\"quoted\" 'too'", "\"quoted\" 'too'"), ("a\u{0}b", "a\u{FFFD}b"),
    ("a\u{1F}b", "a\u{FFFD}b"), ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}"), ("tab\tline\nend", "tab\tline\nend"),
    ("cr\rlf\r\nend", "cr\nlf\nend"), ("£5m – “café” 日本 😀", "£5m – “café” 日本 😀"), ("]]>", "]]&gt;"),
    ("<?pi?><!--c-->", "&lt;?pi?&gt;&lt;!--c--&gt;"), ("\u{FFFD}", "\u{FFFD}"), ("", ""),
  ])
  func wordsStandAsXML(_ text: String, _ markup: String) throws {
    #expect(try document(.text(text)).contains("<para\(markup.isEmpty ? "/>" : ">\(markup)</para>")"))
    #expect(try document(.code(text)).contains("<code\(markup.isEmpty ? "/>" : ">\(markup)</code>")"))
  }

  @Test func longTextIsWhole() throws {
    let text = String(repeating: "words & ", count: 700_000)
    let document = try document(.text(text))
    #expect(document.utf8.count > 8_400_000)
    #expect(document.contains("<para>words &amp; words"))
    #expect(document.hasSuffix("words &amp; </para>\n</article>\n"))
  }

  @Test(arguments: [
    ("https://a.gov.uk/x?y=1&z=2", "https://a.gov.uk/x?y=1&amp;z=2"), ("mailto:a@b.gov.uk", "mailto:a@b.gov.uk"),
    ("tel:+44", "tel:+44"), ("papers/a b.pdf", "papers/a%20b.pdf"), ("#here", "#here"),
  ])
  func addressesAreKept(_ url: String, _ written: String) throws {
    #expect(try document(.link(url: url, [.text("x")])).contains("<link xlink:href=\"\(written)\">x</link>"))
    #expect(try document(.image(url: url, alternative: "x")).contains("<imagedata fileref=\"\(written)\"/>"))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", ""])
  func otherAddressesLeaveTheirWords(_ url: String) throws {
    #expect(try document(.link(url: url, [.text("words")])).contains("<para>words</para>"))
    #expect(try document(.image(url: url, alternative: "words")).contains("<para>words</para>"))
  }

  @Test func linksDoNotNest() throws {
    let inner: [PlanPaper.Span] = [
      .link(url: "https://a.gov.uk", [.text("a")]), .crossReference(Anchor("b"), [.text("b")]),
    ]
    #expect(try document(.link(url: "c", inner)).contains("<link xlink:href=\"c\">ab</link>"))
  }

  /// Random characters of all planes, in every place that takes an author's words.
  @Test func anyWordsMakeAValidPaper() throws {
    var generator = SeededGenerator(seed: 1_605)
    func words() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<40 {
        let limit: UInt32 = [0x20, 0x80, 0x100, 0x3000, 0x1_0000, 0x11_0000].randomElement(using: &generator) ?? 0x80
        text.append(Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) ?? "-")
      }
      return String(text)
    }
    for _ in 0..<10 {
      var paper = Paper(slug: words(), title: [.text(words())], kindLabel: words())
      paper.organisation = words()
      paper.isoDate = words()
      paper.draftNotice = words()
      paper.details = [Detail(label: words(), value: [.text(words())])]
      let anchor = Anchor(words())
      let row = Table.Row(anchor: Anchor(words()), cells: [Table.Cell([.text(words())], items: [[.code(words())]])])
      paper.blocks = [
        .paragraph(Paragraph([.crossReference(anchor, [.text(words())]), .link(url: words(), [.unseen(words())])])),
        .code(words()),
        .table(
          Table(
            anchor: anchor, number: 1, caption: [.text(words())], role: .plain,
            columns: [Table.Column([.tag(Tag(.band(.low), text: words(), meaning: words()))])], rows: [row])),
        .section(Section(anchor: Anchor(words()), number: words(), title: [.text(words())], level: 2)),
      ]
      let bytes = try DocBookWriter.document(of: paper)
      #expect(DocBookCheck.faults(in: bytes) == [], "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

/// Random numbers that are the same in every run.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
