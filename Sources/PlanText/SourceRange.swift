// PlanText: places in source files, as file and UTF-8 byte offsets.

/// The index of a file in its `SourceMap`.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A half-open range of UTF-8 byte offsets in one file. Files are at most 2^32 - 1 bytes.
package struct SourceRange: Hashable, Sendable {
  package var file: FileID
  package var start: UInt32
  package var end: UInt32

  package init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = end
  }

  package init(_ file: FileID, _ offsets: Range<Int>) {
    self.init(
      file: file, start: UInt32(truncatingIfNeeded: offsets.lowerBound),
      end: UInt32(truncatingIfNeeded: offsets.upperBound))
  }

  /// The offsets as a range of array indices.
  package var offsets: Range<Int> { Int(start)..<Int(max(start, end)) }

  package var isEmpty: Bool { end <= start }
}

extension SourceRange: Comparable {
  /// Source order: by file, then by place.
  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.start != right.start { return left.start < right.start }
    return left.end < right.end
  }
}
