// PlanTemplates: `labels.txt`, the words of a page's furniture, one a line: `contents: Contents`.

package import PlanPaper

extension Templates {
  private static let labelsFile = "labels.txt"

  /// The words in force. A file of one's own need name only those that it changes.
  package func labels() throws(TemplateError) -> PaperLabels {
    var labels = PaperLabels()
    let text = try text(named: Templates.labelsFile)
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let words = line.trimmingSpaces
      if words.isEmpty || words.hasPrefix("//") { continue }
      guard let colon = words.firstIndex(of: ":") else {
        throw TemplateError(file: Templates.labelsFile, line: number, .labelWithoutColon)
      }
      let name = String(words[..<colon].trimmingSpaces)
      guard let label = Label(rawValue: name) else {
        let nearest = TemplateError.nearest(to: name, among: Label.allCases.map(\.rawValue))
        throw TemplateError(file: Templates.labelsFile, line: number, .unknownLabel(name, nearest: nearest))
      }
      labels[keyPath: label.path] = String(words[words.index(after: colon)...].trimmingSpaces)
    }
    return labels
  }

  private enum Label: String, CaseIterable {
    case skipToContent, contents, reportDetails, table, key, draft, backToTop, page, pageOf

    var path: WritableKeyPath<PaperLabels, String> {
      switch self {
      case .skipToContent: \.skipToContent
      case .contents: \.contents
      case .reportDetails: \.reportDetails
      case .table: \.table
      case .key: \.key
      case .draft: \.draft
      case .backToTop: \.backToTop
      case .page: \.page
      case .pageOf: \.pageOf
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var trimmed = drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    while let last = trimmed.last, last == " " || last == "\t" { trimmed.removeLast() }
    return trimmed
  }
}
