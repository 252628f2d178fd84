// PlanDriver: which documents a run is about, each read and checked once.

package import PlanDiagnostics
import PlanModel
package import PlanResolution
package import PlanText

/// Findings with the files that they point into.
package struct Findings: Sendable {
  package var diagnostics: [Diagnostic]
  package var sources: SourceMap
  package var style: PathStyle

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A document with its model and what was found in it.
package struct CheckedDocument: Sendable {
  /// Its file, as the project names it.
  package var root: String
  package var resolution: Resolution
  package var findings: Findings
  /// The file whose findings alone are asked for; nothing for all.
  package var only: String?
}

/// Finds, reads and checks the documents that paths stand for.
package struct Documents {
  private let disk: any FileSystem
  private let workers: Workers
  private let progress: Progress
  private var loaders: [Project: ProjectLoader] = [:]
  private var checked: [Candidate: CheckedDocument] = [:]

  private struct Candidate: Hashable {
    var project: Project
    var root: String
  }

  package init(on disk: any FileSystem, workers: Workers, progress: Progress) {
    self.disk = disk
    self.workers = workers
    self.progress = progress
  }

  /// The documents of all paths, each once, in the order of the paths; and findings that belong to no document.
  package mutating func documents(
    at paths: [String], partsAlone: Bool
  ) throws(RunFault) -> (documents: [CheckedDocument], others: [Findings]) {
    var inputs: [Input] = []
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted { inputs.append(try InputReader(disk: disk).input(path)) }
    prepareLoaders(for: inputs)
    var documents: [CheckedDocument] = []
    var others: [Findings] = []
    for input in inputs {
      switch input.content {
      case .file(let path): documents += try file(path, input, partsAlone: partsAlone)
      case .text(let path, _): documents += check([path], input).map { Self.withoutDocument($0, holders: []) }
      case .folder(_, let plans):
        let found = try folder(plans, input)
        documents += found.documents
        others += found.others
      }
    }
    return (Self.once(documents), others)
  }

  private mutating func prepareLoaders(for inputs: [Input]) {
    var given: [Project: [String: [UInt8]]] = [:]
    for input in inputs {
      if case .text(let path, let bytes) = input.content { given[input.project, default: [:]][path] = bytes }
    }
    for project in Set(inputs.map(\.project)) {
      loaders[project] = ProjectLoader(project, on: disk, given: given[project] ?? [:])
    }
  }

  /// The same document by way of two paths is one.
  private static func once(_ documents: [CheckedDocument]) -> [CheckedDocument] {
    var seen: Set<String> = []
    return documents.filter { document in
      let folder = document.findings.style.project.folder
      return seen.insert([folder, document.root, document.only ?? ""].joined(separator: "\n")).inserted
    }
  }

  private func loader(of project: Project) -> ProjectLoader {
    loaders[project] ?? ProjectLoader(project, on: disk)
  }

  private func readable(_ path: String, _ input: Input) throws(RunFault) -> String {
    switch loader(of: input.project).load(path) {
    case .success: return path
    case .failure(let fault): throw .use("\(input.style.shown(path)) cannot be read: \(fault.words)")
    }
  }

  /// Reads and checks documents, those that have not been yet on all cores.
  private mutating func check(_ roots: [String], _ input: Input) -> [CheckedDocument] {
    let loader = loader(of: input.project)
    let style = input.style
    let candidates = roots.map { Candidate(project: input.project, root: $0) }
    let missing = candidates.filter { checked[$0] == nil }
    progress.expect(missing.count)
    let results = workers.map(missing) { [progress] candidate in
      defer { progress.advance() }
      let result = Compiler.check(candidate.root, loader)
      let findings = Findings(diagnostics: result.diagnostics, sources: result.value.sources, style: style)
      return CheckedDocument(root: candidate.root, resolution: result.value, findings: findings)
    }
    for (candidate, result) in zip(missing, results) { checked[candidate] = result }
    return candidates.compactMap { checked[$0] }
  }
}

// MARK: Folders

extension Documents {
  /// The documents of a folder that no other takes in, and a finding for each part that is in none.
  private mutating func folder(
    _ plans: [String], _ input: Input
  ) throws(RunFault) -> (documents: [CheckedDocument], others: [Findings]) {
    for plan in plans { _ = try readable(plan, input) }
    let loader = loader(of: input.project)
    let holds = workers.map(plans) { plan in
      (try? loader.load(plan).get()).map(DocumentScan.holdsDocument) ?? false
    }
    let candidates = zip(plans, holds).filter(\.1).map(\.0)
    let chosen = Self.outermost(check(candidates, input))
    let used = Set(chosen.flatMap { $0.resolution.sources.files.map(\.path) })
    let unused = plans.filter { !used.contains($0) }
    let others = unused.map { path in
      var sources = SourceMap()
      _ = sources.add(SourceFile(path: path, bytes: (try? loader.load(path).get()) ?? []))
      let finding = PartFindings.notIncluded(FileID(0), shown: input.style.shown(path))
      return Findings(diagnostics: [finding], sources: sources, style: input.style)
    }
    return (chosen, others)
  }

  /// Documents that are in no other; of documents that take in each other in a circle, the first. An earlier paper is
  /// read for the next one, but is no part of it.
  private static func outermost(_ documents: [CheckedDocument]) -> [CheckedDocument] {
    let inside = documents.map { Set($0.resolution.sources.files.map(\.path)).subtracting($0.resolution.earlier) }
    var chosen = documents.indices.filter { index in
      let root = documents[index].root
      return !documents.indices.contains { $0 != index && inside[$0].contains(root) }
    }
    var reached = chosen.reduce(into: Set<String>()) { $0.formUnion(inside[$1]) }
    for index in documents.indices where !reached.contains(documents[index].root) {
      chosen.append(index)
      reached.formUnion(inside[index])
    }
    return chosen.sorted().map { documents[$0] }
  }
}

// MARK: Parts

extension Documents {
  /// A document. A part is judged in the documents that include it, with its own findings alone, or is a fault where
  /// papers are asked for.
  private mutating func file(
    _ path: String, _ input: Input, partsAlone: Bool
  ) throws(RunFault) -> [CheckedDocument] {
    let bytes = (try? loader(of: input.project).load(try readable(path, input)).get()) ?? []
    guard !DocumentScan.holdsDocument(bytes) else { return check([path], input) }
    let holders = holders(of: path, input)
    if partsAlone, !holders.isEmpty { return holders.map { Self.narrowed($0, to: path) } }
    return check([path], input).map { document in
      guard partsAlone else { return Self.withoutDocument(document, holders: holders) }
      // Of an empty file that has been said already.
      guard !document.findings.diagnostics.contains(where: { $0.code == .fileEmpty }) else { return document }
      var part = document
      part.findings.diagnostics.append(PartFindings.notIncluded(FileID(0), shown: input.style.shown(path)))
      return part
    }
  }

  /// The documents that include a part, from the nearest folder upward that has any.
  private mutating func holders(of path: String, _ input: Input) -> [CheckedDocument] {
    var folder = path
    while !folder.isEmpty {
      folder = PathText.folder(of: folder)
      let found = includers(of: path, below: folder, input)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Where a paper is asked for, a file without a document is an error.
  private static func withoutDocument(_ document: CheckedDocument, holders: [CheckedDocument]) -> CheckedDocument {
    guard document.resolution.model.documents.isEmpty else { return document }
    let style = document.findings.style
    var document = document
    document.findings.diagnostics.append(
      PartFindings.noDocument(
        FileID(0), shown: style.shown(document.root), holders: holders.map { style.shown($0.root) }))
    return document
  }

  private mutating func includers(of path: String, below folder: String, _ input: Input) -> [CheckedDocument] {
    var plans: [String] = []
    guard (try? InputReader(disk: disk).collect(folder, of: input.project, into: &plans)) != nil else { return [] }
    let loader = loader(of: input.project)
    let files = plans.sorted(by: PathText.precedes).compactMap { plan in
      (try? loader.load(plan).get()).map { SourceFile(path: plan, bytes: $0) }
    }
    let candidates = Mentions.files(among: files, thatMayInclude: path).filter { DocumentScan.holdsDocument($0.bytes) }
    return check(candidates.map(\.path), input).filter { $0.resolution.sources.files.contains { $0.path == path } }
  }

  private static func narrowed(_ document: CheckedDocument, to path: String) -> CheckedDocument {
    var narrowed = document
    narrowed.only = path
    narrowed.findings.diagnostics.removeAll { finding in
      document.findings.sources[finding.primary.range.file].path != path
    }
    return narrowed
  }
}

extension LoadFault {
  /// The reason in a few words, to stand after a colon.
  package var words: String {
    switch self {
    case .notFound: FileFault.missing.words
    case .outsideProject: FileFault.outside.words
    case .isFolder: FileFault.isFolder.words
    case .notReadable(let words): words
    case .tooLarge: FileFault.tooLarge.words
    }
  }
}
