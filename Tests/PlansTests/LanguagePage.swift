// Tests of docs/language.md: every example compiles without a finding, and every kind and view has one.

import Foundation
import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import Testing

@Suite struct LanguagePage {
  private let examples: [Example]
  private let files: [String: [UInt8]]

  struct Example {
    var line: Int
    var text: String
  }

  init() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/language.md")
    (examples, files) = Self.read(try String(contentsOf: page, encoding: .utf8))
  }

  /// Boxes marked `plan`, and named files in boxes such as `csv data/actions.csv`.
  private static func read(_ page: String) -> ([Example], [String: [UInt8]]) {
    var examples: [Example] = []
    var files: [String: [UInt8]] = [:]
    var open: (words: [Substring], line: Int, text: String)?
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let box = open, line == "```" {
        if box.words.count == 2 { files[String(box.words[1])] = Array(box.text.utf8) }
        if box.words == ["plan"] { examples.append(Example(line: box.line, text: box.text)) }
        open = nil
      } else if open != nil {
        open?.text += line + "\n"
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3).split(separator: " "), index + 1, "")
      }
    }
    return (examples, files)
  }

  @Test func everyExampleIsClean() {
    #expect(examples.count > 20)
    for example in examples {
      var project = files
      project["example.plan"] = Array(example.text.utf8)
      let found = Resolver.resolve("example.plan", loader: MemoryLoader(project)).diagnostics
      #expect(found.map { "\($0.code): \($0.message)" } == [], "the example after line \(example.line)")
    }
  }

  @Test func everyKindHasAnExample() {
    var kinds: Set<KindID> = []
    for example in examples {
      var project = files
      project["example.plan"] = Array(example.text.utf8)
      kinds.formUnion(Resolver.resolve("example.plan", loader: MemoryLoader(project)).value.model.records.map(\.kind))
    }
    // Neither makes a record: what they name takes their place.
    kinds.formUnion([.include, .show])
    #expect(Set(KindID.allCases).subtracting(kinds) == [])
    #expect(examples.contains { $0.text.contains("include: ") })
  }

  @Test func everyViewHasAnExample() {
    let text = examples.map(\.text).joined()
    for view in ViewKind.allCases { #expect(text.contains("show: \(view.rawValue)\n"), "\(view.rawValue)") }
  }
}
