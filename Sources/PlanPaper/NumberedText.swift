// PlanPaper: headings and paragraphs with their numbers, and lists counted as the document counts them.

import PlanModel
import PlanSchema

extension Composer {
  /// The records by which numbered text of the document is referred to, in order.
  func numberedText() -> [RecordID] {
    (document.numbers?.numbers.values.map(\.record) ?? []).sorted()
  }

  /// A heading is named by its words, a paragraph by its number.
  func textAnchorWish(of id: RecordID) -> String {
    let record = record(id)
    if !record.title.plain.isBlank { return Slug.name(record.title.plain, or: "section") }
    return "p-" + Slug.of(record.reference?.printed ?? "")
  }

  /// The blocks of one block of the margin, with its number, and lists in the forms of the document.
  func numbered(_ blocks: [Block], at item: Int, _ block: Int) -> [Block] {
    guard let numbers = document.numbers else { return blocks }
    var blocks = blocks.map { counted($0, numbers.lists, depth: 0) }
    guard let number = numbers[item, block] else { return blocks }
    if case .paragraph(let first)? = blocks.first {
      blocks[0] = .paragraph(
        Paragraph(first.content, anchor: claimAnchor(number.record), number: number.printed))
    } else {
      // A number that stands alone is printed all the same.
      blocks.insert(
        .paragraph(Paragraph(notGiven, anchor: claimAnchor(number.record), number: number.printed)), at: 0)
    }
    return blocks
  }

  private func counted(_ block: Block, _ forms: [TextNumbers.ListForm], depth: Int) -> Block {
    guard case .list(var list) = block else { return block }
    var inner = depth
    if list.style == .numbers {
      inner += 1
      if let form = depth < forms.count ? forms[depth] : forms.last { list.style = style(form) }
    }
    for index in list.items.indices {
      list.items[index].blocks = list.items[index].blocks.map { counted($0, forms, depth: inner) }
    }
    return .list(list)
  }

  private func style(_ form: TextNumbers.ListForm) -> List.Style {
    switch form {
    case .numbers: .numbers
    case .letters: .lowerLetters
    case .romans: .lowerRoman
    }
  }
}
