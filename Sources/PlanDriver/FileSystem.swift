// PlanDriver: what plancc asks of a disk. Everything that touches one goes through here.

/// What a path leads to.
package enum FileKind: Hashable, Sendable {
  case file, folder
  /// A pipe, a socket or a device.
  case stream
}

/// Why a file could not be read or written.
package enum FileFault: Error, Hashable, Sendable {
  case missing
  /// The way to it leads out of the folder that holds the project.
  case outside
  case isFolder
  case notFolder
  /// A pipe or a device where a file is needed.
  case notFile
  case tooLarge
  /// What the system says, in words: `permission denied`.
  case refused(String)

  /// The reason in a few words, to stand after a colon.
  package var words: String {
    switch self {
    case .missing: "there is no such file or folder"
    case .outside: "it lies outside the project"
    case .isFolder: "it is a folder"
    case .notFolder: "it is not a folder"
    case .notFile: "it is not an ordinary file"
    case .tooLarge: "it is larger than 4 GiB"
    case .refused(let words): words
    }
  }
}

/// A name in a folder. Links are named too, so that callers can pass over them.
package struct FolderEntry: Hashable, Sendable {
  package enum Kind: Sendable { case file, folder, link, other }

  package var name: String
  package var kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// A file that is written out whole beside the place where it belongs, and not there yet.
package struct StagedFile: Hashable, Sendable {
  package var folder: String
  package var name: String
  package var temporaryName: String

  package init(folder: String, name: String, temporaryName: String) {
    self.folder = folder
    self.name = name
    self.temporaryName = temporaryName
  }
}

/// A disk, or something that behaves like one.
package protocol FileSystem: Sendable {
  /// The folder that relative paths start from, without links.
  var workingFolder: String { get }
  /// The path without links, `.` and `..`.
  func realPath(of path: String) throws(FileFault) -> String
  func kind(of path: String) throws(FileFault) -> FileKind
  /// The whole of a file. The way to it, links included, never leaves `folder`.
  func read(_ path: String, beneath folder: String) throws(FileFault) -> [UInt8]
  /// All that comes out of a pipe that the user named.
  func readStream(_ path: String) throws(FileFault) -> [UInt8]
  func readStandardInput() throws(FileFault) -> [UInt8]
  /// What a folder holds, in the order of the names' bytes. The way to it never leaves `folder`.
  func entries(of path: String, beneath folder: String) throws(FileFault) -> [FolderEntry]
  /// Makes a folder and those above it, where they are missing.
  func makeFolder(_ path: String) throws(FileFault)
  /// Writes a file out whole, under a name of its own, so that nothing is half written where it belongs.
  func stage(_ bytes: [UInt8], as name: String, in folder: String) throws(FileFault) -> StagedFile
  /// Puts a staged file where it belongs, in one step.
  func commit(_ file: StagedFile) throws(FileFault)
  func discard(_ file: StagedFile)
  /// Writes a file that must not be there yet.
  func create(_ path: String, _ bytes: [UInt8]) throws(FileFault)
}
