// Tests of findings: compiling the files of an example or of a golden folder, and the report as a terminal shows it.

import PlanDiagnostics
import PlanReporting
import PlanResolution
import PlanText

/// What came of compiling some files.
struct Compiled {
  let findings: [Diagnostic]
  let sources: SourceMap

  init(_ files: [(path: String, bytes: [UInt8])], root: String? = nil) {
    let loader = MemoryLoader(Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first })
    self.init(root ?? files.first?.path ?? "", loader)
  }

  init(_ root: String, _ loader: any SourceLoader) {
    let result = Resolver.resolve(root, loader: loader)
    findings = result.diagnostics
    sources = result.value.sources
  }

  var codes: [String] { findings.map(\.code.rawValue) }

  /// The findings as a terminal without colour shows them.
  var text: String {
    var report = Report()
    report.add(findings, from: sources)
    report.sort()
    return TextReport(report, options: TextOptions()).text()
  }
}
