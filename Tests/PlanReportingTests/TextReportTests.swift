// Tests of PlanReporting: the shape of a finding on a terminal, kept as text files in Goldens.

import PlanDiagnostics
import PlanReporting
import PlanTestSupport
import PlanText
import Testing

@Suite struct TextReportTests {
  private static let goldens = GoldenFolder()

  @Test(arguments: TextCase.all)
  func hasItsShape(_ sample: TextCase) {
    let text = TextReport(sample.report, options: sample.options).text()
    #expect(Self.goldens.mismatch(text, sample.name + ".txt") == nil)
    for line in text.utf8 where line < 0x20 { #expect(line == 0x0A) }
  }

  @Test func everyGoldenIsAskedFor() {
    let expected = TextCase.all.map { $0.name + ".txt" } + JSONReportTests.goldenNames
    #expect(Self.goldens.orphans(besides: expected) == [])
  }

  @Test func noMoreThanFiveOtherPlacesAreShown() {
    let line = "  owner: «Philip Seguola»\n"
    let file = Sample(String(repeating: line, count: 20))
    let others = file.ranges.dropFirst().map { Label($0) }
    let finding = Diagnostic(.ownerNotDeclared, "wrong", at: file[0], others: others)
    let text = file.text(finding)
    #expect(text.lines.filter { $0.hasPrefix("  and plan.plan:") }.count == 5)
    #expect(text.lines.contains("  and 14 more places"))
    #expect(
      String(decoding: JSONReport(file.report(finding), toolVersion: "1").bytes(), as: UTF8.self).lines.filter {
        $0.contains("\"path\"")
      }.count == 21)
  }

  @Test func findingsStandInSourceOrderAcrossFiles() {
    var files = Sample("«b» «a»\n«c»", path: "z.plan")
    files.add("«d»", path: "a.plan")
    let findings = [3, 2, 0, 1].map { Diagnostic(.ownerNotDeclared, "finding \($0)", at: files[$0]) }
    let heads = TextReport(files.report(findings), options: TextOptions()).text().lines.filter { $0.hasPrefix("error") }
    #expect(heads.map(\.last) == ["0", "1", "2", "3"])
  }

  @Test func aFileOfTwoDocumentsGivesItsFindingsOnce() {
    let shared = Sample("owner: «Ann»", path: "posts.plan")
    var second = SourceMap()
    _ = second.add(SourceFile(path: "other.plan", bytes: []))
    let id = second.add(shared.sources[FileID(0)])
    var moved = shared[0]
    moved.file = id
    var report = Report()
    report.add([Diagnostic(.ownerNotDeclared, "wrong", at: shared[0])], from: shared.sources)
    report.add([Diagnostic(.ownerNotDeclared, "wrong", at: moved)], from: second)
    report.sort()
    #expect(report.findings.count == 1)
    #expect(report.counts.filesRead == 2)
    #expect(report.counts.sentence == "1 error in 1 file")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func everyFindingSaysWhatToDoNext(code: DiagnosticCode) throws {
    let file = Sample("«x»")
    let bare = Diagnostic(code, "wrong", at: file[0])
    let step = try #require(bare.nextStep)
    #expect(file.text(bare).contains("\nhelp: \(step)\n"))
    let json = try JSONReader.value(of: JSONReport(file.report(bare), toolVersion: "1").bytes())
    #expect(json["findings"]?[0]?["help"]?.string == step)
    let helped = Diagnostic(code, "wrong", at: file[0], help: "do this")
    #expect(file.text(helped).contains("\nhelp: do this\n"))
    let mended = Diagnostic(code, "wrong", at: file[0], fix: Fix("change it", .safe, [Edit(file[0], "y")]))
    #expect(!file.text(mended).contains("\nhelp: "))
  }

  @Test(arguments: [
    (0, 0, 0, "no findings in 1 file"), (1, 0, 0, "1 error in 1 file"), (3, 1, 0, "3 errors and 1 warning in 1 file"),
    (2, 2, 2, "2 errors, 2 warnings and 2 notes in 1 file"), (0, 0, 1, "1 note in 1 file"),
  ])
  func theLastLineSumsUp(errors: Int, warnings: Int, notes: Int, sentence: String) {
    let file = Sample("«x»")
    var findings: [Diagnostic] = []
    for (severity, count) in [(Severity.error, errors), (.warning, warnings), (.note, notes)] {
      for number in 0..<count {
        var finding = Diagnostic(.ownerNotDeclared, "number \(number)", at: file[0])
        finding.severity = severity
        findings.append(finding)
      }
    }
    #expect(TextReport(file.report(findings), options: TextOptions()).text().lines.suffix(2) == [sentence, ""])
  }
}
