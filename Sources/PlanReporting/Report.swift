// PlanReporting: the findings of a whole run, put together from its documents.

package import PlanDiagnostics
package import PlanText

/// The findings of one run, each once, with the files that they point into. Documents that share a file share its
/// findings: one fault in a list of posts is one finding however many papers include the list.
package struct Report: Sendable {
  package private(set) var sources = SourceMap()
  package private(set) var findings: [Diagnostic] = []
  private var files: [String: FileID] = [:]
  private var seen: Set<Diagnostic> = []

  package init() {}

  /// Takes in the findings of one document. `path` says how the reader of the report would type a file's path.
  package mutating func add(
    _ diagnostics: [Diagnostic], from sources: SourceMap, path: (String) -> String = { $0 }
  ) {
    let ids = sources.files.map { file in
      let shown = path(file.path)
      if let id = files[shown] { return id }
      let id = self.sources.add(SourceFile(path: shown, bytes: file.bytes))
      files[shown] = id
      return id
    }
    for diagnostic in diagnostics {
      let moved = diagnostic.inFiles { ids[Int($0.index)] }
      if seen.insert(moved).inserted { findings.append(moved) }
    }
  }

  /// Puts the findings in source order: files as they were first read, then by place, then worst first.
  package mutating func sort() {
    findings.sort { left, right in
      if left.primary.range != right.primary.range { return left.primary.range < right.primary.range }
      if left.severity != right.severity { return left.severity > right.severity }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return left.message < right.message
    }
  }

  package var counts: Counts {
    var counts = Counts(filesRead: sources.files.count)
    var touched: Set<FileID> = []
    for finding in findings {
      touched.insert(finding.primary.range.file)
      switch finding.severity {
      case .error: counts.errors += 1
      case .warning: counts.warnings += 1
      case .note: counts.notes += 1
      }
    }
    counts.filesWithFindings = touched.count
    return counts
  }
}

/// How many findings of each severity a run has.
package struct Counts: Hashable, Sendable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  package var filesWithFindings = 0
  package var filesRead: Int

  package init(filesRead: Int) { self.filesRead = filesRead }

  /// `3 errors and 1 warning in 2 files`.
  package var sentence: String {
    let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")].filter { $0.0 > 0 }
      .map { Self.count($0.0, $0.1) }
    guard let last = parts.last else { return "no findings in \(Self.count(filesRead, "file"))" }
    let all = parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + last : last
    return "\(all) in \(Self.count(filesWithFindings, "file"))"
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension Diagnostic {
  fileprivate func inFiles(_ file: (FileID) -> FileID) -> Diagnostic {
    var moved = self
    moved.primary.range.file = file(primary.range.file)
    for index in others.indices { moved.others[index].range.file = file(others[index].range.file) }
    if var fix = moved.fix {
      for index in fix.edits.indices { fix.edits[index].range.file = file(fix.edits[index].range.file) }
      moved.fix = fix
    }
    return moved
  }
}
