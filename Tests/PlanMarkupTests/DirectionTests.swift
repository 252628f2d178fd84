// PlanMarkupTests: text from right to left stands in an isolate, all other text does not.

import PlanMarkup
import Testing

@Suite struct DirectionTests {
  private func written(_ text: String) -> String {
    var html = HTMLMarkup()
    html.authorText(text)
    return String(decoding: html.finish(), as: UTF8.self)
  }

  @Test(arguments: [
    "עברית", "مدرسة 3", "a\u{202E}b", "\u{200F}", "\u{200E}", "\u{2066}x\u{2069}", "ܐ", "ހ", "ࠀ", "ࡀ", "ࢠ", "\u{FB1D}",
    "\u{FB50}", "\u{FDFC}", "\u{FE70}", "\u{FEFC}", "\u{10800}", "\u{1E900}", "\u{1EE00}", "\u{590}",
  ])
  func rightToLeftIsIsolated(_ text: String) {
    #expect(written(text) == "<bdi>\(text)</bdi>")
  }

  @Test(arguments: [
    "plain", "£5 – “quoted”…", "Ὀδυσσεύς", "日本語", "हिन्दी", "😀", "\u{58F}", "\u{900}", "\u{FB1C}", "\u{FE6F}", "\u{FEFF}",
    "\u{2065}", "\u{1E7FF}", "\u{107FF}", "",
  ])
  func otherTextIsNot(_ text: String) {
    #expect(written(text) == text)
  }

  @Test func isolatedTextIsEscapedToo() {
    #expect(written("<א&") == "<bdi>&lt;א&amp;</bdi>")
  }
}
