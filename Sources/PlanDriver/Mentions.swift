// PlanDriver: which files can include another, found out without reading what they mean.

import Glibc
import PlanText

enum Mentions {
  /// The files that hold the name of a file, or the name of one that holds it, and so on: all that can include it,
  /// and some that cannot.
  static func files(among files: [SourceFile], thatMayInclude path: String) -> [SourceFile] {
    var reached: Set<String> = [path]
    var names = [PathText.name(of: path)]
    while let name = names.popLast() {
      for file in files where !reached.contains(file.path) && holds(file.bytes, name) {
        reached.insert(file.path)
        names.append(PathText.name(of: file.path))
      }
    }
    return files.filter { reached.contains($0.path) && $0.path != path }
  }

  private static func holds(_ bytes: [UInt8], _ name: String) -> Bool {
    let name = Array(name.utf8)
    guard let first = name.first else { return false }
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var offset = 0
      while offset + name.count <= bytes.count {
        let last = bytes.count - name.count + 1
        guard let found = memchr(start + offset, CInt(first), last - offset) else { return false }
        if memcmp(found, name, name.count) == 0 { return true }
        offset = UnsafeRawPointer(found) - start + 1
      }
      return false
    }
  }
}
