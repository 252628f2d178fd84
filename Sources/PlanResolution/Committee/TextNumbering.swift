// PlanResolution, committee papers: numbers for the headings, paragraphs and lists of a text.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText

/// Where the blocks of a piece of text start, for findings and fixes.
struct PendingParagraphs: Sendable {
  var document: Int
  var item: Int
  /// By block: where its first line starts.
  var starts: [SourceRange]
}

/// Numbers the text of reports, and of papers whose `numbering` names paragraphs. Typed numbers are taken off.
struct TextNumbering {
  private let kinds: KindNames
  private var slips = NumberSlips()

  init(kinds: KindNames) { self.kinds = kinds }

  mutating func number(_ draft: inout Draft, into found: inout [Diagnostic]) {
    for document in draft.model.documents.indices {
      guard let forms = forms(of: draft.model.documents[document].record, draft) else { continue }
      number(document, forms, &draft)
    }
    found += slips.findings()
  }

  // MARK: Forms

  /// From headings down; nothing where the text carries no numbers.
  private func forms(of document: RecordID, _ draft: Draft) -> [NumberForm]? {
    let kind = draft.model[document].kind
    var ignored: [Diagnostic] = []
    let scheme = draft.numbering[document].map {
      NumberingScheme($0, of: "", kinds: kinds, forText: kind == .report, into: &ignored)
    }
    if let scheme, let forms = scheme.text { return forms.isEmpty ? nil : forms }
    return kind == .report ? NumberingScheme.usualText : nil
  }

  // MARK: Numbers

  private mutating func number(_ document: Int, _ forms: [NumberForm], _ draft: inout Draft) {
    let top = Self.topLevel(of: draft.model.documents[document])
    var walk = Walk(forms: forms)
    let starts = Dictionary(
      draft.paragraphs.filter { $0.document == document }.map { ($0.item, $0.starts) }, uniquingKeysWith: { $1 })
    let content = draft.model.documents[document].content
    for item in content.indices {
      switch content[item] {
      case .heading(let level, let line, let range) where level == top && !Self.isContents(content, item):
        let place = TextNumbers.Place(item: item, block: 0)
        let text = heading(line, level, range, place, &walk, document, &draft)
        draft.model.documents[document].content[item] = .heading(level: level, text, range)
      case .prose(let prose, let range) where walk.hasHeading:
        let numbered = paragraphs(prose, range, starts[item] ?? [], item, &walk, document, &draft)
        draft.model.documents[document].content[item] = .prose(numbered, range)
      default: break
      }
    }
    walk.numbers.lists = forms.dropFirst(2).map(\.listForm)
    draft.model.documents[document].numbers = walk.numbers
  }

  /// The highest headings of the text are numbered; those below them only part their paragraphs.
  private static func topLevel(of document: Document) -> Int? {
    var top: Int?
    for case .heading(let level, _, _) in document.content { top = min(top ?? level, level) }
    return top
  }

  /// A heading that has nothing but the list of contents below it.
  private static func isContents(_ content: [ContentItem], _ item: Int) -> Bool {
    guard item + 1 < content.count, case .view(let view) = content[item + 1], view.kind == .contents else {
      return false
    }
    if item + 2 == content.count { return true }
    if case .heading = content[item + 2] { return true }
    return false
  }

  private mutating func heading(
    _ line: RichLine, _ level: Int, _ range: SourceRange, _ place: TextNumbers.Place, _ walk: inout Walk,
    _ document: Int, _ draft: inout Draft
  ) -> RichLine {
    let expected = walk.nextHeading()
    let start = draft.start(ofHeading: range)
    var text = line
    var isTyped = false
    if let typed = TypedNumber(heading: line.plain, form: walk.headingForm, expected: expected) {
      isTyped = true
      text = line.dropping(typed.length)
      slips.take(typed, expected: expected, at: start, what: "heading", above: nil, draft)
    }
    let record = draft.addParagraph(expected, isTyped: isTyped, text, at: start, in: document)
    walk.numbers.numbers[place] = TextNumbers.Number(printed: walk.printed(heading: walk.heading), record: record)
    return text
  }

