// PlanMarkdownTests: tasks are done only where their own mark says so.

import PlanMarkdown
import PlanModel
import Testing

extension MarkdownTests {
  @Suite struct TaskMarkTests {
    private func marks(_ markdown: String) -> [Bool?] {
      guard case .blocks(let blocks) = prose(markdown), case .list(let list)? = blocks.first else { return [] }
      return list.items.map(\.isChecked)
    }

    @Test func openTaskThatMentionsAMark() {
      #expect(marks("- [ ] choose option [x]\n- [x] choose option [ ]\n- plain [x]") == [false, true, nil])
    }

    @Test func linesAreCountedAcrossAllLineEnds() {
      #expect(marks("- [X] a\r\n- [ ] b [X]\r- [x] c\n\n- [ ] d [x]") == [true, false, true, false])
    }

    @Test func nestedTasks() {
      guard case .blocks(let blocks) = prose("- [ ] a [x]\n  1. [x] b"), case .list(let list)? = blocks.first,
        case .list(let nested)? = list.items.first?.blocks.last
      else {
        Issue.record("no nested list")
        return
      }
      #expect(list.items.map(\.isChecked) == [false])
      #expect(nested.items.map(\.isChecked) == [true])
    }

    /// Two marks on one line: cmark's own HTML is wrong there.
    static func showsCMarkFault(_ markdown: String) -> Bool {
      markdown.split(whereSeparator: \.isNewline).contains { line in
        line.contains("[ ]") && (line.contains("[x]") || line.contains("[X]"))
      }
    }
  }
}
