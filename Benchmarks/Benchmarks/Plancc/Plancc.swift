// Benchmarks: one for each phase and one for the whole way to HTML, over plans of three sizes.

import Benchmark
import PlanPhases

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(5),
    maxIterations: 200)

  for (name, size) in [("20 KB", 20_000), ("2 MB", 2_000_000), ("20 MB", 20_000_000)] {
    Benchmark("lines and tree, \(name)") { benchmark in
      let phases = Phases(size: size)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(phases.parse()) }
    }
    Benchmark("resolve, \(name)") { benchmark in
      let phases = Phases(size: size)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(phases.resolve()) }
    }
    Benchmark("paper, \(name)") { benchmark in
      var phases = Phases(size: size)
      phases.prepareModel()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(phases.paper()) }
    }
    Benchmark("HTML, \(name)") { benchmark in
      var phases = Phases(size: size)
      phases.preparePaper()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(phases.html()) }
    }
    Benchmark("DocBook, \(name)") { benchmark in
      var phases = Phases(size: size)
      phases.preparePaper()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(phases.docBook()) }
    }
    Benchmark("JSON, \(name)") { benchmark in
      var phases = Phases(size: size)
      phases.prepareModel()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(phases.json()) }
    }
    Benchmark("text to HTML, \(name)") { benchmark in
      let phases = Phases(size: size)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(phases.whole()) }
    }
  }
}
