// PlanDocBook: libxml2's xmlTextWriter, owned, with typed names and no way to write what is not XML.

import CLibXML2
import PlanMarkup

/// Why a document could not be written. No paper can cause it, only a machine at its limits.
package enum DocBookError: Error, Equatable, Sendable {
  case outOfMemory
  /// xmlTextWriter has refused a call.
  case writerFailed
}

/// Writes one XML document into memory. Elements that hold blocks stand on lines of their own; nothing is ever put
/// between words. A refused call is remembered, and `finish` throws.
struct XMLWriter: ~Copyable {
  private let writer: xmlTextWriterPtr
  private let sink: Sink
  private var hasFailed = false
  private var depth = 0

  init() throws(DocBookError) {
    _ = Self.library
    sink = Sink()
    let context = Unmanaged.passUnretained(sink).toOpaque()
    guard let output = xmlOutputBufferCreateIO(Sink.write, nil, context, nil) else { throw .outOfMemory }
    guard let writer = xmlNewTextWriter(output) else {
      xmlOutputBufferClose(output)
      throw .outOfMemory
    }
    self.writer = writer
    // Without an encoding, libxml2 passes UTF-8 through as it is.
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  }

  deinit { xmlFreeTextWriter(writer) }

  /// All bytes; every element that is open is closed.
  consuming func finish() throws(DocBookError) -> [UInt8] {
    check(xmlTextWriterEndDocument(writer))
    check(xmlTextWriterFlush(writer))
    if hasFailed { throw .writerFailed }
    return sink.bytes
  }

  /// Sets libxml2 up, once in the life of the process.
  private static let library: Void = xmlInitParser()

  private mutating func check(_ result: Int32) {
    if result < 0 { hasFailed = true }
  }
}

extension XMLWriter {
  /// An element on a line of its own.
  mutating func openBlock(_ element: DocBookElement) {
    breakLine()
    depth += 1
    openInline(element)
  }

  /// Closes an element that holds blocks.
  mutating func closeBlock() {
    depth -= 1
    breakLine()
    closeInline()
  }

  /// Closes an element that holds words, or nothing.
  mutating func closeText() {
    depth -= 1
    closeInline()
  }

  mutating func openInline(_ element: DocBookElement) {
    check(element.name.withXMLName { xmlTextWriterStartElement(writer, $0) })
  }

  mutating func closeInline() { check(xmlTextWriterEndElement(writer)) }

  mutating func set(_ attribute: DocBookAttribute, _ value: StaticString) {
    check(
      attribute.name.withXMLName { name in
        value.withXMLName { xmlTextWriterWriteAttribute(writer, name, $0) }
      })
  }

  mutating func set(_ attribute: DocBookAttribute, text: String) {
    var bytes = MarkupBytes(capacity: text.utf8.count + 16)
    bytes.append(attribute: text)
    set(attribute, markup: bytes.finish())
  }

  /// A value that is escaped already.
  mutating func set(_ attribute: DocBookAttribute, markup: [UInt8]) {
    check(attribute.name.withXMLName { xmlTextWriterStartAttribute(writer, $0) })
    markup.withUnsafeBufferPointer { raw($0) }
    check(xmlTextWriterEndAttribute(writer))
  }

  mutating func instruction(_ target: StaticString, _ content: String? = nil) {
    check(
      target.withXMLName { name in
        guard let content else { return xmlTextWriterWritePI(writer, name, nil) }
        return content.withCString { text in
          text.withMemoryRebound(to: UInt8.self, capacity: content.utf8.count + 1) {
            xmlTextWriterWritePI(writer, name, $0)
          }
        }
      })
  }

  /// Words, in one call and straight from where they lie, unless a character has to be replaced.
  mutating func text(_ text: String) {
    if text.isEmpty { return }
    let utf8 = text.utf8Span
    let isPlain = utf8.span.withUnsafeBufferPointer { bytes in
      guard XMLText.isPlain(bytes) else { return false }
      raw(bytes)
      return true
    }
    if isPlain { return }
    var escaped = MarkupBytes(capacity: text.utf8.count + 64)
    escaped.append(text: text)
    escaped.finish().withUnsafeBufferPointer { raw($0) }
  }

  mutating func text(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func number(_ number: Int) { text(String(number)) }

  private mutating func raw(_ markup: StaticString) {
    raw(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// libxml2 counts in Int32; longer text goes in pieces.
  private mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while let base = UnsafeBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let count = min(rest.count, 1 << 30)
      check(xmlTextWriterWriteRawLen(writer, base, Int32(count)))
      rest = rest.dropFirst(count)
    }
  }

  private mutating func breakLine() {
    let line: StaticString = "\n                                                                "
    raw(UnsafeBufferPointer(start: line.utf8Start, count: min(1 + depth, line.utf8CodeUnitCount)))
  }
}

/// Where libxml2's output goes.
private final class Sink {
  var bytes: [UInt8] = []

  static let write: xmlOutputWriteCallback = { context, start, count in
    guard let context, let start, count > 0 else { return 0 }
    let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(count)))
    return count
  }
}

/// Which text can stand in XML as it is.
private enum XMLText {
  /// On the safe side: letters of most scripts and common signs are plain; what may be forbidden is looked at again
  /// by the target that escapes.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where !isPlain(byte) { return false }
    return true
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    // Tab, LF, and all from space to `?` but `&`, `<`, `>`.
    let low: UInt64 = 0xAFFF_FFBF_0000_0600
    if byte < 64 { return (low >> UInt64(byte)) & 1 == 1 }
    // Not DEL; not the lead bytes of C1 controls and of noncharacters.
    return byte != 0x7F && byte != 0xC2 && byte < 0xEF
  }
}

extension StaticString {
  /// The bytes of a literal end in NUL.
  fileprivate func withXMLName(_ body: (UnsafePointer<UInt8>) -> Int32) -> Int32 { body(utf8Start) }
}
