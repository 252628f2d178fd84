// PlanDriver: what the paths on the command line stand for.

import PlanText

/// One path that the user gave.
package struct Input: Sendable {
  package enum Content: Sendable {
    /// One file, as its project names it.
    case file(String)
    /// All plan files below a folder, in the order of their bytes.
    case folder(String, plans: [String])
    /// Text that comes from elsewhere, under the name that it is given in the project.
    case text(String, [UInt8])
  }

  package var project: Project
  package var style: PathStyle
  package var content: Content
}

/// Turns paths into inputs.
struct InputReader {
  static let ending = ".plan"
  let disk: any FileSystem

  func input(_ path: String) throws(RunFault) -> Input {
    if path == "-" { return try standardInput() }
    guard !path.isEmpty else { throw .use("a path is empty") }
    let real: String
    let kind: FileKind
    do {
      real = try disk.realPath(of: path)
      kind = try disk.kind(of: real)
    } catch {
      throw .unreadable(path, error, help: nearest(to: path).map { "did you mean \($0)?" })
    }
    switch kind {
    case .folder: return try folder(real, typed: path)
    case .file:
      let (project, style) = place(PathText.folder(of: real), typed: path)
      return Input(project: project, style: style, content: .file(project.path(of: real)))
    case .stream: return try stream(path)
    }
  }

  private func place(_ folder: String, typed: String) -> (Project, PathStyle) {
    let project = Project.around(folder, on: disk)
    return (project, PathStyle(project: project, workingFolder: typed.hasPrefix("/") ? nil : disk.workingFolder))
  }

  private func standardInput() throws(RunFault) -> Input {
    do {
      return text(try disk.readStandardInput())
    } catch {
      throw .unreadable(PathStyle.standardInput, error)
    }
  }

  /// A pipe that the shell made, as in `plancc lint <(…)`, is read as standard input is.
  private func stream(_ path: String) throws(RunFault) -> Input {
    do {
      return text(try disk.readStream(path))
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Includes in such a text start from the working folder.
  private func text(_ bytes: [UInt8]) -> Input {
    let (project, style) = place(disk.workingFolder, typed: "")
    let name = PathText.joined(project.path(of: disk.workingFolder), PathStyle.standardInput)
    return Input(project: project, style: style, content: .text(name, bytes))
  }

  private func folder(_ real: String, typed: String) throws(RunFault) -> Input {
    let (project, style) = place(real, typed: typed)
    let path = project.path(of: real)
    var plans: [String] = []
    do {
      try collect(path, of: project, into: &plans)
    } catch {
      throw .unreadable(typed, error)
    }
    guard !plans.isEmpty else {
      throw .use(
        "\(typed) holds no plan: no file below it ends in \(Self.ending)", help: "plancc new writes a first one")
    }
    return Input(project: project, style: style, content: .folder(path, plans: plans.sorted(by: PathText.precedes)))
  }

  /// Hidden folders are left alone, and links are not followed, so that no file comes twice or from elsewhere.
  func collect(_ path: String, of project: Project, into plans: inout [String]) throws(FileFault) {
    for entry in try disk.entries(of: path, beneath: project.folder) where !entry.name.hasPrefix(".") {
      let inner = PathText.joined(path, entry.name)
      switch entry.kind {
      case .folder: try collect(inner, of: project, into: &plans)
      case .file where entry.name.hasSuffix(Self.ending): plans.append(inner)
      case .file, .link, .other: continue
      }
    }
  }

  private func nearest(to path: String) -> String? {
    let absolute = PathText.absolute(path, from: disk.workingFolder)
    guard let entries = try? disk.entries(of: "", beneath: PathText.folder(of: absolute)) else { return nil }
    let names = entries.map(\.name).filter { !$0.hasPrefix(".") }
    return Suggestion.nearest(to: PathText.name(of: absolute), among: names)
      .map { PathText.joined(PathText.folder(of: path), $0) }
  }
}
