// PlanText: the files of one run, in the order in which they were first read.

/// One file as it was read: its bytes are never changed, so that every offset stays true.
package struct SourceFile: Sendable {
  /// The path as the author would type it, relative to the project folder, with `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// All files that a run has read; `FileID`s index into it.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  package mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(files.count - 1)
  }

  package subscript(_ id: FileID) -> SourceFile { files[Int(id.index)] }

  /// The text of a range, with invalid UTF-8 repaired.
  package func text(_ range: SourceRange) -> String {
    let bytes = self[range.file].bytes
    let offsets = range.offsets.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[offsets], as: UTF8.self)
  }
}
