// PlanResolution: reading. The schema says what each line of a tree means; values that need no other record are decoded.

import PlanDiagnostics
import PlanMarkdown
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText
import PlanValues

/// The state of one reading of a file and all that it includes.
struct Reader {
  /// With what the plan declares, as far as this reading knows it.
  let schema: Schema
  let loader: any SourceLoader
  /// What this reading takes as declared.
  let assumed: Declarations
  /// What it has found to be declared.
  var declared = Declarations()
  var draft: Draft
  var diagnostics: [Diagnostic] = []
  var context: ValueContext
  /// Files as they were read, by path: a second reading need not load them again.
  var trees: [String: Checked<SyntaxTree>]
  /// CSV files, likewise.
  var tables: [String: FileID]
  /// The files that are open, outermost first, with the line that included each.
  var open: [(path: String, included: SourceRange?)] = []
  var included: [String: IncludedFile] = [:]
  /// The paper inside another that is being read, and how many there are.
  var paper = 0
  var papers = 0
  /// Index of the document that takes what stands at the margin.
  var document: Int?
  /// What stood at the margin before the first document: it belongs to that document.
  var preamble: [(item: ContentItem, mayRefer: Bool, range: SourceRange)] = []
  /// Set while records are read into that are there already.
  var editing: Editing?
  /// The head, and its file, of the edition whose earlier one has been read.
  var edition: Int?
  /// The head whose earlier edition has been looked for.
  var triedEdition: Int?
  var editionFile = FileID(0)
  /// Places of the earlier content whose records have moved elsewhere.
  var moved: Set<Int> = []
  var waitingUpdates: [WaitingUpdate] = []
  var updatedFields: [UpdatedField: SourceRange] = [:]
  /// Updates whose date has been found to be too late.
  var lateUpdates: Set<RecordID> = []

  init(loader: any SourceLoader, assumed: Declarations, files: ReadFiles) {
    self.loader = loader
    self.assumed = assumed
    schema = Schema.standard(extendedBy: assumed.words)
    self.draft = Draft(model: Model(), sources: files.sources)
    self.trees = files.trees
    self.tables = files.tables
    self.context = ValueContext(calendar: assumed.calendar)
    draft.model.schema = schema
    draft.model.calendar = assumed.calendar
    draft.model.points = AssessmentPoint.standard + assumed.points
  }
}

/// Files that have been loaded and cut into lines.
struct ReadFiles {
  var sources = SourceMap()
  var trees: [String: Checked<SyntaxTree>] = [:]
  var tables: [String: FileID] = [:]
}

/// What a record is read into.
struct Container {
  /// The record that takes what is read as its children.
  var record: RecordID?
  /// What is read stands at the margin of a document, where prose and headings may stand too.
  var isMargin: Bool
}

extension Reader {
  /// Reads a project from its root file.
  mutating func read(root path: String) {
    switch tree(path) {
    case .failure(let fault): unreadable(root: path, fault)
    case .success(let tree):
      open = [(path, nil)]
      readRoot(tree)
    }
  }

  /// A file that stands for itself, with what it goes on from and what updates say.
  mutating func readRoot(_ tree: SyntaxTree) {
    prepareEdition(tree)
    read(tree, into: Container(record: nil, isMargin: true))
    closeEdition()
    runUpdates()
  }

  /// The tree of a file, loaded at most once.
  mutating func tree(_ path: String) -> Result<SyntaxTree, LoadFault> {
    if let known = trees[path] {
      diagnostics += known.diagnostics
      return .success(known.value)
    }
    switch loader.load(path) {
    case .failure(let fault): return .failure(fault)
    case .success(let bytes):
      guard bytes.count < Int(UInt32.max) else { return .failure(.tooLarge) }
      let file = draft.sources.add(SourceFile(path: path, bytes: bytes))
      let checked = SyntaxTree.parse(file: file, bytes: bytes)
      trees[path] = checked
      diagnostics += checked.diagnostics
      return .success(checked.value)
    }
  }

  /// The root itself cannot be read: there is no line to point at, so the finding stands at the file's start.
  private mutating func unreadable(root path: String, _ fault: LoadFault) {
    let file = draft.sources.add(SourceFile(path: path, bytes: []))
    diagnostics.append(fault.unreadable(path, at: SourceRange(file, 0..<0)))
  }
}

extension LoadFault {
  /// A file that is there, or is the root, and cannot be had.
  func unreadable(_ path: String, at range: SourceRange) -> Diagnostic {
    let code: DiagnosticCode = self == .tooLarge ? .fileTooLarge : .fileNotReadable
    return Diagnostic(code, "\(path) cannot be read: \(reason)", at: range, found: path)
  }

  /// In an officer's words, after a colon.
  package var reason: String {
    switch self {
    case .notFound: "there is no such file"
    case .outsideProject: "it is outside the project folder"
    case .isFolder: "it is a folder"
    case .notReadable(let words): words
    case .tooLarge: "it is larger than 4 GiB"
    }
  }
}

extension AssessmentPoint {
  /// The points that every register has, in order of life.
  static let standard = [
    AssessmentPoint(name: "inherent", label: "Inherent"), AssessmentPoint(name: "previous", label: "Previous"),
    AssessmentPoint(name: "current", label: "Current"), AssessmentPoint(name: "target", label: "Target"),
  ]
}
