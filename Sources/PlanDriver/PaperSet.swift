// PlanDriver: the papers of a run, each with a name of its own.

import PlanDiagnostics
import PlanModel
import PlanPaper
import PlanResolution
import PlanText

/// A paper with the model that it was made from.
struct MadePaper: Sendable {
  var paper: Paper
  var model: Model
  /// Which of the model's documents it is.
  var document: Int
}

/// A document that gives no paper, or not all of its papers, because it has errors.
package struct Withheld: Hashable, Sendable {
  /// Its file, as the user would type it.
  package var path: String
  package var couldBeDraft: Bool
}

/// The papers of documents: of those without errors, or of all where the run keeps going.
struct PaperSet: Sendable {
  private(set) var papers: [MadePaper] = []
  /// Of every document, in order, with those that concern the names of files.
  private(set) var findings: [Findings] = []
  private(set) var withheld: [Withheld] = []
  /// The file of the document that each name went to.
  private var owners: [String: String] = [:]

  init(of documents: [CheckedDocument], by compiler: Compiler, keepsGoing: Bool, workers: Workers) {
    let made = workers.map(documents) { document in
      guard keepsGoing || !document.findings.hasErrors else { return [Paper]() }
      return compiler.papers(of: document.resolution.model, draftNotice: Self.notice(for: document.findings))
    }
    for (document, papers) in zip(documents, made) { add(document, papers, keepsGoing: keepsGoing) }
  }

  private mutating func add(_ document: CheckedDocument, _ papers: [Paper], keepsGoing: Bool) {
    var findings = document.findings
    let file = document.findings.style.shown(document.root)
    var named: [MadePaper] = []
    for (index, paper) in papers.enumerated() {
      if let owner = owners[paper.slug] {
        findings.diagnostics.append(clash(of: paper, at: index, in: document, with: owner))
      } else {
        owners[paper.slug] = file
        named.append(MadePaper(paper: paper, model: document.resolution.model, document: index))
      }
    }
    if findings.hasErrors, !keepsGoing { named = [] }
    let count = document.resolution.model.documents.count
    if findings.hasErrors, named.count < max(1, count) {
      withheld.append(Withheld(path: file, couldBeDraft: count > 0 && !keepsGoing))
    }
    self.papers += named
    self.findings.append(findings)
  }

  private func clash(of paper: Paper, at index: Int, in document: CheckedDocument, with owner: String) -> Diagnostic {
    let model = document.resolution.model
    return Diagnostic(
      .fileNamesClash, "two papers of this run would both be called “\(paper.slug)”",
      at: model[model.documents[index].record].range, label: "this is the second",
      notes: ["the first comes from \(owner)"],
      help: "give this one another title, or render the two into different folders")
  }

  /// The words of the banner on a paper whose source has errors.
  private static func notice(for findings: Findings) -> String? {
    let count = findings.diagnostics.count { $0.severity == .error }
    guard count > 0 else { return nil }
    let errors = count == 1 ? "1 error" : "\(count) errors"
    return "Draft with errors: the source of this paper has \(errors), and what they concern may be missing or wrong."
  }
}
