// PlanHTML: a paper as HTML. Every word and its order come from the paper; this room chooses elements and classes.

import PlanMarkup
package import PlanPaper

package enum HTMLWriter {
  /// The blocks of a paper, as they stand inside `main`.
  package static func body(of paper: Paper) -> [UInt8] {
    var writer = BodyWriter(paper)
    writer.write(paper.blocks)
    return writer.finish()
  }

  /// All that a page shell places: the body, and what stands around it.
  package static func page(of paper: Paper) -> HTMLPage {
    HTMLPage(paper, body: body(of: paper))
  }
}

/// Writes blocks one after the other, remembering only what HTML itself needs to know.
struct BodyWriter: ~Copyable {
  var html: HTMLMarkup
  let labels: PaperLabels
  let outline: [OutlineEntry]
  /// HTML has no link inside a link, so the inner one gives way.
  var isInsideLink = false
  /// How many tables of contents stand above, so that each has an id of its own.
  var contentsCount = 0

  init(_ paper: Paper) {
    html = HTMLMarkup(capacity: 1 << 16)
    labels = paper.labels
    outline = paper.outline
  }

  consuming func finish() -> [UInt8] {
    html.finish()
  }

  mutating func set(_ anchor: Anchor?) {
    if let anchor { html.set(.id, text: anchor.id) }
  }
}
