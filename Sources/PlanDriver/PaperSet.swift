// PlanDriver: the papers of a run, each with a name of its own.

import PlanDiagnostics
import PlanModel
import PlanPaper
import PlanResolution
import PlanSchema
import PlanText

/// A paper with the model that it was made from.
struct MadePaper: Sendable {
  var paper: Paper
  var model: Model
  /// Which of the model's documents it is.
  var document: Int

  /// The paper of an item, in a file of its own.
  var isPart: Bool { model.documents[document].carrier != nil }
  /// Its items have papers.
  var isPack: Bool {
    !isPart && model.documents.contains { $0.carrier.map { model[$0].kind == .item } ?? false }
  }
}

/// A document that gives no paper, or not all of its papers, because it has errors.
package struct Withheld: Hashable, Sendable {
  /// Its file, as the user would type it.
  package var path: String
  package var couldBeDraft: Bool
}

/// A document that the public gets no paper of.
package struct ExemptPaper: Hashable, Sendable {
  /// Its file, as the user would type it, and its title.
  package var path: String
  package var title: String
}

/// A document's papers, and the model that they were made from.
private struct Made: Sendable {
  var papers: [(paper: Paper, document: Int)] = []
  var model: Model
  var exempt: [RecordID] = []
}

/// The papers of documents: of those without errors, or of all where the run keeps going.
struct PaperSet: Sendable {
  private(set) var papers: [MadePaper] = []
  /// Of every document, in order, with those that concern the names of files.
  private(set) var findings: [Findings] = []
  private(set) var withheld: [Withheld] = []
  private(set) var exempt: [ExemptPaper] = []
  /// The file of the document that each name went to.
  private var owners: [String: String] = [:]

  init(
    of documents: [CheckedDocument], by compiler: Compiler, keepsGoing: Bool, audience: Audience,
    pack: Pack = .folder, workers: Workers
  ) {
    let made = workers.map(documents) { document in
      var made = Made(model: document.resolution.model)
      guard keepsGoing || !document.findings.hasErrors else { return made }
      if audience == .public { (made.model, made.exempt) = Redaction.publicVersion(of: made.model) }
      made.papers = compiler.papers(of: made.model, pack: pack, draftNotice: Self.notice(for: document.findings))
      return made
    }
    for (document, made) in zip(documents, made) {
      add(document, made, keepsGoing: keepsGoing, isDraftPossible: audience == .all)
    }
  }

  private mutating func add(_ document: CheckedDocument, _ made: Made, keepsGoing: Bool, isDraftPossible: Bool) {
    var findings = document.findings
    let file = document.findings.style.shown(document.root)
    var named: [MadePaper] = []
    for (paper, index) in made.papers {
      if let owner = owners[paper.slug] {
        findings.diagnostics.append(clash(of: paper, at: index, in: made.model, with: owner))
      } else {
        owners[paper.slug] = file
        named.append(MadePaper(paper: paper, model: made.model, document: index))
      }
    }
    if findings.hasErrors, !keepsGoing { named = [] }
    let count = document.resolution.model.documents.count { $0.carrier == nil }
    if findings.hasErrors, named.count < max(1, count) {
      withheld.append(Withheld(path: file, couldBeDraft: count > 0 && !keepsGoing && isDraftPossible))
    }
    for id in made.exempt {
      exempt.append(ExemptPaper(path: file, title: document.resolution.model[id].title.plain))
    }
    self.papers += named
    self.findings.append(findings)
  }

  private func clash(of paper: Paper, at index: Int, in model: Model, with owner: String) -> Diagnostic {
    Diagnostic(
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
