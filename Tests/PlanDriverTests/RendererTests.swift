// Tests of PlanDriver: a disk that fails in the middle of a run.

import PlanDriver
import PlanTestSupport
import Synchronization
import Testing

/// The disk, but for one step of writing, which fails.
private struct FaultyDisk: FileSystem {
  enum Step { case stage, commit }

  let disk = Disk()
  let step: Step
  /// The step that fails, counted from 1.
  let fails: Int
  let done = Counter()

  final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
  }

  private func count(_ step: Step) throws(FileFault) {
    if step == self.step, done.next() == fails { throw .refused("no space is left on the disk") }
  }

  var workingFolder: String { disk.workingFolder }
  func realPath(of path: String) throws(FileFault) -> String { try disk.realPath(of: path) }
  func kind(of path: String) throws(FileFault) -> FileKind { try disk.kind(of: path) }
  func read(_ path: String, beneath folder: String) throws(FileFault) -> [UInt8] {
    try disk.read(path, beneath: folder)
  }
  func readStream(_ path: String) throws(FileFault) -> [UInt8] { try disk.readStream(path) }
  func readStandardInput() throws(FileFault) -> [UInt8] { [] }
  func entries(of path: String, beneath folder: String) throws(FileFault) -> [FolderEntry] {
    try disk.entries(of: path, beneath: folder)
  }
  func makeFolder(_ path: String) throws(FileFault) { try disk.makeFolder(path) }
  func create(_ path: String, _ bytes: [UInt8]) throws(FileFault) { try disk.create(path, bytes) }
  func discard(_ file: StagedFile) { disk.discard(file) }

  func stage(_ bytes: [UInt8], as name: String, in folder: String) throws(FileFault) -> StagedFile {
    try count(.stage)
    return try disk.stage(bytes, as: name, in: folder)
  }

  func commit(_ file: StagedFile) throws(FileFault) {
    do {
      try count(.commit)
    } catch {
      disk.discard(file)
      throw error
    }
    try disk.commit(file)
  }
}

@Suite struct RendererTests {
  private let scratch = Scratch()

  init() {
    for name in ["a", "b", "c"] {
      scratch.write("plans/\(name).plan", "plan: Plan \(name)\n")
      scratch.write("out/plan-\(name).html", "old")
    }
  }

  private func render(_ disk: any FileSystem) throws(RunFault) -> Rendering {
    let options = RenderOptions(folder: scratch.path + "/out")
    return try Renderer(options, on: disk, workers: Workers(2), progress: .silent).render([scratch.path + "/plans"])
  }

  private var olds: [Bool] { ["a", "b", "c"].map { scratch.text("out/plan-\($0).html") == "old" } }

  @Test(arguments: 1...3)
  func aDiskThatIsFullBeforeAllIsStagedChangesNothing(step: Int) {
    let fault = #expect(throws: RunFault.self) { try render(FaultyDisk(step: .stage, fails: step)) }
    #expect(fault?.message.hasSuffix(".html cannot be written: no space is left on the disk") == true)
    #expect(fault?.kind == .use)
    #expect(olds == [true, true, true])
    #expect(scratch.files(in: "out").count == 3)
  }

  @Test(arguments: 1...3)
  func aFileThatCannotTakeItsPlaceLeavesNoTemporaryOnes(step: Int) {
    #expect(throws: RunFault.self) { try render(FaultyDisk(step: .commit, fails: step)) }
    #expect(olds == [1, 2, 3].map { $0 >= step })
    #expect(scratch.files(in: "out").count == 3)
  }

  @Test func allPapersAreWrittenInTheOrderOfTheirFiles() throws {
    let rendering = try render(Disk())
    #expect(rendering.written.map { PathText.name(of: $0) } == ["plan-a.html", "plan-b.html", "plan-c.html"])
    #expect(rendering.withheld == [])
    #expect(olds == [false, false, false])
  }
}
