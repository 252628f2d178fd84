// PlanDriver: opening what lies below a folder, and nothing else, step by step.

import Glibc

/// Opens files below a folder. Each step of a path is opened from the folder before it, so that neither `..` nor a link
/// nor a link that is put there meanwhile leads out. A link that stays inside is followed.
struct ContainedPath {
  private static let linksFollowed = 40
  private let root: String
  /// The folders on the way, open; the first is the root.
  private var folders: [CInt] = []
  private var links = 0

  /// The descriptor of a file or folder, which the caller closes.
  static func open(_ path: String, beneath root: String) throws(FileFault) -> CInt {
    var walk = ContainedPath(root: root)
    defer { walk.close() }
    return try walk.open(path)
  }

  private init(root: String) { self.root = root }

  private func close() { folders.forEach { _ = Glibc.close($0) } }

  private mutating func open(_ path: String) throws(FileFault) -> CInt {
    let start = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard start >= 0 else { throw SystemWords.fault(errno) }
    folders.append(start)
    if path.hasPrefix("/") { throw .outside }
    var steps: [String] = path.split(separator: "/").reversed().map(String.init)
    while let step = steps.popLast() {
      if step == "." { continue }
      if step == ".." { try goUp() } else { try enter(step, &steps) }
    }
    guard let last = folders.popLast() else { throw .missing }
    return last
  }

  private mutating func goUp() throws(FileFault) {
    guard folders.count > 1, let last = folders.popLast() else { throw .outside }
    _ = Glibc.close(last)
  }

  private mutating func enter(_ step: String, _ rest: inout [String]) throws(FileFault) {
    guard let folder = folders.last else { throw .missing }
    var information = stat()
    guard fstatat(folder, step, &information, AT_SYMLINK_NOFOLLOW) == 0 else { throw SystemWords.fault(errno) }
    if information.st_mode & S_IFMT == S_IFLNK { return try follow(step, in: folder, &rest) }
    // Without waiting for somebody to write into a pipe.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = openat(folder, step, flags)
    guard descriptor >= 0 else { throw SystemWords.fault(errno) }
    folders.append(descriptor)
  }

  private mutating func follow(_ step: String, in folder: CInt, _ rest: inout [String]) throws(FileFault) {
    links += 1
    guard links <= Self.linksFollowed else { throw .refused("its links lead in a circle") }
    guard var target = Self.target(of: step, in: folder) else { throw SystemWords.fault(errno) }
    if target.hasPrefix("/") {
      guard PathText.isInside(target, root) else { throw .outside }
      target = String(target.dropFirst(root.count))
      while folders.count > 1, let last = folders.popLast() { _ = Glibc.close(last) }
    }
    rest += target.split(separator: "/").reversed().map(String.init)
  }

  private static func target(of link: String, in folder: CInt) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let length = readlinkat(folder, link, start, buffer.count)
      guard length > 0 else { return nil }
      return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
    }
  }
}
