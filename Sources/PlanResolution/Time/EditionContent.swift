// PlanResolution, time: the content of an edition: the earlier headings, text and views, with what this one puts in
// their place.

import PlanModel
import PlanSchema

/// The order of the content of two editions. Text under a heading takes the place of the text under the same heading,
/// views that of the views; records join those of their kind.
struct EditionContent {
  private struct Section {
    var heading: Int?
    var level: Int
    /// Folded words of this heading and those above it.
    var path: [String]
    var items: [Int] = []
  }

  /// Indices of the items that stay, in their new order.
  private(set) var order: [Int]

  init(_ content: [ContentItem], earlier: Int, moved: Set<Int>, in model: Model) {
    let base = Self.sections(content, 0..<earlier)
    let new = Self.sections(content, earlier..<content.count)
    var sections = base
    for section in new {
      if let place = sections.firstIndex(where: { $0.path == section.path }) {
        sections[place].items = Self.merged(sections[place].items, section.items, content, model)
      } else if section.heading != nil {
        sections.insert(section, at: Self.place(for: section, in: sections))
      }
      // Records without a heading join their kind, wherever it stands.
      if section.heading == nil { Self.join(section.items, &sections, content, model) }
    }
    order = sections.flatMap { ($0.heading.map { [$0] } ?? []) + $0.items }.filter { !moved.contains($0) }
  }

  private static func sections(_ content: [ContentItem], _ range: Range<Int>) -> [Section] {
    var sections = [Section(heading: nil, level: 0, path: [])]
    var open: [(level: Int, words: String)] = []
    for index in range {
      if case .heading(let level, let line, _) = content[index] {
        while let last = open.last, last.level >= level { open.removeLast() }
        open.append((level, FoldedName.of(line.plain)))
        sections.append(Section(heading: index, level: level, path: open.map(\.words)))
      } else {
        sections[sections.count - 1].items.append(index)
      }
    }
    return sections
  }

  /// A new section stands at the end of the one that it is in, or of the paper.
  private static func place(for section: Section, in sections: [Section]) -> Int {
    let above = Array(section.path.dropLast())
    guard !above.isEmpty, let last = sections.lastIndex(where: { $0.path.starts(with: above) }) else {
      return sections.count
    }
    return last + 1
  }

  private enum Sort { case text, view, record(KindID) }

  private static func sort(_ item: ContentItem, _ model: Model) -> Sort {
    switch item {
    case .heading, .prose: .text
    case .view: .view
    case .record(let id): .record(model[id].kind)
    }
  }

  private static func merged(_ old: [Int], _ new: [Int], _ content: [ContentItem], _ model: Model) -> [Int] {
    var items = old
    func isText(_ index: Int) -> Bool { if case .text = sort(content[index], model) { true } else { false } }
    func isView(_ index: Int) -> Bool { if case .view = sort(content[index], model) { true } else { false } }
    for test in [isText, isView] {
      let given = new.filter(test)
      guard !given.isEmpty else { continue }
      let place = items.firstIndex(where: test) ?? (given.first.map(isText) == true ? 0 : items.count)
      let before = items[..<place].count { test($0) }
      items.removeAll(where: test)
      items.insert(contentsOf: given, at: place - before)
    }
    for index in new where !isText(index) && !isView(index) { put(index, into: &items, content, model) }
    return items
  }

  /// After the last of its kind, or at the end.
  private static func put(_ index: Int, into items: inout [Int], _ content: [ContentItem], _ model: Model) {
    let place = items.lastIndex { sameKind($0, index, content, model) }
    items.insert(index, at: place.map { $0 + 1 } ?? items.count)
  }

  private static func sameKind(_ left: Int, _ right: Int, _ content: [ContentItem], _ model: Model) -> Bool {
    guard case .record(let a) = content[left], case .record(let b) = content[right] else { return false }
    return model[a].kind == model[b].kind
  }

  /// Of records that stand below no heading in this edition, those whose kind stands below one in the earlier.
  private static func join(_ new: [Int], _ sections: inout [Section], _ content: [ContentItem], _ model: Model) {
    for index in new {
      guard case .record = content[index], let here = sections.firstIndex(where: { $0.items.contains(index) }) else {
        continue
      }
      guard !sections[here].items.contains(where: { $0 != index && sameKind($0, index, content, model) }) else {
        continue
      }
      let others = sections.lastIndex { section in
        section.items.contains { $0 != index && sameKind($0, index, content, model) }
      }
      guard let target = others, target != here else { continue }
      sections[here].items.removeAll { $0 == index }
      put(index, into: &sections[target].items, content, model)
    }
  }
}
