// PlanCommandLine: `plancc render`.

import ArgumentParser
import PlanDriver
import PlanReporting

extension Audience: ExpressibleByArgument {}
extension PackLayout: ExpressibleByArgument {}

/// `html,docbook,json`: several formats in one option.
struct FormatList: ExpressibleByArgument {
  var formats: [Format]

  init?(argument: String) {
    var formats: [Format] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let name = name.drop { $0 == " " }
      guard let format = Format(rawValue: String(name)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    self.formats = formats
  }

  init(_ formats: [Format]) { self.formats = formats }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
  static var defaultCompletionKind: CompletionKind { .list(Format.allCases.map(\.rawValue)) }
}

struct RenderCommand: PlanccCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Make papers of plans.",
    discussion: """
      Every document gives one paper, named after its title or reference. The names of the files are printed; findings \
      go to standard error. A document with errors gives no paper, unless --keep-going asks for a draft.

      EXAMPLES
        plancc render register.plan             one HTML page, here
        plancc render plans --to html,docbook,json -o out
        plancc render plan.plan --as-of 2016-03-31
        plancc render plan.plan --templates our-look --keep-going
        plancc render agenda.plan --audience public
        plancc render agenda.plan --pack one   the agenda and its papers in one page
      """)

  @Argument(
    help: ArgumentHelp("Plan files, folders, or - for standard input.", valueName: "path"),
    completion: .file(extensions: ["plan"]))
  var paths: [String]

  @Option(
    name: .customLong("to"), help: ArgumentHelp("html, docbook and json, with commas between.", valueName: "formats"))
  var to = FormatList([.html])

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder that the files go to; made where it is missing.", valueName: "folder"),
    completion: .directory)
  var output = "."

  @Option(help: ArgumentHelp("The day on which the plan is judged, instead of the paper's own.", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("A folder of templates that replace the built-in ones.", valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Flag(help: "Make papers of documents with errors too, marked as drafts.")
  var keepGoing = false

  @Option(
    help: ArgumentHelp(
      "Whom the papers are for: all, or public, which leaves out what is marked `exempt`.", valueName: "audience"))
  var audience: Audience = .all

  @Option(
    help: ArgumentHelp(
      "How an agenda and the papers of its items are put into pages: one, or folder for a page each.",
      valueName: "how"))
  var pack: PackLayout = .folder

  @OptionGroup var options: ReportOptions

  func validate() throws {
    // What is published must not be a draft: errors may be about the very lines that keep something back.
    guard audience == .public, keepGoing else { return }
    throw ValidationError("--keep-going makes drafts, which are not for the public; leave out one of the two options")
  }

  func run(on console: Console) throws(RunFault) -> ExitStatus {
    let settings = RenderOptions(
      formats: to.formats, folder: output, asOf: try asOf.map { text throws(RunFault) in try AsOf.date(text) },
      templates: templates, keepsGoing: keepGoing, audience: audience, pack: pack)
    let progress = console.progress()
    defer { progress.finish(console.errors.writeNow) }
    let rendering = try Renderer(settings, on: Disk(), workers: options.workers, progress: progress).render(paths)
    progress.finish(console.errors.writeNow)
    for path in rendering.written { console.output.write("wrote \(Visible.text(path))\n") }
    console.output.flush()
    let report = Report(rendering.findings)
    if !report.findings.isEmpty {
      TextReport(report, options: console.textOptions(for: console.errors, options.colour)).write(console.errors.write)
    }
    for document in rendering.withheld { console.errors.write(words(for: document)) }
    for paper in rendering.exempt { console.errors.write(words(for: paper)) }
    // Asked for papers, a run that could make none has not done what it was asked for.
    if rendering.written.isEmpty, !rendering.exempt.isEmpty { return .findings }
    return report.status
  }

  private func words(for exempt: ExemptPaper) -> String {
    "the public gets no paper of \(Visible.text(exempt.path)): “\(Visible.text(exempt.title))” is exempt as a whole\n"
  }

  private func words(for withheld: Withheld) -> String {
    let draft = withheld.couldBeDraft ? "; --keep-going makes a draft" : ""
    return "no paper was made of \(Visible.text(withheld.path)), which has errors\(draft)\n"
  }
}
