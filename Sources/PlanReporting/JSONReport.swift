// PlanReporting: findings as JSON. docs/findings.schema.json says what every member means.

import PlanDiagnostics
import PlanMarkup
import PlanText

/// Writes a report for other programs. Members are only ever added within a version.
package struct JSONReport {
  package static let version = 1
  private let report: Report
  private let toolVersion: String
  private let places: ReportPlaces

  package init(_ report: Report, toolVersion: String) {
    self.report = report
    self.toolVersion = toolVersion
    self.places = ReportPlaces(report.sources)
  }

  package func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  /// Hands over the report piece by piece, so that a long one need not be held.
  package func write(_ piece: ([UInt8]) -> Void) {
    var json = JSONText()
    json.object { json in
      json.member("format", "plancc findings")
      json.member("version", Self.version)
      json.member("tool") { json in
        json.object { json in
          json.member("name", "plancc")
          json.member("version", toolVersion)
        }
      }
      json.member("summary") { summary(&$0) }
      json.member("files") { files(&$0) }
      json.member("findings") { json in
        json.array { json in
          for finding in report.findings {
            json.element { self.finding(finding, &$0) }
            piece(json.taken())
          }
        }
      }
    }
    piece(json.taken() + [0x0A])
  }

  private func summary(_ json: inout JSONText) {
    let counts = report.counts
    json.object { json in
      json.member("errors", counts.errors)
      json.member("warnings", counts.warnings)
      json.member("notes", counts.notes)
      json.member("filesRead", counts.filesRead)
      json.member("filesWithFindings", counts.filesWithFindings)
    }
  }

  private func files(_ json: inout JSONText) {
    json.array { json in
      for file in report.sources.files {
        json.element { json in
          json.object { json in
            json.member("path", file.path)
            json.member("bytes", file.bytes.count)
          }
        }
      }
    }
  }

  private func finding(_ finding: Diagnostic, _ json: inout JSONText) {
    json.object { json in
      json.member("code", finding.code.rawValue)
      json.member("name", finding.code.name)
      json.member("severity", finding.severity.name)
      json.member("message", finding.message)
      json.member("place") { place(finding.primary.range, &$0) }
      json.member("label", finding.primary.text)
      json.member("others") { json in
        json.array { json in
          for other in finding.others { json.element { label(other, &$0) } }
        }
      }
      json.member("found", optional: finding.found)
      json.member("expected", optional: finding.expected)
      json.member("notes") { json in
        json.array { json in
          for note in finding.notes { json.element(note) }
        }
      }
      json.member("help", optional: finding.nextStep)
      json.member("fix") { fix(finding.fix, &$0) }
      json.member("explain", "plancc explain \(finding.code.rawValue)")
    }
  }

  private func label(_ label: Label, _ json: inout JSONText) {
    json.object { json in
      json.member("place") { place(label.range, &$0) }
      json.member("label", label.text)
    }
  }

  private func fix(_ fix: Fix?, _ json: inout JSONText) {
    guard let fix else { return json.null() }
    json.object { json in
      json.member("title", fix.title)
      json.member("safety", fix.safety.rawValue)
      json.member("edits") { json in
        json.array { json in
          for edit in fix.edits {
            json.element { json in
              json.object { json in
                json.member("place") { place(edit.range, &$0) }
                json.member("text", edit.text)
              }
            }
          }
        }
      }
    }
  }

  private func place(_ range: SourceRange, _ json: inout JSONText) {
    let file = places[range.file]
    json.object { json in
      json.member("path", file.file.path)
      json.member("start") { end(file.place(of: Int(range.start)), &$0) }
      json.member("end") { end(file.place(of: max(Int(range.start), Int(range.end))), &$0) }
    }
  }

  private func end(_ place: Place, _ json: inout JSONText) {
    json.object { json in
      json.member("line", place.position.line)
      json.member("column", place.position.column)
      json.member("utf8Column", place.position.utf8Column)
      json.member("utf16Column", place.position.utf16Column)
      json.member("utf8Offset", place.utf8Offset)
      json.member("utf16Offset", place.utf16Offset)
    }
  }
}
