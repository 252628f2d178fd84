// PlanHTMLCheck: a page as a tree of elements, each with the line that it starts on.

package struct Element: Sendable {
  package let name: String
  package let attributes: [String: String]
  package let line: Int
  /// Index of the element around it; the page itself has none.
  package let parent: Int?
  package var children: [Child] = []

  package enum Child: Sendable {
    case element(Int)
    case text(String)
  }

  package subscript(attribute: String) -> String? { attributes[attribute] }
}

package struct PageTree: Sendable {
  package var hasDoctype = false
  /// In the order of the file; the first stands for the page itself.
  package var elements: [Element] = [Element(name: "", attributes: [:], line: 1, parent: nil)]

  package func all(_ names: String...) -> [Int] {
    elements.indices.filter { names.contains(elements[$0].name) }
  }

  package func isInside(_ index: Int, _ name: String) -> Bool {
    ancestor(of: index, name) != nil
  }

  package func ancestor(of index: Int, _ name: String) -> Int? {
    var current = elements[index].parent
    while let here = current {
      if elements[here].name == name { return here }
      current = elements[here].parent
    }
    return nil
  }

  package func children(of index: Int, _ names: String...) -> [Int] {
    elements[index].children.compactMap { child in
      guard case .element(let child) = child, names.contains(elements[child].name) else { return nil }
      return child
    }
  }

  /// All text below, with single spaces.
  package func text(of index: Int) -> String {
    var text = ""
    collect(index, into: &text)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func collect(_ index: Int, into text: inout String) {
    for child in elements[index].children {
      switch child {
      case .text(let words): text += words
      case .element(let child):
        if elements[child].name == "br" { text += " " }
        if elements[child].name == "img" { text += elements[child]["alt"] ?? "" }
        collect(child, into: &text)
      }
    }
  }

  func fault(_ rule: PageRule, _ index: Int, _ detail: String) -> PageFault {
    PageFault(rule: rule, line: elements[index].line, detail: detail)
  }
}
