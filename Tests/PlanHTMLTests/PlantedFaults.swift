// PlanHTMLTests: one sound page, and every way in which a page can go wrong, as one change of it.

import PlanHTMLCheck
import Testing

struct PlantedFault: Sendable, CustomTestStringConvertible {
  let rules: Set<PageRule>
  let find: String
  let replacement: String

  init(_ rules: PageRule..., find: String, replacement: String) {
    self.rules = Set(rules)
    self.find = find
    self.replacement = replacement
  }

  var testDescription: String { "\(rules.map(\.rawValue).sorted().joined(separator: ", ")): \(replacement)" }

  func planted(in page: String) -> String? {
    page.contains(find) ? page.replacing(find, with: replacement, maxReplacements: 1) : nil
  }
}

enum PlantedFaults {
  static let soundPage = """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>Register – Council</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>p { color: black; }</style>
    </head>
    <body>
    <a class="skip" href="#_main">Skip to main content</a>
    <header><h1>Register</h1></header>
    <main id="_main" tabindex="-1">
    <nav aria-labelledby="_contents"><h2 id="_contents">Contents</h2>
    <ol><li><a href="#risks">Risks</a><ol><li><a href="#money">Money</a></li></ol></li></ol>
    </nav>
    <section id="risks">
    <h2>Risks</h2>
    <p>See <a href="https://example.gov.uk/a?b=1&amp;c=2">the policy</a>.</p>
    <p><img src="data:image/png;base64,AAAA" alt="A matrix"></p>
    <section id="money">
    <h3>Money</h3>
    <p>Less &lt; more.</p>
    </section>
    </section>
    <div role="region" aria-labelledby="t1" tabindex="0">
    <table>
    <caption id="t1">Table 1: Scores</caption>
    <thead><tr><th scope="col">Risk</th><th scope="col">Score</th></tr></thead>
    <tbody>
    <tr><th scope="row">R1</th><td>25</td></tr>
    <tr><th scope="row">R2</th><td>5</td></tr>
    </tbody>
    </table>
    </div>
    <div role="region" aria-labelledby="t2" tabindex="0">
    <table>
    <caption id="t2">Table 2: Owners</caption>
    <thead><tr><th scope="col">Owner</th></tr></thead>
    <tbody><tr><th scope="row">Director</th></tr></tbody>
    </table>
    </div>
    </main>
    <footer><p>Council</p></footer>
    </body>
    </html>

    """

  static let all: [PlantedFault] = document + safety + links + structure + tables

  private static let document: [PlantedFault] = [
    PlantedFault(.markupMalformed, find: "Less &lt; more.", replacement: "Less & more."),
    PlantedFault(.markupMalformed, find: "Less &lt; more.", replacement: "Less < more."),
    PlantedFault(.markupMalformed, find: "Less &lt; more.", replacement: "Less \u{1} more."),
    PlantedFault(.markupMalformed, find: "Less &lt; more.</p>", replacement: "Less.</b></p>"),
    PlantedFault(.markupMalformed, find: "<footer><p>Council</p>", replacement: "<footer><p class=x>Council</p>"),
    PlantedFault(.markupMalformed, find: "</body>\n</html>", replacement: "</body>"),
    PlantedFault(.doctypeMissing, find: "<!DOCTYPE html>\n", replacement: ""),
    PlantedFault(.languageMissing, find: " lang=\"en-GB\"", replacement: ""),
    PlantedFault(.charsetNotFirst, find: "<meta charset=\"utf-8\">\n", replacement: ""),
    PlantedFault(.titleMissing, find: "<title>Register – Council</title>", replacement: "<title> </title>"),
    PlantedFault(.viewportMissing, find: "name=\"viewport\"", replacement: "name=\"view\""),
  ]

