// PlanDocBookTests: expected files. PLANCC_UPDATE_GOLDENS=1 rewrites them, and that run still fails.

import Foundation
import Testing

enum Goldens {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
  static let isUpdating = ProcessInfo.processInfo.environment["PLANCC_UPDATE_GOLDENS"] == "1"

  static func expect(_ bytes: [UInt8], in file: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = folder.appendingPathComponent(file)
    if isUpdating {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
      Issue.record("\(file) was rewritten; run again without PLANCC_UPDATE_GOLDENS", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let found = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
      Issue.record(
        "\(file):\(number + 1)\n  expected \(pair.0)\n  found    \(pair.1)", sourceLocation: sourceLocation)
      return
    }
    #expect(expected.count == found.count, "\(file) has another length", sourceLocation: sourceLocation)
  }
}
