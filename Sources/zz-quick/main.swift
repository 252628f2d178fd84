import PlanPhases
import Glibc
func cpu() -> Double { var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9 }
func time(_ n: String, _ size: Int, _ f: () -> Int) {
  var best = 1000.0
  for _ in 0..<3 { let a = cpu(); _ = f(); let d = cpu() - a; if d < best { best = d } }
  print(n, String(Double(Int(best * 10000)) / 10), "ms", Double(Int(Double(size) / best / 1e5)) / 10, "MB/s")
}
if CommandLine.arguments.count > 2 {
  let g = GeneratedPlan(size: Int(CommandLine.arguments[1])!)
  for (n, b) in [("plan", g.plan), ("md", g.markdown)] { let f = fopen(CommandLine.arguments[2] + "." + n, "w")!; b.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, b.count, f) }; fclose(f) }
} else {
let size = Int(CommandLine.arguments[1])!
var p = Phases(size: size)
time("parse", size) { p.parse() }
time("resolve", size) { p.resolve() }
p.prepareModel()
time("paper", size) { p.paper() }
p.preparePaper()
time("html", size) { p.html() }
time("json", size) { p.json() }
time("whole", size) { p.whole() }
}
