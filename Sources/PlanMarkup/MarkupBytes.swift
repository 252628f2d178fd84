// PlanMarkup: the growing bytes of one document, and the two ways of escaping that HTML and XML share.

/// UTF-8 that only grows. It is not copyable, so that no copy is ever made by accident.
package struct MarkupBytes: ~Copyable {
  @usableFromInline var storage: [UInt8]

  package init(capacity: Int = 0) {
    storage = []
    storage.reserveCapacity(capacity)
  }

  package var count: Int { storage.count }

  package consuming func finish() -> [UInt8] { storage }

  @inlinable
  package mutating func append(_ byte: UInt8) {
    storage.append(byte)
  }

  /// Bytes of this compiler's own making, which need no escaping.
  @inlinable
  package mutating func append(_ text: StaticString) {
    storage.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Bytes that are markup already.
  package mutating func append(markup: [UInt8]) {
    storage.append(contentsOf: markup)
  }

  @inlinable
  package mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { storage.append(contentsOf: $0) }
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
}
