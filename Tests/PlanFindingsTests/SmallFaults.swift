// Tests of findings that are easily given too often, or where nothing is wrong.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanText
import Testing

/// The codes of a plan of one file.
private func codes(_ text: String) -> [DiagnosticCode] {
  Compiled([("paper.plan", Array(text.utf8))]).findings.map(\.code)
}

@Suite struct TablesWithoutHeadings {
  @Test func oneMisspeltTitleIsOneFindingForAllRows() {
    let rows = (1...9).map { "  | \($0) | Plant tree \($0) |\n" }.joined()
    #expect(codes("actions:\n  | ref | acton |\n" + rows) == [.columnUnknown])
  }

  @Test func aTableWithoutTitlesIsOneFinding() {
    let rows = (1...9).map { "  | \($0) | May 2026 |\n" }.joined()
    #expect(codes("actions:\n  | ref | due |\n" + rows) == [.titleMissing])
  }

  @Test func aRowWithoutATitleIsAFindingOfItsOwn() {
    #expect(codes("actions:\n  | ref | action |\n  | 1 | Plant |\n  | 2 | |\n  | 3 | |\n").count == 2)
  }

  @Test func aHeadingThatIsNearlyRightIsNamed() {
    let findings = Compiled([("paper.plan", Array("risks:\n  | rsik |\n  | Rain |\n".utf8))]).findings
    #expect(findings.map(\.code) == [.columnUnknown])
    #expect(findings.first?.expected == "risk")
  }
}

@Suite struct ReferencesLeftOpen {
  @Test(arguments: ["[[R1", "[[R1]", "[[R1 and\nmore", "see [[R1]. And [[R1]]", "[[R1\n\nnext]]"])
  func areFound(_ text: String) { #expect(open(text) == [.referenceNotClosed]) }

  @Test(arguments: [
    "[[R1]]", "[[words](https://northshire.example)]", "`[[R1`", "``[[ `x` ``", "\\[[R1", "a [b] c",
    "```\n[[R1\n```", "[[R1]] and `]]`", "[[risk\nR1]]",
  ])
  func butNotWhereNothingIsOpen(_ text: String) { #expect(!open(text).contains(.referenceNotClosed)) }

  @Test func theFixClosesIt() throws {
    let text = "register: Trees\n\nrisk R1: Rain\n\nSee [[R1] today.\n"
    let finding = try #require(Compiled([("paper.plan", Array(text.utf8))]).findings.first)
    let edit = try #require(finding.fix?.edits.first)
    #expect(edit.text == "]")
    #expect(String(decoding: Array(text.utf8)[..<Int(edit.range.start)], as: UTF8.self).hasSuffix("[[R1]"))
  }

  private func open(_ text: String) -> [DiagnosticCode] { codes("register: Trees\n\nrisk R1: Rain\n\n" + text + "\n") }
}

@Suite struct ViewsAndTheirWindows {
  private static let risk = "\nrisk R1: Rain\n"

  @Test(arguments: ["risk matrix", "risk register", "risk summary", "commissioning grid"])
  func anEmptyViewIsAWarning(_ view: String) {
    #expect(codes("register: Trees\n\nshow: \(view)\n") == [.viewEmpty])
    #expect(DiagnosticCode.viewEmpty.severity == .warning)
  }

  @Test(arguments: [
    "register: Trees\n\nrisks: none\n\nshow: risk register\n", "register: Trees\n\nshow: risk register\n\(risk)",
    "risk R1: Rain\n\nregister: Trees\n\nshow: risk register\n", "plan: Trees\n\nshow: owners\n\nshow: contents\n",
    "plan: Trees\n\ngroup A: One\n  risk R1: Rain\n\nshow: risk matrix\n  of: A\n",
    "plan: Trees\n\npriority 1: Green\n\nrisk R1: Rain\n  priorities: 1\n\nshow: risk matrix\n  of: priority 1\n",
  ])
  func aViewThatHasSomethingIsNot(_ text: String) { #expect(codes(text) == []) }

  @Test func aGroupWithoutRisksIsNamed() {
    let text = "plan: Trees\n\ngroup A: One\n  risk R1: Rain\n\ngroup B: Two\n\nshow: risk matrix\n  of: B\n"
    let findings = Compiled([("paper.plan", Array(text.utf8))]).findings
    #expect(findings.map(\.code) == [.viewEmpty])
    #expect(findings.first?.message.contains("group B") == true)
  }

  @Test(arguments: [
    ("12 quarters", "1 March 2029"), ("6 months", "1 September 2026"), ("1 year", "1 March 2027"),
    ("2 weeks", "15 March 2026"), ("28 days", "29 March 2026"),
  ])
  func aWindowCountsFromTheDateOfThePaper(_ window: String, _ end: String) {
    let text = "plan: Trees\n  date: 2 March 2026\n\nshow: deadlines\n  window: \(window)\n"
    let result = Resolver.resolve("p", loader: MemoryLoader(["p": Array(text.utf8)]))
    #expect(result.diagnostics.isEmpty)
    let views = result.value.model.documents.first?.content.compactMap { item -> ViewRequest? in
      if case .view(let view) = item { view } else { nil }
    }
    #expect(views?.first?.from?.printed == "2 March 2026")
    #expect(views?.first?.to?.printed == end)
  }
}

@Suite struct Slips {
  @Test func aFieldThatHasSlippedDoesNotSpoilTheOneAboveIt() {
    let text = "post: Head of Parks\n\naction: Plant\n  owner: Head of Parks\n    due: 31 June 2026\n"
    #expect(codes(text) == [.fieldTooFarRight])
  }

  @Test func noBreakSpacesLineUpWithOrdinaryOnes() {
    let text = "risk R1: Rain\n  cause: Wind.\n\u{A0}\u{A0}event: Storm.\n\u{A0} consequence: Mud.\n"
    #expect(codes(text) == [.indentHasWideSpace])
  }

  @Test func wordsBeforeIncludeAndShowAreRefused() {
    #expect(codes("register: Trees\n\nshow 1: owners\n") == [.referenceNotAllowed])
    #expect(codes("include trees: absent.plan\n") == [.referenceNotAllowed, .includeNotFound])
  }
}
