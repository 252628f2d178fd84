// PlanDriver: which folder holds a plan and all that it may take in.

/// The folder that includes may not leave.
///
/// It is the nearest folder, from that of the given path upward, that holds `.plancc.yml` or `.git`; where no folder
/// does, it is the given folder itself, or the folder of the given file.
package struct Project: Hashable, Sendable {
  private static let marks = [".plancc.yml", ".git"]
  /// Absolute, without links.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// The project of an absolute folder.
  package static func around(_ folder: String, on disk: any FileSystem) -> Project {
    var candidate = folder
    while true {
      for mark in marks where (try? disk.kind(of: PathText.joined(candidate, mark))) != nil {
        return Project(folder: candidate)
      }
      guard candidate != "/" else { return Project(folder: folder) }
      candidate = PathText.folder(of: candidate)
    }
  }

  /// An absolute path in the project, as the project's files name each other.
  package func path(of absolute: String) -> String { PathText.relative(absolute, from: folder) }

  package func absolute(_ path: String) -> String { PathText.joined(folder, path) }
}

/// How the user typed a path, so that messages name files in the same way.
package struct PathStyle: Hashable, Sendable {
  package static let standardInput = "standard input"
  let project: Project
  /// Relative paths start from here; nothing where the user typed an absolute one.
  let workingFolder: String?

  package func shown(_ path: String) -> String {
    if PathText.name(of: path) == Self.standardInput { return Self.standardInput }
    let absolute = project.absolute(path)
    guard let workingFolder else { return absolute }
    let relative = PathText.relative(absolute, from: workingFolder)
    return relative.isEmpty ? "." : relative
  }
}
