// Tests of PlanDriver: what the disk gives, and what it refuses to give.

import PlanDriver
import PlanTestSupport
import Testing

@Suite struct ContainedReadingTests {
  private let scratch = Scratch()
  private let disk = Disk()

  private func read(_ path: String, beneath folder: String = "project") throws(FileFault) -> String {
    String(decoding: try disk.read(path, beneath: scratch.path + "/" + folder), as: UTF8.self)
  }

  init() {
    scratch.write("secret", "secret")
    scratch.write("project/plan.plan", "plan")
    scratch.write("project/parts/posts.plan", "posts")
    scratch.write("project-two/other", "other")
  }

  @Test func givesWhatIsInside() throws {
    #expect(try read("plan.plan") == "plan")
    #expect(try read("parts/posts.plan") == "posts")
    #expect(try read("./parts//../parts/posts.plan") == "posts")
  }

  @Test(arguments: [
    "../secret", "parts/../../secret", "../project-two/other", "..", "parts/../../project/plan.plan", "/etc/passwd",
  ])
  func neverLeavesByItsSteps(path: String) {
    #expect(throws: FileFault.outside) { try read(path) }
  }

  @Test func followsLinksThatStayInside() throws {
    scratch.link("project/near.plan", to: "parts/posts.plan")
    scratch.link("project/parts/up.plan", to: "../plan.plan")
    scratch.link("project/folder", to: "parts")
    scratch.link("project/whole.plan", to: scratch.path + "/project/plan.plan")
    #expect(try read("near.plan") == "posts")
    #expect(try read("parts/up.plan") == "plan")
    #expect(try read("folder/posts.plan") == "posts")
    #expect(try read("whole.plan") == "plan")
    #expect(try read("folder/up.plan") == "plan")
  }

  @Test func neverLeavesByLinks() {
    scratch.link("project/out.plan", to: "../secret")
    scratch.link("project/far.plan", to: "/etc/passwd")
    scratch.link("project/up", to: "..")
    scratch.link("project/twin.plan", to: scratch.path + "/project-two/other")
    scratch.link("project/step.plan", to: "parts/../../secret")
    scratch.link("project/chain.plan", to: "out.plan")
    for path in ["out.plan", "far.plan", "up/secret", "up/project/plan.plan", "twin.plan", "step.plan", "chain.plan"] {
      #expect(throws: FileFault.outside) { try read(path) }
    }
  }

  @Test func saysWhatElseIsWrong() {
    scratch.link("project/round.plan", to: "round.plan")
    scratch.link("project/dangling.plan", to: "nowhere.plan")
    #expect(throws: FileFault.missing) { try read("absent.plan") }
    #expect(throws: FileFault.missing) { try read("dangling.plan") }
    #expect(throws: FileFault.notFolder) { try read("plan.plan/inner.plan") }
    #expect(throws: FileFault.isFolder) { try read("parts") }
    #expect(throws: FileFault.refused("its links lead in a circle")) { try read("round.plan") }
    #expect(throws: FileFault.missing) { try read("plan.plan", beneath: "absent") }
  }

  @Test func readsDevicesAndPipesOnlyWhereTheyAreAskedFor() throws {
    #expect(throws: FileFault.notFile) { try disk.read("null", beneath: "/dev") }
    #expect(try disk.kind(of: "/dev/null") == .stream)
    #expect(try disk.readStream("/dev/null") == [])
  }

  @Test func namesWhatAFolderHoldsInTheOrderOfBytes() throws {
    for name in ["b", "a", "é", "Z", "a-b"] { scratch.write("project/order/" + name, "") }
    scratch.link("project/order/c", to: "a")
    let entries = try disk.entries(of: "order", beneath: scratch.path + "/project")
    #expect(entries.map(\.name) == ["Z", "a", "a-b", "b", "c", "é"])
    #expect(entries.first { $0.name == "c" }?.kind == .link)
    #expect(throws: FileFault.outside) { try disk.entries(of: "..", beneath: scratch.path + "/project") }
  }
}

@Suite struct WritingTests {
  private let scratch = Scratch()
  private let disk = Disk()

  @Test func aStagedFileIsNotThereUntilItIsCommitted() throws {
    scratch.write("paper.html", "old")
    let staged = try disk.stage(Array("new".utf8), as: "paper.html", in: scratch.path)
    #expect(scratch.text("paper.html") == "old")
    #expect(scratch.text(staged.temporaryName) == "new")
    try disk.commit(staged)
    #expect(scratch.text("paper.html") == "new")
    #expect(scratch.files() == ["paper.html"])
  }

  @Test func aDiscardedFileLeavesNothing() throws {
    let staged = try disk.stage([1], as: "paper.html", in: scratch.path)
    disk.discard(staged)
    #expect(scratch.files() == [])
  }

  @Test func aLinkIsReplacedAndNotWrittenThrough() throws {
    scratch.write("elsewhere", "old")
    scratch.link("paper.html", to: "elsewhere")
    try disk.commit(try disk.stage(Array("new".utf8), as: "paper.html", in: scratch.path))
    #expect(scratch.text("elsewhere") == "old")
    #expect(scratch.text("paper.html") == "new")
  }

  @Test func aFolderInTheWayIsNamed() throws {
    scratch.write("paper.html/file", "")
    let staged = try disk.stage([1], as: "paper.html", in: scratch.path)
    #expect(throws: FileFault.self) { try disk.commit(staged) }
    #expect(scratch.files() == ["paper.html/file"])
  }

  @Test func foldersAreMadeWhereTheyAreMissing() throws {
    try disk.makeFolder(scratch.path + "/a/b/c")
    try disk.makeFolder(scratch.path + "/a/b/c")
    #expect(try disk.kind(of: scratch.path + "/a/b/c") == .folder)
    scratch.write("file", "")
    #expect(throws: FileFault.notFolder) { try disk.makeFolder(scratch.path + "/file") }
    #expect(throws: FileFault.notFolder) { try disk.makeFolder(scratch.path + "/file/inner") }
  }

  @Test func aFileThatIsThereIsNotCreatedAgain() throws {
    try disk.create(scratch.path + "/new.plan", [0x61])
    #expect(throws: FileFault.refused("it is there already")) { try disk.create(scratch.path + "/new.plan", [0x62]) }
    #expect(scratch.text("new.plan") == "a")
  }
}
