// PlanMarkupTests: tags, attributes, classes and numbers, in the order in which they were written.

import PlanMarkup
import Testing

@Suite struct HTMLMarkupTests {
  @Test func tagsCloseThemselvesWhenContentFollows() {
    var html = HTMLMarkup()
    html.open(.p)
    html.set(.id, text: "p-1")
    html.addClass("a")
    html.addClass("b")
    html.set(.tabindex, number: -10)
    html.open(.br)
    html.text("x")
    html.close(.p)
    html.newline()
    #expect(
      String(decoding: html.finish(), as: UTF8.self) == "<p id=\"p-1\" class=\"a b\" tabindex=\"-10\"><br>x</p>\n")
  }

  @Test func openTagIsFinishedAtTheEnd() {
    var html = HTMLMarkup()
    html.open(.hr)
    html.addClass("a")
    #expect(String(decoding: html.finish(), as: UTF8.self) == "<hr class=\"a\">")
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (10, "10"), (-1, "-1"), (1_234_567, "1234567"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"),
  ])
  func numbersAreWrittenInFull(_ number: Int, _ expected: String) {
    var html = HTMLMarkup()
    html.number(number)
    #expect(String(decoding: html.finish(), as: UTF8.self) == expected)
  }

  @Test func headingLevelsStayWithinHTML() {
    #expect(HTMLElement.heading(0) == .h1)
    #expect((1...6).map(HTMLElement.heading) == [.h1, .h2, .h3, .h4, .h5, .h6])
    #expect(HTMLElement.heading(9) == .h6)
  }

  @Test func prefixStandsBeforeTheValue() {
    var html = HTMLMarkup()
    html.open(.a)
    html.set(.href, text: "risk-\"1\"", prefix: "#")
    html.close(.a)
    #expect(String(decoding: html.finish(), as: UTF8.self) == "<a href=\"#risk-&quot;1&quot;\"></a>")
  }
}
