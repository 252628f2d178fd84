// PlanResolution, binding: `[[…]]` in running text.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanText

/// Binds the references of running text, each with its own place.
struct ProseBinder {
  let sources: SourceMap

  func bind(_ pending: [PendingProse], _ binder: inout ReferenceBinder, in model: inout Model) {
    for prose in pending {
      var places = ReferencePlaces(prose.range, in: sources)
      switch prose.place {
      case .title(let id):
        let line = model.records[Int(id.index)].title.mapReferences { bind($0, id, &places, &binder, model) }
        model.records[Int(id.index)].title = line
      case .field(let id, let field):
        guard model.records[Int(id.index)].fields.indices.contains(field) else { continue }
        let value = model.records[Int(id.index)].fields[field].value
          .mapReferences { bind($0, id, &places, &binder, model) }
        model.records[Int(id.index)].fields[field].value = value
      case .because(let id, let field):
        guard model.records[Int(id.index)].fields.indices.contains(field) else { continue }
        let because = model.records[Int(id.index)].fields[field].because?
          .mapReferences { bind($0, id, &places, &binder, model) }
        model.records[Int(id.index)].fields[field].because = because
      case .cell(let id, let row, let column):
        bindCell(id, row, column, &places, &binder, &model)
      case .content(let document, let item):
        bindContent(document, item, &places, &binder, &model)
      }
    }
  }

  private func bind(
    _ typed: String, _ record: RecordID, _ places: inout ReferencePlaces, _ binder: inout ReferenceBinder,
    _ model: Model
  ) -> RecordID? {
    binder.bind(places.next(typed), ReferenceBinder.Asker(record: record), in: model)
  }

  private func bindCell(
    _ id: RecordID, _ row: Int, _ column: Int, _ places: inout ReferencePlaces, _ binder: inout ReferenceBinder,
    _ model: inout Model
  ) {
    guard let grid = model.records[Int(id.index)].grid else { return }
    if row < 0 {
      guard grid.columns.indices.contains(column) else { return }
      let line = grid.columns[column].mapReferences { bind($0, id, &places, &binder, model) }
      model.records[Int(id.index)].grid?.columns[column] = line
    } else {
      guard grid.rows.indices.contains(row), grid.rows[row].cells.indices.contains(column) else { return }
      let line = grid.rows[row].cells[column]?.mapReferences { bind($0, id, &places, &binder, model) }
      model.records[Int(id.index)].grid?.rows[row].cells[column] = line
    }
  }

  private func bindContent(
    _ document: Int, _ item: Int, _ places: inout ReferencePlaces, _ binder: inout ReferenceBinder, _ model: inout Model
  ) {
    guard model.documents.indices.contains(document), model.documents[document].content.indices.contains(item) else {
      return
    }
    let id = model.documents[document].record
    let bound: ContentItem
    switch model.documents[document].content[item] {
    case .heading(let level, let line, let range):
      bound = .heading(level: level, line.mapReferences { bind($0, id, &places, &binder, model) }, range)
    case .prose(let prose, let range):
      bound = .prose(prose.mapReferences { bind($0, id, &places, &binder, model) }, range)
    case .view(var view):
      view.title = view.title?.mapReferences { bind($0, id, &places, &binder, model) }
      bound = .view(view)
    case .record: return
    }
    model.documents[document].content[item] = bound
  }
}

extension Value {
  fileprivate func mapReferences(_ bind: (String) -> RecordID?) -> Value {
    switch self {
    case .prose(let prose): .prose(prose.mapReferences(bind))
    case .inline(let line): .inline(line.mapReferences(bind))
    case .noted(let value, let note): .noted(value.mapReferences(bind), note: note)
    case .revised(let from, let to): .revised(from: from.mapReferences(bind), to: to.mapReferences(bind))
    case .several(let values): .several(values.map { $0.mapReferences(bind) })
    default: self
    }
  }
}

/// Finds where the references of a text stand, one after the other. Each part of the text is looked at once.
struct ReferencePlaces {
  private let range: SourceRange
  private let bytes: [UInt8]
  private var next: Int
  private let end: Int

  init(_ range: SourceRange, in sources: SourceMap) {
    self.range = range
    bytes = sources[range.file].bytes
    let offsets = range.offsets.clamped(to: 0..<bytes.count)
    next = offsets.lowerBound
    end = offsets.upperBound
  }

  /// The next place where this reference is typed; the place of the whole text where it cannot be found.
  mutating func next(_ typed: String) -> ValueText {
    let wanted = FoldedName.bytes(Array(typed.utf8)[...])
    var index = next
    while index + 1 < end {
      guard bytes[index] == Byte.openBracket, bytes[index + 1] == Byte.openBracket else {
        index += 1
        continue
      }
      var close = index + 2
      while close < end, bytes[close] != Byte.closeBracket, bytes[close] != Byte.openBracket { close += 1 }
      if close > index + 2, Self.words(bytes[index + 2..<close]) == wanted {
        next = close
        return Self.text(typed, at: ValueText(file: range.file, bytes: bytes, range: index + 2..<close).trimmed.source)
      }
      index = max(close, index + 1)
    }
    // Nothing further on can be found either.
    next = end
    return Self.text(typed, at: range)
  }

  /// What was typed, on one line, with the place of its two ends.
  private static func text(_ typed: String, at place: SourceRange) -> ValueText {
    let whole = ValueText(file: place.file, bytes: Array(typed.utf8), range: 0..<typed.utf8.count).trimmed
    let words = Array(whole.bytes[whole.range])
    let ends = [
      ValueText.Piece(offset: 0, source: Int(place.start)),
      ValueText.Piece(offset: max(0, words.count - 1), source: max(Int(place.start), Int(place.end) - 1)),
    ]
    return ValueText(file: place.file, joined: words, pieces: ends)
  }

  /// Folded, with line ends as spaces.
  private static func words(_ typed: ArraySlice<UInt8>) -> [UInt8] {
    let spaced = typed.map { $0 == Byte.lineFeed || $0 == Byte.carriageReturn ? Byte.space : $0 }
    return FoldedName.bytes(spaced[...])
  }
}
