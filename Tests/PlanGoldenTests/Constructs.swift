// Tests of the whole way: a golden folder for each construct, through every back end and its checker.

import Foundation
import PlanDiagnostics
import PlanDocBook
import PlanHTML
import PlanJSON
import PlanModel
import PlanPaper
import PlanResolution
import PlanText
import Testing

/// A folder with `plan.plan` and what it includes, and what is expected of it: findings, HTML, DocBook and JSON.
struct GoldenFolder: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  var folder: URL { Self.root.appending(path: name) }

  static let all: [GoldenFolder] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
    return names.sorted().map(GoldenFolder.init)
  }()

  /// Everything that the plan makes, by file name.
  func made() throws -> [String: [UInt8]] {
    let resolved = Resolver.resolve("plan.plan", loader: FolderLoader(folder))
    var findings = ""
    for finding in resolved.diagnostics {
      let range = finding.primary.range
      let file = resolved.value.sources[range.file]
      let place = LineIndex(file.bytes).position(of: Int(range.start))
      findings += "\(file.path):\(place.line):\(place.column) \(finding.severity.name) \(finding.code.name): "
      findings += finding.message + "\n"
    }
    let model = resolved.value.model
    let paper = PaperBuilder.paper(of: 0, in: model)
    var made: [String: [UInt8]] = [
      "expected.txt": Array(findings.utf8), "expected.html": HTMLWriter.body(of: paper),
      "expected.xml": try DocBookWriter.document(of: paper), "expected.json": ModelJSON(model).bytes(of: 0),
    ]
    guard name.hasPrefix("exempt") else { return made }
    let open = Redaction.publicVersion(of: model).model
    made["expected.public.html"] = HTMLWriter.body(of: PaperBuilder.paper(of: 0, in: open))
    made["expected.public.json"] = ModelJSON(open).bytes(of: 0)
    return made
  }
}

struct FolderLoader: SourceLoader {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

  func load(_ path: String) -> Result<[UInt8], LoadFault> {
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
      return .failure(.notFound(nearest: nil))
    }
    return .success(Array(data))
  }
}

@Suite struct Constructs {
  private static var isUpdating: Bool { ProcessInfo.processInfo.environment["PLANCC_UPDATE_GOLDENS"] == "1" }

  @Test(arguments: GoldenFolder.all)
  func isAsExpected(golden: GoldenFolder) throws {
    for (name, bytes) in try golden.made().sorted(by: { $0.key < $1.key }) {
      let file = golden.folder.appending(path: name)
      let stored = (try? Data(contentsOf: file)).map(Array.init)
      // Compared before it is expected: a failing comparison of long arrays would print them.
      let isSame = stored == bytes
      if !isSame, Self.isUpdating { try Data(bytes).write(to: file) }
      #expect(isSame, "\(golden.name)/\(name) differs; see what changed with PLANCC_UPDATE_GOLDENS=1 and git diff")
    }
  }

  @Test(arguments: GoldenFolder.all)
  func hasNoOrphan(golden: GoldenFolder) throws {
    let made = Set(try golden.made().keys)
    let stored = try FileManager.default.contentsOfDirectory(atPath: golden.folder.path())
      .filter { $0.hasPrefix("expected.") }
    #expect(Set(stored).subtracting(made) == [])
  }

  @Test(arguments: GoldenFolder.all)
  func docBookIsValid(golden: GoldenFolder) throws {
    let schema = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
    try #require(FileManager.default.fileExists(atPath: schema), "install docbook5-xml: apt-get install docbook5-xml")
    let tool = "/usr/bin/xmllint"
    try #require(FileManager.default.fileExists(atPath: tool), "install xmllint: apt-get install libxml2-utils")
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = ["--noout", "--relaxng", schema, golden.folder.appending(path: "expected.xml").path()]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }

  @Test func thereAreGoldens() { #expect(GoldenFolder.all.count >= 20) }
}
