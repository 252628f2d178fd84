// PlanMarkupTests: only addresses are linked, and they are written as addresses.

import PlanMarkup
import Testing

@Suite struct LinkTargetTests {
  private func href(_ url: String) -> String? {
    guard let target = LinkTarget(url) else { return nil }
    var html = HTMLMarkup()
    html.open(.a)
    html.set(.href, target)
    html.close(.a)
    let markup = String(decoding: html.finish(), as: UTF8.self)
    return String(markup.dropFirst("<a href=\"".count).dropLast("\"></a>".count))
  }

  @Test(arguments: [
    ("https://example.gov.uk/a?b=1&c=2#d", "https://example.gov.uk/a?b=1&amp;c=2#d"),
    ("HTTP://EXAMPLE.GOV.UK", "HTTP://EXAMPLE.GOV.UK"), ("mailto:a.b@example.gov.uk", "mailto:a.b@example.gov.uk"),
    ("tel:+44%201632", "tel:+44%201632"), ("#risk", "#risk"), ("papers/2016 march.pdf", "papers/2016%20march.pdf"),
    ("../a:b", "../a:b"), ("?a:b", "?a:b"), ("//example.gov.uk", "//example.gov.uk"),
    ("https://example.gov.uk/é", "https://example.gov.uk/%C3%A9"), ("a\"b", "a%22b"), ("a\\b`[c]", "a%5Cb%60%5Bc%5D"),
    ("a'b", "a&#39;b"), ("100%", "100%25"), ("%zz%4", "%25zz%254"), ("%e2%82%AC", "%e2%82%AC"),
    ("a\nb\u{0}", "a%0Ab%00"),
    ("a<b>", "a%3Cb%3E"),
  ])
  func addressIsLinked(_ url: String, _ expected: String) {
    #expect(href(url) == expected)
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", " javascript:x", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd", ":x", "httpss:x", "http\u{0}:x", "xhttp:x", "ftp://example.gov.uk",
  ])
  func otherSchemeIsNot(_ url: String) {
    #expect(href(url) == nil)
  }
}
