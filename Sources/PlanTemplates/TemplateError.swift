// PlanTemplates: what can be wrong with a template of one's own, and where.

import PlanText

package struct TemplateError: Error, Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    case unknownFile(nearest: String?)
    case notUTF8
    case malformed(reason: String)
    case unknownVariable(String, nearest: String?)
    case missingPartial(String, nearest: String?)
    case partialLoop([String])
    case bodyMissing
    case bodyRepeated
    case stylesheetEndsElement
    case unknownLabel(String, nearest: String?)
    case labelWithoutColon
  }

  /// The template's path below its folder.
  package let file: String
  package let line: Int?
  package let column: Int?
  package let fault: Fault

  init(file: String, line: Int? = nil, column: Int? = nil, _ fault: Fault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }

  static func nearest(to name: String, among names: [String]) -> String? {
    Suggestion.nearest(to: name, among: names)
  }
}

extension TemplateError {
  /// `page.mustache:4:9`, as far as it is known.
  package var place: String {
    var place = file
    if let line { place += ":\(line)" }
    if let line, line > 0, let column { place += ":\(column)" }
    return place
  }

  /// One line, lower case, without a full stop; the file and the place stand in `place`.
  package var summary: String {
    switch fault {
    case .unknownFile: "“\(file)” is not the name of a template"
    case .notUTF8: "template “\(file)” is not UTF-8 text"
    case .malformed(let reason): "template “\(file)” cannot be read: \(reason)"
    case .unknownVariable(let name, _): "template “\(file)” asks for “\(name)”, which no paper has"
    case .missingPartial(let name, _): "template “\(file)” takes in “\(name)”, which is no template"
    case .partialLoop(let names): "templates take in each other without end: \(names.joined(separator: " → "))"
    case .bodyMissing: "the page never places the paper itself: “{{{body}}}” is in no template"
    case .bodyRepeated: "the page places the paper more than once: “{{{body}}}” may stand in one place only"
    case .stylesheetEndsElement: "template “\(file)” holds “</style”, which would end the style sheet early"
    case .unknownLabel(let name, _): "“\(name)” is not the name of a label"
    case .labelWithoutColon: "a line of “\(file)” has no colon between its name and its words"
    }
  }

  /// The name that was most likely meant.
  package var nearest: String? {
    switch fault {
    case .unknownFile(let nearest), .unknownVariable(_, let nearest), .missingPartial(_, let nearest),
      .unknownLabel(_, let nearest):
      nearest
    default: nil
    }
  }

  /// All of it in one line.
  package var message: String {
    let suggestion = nearest.map { "; did you mean “\($0)”?" } ?? ""
    return "\(place): \(summary)\(suggestion)"
  }
}