  private mutating func paragraphs(
    _ prose: Prose, _ range: SourceRange, _ starts: [SourceRange], _ item: Int, _ walk: inout Walk, _ document: Int,
    _ draft: inout Draft
  ) -> Prose {
    var blocks: [ProseBlock]
    switch prose {
    case .plain(let text): blocks = [.paragraph([.text(text)])]
    case .blocks(let all): blocks = all
    }
    for index in blocks.indices {
      guard case .paragraph(let inlines) = blocks[index], !inlines.isSubheading else { continue }
      let (printed, reference) = walk.nextParagraph()
      let start = index < starts.count ? starts[index] : nil
      var isTyped = false
      if case .text(let text)? = inlines.first, let typed = TypedNumber(paragraph: text, form: walk.paragraphForm) {
        isTyped = true
        blocks[index] = .paragraph(inlines.dropping(typed.length))
        slips.take(
          typed, expected: printed, at: start ?? range, what: "paragraph", above: walk.headingNumber, draft)
      }
      let record = draft.addParagraph(reference, isTyped: isTyped, RichLine(""), at: start ?? range, in: document)
      let place = TextNumbers.Place(item: item, block: index)
      walk.numbers.numbers[place] = TextNumbers.Number(printed: printed, record: record)
    }
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0], inlines.count == 1,
      case .text(let text) = inlines[0]
    {
      return .plain(text)
    }
    return .blocks(blocks)
  }
}

/// How far the counting has come.
private struct Walk {
  var numbers = TextNumbers()
  private(set) var heading = 0
  private var paragraph = 0
  let headingForm: NumberForm
  let paragraphForm: NumberForm

  init(forms: [NumberForm]) {
    headingForm = forms[0]
    paragraphForm = forms.count > 1 ? forms[1] : NumberForm(before: "", symbol: .digits(1), after: "", continues: true)
  }

  var hasHeading: Bool { heading > 0 }
  var headingNumber: String { headingForm.printed(heading, below: nil) }

  mutating func nextHeading() -> String {
    heading += 1
    paragraph = 0
    return headingNumber
  }

  /// With the dot that lists and headings have behind a bare number.
  func printed(heading number: Int) -> String {
    let plain = headingForm.printed(number, below: nil)
    return plain.utf8.last == Byte.closeParenthesis ? plain : plain + "."
  }

  mutating func nextParagraph() -> (printed: String, reference: String) {
    paragraph += 1
    let printed = paragraphForm.printed(paragraph, below: headingNumber)
    return (printed, paragraphForm.continues ? printed : "\(headingNumber) \(printed)")
  }
}

extension NumberForm {
  fileprivate var listForm: TextNumbers.ListForm {
    switch symbol {
    case .digits: .numbers
    case .letter: .letters
    case .roman: .romans
    }
  }
}

extension Draft {
  /// A record by which a numbered text is referred to; it prints nothing of its own.
  fileprivate mutating func addParagraph(
    _ number: String, isTyped: Bool, _ title: RichLine, at range: SourceRange, in document: Int
  ) -> RecordID {
    let id = RecordID(model.records.count)
    let reference = Reference(printed: number, isTyped: isTyped)
    let parent = model.documents[document].record
    model.records.append(
      Record(kind: .paragraph, reference: reference, title: title, range: range, parent: parent))
    return id
  }

  /// Where the words of a heading start, behind its marks.
  fileprivate func start(ofHeading range: SourceRange) -> SourceRange {
    let bytes = sources[range.file].bytes
    var index = Int(range.start)
    while index < Int(range.end), bytes[index] == Byte.hash || bytes[index] == Byte.space { index += 1 }
    return SourceRange(range.file, index..<Int(range.end))
  }
}

extension RichLine {
  fileprivate func dropping(_ count: Int) -> RichLine {
    RichLine(String(decoding: plain.utf8.dropFirst(count), as: UTF8.self), inlines: inlines?.dropping(count))
  }
}

extension [Inline] {
  /// Without so many bytes at the start of its first text.
  fileprivate func dropping(_ count: Int) -> [Inline] {
    guard case .text(let text)? = first else { return self }
    let rest = String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
    return (rest.isEmpty ? [] : [.text(rest)]) + dropFirst()
  }

  /// A paragraph that is bold and no more: a heading that nobody wants in the contents.
  fileprivate var isSubheading: Bool {
    if count == 1, case .strong = self[0] { true } else { false }
  }
}
