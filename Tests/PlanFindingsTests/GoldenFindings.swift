// Tests of whole reports: plans with faults, and what a terminal shows of them.

import PlanDiagnostics
import PlanTestSupport
import PlanText
import Testing

/// Each folder of Goldens holds a plan, `paper.plan` with the files that it includes, and the report in `findings.txt`.
@Suite struct GoldenFindings {
  private static let expected = "findings.txt"
  private static let cases = [
    "across-files", "broken-records", "csv-places", "fifty-faults", "mistake-01-misspelt-fields", "mistake-02-scores",
    "mistake-03-quarters", "mistake-04-tabs", "mistake-05-pasted-from-word", "mistake-06-half-finished-table",
    "mistake-07-decimal-commas", "mistake-08-american-dates", "mistake-09-accidental-word", "mistake-10-merge-conflict",
    "one-owner-twenty-times",
  ]

  private func compiled(_ name: String) -> Compiled {
    let folder = GoldenFolder("Goldens/" + name)
    let files = folder.names().filter { $0 != Self.expected }.map { ($0, folder.bytes(of: $0) ?? []) }
    return Compiled(files, root: "paper.plan")
  }

  @Test(arguments: cases) func theReportIsAsExpected(_ name: String) {
    let difference = GoldenFolder("Goldens/" + name).mismatch(compiled(name).text, Self.expected)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: cases) func findingsStandInSourceOrder(_ name: String) {
    let places = compiled(name).findings.map(\.primary.range)
    #expect(!places.isEmpty)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: cases) func messagesArePlain(_ name: String) {
    for finding in compiled(name).findings {
      #expect(finding.message.count <= 140, "\(finding.message)")
      for text in [finding.message, finding.primary.text, finding.nextStep ?? "", finding.fix?.title ?? ""] {
        #expect(Jargon.words(in: text).isEmpty, "\(text)")
      }
    }
  }

  @Test func noFolderAndNoReportIsLeftOver() {
    #expect(GoldenFolder().names() == Self.cases)
    for name in Self.cases {
      let others = GoldenFolder("Goldens/" + name).names().filter { !$0.hasSuffix(".plan") && !$0.hasSuffix(".csv") }
      #expect(others == [Self.expected], "\(name)")
    }
  }

  @Test func fiftyFaultsAreFiftyFindings() {
    let result = compiled("fifty-faults")
    #expect(result.findings.count == 50)
    let lines = result.findings.map { result.sources.lines(of: $0.primary.range) }
    #expect(Set(lines).count == 50)
    // Every fault stands in a record of its own, so each kind of finding comes twice.
    let counts = Dictionary(result.codes.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.values.allSatisfy { $0.isMultiple(of: 2) }, "\(counts)")
  }

  @Test func aNameMisspeltTwentyTimesIsOneFinding() throws {
    let result = compiled("one-owner-twenty-times")
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1)
    #expect(finding.code == .ownerNotDeclared)
    #expect(finding.others.count == 19)
    #expect(finding.fix?.edits.count == 20)
  }

  @Test func aBrokenRecordHidesNoOther() {
    let codes = compiled("broken-records").findings.map(\.code)
    #expect(codes.first == .colonMissing)
    for code in [DiagnosticCode.levelNotOnScale, .kindUnknown, .ownerNotDeclared, .bracketNotClosed] {
      #expect(codes.contains(code), "\(code.name)")
    }
    #expect(codes.contains(.columnHeadingsMissing))
    #expect(codes.contains(.dateImpossible))
    #expect(codes.contains(.fenceNotClosed))
    // R2, both axes of R5, and R9 behind everything else.
    #expect(codes.count { $0 == .levelNotOnScale } >= 3)
  }

  @Test func faultsOfASpreadsheetStandInItsCells() {
    let result = compiled("csv-places")
    let pieces = result.findings.map { finding -> String in
      let file = result.sources[finding.primary.range.file]
      let words = String(decoding: file.bytes[finding.primary.range.offsets], as: UTF8.self)
      return "\(file.path): \(words)"
    }
    #expect(pieces.contains("actions.csv: Head of Praks"))
    #expect(pieces.contains("actions.csv: 31"))
    #expect(pieces.contains("actions.csv: 1,2000"))
    #expect(pieces.contains("actions.csv: too much"))
    #expect(pieces.allSatisfy { $0.hasPrefix("actions.csv") })
  }

  @Test func faultsOfEveryFileAreFound() {
    let result = compiled("across-files")
    let paths = Set(result.findings.map { result.sources[$0.primary.range.file].path })
    #expect(paths == ["paper.plan", "posts.plan", "risks.plan"])
    // The misspelt post stands in two files and is one finding.
    let owners = result.findings.filter { $0.code == .ownerNotDeclared }
    #expect(owners.count == 1)
    #expect(owners.first?.others.count == 1)
  }
}

extension SourceMap {
  /// The number of the line on which a range starts, from 1.
  fileprivate func lines(of range: SourceRange) -> Int {
    1 + self[range.file].bytes[..<Int(range.start)].count { $0 == 0x0A }
  }
}
