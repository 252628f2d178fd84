// PlanDriver: writing files so that each is there whole, as it was, or not at all.

import Glibc
import Synchronization

extension Disk {
  private static let staged = Atomic<Int>(0)

  package func makeFolder(_ path: String) throws(FileFault) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      guard try kind(of: path) == .folder else { throw .notFolder }
    case ENOENT:
      let above = PathText.folder(of: path)
      guard !above.isEmpty, above != path else { throw .missing }
      try makeFolder(above)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemWords.fault(errno) }
    default: throw SystemWords.fault(errno)
    }
  }

  package func stage(_ bytes: [UInt8], as name: String, in folder: String) throws(FileFault) -> StagedFile {
    let number = Self.staged.add(1, ordering: .relaxed).newValue
    let staged = StagedFile(folder: folder, name: name, temporaryName: ".plancc-\(getpid())-\(number).tmp")
    let path = PathText.joined(folder, staged.temporaryName)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemWords.fault(errno) }
    keepMode(of: PathText.joined(folder, name), for: descriptor)
    var failure: CInt = 0
    if !Self.writeAll(bytes, to: descriptor) || fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      unlink(path)
      throw SystemWords.fault(failure)
    }
    return staged
  }

  /// A file that is replaced keeps who may read it.
  private func keepMode(of path: String, for descriptor: CInt) {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return }
    fchmod(descriptor, information.st_mode & 0o777)
  }

  package func commit(_ file: StagedFile) throws(FileFault) {
    let from = PathText.joined(file.folder, file.temporaryName)
    guard rename(from, PathText.joined(file.folder, file.name)) == 0 else {
      let number = errno
      unlink(from)
      throw SystemWords.fault(number)
    }
    let folder = open(file.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  package func discard(_ file: StagedFile) {
    unlink(PathText.joined(file.folder, file.temporaryName))
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemWords.fault(errno) }
    var number: CInt = 0
    if !Self.writeAll(bytes, to: descriptor) { number = errno }
    if close(descriptor) != 0, number == 0 { number = errno }
    guard number == 0 else {
      unlink(path)
      throw SystemWords.fault(number)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return false }
        done += count
      }
      return true
    }
  }
}
