// PlanHTML: every class that a page may carry. Each says what a thing is; the style sheet says what it looks like.

import PlanMarkup
import PlanPaper

struct StyleClass: Sendable {
  let name: StaticString

  init(_ name: StaticString) {
    self.name = name
  }

  // Blocks.
  static let contents = StyleClass("contents")
  static let details = StyleClass("details")
  static let facts = StyleClass("facts")
  static let key = StyleClass("key")
  static let note = StyleClass("note")
  static let warning = StyleClass("warning")
  static let more = StyleClass("more")
  static let paper = StyleClass("paper")
  static let numbered = StyleClass("numbered")
  static let paragraphNumber = StyleClass("para-number")
  static let plain = StyleClass("plain")
  static let letters = StyleClass("letters")
  static let roman = StyleClass("roman")

  // Words.
  static let number = StyleClass("number")
  static let quiet = StyleClass("quiet")
  static let unseen = StyleClass("unseen")
  static let band = StyleClass("band")
  static let status = StyleClass("status")
  static let stage = StyleClass("stage")
  static let point = StyleClass("point")
  static let imageLink = StyleClass("image-link")

  // Tables.
  static let scroll = StyleClass("scroll")
  static let wide = StyleClass("wide")
  static let captionText = StyleClass("caption-text")
  static let captionNumber = StyleClass("caption-number")
  static let captionNote = StyleClass("caption-note")
  static let heads = StyleClass("heads")
  static let total = StyleClass("total")
  static let items = StyleClass("items")
  static let centre = StyleClass("centre")
  static let end = StyleClass("end")
  static let groupStart = StyleClass("group-start")

  // Charts.
  static let chart = StyleClass("chart")
  static let legend = StyleClass("legend")
  static let spark = StyleClass("spark")

  // Gantt bars.
  static let bar = StyleClass("bar")
  static let barStart = StyleClass("bar-start")
  static let barEnd = StyleClass("bar-end")
  static let barText = StyleClass("bar-text")
}

extension StyleClass {
  init(_ role: Section.Role) {
    self =
      switch role {
      case .plain: .plain
      case .risk: StyleClass("risk")
      case .priority: StyleClass("priority")
      case .action: StyleClass("action")
      case .objective: StyleClass("objective")
      case .group: StyleClass("group")
      case .decision: StyleClass("decision")
      case .indicator: StyleClass("indicator")
      case .summary: StyleClass("summary")
      case .recommendations: StyleClass("recommendations")
      case .quadrants: StyleClass("quadrants")
      }
  }

  init(_ role: Table.Role) {
    self =
      switch role {
      case .plain: .plain
      case .matrix: StyleClass("matrix")
      case .register: StyleClass("register")
      case .summary: StyleClass("summary")
      case .grid: StyleClass("grid")
      case .gantt: StyleClass("gantt")
      case .owners: StyleClass("owners")
      case .deadlines: StyleClass("deadlines")
      case .thread: StyleClass("thread")
      case .key: .key
      case .agenda: StyleClass("agenda")
      }
  }

  /// Nothing for the tone that has no shade.
  init?(_ tone: Tone) {
    switch tone {
    case .none: return nil
    case .low: self.init("low")
    case .medium: self.init("medium")
    case .high: self.init("high")
    case .veryHigh: self.init("very-high")
    case .good: self.init("good")
    case .fair: self.init("fair")
    case .bad: self.init("bad")
    }
  }

  init(_ kind: Table.Bar.Kind) {
    self =
      switch kind {
      case .action: StyleClass("bar-action")
      case .milestone: StyleClass("bar-milestone")
      case .stage: StyleClass("bar-stage")
      }
  }

  /// The shade of a stage; frames with more than eight stages begin again.
  init(stage index: Int) {
    self =
      switch index & 7 {
      case 0: StyleClass("stage-0")
      case 1: StyleClass("stage-1")
      case 2: StyleClass("stage-2")
      case 3: StyleClass("stage-3")
      case 4: StyleClass("stage-4")
      case 5: StyleClass("stage-5")
      case 6: StyleClass("stage-6")
      default: StyleClass("stage-7")
      }
  }

  /// A column's width, as the nearest of a few steps; nothing for an ordinary one.
  init?(columnWeight weight: Double) {
    switch weight {
    case ..<0.75: self.init("narrow")
    case ..<1.25: return nil
    case ..<1.75: self.init("broad")
    case ..<2.5: self.init("broader")
    default: self.init("broadest")
    }
  }
}

extension HTMLMarkup {
  mutating func add(_ style: StyleClass) {
    addClass(style.name)
  }
}
