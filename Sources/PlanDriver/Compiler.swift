// PlanDriver: from a document's file to the bytes of its papers. The whole way is on this page.

package import PlanDiagnostics
import PlanDocBook
import PlanHTML
import PlanJSON
package import PlanModel
package import PlanPaper
package import PlanResolution
package import PlanTemplates

/// What a paper, or its model, can be written as.
package enum Format: String, CaseIterable, Sendable {
  case html, docbook, json

  /// How the names of its files end.
  package var ending: String {
    switch self {
    case .html: ".html"
    case .docbook: ".xml"
    case .json: ".json"
    }
  }
}

/// The phases in their order. Each takes what the one before it made; none prints, and none looks back.
package struct Compiler: Sendable {
  private let shell: PageShell
  private let labels: PaperLabels
  private let asOf: PlanDate?

  package init(templates: Templates = .builtIn, asOf: PlanDate? = nil) throws(TemplateError) {
    self.shell = try PageShell(templates)
    self.labels = try templates.labels()
    self.asOf = asOf
  }

  /// Text to model: lines to a tree, names and values to records, references bound. Always gives a model, whole as far
  /// as the text goes, and everything found on the way.
  package static func check(_ root: String, _ loader: ProjectLoader) -> Checked<Resolution> {
    Resolver.resolve(root, loader: loader)
  }

  /// Model to papers: one for each document that stands by itself, and in a folder one for each paper of its items; with
  /// the index of the document. A notice marks papers whose source has errors.
  package func papers(
    of model: Model, pack: Pack = .folder, draftNotice: String? = nil
  ) -> [(paper: Paper, document: Int)] {
    let options = PaperOptions(asOf: asOf, draftNotice: draftNotice)
    return model.documents.indices.filter { model.documents[$0].carrier == nil }.flatMap { index in
      PaperBuilder.files(of: index, in: model, options: options, pack: pack).map { paper, document in
        var paper = paper
        paper.labels = labels
        return (paper, document)
      }
    }
  }

  /// A paper with the papers of its items behind it, as one file.
  package func book(of document: Int, in model: Model, draftNotice: String? = nil) -> Paper {
    let options = PaperOptions(asOf: asOf, draftNotice: draftNotice)
    var paper = PaperBuilder.paper(of: document, in: model, options: options)
    paper.labels = labels
    return paper
  }

  /// Paper to bytes; of JSON, the part of the model that the paper was made from.
  package func bytes(of paper: Paper, document: Int, in model: Model, as format: Format) throws(RunFault) -> [UInt8] {
    do {
      switch format {
      case .html: return try shell.bytes(of: HTMLWriter.page(of: paper))
      case .docbook: return try DocBookWriter.document(of: paper)
      case .json: return ModelJSON(model).bytes(of: document)
      }
    } catch {
      throw .ownFault("the paper \(paper.slug) cannot be written as \(format.rawValue): \(error)")
    }
  }
}
