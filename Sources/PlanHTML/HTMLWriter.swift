// PlanHTML: a paper as HTML. Every word and its order come from the paper; this room chooses elements and classes.

import PlanMarkup
package import PlanPaper

package enum HTMLWriter {
  /// The blocks of a paper, as they stand inside `main`.
  package static func body(of paper: Paper) -> [UInt8] {
    var writer = BodyWriter(paper)
    writer.write(paper.blocks)
    for part in paper.parts { writer.write(part: part) }
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
  var outline: [OutlineEntry]
  /// HTML has no link inside a link, so the inner one gives way.
  var isInsideLink = false
  /// How many tables of contents stand above, so that each has an id of its own.
  var contentsCount = 0

  init(_ paper: Paper) {
    html = HTMLMarkup(capacity: 1 << 16)
    labels = paper.labels
    outline = paper.outline
  }

  /// A paper that follows in the same file, with the header that it would have by itself.
  mutating func write(part: Paper) {
    let outer = outline
    outline = part.outline
    html.open(.section)
    set(part.anchor)
    html.add(.paper)
    html.newline()
    html.open(.h2)
    if let number = part.number { writeNumber(number) }
    write(part.title)
    html.close(.h2)
    html.newline()
    if !part.details.isEmpty { write(part.details) }
    write(part.blocks)
    html.close(.section)
    html.newline()
    outline = outer
  }

  consuming func finish() -> [UInt8] {
    html.finish()
  }

  mutating func set(_ anchor: Anchor?) {
    if let anchor { html.set(.id, text: anchor.id) }
  }
}
