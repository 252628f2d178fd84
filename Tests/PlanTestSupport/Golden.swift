// PlanTestSupport: expected output kept as plain files beside the tests.

import Glibc

/// A folder of expected output. With PLANCC_UPDATE_GOLDENS=1 the files are rewritten and the run still fails, so that
/// nobody mistakes a rewritten file for a passed test.
package struct GoldenFolder: Sendable {
  private let path: String

  /// The folder `name` beside the test file that asks.
  package init(_ name: String = "Goldens", beside file: String = #filePath) {
    path = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name
  }

  /// A folder anywhere.
  package init(at path: String) { self.path = path }

  /// What is wrong with the golden file of this name; nothing where it holds exactly the bytes given.
  package func mismatch(_ actual: String, _ name: String) -> String? { mismatch(Array(actual.utf8), name) }

  package func mismatch(_ actual: [UInt8], _ name: String) -> String? {
    let file = path + "/" + name
    if let value = getenv("PLANCC_UPDATE_GOLDENS"), value[0] != 0 {
      guard write(actual, to: file) else { return "\(file) cannot be written" }
      return "\(file) was rewritten; look at the change and run again"
    }
    guard let expected = Self.read(file) else {
      return "\(file) is missing; PLANCC_UPDATE_GOLDENS=1 writes it"
    }
    guard expected != actual else { return nil }
    return Self.difference(expected, actual, name)
  }

  /// Files of the folder that no test asks for.
  package func orphans(besides expected: [String]) -> [String] {
    names().filter { !expected.contains($0) }
  }

  /// The names in the folder, sorted.
  package func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  package func bytes(of name: String) -> [UInt8]? { Self.read(path + "/" + name) }

  /// The first line that differs, from both.
  private static func difference(_ expected: [UInt8], _ actual: [UInt8], _ name: String) -> String {
    let old = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    var line = 0
    while line < min(old.count, new.count), old[line] == new[line] { line += 1 }
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(end of file)"
    }
    return "\(name) differs at line \(line + 1)\nexpected: \(text(old))\nactual:   \(text(new))"
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private func write(_ bytes: [UInt8], to file: String) -> Bool {
    mkdir(path, 0o755)
    guard let stream = fopen(file, "w") else { return false }
    let written = fwrite(bytes, 1, bytes.count, stream)
    return fclose(stream) == 0 && written == bytes.count
  }
}
