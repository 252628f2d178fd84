// PlanMarkupTests: whatever text says, it stays text.

import PlanMarkup
import Testing

@Suite struct EscapingTests {
  private func text(_ text: String) -> String {
    var html = HTMLMarkup()
    html.text(text)
    return String(decoding: html.finish(), as: UTF8.self)
  }

  private func attribute(_ text: String) -> String {
    var html = HTMLMarkup()
    html.open(.img)
    html.set(.alt, text: text)
    return String(decoding: html.finish(), as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a<b>c&d", "a&lt;b&gt;c&amp;d"), ("<", "&lt;"), ("&amp;", "&amp;amp;"),
    ("\"quoted\" 'so'", "\"quoted\" 'so'"), ("£3 – “x”", "£3 – “x”"), ("😀&😀", "😀&amp;😀"),
    ("tab\tnewline\n", "tab\tnewline\n"), ("</script><!--", "&lt;/script&gt;&lt;!--"),
  ])
  func textIsEscaped(_ given: String, _ expected: String) {
    #expect(text(given) == expected)
  }

  @Test func quotesAreEscapedInAttributes() {
    #expect(attribute("a\"b<c>&'") == "<img alt=\"a&quot;b&lt;c&gt;&amp;'\">")
  }

  /// A combining mark joins the quote in what Swift calls one character; a browser still sees the quote.
  @Test func quoteWithACombiningMarkIsEscaped() {
    #expect(attribute("\"\u{301} onload=x") == "<img alt=\"&quot;\u{301} onload=x\">")
    #expect(text("<\u{338}b>") == "&lt;\u{338}b&gt;")
  }

  @Test(arguments: [
    0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x9FFFF,
    0x10FFFF,
  ])
  func characterThatHTMLForbidsIsReplaced(_ code: UInt32) throws {
    let character = try String(#require(Unicode.Scalar(code)))
    #expect(text("a\(character)b") == "a\u{FFFD}b")
    #expect(attribute(character) == "<img alt=\"\u{FFFD}\">")
  }

  @Test(arguments: [0x20, 0x7E, 0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x1FFFD, 0x20000, 0x10FFFD])
  func neighbourOfAForbiddenCharacterStays(_ code: UInt32) throws {
    let character = try String(#require(Unicode.Scalar(code)))
    #expect(text(character) == character)
  }

  @Test func lineEndsBecomeOneNewline() {
    #expect(text("a\r\nb\rc\n") == "a\nb\nc\n")
    #expect(text("\r") == "\n")
  }

  /// Every byte below 128, one by one, against the rule said in another way.
  @Test func everyASCIICharacterIsAsTheRuleSays() {
    for byte in UInt8(0)..<128 {
      let character = String(UnicodeScalar(byte))
      let expected =
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case 9, 10: character
        case 13: "\n"
        case ..<32, 127: "\u{FFFD}"
        default: character
        }
      #expect(text(character) == expected, "byte \(byte)")
    }
  }

  @Test func longTextKeepsEveryByte() {
    let long = String(repeating: "x<é😀&", count: 20_000)
    #expect(text(long) == String(repeating: "x&lt;é😀&amp;", count: 20_000))
  }

  @Test func cssStringsCannotEndThemselvesOrTheirElement() {
    let escaped = String(decoding: EscapedText.css("a\"b\\c</style>\nd\u{1}é"), as: UTF8.self)
    #expect(escaped == "a\\22 b\\5C c\\3C /style> d\u{FFFD}é")
  }

  @Test func htmlTextOnItsOwnIsSafeInBothPlaces() {
    #expect(String(decoding: EscapedText.html("<a \"b\" & c>"), as: UTF8.self) == "&lt;a &quot;b&quot; &amp; c&gt;")
  }
}
