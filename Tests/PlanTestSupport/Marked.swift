// What tests share: positions that are marked in the text itself, so that nobody counts offsets.

package import PlanText

/// Text with its marks taken out.
///
/// - `«…»` marks a range; ranges may nest and are numbered from 0 in the order in which they open;
/// - `⟦name⟧` marks a point;
/// - `⟨92⟩` stands for bytes in hexadecimal, for what text cannot hold.
package struct Marked: Sendable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var ranges: [Range<Int>] = []
  package private(set) var points: [String: Int] = [:]

  package init(_ text: String) {
    var opened: [Int] = []
    var name: String?
    var hex: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«":
        opened.append(ranges.count)
        ranges.append(bytes.count..<bytes.count)
      case "»":
        guard let last = opened.popLast() else { continue }
        ranges[last] = ranges[last].lowerBound..<bytes.count
      case "⟦": name = ""
      case "⟧":
        if let name { points[name] = bytes.count }
        name = nil
      case "⟨": hex = ""
      case "⟩":
        bytes += (hex ?? "").split(separator: " ").compactMap { UInt8($0, radix: 16) }
        hex = nil
      default:
        if name != nil {
          name?.unicodeScalars.append(scalar)
        } else if hex != nil {
          hex?.unicodeScalars.append(scalar)
        } else {
          bytes += Array(String(scalar).utf8)
        }
      }
    }
  }

  /// The text without its marks, for comparison and for messages.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A marked range as a place in a file.
  package func place(_ index: Int, in file: FileID = FileID(0)) -> SourceRange { SourceRange(file, ranges[index]) }
}
