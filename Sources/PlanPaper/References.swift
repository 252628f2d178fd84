// PlanPaper: what a reader sees of a record that is named somewhere else.

import PlanModel
import PlanSchema

/// How much of a record a cross-reference prints.
enum LinkStyle {
  /// `SCHW 04`, `priority 2`: inside a sentence.
  case inText
  /// `SCHW 04` with the title for those who listen: in a cell.
  case inCell
  /// `SCHW 04: Pressure on public sector funding`
  case full
}

extension Composer {
  /// The words after the colon of a record's head, wherever its kind keeps them.
  func headText(of record: Record) -> String {
    record.title.plain.isEmpty ? headValue(of: record).map { spans($0).plainText } ?? "" : record.title.plain
  }

  /// The same with its markup.
  func headSpans(of record: Record) -> [Span] {
    record.title.plain.isEmpty ? headValue(of: record).map { spans($0) } ?? [] : spans(record.title)
  }

  private func headValue(of record: Record) -> Value? {
    guard case .field(let field) = Schema.standard[record.kind].head else { return nil }
    return record.value(field)
  }

  /// Kinds whose references are names in the file, not numbers in the paper.
  private func printsReference(_ kind: KindID) -> Bool {
    Schema.standard[kind].reference == .identifier && kind != .commissioning && kind != .table && kind != .note
  }

  /// `SCHW 04`, `Priority 1`; nothing where the record has no reference that a paper prints.
  func name(of record: Record) -> String? {
    guard let reference = record.reference, printsReference(record.kind) else { return nil }
    let printed = reference.printed.utf8.last == 0x2E ? String(reference.printed.dropLast()) : reference.printed
    return reference.standsAlone ? printed : "\(words.kind(record.kind)) \(printed)"
  }

  /// `SCHW 04: Pressure on funding`, for headings and full links.
  func titled(_ id: RecordID) -> [Span] {
    let record = model[id]
    let title = headSpans(of: record)
    guard let name = name(of: record) else {
      return title.isEmpty ? [.text(record.reference?.printed ?? words.kind(record.kind))] : title
    }
    return title.isEmpty ? [.text(name)] : [.text(name + ": ")] + title
  }

  /// Its name, or its title where it has none.
  func shortName(of id: RecordID) -> String {
    let record = model[id]
    if let name = name(of: record) { return name }
    let title = headText(of: record)
    return title.isEmpty ? record.reference?.printed ?? words.kind(record.kind) : title
  }

  /// A link to a record, or its words alone where the paper does not print it.
  func link(_ id: RecordID, _ style: LinkStyle, isSentenceStart: Bool = true) -> [Span] {
    let content = linkText(id, style, isSentenceStart: isSentenceStart)
    guard let anchor = anchor(of: id) else { return content }
    return [.crossReference(anchor, content)]
  }

  private func linkText(_ id: RecordID, _ style: LinkStyle, isSentenceStart: Bool) -> [Span] {
    let record = model[id]
    let title = headText(of: record)
    guard let name = name(of: record) else { return [.text(shortName(of: id))] }
    switch style {
    case .inText:
      let isWord = record.reference?.standsAlone == false
      return [.text(isWord && !isSentenceStart ? Words.inSentence(name) : name)]
    case .inCell: return title.isEmpty ? [.text(name)] : [.text(name), .unseen(": " + title)]
    case .full: return [.text(title.isEmpty ? name : "\(name): \(title)")]
    }
  }

  /// A reference in running text, with the case that its author gave it.
  func reference(typed: String, _ id: RecordID?) -> [Span] {
    guard let id else { return [.text(typed)] }
    let startsBig = typed.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
    return link(id, .inText, isSentenceStart: startsBig)
  }

  /// A reference in a field.
  func spans(_ link: RecordLink) -> [Span] {
    guard let id = link.record else { return [.text(link.typed)] }
    return self.link(id, .full)
  }
}
