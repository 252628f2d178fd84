// PlanDriver: papers for documents, as files.

package import PlanModel
import PlanPaper
import PlanTemplates

/// Whom papers are for.
package enum Audience: String, CaseIterable, Sendable {
  /// Those who may see everything.
  case all
  /// Exempt information is left out.
  case `public`
}

/// How the papers of an agenda are put into pages.
package enum PackLayout: String, CaseIterable, Sendable {
  case one, folder

  var pack: Pack { self == .one ? .one : .folder }
}

package struct RenderOptions: Sendable {
  package var audience: Audience
  package var pack: PackLayout
  package var formats: [Format]
  /// Where the files go.
  package var folder: String
  package var asOf: PlanDate?
  /// A folder of templates of one's own.
  package var templates: String?
  /// Papers are made even where their source has errors, marked as drafts.
  package var keepsGoing: Bool

  package init(
    formats: [Format] = [.html], folder: String = ".", asOf: PlanDate? = nil, templates: String? = nil,
    keepsGoing: Bool = false, audience: Audience = .all, pack: PackLayout = .folder
  ) {
    self.audience = audience
    self.pack = pack
    self.formats = formats
    self.folder = folder
    self.asOf = asOf
    self.templates = templates
    self.keepsGoing = keepsGoing
  }
}

/// What a run of `render` has done.
package struct Rendering: Sendable {
  package var findings: [Findings]
  /// Paths of the files, in the order of the documents, then of the formats asked for.
  package var written: [String]
  /// Documents without a paper, because they have errors.
  package var withheld: [Withheld]
  /// Documents that are exempt as a whole, where the papers are for the public.
  package var exempt: [ExemptPaper]
}

package struct Renderer {
  private let disk: any FileSystem
  private let workers: Workers
  private let progress: Progress
  private let options: RenderOptions
  private let compiler: Compiler

  package init(
    _ options: RenderOptions, on disk: any FileSystem, workers: Workers, progress: Progress
  ) throws(RunFault) {
    self.options = options
    self.disk = disk
    self.workers = workers
    self.progress = progress
    let templates = try TemplateFolder.templates(in: options.templates, on: disk)
    do {
      compiler = try Compiler(templates: templates, asOf: options.asOf)
    } catch {
      throw TemplateFolder.fault(error, in: options.templates)
    }
  }

  /// Everything is worked out before the first file takes its place.
  package func render(_ paths: [String]) throws(RunFault) -> Rendering {
    var finder = Documents(on: disk, workers: workers, progress: progress)
    let found = try finder.documents(at: paths, partsAlone: false)
    let outputs = OutputFolder(options.folder, on: disk)
    try outputs.prepare()
    progress.start("writing")
    let papers = PaperSet(
      of: found.documents, by: compiler, keepsGoing: options.keepsGoing, audience: options.audience,
      pack: options.pack.pack, workers: workers)
    return Rendering(
      findings: papers.findings + found.others, written: try outputs.write(try files(of: papers)),
      withheld: papers.withheld, exempt: papers.exempt)
  }

  /// The bytes of every file, worked out on all cores.
  private func files(of papers: PaperSet) throws(RunFault) -> [OutputFile] {
    let jobs = papers.papers.flatMap { paper in
      // A pack is one book, whatever the files of its pages are.
      options.formats.filter { $0 != .docbook || !paper.isPart }.map { (paper, $0) }
    }
    progress.expect(jobs.count)
    let results = workers.map(jobs) { [compiler, progress] (paper, format) in
      defer { progress.advance() }
      return Result { () throws(RunFault) in
        var shown = paper.paper
        if format == .docbook, paper.isPack {
          shown = compiler.book(of: paper.document, in: paper.model, draftNotice: shown.draftNotice)
        }
        let bytes = try compiler.bytes(of: shown, document: paper.document, in: paper.model, as: format)
        return OutputFile(name: paper.paper.slug + format.ending, bytes: bytes)
      }
    }
    var files: [OutputFile] = []
    for result in results { files.append(try result.get()) }
    return files
  }
}
