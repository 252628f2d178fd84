// PlanPaper: values of fields as a paper prints them: in a line, as the lines of a cell, or as blocks.

import PlanModel

extension Composer {
  /// A value in one line.
  func spans(_ value: Value) -> [Span] {
    switch value {
    case .inline(let line): spans(line)
    case .prose(let prose): flat(prose)
    case .party(let party): spans(party)
    case .reference(let link): spans(link)
    case .score(let score): spans(score)
    case .noted(let inner, let note): spans(inner) + [.text(note.isNoteMark ? note : " (\(note))")]
    case .revised(let old, let new): spans(old) + [.text(", \(words("revised to")) ")] + spans(new)
    case .several(let values): .joined(values.map { spans($0) }, by: "; ")
    case .ratings(let history): .joined(lines(history), by: "; ")
    case .timeline(let timeline): [.text("\(timeline.cells.count) cells")]
    case .email(let address): [.link(url: "mailto:" + address, [.text(address)])]
    case .phone(let number): [.link(url: "tel:" + number.filter { $0 != " " }, [.text(number)])]
    case .link(let url): Address.isSafe(url) ? [.link(url: url, [.text(url)])] : [.text(url)]
    default: [.text(plain(value))]
    }
  }

  /// Values that are words and no more.
  private func plain(_ value: Value) -> String {
    switch value {
    case .words(let text): text
    case .when(let when): Words.capitalised(when.printed)
    case .quantity(let quantity): quantity.printed
    case .money(let money): money.printed
    case .duration(let duration): duration.printed
    case .timeOfDay(let hour, let minute): Value.printedTime(hour: hour, minute: minute)
    case .yesNo(let isYes): words(isYes ? "Yes" : "No")
    case .choice(let chosen): chosen.said.map { Words.capitalised($0) } ?? Words.capitalised(words(chosen.meaning))
    case .missing(let missing): words(missing.printed)
    case .bracketed(let text): "(\(text))"
    case .asPrinted(let text): "\u{201C}\(text)\u{201D}"
    default: ""
    }
  }

  /// Its words alone. References give what was typed: following them could lead in a circle.
  func plainWords(_ value: Value) -> String {
    switch value {
    case .inline(let line): line.plain
    case .prose(.plain(let text)): text
    case .prose(.blocks(let blocks)): blocks.map(\.plainWords).joined(separator: " ")
    case .reference(let link): link.typed
    case .party(let party): party.printed
    case .score(let score): score.typed
    case .noted(let inner, _): plainWords(inner)
    case .revised(_, let inner): plainWords(inner)
    case .several(let values): values.map { plainWords($0) }.joined(separator: "; ")
    case .email(let text), .phone(let text), .link(let text): text
    case .timeline, .ratings: ""
    default: plain(value)
    }
  }

  /// One line for each of several values.
  func lines(_ value: Value) -> [[Span]] {
    switch value {
    case .ratings(let history): lines(history)
    case .several(let values): values.map { spans($0) }
    case .noted(.several(let values), let note): values.map { spans($0) } + [[.text("(\(note))")]]
    default: [spans(value)]
    }
  }

  /// A value as blocks: text keeps its paragraphs and lists, several values make a list.
  func blocks(_ value: Value) -> [Block] {
    switch value {
    case .prose(let prose): return blocks(prose)
    case .revised(.prose(let old), .prose(let new)):
      return blocks(old) + [.paragraph(Paragraph([.text(words("Revised to") + ":")]))] + blocks(new)
    case .noted(.prose(let prose), let note): return blocks(prose) + [.paragraph(Paragraph([.text("(\(note))")]))]
    default:
      let lines = lines(value).filter { !$0.isBlank }
      return lines.count == 1 ? [.paragraph(Paragraph(lines[0]))] : lines.isEmpty ? [] : [bullets(lines)]
    }
  }

  /// A value as a cell: one in its content, several as its items.
  func cell(_ value: Value) -> Table.Cell {
    switch value {
    case .several, .noted(.several, _), .ratings: return cell(lines: lines(value))
    default:
      let line = spans(value)
      return Table.Cell(line.isBlank ? notGiven : line)
    }
  }

  /// One line as the content of a cell, several as its items.
  func cell(lines: [[Span]]) -> Table.Cell {
    let filled = lines.filter { !$0.isBlank }
    switch filled.count {
    case 0: return Table.Cell(notGiven)
    case 1: return Table.Cell(filled[0])
    default: return Table.Cell([], items: filled)
    }
  }

  func bullets(_ lines: [[Span]]) -> Block {
    .list(List(style: .bullets, items: lines.map { List.Item(blocks: [.paragraph(Paragraph($0))]) }))
  }

  func paragraph(_ text: String) -> Block { .paragraph(Paragraph([.text(text)])) }

  /// Text in one line: its paragraphs and list items one after the other.
  func flat(_ prose: Prose) -> [Span] {
    switch prose {
    case .plain(let text): text.isEmpty ? [] : [.text(text)]
    case .blocks(let blocks): .joined(lines(blocks), by: " ")
    }
  }

  /// A line for each paragraph and list item; nothing where text needs more than lines, as tables and code do.
  func plainLines(_ prose: Prose) -> [[Span]]? {
    switch prose {
    case .plain(let text): text.isBlank ? [] : [[.text(text)]]
    case .blocks(let blocks): blocks.allSatisfy(\.isLines) ? lines(blocks).filter { !$0.isBlank } : nil
    }
  }

  private func lines(_ blocks: [ProseBlock]) -> [[Span]] {
    blocks.flatMap { block -> [[Span]] in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): [spans(inlines)]
      case .list(let list):
        list.items.enumerated().flatMap { place, item in
          let lines = lines(item.blocks)
          guard list.isOrdered, let first = lines.first else { return lines }
          return [[.text("\(list.start + place). ")] + first] + lines.dropFirst()
        }
      case .quote(let inner): lines(inner)
      case .code(let text, _): [[.code(text)]]
      case .table(let table): ([table.head] + table.rows).map { .joined($0.map { spans($0) }, by: ", ") }
      case .rule: []
      }
    }
  }
}

extension String {
  /// `*`, `**` or `†` behind a figure, which leads to a note.
  var isNoteMark: Bool { !isEmpty && unicodeScalars.allSatisfy { $0 == "*" || $0 == "†" || $0 == "‡" } }
}

extension Prose {
  /// Lines are enough for it: no tables, no code.
  var isLines: Bool {
    switch self {
    case .plain: true
    case .blocks(let blocks): blocks.allSatisfy(\.isLines)
    }
  }
}

extension ProseBlock {
  fileprivate var plainWords: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
    case .list(let list): list.items.flatMap(\.blocks).map(\.plainWords).joined(separator: " ")
    case .quote(let blocks): blocks.map(\.plainWords).joined(separator: " ")
    case .code(let text, _): text
    case .table(let table): ([table.head] + table.rows).joined().map(\.plainText).joined(separator: " ")
    case .rule: ""
    }
  }

  fileprivate var isLines: Bool {
    switch self {
    case .paragraph, .heading: true
    case .list(let list): list.items.allSatisfy { $0.isChecked == nil && $0.blocks.allSatisfy(\.isLines) }
    case .quote, .code, .table, .rule: false
    }
  }
}
