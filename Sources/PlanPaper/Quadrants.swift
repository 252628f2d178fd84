// PlanPaper: a group of groups side by side, such as a balanced scorecard of commitments.

import PlanModel
import PlanSchema

extension Composer {
  func isQuadrants(_ id: RecordID) -> Bool {
    if case .choice("quadrants")? = fields(id).first(.layout) { true } else { false }
  }

  /// What a view shows: the groups that it names, or those of the paper that are laid out so.
  func quadrantGroups(_ view: ViewRequest) -> [RecordID] {
    if view.of.isEmpty { return index.all(.group).filter { isQuadrants($0) } }
    return view.of.filter { kind($0) == .group }
  }

  /// `show: quadrants`
  func quadrants(_ view: ViewRequest, level: Int) -> [Block] {
    let groups = quadrantGroups(view)
    guard !groups.isEmpty else { return [paragraph(words.none(.group) + ".")] }
    let outer = heading
    defer { heading = outer }
    // One group is the heading of those in it; several are the quadrants themselves.
    if groups.count == 1 {
      let own = self.title(of: view)
      return groups.map { quadrantSection($0, level: level, title: own) }
    }
    let title = self.title(of: view) ?? [.text(words("Balanced scorecard"))]
    heading = title.plainText
    let anchor = anchors.take(Slug.name(title.plainText, or: "quadrants"))
    let blocks = groups.map { quadrant($0, level: min(6, level + 1)) }
    return [.section(Section(anchor: anchor, title: title, level: level, role: .quadrants, blocks: blocks))]
  }

  /// A group with its own text, and the groups in it side by side.
  func quadrantSection(_ id: RecordID, level: Int, title: [Span]? = nil) -> Block {
    let title = title ?? titled(id)
    var body = Body(level: min(6, level + 1))
    let outer = heading
    heading = title.plainText
    body.add(groupText(of: id), in: self)
    let inner = children(id)
    let loose = inner.filter { kind($0) != .group }
    body.add(commitments(loose) ?? blocks(for: loose, level: body.level), in: self)
    for group in inner where kind(group) == .group && !placement.isEmptied(group) && !placement.isInView(group) {
      body.add([quadrant(group, level: body.level)], in: self)
    }
    heading = outer
    return .section(
      Section(anchor: claimAnchor(id), title: title, level: level, role: .quadrants, blocks: body.blocks))
  }

  /// One of the groups: its commitments as a list where they are titles and no more.
  private func quadrant(_ id: RecordID, level: Int) -> Block {
    guard let list = commitments(children(id)) else { return groupSection(id, level: level) }
    let outer = heading
    heading = titled(id).plainText
    let blocks = groupText(of: id) + list
    heading = outer
    return .section(
      Section(anchor: claimAnchor(id), title: titled(id), level: level, role: .group, blocks: blocks))
  }

  private func commitments(_ records: [RecordID]) -> [Block]? {
    let loud = records.filter { !isSilent(kind($0)) && !placement.isInView($0) }
    let listed: KindSet = [.action, .priority, .outcome, .measure, .objective]
    guard !loud.isEmpty, loud.allSatisfy({ listed.contains(kind($0)) && isTitleOnly($0) }) else { return nil }
    return [titleList(loud)]
  }
}
