// PlanHTMLTests: papers as HTML, compared byte for byte with what is expected, and checked.

import Foundation
import PlanHTML
import PlanHTMLCheck
import PlanPaper
import PlanTemplates
import Testing

@Suite struct GoldenTests {
  private static let goldens = ["every-construct.html", "sample-register.html"]

  @Test func everyConstructIsAsExpected() throws {
    try Goldens.expect(HTMLWriter.body(of: EveryConstruct.paper), in: GoldenTests.goldens[0])
  }

  @Test func samplePageIsAsExpected() throws {
    let page = try Templates.builtIn.page(HTMLWriter.page(of: SamplePaper.paper))
    try Goldens.expect(page, in: GoldenTests.goldens[1])
  }

  @Test func pagesHaveNoFault() throws {
    for paper in [EveryConstruct.paper, SamplePaper.paper] {
      let page = try Templates.builtIn.page(HTMLWriter.page(of: paper))
      let faults = PageCheck.faults(in: page)
      #expect(faults == [])
    }
  }

  @Test func samePaperGivesSameBytes() throws {
    let first = try Templates.builtIn.page(HTMLWriter.page(of: EveryConstruct.paper))
    for _ in 0..<3 {
      #expect(try Templates.builtIn.page(HTMLWriter.page(of: EveryConstruct.paper)) == first)
    }
  }

  @Test func noExpectedFileIsOrphaned() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Goldens.folder.path).sorted()
    #expect(found == GoldenTests.goldens)
  }
}
