// PlanDriver: the files of one project, each read once in a run.

package import PlanResolution
import PlanText
import Synchronization

package final class ProjectLoader: SourceLoader, Sendable {
  private let project: Project
  private let disk: any FileSystem
  private let held: Mutex<[String: Result<[UInt8], LoadFault>]>

  /// `given` are files that do not come from the disk, by their path in the project: standard input.
  package init(_ project: Project, on disk: any FileSystem, given: [String: [UInt8]] = [:]) {
    self.project = project
    self.disk = disk
    self.held = Mutex(given.mapValues { .success($0) })
  }

  package func load(_ path: String) -> Result<[UInt8], LoadFault> {
    if let held = held.withLock({ $0[path] }) { return held }
    let result = read(path)
    return held.withLock { held in
      // Whoever read it first is right for everybody, so that one run sees one text.
      if let first = held[path] { return first }
      held[path] = result
      return result
    }
  }

  private func read(_ path: String) -> Result<[UInt8], LoadFault> {
    do {
      return .success(try disk.read(path, beneath: project.folder))
    } catch {
      return .failure(fault(error, path))
    }
  }

  private func fault(_ fault: FileFault, _ path: String) -> LoadFault {
    switch fault {
    case .missing, .notFolder: .notFound(nearest: nearest(to: path))
    case .outside: .outsideProject
    case .isFolder: .isFolder
    case .tooLarge: .tooLarge
    case .notFile, .refused: .notReadable(fault.words)
    }
  }

  /// The file in the same folder that the author most likely meant.
  private func nearest(to path: String) -> String? {
    let folder = PathText.folder(of: path)
    guard let entries = try? disk.entries(of: folder, beneath: project.folder) else { return nil }
    let names = entries.filter { $0.kind == .file && !$0.name.hasPrefix(".") }.map(\.name)
    return Suggestion.nearest(to: PathText.name(of: path), among: names).map { PathText.joined(folder, $0) }
  }
}
