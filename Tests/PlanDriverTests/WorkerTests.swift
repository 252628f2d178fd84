// Tests of PlanDriver: work on several cores, and the line that says how far it is.

import PlanDriver
import Synchronization
import Testing

@Suite struct WorkerTests {
  @Test(arguments: [1, 2, 3, 16])
  func resultsStandInTheOrderOfTheWork(count: Int) {
    let items = Array(0..<500)
    let results = Workers(count).map(items) { item in
      // Uneven work, so that later items are done first.
      (0..<((item * 7_919) % 900)).reduce(item) { sum, _ in sum }
    }
    #expect(results == items)
    #expect(Workers(count).map([Int]()) { $0 } == [])
  }

  @Test func deepWorkHasTheRoomItNeeds() {
    @Sendable func depth(_ count: Int) -> Int { count == 0 ? 0 : 1 + depth(count - 1) }
    #expect(Workers(1).map([100_000]) { depth($0) } == [100_000])
  }
}

@Suite struct ProgressTests {
  private final class Terminal: Sendable {
    private let held = Mutex("")
    var text: String { held.withLock { $0 } }
    func write(_ text: String) { held.withLock { $0 += text } }
  }

  @Test func aShortRunSaysNothing() {
    let terminal = Terminal()
    let progress = Progress(isShown: true) { terminal.write($0) }
    progress.expect(3)
    progress.advance()
    progress.finish { terminal.write($0) }
    #expect(terminal.text == "")
  }

  @Test func aLongRunSaysHowFarItIsAndTakesItsLineAway() async throws {
    let terminal = Terminal()
    let progress = Progress(isShown: true) { terminal.write($0) }
    progress.start("reading")
    progress.expect(3)
    progress.advance()
    try await Task.sleep(for: .milliseconds(1_500))
    #expect(terminal.text.hasSuffix("\r\u{1B}[Kplancc: reading, 1 of 3 done"))
    progress.finish { terminal.write($0) }
    let text = terminal.text
    #expect(text.hasSuffix("\r\u{1B}[K"))
    try await Task.sleep(for: .milliseconds(300))
    #expect(terminal.text == text)
  }

  @Test func withoutATerminalNothingIsSaid() async throws {
    let terminal = Terminal()
    let progress = Progress(isShown: false) { terminal.write($0) }
    try await Task.sleep(for: .milliseconds(1_300))
    progress.finish { terminal.write($0) }
    #expect(terminal.text == "")
  }
}
