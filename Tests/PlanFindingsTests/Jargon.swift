// Words of compilers, which no officer should have to read.

enum Jargon {
  private static let words: Set<String> = [
    "token", "tokens", "tokenise", "node", "nodes", "identifier", "identifiers", "parse", "parsed", "parser", "parsing",
    "syntax", "syntactic", "null", "nil", "eof", "illegal", "invalid", "literal", "delimiter", "delimiters", "lexer",
    "ast", "enum", "boolean", "bool", "integer", "string", "strings", "expression", "operand", "operator", "schema",
    "mandatory", "argument", "arguments", "parameter", "deprecated", "exception", "malformed", "unexpected",
    "whitespace", "unterminated", "undefined", "undeclared", "terminal", "stdin", "regex", "codepoint", "bytes",
  ]

  /// The words of a text that are on the list; what stands between backticks or quotes is the author's own.
  static func words(in text: String) -> [String] {
    var found: [String] = []
    var isQuoted = false
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "/" }) {
      let opens = word.contains("`") || word.contains("“") || word.contains("\"")
      let bare = word.lowercased().filter(\.isLetter)
      if !isQuoted, !opens, words.contains(bare) { found.append(bare) }
      let marks = word.count { $0 == "`" || $0 == "“" || $0 == "”" || $0 == "\"" }
      if !marks.isMultiple(of: 2) { isQuoted.toggle() }
    }
    return found
  }
}
