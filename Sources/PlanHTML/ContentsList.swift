// PlanHTML: the table of contents, a navigation named by its own heading.

import PlanMarkup
import PlanPaper

/// Ids of the page itself. Anchors of a paper begin with a letter, so none can be the same.
package enum FurnitureID {
  /// Before the anchor of a section whose heading needs an id of its own.
  package static let headingPrefix: StaticString = "_heading-"
  package static let contentsPrefix: StaticString = "_contents-"
}

extension BodyWriter {
  mutating func write(_ contents: Contents) {
    if outline.isEmpty { return }
    contentsCount += 1
    let id = String(contentsCount)
    html.open(.nav)
    html.add(.contents)
    html.set(.ariaLabelledby, text: id, prefix: FurnitureID.contentsPrefix)
    html.newline()
    html.open(.h2)
    html.set(.id, text: id, prefix: FurnitureID.contentsPrefix)
    write(contents.title)
    html.close(.h2)
    html.newline()
    writeContents(outline)
    html.close(.nav)
    html.newline()
  }

  private mutating func writeContents(_ entries: [OutlineEntry]) {
    html.open(.ol)
    html.newline()
    for entry in entries {
      html.open(.li)
      html.open(.a)
      html.set(.href, text: entry.anchor.id, prefix: "#")
      if let number = entry.number { writeNumber(number) }
      writeWithoutLinks(entry.title)
      html.close(.a)
      if !entry.children.isEmpty {
        html.newline()
        writeContents(entry.children)
      }
      html.close(.li)
      html.newline()
    }
    html.close(.ol)
    html.newline()
  }
}
