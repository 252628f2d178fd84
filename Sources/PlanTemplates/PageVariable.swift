// PlanTemplates: every name that a page template may ask for, and its value on one page.

import PlanHTML
import PlanMarkup
import PlanPaper

/// A name in a page template. Values are escaped already, so that `{{name}}` and `{{{name}}}` are the same.
enum PageVariable: String, CaseIterable {
  case language, title, titleMarkup, kind, organisation, isoDate, printedDate, details, draftNotice
  case stylesheet, body
  case skipToContent, contents, reportDetails, table, key, draft, backToTop, page, pageOf
  case printTitle, printOrganisation, printDate, printDraft, printPage, printPageOf

  /// Large parts that are put in afterwards, so that they never pass through the template engine.
  var isSpliced: Bool { self == .stylesheet || self == .body }

  /// Nothing where the page has no such thing: a section in the template then stands aside.
  func value(on page: HTMLPage) -> [UInt8]? {
    let labels = page.labels
    return switch self {
    case .language: EscapedText.html(page.language)
    case .title: EscapedText.html(page.title)
    case .titleMarkup: page.titleMarkup
    case .kind: EscapedText.html(page.kind)
    case .organisation: page.organisation.map(EscapedText.html)
    case .isoDate: page.isoDate.map(EscapedText.html)
    case .printedDate: page.printedDate.map(EscapedText.html)
    case .details: page.details.isEmpty ? nil : page.details
    case .draftNotice: page.draftNotice.map(EscapedText.html)
    case .stylesheet, .body: nil
    case .skipToContent: EscapedText.html(labels.skipToContent)
    case .contents: EscapedText.html(labels.contents)
    case .reportDetails: EscapedText.html(labels.reportDetails)
    case .table: EscapedText.html(labels.table)
    case .key: EscapedText.html(labels.key)
    case .draft: EscapedText.html(labels.draft)
    case .backToTop: EscapedText.html(labels.backToTop)
    case .page: EscapedText.html(labels.page)
    case .pageOf: EscapedText.html(labels.pageOf)
    case .printTitle: EscapedText.css(page.title)
    case .printOrganisation: EscapedText.css(page.organisation ?? page.kind)
    case .printDate: EscapedText.css(page.printedDate ?? "")
    case .printDraft: EscapedText.css(page.draftNotice == nil ? "" : labels.draft)
    case .printPage: EscapedText.css(labels.page)
    case .printPageOf: EscapedText.css(labels.pageOf)
    }
  }
}
