// PlanTemplates: the tags of a template, read for one purpose: a name that nobody knows would vanish without a word.

struct TemplateTags {
  private enum Use { case variable, partial }

  private struct Tag {
    let use: Use
    let name: String
    let line: Int
    let column: Int
  }

  private let file: String
  private let tags: [Tag]

  /// `text` is one that Mustache could read.
  init(_ text: String, file: String) {
    self.file = file
    var scanner = TagScanner(text)
    var tags: [Tag] = []
    while let found = scanner.next() {
      let inner = found.content
      switch inner.first {
      case "!", "=", "%", "/", "$": continue
      case ">", "<":
        let name = String(inner.dropFirst().drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
        tags.append(Tag(use: .partial, name: name, line: found.line, column: found.column))
      default:
        let name = TemplateTags.variable(in: inner)
        if name != "." { tags.append(Tag(use: .variable, name: name, line: found.line, column: found.column)) }
      }
    }
    self.tags = tags
  }

  /// The name inside `#name`, `{name`, `& name` or `uppercased(name)`.
  private static func variable(in content: Substring) -> String {
    var name = content.drop { "#^{& \t\n".contains($0) }
    if let bracket = name.lastIndex(of: "(") { name = name[name.index(after: bracket)...] }
    return String(name.prefix { !") }\t\n".contains($0) })
  }

  /// The templates that this one takes in; refuses names that no page has.
  func partials(known: [String]) throws(TemplateError) -> [String] {
    var partials: [String] = []
    for tag in tags {
      switch tag.use {
      case .variable:
        if PageVariable(rawValue: tag.name) != nil { continue }
        let nearest = TemplateError.nearest(to: tag.name, among: PageVariable.allCases.map(\.rawValue))
        throw TemplateError(
          file: file, line: tag.line, column: tag.column, .unknownVariable(tag.name, nearest: nearest))
      case .partial:
        guard known.contains(tag.name) else {
          let nearest = TemplateError.nearest(to: tag.name, among: known)
          throw TemplateError(
            file: file, line: tag.line, column: tag.column, .missingPartial(tag.name, nearest: nearest))
        }
        partials.append(tag.name)
      }
    }
    return partials
  }
}

/// Walks from tag to tag, minding changes of the braces.
private struct TagScanner {
  private var rest: Substring
  private var line = 1
  private var column = 1
  private var opening = "{{"
  private var closing = "}}"

  init(_ text: String) {
    rest = text[...]
  }

  mutating func next() -> (content: Substring, line: Int, column: Int)? {
    guard skip(to: opening) else { return nil }
    let (tagLine, tagColumn) = (line, column)
    advance(opening.count)
    let start = rest
    guard skip(to: closing) else { return nil }
    let content = start[start.startIndex..<rest.startIndex]
    advance(closing.count)
    if content.first == "=" { changeBraces(content) }
    return (content, tagLine, tagColumn)
  }

  private mutating func changeBraces(_ content: Substring) {
    let parts = content.split { $0 == "=" || $0.isWhitespace }
    guard parts.count == 2 else { return }
    opening = String(parts[0])
    closing = String(parts[1])
  }

  private mutating func skip(to mark: String) -> Bool {
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return true }
      advance(1)
    }
    return false
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count {
      guard let character = rest.popFirst() else { return }
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}
