// Tests that every code has a page, and that the examples of each page show what the page says.

import PlanDiagnostics
import PlanReporting
import PlanResolution
import PlanText
import Testing

@Suite struct CatalogueTests {
  private static let compiled = DiagnosticCode.allCases.filter { !$0.entry.isFromRun }

  @Test(arguments: compiled) func theWrongExampleGivesItsCodeAlone(_ code: DiagnosticCode) {
    let result = Compiled(code.entry.wrong.files)
    #expect(result.codes == [code.rawValue], "\(code.name)\n\(result.text)")
  }

  @Test(arguments: DiagnosticCode.allCases) func theRightExampleGivesNothing(_ code: DiagnosticCode) {
    let result = Compiled(code.entry.right.files)
    #expect(result.findings.isEmpty, "\(code.name)\n\(result.text)")
  }

  @Test(arguments: compiled) func theFirstLineIsShortAndPlain(_ code: DiagnosticCode) {
    for finding in Compiled(code.entry.wrong.files).findings {
      #expect(finding.message.count <= 100, "\(code.name): \(finding.message)")
      #expect(!finding.message.hasSuffix("."), "\(code.name): \(finding.message)")
      let isSentence =
        finding.message.first?.isUppercase == true && finding.message.dropFirst().first?.isLowercase == true
      #expect(!isSentence, "\(code.name): \(finding.message)")
      let shown = [finding.message, finding.primary.text, finding.help ?? "", finding.fix?.title ?? ""] + finding.notes
      for text in shown { #expect(Jargon.words(in: text).isEmpty, "\(code.name): \(text)") }
      #expect(finding.fix != nil || finding.nextStep != nil, "\(code.name) does not say what to do next")
    }
  }

  @Test(arguments: DiagnosticCode.allCases) func thePageIsWholeAndPlain(_ code: DiagnosticCode) {
    let entry = code.entry
    for text in [entry.what, entry.why, entry.fix] {
      #expect(text.count > 20 && text.hasSuffix(".") || text.hasSuffix(".)"), "\(code.name): \(text)")
      #expect(Jargon.words(in: text).isEmpty, "\(code.name): \(text)")
      #expect(!text.contains("  ") && text.allSatisfy { $0 != "\n" }, "\(code.name): \(text)")
    }
    #expect(entry.what.count <= 120, "\(code.name): \(entry.what)")
    #expect(entry.wrong.files.map(\.bytes) != entry.right.files.map(\.bytes), "\(code.name)")
    #expect(entry.right.files.allSatisfy { !$0.bytes.isEmpty }, "\(code.name)")
  }

  @Test func noTwoPagesSayTheSame() {
    let all = DiagnosticCode.allCases
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(Set(all.map(\.entry.what)).count == all.count)
    #expect(Set(all.map(\.entry.why)).count >= all.count - 2)
  }

  /// The last three come from the driver: its DocumentsTests and RenderTests show them. The first two are shown below.
  @Test func onlyARunGivesTheseFew() {
    let fromRun = DiagnosticCode.allCases.filter { $0.entry.isFromRun }
    #expect(fromRun == [.fileTooLarge, .fileNotReadable, .partNotIncluded, .documentMissing, .fileNamesClash])
  }
}

/// A disk that refuses one file.
private struct RefusingLoader: SourceLoader {
  let fault: LoadFault

  func load(_ path: String) -> Result<[UInt8], LoadFault> {
    path == "example.plan" ? .success(Array("include: archive.plan\n".utf8)) : .failure(fault)
  }
}

@Suite struct RefusedFiles {
  @Test(arguments: [
    (LoadFault.tooLarge, "PL1008"), (.notReadable("permission denied"), "PL2004"), (.isFolder, "PL2004"),
    (.notFound(nearest: nil), "PL2001"), (.outsideProject, "PL2002"),
  ])
  func areFindingsAtTheirInclude(_ fault: LoadFault, _ code: String) {
    let result = Compiled("example.plan", RefusingLoader(fault: fault))
    #expect(result.codes == [code])
    #expect(result.findings.first?.primary.range.offsets == 9..<21)
  }

  @Test(arguments: [(LoadFault.tooLarge, "PL1008"), (.notReadable("permission denied"), "PL2004")])
  func includeTheFirst(_ fault: LoadFault, _ code: String) {
    #expect(Compiled("absent.plan", RefusingLoader(fault: fault)).codes == [code])
  }
}
