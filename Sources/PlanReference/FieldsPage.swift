// PlanReference: the page of all kinds and fields, made from their declarations.

package import PlanSchema

/// `docs/fields.md`, and what `plancc explain KIND` prints.
package enum FieldsPage {
  /// The whole page, in Markdown.
  package static func markdown() -> String {
    var page = """
      # Kinds and fields

      This page is made from the declarations that plancc reads plans by; do not edit it. `docs/language.md` explains the
      language with examples. Names may be written in any case, and a space or a hyphen between words is the same.

      """
    for kind in KindDeclaration.all { page += "\n" + section(kind) }
    return page
  }

  /// One kind: what it is, an example, and a table of its fields.
  package static func section(_ kind: KindDeclaration) -> String {
    var text = "## \(kind.name)\n\n\(kind.help).\(kind.isDocument ? " It stands at the margin." : "")\n\n"
    text += "```\n\(kind.example)\n```\n\n"
    let names = facts(kind)
    if !names.isEmpty { text += names.joined(separator: " ") + "\n\n" }
    let fields = kind.fields.map { Schema.standard[$0] } + (kind.id == .risk ? [Schema.standard[.otherScore]] : [])
    if fields.isEmpty { return text }
    text += "| field | also | holds | example |\n|---|---|---|---|\n"
    for field in fields { text += row(field) }
    return text
  }

  private static func facts(_ kind: KindDeclaration) -> [String] {
    var facts: [String] = []
    if !kind.aliases.isEmpty { facts.append("Also: \(list(kind.aliases)).") }
    if !kind.plural.isEmpty { facts.append("Several, as rows or records: `\(kind.plural):`.") }
    switch kind.reference {
    case .none: facts.append("Nothing stands between its name and the colon.")
    case .identifier: facts.append("Before the colon may stand a reference, such as `\(kind.name) 1.2:`.")
    case .words: facts.append("Before the colon may stand a name of its own.")
    }
    if case .field(let id) = kind.head { facts.append("After the colon: \(lowercased(Schema.standard[id].help)).") }
    if !kind.children.isEmpty {
      facts.append("Inside it may stand: \(list(kind.children.map { Schema.standard[$0].name })).")
    }
    return facts
  }

  private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

  private static func lowercased(_ help: String) -> String { help.prefix(1).lowercased() + help.dropFirst() }

  private static func row(_ field: FieldDeclaration) -> String {
    let name = field.id == .otherScore ? "*a declared point*" : "`\(field.name)`"
    let words = [
      name + reference(field), list(field.aliases), "\(field.help) (\(holds(field.type)))", "`\(field.example)`",
    ]
    return "| "
      + words.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      .joined(separator: " | ") + " |\n"
  }

  private static func reference(_ field: FieldDeclaration) -> String {
    switch field.qualifier {
    case .none: ""
    case .period: " *period*"
    case .date: " *date*"
    case .stage: " *letter*"
    case .periodOrArea: " *period or area*"
    case .words: " *words*"
    }
  }

  /// What a field holds, in an author's words.
  static func holds(_ type: FieldType) -> String {
    switch type {
    case .prose: "text, in Markdown"
    case .inline: "a line of text"
    case .words: "words"
    case .names: "words, separated by `;`"
    case .date: "a date"
    case .when: "a date, a span of dates or a word such as ongoing"
    case .period: "a period"
    case .number: "a number"
    case .figure: "a figure"
    case .money: "an amount of money"
    case .duration: "a length of time"
    case .timeOfDay: "a time of day"
    case .yesNo: "yes or no"
    case .choice(let words): "one of " + words.map(\.word).joined(separator: ", ")
    case .parties: "people, posts or bodies, separated by `;`"
    case .references: "references, separated by `;`"
    case .score: "a score"
    case .ratings: "ratings by quarter"
    case .timeline: "a timeline"
    case .periods: "a period, or several separated by `;`"
    case .levels: "levels, lowest first"
    case .bands: "bands, least serious first"
    case .scoreRule: "`likelihood x impact`, or `likelihood + impact`"
    case .numbering: "the form of numbers by level"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .link: "a link"
    case .path: "a file"
    case .grid: "rows"
    }
  }
}
