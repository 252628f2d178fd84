// Tests of plans/: the papers as exported, and what was published, as read from the papers.

import Foundation
import PlanDiagnostics
import PlanJSON
import PlanResolution
import Testing

/// What was read from the papers, apart from the plans.
enum Facts {
  static func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: "Facts/\(name).json")))
  }
}

/// The JSON of one paper of `plans/`, read back by a reader that knows nothing of ours.
struct Export {
  let root: [String: Any]

  /// The folder is one of `plans/`. A paper may have values that nobody can read, held as printed: so many, and no more.
  init(_ folder: String, _ file: String, asPrinted: Int = 0) throws {
    let resolved = Resolver.resolve("\(folder)/\(file)", loader: PlansFolder())
    let findings = resolved.diagnostics
    #expect(findings.filter { $0.code == .valueHeldAsPrinted }.count == asPrinted, "\(folder) as printed")
    #expect(findings.filter { $0.code != .valueHeldAsPrinted }.map(\.message) == [], "\(folder) is clean")
    let bytes = ModelJSON(resolved.value.model).bytes(of: 0)
    root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// Every object of a kind, in the order of the file; nothing inside such an object is looked at.
  func all(_ kind: String) -> [[String: Any]] { all(kind, in: root) }

  func all(_ kind: String, in value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap { all(kind, in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    if object["kind"] as? String == kind { return [object] }
    // Members have no order once read: activities stand in groups after those that stand alone.
    let order = ["document", "content", "record", "activities", "groups"]
    let names = object.keys.sorted { (order.firstIndex(of: $0) ?? 99, $0) < (order.firstIndex(of: $1) ?? 99, $1) }
    return names.flatMap { object[$0].map { all(kind, in: $0) } ?? [] }
  }
}

/// The folder of all papers, which share files.
struct PlansFolder: SourceLoader {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "plans")

  func load(_ path: String) -> Result<[UInt8], LoadFault> {
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
      return .failure(.notFound(nearest: nil))
    }
    return .success(Array(data))
  }
}
