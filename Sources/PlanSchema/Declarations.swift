// PlanSchema: the shape of a declaration of a kind or a field. Pure data, no lines and no output.

/// How the text after a field's colon, and the deeper lines below it, are read.
package enum FieldType: Hashable, Sendable {
  /// Markdown: paragraphs, lists and tables.
  case prose
  /// One line of inline Markdown.
  case inline
  /// Words as they stand, no Markdown.
  case words
  /// Several words, separated by `;`.
  case names
  case date
  /// A date, a span of dates or a date word.
  case when
  case period
  case number
  /// A number, a percentage, an amount of money or a length of time, as an indicator counts it.
  case figure
  case money
  case duration
  case timeOfDay
  case yesNo
  case choice([ChoiceWord])
  /// Owners: people, posts and bodies, separated by `;`.
  case parties
  /// Records of the plan, of one of these kinds (any kind where empty).
  case references([KindID])
  case score
  case timeline
  /// One letter a quarter, a semicolon between years.
  case ratings
  /// The periods in which a commissioning stage runs.
  case periods
  /// `Rare (1); Unlikely (2)`.
  case levels
  /// `Low 1 to 4 (green); …`.
  case bands
  case scoreRule
  case numbering
  case email, phone, link
  /// A file of the project, with `/`.
  case path
  /// Rows that the field itself gives a meaning, such as a written-out matrix.
  case grid
}

/// A word of a vocabulary with its fixed meaning.
package struct ChoiceWord: Hashable, Sendable {
  package let word: String
  package let aliases: [String]

  package init(_ word: String, _ aliases: String...) {
    self.word = word
    self.aliases = aliases
  }
}

/// What the reference of a field, the words between its name and its colon, may be.
package enum QualifierType: Hashable, Sendable {
  case none
  /// A period or a date: `target Q1 2016/17: 69.5`.
  case period
  /// A date, or nothing: `target 31 March 2017: 4 x 3`.
  case date
  /// A stage letter: `stage A: Q1 2018/19`.
  case stage
  /// A period, a date or a declared area: `latest North Kent: 17.5%`.
  case periodOrArea
  /// Words that name something of the record, such as a column: `column Net: Gross - Income`.
  case words
}

/// One field, declared once and used by every kind that lists it.
package struct FieldDeclaration: Sendable {
  package let id: FieldID
  package let name: String
  package let aliases: [String]
  package let type: FieldType
  package let qualifier: QualifierType
  /// May stand several times in one record (with other qualifiers, where it takes any).
  package let isRepeatable: Bool
  /// One line for the reference, completion and `did you mean`.
  package let help: String
  /// A value as an author would type it.
  package let example: String
}

/// What the reference of a record, the words between its kind and its colon, may be.
package enum ReferenceShape: Hashable, Sendable {
  /// The kind takes no reference.
  case none
  /// One word with a capital, a digit or brackets, or several each with a digit or all capitals; 24 characters at most.
  case identifier
  /// Any words: a declaration's name.
  case words
}

/// What the text after a record's colon fills.
package enum HeadRole: Hashable, Sendable {
  /// Inline Markdown: the record's title.
  case title
  /// The value of this field, as for `meeting: 13 May 2016`.
  case field(FieldID)
}

/// One kind of record, declared once.
package struct KindDeclaration: Sendable {
  package let id: KindID
  package let name: String
  package let plural: String
  package let aliases: [String]
  package let head: HeadRole
  package let isTitleRequired: Bool
  package let reference: ReferenceShape
  /// Opens a paper, and ends at the next.
  package let isDocument: Bool
  package let fields: [FieldID]
  package let children: [KindID]
  /// The columns of rows below it are the plan's own.
  package let hasFreeColumns: Bool
  package let help: String
  /// A record as an author would type it.
  package let example: String
}
