// PlanPaper: the door: from one document of a resolved model to its paper.

package import PlanModel

/// What a run says about its papers beside the plan itself.
package struct PaperOptions: Sendable {
  /// The date from which "overdue" is measured; nothing for the paper's own date.
  package var asOf: PlanDate?
  /// Set where the source has errors: the words of the banner.
  package var draftNotice: String?

  package init(asOf: PlanDate? = nil, draftNotice: String? = nil) {
    self.asOf = asOf
    self.draftNotice = draftNotice
  }
}

package enum PaperBuilder {
  /// The paper of one document. Guarantees: anchors and captions are unique, every cross-reference leads to an anchor
  /// of the paper, no heading level is skipped, sections stand after the text of the section that holds them, tables
  /// are rectangles, and no cell is empty.
  package static func paper(
    of documentIndex: Int, in model: Model, options: PaperOptions = PaperOptions()
  ) -> Paper {
    guard model.documents.indices.contains(documentIndex) else { return Paper(slug: "paper", title: [], kindLabel: "") }
    return Arrangement(of: documentIndex, in: model, options: options, pack: .one).paper()
  }

  /// The papers of a document as files: one, or one for each paper of its items too; with the index of each document.
  package static func files(
    of documentIndex: Int, in model: Model, options: PaperOptions = PaperOptions(), pack: Pack
  ) -> [(paper: Paper, document: Int)] {
    let places = Dictionary(
      model.documents.enumerated().map { ($1.record, $0) }, uniquingKeysWith: { first, _ in first })
    let arrangement = Arrangement(of: documentIndex, in: model, options: options, pack: pack)
    let front = (arrangement.paper(), documentIndex)
    guard pack == .folder else { return [front] }
    return [front] + arrangement.parts.map { ($0.paper(), places[$0.document.record] ?? documentIndex) }
  }
}
