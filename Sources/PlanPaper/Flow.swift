// PlanPaper: the headings of the margin, as sections that skip no level.

/// The sections that are open while the document is read from top to bottom.
struct Flow {
  private struct Open {
    let typedLevel: Int
    var section: Section
    var body: Body
  }

  private let top: Int
  private var root: Body
  private var open: [Open] = []

  /// Its first headings have this level.
  init(top: Int = 2) {
    self.top = top
    root = Body(level: min(6, top))
  }

  /// The level of a section opened by what stands here.
  var level: Int { min(6, open.count + top) }
  private var title: String { open.last?.section.title.plainText ?? "" }

  mutating func heading(
    _ typedLevel: Int, _ title: [Span], number: String? = nil, anchor: Anchor? = nil, role: Section.Role = .plain,
    in composer: Composer
  ) {
    close(downTo: typedLevel, in: composer)
    let anchor = anchor ?? composer.anchors.take(Slug.name(title.plainText, or: "section"))
    let section = Section(anchor: anchor, number: number, title: title, level: level, role: role)
    open.append(Open(typedLevel: typedLevel, section: section, body: Body(level: min(6, level + 1))))
    composer.heading = self.title
  }

  mutating func add(_ blocks: [Block], in composer: Composer) {
    if open.isEmpty {
      root.add(blocks, in: composer)
    } else {
      open[open.count - 1].body.add(blocks, in: composer)
    }
  }

  /// What comes next belongs to no heading so far.
  mutating func closeAll(in composer: Composer) { close(downTo: 0, in: composer) }

  mutating func finish(in composer: Composer) -> [Block] {
    close(downTo: 0, in: composer)
    return root.blocks
  }

  private mutating func close(downTo typedLevel: Int, in composer: Composer) {
    while let last = open.last, last.typedLevel >= typedLevel {
      open.removeLast()
      var section = last.section
      section.blocks = last.body.blocks
      composer.heading = title
      if composer.isAppended, section.blocks.isEmpty, composer.isContents(section.title) { continue }
      add(withOneHeading(section, in: composer), in: composer)
    }
  }

  /// `# Contents` above `show: contents` would print the word twice.
  private func withOneHeading(_ section: Section, in composer: Composer) -> [Block] {
    var section = section
    for index in section.blocks.indices {
      guard case .contents(var contents) = section.blocks[index],
        contents.title.plainText == section.title.plainText
      else { continue }
      if section.blocks.count == 1, !hasSection { return section.blocks }
      contents.title = [.text(composer.words("In this paper"))]
      section.blocks[index] = .contents(contents)
    }
    return [.section(section)]
  }

  private var hasSection: Bool { open.last?.body.hasSection ?? root.hasSection }
}
