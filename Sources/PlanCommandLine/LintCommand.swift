// PlanCommandLine: `plancc lint`.

import ArgumentParser
import PlanDriver
import PlanReporting

struct LintCommand: PlanccCommand {
  enum Shape: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Say what is wrong in plans.",
    discussion: """
      Of a file that documents include, the findings of that file alone are given, as they are in those documents.

      EXAMPLES
        plancc lint plans                       every document below a folder
        plancc lint risks/finance.plan          one file, or one part of a document
        plancc lint --format json plans         for other programs
        generate | plancc lint -                standard input
      """)

  @Argument(
    help: ArgumentHelp("Plan files, folders, or - for standard input.", valueName: "path"),
    completion: .file(extensions: ["plan"]))
  var paths: [String]

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: Shape = .text

  @Option(help: ArgumentHelp("The day on which the plan is judged, instead of the paper's own.", valueName: "date"))
  var asOf: String?

  @OptionGroup var options: ReportOptions

  func run(on console: Console) throws(RunFault) -> ExitStatus {
    // No check of this release looks at the day; a wrong one is refused all the same.
    if let asOf { _ = try AsOf.date(asOf) }
    let progress = console.progress()
    defer { progress.finish(console.errors.writeNow) }
    let linter = Linter(on: Disk(), workers: options.workers, progress: progress)
    let report = Report(try linter.lint(paths))
    progress.finish(console.errors.writeNow)
    switch format {
    case .text:
      TextReport(report, options: console.textOptions(for: console.output, options.colour))
        .write(console.output.write)
    case .json: JSONReport(report, toolVersion: Plancc.version).write(console.output.write)
    }
    return report.status
  }
}
