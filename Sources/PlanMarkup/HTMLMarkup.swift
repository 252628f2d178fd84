// PlanMarkup: HTML written element by element. A tag closes itself when content follows, so none can stay open.

/// HTML as it grows. Elements and attributes come from enums, text is always escaped.
package struct HTMLMarkup: ~Copyable {
  /// Where the next byte goes.
  private enum Place { case content, tag, classes }

  private var bytes: MarkupBytes
  private var place = Place.content
  #if DEBUG
    private var openElements: [HTMLElement] = []
  #endif

  package init(capacity: Int = 0) {
    bytes = MarkupBytes(capacity: capacity)
  }

  package var count: Int { bytes.count }

  package consuming func finish() -> [UInt8] {
    #if DEBUG
      assert(openElements.isEmpty, "\(openElements) left open")
    #endif
    finishTag()
    return bytes.finish()
  }

  package mutating func open(_ element: HTMLElement) {
    finishTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(element.name)
    place = .tag
    #if DEBUG
      if !element.isVoid { openElements.append(element) }
    #endif
  }

  package mutating func close(_ element: HTMLElement) {
    finishTag()
    bytes.append("</")
    bytes.append(element.name)
    bytes.append(UInt8(ascii: ">"))
    #if DEBUG
      let opened = openElements.popLast()
      assert(opened == element, "\(element) closes \(String(describing: opened))")
    #endif
  }

  /// A value of this compiler's own making.
  package mutating func set(_ attribute: HTMLAttribute, _ value: StaticString) {
    begin(attribute)
    bytes.append(value)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func set(_ attribute: HTMLAttribute, text value: String, prefix: StaticString = "") {
    begin(attribute)
    bytes.append(prefix)
    bytes.append(attribute: value)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func set(_ attribute: HTMLAttribute, number: Int) {
    begin(attribute)
    bytes.append(number: number)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func set(_ attribute: HTMLAttribute, _ target: LinkTarget) {
    begin(attribute)
    bytes.append(target)
    bytes.append(UInt8(ascii: "\""))
  }

  /// One more class of the open tag; classes of one tag are added one after the other.
  package mutating func addClass(_ name: StaticString) {
    if place == .classes {
      bytes.append(UInt8(ascii: " "))
    } else {
      assert(place == .tag, "class outside a tag")
      bytes.append(" class=\"")
      place = .classes
    }
    bytes.append(name)
  }

  package mutating func text(_ text: String) {
    finishTag()
    bytes.append(text: text)
  }

  /// Text of an author: isolated where its direction could reorder what stands beside it.
  package mutating func authorText(_ text: String) {
    finishTag()
    let utf8 = text.utf8Span
    let isolate = !utf8.isKnownASCII && utf8.span.needsIsolation
    if isolate { bytes.append("<bdi>") }
    bytes.append(text: text)
    if isolate { bytes.append("</bdi>") }
  }

  package mutating func number(_ number: Int) {
    finishTag()
    bytes.append(number: number)
  }

  /// Characters of this compiler's own making, markup or not.
  package mutating func literal(_ text: StaticString) {
    finishTag()
    bytes.append(text)
  }

  /// A newline of the file, where HTML sees none: between blocks.
  package mutating func newline() {
    finishTag()
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func begin(_ attribute: HTMLAttribute) {
    if place == .classes { bytes.append(UInt8(ascii: "\"")) }
    assert(place != .content, "\(attribute) outside a tag")
    place = .tag
    bytes.append(UInt8(ascii: " "))
    bytes.append(attribute.name)
    bytes.append("=\"")
  }

  @inline(__always)
  private mutating func finishTag() {
    switch place {
    case .content: return
    case .tag: bytes.append(UInt8(ascii: ">"))
    case .classes: bytes.append("\">")
    }
    place = .content
  }
}
