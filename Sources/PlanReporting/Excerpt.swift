// PlanReporting: a line of the author's own text, cut to fit, with marks below it.

/// A part of a line to underline, in offsets of the file.
struct Mark {
  var bytes: Range<Int>
  var text: String
  var isPrimary: Bool
}

/// The part of one line that is shown: all of it, or what stands around a place.
struct Excerpt {
  private let glyphs: [Glyph]
  private let cutsStart: Bool
  private let cutsEnd: Bool
  private let content: Range<Int>

  /// Cuts a line around the bytes of interest so that it takes no more than `width` cells. No more of a long line is
  /// looked at than can be shown.
  init(_ bytes: [UInt8], line content: Range<Int>, around focus: Range<Int>, width: Int) {
    self.content = content
    let focus = focus.clamped(to: content)
    let window = Self.window(bytes, content, around: focus, width: width)
    let glyphs = Glyphs.of(bytes, window)
    let total = glyphs.reduce(0) { $0 + $1.width }
    if window == content, total <= width {
      self.glyphs = glyphs
      cutsStart = false
      cutsEnd = false
      return
    }
    let first = Self.firstShown(glyphs, focus: focus, width: width)
    var last = first
    var room = width - 2
    while last < glyphs.count, glyphs[last].width <= room {
      room -= glyphs[last].width
      last += 1
    }
    self.glyphs = Array(glyphs[first..<last])
    cutsStart = (self.glyphs.first?.bytes.lowerBound ?? content.lowerBound) > content.lowerBound
    cutsEnd = (self.glyphs.last?.bytes.upperBound ?? content.upperBound) < content.upperBound
  }

  var shown: String {
    (cutsStart ? "…" : "") + glyphs.map(\.shown).joined() + (cutsEnd ? "…" : "")
  }

  /// Whether a mark starts in the part that is shown.
  func holds(_ bytes: Range<Int>) -> Bool {
    guard let first = glyphs.first, let last = glyphs.last else { return true }
    if bytes.lowerBound >= last.bytes.upperBound { return !cutsEnd }
    return bytes.lowerBound >= first.bytes.lowerBound || !cutsStart
  }

  /// Where a mark stands: cells before it, and its own, at least one.
  func cells(of bytes: Range<Int>) -> (before: Int, marked: Int) {
    var before = cutsStart ? 1 : 0
    var marked = 0
    for glyph in glyphs {
      if glyph.bytes.upperBound <= bytes.lowerBound {
        before += glyph.width
      } else if glyph.bytes.lowerBound < bytes.upperBound {
        marked += glyph.width
      }
    }
    return (before, max(1, marked))
  }

  /// The bytes worth decoding: a scalar takes at most four bytes, a hidden one shows in eight cells or fewer.
  private static func window(
    _ bytes: [UInt8], _ content: Range<Int>, around focus: Range<Int>, width: Int
  ) -> Range<Int> {
    if content.count <= 4 * width { return content }
    var start = max(content.lowerBound, focus.lowerBound - 4 * width)
    var end = min(content.upperBound, focus.lowerBound + 8 * width)
    while start > content.lowerBound, start < focus.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < content.upperBound, end > focus.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// The glyph to start with: the first, where the focus is near it; else one a quarter of the width before the focus,
  /// or further before it where the line ends soon.
  private static func firstShown(_ glyphs: [Glyph], focus: Range<Int>, width: Int) -> Int {
    let at = glyphs.firstIndex { $0.bytes.upperBound > focus.lowerBound } ?? glyphs.count
    let before = glyphs[..<at].reduce(0) { $0 + $1.width }
    let marked = glyphs[at...].prefix { $0.bytes.lowerBound < focus.upperBound }.reduce(0) { $0 + $1.width }
    if before + min(marked, width / 4) <= width * 3 / 4 { return 0 }
    let after = glyphs[at...].reduce(0) { $0 + $1.width }
    var room = max(width / 4, width - 2 - after)
    var first = at
    while first > 0, glyphs[first - 1].width <= room {
      first -= 1
      room -= glyphs[first].width
    }
    return first
  }
}
