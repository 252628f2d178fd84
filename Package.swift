// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One room of the house: what it may see is what it names.
func room(_ name: String, _ sees: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: sees, swiftSettings: settings)
}

/// Tests of one room. `Goldens` are expected files, read where they lie.
func tests(_ name: String, _ sees: [Target.Dependency], goldens: Bool = false) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: sees, exclude: goldens ? ["Goldens"] : [], swiftSettings: settings)
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "plancc",
  products: [
    .executable(name: "plancc", targets: ["plancc"]),
    // For Benchmarks/ only; it promises nothing.
    .library(name: "PlanPhases", targets: ["PlanPhases"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    room("PlanText"),
    room("PlanDiagnostics", ["PlanText"]),
    room("PlanSyntax", ["PlanDiagnostics", "PlanText"]),
    room("PlanSchema"),
    room("PlanModel", ["PlanSchema", "PlanText"]),
    room("PlanValues", ["PlanDiagnostics", "PlanModel", "PlanSchema", "PlanText"]),
    room("PlanMarkdown", ["CMarkGFM", "PlanModel", "PlanText"]),
    room(
      "PlanResolution",
      ["PlanDiagnostics", "PlanMarkdown", "PlanModel", "PlanSchema", "PlanSyntax", "PlanText", "PlanValues"]),
    room("PlanPaper", ["PlanModel", "PlanSchema"]),
    room("PlanMarkup"),
    room("PlanHTML", ["PlanMarkup", "PlanModel", "PlanPaper"]),
    room("PlanDocBook", ["CLibXML2", "PlanMarkup", "PlanPaper"]),
    room("PlanJSON", ["PlanMarkup", "PlanModel", "PlanSchema"]),
    room("PlanReference", ["PlanSchema"]),
    room("PlanReporting", ["PlanDiagnostics", "PlanMarkup", "PlanText"]),
    .target(
      name: "PlanTemplates", dependencies: [mustache, "PlanHTML", "PlanMarkup", "PlanPaper", "PlanText"],
      swiftSettings: settings, plugins: ["EmbedTemplates"]),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    .executableTarget(name: "embed-templates", swiftSettings: settings),
    room(
      "PlanDriver",
      [
        "PlanDiagnostics", "PlanDocBook", "PlanHTML", "PlanJSON", "PlanModel", "PlanPaper", "PlanResolution",
        "PlanSchema", "PlanSyntax", "PlanTemplates", "PlanText", "PlanValues",
      ]),
    room("PlanCommandLine", [argumentParser, "PlanDiagnostics", "PlanDriver", "PlanReporting", "PlanText"]),
    .executableTarget(name: "plancc", dependencies: ["PlanCommandLine"], swiftSettings: settings),
    .target(
      name: "PlanPhases",
      dependencies: [
        "PlanDiagnostics", "PlanDocBook", "PlanHTML", "PlanJSON", "PlanModel", "PlanPaper", "PlanResolution",
        "PlanSyntax", "PlanText",
      ],
      path: "Benchmarks/Phases", swiftSettings: settings),

    .target(
      name: "PlanTestSupport", dependencies: ["PlanDiagnostics", "PlanText"], path: "Tests/PlanTestSupport",
      swiftSettings: settings),
    tests("PlanText", ["PlanTestSupport", "PlanText"]),
    tests("PlanSchema", ["PlanSchema"]),
    tests("PlanSyntax", ["PlanDiagnostics", "PlanSyntax", "PlanTestSupport", "PlanText"]),
    tests("PlanValues", ["PlanDiagnostics", "PlanModel", "PlanSchema", "PlanTestSupport", "PlanText", "PlanValues"]),
    tests("PlanMarkdown", ["CMarkGFM", "PlanMarkdown", "PlanModel"]),
    tests(
      "PlanResolution",
      [
        "PlanDiagnostics", "PlanModel", "PlanResolution", "PlanSchema", "PlanSyntax", "PlanTestSupport", "PlanText",
      ]),
    tests("PlanPaper", ["PlanModel", "PlanPaper", "PlanSchema", "PlanText"]),
    .target(name: "PlanHTMLCheck", path: "Tests/PlanHTMLCheck", swiftSettings: settings),
    tests("PlanMarkup", ["PlanMarkup"]),
    tests(
      "PlanHTML", ["PlanHTML", "PlanHTMLCheck", "PlanMarkup", "PlanModel", "PlanPaper", "PlanTemplates"], goldens: true),
    tests("PlanTemplates", ["PlanHTML", "PlanHTMLCheck", "PlanPaper", "PlanTemplates"]),
    .target(name: "PlanDocBookCheck", path: "Tests/PlanDocBookCheck", swiftSettings: settings),
    tests("PlanDocBook", ["CLibXML2", "PlanDocBook", "PlanDocBookCheck", "PlanPaper"], goldens: true),
    tests(
      "PlanReporting", ["PlanDiagnostics", "PlanReporting", "PlanTestSupport", "PlanText"], goldens: true),
    tests("PlanDriver", ["PlanDiagnostics", "PlanDriver", "PlanTestSupport", "PlanText"]),
    tests("PlanCommandLine", ["PlanTestSupport", "plancc"]),
    tests("PlanReference", ["PlanJSON", "PlanReference", "PlanSchema"]),
    tests(
      "PlanFindings",
      ["PlanDiagnostics", "PlanModel", "PlanReporting", "PlanResolution", "PlanTestSupport", "PlanText"],
      goldens: true),
    tests(
      "PlanGolden",
      [
        "PlanDiagnostics", "PlanDocBook", "PlanHTML", "PlanHTMLCheck", "PlanJSON", "PlanModel", "PlanPaper",
        "PlanResolution", "PlanSchema", "PlanTemplates", "PlanText",
      ], goldens: true),
    .testTarget(
      name: "PlansTests",
      dependencies: ["PlanDiagnostics", "PlanJSON", "PlanModel", "PlanResolution", "PlanSchema"], exclude: ["Facts"],
      swiftSettings: settings),
  ]
)
