// PlanDriver: the files that a run makes: all of them whole, or the old ones as they were.

/// A file to be written.
struct OutputFile: Sendable {
  var name: String
  var bytes: [UInt8]
}

/// The folder that papers go to.
struct OutputFolder {
  private let path: String
  private let disk: any FileSystem

  init(_ path: String, on disk: any FileSystem) {
    self.path = path.isEmpty ? "." : path
    self.disk = disk
  }

  /// Makes the folder where it is missing, so that a wrong one is found out before any work.
  func prepare() throws(RunFault) {
    do {
      try disk.makeFolder(path)
    } catch {
      throw .unwritable(path, error)
    }
  }

  /// Writes every file out beside its place first; only when all are whole does each take its place. Gives back their
  /// paths.
  func write(_ files: [OutputFile]) throws(RunFault) -> [String] {
    try Interruptions.held { () throws(RunFault) in try writeAll(files) }
    return files.map { shown($0.name) }
  }

  private func writeAll(_ files: [OutputFile]) throws(RunFault) {
    var staged: [StagedFile] = []
    for file in files {
      do {
        staged.append(try disk.stage(file.bytes, as: file.name, in: path))
      } catch {
        staged.forEach(disk.discard)
        throw .unwritable(shown(file.name), error)
      }
    }
    for (index, file) in staged.enumerated() {
      do {
        try disk.commit(file)
      } catch {
        staged[(index + 1)...].forEach(disk.discard)
        throw .unwritable(shown(file.name), error)
      }
    }
  }

  private func shown(_ name: String) -> String { path == "." ? name : PathText.joined(path, name) }
}
