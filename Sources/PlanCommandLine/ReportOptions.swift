// PlanCommandLine: options that several commands share, and how findings are shown.

import ArgumentParser
import PlanDriver
import PlanReporting

extension ColourChoice: ExpressibleByArgument {}

struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("Colour in reports: auto, always or never.", valueName: "when"))
  var colour: ColourChoice = .auto

  @Option(
    help: ArgumentHelp("How many cores to use; the results are the same.", valueName: "number", visibility: .hidden))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs), but work needs at least one core") }
  }

  var workers: Workers { Workers(jobs) }
}

extension Report {
  /// The findings of a whole run, in source order.
  init(_ findings: [Findings]) {
    self.init()
    for part in findings { add(part.diagnostics, from: part.sources, path: part.style.shown) }
    sort()
  }

  /// Notes are facts; only warnings and errors ask for something.
  var status: ExitStatus { counts.errors + counts.warnings > 0 ? .findings : .clean }
}

extension Console {
  func progress() -> Progress { Progress(isShown: showsProgress) { [errors] in errors.writeNow($0) } }
}

/// Text from outside made safe to show.
enum Visible {
  static func text(_ text: String) -> String { TextReport.visible(text) }
}
