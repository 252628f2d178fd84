// PlanValues: figures of indicators: numbers, percentages, money, yes or no, with note marks and a RAG letter behind.

package import PlanDiagnostics
package import PlanModel
package import PlanText

/// What stands behind a figure: `83.3%* A`.
package struct FigureMarks: Sendable {
  /// The figure without them.
  package var figure: ValueText
  /// `*`, `**`, `†`: leads to a note.
  package var mark: String = ""
  /// `G`, `A`, `R` or the word, with its place.
  package var rating: ValueText?
}

extension ValueReader {
  /// A figure: a number with its unit, an amount of money, or yes or no for what is to be done.
  package static func figure(
    _ text: ValueText, in context: ValueContext, subject: Subject, into found: inout [Diagnostic]
  ) -> Value? {
    let text = text.tight
    if text.reads("yes") || text.reads("y") || text.reads("done") { return .yesNo(true) }
    if text.reads("no") || text.reads("n") || text.reads("not done") { return .yesNo(false) }
    let isMoney = holdsCurrencySign(text)
    return isMoney
      ? money(text, in: context, subject: subject, into: &found)
      : number(text, in: context, subject: subject, into: &found)
  }

  /// `£`, `€` or `$` anywhere.
  private static func holdsCurrencySign(_ text: ValueText) -> Bool {
    for index in text.range {
      switch text.bytes[index] {
      case 0x24: return true
      case 0xC2 where index + 1 < text.range.upperBound && text.bytes[index + 1] == 0xA3: return true
      case 0xE2 where index + 2 < text.range.upperBound && text.bytes[index + 1] == 0x82: return true
      default: continue
      }
    }
    return false
  }

  /// Takes note marks and a RAG letter off the end of a figure. Nothing is taken where no figure would be left.
  package static func marks(behind text: ValueText, takesRating: Bool) -> FigureMarks {
    var marks = FigureMarks(figure: text.tight)
    takeMark(&marks)
    if takesRating, let word = lastWord(of: marks.figure), isRating(marks.figure[word]) {
      marks.rating = marks.figure[word]
      marks.figure = marks.figure[marks.figure.range.lowerBound..<word.lowerBound].trimmed
      takeMark(&marks)
    }
    return marks
  }

  private static func takeMark(_ marks: inout FigureMarks) {
    let text = marks.figure
    var end = text.range.upperBound
    while end > text.range.lowerBound {
      if text.bytes[end - 1] == 0x2A {
        end -= 1
      } else if end - 3 > text.range.lowerBound, text.bytes[end - 3] == 0xE2, text.bytes[end - 2] == 0x80,
        text.bytes[end - 1] == 0xA0 || text.bytes[end - 1] == 0xA1
      {
        end -= 3
      } else {
        break
      }
    }
    guard end < text.range.upperBound, end > text.range.lowerBound else { return }
    marks.mark = text[end..<text.range.upperBound].string + marks.mark
    marks.figure = text[text.range.lowerBound..<end].trimmed
  }

  /// The last word, where another stands before it.
  private static func lastWord(of text: ValueText) -> Range<Int>? {
    var start = text.range.upperBound
    while start > text.range.lowerBound, text.bytes[start - 1].isLetter { start -= 1 }
    guard start < text.range.upperBound, start > text.range.lowerBound, text.bytes[start - 1] == Byte.space else {
      return nil
    }
    return start..<text.range.upperBound
  }

  private static func isRating(_ word: ValueText) -> Bool {
    if word.range.count == 1 { return [0x47, 0x41, 0x52].contains(word.bytes[word.range.lowerBound]) }
    return word.reads("green") || word.reads("amber") || word.reads("red")
  }
}
