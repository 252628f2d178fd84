// PlanTemplatesTests: the words of the page's furniture.

import PlanPaper
import PlanTemplates
import Testing

@Suite struct LabelsTests {
  private func labels(_ text: String) throws(TemplateError) -> PaperLabels {
    try Templates.overridden { $0 == "labels.txt" ? Array(text.utf8) : nil }.labels()
  }

  private func fault(_ text: String) -> TemplateError? {
    do {
      _ = try labels(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func builtInFileSaysWhatThePaperSays() throws {
    let file = try Templates.builtIn.labels()
    let paper = PaperLabels()
    #expect("\(file)" == "\(paper)")
  }

  @Test func namedLabelsChangeAndOthersStay() throws {
    let labels = try labels("// Welsh\r\n\r\ncontents:  Cynnwys: tudalen \ntable:Tabl")
    #expect(labels.contents == "Cynnwys: tudalen")
    #expect(labels.table == "Tabl")
    #expect(labels.page == "Page")
  }

  @Test func unknownLabelIsNamed() {
    let error = fault("contents: a\ncontnets: b")
    #expect(error?.fault == .unknownLabel("contnets", nearest: "contents"))
    #expect(error?.place == "labels.txt:2")
  }

  @Test func lineWithoutColonIsNamed() {
    #expect(fault("contents").map(\.fault) == .labelWithoutColon)
  }
}
