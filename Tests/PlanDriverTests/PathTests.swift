// Tests of PlanDriver: paths as text, and the folder that holds a project.

import PlanDriver
import PlanTestSupport
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("/a/b", "/a/b", ""), ("/a/b/c", "/a/b", "c"), ("/a/c", "/a/b", "../c"), ("/x", "/a/b", "../../x"),
    ("/a", "/a/b", ".."), ("/a/bc", "/a/b", "../bc"), ("/a", "/", "a"),
  ])
  func goFromOneToTheOther(path: String, folder: String, relative: String) {
    #expect(PathText.relative(path, from: folder) == relative)
    #expect(PathText.absolute(relative, from: folder) == path)
  }

  @Test(arguments: [
    ("/a/b", "/a", true), ("/a", "/a", true), ("/ab", "/a", false), ("/a", "/a/b", false), ("/x", "/", true),
  ])
  func knowWhatTheyAreIn(path: String, folder: String, isInside: Bool) {
    #expect(PathText.isInside(path, folder) == isInside)
  }

  @Test func areTakenApart() {
    #expect(PathText.folder(of: "a/b/c") == "a/b")
    #expect(PathText.folder(of: "c") == "")
    #expect(PathText.folder(of: "/c") == "/")
    #expect(PathText.name(of: "a/b/c") == "c")
    #expect(PathText.joined("", "c") == "c")
    #expect(PathText.joined("/", "c") == "/c")
    #expect(PathText.absolute("../x/./y", from: "/a/b") == "/a/x/y")
    #expect(PathText.absolute("../../../..", from: "/a") == "/")
  }

  @Test func standInTheOrderOfTheirBytes() {
    let sorted = ["a/b.plan", "B.plan", "é.plan", "a-b.plan", "a.plan"].sorted(by: PathText.precedes)
    #expect(sorted == ["B.plan", "a-b.plan", "a.plan", "a/b.plan", "é.plan"])
  }
}

@Suite struct ProjectTests {
  private let scratch = Scratch()
  private let disk = Disk()

  private func folder(of inner: String) -> String {
    PathText.relative(Project.around(scratch.path + "/" + inner, on: disk).folder, from: scratch.path)
  }

  @Test func isTheFolderItselfWhereNothingMarksOne() {
    scratch.write("council/plans/plan.plan", "")
    #expect(folder(of: "council/plans") == "council/plans")
  }

  @Test func isTheNearestMarkedFolderAbove() {
    scratch.write("repository/.git/HEAD", "")
    scratch.write("repository/plans/2016/plan.plan", "")
    scratch.write("repository/plans/.plancc.yml", "")
    scratch.write("repository/other/plan.plan", "")
    scratch.write("worktree/.git", "gitdir: elsewhere")
    scratch.write("worktree/plans/plan.plan", "")
    #expect(folder(of: "repository/plans/2016") == "repository/plans")
    #expect(folder(of: "repository/other") == "repository")
    #expect(folder(of: "repository") == "repository")
    #expect(folder(of: "worktree/plans") == "worktree")
  }
}
