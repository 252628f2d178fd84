// PlanModel: running text as a tree, after Markdown and before any output.

/// The text of a Markdown field or of the margin.
package enum Prose: Sendable {
  /// One paragraph without any markup: most fields of a plan.
  case plain(String)
  case blocks([ProseBlock])
}

package indirect enum ProseBlock: Sendable {
  case paragraph([Inline])
  /// Levels 1 to 6, as typed. Only at the margin, never in a field.
  case heading(level: Int, [Inline])
  case list(ProseList)
  case quote([ProseBlock])
  case code(String, language: String?)
  case table(ProseTable)
  case rule
}

package struct ProseList: Sendable {
  package var isOrdered: Bool
  /// The first number of an ordered list.
  package var start: Int
  package var isTight: Bool
  package var items: [Item]

  package struct Item: Sendable {
    package var blocks: [ProseBlock]
    /// Of a task list: done or not.
    package var isChecked: Bool?

    package init(blocks: [ProseBlock], isChecked: Bool? = nil) {
      self.blocks = blocks
      self.isChecked = isChecked
    }
  }

  package init(isOrdered: Bool, start: Int, isTight: Bool, items: [Item]) {
    self.isOrdered = isOrdered
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

package struct ProseTable: Sendable {
  package enum Alignment: String, Sendable { case none, left, centre, right }

  package var alignments: [Alignment]
  package var head: [[Inline]]
  package var rows: [[[Inline]]]

  package init(alignments: [Alignment], head: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
  }
}

package indirect enum Inline: Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case code(String)
  case link(url: String, title: String, [Inline])
  case image(url: String, title: String, alternative: [Inline])
  /// `[[…]]` as typed between the brackets, and the record that it names (nothing where it names none).
  case reference(typed: String, RecordID?)
}

/// A title, a cell or another single line: its inline tree, or just its words where it has no markup.
package struct RichLine: Sendable {
  /// The words without any markup.
  package var plain: String
  /// The tree, where it says more than `plain`.
  package var inlines: [Inline]?

  package init(_ plain: String, inlines: [Inline]? = nil) {
    self.plain = plain
    self.inlines = inlines
  }
}

extension [Inline] {
  /// The words without markup; a reference gives what was typed.
  package var plainText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let words), .code(let words), .reference(let words, _): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        text += inner.plainText
      }
    }
    return text
  }
}
