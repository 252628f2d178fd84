// PlanPaper: the stages of an activity, from its timeline or from the periods of its stages, in cells and in words.

import PlanModel
import PlanSchema

/// The stages of one activity in the cells of its programme.
struct ActivityCells {
  /// For each cell of the frame the stages in it, as indices into the frame's stages.
  var cells: [[Int]]
  /// Why there are none, where the plan says so, or what stands in their place.
  var inPlace: [Span]
  /// What else is said of the timeline: its note, or what it was before.
  var remarks: [[Span]]

  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}

/// One stage from its first cell to its last without a break.
private struct StageRun {
  let stage: Int
  let first: Int
  var last: Int
}

extension Composer {
  func cells(of activity: RecordID, in frame: TimelineFrame) -> ActivityCells {
    let fields = fields(activity)
    var result = ActivityCells(
      cells: [[Int]](repeating: [], count: frame.periods.count), inPlace: [], remarks: [])
    if let value = fields.first(.timeline) { place(value, in: frame, into: &result) }
    // Stages with their periods are in the timeline already, where they could be read.
    guard result.isEmpty else { return result }
    for field in fields where field.id == .stagePeriods {
      guard case .stage(let letter)? = field.qualifier,
        let stage = frame.stages.firstIndex(where: { $0.letter == letter })
      else { continue }
      let whens = field.value.allWhens
      for when in whens { mark(stage, when, in: frame, into: &result.cells) }
      if whens.isEmpty { result.remarks.append([.text(frame.stages[stage].name + ": ")] + spans(field.value)) }
    }
    return result
  }

  private func place(_ value: Value, in frame: TimelineFrame, into result: inout ActivityCells) {
    switch value {
    case .timeline(let timeline):
      for (index, stages) in timeline.cells.prefix(result.cells.count).enumerated() {
        result.cells[index] = stages.map { Int($0) }.filter { frame.stages.indices.contains($0) }
      }
    case .noted(let inner, let note):
      place(inner, in: frame, into: &result)
      result.remarks.append([.text("(\(note))")])
    case .revised(let old, let new):
      place(new, in: frame, into: &result)
      var before = ActivityCells(cells: [[Int]](repeating: [], count: frame.periods.count), inPlace: [], remarks: [])
      place(old, in: frame, into: &before)
      result.remarks.append([.text("\(words("Before it was revised")): ")] + sentences(before, in: frame))
    default: result.inPlace = spans(value)
    }
  }

  /// Puts a stage in every cell that its dates touch.
  private func mark(_ stage: Int, _ when: When, in frame: TimelineFrame, into cells: inout [[Int]]) {
    guard let first = when.first ?? when.last, let last = when.last ?? when.first else { return }
    for (index, period) in frame.periods.enumerated() where period.first <= last && period.last >= first {
      if !cells[index].contains(stage) { cells[index].append(stage) }
    }
  }

  /// `Analyse: Q1 2016/17 to Q2 2016/17; Key decision: Q3 2016/17`: each unbroken run of a stage, in time order.
  func sentences(_ activity: ActivityCells, in frame: TimelineFrame) -> [Span] {
    var runs: [StageRun] = []
    var open: [Int: Int] = [:]
    for (index, stages) in activity.cells.enumerated() {
      for stage in stages {
        if let run = open[stage], runs[run].last == index - 1 || runs[run].last == index {
          runs[run].last = index
        } else {
          open[stage] = runs.count
          runs.append(StageRun(stage: stage, first: index, last: index))
        }
      }
    }
    guard !runs.isEmpty else {
      return activity.inPlace.isEmpty ? [.text(words("No activity in these years"))] : activity.inPlace
    }
    let parts = runs.map { run in
      let first = frame.periods[run.first].printed
      let last = frame.periods[run.last].printed
      return "\(frame.stages[run.stage].name): \(run.first == run.last ? first : "\(first) \(words("to")) \(last)")"
    }
    return [.text(parts.joined(separator: "; "))]
  }

  /// The months of a period, short: `Apr to Jun`.
  static func months(of period: PlanDate) -> String {
    let first = CivilCalendar.monthNames[period.first.civil.month - 1].prefix(3)
    let last = CivilCalendar.monthNames[period.last.civil.month - 1].prefix(3)
    return first == last ? String(first) : "\(first) to \(last)"
  }
}
