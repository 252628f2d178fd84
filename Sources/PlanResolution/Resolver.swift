// PlanResolution: from a file of the project to its resolved model, in one call.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// A model with the files that it came from.
package struct Resolution: Sendable {
  package var model: Model
  package var sources: SourceMap
  /// Those of the files that are earlier papers: this one goes on from them, or is compared with them.
  package var earlier: Set<String>

  package init(model: Model, sources: SourceMap, earlier: Set<String> = []) {
    self.model = model
    self.sources = sources
    self.earlier = earlier
  }
}

package enum Resolver {
  /// Reads a file and all that it includes, and binds every name. Never fails: whatever is wrong is a finding, in
  /// source order, and the model holds all that could be read.
  package static func resolve(_ root: String, loader: any SourceLoader) -> Checked<Resolution> {
    resolve(root, loader: loader, compares: true)
  }

  /// An earlier paper is read as it stands: what it was compared with itself is not asked.
  static func resolve(_ root: String, loader: any SourceLoader, compares: Bool) -> Checked<Resolution> {
    var (draft, diagnostics) = read(root, loader: loader)
    // Files that two editions take in are read for both.
    if !draft.editions.isEmpty { diagnostics.removeRepeated() }
    Accounts.read(&draft, into: &diagnostics)
    // Binding is done with running text, but its counts need what comes after.
    let counted = draft.prose.filter { prose in
      let bytes = draft.sources[prose.range.file].bytes
      return bytes[prose.range.offsets.clamped(to: 0..<bytes.count)].mayCount
    }
    Binder.bind(&draft, into: &diagnostics)
    ScoreBinder.bind(&draft, into: &diagnostics)
    TimelineBinder.bind(&draft, into: &diagnostics)
    History.close(&draft)
    Measurer.measure(&draft, into: &diagnostics)
    Accounts.check(&draft, into: &diagnostics)
    ContractOutlooks.bind(&draft.model)
    CountLinks.resolve(counted, in: &draft, into: &diagnostics)
    diagnostics += CountTexts.findings(draft.model, draft.sources)
    if compares { Comparer.compare(&draft, loader: loader, into: &diagnostics) }
    diagnostics += EmptyViews(model: draft.model).findings()
    diagnostics += ExemptFindings.findings(draft.model, draft.sources)
    diagnostics.removeTwinsInConflicts()
    diagnostics.sort { ($0.primary.range, $0.code.rawValue) < ($1.primary.range, $1.code.rawValue) }
    return Checked(Resolution(model: draft.model, sources: draft.sources, earlier: draft.earlier), diagnostics)
  }

  /// Reads once, and once more where the plan declares something that changes how it is read.
  private static func read(_ root: String, loader: any SourceLoader) -> (Draft, [Diagnostic]) {
    var reader = Reader(loader: loader, assumed: Declarations(), files: ReadFiles())
    reader.read(root: root)
    let declared = reader.declarations()
    guard declared != reader.assumed else { return (reader.draft, reader.diagnostics) }
    let files = ReadFiles(sources: reader.draft.sources, trees: reader.trees, tables: reader.tables)
    var second = Reader(loader: loader, assumed: declared, files: files)
    second.read(root: root)
    _ = second.declarations()
    return (second.draft, second.diagnostics)
  }
}
