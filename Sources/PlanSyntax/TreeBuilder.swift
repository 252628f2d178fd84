// PlanSyntax: lines to tree. One walk with a stack of open heads; nothing recurses and nothing is looked at twice.

import PlanText

/// What is wrong with the way in which lines belong together, by index of line.
enum StructureFault {
  /// Indented lines, and the heading above them where there is one.
  case belongsToNothing(Range<Int>, heading: Int?)
  /// The line stands between the column of a head and that of the first entry below the head.
  case betweenColumns(line: Int, head: Int, firstEntry: Int)
  case tooDeep(Range<Int>)
  case fenceNotClosed(Int)
  case mergeConflict([Int])
}

/// A head whose body may go on.
private struct OpenHead {
  let line: Int
  let indent: Int
  /// The first head or row of its body.
  var firstEntry: Int?
  var hasTooDeep = false
}

/// Fenced code that may go on: up to its like, or in a body up to the end of the body.
private struct OpenFence {
  let line: Int
  let mark: FenceMark
  /// The indentation of the head that it belongs to; nothing in prose.
  let limit: Int?
}

struct TreeBuilder {
  /// How many heads may stand open at once; no real plan comes near it.
  static let deepest = 64

  private(set) var lines: [Line]
  private(set) var items: [TopItem] = []
  private(set) var faults: [StructureFault] = []

  private let conflictMarks: [Int]
  private var nextConflictMark = 0
  private var conflict: [Int] = []

  private var open: [OpenHead] = []
  private var fence: OpenFence?
  private var closers: FenceClosers?
  /// A fence that is not closed has been reported since the last blank line: more of them are its code.
  private var isPastUnclosed = false
  private var item: (kind: TopItem.Kind, start: Int)?
  /// After the last line that is neither blank nor comment.
  private var used = 0
  private var hasBlankSince = false
  /// An entry may start at the margin.
  private var mayStart = true
  private var heading: Int?
  /// The first of a run of indented lines that belong to nothing.
  private var orphan: Int?
  /// Lines from this indentation on are too deep to be read, since this line.
  private var tooDeep: (line: Int, indent: Int, isReported: Bool)?

  init(lines: [Line], conflictMarks: [Int]) {
    self.lines = lines
    self.conflictMarks = conflictMarks
  }

  mutating func build(_ text: Span<UInt8>) {
    for index in lines.indices {
      if fence != nil, continuesFence(index, text) { continue }
      if isConflictMark(index, text) { continue }
      switch lines[index].kind {
      case .blank:
        hasBlankSince = true
        mayStart = true
        isPastUnclosed = false
      case .comment: break
      default:
        if lines[index].indent == 0 { addAtMargin(index, text) } else { addIndented(index, text) }
        hasBlankSince = false
      }
    }
    endFence(before: lines.count)
    endTooDeep()
    closeItem()
    endConflict()
  }

  // MARK: At the margin

  private mutating func addAtMargin(_ index: Int, _ text: Span<UInt8>) {
    endTooDeep()
    endOrphan()
    switch lines[index].kind {
    case .heading:
      closeItem()
      items.append(TopItem(kind: .heading, lines: index..<index + 1))
      heading = index
      mayStart = true
    case .head where mayStart:
      closeItem()
      item = (.entry, index)
      open.append(OpenHead(line: index, indent: 0))
    case .row where item?.kind == .entry && !hasBlankSince && takesRows(open[0].line, text):
      close(downTo: 1)
      addRow(index)
    default:
      addToProse(index, text)
    }
    used = index + 1
  }

  private mutating func addToProse(_ index: Int, _ text: Span<UInt8>) {
    if item?.kind != .prose {
      closeItem()
      item = (.prose, index)
    }
    mayStart = false
    if lines[index].kind == .fence { openFence(index, limit: nil, text) }
  }

  /// Ends the item that is open, and every body in it.
  private mutating func closeItem() {
    endOrphan()
    close(downTo: 0)
    if let item { items.append(TopItem(kind: item.kind, lines: item.start..<used)) }
    item = nil
  }

  // MARK: Indented lines

  private mutating func addIndented(_ index: Int, _ text: Span<UInt8>) {
    switch item?.kind {
    case .entry:
      addToBody(index, text)
    case .prose where orphan == nil:
      addToProse(index, text)
      used = index + 1
    default:
      addToProse(index, text)
      if orphan == nil { orphan = index }
      mayStart = fence == nil
      used = index + 1
    }
  }

  private mutating func addToBody(_ index: Int, _ text: Span<UInt8>) {
    let line = lines[index]
    let indent = Int(line.indent)
    if let deep = tooDeep {
      guard indent < deep.indent else {
        lines[index].setAside()
        return
      }
      endTooDeep()
    }
    var count = open.count
    while open[count - 1].indent > indent { count -= 1 }
    if open[count - 1].indent == indent, line.kind != .row || !takesRows(open[count - 1].line, text) { count -= 1 }
    close(downTo: count)
    switch line.kind {
    case .head: addHead(index)
    case .row: addRow(index)
    case .fence: openFence(index, limit: open[open.count - 1].indent, text)
    default: break
    }
    if lines[index].kind != .comment { used = index + 1 }
  }

