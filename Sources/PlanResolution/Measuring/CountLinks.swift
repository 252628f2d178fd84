// PlanResolution, measuring: `[17 green](<count: indicators, rating green>)`: the number is worked out, and typed ones checked.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Puts the right number into every count of running text.
struct CountLinks {
  private let model: Model
  private let sources: SourceMap
  private(set) var findings: [Diagnostic] = []

  /// `pending` is the running text that may hold counts.
  static func resolve(_ pending: [PendingProse], in draft: inout Draft, into diagnostics: inout [Diagnostic]) {
    guard !pending.isEmpty else { return }
    var links = CountLinks(model: draft.model, sources: draft.sources)
    var seen: Set<SourceRange> = []
    for prose in pending where seen.insert(prose.range).inserted { links.resolve(prose, in: &draft.model) }
    diagnostics += links.findings
  }

  /// The same for a model of which a part has been taken out; whatever is wrong has been said.
  static func recount(_ model: inout Model) {
    var links = CountLinks(model: model, sources: SourceMap())
    var places = CountPlaces()
    for index in model.records.indices {
      let id = RecordID(index)
      let document = links.document(of: id)
      model[id].title = links.map(model[id].title, document, &places)
      for field in model[id].fields.indices {
        model[id].fields[field].value = links.map(model[id].fields[field].value, document, &places)
        if let because = model[id].fields[field].because {
          model[id].fields[field].because = links.map(because, document, &places)
        }
      }
      for row in model[id].grid?.rows.indices ?? 0..<0 {
        for column in model[id].grid?.rows[row].cells.indices ?? 0..<0 {
          guard let cell = model[id].grid?.rows[row].cells[column] else { continue }
          model[id].grid?.rows[row].cells[column] = links.map(cell, document, &places)
        }
      }
    }
    for document in model.documents.indices {
      let record = model.documents[document].record
      for item in model.documents[document].content.indices {
        switch model.documents[document].content[item] {
        case .heading(let level, let line, let range):
          model.documents[document].content[item] = .heading(level: level, links.map(line, record, &places), range)
        case .prose(let text, let range):
          model.documents[document].content[item] = .prose(links.map(text, record, &places), range)
        case .record, .view: continue
        }
      }
    }
  }

  private init(model: Model, sources: SourceMap) {
    self.model = model
    self.sources = sources
  }

  private mutating func resolve(_ prose: PendingProse, in model: inout Model) {
    var places = CountPlaces(prose.range, in: sources)
    switch prose.place {
    case .title(let id):
      model[id].title = map(model[id].title, document(of: id), &places)
    case .field(let id, let field):
      guard model[id].fields.indices.contains(field) else { return }
      model[id].fields[field].value = map(model[id].fields[field].value, document(of: id), &places)
    case .because(let id, let field):
      guard model[id].fields.indices.contains(field), let because = model[id].fields[field].because else { return }
      model[id].fields[field].because = map(because, document(of: id), &places)
    case .cell(let id, let row, let column):
      mapCell(id, row, column, &places, &model)
    case .content(let document, let item):
      guard model.documents.indices.contains(document), model.documents[document].content.indices.contains(item) else {
        return
      }
      let record = model.documents[document].record
      switch model.documents[document].content[item] {
      case .heading(let level, let line, let range):
        model.documents[document].content[item] = .heading(level: level, map(line, record, &places), range)
      case .prose(let text, let range):
        model.documents[document].content[item] = .prose(map(text, record, &places), range)
      case .record, .view: return
      }
    }
  }

  private mutating func mapCell(
    _ id: RecordID, _ row: Int, _ column: Int, _ places: inout CountPlaces, _ model: inout Model
  ) {
    guard row >= 0, let grid = model[id].grid, grid.rows.indices.contains(row),
      grid.rows[row].cells.indices.contains(column), let cell = grid.rows[row].cells[column]
    else { return }
    model[id].grid?.rows[row].cells[column] = map(cell, document(of: id), &places)
  }

  private func document(of id: RecordID) -> RecordID? {
    var next: RecordID? = id
    while let here = next {
      if Schema.standard[model[here].kind].isDocument { return here }
      next = model[here].parent
    }
    return nil
  }

  // MARK: Running text

  private mutating func map(_ value: Value, _ document: RecordID?, _ places: inout CountPlaces) -> Value {
    switch value {
    case .prose(let prose): return .prose(map(prose, document, &places))
    case .inline(let line): return .inline(map(line, document, &places))
    case .noted(let inner, let note): return .noted(map(inner, document, &places), note: note)
    default: return value
    }
  }

