// PlanPaper: an item of minutes: what was said in numbered paragraphs, and what was resolved, set off.

import PlanModel
import PlanSchema

extension Composer {
  /// `106. Declarations of interest`, a section with its own numbers.
  func minute(_ id: RecordID, level: Int) -> Block {
    var title = headSpans(of: id)
    let number = records[Int(id.index)].reference.map(\.printed)
    if title.isEmpty { title = spans(.item as KindID) }
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    let fields = printableFields(of: id)
    for field in fields where field.id == .see {
      body.add([.paragraph(Paragraph([.emphasis([.text("(")] + spans(field.value) + [.text(")")])]))], in: self)
    }
    let facts = entries(fields.filter { !Self.minuteText.contains($0.id) }) + answered(id)
    body.add(definitions(facts), in: self)
    let links = links(to: id, [])
    if !links.isEmpty { body.add([bullets(links)], in: self) }
    var count = 0
    for field in fields where Self.minuteText.contains(field.id) && field.id != .see {
      body.add(numbered(field, &count), in: self)
    }
    body.add(blocks(for: children(id), level: body.level), in: self)
    heading = outer
    return .section(
      Section(
        anchor: claimAnchor(id), number: number.map { $0.utf8.last == 0x2E ? $0 : $0 + "." }, title: title,
        level: level, blocks: body.blocks))
  }

  private static let minuteText: FieldSet = [.see, .description, .discussion, .resolved]

  /// Each paragraph with the next number; what is not a paragraph belongs to the one before it. A field that opens
  /// with a numbered list is its paragraphs.
  private func numbered(_ field: Field, _ count: inout Int) -> [Block] {
    var blocks = blocks(field.value)
    if blocks.isEmpty { blocks = [.paragraph(Paragraph(notGiven))] }
    if field.id == .resolved { blocks = resolved(blocks) }
    if case .list(let list)? = blocks.first, list.style == .numbers {
      blocks.replaceSubrange(0..<1, with: list.items.flatMap { Self.lettered($0.blocks, from: 1) })
    }
    blocks = Self.lettered(blocks, from: 0)
    for index in blocks.indices {
      guard case .paragraph(var paragraph) = blocks[index] else { continue }
      count += 1
      paragraph.number = "(\(count))"
      blocks[index] = .paragraph(paragraph)
    }
    if let because = field.because { blocks += [paragraph("\(words("Because")):")] + self.blocks(because) }
    return field.id == .resolved ? [.quote(blocks)] : blocks
  }

  /// Numbered lists below a numbered paragraph have letters, those below them small Roman numbers.
  static func lettered(_ blocks: [Block], from depth: Int) -> [Block] {
    blocks.map { block in
      guard case .list(var list) = block else { return block }
      if list.style == .numbers { list.style = depth < 2 ? .lowerLetters : .lowerRoman }
      for index in list.items.indices {
        list.items[index].blocks = lettered(list.items[index].blocks, from: max(2, depth + 1))
      }
      return .list(list)
    }
  }

  /// `RESOLVED that …`, or `RESOLVED:` before a sentence of its own.
  private func resolved(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    let verb = words("RESOLVED")
    guard case .paragraph(var first)? = blocks.first else {
      return [.paragraph(Paragraph([.strong([.text(verb + ":")])]))] + blocks
    }
    let text = first.content.plainText
    if text.lowercased().hasPrefix(verb.lowercased()) {
      if case .text(let opening)? = first.content.first, opening.utf8.count >= verb.utf8.count {
        let rest = String(opening.dropFirst(verb.count))
        first.content[0] = .text(rest)
        first.content.insert(.strong([.text(verb)]), at: 0)
      }
    } else if text.hasPrefix("that ") {
      first.content.insert(contentsOf: [.strong([.text(verb)]), .text(" ")], at: 0)
    } else {
      first.content.insert(contentsOf: [.strong([.text(verb + ":")]), .text(" ")], at: 0)
    }
    blocks[0] = .paragraph(first)
    return blocks
  }
}