  private mutating func addHead(_ index: Int) {
    let parent = open.count - 1
    let indent = Int(lines[index].indent)
    if open.count == Self.deepest {
      tooDeep = (index, indent, open[parent].hasTooDeep)
      open[parent].hasTooDeep = true
      lines[index].setAside()
      return
    }
    if let first = open[parent].firstEntry {
      if indent != Int(lines[first].indent) {
        faults.append(.betweenColumns(line: index, head: open[parent].line, firstEntry: first))
      }
    } else {
      open[parent].firstEntry = index
    }
    open.append(OpenHead(line: index, indent: indent))
  }

  /// A row has no body. It may stand at the column of its plural, and rows need not line up with each other.
  private mutating func addRow(_ index: Int) {
    let parent = open.count - 1
    guard Int(lines[index].indent) > open[parent].indent else { return }
    guard let first = open[parent].firstEntry else {
      open[parent].firstEntry = index
      return
    }
    if lines[first].kind == .head, lines[first].indent != lines[index].indent {
      faults.append(.betweenColumns(line: index, head: open[parent].line, firstEntry: first))
    }
  }

  /// A plural without a caption, or a `table` with one, takes rows at its own column.
  private func takesRows(_ index: Int, _ text: Span<UInt8>) -> Bool {
    let line = lines[index]
    let colon = Int(line.colon)
    if colon + 1 == Int(line.end) { return true }
    let content = Int(line.content)
    guard colon - content >= 5 else { return false }
    let isTable =
      text[content] == 0x74 && text[content + 1] == 0x61 && text[content + 2] == 0x62 && text[content + 3] == 0x6C
      && text[content + 4] == 0x65
    return isTable && (colon - content == 5 || text[content + 5] == Byte.space)
  }

  private mutating func close(downTo count: Int) {
    while open.count > count {
      lines[open.removeLast().line].bodyEnd = UInt32(truncatingIfNeeded: used)
    }
  }

  private mutating func endOrphan() {
    if let orphan { faults.append(.belongsToNothing(orphan..<used, heading: heading)) }
    orphan = nil
  }

  private mutating func endTooDeep() {
    guard let deep = tooDeep else { return }
    if !deep.isReported {
      var end = deep.line + 1
      while end < lines.count, lines[end].kind == .comment || lines[end].kind == .blank { end += 1 }
      while lines[end - 1].kind == .blank { end -= 1 }
      faults.append(.tooDeep(deep.line..<end))
    }
    tooDeep = nil
  }

  // MARK: Fences

  private mutating func openFence(_ index: Int, limit: Int?, _ text: Span<UInt8>) {
    let mark = FenceMark(text, line: lines[index])
    if limit == nil {
      let known = closers ?? FenceClosers(text, lines: lines)
      closers = known
      guard known.hasCloser(for: mark, after: index) else {
        // The rest of the file is read all the same, so that one slip does not hide what else is wrong.
        lines[index].kind = .text
        if !isPastUnclosed { faults.append(.fenceNotClosed(index)) }
        isPastUnclosed = true
        return
      }
    }
    fence = OpenFence(line: index, mark: mark, limit: limit)
  }

  /// Takes the line as code, or as the end of the code; otherwise the body that held the code has ended.
  private mutating func continuesFence(_ index: Int, _ text: Span<UInt8>) -> Bool {
    guard let fence else { return false }
    let line = lines[index]
    if let limit = fence.limit, line.kind != .blank, Int(line.indent) <= limit {
      endFence(before: index)
      return false
    }
    if line.kind == .fence, FenceMark(text, line: line).closes(fence.mark) {
      self.fence = nil
      mayStart = true
      used = index + 1
    } else {
      if line.kind != .blank { used = index + 1 }
      lines[index].becomeCode()
    }
    return true
  }

  private mutating func endFence(before index: Int) {
    guard let fence else { return }
    faults.append(.fenceNotClosed(fence.line))
    for blank in used..<max(used, index) { lines[blank].kind = .blank }
    self.fence = nil
  }

  // MARK: Merge conflicts

  /// The marks are set aside like comments, so that both versions are read and nothing else falls apart.
  private mutating func isConflictMark(_ index: Int, _ text: Span<UInt8>) -> Bool {
    while nextConflictMark < conflictMarks.count, conflictMarks[nextConflictMark] < index { nextConflictMark += 1 }
    guard nextConflictMark < conflictMarks.count, conflictMarks[nextConflictMark] == index else { return false }
    switch text[Int(lines[index].content)] {
    case 0x3C: endConflict()
    case 0x3E: break
    default: guard !conflict.isEmpty else { return false }
    }
    conflict.append(index)
    lines[index].setAside()
    if text[Int(lines[index].content)] == 0x3E { endConflict() }
    return true
  }

  private mutating func endConflict() {
    if !conflict.isEmpty { faults.append(.mergeConflict(conflict)) }
    conflict = []
  }
}

extension Line {
  /// Makes the line transparent: something else has been said about it, and it is not read.
  fileprivate mutating func setAside() {
    kind = .comment
    colon = 0
  }

  fileprivate mutating func becomeCode() {
    kind = .code
    colon = 0
    if isEscaped { content -= 1 }
    isEscaped = false
  }
}
