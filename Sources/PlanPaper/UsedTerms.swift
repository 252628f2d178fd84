// PlanPaper: which terms a paper uses, so that its key explains those and no others.

import PlanModel
import PlanSchema

extension Composer {
  /// The paper's blocks, with each key narrowed to the terms that stand somewhere in the paper.
  ///
  /// A word list is often shared by many papers, and a key of words that do not occur explains nothing. One pass over the
  /// text and one over the keys.
  func withUsedTerms(_ blocks: [Block], of paper: Paper) -> [Block] {
    let terms = index.all(.term)
    guard !terms.isEmpty else { return blocks }
    var finder = TermFinder()
    for id in terms { finder.add(termName(id), anchor: anchor(of: id)) }
    finder.read(paper.title)
    for detail in paper.details { ([detail.value] + detail.values).forEach { finder.read($0) } }
    blocks.forEach { finder.read($0) }
    let unused = finder.unused
    return unused.isEmpty ? blocks : without(unused, blocks)
  }

  private func without(_ unused: Set<Anchor>, _ blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
      switch block {
      case .section(var section):
        let rest = without(unused, section.blocks)
        let isEmptied = rest.isEmpty && !section.blocks.isEmpty
        // The compiler's own heading goes with what stood below it; the author's stays.
        if isEmptied, section.title.plainText == words("Abbreviations") { return nil }
        section.blocks = isEmptied ? [nothingToExplain] : rest
        return .section(section)
      case .definitions(var list) where list.role == .key:
        list.entries.removeAll { entry in entry.anchor.map { unused.contains($0) } ?? false }
        return list.entries.isEmpty ? nil : .definitions(list)
      default: return block
      }
    }
  }
}

/// Finds the names of terms in running text, as whole words. Linear in the text, whatever the number of terms.
private struct TermFinder {
  private struct Term {
    var words: [Substring]
    var anchor: Anchor?
    var isUsed = false
  }

  private var terms: [Term] = []
  private var byFirstWord: [Substring: [Int]] = [:]
  private var byAnchor: [Anchor: Int] = [:]

  /// The anchors of terms that were not met.
  var unused: Set<Anchor> { Set(terms.filter { !$0.isUsed }.compactMap(\.anchor)) }

  mutating func add(_ name: String, anchor: Anchor?) {
    let words = Self.words(of: name)
    let place = terms.count
    // A name without letters or digits cannot be looked for, and is kept.
    terms.append(Term(words: words, anchor: anchor, isUsed: words.isEmpty))
    if let first = words.first { byFirstWord[first, default: []].append(place) }
    if let anchor { byAnchor[anchor] = place }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "&") }
  }

  private mutating func read(text: String) {
    let words = Self.words(of: text)
    for index in words.indices {
      mark(words[index...], first: words[index])
      // The plural of a short form.
      if words[index].last == "s", words[index].count > 2 { mark(words[index...], first: words[index].dropLast()) }
    }
  }

  private mutating func mark(_ rest: ArraySlice<Substring>, first: Substring) {
    for place in byFirstWord[first] ?? [] where !terms[place].isUsed {
      let wanted = terms[place].words
      if wanted.count == 1 || rest.dropFirst().starts(with: wanted.dropFirst()) { terms[place].isUsed = true }
    }
  }

  mutating func read(_ spans: [Span]) {
    guard !spans.isEmpty else { return }
    read(text: spans.plainText)
    readLinks(spans)
  }

  /// What is linked to has to stay.
  private mutating func readLinks(_ spans: [Span]) {
    for span in spans {
      switch span {
      case .crossReference(let anchor, _): if let place = byAnchor[anchor] { terms[place].isUsed = true }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .quiet(let inner): readLinks(inner)
      default: break
      }
    }
  }

  mutating func read(_ block: Block) {
    switch block {
    case .section(let section):
      read(section.title)
      section.blocks.forEach { read($0) }
    case .paragraph(let paragraph): read(paragraph.content)
    case .list(let list): for item in list.items { item.blocks.forEach { read($0) } }
    case .quote(let blocks), .note(let blocks, _): blocks.forEach { read($0) }
    case .more(let summary, let blocks):
      read(summary)
      blocks.forEach { read($0) }
    case .code(let text): read(text: text)
    case .table(let table): read(table)
    case .definitions(let list):
      for entry in list.entries {
        // A term is not used by its own line in the key.
        if entry.anchor.flatMap({ byAnchor[$0] }) == nil { read(entry.term) }
        entry.blocks.forEach { read($0) }
      }
    default: break
    }
  }

  private mutating func read(_ table: Table) {
    read(table.caption)
    read(table.subcaption)
    for column in table.columns { read(column.title) }
    for row in table.rows {
      for cell in row.cells {
        read(cell.content)
        for item in cell.items { read(item) }
      }
    }
  }
}
