// PlanMarkup: the growing bytes of one document.

/// UTF-8 that only grows. It is not copyable, so that no copy is ever made by accident.
///
/// Markup comes in pieces of a few bytes, and appending each to an array costs more in bookkeeping than in copying
/// (170 MB/s against 235). So pieces gather in a block of fixed size first, and the array grows a block at a time.
package struct MarkupBytes: ~Copyable {
  private static let blockSize = 8192

  private var storage: [UInt8] = []
  private let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: MarkupBytes.blockSize)
  private var used = 0

  package init(capacity: Int = 0) {
    storage.reserveCapacity(capacity)
  }

  deinit { block.deallocate() }

  package var count: Int { storage.count + used }

  package consuming func finish() -> [UInt8] {
    flush()
    return storage
  }

  package mutating func append(_ byte: UInt8) {
    if used == MarkupBytes.blockSize { flush() }
    block[used] = byte
    used += 1
  }

  /// Bytes of this compiler's own making, which need no escaping.
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append($0) }
  }

  package mutating func append(number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    let magnitude = number.magnitude
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(magnitude / divisor % 10))
      divisor /= 10
    }
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > MarkupBytes.blockSize - used {
      flush()
      if bytes.count > MarkupBytes.blockSize { return storage.append(contentsOf: bytes) }
    }
    guard let base = block.baseAddress, let source = bytes.baseAddress else { return }
    (base + used).update(from: source, count: bytes.count)
    used += bytes.count
  }

  private mutating func flush() {
    storage.append(contentsOf: UnsafeBufferPointer(rebasing: block[..<used]))
    used = 0
  }
}
