// PlanDocBookTests: libxml2's parser reads back the very words. With Foundation in the other files of this target, it
// also shows that the two can be seen together in a clean build.

import CLibXML2
import PlanDocBook
import PlanPaper
import Testing

@Suite struct RoundTripTests {
  /// The words of the first element of a name, as a reader of XML gets them.
  private func words(of element: String, in document: [UInt8]) -> String? {
    let parsed = document.withUnsafeBytes {
      xmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil, 0)
    }
    guard let parsed else { return nil }
    defer { xmlFreeDoc(parsed) }
    var node = xmlDocGetRootElement(parsed)
    while let current = node, String(cString: current.pointee.name) != element {
      node = next(after: current)
    }
    let content = xmlBufferCreate()
    defer { xmlBufferFree(content) }
    guard xmlNodeBufGetContent(content, node) == 0, let words = xmlBufferContent(content) else { return nil }
    return String(cString: words)
  }

  private func next(after node: xmlNodePtr) -> xmlNodePtr? {
    if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE { return child }
    var current: xmlNodePtr? = node
    while let here = current {
      if let next = here.pointee.next { return next }
      current = here.pointee.parent
    }
    return nil
  }

  @Test(arguments: [
    "Plain words.", "R&D < 5 > 4 \"x\" 'y'", " – “café” £5m 日本 😀", "&amp; &lt; ]]>", "tab\tand\nlines",
    "a\u{7F}\u{80}b", "a\u{B}b\u{FFFF}",
    " spaces  stay ", "e\u{301} \u{200F}مدرسة", "\u{FEFF}mark",
  ])
  func wordsComeBack(_ text: String) throws {
    var paper = Paper(slug: "trip", title: [.text(text)], kindLabel: "Plan")
    paper.blocks = [
      .paragraph(Paragraph([.strong([.text(text)]), .text("–"), .link(url: "a", [.text(text)])])), .code(text),
    ]
    let document = try DocBookWriter.document(of: paper)
    let expected = String(String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
    #expect(words(of: "title", in: document) == expected)
    #expect(words(of: "para", in: document) == expected + "–" + expected)
    #expect(words(of: "programlisting", in: document) == expected)
  }

  /// Control characters and noncharacters.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
