// PlanTestSupport: a folder of its own for one test, gone when the test is.

import Glibc

/// A temporary folder. Its path holds no links.
package final class Scratch: Sendable {
  package let path: String

  package init() {
    let template = "/tmp/plancc-test-XXXXXX"
    var bytes = Array(template.utf8CString)
    let made = mkdtemp(&bytes) != nil
    let name = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = made ? Self.real(name) ?? name : name
  }

  deinit { Self.remove(path) }

  /// Writes a file, with the folders above it.
  package func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  package func write(_ name: String, _ bytes: [UInt8]) {
    let folders = name.split(separator: "/").dropLast()
    for count in 0..<folders.count { mkdir(path + "/" + folders[...count].joined(separator: "/"), 0o755) }
    guard let file = fopen(path + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  package func folder(_ name: String) { mkdir(path + "/" + name, 0o755) }

  package func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }

  package func read(_ name: String) -> [UInt8]? { GoldenFolder(at: path).bytes(of: name) }

  package func text(_ name: String) -> String? { read(name).map { String(decoding: $0, as: UTF8.self) } }

  /// All files below a folder, hidden ones too, sorted.
  package func files(in folder: String = "") -> [String] {
    Self.names(path + "/" + folder).flatMap { name -> [String] in
      let inner = folder.isEmpty ? name : folder + "/" + name
      return Self.isFolder(path + "/" + inner) ? files(in: inner) : [inner]
    }.sorted()
  }

  private static func real(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    if isFolder(path) {
      for name in names(path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
