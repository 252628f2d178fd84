// PlanCommandLine: what `plancc explain` prints.

import PlanDiagnostics
import PlanReporting
import PlanText

enum ExplainPage {
  static func text(of code: DiagnosticCode) -> String {
    let entry = code.entry
    var text = "\(code.severity.name)[\(code.rawValue)]: \(code.name)\n"
    for (title, words) in [("What it says", entry.what), ("Why it matters", entry.why)] {
      text += "\n\(title)\n\(filled(words))"
    }
    text += "\nWrong\n\(shown(entry.wrong))"
    text += "\nRight\n\(shown(entry.right))"
    text += "\nHow to fix it\n\(filled(entry.fix))"
    return text
  }

  static func list(_ codes: [DiagnosticCode]) -> String {
    let names = codes.map { "\($0.rawValue)  \(padded($0.severity.name, to: 7))  \($0.name)" }
    return names.joined(separator: "\n") + "\n"
  }

  /// An example's files, indented; where there are several, each under its name.
  private static func shown(_ example: Example) -> String {
    example.files.map { file in
      let index = LineIndex(file.bytes)
      let lines = (1...index.lineCount).map { TextReport.visibleLine(file.bytes, index.content(ofLine: $0)) }
      let body = lines.enumerated().map { number, line in
        line.isEmpty ? number + 1 < lines.count ? "\n" : "" : "    \(line)\n"
      }
      return (example.files.count > 1 ? "  \(file.path)\n" : "") + body.joined()
    }.joined()
  }

  /// Words in lines of 78 cells, indented by two.
  private static func filled(_ words: String) -> String {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= 78 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append("  " + word)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
