// PlanDocBookCheck: what is wrong with a DocBook document: the schema's word first, then what no schema can say.

import Foundation

package enum DocBookCheck {
  /// Every fault, in words. A tool or a schema that is missing is a fault too, with the package that holds it.
  package static func faults(in document: [UInt8]) -> [String] {
    let faults = schemaFaults(in: document)
    return faults.isEmpty ? structureFaults(in: document) : faults
  }

  private static let schema = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
  private static let tool = "/usr/bin/xmllint"

  /// Valid by the RELAX NG schema of DocBook 5.0.
  package static func schemaFaults(in document: [UInt8]) -> [String] {
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      return ["there is no \(tool): install the package libxml2-utils"]
    }
    guard FileManager.default.isReadableFile(atPath: schema) else {
      return ["there is no \(schema): install the package docbook5-xml"]
    }
    do {
      return try run(on: document)
    } catch {
      return ["\(tool) could not be run: \(error)"]
    }
  }

  private static func run(on document: [UInt8]) throws -> [String] {
    let name = "plancc-docbook-\(UUID().uuidString)"
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(name + ".xml")
    let report = FileManager.default.temporaryDirectory.appendingPathComponent(name + ".txt")
    defer {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(at: report)
    }
    try Data(document).write(to: file)
    try Data().write(to: report)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["--noout", "--nonet", "--relaxng", schema, file.path]
    process.standardError = try FileHandle(forWritingTo: report)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 0 { return [] }
    let lines = String(decoding: try Data(contentsOf: report), as: UTF8.self).split(separator: "\n")
    return lines.isEmpty ? ["xmllint ended with \(process.terminationStatus)"] : lines.map(String.init)
  }
}
