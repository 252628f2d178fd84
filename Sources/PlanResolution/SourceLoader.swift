// PlanResolution: how it asks for files. It never touches a disk; the driver does.

/// Why a file could not be had.
package enum LoadFault: Error, Hashable, Sendable {
  /// There is no such file; perhaps the author meant the nearest.
  case notFound(nearest: String?)
  case outsideProject
  case isFolder
  /// The system's own words: `permission denied`.
  case notReadable(String)
  /// Over 4 GiB, which is as far as offsets count.
  case tooLarge
}

/// Files of one project. Paths are relative to the project folder, with `/`, without `.` and `..`.
package protocol SourceLoader {
  func load(_ path: String) -> Result<[UInt8], LoadFault>
}

/// Files held in memory: standard input, examples, tests.
package struct MemoryLoader: SourceLoader {
  private let files: [String: [UInt8]]

  package init(_ files: [String: [UInt8]]) { self.files = files }

  package func load(_ path: String) -> Result<[UInt8], LoadFault> {
    guard let bytes = files[path] else { return .failure(.notFound(nearest: nil)) }
    return .success(bytes)
  }
}