  private mutating func map(_ line: RichLine, _ document: RecordID?, _ places: inout CountPlaces) -> RichLine {
    guard let inlines = line.inlines else { return line }
    let mapped = map(inlines, document, &places)
    return RichLine(mapped.plainText, inlines: mapped)
  }

  private mutating func map(_ prose: Prose, _ document: RecordID?, _ places: inout CountPlaces) -> Prose {
    guard case .blocks(let blocks) = prose else { return prose }
    return .blocks(map(blocks, document, &places))
  }

  private mutating func map(
    _ blocks: [ProseBlock], _ document: RecordID?, _ places: inout CountPlaces
  ) -> [ProseBlock] {
    var mapped: [ProseBlock] = []
    for block in blocks {
      switch block {
      case .paragraph(let inlines): mapped.append(.paragraph(map(inlines, document, &places)))
      case .heading(let level, let inlines): mapped.append(.heading(level: level, map(inlines, document, &places)))
      case .quote(let inner): mapped.append(.quote(map(inner, document, &places)))
      case .list(var list):
        for item in list.items.indices { list.items[item].blocks = map(list.items[item].blocks, document, &places) }
        mapped.append(.list(list))
      case .table(var table):
        for cell in table.head.indices { table.head[cell] = map(table.head[cell], document, &places) }
        for row in table.rows.indices {
          for cell in table.rows[row].indices { table.rows[row][cell] = map(table.rows[row][cell], document, &places) }
        }
        mapped.append(.table(table))
      case .code, .rule: mapped.append(block)
      }
    }
    return mapped
  }

  private mutating func map(_ inlines: [Inline], _ document: RecordID?, _ places: inout CountPlaces) -> [Inline] {
    var mapped: [Inline] = []
    for inline in inlines {
      switch inline {
      case .link(let url, let title, let inner):
        if let query = url.countQuery {
          // It stays a link, so that it can be counted again in a part of the plan; a paper prints its words alone.
          let words = counted(query, inner.plainText, document, places.next())
          mapped.append(.link(url: url, title: title, [.text(words)]))
        } else {
          mapped.append(.link(url: url, title: title, map(inner, document, &places)))
        }
      case .emphasis(let inner): mapped.append(.emphasis(map(inner, document, &places)))
      case .strong(let inner): mapped.append(.strong(map(inner, document, &places)))
      case .strikethrough(let inner): mapped.append(.strikethrough(map(inner, document, &places)))
      default: mapped.append(inline)
      }
    }
    return mapped
  }

  // MARK: One count

  /// The author's words with the numbers that are right.
  private mutating func counted(
    _ typed: String, _ words: String, _ document: RecordID?, _ place: CountPlaces.Place
  ) -> String {
    let query: CountQuery
    switch CountQuery.read(typed, in: model) {
    case .success(let read): query = read
    case .failure(let failure):
      if place.isKnown { findings.append(finding(failure.fault, typed, place)) }
      return words
    }
    let counts = query.count(in: document, of: model)
    let numbers = NumberWords.words(in: words).filter { NumberWords.number($0.word) != nil }
    guard let first = numbers.first else { return words.isEmpty ? "\(counts.passing)" : "\(counts.passing) \(words)" }
    var text = words
    // From the end, so that the places of the others stay.
    if numbers.count > 1, words[first.range.upperBound..<numbers[1].range.lowerBound].trimmingSpaces == "of" {
      put(counts.all, numbers[1], into: &text, place)
    }
    put(counts.passing, first, into: &text, place)
    return text
  }

  private mutating func put(
    _ count: Int, _ number: (word: Substring, range: Range<String.Index>), into text: inout String,
    _ place: CountPlaces.Place
  ) {
    guard NumberWords.number(number.word) != count else { return }
    let right = NumberWords.printed(count, like: number.word)
    defer { text.replaceSubrange(number.range, with: right) }
    guard place.isKnown else { return }
    let range = place.range(of: number.word, in: sources) ?? place.words
    findings.append(
      Diagnostic(
        .countDisagrees, "\(quoted(place.text(in: sources))) should be \(right)", at: range,
        label: "\(right) by the plan", found: String(number.word), expected: right,
        fix: Fix("change \(quoted(String(number.word))) to \(quoted(right))", .safe, [Edit(range, right)])))
  }

