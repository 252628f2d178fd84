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
    return found.documents.map(\.findings) + found.others
  }
}
