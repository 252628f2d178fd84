// PlanDriver: templates of one's own, from the folder that `--templates` names.

import PlanTemplates

enum TemplateFolder {
  /// The built-in templates, each replaced where the folder has a file of its name.
  static func templates(in folder: String?, on disk: any FileSystem) throws(RunFault) -> Templates {
    guard let folder else { return .builtIn }
    var files: [String] = []
    let root: String
    do {
      root = try disk.realPath(of: folder)
      try collect("", beneath: root, on: disk, into: &files)
    } catch {
      throw .unreadable(folder, error)
    }
    var held: [String: [UInt8]] = [:]
    for file in files where Templates.names.contains(file) {
      do {
        held[file] = try disk.read(file, beneath: root)
      } catch {
        throw .unreadable(PathText.joined(folder, file), error)
      }
    }
    do {
      return try Templates.overridden(listing: files) { held[$0] }
    } catch {
      throw fault(error, in: folder)
    }
  }

  static func fault(_ error: TemplateError, in folder: String?) -> RunFault {
    .use(folder.map { "\(PathText.joined($0, error.message))" } ?? error.message)
  }

  private static func collect(
    _ path: String, beneath root: String, on disk: any FileSystem, into files: inout [String]
  ) throws(FileFault) {
    for entry in try disk.entries(of: path, beneath: root) where !entry.name.hasPrefix(".") {
      let inner = PathText.joined(path, entry.name)
      if entry.kind == .folder {
        try collect(inner, beneath: root, on: disk, into: &files)
      } else {
        files.append(inner)
      }
    }
  }
}