  private func finding(_ fault: CountQuery.Fault, _ typed: String, _ place: CountPlaces.Place) -> Diagnostic {
    func diagnostic(_ message: String, _ label: String, _ found: String, _ expected: String?, _ help: String)
      -> Diagnostic
    {
      let range = place.range(of: found[...], in: sources, from: place.query) ?? place.query
      return Diagnostic(
        .countUnreadable, message, at: range, label: label, found: found, expected: expected,
        fix: expected.map { Fix("change \(quoted(found)) to \(quoted($0))", .needsReview, [Edit(range, $0)]) },
        help: help)
    }
    let schema = Schema.standard
    switch fault {
    case .kind(let kind, let nearest):
      return diagnostic(
        "\(quoted(kind)) is nothing that can be counted", nearest.map { "did you mean \(quoted($0))?" } ?? "not known",
        kind, nearest, "write what is counted first, such as `count: indicators, rating green`")
    case .field(let part, let kind, let nearest):
      return diagnostic(
        "\(quoted(schema[kind].plural)) cannot be counted by \(quoted(part))",
        nearest.map { "did you mean \(quoted($0))?" } ?? "not known", part, nil,
        "write a field and one of its words, such as `rating green` or `status complete`")
    case .value(let value, let field, let words):
      let nearest = Suggestion.nearest(to: value, among: words)
      return diagnostic(
        "\(quoted(value)) is not one of the words of \(quoted(field))",
        nearest.map { "did you mean \(quoted($0))?" } ?? "not known", value, nearest,
        "the words are: \(words.joined(separator: ", "))")
    case .uncountable(let field):
      return diagnostic(
        "\(quoted(schema[field].name)) has no words to count by", "not words", schema[field].name, nil,
        "count by a field that has words, such as `rating`, `status` or `category`")
    case .place(let place):
      return diagnostic(
        "nothing in the plan is called \(quoted(place))", "not found", place, nil,
        "write the reference or the title of a paper, a group or a priority")
    }
  }
}

/// Finds where the counts of a text stand, one after the other.
struct CountPlaces {
  struct Place {
    /// The words between the square brackets.
    var words: SourceRange
    /// What is counted, without `count:`.
    var query: SourceRange
    /// The source is at hand.
    var isKnown = true

    func text(in sources: SourceMap) -> String { sources.text(words) }

    /// Where a word stands in a part of the link.
    func range(of word: Substring, in sources: SourceMap, from part: SourceRange? = nil) -> SourceRange? {
      let part = part ?? words
      let bytes = sources[part.file].bytes
      let wanted = Array(word.utf8)
      var index = Int(part.start)
      while !wanted.isEmpty, index + wanted.count <= Int(part.end) {
        if bytes[index..<index + wanted.count].elementsEqual(wanted) {
          return SourceRange(part.file, index..<index + wanted.count)
        }
        index += 1
      }
      return nil
    }
  }

  private let range: SourceRange
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  /// Of text whose source is not at hand.
  init() {
    range = SourceRange(FileID(0), 0..<0)
    bytes = []
    (at, end) = (0, 0)
  }

  init(_ range: SourceRange, in sources: SourceMap) {
    self.range = range
    bytes = sources[range.file].bytes
    let offsets = range.offsets.clamped(to: 0..<bytes.count)
    at = offsets.lowerBound
    end = offsets.upperBound
  }

  /// The next count; the place of the whole text where it cannot be found.
  mutating func next() -> Place {
    while at + 1 < end {
      guard let start = CountMark.query(bytes[..<end], at: at) else {
        at += 1
        continue
      }
      var open = at
      while open > Int(range.start), bytes[open] != Byte.openBracket { open -= 1 }
      var close = start
      while close < end, bytes[close] != 0x3E, bytes[close] != Byte.closeParenthesis { close += 1 }
      let place = Place(
        words: SourceRange(range.file, min(open + 1, at)..<at), query: SourceRange(range.file, start..<close))
      at = close
      return place
    }
    return Place(words: range, query: range, isKnown: !bytes.isEmpty)
  }
}

/// `](<count:` in a text.
enum CountMark {
  /// Where what is counted starts, if a count is linked at this `]`.
  static func query(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    guard bytes[index] == Byte.closeBracket, index + 7 < bytes.endIndex, bytes[index + 1] == Byte.openParenthesis else {
      return nil
    }
    var start = index + 2
    if bytes[start] == 0x3C { start += 1 }
    let mark = Array("count:".utf8)
    guard start + mark.count <= bytes.endIndex,
      zip(bytes[start..<start + mark.count], mark).allSatisfy({ $0.lowered == $1 })
    else { return nil }
    return start + mark.count
  }
}

extension String {
  /// What a link counts.
  fileprivate var countQuery: String? {
    lowercased().hasPrefix("count:") ? String(dropFirst(6)).trimmingSpaces : nil
  }
}
