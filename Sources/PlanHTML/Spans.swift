// PlanHTML: the words inside a block.

import PlanMarkup
import PlanPaper

extension BodyWriter {
  mutating func write(_ spans: [Span]) {
    for span in spans { write(span) }
  }

  /// Words that stand inside a link or a control already.
  mutating func writeWithoutLinks(_ spans: [Span]) {
    let wasInsideLink = isInsideLink
    isInsideLink = true
    write(spans)
    isInsideLink = wasInsideLink
  }

  mutating func write(_ span: Span) {
    switch span {
    case .text(let text): html.authorText(text)
    case .lineBreak:
      html.open(.br)
      html.newline()
    case .emphasis(let spans): write(spans, in: .em)
    case .strong(let spans): write(spans, in: .strong)
    case .strikethrough(let spans): write(spans, in: .del)
    case .code(let text):
      html.open(.code)
      html.authorText(text)
      html.close(.code)
    case .link(let url, let spans): writeLink(to: LinkTarget(url), spans)
    case .crossReference(let anchor, let spans): writeReference(to: anchor, spans)
    case .image(let url, let alternative): writeImage(url, alternative)
    case .tag(let tag): write(tag)
    case .sparkline(let sparkline): write(sparkline)
    case .unseen(let text): writeUnseen(text)
    case .quiet(let spans):
      html.open(.span)
      html.add(.quiet)
      write(spans)
      html.close(.span)
    }
  }

  private mutating func write(_ spans: [Span], in element: HTMLElement) {
    html.open(element)
    write(spans)
    html.close(element)
  }

  private mutating func writeLink(to target: LinkTarget?, _ spans: [Span]) {
    guard let target, !isInsideLink else { return write(spans) }
    html.open(.a)
    html.set(.href, target)
    writeWithoutLinks(spans)
    html.close(.a)
  }

  private mutating func writeReference(to anchor: Anchor, _ spans: [Span]) {
    if isInsideLink { return write(spans) }
    html.open(.a)
    if let file = anchor.file {
      html.set(.href, text: file + (anchor.id.isEmpty ? ".html" : ".html#" + anchor.id))
    } else {
      html.set(.href, text: anchor.id, prefix: "#")
    }
    writeWithoutLinks(spans)
    html.close(.a)
  }

  /// A page asks nothing of any other place: a picture shows if the address holds it, else it is a link to it.
  private mutating func writeImage(_ url: String, _ alternative: String) {
    if EmbeddedImage.holds(url) {
      html.open(.img)
      html.set(.src, text: url)
      html.set(.alt, text: alternative)
      return
    }
    let target = isInsideLink ? nil : LinkTarget(url)
    let element: HTMLElement = target == nil ? .span : .a
    html.open(element)
    html.add(.imageLink)
    if let target { html.set(.href, target) }
    html.authorText(alternative.isEmpty ? url : alternative)
    html.close(element)
  }

  private mutating func write(_ tag: Tag) {
    html.open(.span)
    switch tag.role {
    case .band(let tone):
      html.add(.band)
      if let shade = StyleClass(tone) { html.add(shade) }
    case .status(let tone):
      html.add(.status)
      if let shade = StyleClass(tone) { html.add(shade) }
    case .stage(let index, let isPoint):
      html.add(.stage)
      html.add(StyleClass(stage: index))
      if isPoint { html.add(.point) }
    }
    html.authorText(tag.text)
    if !tag.meaning.isEmpty {
      html.open(.span)
      html.add(.unseen)
      html.literal(" ")
      html.authorText(tag.meaning)
      html.close(.span)
    }
    html.close(.span)
  }

  private mutating func writeUnseen(_ text: String) {
    html.open(.span)
    html.add(.unseen)
    html.authorText(text)
    html.close(.span)
  }
}

/// Pictures that an address holds within itself.
enum EmbeddedImage {
  private static let forms: [StaticString] = [
    "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,",
    "data:image/svg+xml;base64,",
  ]

  static func holds(_ url: String) -> Bool {
    forms.contains { url.hasPrefix($0.description) }
  }
}
