// PlanHTML: what a page shell places around the body: title, organisation, details, notice, running lines.

import PlanMarkup
package import PlanPaper

/// One page, in parts. Text is plain, for the shell to escape; bytes are markup.
package struct HTMLPage: Sendable {
  package var language: String
  /// Without markup, for the title of the window and for running heads.
  package var title: String
  package var titleMarkup: [UInt8]
  package var kind: String
  package var organisation: String?
  package var isoDate: String?
  package var printedDate: String?
  /// The `dl` of the paper's details; empty where it has none.
  package var details: [UInt8]
  package var draftNotice: String?
  package var labels: PaperLabels
  package var body: [UInt8]

  init(_ paper: Paper, body: [UInt8]) {
    language = paper.language
    title = PlainText.of(paper.title)
    var heading = BodyWriter(paper)
    heading.write(paper.title)
    titleMarkup = heading.finish()
    kind = paper.kindLabel
    organisation = paper.organisation
    isoDate = paper.isoDate
    printedDate = paper.printedDate
    draftNotice = paper.draftNotice
    labels = paper.labels
    self.body = body
    var details = BodyWriter(paper)
    if !paper.details.isEmpty { details.write(paper.details) }
    self.details = details.finish()
  }
}

/// The words of spans alone.
enum PlainText {
  static func of(_ spans: [Span]) -> String {
    var text = ""
    append(spans, to: &text)
    return text
  }

  private static func append(_ spans: [Span], to text: inout String) {
    for span in spans {
      switch span {
      case .text(let words), .code(let words), .unseen(let words): text += words
      case .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
        .crossReference(_, let inner), .quiet(let inner):
        append(inner, to: &text)
      case .image(_, let alternative): text += alternative
      case .tag(let tag): text += tag.meaning.isEmpty ? tag.text : tag.text + " " + tag.meaning
      case .sparkline(let sparkline): text += sparkline.text
      }
    }
  }
}
