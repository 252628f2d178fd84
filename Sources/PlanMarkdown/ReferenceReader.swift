// PlanMarkdown: finds `[[…]]` in text that cmark has left as text.

import PlanModel
import PlanText

enum ReferenceReader {
  /// The same inlines with every `[[…]]` as a reference; one may run over the end of a line.
  static func withReferences(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var run = Run()
    for inline in inlines {
      switch inline {
      case .text(let text): run.add(text)
      case .softBreak: run.addBreak()
      default:
        run.flush(to: &result)
        result.append(inline)
      }
    }
    run.flush(to: &result)
    return result
  }

  /// Neighbouring text. NUL stands for the end of a line: cmark lets none through.
  private struct Run {
    private static let lineEnd: UInt8 = 0
    private var bytes: [UInt8] = []

    mutating func add(_ text: String) { bytes += text.utf8 }
    mutating func addBreak() { bytes.append(Self.lineEnd) }

    mutating func flush(to result: inout [Inline]) {
      var plain = 0
      var index = 0
      while index + 1 < bytes.count {
        guard bytes[index] == Byte.openBracket, bytes[index + 1] == Byte.openBracket,
          let end = end(from: index + 2)
        else {
          index += 1
          continue
        }
        appendText(plain..<index, to: &result)
        result.append(.reference(typed: typed(index + 2..<end), nil))
        index = end + 2
        plain = index
      }
      appendText(plain..<bytes.count, to: &result)
      bytes.removeAll(keepingCapacity: true)
    }

    /// Where `]]` stands, if nothing but words stands before it. Stops at any bracket, so that `[[[[…` stays linear.
    private func end(from start: Int) -> Int? {
      var index = start
      while index < bytes.count, bytes[index] != Byte.openBracket, bytes[index] != Byte.closeBracket { index += 1 }
      guard index > start, index + 1 < bytes.count, bytes[index] == Byte.closeBracket,
        bytes[index + 1] == Byte.closeBracket
      else { return nil }
      return index
    }

    private func typed(_ range: Range<Int>) -> String {
      String(decoding: bytes[range].map { $0 == Self.lineEnd ? Byte.space : $0 }, as: UTF8.self)
    }

    private func appendText(_ range: Range<Int>, to result: inout [Inline]) {
      var start = range.lowerBound
      for index in range where bytes[index] == Self.lineEnd {
        if start < index { result.append(.text(String(decoding: bytes[start..<index], as: UTF8.self))) }
        result.append(.softBreak)
        start = index + 1
      }
      if start < range.upperBound {
        result.append(.text(String(decoding: bytes[start..<range.upperBound], as: UTF8.self)))
      }
    }
  }
}
