// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the benchmark library stays out of what plancc is built from.
let package = Package(
  name: "plancc-benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "plancc", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Plancc",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "PlanPhases", package: "plancc"),
      ],
      path: "Benchmarks/Plancc",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
