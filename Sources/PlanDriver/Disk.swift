// PlanDriver: the disk of this computer.

import Glibc

package struct Disk: FileSystem {
  package let workingFolder: String

  package init() {
    workingFolder = Self.real(".") ?? "/"
  }

  package func realPath(of path: String) throws(FileFault) -> String {
    guard let real = Self.real(path) else { throw SystemWords.fault(errno) }
    return real
  }

  private static func real(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  package func kind(of path: String) throws(FileFault) -> FileKind {
    var information = stat()
    guard stat(path, &information) == 0 else { throw SystemWords.fault(errno) }
    return Self.kind(information)
  }

  private static func kind(_ information: stat) -> FileKind {
    switch information.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .stream
    }
  }

  package func read(_ path: String, beneath folder: String) throws(FileFault) -> [UInt8] {
    let descriptor = try ContainedPath.open(path, beneath: folder)
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw SystemWords.fault(errno) }
    switch Self.kind(information) {
    case .file: break
    case .folder: throw .isFolder
    case .stream: throw .notFile
    }
    guard information.st_size < Int(UInt32.max) else { throw .tooLarge }
    return try Self.readAll(descriptor, expecting: Int(information.st_size))
  }

  package func readStream(_ path: String) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw SystemWords.fault(errno) }
    defer { close(descriptor) }
    return try Self.readAll(descriptor, expecting: 0)
  }

  package func readStandardInput() throws(FileFault) -> [UInt8] {
    try Self.readAll(STDIN_FILENO, expecting: 0)
  }

  /// All bytes to the end, in one allocation where the size is as expected.
  private static func readAll(_ descriptor: CInt, expecting size: Int) throws(FileFault) -> [UInt8] {
    var all: [UInt8] = []
    var capacity = size + 1
    while true {
      var number: CInt = 0
      let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < buffer.count {
          let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { number = errno }
          if got <= 0 { break }
          count += got
        }
      }
      guard number == 0 else { throw SystemWords.fault(number) }
      if all.isEmpty { all = piece } else { all += piece }
      guard all.count < Int(UInt32.max) else { throw .tooLarge }
      if piece.count < capacity { return all }
      capacity = max(65_536, all.count)
    }
  }

  package func entries(of path: String, beneath folder: String) throws(FileFault) -> [FolderEntry] {
    let descriptor = try ContainedPath.open(path, beneath: folder)
    guard let stream = fdopendir(descriptor) else {
      let number = errno
      close(descriptor)
      throw SystemWords.fault(number)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append(FolderEntry(name: name, kind: Self.kind(of: name, in: descriptor)))
    }
    return entries.sorted { PathText.precedes($0.name, $1.name) }
  }

  private static func kind(of name: String, in folder: CInt) -> FolderEntry.Kind {
    var information = stat()
    guard fstatat(folder, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    return switch information.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