  private static let safety: [PlantedFault] = [
    PlantedFault(.scriptPresent, find: "</body>", replacement: "<script>1 < 2</script></body>"),
    PlantedFault(.eventAttribute, find: "<p>See", replacement: "<p onclick=\"x()\">See"),
    PlantedFault(.styleAttribute, find: "<p>See", replacement: "<p style=\"color:red\">See"),
    PlantedFault(.externalResource, find: "color: black;", replacement: "background: url(http://a.example/b.png);"),
    PlantedFault(.externalResource, find: "p { color", replacement: "@import 'x.css'; p { color"),
    PlantedFault(.externalResource, find: "data:image/png;base64,AAAA", replacement: "https://a.example/b.png"),
    PlantedFault(.externalResource, find: "</head>", replacement: "<link rel=\"icon\"></head>"),
    PlantedFault(.linkUnsafe, find: "https://example.gov.uk/a?b=1&amp;c=2", replacement: "JavaScript:alert(1)"),
  ]

  private static let links: [PlantedFault] = [
    PlantedFault(.idRepeated, find: "<p>See", replacement: "<p id=\"money\">See"),
    PlantedFault(.linkDead, find: "https://example.gov.uk/a?b=1&amp;c=2", replacement: "#nowhere"),
    PlantedFault(
      .idReferenceDead, find: "<section id=\"risks\">",
      replacement: "<section id=\"risks\" aria-labelledby=\"nowhere\">"),
    PlantedFault(.linkInLink, find: "the policy</a>", replacement: "the <a href=\"#risks\">policy</a></a>"),
    PlantedFault(.linkEmpty, find: "the policy</a>", replacement: " </a>"),
    PlantedFault(.imageWithoutText, find: " alt=\"A matrix\"", replacement: ""),
  ]

  private static let structure: [PlantedFault] = [
    PlantedFault(.mainNotOne, find: "<p>See", replacement: "<main>x</main><p>See"),
    PlantedFault(.headerNotOne, find: "<header><h1>Register</h1></header>", replacement: "<h1>Register</h1>"),
    PlantedFault(.footerNotOne, find: "<footer><p>Council</p></footer>", replacement: "<p>Council</p>"),
    PlantedFault(.skipLinkMissing, find: "href=\"#_main\"", replacement: "href=\"#risks\""),
    PlantedFault(.navigationNameless, find: "<nav aria-labelledby=\"_contents\">", replacement: "<nav>"),
    PlantedFault(.headingOneNotOne, find: "<footer>", replacement: "<footer><h1>Again</h1>"),
    PlantedFault(.headingLevelSkipped, find: "<h3>Money</h3>", replacement: "<h4>Money</h4>"),
    PlantedFault(.headingEmpty, find: "<h3>Money</h3>", replacement: "<h3> </h3>"),
    PlantedFault(.contentsIncomplete, find: "<ol><li><a href=\"#money\">Money</a></li></ol>", replacement: ""),
  ]

  private static let tables: [PlantedFault] = [
    PlantedFault(
      .captionMissing, .idReferenceDead, .regionMissing, find: "<caption id=\"t1\">Table 1: Scores</caption>",
      replacement: ""),
    PlantedFault(.captionMisshapen, find: "Table 1: Scores", replacement: "Scores of all risks"),
    PlantedFault(.captionRepeated, find: "Table 2: Owners", replacement: "Table 2: Scores"),
    PlantedFault(
      .headRowNotOne, find: "<th scope=\"col\">Score</th></tr>",
      replacement: "<th scope=\"col\">Score</th></tr><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>"),
    PlantedFault(.columnScopeMissing, find: "<th scope=\"col\">Score</th>", replacement: "<th>Score</th>"),
    PlantedFault(.rowScopeMissing, find: "<th scope=\"row\">R1</th>", replacement: "<td>R1</td>"),
    PlantedFault(.cellSpans, find: "<td>25</td>", replacement: "<td rowspan=\"2\">25</td>"),
    PlantedFault(.cellEmpty, find: "<td>25</td>", replacement: "<td> </td>"),
    PlantedFault(.widthsDiffer, find: "<td>25</td>", replacement: "<td>25</td><td>26</td>"),
    PlantedFault(
      .tableInTable, find: "<td>25</td>",
      replacement: """
        <td><table><caption>Table 3: In</caption><thead><tr><th scope="col">a</th></tr></thead>\
        <tbody><tr><th scope="row">b</th></tr></tbody></table></td>
        """),
    PlantedFault(
      .regionMissing, find: "<div role=\"region\" aria-labelledby=\"t1\" tabindex=\"0\">", replacement: "<div>"),
  ]
}
