// PlanPaper: a paper with nothing left to work out. Back ends write it down; they never derive meaning.

/// Where text can be linked to: unique in its paper, an XML name, the same in every format.
package struct Anchor: Hashable, Sendable {
  package let id: String
  /// The name of another file that it stands in, without its ending; nothing for the same file.
  package let file: String?

  package init(_ id: String) {
    self.id = id
    file = nil
  }

  private init(_ id: String, in file: String) {
    self.id = id
    self.file = file
  }

  /// The same place, seen from another file. Without an id it is the file as a whole.
  package func inFile(_ name: String) -> Anchor { Anchor(id, in: name) }
}

/// One committee paper.
package struct Paper: Sendable {
  /// The name of its files, without an extension: lower case letters, digits and hyphens.
  package var slug: String
  /// BCP 47: `en-GB`.
  package var language: String
  package var title: [Span]
  /// What kind of paper it is, for the line above the title: `Risk register`.
  package var kindLabel: String
  package var organisation: String?
  /// ISO date of the paper, where it has one, for metadata.
  package var isoDate: String?
  /// The same date as the paper prints it, for the head of each sheet.
  package var printedDate: String?
  /// Author, date, committee and other facts of the header, in order.
  package var details: [Detail]
  /// Set where the paper was made although its source has errors: the banner's words.
  package var draftNotice: String?
  package var blocks: [Block]
  /// Every heading of the paper, for contents and PDF outlines; without one that has only the contents below it.
  package var outline: [OutlineEntry]
  package var labels: PaperLabels
  /// Papers that stand in the same file after this one: those of an agenda's items. Their sections begin at level 3.
  package var parts: [Paper] = []
  /// Of a part: where it can be linked to, and the number of its item.
  package var anchor: Anchor?
  package var number: String?

  package init(slug: String, title: [Span], kindLabel: String) {
    self.slug = slug
    self.language = "en-GB"
    self.title = title
    self.kindLabel = kindLabel
    self.details = []
    self.blocks = []
    self.outline = []
    self.labels = PaperLabels()
  }
}

/// Words that a paper's furniture needs, in the paper's language.
package struct PaperLabels: Sendable {
  package var skipToContent = "Skip to main content"
  package var contents = "Contents"
  package var reportDetails = "Report details"
  package var table = "Table"
  package var key = "Key"
  /// Before the notice of a paper made from a faulty source, and at the head of its sheets.
  package var draft = "Draft"
  package var backToTop = "Back to top"
  /// `Page 2 of 9` at the foot of a sheet.
  package var page = "Page"
  package var pageOf = "of"

  package init() {}
}

/// A name with its value: `Date: 22 March 2016`.
package struct Detail: Sendable {
  package var label: String
  package var value: [Span]
  /// Several values, one a line; then `value` is empty.
  package var values: [[Span]]

  package init(label: String, value: [Span], values: [[Span]] = []) {
    self.label = label
    self.value = value
    self.values = values
  }
}

package struct OutlineEntry: Sendable {
  package var anchor: Anchor
  package var number: String?
  package var title: [Span]
  package var children: [OutlineEntry]

  package init(anchor: Anchor, number: String?, title: [Span], children: [OutlineEntry]) {
    self.anchor = anchor
    self.number = number
    self.title = title
    self.children = children
  }
}

package indirect enum Block: Sendable {
  case section(Section)
  case paragraph(Paragraph)
  case list(List)
  case quote([Block])
  case code(String)
  case rule
  case table(Table)
  /// A name and value list: facts of a record, the key.
  case definitions(Definitions)
  /// Set apart from the text: a note of the plan, or of the compiler (`isWarning`).
  case note([Block], isWarning: Bool)
  /// Folded away on screen, open in print: the sentences beside a grid.
  case more(summary: [Span], [Block])
  /// The table of contents stands here; its entries are `Paper.outline`.
  case contents(Contents)
  /// A table with the same figures stands beside it.
  case chart(Chart)
}

package struct Contents: Sendable {
  package var title: [Span]
  package init(title: [Span]) { self.title = title }
}

package struct Section: Sendable {
  package enum Role: String, Sendable {
    case plain
    /// One record shown as a card: a risk, a priority, an action.
    case risk, priority, action, objective, group, decision, indicator
    case summary, recommendations
    /// Its sections stand side by side where there is room.
    case quadrants
  }

  package var anchor: Anchor
  /// `1.2`, printed before the title; nothing where headings carry none.
  package var number: String?
  package var title: [Span]
  /// 2 to 6: the paper's title is level 1, and no level is skipped.
  package var level: Int
  package var role: Role
  /// Text and tables first, then sections: what came after a section has one of its own. So it is in `Paper.blocks`.
  package var blocks: [Block]

  package init(
    anchor: Anchor, number: String? = nil, title: [Span], level: Int, role: Role = .plain, blocks: [Block] = []
  ) {
    self.anchor = anchor
    self.number = number
    self.title = title
    self.level = level
    self.role = role
    self.blocks = blocks
  }
}

package struct Paragraph: Sendable {
  /// Where it can be referred to, as a numbered paragraph can.
  package var anchor: Anchor?
  package var number: String?
  package var content: [Span]

  package init(_ content: [Span], anchor: Anchor? = nil, number: String? = nil) {
    self.content = content
    self.anchor = anchor
    self.number = number
  }
}

