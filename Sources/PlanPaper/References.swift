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
  func headText(of id: RecordID) -> String {
    let title = records[Int(id.index)].title.plain
    guard title.isBlank else { return title }
    let value = headValue(of: id).map { plainWords($0) } ?? ""
    return value.isBlank ? "" : value
  }

  /// The same with its markup.
  func headSpans(of id: RecordID) -> [Span] {
    let title = records[Int(id.index)].title
    guard title.plain.isBlank else { return spans(title) }
    let value = headValue(of: id).map { spans($0) } ?? []
    return value.isBlank ? [] : value
  }

  private func headValue(of id: RecordID) -> Value? { words.headField(kind(id)).flatMap { fields(id).first($0) } }

  /// Kinds whose references are numbers in the paper, not names in the file.
  func printsReference(_ kind: KindID) -> Bool { words.isNumbered(kind) }

  /// `SCHW 04`, `Priority 1`; nothing where the record has no reference that a paper prints.
  func name(of id: RecordID) -> String? {
    guard printsReference(kind(id)), let reference = records[Int(id.index)].reference else { return nil }
    let printed = reference.printed.utf8.last == 0x2E ? String(reference.printed.dropLast()) : reference.printed
    return reference.standsAlone ? printed : "\(words.kind(named(id))) \(printed)"
  }

  /// `SCHW 04: Pressure on funding`, for headings and full links.
  func titled(_ id: RecordID) -> [Span] {
    let title = headSpans(of: id)
    guard let name = name(of: id) else {
      return title.isEmpty ? [.text(records[Int(id.index)].reference?.printed ?? words.kind(named(id)))] : title
    }
    return title.isEmpty ? [.text(name)] : [.text(name + ": ")] + title
  }

  /// Its name, or its title where it has none.
  func shortName(of id: RecordID) -> String {
    if let name = name(of: id) { return name }
    if kind(id) == .note || kind(id) == .term, let reference = records[Int(id.index)].reference {
      return kind(id) == .note ? "\(words.kind(.note)) \(reference.printed)" : reference.printed
    }
    let title = headText(of: id)
    return title.isEmpty ? records[Int(id.index)].reference?.printed ?? words.kind(named(id)) : title
  }

  /// A link to a record, or its words alone where the paper does not print it.
  func link(_ id: RecordID, _ style: LinkStyle, isSentenceStart: Bool = true) -> [Span] {
    let content = linkText(id, style, isSentenceStart: isSentenceStart)
    guard let anchor = anchor(of: id) else { return content }
    return [.crossReference(anchor, content)]
  }

  private func linkText(_ id: RecordID, _ style: LinkStyle, isSentenceStart: Bool) -> [Span] {
    guard let name = name(of: id) else { return [.text(shortName(of: id))] }
    switch style {
    case .inText:
      let isWord = records[Int(id.index)].reference?.standsAlone == false
      return [.text(isWord && !isSentenceStart ? Words.inSentence(name) : name)]
    case .inCell:
      let title = headText(of: id)
      return title.isEmpty ? [.text(name)] : [.text(name), .unseen(": " + title)]
    case .full:
      let title = headText(of: id)
      return [.text(title.isEmpty ? name : "\(name): \(title)")]
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
