// PlanPaper: a paper that stands in another as its appendix, with its header, under a heading of its own.

import PlanModel
import PlanSchema

extension Composer {
  /// The papers of a record, one after the other, as sections.
  func appended(to carriers: [RecordID]) -> [Block] {
    guard let shelf else { return [] }
    return carriers.flatMap { carrier in
      shelf.papers(of: carrier).filter(\.isAppended).map { .section($0.section(under: titled(carrier))) }
    }
  }

  private func section(under title: [Span]) -> Section {
    let paper = paper()
    var entries = [Definitions.Entry(term: [.text(paper.kindLabel)], blocks: [.paragraph(Paragraph(paper.title))])]
    if title.plainText.hasSuffix(paper.title.plainText) { entries = [] }
    for detail in paper.details {
      let lines = detail.values.isEmpty ? [detail.value] : detail.values
      entries.append(
        Definitions.Entry(term: [.text(detail.label)], blocks: lines.map { .paragraph(Paragraph($0)) }))
    }
    let anchor = titleAnchor ?? anchors.take("appendix")
    let blocks = definitions(entries) + paper.blocks
    return Section(anchor: anchor, title: title, level: min(6, topLevel - 1), blocks: blocks)
  }

  /// A link to the papers of an item, by the words that say where they are.
  func links(to item: RecordID, _ words: [Span]) -> [[Span]] {
    guard let shelf else { return [] }
    let papers = shelf.papers(of: item)
    return papers.compactMap { paper in
      guard let anchor = shelf.anchor(of: paper.document.record, for: self) else { return nil }
      let title = paper.headText(of: paper.document.record)
      let isAlone = papers.count == 1 && !words.isBlank
      let content = isAlone ? words + [.unseen(": \(title)")] : [.text(title.isBlank ? paper.kindLabel : title)]
      return [.crossReference(anchor, content)]
    }
  }

  /// A heading over a list of contents, which an appendix does not have.
  func isContents(_ title: [Span]) -> Bool { FoldedName.of(title.plainText) == "contents" }

  /// The number of the item that a paper belongs to: `B1`.
  var itemNumber: String? {
    guard isPart, !isAppended, let carrier = document.carrier else { return nil }
    return record(carrier).reference?.printed
  }
}
