// PlanDocBookCheck: the elements of a well-formed document, in order, without its words.

package struct Element {
  package let name: String
  package let parent: Int?
  private let attributes: [String: String]

  fileprivate init(name: String, parent: Int?, attributes: [String: String]) {
    self.name = name
    self.parent = parent
    self.attributes = attributes
  }

  package subscript(_ name: String) -> String? { attributes[name] }
}

package enum ElementReader {
  package static func elements(of document: [UInt8]) -> [Element] {
    var elements: [Element] = []
    var open: [Int] = []
    for piece in document.split(separator: UInt8(ascii: "<")).dropFirst(document.first == UInt8(ascii: "<") ? 0 : 1) {
      let tag = piece.prefix { $0 != UInt8(ascii: ">") }
      guard let first = tag.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else { continue }
      if first == UInt8(ascii: "/") {
        open.removeLast()
        continue
      }
      let isEmpty = tag.last == UInt8(ascii: "/")
      let text = String(decoding: isEmpty ? tag.dropLast() : tag, as: UTF8.self)
      elements.append(element(text, parent: open.last))
      if !isEmpty { open.append(elements.count - 1) }
    }
    return elements
  }

  /// `name first="value" second="value"`; values hold no raw `<`, `>` or `"`.
  private static func element(_ tag: String, parent: Int?) -> Element {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    let head = parts[0].split(separator: " ")
    var attributes: [String: String] = [:]
    var name = head.dropFirst().last.map(String.init) ?? ""
    for (index, part) in parts.enumerated().dropFirst() {
      if index % 2 == 1 {
        attributes[String(name.dropLast())] = String(part)
      } else {
        name = part.split(separator: " ").last.map(String.init) ?? ""
      }
    }
    return Element(name: String(head[0]), parent: parent, attributes: attributes)
  }
}
