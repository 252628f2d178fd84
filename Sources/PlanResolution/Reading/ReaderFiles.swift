// PlanResolution: other files: includes, and CSV files under a plural.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanSyntax
import PlanText

/// Files may include each other no deeper than this.
private let deepestInclude = 32

extension Reader {
  mutating func readInclude(_ tree: SyntaxTree, head: Int, _ container: Container) {
    let text = tree.rest(head)
    guard !text.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .titleMissing, "this include names no file", at: tree.labelRange(head), label: "nothing follows the colon",
          expected: "include: people.plan"))
      return
    }
    include(text, container)
  }

  /// Takes in the file that a text names. A file that opens a paper, in an item or an appendix, is a paper of its own.
  mutating func include(_ text: ValueText, _ container: Container, asPaper: Bool = false) {
    guard let path = path(of: text) else { return }
    if let loop = open.first(where: { $0.path == path }) {
      diagnostics.append(
        Diagnostic(
          .includeLoops, "\(path) includes itself\(open.last?.path == path ? "" : ", by way of other files")",
          at: text.source, label: "this file is already open",
          others: loop.included.map { [Label($0, "first included here")] } ?? [],
          help: "take out the `include` that leads back"))
      return
    }
    if let earlier = included[path], earlier.paper != paper, let shared = earlier.shared {
      return share(shared, with: container)
    }
    if let earlier = included[path] {
      diagnostics.append(
        Diagnostic(
          .includedTwice, "\(path) is included twice", at: text.source, label: "left out here",
          others: [Label(earlier.range, "included here")], help: "take one of the two lines out"))
      return
    }
    guard open.count <= deepestInclude else {
      diagnostics.append(
        Diagnostic(
          .includeLoops, "files include each other more than \(deepestInclude) deep", at: text.source,
          help: "include the files from fewer levels"))
      return
    }
    included[path] = IncludedFile(range: text.source, paper: paper)
    switch self.tree(path) {
    case .failure(let fault): diagnostics.append(self.fault(fault, path, text))
    case .success(let tree):
      open.append((path, text.source))
      defer { open.removeLast() }
      if let carrier = takesPapers(container), holdsPaper(tree) { return readPapers(tree, for: carrier) }
      if asPaper { return }
      let start = marginCount
      read(tree, into: container)
      let shared = shared(of: tree, since: start)
      included[path]?.shared = shared
    }
  }

  /// The path from the project folder of a file named in the file that is open.
  mutating func path(of text: ValueText) -> String? {
    let typed = text.string
    let base = open.last.map { $0.path.split(separator: "/").dropLast().map(String.init) } ?? []
    var parts = base
    var isInside = !typed.hasPrefix("/")
    for part in typed.split(separator: "/", omittingEmptySubsequences: true) {
      if part == "." { continue }
      if part == ".." {
        if parts.popLast() == nil { isInside = false }
      } else {
        parts.append(String(part))
      }
    }
    if isInside { return parts.joined(separator: "/") }
    diagnostics.append(fault(.outsideProject, typed, text))
    return nil
  }

  func fault(_ fault: LoadFault, _ path: String, _ text: ValueText) -> Diagnostic {
    switch fault {
    case .outsideProject:
      return Diagnostic(
        .includeOutsideProject, "\(path) is outside the project folder", at: text.source,
        label: "leads out of the folder", found: path,
        help: "move the file into the folder of the project, and write its path from here")
    case .notFound(let nearest):
      let suggestion = nearest.map { sameFolder(text.string, $0) }
      return Diagnostic(
        .includeNotFound, "there is no file \(path)", at: text.source,
        label: suggestion.map { "did you mean \(quoted($0))?" } ?? "not found", found: text.string,
        expected: suggestion,
        fix: suggestion.map { Fix("change it to \(quoted($0))", .needsReview, [Edit(text.source, $0)]) },
        help: "write the path from the folder of this file, or put the file there")
    case .isFolder, .notReadable, .tooLarge:
      return fault.unreadable(path, at: text.source)
    }
  }

  /// The typed path with another last part.
  private func sameFolder(_ typed: String, _ name: String) -> String {
    let folders = typed.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return (folders.map(String.init) + [last]).joined(separator: "/")
  }

  /// `file: data/scorecard.csv` under a plural: one row a record.
  mutating func readCSV(_ kind: NamedKind, _ tree: SyntaxTree, head: Int, container: Container) {
    guard let rows = csvRows(tree, head: head) else { return }
    var reader = RowReader(kind: kind, container: container)
    reader.isFirstRow = false
    for row in rows { read(row: row.cells, range: row.range, into: &reader) }
  }

  /// The rows of the CSV file that a `file:` line names; a broken row ends the file and is reported.
  mutating func csvRows(_ tree: SyntaxTree, head: Int) -> [(cells: [ValueText], range: SourceRange)]? {
    let text = tree.rest(head)
    guard !text.isEmpty, let path = path(of: text) else { return nil }
    guard let file = table(path, text) else { return nil }
    var csv = CSVRows(file: file, bytes: draft.sources[file].bytes)
    var rows: [(cells: [ValueText], range: SourceRange)] = []
    var isWhole = true
    do throws(CSVRows.Fault) {
      while let cells = try csv.next() {
        let start = cells.first?.source.start ?? 0
        let end = cells.last?.source.end ?? start
        rows.append((cells, SourceRange(file: file, start: start, end: max(start, end))))
      }
    } catch {
      diagnostics.append(malformed(error, file, path))
      isWhole = false
    }
    if isWhole, rows.count < 2 {
      diagnostics.append(
        Diagnostic(
          .tableEmpty, "\(path) holds no rows", at: text.source, label: "only headings, or nothing",
          help: "save the file with its rows, or take the line out"))
    }
    return rows
  }

  private mutating func table(_ path: String, _ text: ValueText) -> FileID? {
    if let known = tables[path] { return known }
    switch loader.load(path) {
    case .failure(let fault):
      diagnostics.append(self.fault(fault, path, text))
      return nil
    case .success(let bytes):
      let file = draft.sources.add(SourceFile(path: path, bytes: bytes))
      tables[path] = file
      return file
    }
  }

  private func malformed(_ fault: CSVRows.Fault, _ file: FileID, _ path: String) -> Diagnostic {
    switch fault {
    case .quoteNotClosed(let place):
      Diagnostic(
        .csvMalformed, "a quote in \(path) is never closed", at: SourceRange(file, place..<place + 1),
        label: "opens here", help: "close the quote, or double it (`\"\"`) where it belongs to the text")
    case .textAfterQuote(let place):
      Diagnostic(
        .csvMalformed, "a cell of \(path) goes on after its closing quote", at: SourceRange(file, place..<place + 1),
        label: "text after the quote", help: "double every quote (`\"\"`) that belongs to the text of the cell")
    }
  }
}
