// PlanMarkdown: what a text with markup would cost, so that no text, however odd, costs more than its length.

import PlanText

/// cmark-gfm is linear but for a few corners: nesting, wide tables, long words that look like links, many e-mail
/// addresses in one paragraph, reference definitions. One pass bounds each; beyond its bound a feature is left out.
struct Survey {
  private(set) var hasReferences = false
  private(set) var hasEscapedBracket = false
  private(set) var allowsAutolinks = true
  private(set) var allowsTables = true
  /// Shown as it is typed.
  private(set) var isTooIntricate = false

  /// Deeper lists and quotes than these are no plan.
  static let deepest = 100
  private static let longestWord = 1_000

  /// The lines of a `line` are one paragraph, blank ones too.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isLine: Bool = false) {
    lookForBrackets(bytes)
    // A short text cannot cost much, and most are short.
    if bytes.count > 512 { weigh(bytes, isLine: isLine) }
  }

  private mutating func lookForBrackets(_ bytes: UnsafeBufferPointer<UInt8>) {
    var before: UInt8 = 0
    for byte in bytes {
      if byte == Byte.openBracket || byte == Byte.closeBracket {
        if before == Byte.backslash { hasEscapedBracket = true }
        if before == Byte.openBracket && byte == before { hasReferences = true }
      }
      before = byte
    }
  }

  private mutating func weigh(_ bytes: UnsafeBufferPointer<UInt8>, isLine: Bool) {
    var weights = Weights()
    var index = 0
    while index < bytes.count {
      let end = PlainScan.endOfLine(bytes, from: index)
      weights.add(LineWeight(UnsafeBufferPointer(rebasing: bytes[index..<end])), endsParagraphs: !isLine)
      index = PlainScan.lineStart(bytes, after: end)
    }
    weights.endParagraph()
    let budget = 64 * bytes.count + 1_000_000
    allowsAutolinks = weights.longestWord <= Self.longestWord && weights.mailCost <= budget
    allowsTables = weights.tableCost <= budget && weights.widest <= 1_000
    let definitionCost = weights.definitions > 0 ? weights.brackets * weights.longestParagraph : 0
    isTooIntricate =
      definitionCost > budget || weights.declarationCost > budget
      || (!isLine && (weights.deepestLine > Self.deepest || weights.deepestIndent * weights.blankLines > budget))
  }
}

/// Sums over the lines of one text.
private struct Weights {
  var longestWord = 0
  var longestParagraph = 0
  var deepestLine = 0
  var deepestIndent = 0
  var blankLines = 0
  var brackets = 0
  var definitions = 0
  var mailCost = 0
  var declarationCost = 0
  var tableCost = 0
  var widest = 0
  private var paragraph = 0
  private var lines = 0
  private var mails = 0
  private var declarations = 0
  private var bars = 0

  mutating func add(_ line: LineWeight, endsParagraphs: Bool) {
    longestWord = max(longestWord, line.longestWord)
    deepestLine = max(deepestLine, line.markers)
    deepestIndent = max(deepestIndent, line.markers + line.indent / 2)
    brackets += line.brackets
    definitions += line.definitions
    if line.isBlank && endsParagraphs {
      blankLines += 1
      endParagraph()
      return
    }
    paragraph += line.count
    lines += 1
    mails += line.mails
    declarations += line.declarations
    // A wide row costs its square; a delimiter row reads the whole paragraph above it, line by line.
    tableCost += line.bars * line.bars / 8
    if line.isDelimiterRow {
      bars = max(bars, line.bars + 1)
      widest = max(widest, bars)
      tableCost += lines * paragraph
    }
  }

  mutating func endParagraph() {
    longestParagraph = max(longestParagraph, paragraph)
    mailCost += min(mails, 1_000) * paragraph
    // Each looks for its end as far as the paragraph goes.
    declarationCost += declarations * paragraph
    // Short rows are filled up to the width of the table.
    tableCost += bars > 0 ? bars * lines * 8 : 0
    (paragraph, lines, mails, declarations, bars) = (0, 0, 0, 0, 0)
  }
}

/// What one line adds.
private struct LineWeight {
  let count: Int
  var isBlank = true
  var indent = 0
  var markers = 0
  var longestWord = 0
  var brackets = 0
  var definitions = 0
  var mails = 0
  /// `<?`, `<!`.
  var declarations = 0
  var bars = 0
  var isDelimiterRow = false

  init(_ line: UnsafeBufferPointer<UInt8>) {
    count = line.count
    readMarkers(line)
    var word = 0
    var before: UInt8 = 0
    var seen: UInt8 = 0
    for byte in line {
      switch byte {
      case Byte.space, Byte.tab:
        longestWord = max(longestWord, word)
        word = -1
      case Byte.openBracket: brackets += 1
      case UInt8(ascii: "@"): mails += 1
      case Byte.bar: bars += 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"): declarations += before == UInt8(ascii: "<") ? 1 : 0
      case Byte.colon: definitions += before == Byte.closeBracket ? 1 : 0
      default: break
      }
      word += 1
      // Bit 1: a hyphen; bit 2: something that no delimiter row has.
      seen |= Self.delimiterBits(byte)
      before = byte
    }
    longestWord = max(longestWord, word)
    isBlank = longestWord == 0
    isDelimiterRow = seen == 1
  }

  private static func delimiterBits(_ byte: UInt8) -> UInt8 {
    switch byte {
    case Byte.hyphen: 1
    case Byte.bar, Byte.colon, Byte.space, Byte.tab, UInt8(ascii: ">"): 0
    default: 2
    }
  }

  /// Counts what may open a quote or a list before the words of a line; a line of nothing else is a rule.
  private mutating func readMarkers(_ line: UnsafeBufferPointer<UInt8>) {
    var index = 0
    scan: while index < line.count {
      let next = index + 1 < line.count ? line[index + 1] : Byte.space
      switch line[index] {
      case Byte.space: indent += 1
      case Byte.tab: indent += 4
      case UInt8(ascii: ">"): markers += 1
      case Byte.hyphen, UInt8(ascii: "+"), UInt8(ascii: "*"), Byte.dot, Byte.closeParenthesis:
        guard next == Byte.space || next == Byte.tab else { break scan }
        markers += 1
      case let byte where byte.isDigit: break
      default: break scan
      }
      index += 1
    }
  }
}
