// PlanDocBook: the door of this room: a paper in, a DocBook 5.0 article out.

package import PlanPaper

package enum DocBookWriter {
  /// Valid DocBook 5.0, the same bytes for the same paper. Ids are those of the paper's anchors.
  package static func document(of paper: Paper) throws(DocBookError) -> [UInt8] {
    var writer = PaperWriter(xml: try XMLWriter(), labels: paper.labels)
    writer.write(paper)
    return try writer.finish()
  }
}

/// Walks a paper from front to back.
struct PaperWriter: ~Copyable {
  var xml: XMLWriter
  let labels: PaperLabels
  /// Sections that are open. DocBook wants sections last in a section, so one closes only when the next begins: what
  /// stands between two sections goes to the end of the first, and keeps its place in reading.
  var openSections = 0
  /// Inside a list, a quote or a note DocBook takes no section.
  var takesSections = true
  /// Links do not nest.
  var isInsideLink = false
  /// Whether the innermost element that needs content has some.
  var hasContent = false

  init(xml: consuming XMLWriter, labels: PaperLabels) {
    self.xml = xml
    self.labels = labels
  }

  consuming func finish() throws(DocBookError) -> [UInt8] { try xml.finish() }

  mutating func write(_ paper: Paper) {
    let isBook = !paper.parts.isEmpty
    xml.openBlock(isBook ? .book : .article)
    xml.set(.xmlns, "http://docbook.org/ns/docbook")
    xml.set(.xmlnsXlink, "http://www.w3.org/1999/xlink")
    xml.set(.version, "5.0")
    xml.set(.xmlLang, text: paper.language)
    xml.set(.xmlID, text: XMLName.of(Anchor("paper-" + paper.slug)))
    writeInfo(of: paper)
    guard isBook else {
      writeBody(of: paper)
      return xml.closeBlock()
    }
    xml.openBlock(.preface)
    xml.set(.xmlID, text: XMLName.of(Anchor("front-" + paper.slug)))
    writeLine(.title) { $0.xml.text(paper.kindLabel) }
    writeBody(of: paper)
    xml.closeBlock()
    for part in paper.parts { write(chapter: part) }
    xml.closeBlock()
  }

  /// A paper that follows in the same book.
  private mutating func write(chapter paper: Paper) {
    xml.openBlock(.chapter)
    if let anchor = paper.anchor { xml.set(.xmlID, text: XMLName.of(anchor)) }
    writeLine(.title) { writer in
      if let number = paper.number {
        writer.write(number, role: "section-number")
        writer.xml.text(" ")
      }
      writer.write(paper.title)
    }
    writeBody(of: paper)
    xml.closeBlock()
  }

  /// Notice, header and blocks.
  private mutating func writeBody(of paper: Paper) {
    hasContent = false
    if let notice = paper.draftNotice { writeDraftNotice(notice) }
    if !paper.details.isEmpty { write(paper.details) }
    write(paper.blocks, below: 0)
    closeSections(downTo: 0)
    if !hasContent { writeEmptyParagraph() }
  }

  private mutating func writeInfo(of paper: Paper) {
    xml.openBlock(.info)
    writeLine(.title) { $0.write(paper.title) }
    writeLine(.subtitle) { $0.xml.text(paper.kindLabel) }
    if let organisation = paper.organisation {
      xml.openBlock(.author)
      writeLine(.orgname) { $0.xml.text(organisation) }
      xml.closeBlock()
    }
    if let date = paper.isoDate { writeLine(.date) { $0.xml.text(date) } }
    if let notice = paper.draftNotice { writeLine(.releaseinfo, role: "draft") { $0.xml.text(notice) } }
    xml.closeBlock()
  }

  /// Readers drop `releaseinfo`; a draft must show that it is one.
  private mutating func writeDraftNotice(_ notice: String) {
    xml.openBlock(.warning)
    xml.set(.role, "draft")
    let label = labels.draft
    writeLine(.title) { $0.xml.text(label) }
    writeLine(.para) { $0.xml.text(notice) }
    xml.closeBlock()
    hasContent = true
  }

  private mutating func write(_ details: [Detail]) {
    xml.openBlock(.variablelist)
    xml.set(.role, "report-details")
    for detail in details {
      xml.openBlock(.varlistentry)
      writeLine(.term) { $0.xml.text(detail.label) }
      xml.openBlock(.listitem)
      for value in detail.values.isEmpty ? [detail.value] : detail.values {
        writeLine(.para) { $0.write(value) }
      }
      xml.closeBlock()
      xml.closeBlock()
    }
    xml.closeBlock()
    hasContent = true
  }

  /// An element of words on a line of its own.
  mutating func writeLine(
    _ element: DocBookElement, role: StaticString? = nil, _ words: (inout PaperWriter) -> Void
  ) {
    xml.openBlock(element)
    if let role { xml.set(.role, role) }
    words(&self)
    xml.closeText()
  }

  mutating func writeEmptyParagraph() {
    xml.openBlock(.para)
    xml.closeText()
    hasContent = true
  }
}
