// PlanPaper: the blocks of one section in an order that every format can hold: text and tables first, sections after.

/// Takes blocks in the order of the plan. What comes after a section is put in one of its own, so that it does not seem
/// to belong to the section before it.
struct Body {
  /// The level of sections directly in it.
  let level: Int
  private(set) var blocks: [Block] = []
  private(set) var hasSection = false
  /// The place of the section that holds what came after the last section.
  private var continued: Int?

  init(level: Int) { self.level = level }

  var isEmpty: Bool { blocks.isEmpty }

  mutating func add(_ new: [Block], in composer: Composer) {
    for block in new { add(block, in: composer) }
  }

  private mutating func add(_ block: Block, in composer: Composer) {
    if case .section(let section) = block {
      hasSection = true
      continued = nil
      blocks.append(.section(section))
    } else if !hasSection {
      blocks.append(block)
    } else if let place = continued, case .section(var section) = blocks[place] {
      // Taken out while it grows, so that its blocks are not copied each time.
      blocks[place] = .rule
      section.blocks.append(block)
      blocks[place] = .section(section)
    } else {
      continued = blocks.count
      blocks.append(.section(composer.continuation(starting: block, level: level)))
    }
  }
}

extension Composer {
  /// A section for what follows other sections: named after its table, or as going on with the heading above.
  fileprivate func continuation(starting block: Block, level: Int) -> Section {
    let title: [Span]
    if case .table(let table) = block {
      title = table.caption
    } else {
      title = [.text(heading.isEmpty ? words("Further text") : "\(heading) (\(words("continued")))")]
    }
    return Section(
      anchor: anchors.take(Slug.name(title.plainText, or: "section")), title: title, level: min(6, level),
      blocks: [block])
  }
}
