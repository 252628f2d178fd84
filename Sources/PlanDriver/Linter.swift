// PlanDriver: the findings of documents, without any paper.

package struct Linter {
  private let disk: any FileSystem
  private let workers: Workers
  private let progress: Progress

  package init(on disk: any FileSystem, workers: Workers, progress: Progress) {
    self.disk = disk
    self.workers = workers
    self.progress = progress
  }

  /// All findings of the documents at these paths, in their order. A part is judged inside the documents that include
  /// it.
  package func lint(_ paths: [String]) throws(RunFault) -> [Findings] {
    var finder = Documents(on: disk, workers: workers, progress: progress)
    let found = try finder.documents(at: paths, partsAlone: true)
    guard found.documents.count > 1, let compiler = try? Compiler() else {
      return found.documents.map(\.findings) + found.others
    }
    // Only papers have names, so only papers show that two would have the same.
    let whole = found.documents.filter { $0.only == nil }
    let parts = found.documents.filter { $0.only != nil }
    let papers = PaperSet(of: whole, by: compiler, keepsGoing: false, audience: .all, workers: workers)
    return papers.findings + parts.map(\.findings) + found.others
  }
}
