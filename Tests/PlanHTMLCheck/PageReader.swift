// PlanHTMLCheck: reads HTML strictly: every tag closed, every value in double quotes, as our own writer writes it.

struct PageReader {
  private static let void: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]
  private static let raw: Set<String> = ["style", "script"]

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var tree = PageTree()
  private var open: [Int] = [0]
  private(set) var faults: [PageFault] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if String(validating: bytes, as: UTF8.self) == nil { malformed("not UTF-8") }
  }

  mutating func read() -> PageTree {
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        readText()
      } else if at("<!--") {
        skip(past: "-->")
      } else if at("<!") {
        tree.hasDoctype = tree.hasDoctype || at("<!DOCTYPE html>")
        skip(past: ">")
      } else if at("</") {
        readEndTag()
      } else {
        readStartTag()
      }
    }
    for left in open.dropFirst() { malformed("<\(tree.elements[left].name)> is never closed") }
    return tree
  }

  private mutating func malformed(_ detail: String) {
    faults.append(PageFault(rule: .markupMalformed, line: line, detail: detail))
  }

  private func at(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func step() {
    if bytes[index] == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  private mutating func skip(past text: String) {
    while index < bytes.count, !at(text) { step() }
    for _ in text.utf8 where index < bytes.count { step() }
  }

  private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isWanted(bytes[index]) { step() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readText() {
    let text = take { $0 != UInt8(ascii: "<") }
    let isForbidden = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 9, 10, 12, 13: false
      case ..<32, 0x7F...0x9F, 0xFDD0...0xFDEF: true
      default: scalar.value & 0xFFFE == 0xFFFE
      }
    }
    if isForbidden { malformed("a character that HTML forbids in “\(text.prefix(40))”") }
    append(.text(decoded(text)))
  }

  private mutating func append(_ child: Element.Child) {
    if let parent = open.last { tree.elements[parent].children.append(child) }
  }

  /// Character references of the five escapes; any other, or a lone `&`, is malformed.
  private mutating func decoded(_ text: String) -> String {
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != ";" }
      if let character = known[String(name)], name.endIndex < part.endIndex {
        result += character + part[part.index(after: name.endIndex)...]
      } else {
        malformed("“&\(part.prefix(8))” is no character reference")
      }
    }
    return result
  }

  private mutating func readEndTag() {
    index += 2
    let name = take { $0 != UInt8(ascii: ">") }
    if index < bytes.count { step() }
    guard open.count > 1, let last = open.last, tree.elements[last].name == name else {
      return malformed("</\(name)> closes nothing")
    }
    open.removeLast()
  }

  private mutating func readStartTag() {
    let startLine = line
    index += 1
    let name = take { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    if name.isEmpty || !name.utf8.allSatisfy(isNameByte) { malformed("<\(name)> is no tag") }
    let attributes = readAttributes(of: name)
    let element = tree.elements.count
    tree.elements.append(Element(name: name, attributes: attributes, line: startLine, parent: open.last))
    append(.element(element))
    if PageReader.void.contains(name) { return }
    open.append(element)
    if PageReader.raw.contains(name) { readRaw(until: "</\(name)") }
  }

  private mutating func readRaw(until ending: String) {
    let start = index
    while index < bytes.count, !at(ending) { step() }
    append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
  }

  private mutating func readAttributes(of element: String) -> [String: String] {
    var attributes: [String: String] = [:]
    while index < bytes.count {
      _ = take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      if index >= bytes.count { break }
      if bytes[index] == UInt8(ascii: ">") {
        step()
        return attributes
      }
      let name = take { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }
      if attributes[name] != nil { malformed("<\(element)> has \(name) twice") }
      guard at("=\"") else {
        malformed("\(name) of <\(element)> has no value in double quotes")
        attributes[name] = ""
        if index < bytes.count, bytes[index] == UInt8(ascii: "=") { step() }
        continue
      }
      index += 2
      let value = take { $0 != UInt8(ascii: "\"") }
      attributes[name] = decoded(value)
      if index < bytes.count { step() }
    }
    malformed("<\(element)> has no end")
    return attributes
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
