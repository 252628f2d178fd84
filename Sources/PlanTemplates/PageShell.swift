// PlanTemplates: the page around a paper. Only the shell passes through Mustache; the paper is put in afterwards.

import Mustache
package import PlanHTML

/// The page templates, read and checked once for any number of papers.
package struct PageShell: Sendable {
  private static let root = "page"
  private static let ending = ".mustache"
  /// Values come escaped, so the engine must not escape them again. The line is taken off again in messages.
  private static let preamble = "{{%CONTENT_TYPE:TEXT}}\n"

  private let library: MustacheLibrary
  private let stylesheet: [UInt8]

  package init(_ templates: Templates) throws(TemplateError) {
    let partials = Templates.names.filter { $0.hasSuffix(PageShell.ending) }
    var library = MustacheLibrary()
    var uses: [String: [String]] = [:]
    for file in partials {
      let name = String(file.dropLast(PageShell.ending.count))
      let text = try templates.text(named: file)
      library.register(try PageShell.parsed(text, file: file), named: name)
      uses[name] = try TemplateTags(text, file: file).partials(known: partials.map { String($0.dropLast(9)) })
    }
    try PartialLoops.refuse(in: uses, from: PageShell.root, ending: PageShell.ending)
    self.library = library
    stylesheet = try PageShell.stylesheet(of: templates)
  }

  /// One whole page.
  package func bytes(of page: HTMLPage) throws(TemplateError) -> [UInt8] {
    var values: [String: String] = [:]
    for variable in PageVariable.allCases {
      if variable.isSpliced {
        values[variable.rawValue] = Splice.mark(of: variable)
      } else if let bytes = variable.value(on: page) {
        values[variable.rawValue] = String(decoding: bytes, as: UTF8.self)
      }
    }
    guard let rendered = library.render(values, withTemplate: PageShell.root) else {
      throw TemplateError(file: PageShell.root + PageShell.ending, .unknownFile(nearest: nil))
    }
    let splice = Splice(Array(rendered.utf8), body: page.body, stylesheet: stylesheet)
    switch splice.bodyCount {
    case 0: throw TemplateError(file: PageShell.root + PageShell.ending, .bodyMissing)
    case 1: return splice.bytes
    default: throw TemplateError(file: PageShell.root + PageShell.ending, .bodyRepeated)
    }
  }

  private static func parsed(_ text: String, file: String) throws(TemplateError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: preamble + text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(
        file: file, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber,
        .malformed(reason: reason(for: error.error)))
    } catch {
      throw TemplateError(file: file, .malformed(reason: "its tags do not fit together"))
    }
  }

  private static func reason(for error: any Error) -> String {
    // Any other error is of the engine's own reader, which ran past the end in search of closing braces.
    guard let error = error as? MustacheTemplate.Error else { return "a tag has no end, or a name that cannot be read" }
    return switch error {
    case .sectionCloseNameIncorrect: "a section is closed here that was not opened"
    case .expectedSectionEnd: "a section is opened and never closed"
    case .unfinishedName: "a tag has no end, or a name that cannot be read"
    case .invalidSetDelimiter: "a change of braces cannot be read"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "a “{{%” tag cannot be read"
    default: "its tags do not fit together"
    }
  }

  private static func stylesheet(of templates: Templates) throws(TemplateError) -> [UInt8] {
    let file = "paper.css"
    guard let bytes = templates.bytes(named: file) else { throw TemplateError(file: file, .unknownFile(nearest: nil)) }
    if let line = Stylesheet.lineThatEndsElement(in: bytes) {
      throw TemplateError(file: file, line: line, .stylesheetEndsElement)
    }
    return bytes
  }
}

extension Templates {
  /// One page, for one paper; for several, keep a `PageShell`.
  package func page(_ page: HTMLPage) throws(TemplateError) -> [UInt8] {
    try PageShell(self).bytes(of: page)
  }
}
