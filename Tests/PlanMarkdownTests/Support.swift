// PlanMarkdownTests: short ways to call the reader.

import PlanMarkdown
import PlanModel
import Testing

/// One after the other: the reference rendering calls cmark-gfm without the lock that the reader holds, and cmark-gfm
/// keeps tables that all threads share.
@Suite(.serialized) enum MarkdownTests {}

func prose(_ text: String) -> Prose { MarkdownReader.prose(Array(text.utf8)[...]) }

func line(_ text: String) -> RichLine { MarkdownReader.line(Array(text.utf8)[...]) }

/// Lists references in the order of the text.
func references(_ prose: Prose) -> [String] {
  // The closure that binds is asked once for each.
  final class Log { var typed: [String] = [] }
  let log = Log()
  _ = prose.mapReferences { typed in
    log.typed.append(typed)
    return nil
  }
  return log.typed
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
