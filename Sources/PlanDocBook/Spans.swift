// PlanDocBook: the words inside a block.

import PlanMarkup
import PlanPaper

extension PaperWriter {
  mutating func write(_ spans: [Span]) {
    for span in spans { write(span) }
  }

  mutating func write(_ spans: [Span], role: StaticString, in element: DocBookElement = .phrase) {
    xml.openInline(element)
    xml.set(.role, role)
    write(spans)
    xml.closeInline()
  }

  private mutating func write(_ span: Span) {
    switch span {
    case .text(let text): xml.text(text)
    case .lineBreak:
      // DocBook has no line break; this is the one that some readers know. For the others a space stays.
      xml.instruction("asciidoc-br")
      xml.text("\n")
    case .emphasis(let spans):
      xml.openInline(.emphasis)
      write(spans)
      xml.closeInline()
    case .strong(let spans): write(spans, role: "strong", in: .emphasis)
    case .strikethrough(let spans): write(spans, role: "strikethrough", in: .emphasis)
    case .code(let text):
      xml.openInline(.code)
      xml.text(text)
      xml.closeInline()
    case .link(let url, let spans): writeLink(to: url, spans)
    case .crossReference(let anchor, let spans): writeReference(to: anchor, spans)
    case .image(let url, let alternative): writeImage(url, alternative)
    case .tag(let tag): write(tag)
    case .sparkline(let sparkline): write(sparkline)
    case .unseen(let text): write(text, role: "unseen")
    case .quiet(let spans): write(spans, role: "quiet")
    }
  }

  private mutating func writeLink(to url: String, _ spans: [Span]) {
    guard !isInsideLink, let target = LinkTarget(url) else { return write(spans) }
    var address = MarkupBytes(capacity: url.utf8.count + 16)
    address.append(target)
    xml.openInline(.link)
    xml.set(.xlinkHref, markup: address.finish())
    closeLink(spans)
  }

  private mutating func writeReference(to anchor: Anchor, _ spans: [Span]) {
    if isInsideLink { return write(spans) }
    xml.openInline(.link)
    if let file = anchor.file {
      xml.set(.xlinkHref, text: file + (anchor.id.isEmpty ? ".xml" : ".xml#" + XMLName.of(anchor)))
    } else {
      xml.set(.linkend, text: XMLName.of(anchor))
    }
    closeLink(spans)
  }

  private mutating func closeLink(_ spans: [Span]) {
    isInsideLink = true
    write(spans)
    isInsideLink = false
    xml.closeInline()
  }

  /// A picture with its words; the words alone where the address is not one that a paper may point to.
  private mutating func writeImage(_ url: String, _ alternative: String) {
    var address = MarkupBytes(capacity: url.utf8.count + 16)
    if let target = LinkTarget(url) {
      address.append(target)
    } else if url.hasPrefix("data:image/") {
      address.append(attribute: url)
    } else {
      return xml.text(alternative)
    }
    xml.openInline(.inlinemediaobject)
    xml.openInline(.imageobject)
    xml.openInline(.imagedata)
    xml.set(.fileref, markup: address.finish())
    xml.closeInline()
    xml.closeInline()
    xml.openInline(.textobject)
    xml.openInline(.phrase)
    xml.text(alternative)
    xml.closeInline()
    xml.closeInline()
    xml.closeInline()
  }

  /// Its meaning in words, since nothing here can be hidden or coloured for sure.
  private mutating func write(_ tag: Tag) {
    xml.openInline(.phrase)
    switch tag.role {
    case .band(let tone): xml.set(.role, text: "band tone-" + tone.rawValue)
    case .status(let tone): xml.set(.role, text: "status tone-" + tone.rawValue)
    case .stage(_, let isPoint): xml.set(.role, isPoint ? "stage point" : "stage")
    }
    xml.text(tag.text)
    if !tag.meaning.isEmpty {
      xml.text(" (")
      xml.text(tag.meaning)
      xml.text(")")
    }
    xml.closeInline()
  }
}
