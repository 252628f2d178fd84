// Tests of PlanDriver: which documents paths stand for, and which findings belong to them.

import PlanDiagnostics
import PlanDriver
import PlanTestSupport
import PlanText
import Testing

@Suite struct DocumentsTests {
  private let scratch = Scratch()

  private func lint(_ paths: String..., cores: Int = 2) throws(RunFault) -> [Findings] {
    let linter = Linter(on: Disk(), workers: Workers(cores), progress: .silent)
    return try linter.lint(paths.map { scratch.path + "/" + $0 })
  }

  /// `plan.plan PL1601` for each finding.
  private func summary(_ findings: [Findings]) -> [String] {
    findings.flatMap { part in
      part.diagnostics.map { finding in
        let path = part.style.shown(part.sources[finding.primary.range.file].path)
        return PathText.relative(path, from: scratch.path) + " " + finding.code.rawValue
      }
    }
  }

  private func writeProject() {
    scratch.write("p/register.plan", "register R: Risks\n\ninclude: posts.plan\n\ninclude: risks/money.plan\n")
    scratch.write("p/posts.plan", "post Director: Director of Care\n")
    scratch.write("p/risks/money.plan", "risk R1: Costs rise\n  owner: Directr\n")
  }

  @Test func aFolderStandsForItsDocuments() throws {
    writeProject()
    scratch.write("p/other/plan.plan", "plan: Another plan\n")
    scratch.write("p/.hidden/plan.plan", "plan: Hidden\n  nonsense: x\n")
    let findings = try lint("p")
    #expect(findings.map { $0.sources.files.count } == [1, 3])
    #expect(summary(findings) == ["p/risks/money.plan PL1601"])
  }

  @Test func aPartThatNoDocumentTakesInIsNamed() throws {
    writeProject()
    scratch.write("p/risks/old.plan", "risk R9: Forgotten\n")
    let findings = try lint("p")
    #expect(summary(findings) == ["p/risks/money.plan PL1601", "p/risks/old.plan PL2005"])
    #expect(findings.last?.diagnostics.first?.severity == .warning)
  }

  @Test func aDocumentInsideAnotherIsNoneOfItsOwn() throws {
    scratch.write("p/agenda.plan", "plan: Agenda\n\ninclude: register.plan\n")
    scratch.write("p/register.plan", "register R: Risks\n")
    let findings = try lint("p")
    #expect(findings.map { $0.sources.files.map(\.path) } == [["agenda.plan", "register.plan"]])
  }

  @Test func anEarlierEditionIsAPaperOfItsOwn() throws {
    scratch.write("p/q1.plan", "register R: Risks\n  date: 30 June 2026\n\ninclude: risks.plan\n")
    scratch.write("p/risks.plan", "post Director: Director of Care\n\nrisk R1: Costs rise\n  owner: Directr\n")
    scratch.write("p/q2.plan", "register R: Risks\n  edition of: q1.plan\n  date: 30 September 2026\n")
    scratch.write("p/q3.plan", "register R: Risks\n  compare with: q2.plan\n  date: 31 December 2026\n")
    let findings = try lint("p")
    #expect(findings.map { $0.sources.files.first?.path } == ["q1.plan", "q2.plan", "q3.plan"])
    #expect(!summary(findings).contains { $0.hasSuffix(DiagnosticCode.fileNamesClash.rawValue) })
  }

  @Test func documentsThatIncludeEachOtherAreReadAllTheSame() throws {
    scratch.write("p/a.plan", "plan: A\n\ninclude: b.plan\n")
    scratch.write("p/b.plan", "plan: B\n\ninclude: a.plan\n")
    let findings = try lint("p")
    #expect(summary(findings).contains { $0.hasSuffix(DiagnosticCode.includeLoops.rawValue) })
  }

  @Test func aPartIsJudgedInsideItsDocument() throws {
    writeProject()
    scratch.write("p/.plancc.yml", "")
    scratch.write("p/posts.plan", "post Director: Director of Care\n  nonsense: x\n")
    #expect(summary(try lint("p/risks/money.plan")) == ["p/risks/money.plan PL1601"])
    #expect(summary(try lint("p/posts.plan")) == ["p/posts.plan PL1202"])
    #expect(
      summary(try lint("p/posts.plan", "p/risks/money.plan")) == [
        "p/posts.plan PL1202", "p/risks/money.plan PL1601",
      ])
  }

  @Test func theSameDocumentByTwoPathsIsReadOnce() throws {
    writeProject()
    #expect(summary(try lint("p/register.plan", "p/../p/register.plan", "p")) == ["p/risks/money.plan PL1601"])
  }

  @Test func nothingOutsideTheProjectIsRead() throws {
    scratch.write("secret.plan", "post Secret: Secret\n")
    scratch.write("p/plan.plan", "plan: A\n\ninclude: ../secret.plan\n\ninclude: link.plan\n\ninclude: /etc/passwd\n")
    scratch.link("p/link.plan", to: "../secret.plan")
    let findings = try lint("p/plan.plan")
    #expect(summary(findings) == Array(repeating: "p/plan.plan PL2002", count: 3))
    #expect(findings.flatMap { $0.sources.files.map(\.path) } == ["plan.plan"])
  }

  @Test(arguments: ["absent", "absent.plan", "empty"])
  func whatHoldsNoPlanIsAnError(path: String) {
    scratch.folder("empty")
    #expect(throws: RunFault.self) { try lint(path) }
  }

  @Test func aMisspeltPathGetsASuggestion() {
    scratch.write("register.plan", "")
    let fault = #expect(throws: RunFault.self) { try lint("registr.plan") }
    #expect(fault?.message.hasSuffix("registr.plan cannot be read: there is no such file or folder") == true)
    #expect(fault?.help?.hasSuffix("/register.plan?") == true)
  }

  @Test func theNumberOfCoresChangesNothing() throws {
    for number in 0..<30 {
      scratch.write("many/\(number)/plan.plan", "plan P\(number): Plan\n  nonsense: x\n\ninclude: part.plan\n")
      scratch.write("many/\(number)/part.plan", "risk R1: Costs\n  owner: Nobody \(number)\n")
    }
    let one = summary(try lint("many", cores: 1))
    #expect(one.count == 60)
    for cores in [2, 5, 16] { #expect(summary(try lint("many", cores: cores)) == one) }
  }
}