package struct List: Sendable {
  package enum Style: String, Sendable {
    case bullets, numbers, lowerLetters, lowerRoman
    /// Items carry their own numbers in their text.
    case plain
  }

  package var style: Style
  package var start: Int
  /// No space between items.
  package var isTight: Bool
  package var items: [Item]

  package struct Item: Sendable {
    package var anchor: Anchor?
    package var blocks: [Block]

    package init(anchor: Anchor? = nil, blocks: [Block]) {
      self.anchor = anchor
      self.blocks = blocks
    }
  }

  package init(style: Style, start: Int = 1, isTight: Bool = true, items: [Item]) {
    self.style = style
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

package struct Definitions: Sendable {
  package enum Role: String, Sendable { case facts, key }

  package var role: Role
  package var entries: [Entry]

  package struct Entry: Sendable {
    package var anchor: Anchor?
    package var term: [Span]
    package var blocks: [Block]

    package init(anchor: Anchor? = nil, term: [Span], blocks: [Block]) {
      self.anchor = anchor
      self.term = term
      self.blocks = blocks
    }
  }

  package init(role: Role = .facts, entries: [Entry]) {
    self.role = role
    self.entries = entries
  }
}

/// Text inside a block.
package enum Span: Sendable {
  case text(String)
  case lineBreak
  case emphasis([Span])
  case strong([Span])
  case strikethrough([Span])
  case code(String)
  /// Out of the paper; the URL is http, https, mailto, tel or relative.
  case link(url: String, [Span])
  /// To an anchor of this paper, which exists, or to another file of the pack.
  case crossReference(Anchor, [Span])
  indirect case image(url: String, alternative: String)
  indirect case tag(Tag)
  /// Read aloud and copied, never seen on screen: ` Plan` behind a `P`.
  case unseen(String)
  case sparkline(Sparkline)
  /// Seen, smaller and quieter: the months behind a quarter.
  case quiet([Span])
}

/// A word with a meaning that colour may only repeat.
package struct Tag: Sendable {
  package enum Role: Hashable, Sendable {
    case band(Tone)
    /// A commissioning stage: its index in the frame, for a shade.
    case stage(Int, isPoint: Bool)
    case status(Tone)
  }

  package var role: Role
  /// Always visible: a band's name, a stage's letter.
  package var text: String
  /// Read aloud behind the text and shown in keys: a stage's name. Empty where `text` says all.
  package var meaning: String

  package init(_ role: Role, text: String, meaning: String = "") {
    self.role = role
    self.text = text
    self.meaning = meaning
  }
}

/// A shade by meaning. Templates choose the colours; their luminance falls from `low` to `veryHigh`.
package enum Tone: String, CaseIterable, Hashable, Sendable {
  case none, low, medium, high, veryHigh = "very-high", good, fair, bad
}

package struct Table: Sendable {
  package enum Role: String, Sendable {
    case plain, matrix, register, summary, grid, gantt, owners, deadlines, thread, key
    /// Items of a meeting: the heading above says what the caption says.
    case agenda
  }

  package var anchor: Anchor
  /// From 1, in the order of the paper.
  package var number: Int
  /// Without `Table N:`, which back ends write from `number`. Unique in the paper.
  package var caption: [Span]
  /// A second, quieter line: units, how to read it.
  package var subcaption: [Span]
  package var role: Role
  package var columns: [Column]
  /// Every row has one cell a column; no cell is empty.
  package var rows: [Row]

  package struct Column: Sendable {
    package enum Alignment: String, Sendable { case start, centre, end }

    package var title: [Span]
    package var alignment: Alignment
    /// Share of the width; 1 is ordinary.
    package var weight: Double
    /// A thick line before it: a year begins.
    package var startsGroup: Bool

    package init(_ title: [Span], alignment: Alignment = .start, weight: Double = 1, startsGroup: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.weight = weight
      self.startsGroup = startsGroup
    }
  }

  package struct Row: Sendable {
    package enum Role: String, Sendable {
      case body
      /// Heads the rows below it, which are parts of it.
      case group
      case total
    }

    package var anchor: Anchor?
    package var role: Role
    package var cells: [Cell]

    package init(anchor: Anchor? = nil, role: Role = .body, cells: [Cell]) {
      self.anchor = anchor
      self.role = role
      self.cells = cells
    }
  }

  /// One cell. The first of every row is its header. Its content may be empty where it has items.
  package struct Cell: Sendable {
    package var content: [Span]
    /// Below the content: the risks of a matrix cell, the several dates of an action.
    package var items: [[Span]]
    /// The cell's shade; its words say the same.
    package var tone: Tone
    /// The part of a Gantt bar that runs through it.
    package var bar: Bar?

    package init(_ content: [Span], items: [[Span]] = [], tone: Tone = .none, bar: Bar? = nil) {
      self.content = content
      self.items = items
      self.tone = tone
      self.bar = bar
    }
  }

  /// One column's part of a Gantt bar; the cell's text says the same in words.
  package struct Bar: Hashable, Sendable {
    package enum Kind: String, Sendable { case action, milestone, stage }

    package var kind: Kind
    package var startsHere: Bool
    package var endsHere: Bool

    package init(kind: Kind, startsHere: Bool, endsHere: Bool) {
      self.kind = kind
      self.startsHere = startsHere
      self.endsHere = endsHere
    }
  }

  package init(
    anchor: Anchor, number: Int, caption: [Span], subcaption: [Span] = [], role: Role, columns: [Column], rows: [Row]
  ) {
    self.anchor = anchor
    self.number = number
    self.caption = caption
    self.subcaption = subcaption
    self.role = role
    self.columns = columns
    self.rows = rows
  }
}
