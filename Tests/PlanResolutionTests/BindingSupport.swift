// PlanResolutionTests, binding: a plan given as marked text, resolved, and questions to it.

import PlanDiagnostics
import PlanModel
import PlanResolution
import PlanSchema
import PlanTestSupport
import PlanText
import Testing

/// A plan that has been read and bound.
struct Bound {
  let marked: Marked
  let model: Model
  let sources: SourceMap
  let findings: [Diagnostic]
  private let others: [String: String]

  /// `text` is the root file, with marks; `others` are files that it includes.
  init(_ text: String, with others: [String: String] = [:]) {
    marked = Marked(text)
    self.others = others
    let checked = Self.resolve(marked.bytes, others)
    model = checked.value.model
    sources = checked.value.sources
    findings = checked.diagnostics
  }

  private static func resolve(_ bytes: [UInt8], _ others: [String: String]) -> Checked<Resolution> {
    var files = others.mapValues { Array($0.utf8) }
    files["plan.plan"] = bytes
    return Resolver.resolve("plan.plan", loader: MemoryLoader(files))
  }

  /// The findings with one code.
  func all(_ code: DiagnosticCode) -> [Diagnostic] { findings.filter { $0.code == code } }

  /// The one finding with a code, where there is exactly one and nothing else was found.
  func only(_ code: DiagnosticCode, _ location: SourceLocation = #_sourceLocation) throws -> Diagnostic {
    #expect(findings.codes == [code], "\(findings.summary)", sourceLocation: location)
    return try #require(findings.first, sourceLocation: location)
  }

  /// The text between a finding's places and their fix, applied; then everything is read again.
  func mended(_ finding: Diagnostic, _ location: SourceLocation = #_sourceLocation) throws -> Bound {
    let fix = try #require(finding.fix, sourceLocation: location)
    let bytes = try #require(fix.applied(to: marked.bytes), sourceLocation: location)
    return Bound(String(decoding: bytes, as: UTF8.self), with: others)
  }

  func text(_ range: SourceRange) -> String { sources.text(range) }

  // MARK: Records

  func id(_ kind: KindID, _ reference: String) throws -> RecordID {
    try RecordID(
      #require(
        model.records.firstIndex {
          $0.kind == kind && ($0.reference?.printed == reference || $0.title.plain == reference)
        },
        "there is no \(kind) \(reference)"))
  }

  func record(_ kind: KindID, _ reference: String) throws -> Record { try model[id(kind, reference)] }

  /// The owners of a field as the paper prints them; a name in brackets is not declared.
  func owners(_ kind: KindID, _ reference: String, _ field: FieldID = .owner) throws -> [String] {
    try record(kind, reference).value(field)?.partyNames ?? []
  }

  /// What the references in a field lead to, as kind and reference.
  func links(_ kind: KindID, _ reference: String, _ field: FieldID = .links) throws -> [String] {
    try record(kind, reference).value(field)?.recordLinks.map(name) ?? []
  }

  func name(_ id: RecordID?) -> String {
    guard let id else { return "nothing" }
    let record = model[id]
    return "\(Schema.standard[record.kind].name) \(record.reference?.printed ?? record.title.plain)"
  }

  /// What the references in the prose of the document lead to.
  var contentLinks: [String] {
    model.documents.flatMap(\.content).flatMap { item -> [String] in
      switch item {
      case .heading(_, let line, _): (line.inlines ?? []).links.map(name)
      case .prose(let prose, _): prose.links.map(name)
      case .record, .view: []
      }
    }
  }
}

extension Value {
  fileprivate var partyNames: [String] {
    switch self {
    case .party(let party): [party.record == nil ? "[\(party.printed)]" : party.printed]
    case .several(let values): values.flatMap(\.partyNames)
    case .noted(let value, let note): value.partyNames.map { "\($0) (\(note))" }
    case .missing(let missing): [missing.rawValue]
    case .asPrinted(let words): ["\"\(words)\""]
    case .bracketed(let words): ["(\(words))"]
    default: ["?"]
    }
  }

  fileprivate var recordLinks: [RecordID?] {
    switch self {
    case .reference(let link): [link.record]
    case .several(let values): values.flatMap(\.recordLinks)
    case .noted(let value, _): value.recordLinks
    default: []
    }
  }
}

extension Prose {
  var links: [RecordID?] {
    guard case .blocks(let blocks) = self else { return [] }
    return blocks.flatMap(\.links)
  }
}

extension ProseBlock {
  fileprivate var links: [RecordID?] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.links
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.links) }
    case .quote(let blocks): blocks.flatMap(\.links)
    case .table(let table): table.head.flatMap(\.links) + table.rows.flatMap { $0.flatMap(\.links) }
    case .code, .rule: []
    }
  }
}

extension [Inline] {
  var links: [RecordID?] {
    flatMap { inline -> [RecordID?] in
      switch inline {
      case .reference(_, let record): [record]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        inner.links
      case .text, .softBreak, .lineBreak, .code: []
      }
    }
  }
}
