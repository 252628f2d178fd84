// PlanHTMLTests: whole pages, compared byte for byte.

import PlanHTML
import PlanPaper
import PlanTemplates
import Testing

@Suite struct GoldenTests {
  @Test func samplePageIsAsExpected() throws {
    let page = try Templates.builtIn.page(HTMLWriter.page(of: SamplePaper.paper))
    try Goldens.expect(page, in: "sample-register.html")
  }
}
