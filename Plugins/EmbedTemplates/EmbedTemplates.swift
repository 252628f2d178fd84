// EmbedTemplates: before PlanTemplates is compiled, turns the files of `templates/` into Swift.

import Foundation
import PackagePlugin

@main
struct EmbedTemplates: BuildToolPlugin {
  /// The templates stand in `templates/`, where people look for them. A link in the target's folder makes them files of
  /// the target too, so that the build sees one come, change and go.
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let folder = target.directoryURL.appending(path: "templates", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let files = target.sourceModule?.sourceFiles.filter { $0.type == .unknown }.map(\.url) ?? []
    return [
      .buildCommand(
        displayName: "Embedding templates",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: files.sorted { $0.path < $1.path },
        outputFiles: [output])
    ]
  }
}
