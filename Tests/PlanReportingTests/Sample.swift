// Tests of PlanReporting: plan text with its places marked in the text itself.

import PlanDiagnostics
import PlanReporting
import PlanText

/// Text in which `«…»` stands around each place of interest; the marks are taken out.
struct Sample {
  private(set) var sources = SourceMap()
  private var marked: [SourceRange] = []

  init(_ text: String = "", path: String = "plan.plan") {
    if !text.isEmpty { add(text, path: path) }
  }

  mutating func add(_ text: String, path: String) { add(bytes: Array(text.utf8), path: path) }

  mutating func add(bytes marked: [UInt8], path: String) {
    let open = Array("«".utf8)
    let close = Array("»".utf8)
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    var offset = 0
    while offset < marked.count {
      if marked[offset] != 0xC2 {
        bytes.append(marked[offset])
        offset += 1
      } else if marked[offset...].starts(with: open) {
        starts.append(bytes.count)
        offset += open.count
      } else if marked[offset...].starts(with: close), let start = starts.popLast() {
        ranges.append(start..<bytes.count)
        offset += close.count
      } else {
        bytes.append(marked[offset])
        offset += 1
      }
    }
    let file = sources.add(SourceFile(path: path, bytes: bytes))
    self.marked += ranges.map { SourceRange(file, $0) }
  }

  /// A marked place, from 0, in the order in which the marks close.
  subscript(_ index: Int) -> SourceRange { marked[index] }

  var ranges: [SourceRange] { marked }

  func report(_ findings: Diagnostic...) -> Report { report(findings) }

  func report(_ findings: [Diagnostic]) -> Report {
    var report = Report()
    report.add(findings, from: sources)
    report.sort()
    return report
  }

  func text(_ findings: Diagnostic..., options: TextOptions = TextOptions()) -> String {
    TextReport(report(findings), options: options).text()
  }
}

extension String {
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
