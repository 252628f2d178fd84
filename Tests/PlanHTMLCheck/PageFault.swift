// PlanHTMLCheck: what can be wrong with a page, each with a name of its own.

/// A rule of the house for pages; the raw value is what a failing test prints.
package enum PageRule: String, CaseIterable, Sendable {
  // the file
  case markupMalformed = "markup malformed"
  case doctypeMissing = "doctype missing"
  case languageMissing = "language missing"
  case charsetNotFirst = "charset not first"
  case titleMissing = "title missing"
  case viewportMissing = "viewport missing"
  // nothing from elsewhere, nothing that runs
  case scriptPresent = "script present"
  case eventAttribute = "event attribute"
  case styleAttribute = "style attribute"
  case externalResource = "external resource"
  case linkUnsafe = "link unsafe"
  // names and links
  case idRepeated = "id repeated"
  case linkDead = "link dead"
  case idReferenceDead = "id reference dead"
  case linkInLink = "link in link"
  case linkEmpty = "link empty"
  case imageWithoutText = "image without text"
  // landmarks and headings
  case mainNotOne = "main not one"
  case headerNotOne = "header not one"
  case footerNotOne = "footer not one"
  case skipLinkMissing = "skip link missing"
  case navigationNameless = "navigation nameless"
  case headingOneNotOne = "h1 not one"
  case headingLevelSkipped = "heading level skipped"
  case headingEmpty = "heading empty"
  case contentsIncomplete = "contents incomplete"
  // tables
  case captionMissing = "caption missing"
  case captionMisshapen = "caption misshapen"
  case captionRepeated = "caption repeated"
  case headRowNotOne = "head row not one"
  case columnScopeMissing = "column scope missing"
  case rowScopeMissing = "row scope missing"
  case cellSpans = "cell spans"
  case cellEmpty = "cell empty"
  case widthsDiffer = "widths differ"
  case tableInTable = "table in table"
  case regionMissing = "region missing"
}

package struct PageFault: Hashable, Sendable, CustomStringConvertible {
  package let rule: PageRule
  package let line: Int
  package let detail: String

  package var description: String { "\(line): \(rule.rawValue): \(detail)" }
}

package enum PageCheck {
  /// Every fault of a whole page, in the order of the file.
  package static func faults(in bytes: [UInt8]) -> [PageFault] {
    var reader = PageReader(bytes)
    let page = reader.read()
    var faults = reader.faults
    if !page.hasDoctype { faults.append(PageFault(rule: .doctypeMissing, line: 1, detail: "<!DOCTYPE html>")) }
    faults += DocumentRules.faults(in: page)
    faults += SafetyRules.faults(in: page)
    faults += LinkRules.faults(in: page)
    faults += HeadingRules.faults(in: page)
    faults += TableRules.faults(in: page)
    return faults.sorted { ($0.line, $0.rule.rawValue) < ($1.line, $1.rule.rawValue) }
  }
}
