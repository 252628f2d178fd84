// PlanDocBook: shades for cells, as hints to the two families of stylesheets.

import PlanPaper

/// Stylesheets print black words on these: every shade keeps 4.5:1 against black, and from low to very high the
/// shades darken, so that a grey copy keeps their order. The words of the cell say the same.
enum TonePalette {
  static func shade(_ tone: Tone) -> String? {
    switch tone {
    case .none: nil
    case .low: "#e3f1e6"
    case .medium: "#f5d547"
    case .high: "#e8862e"
    case .veryHigh: "#d64545"
    case .good: "#cfe8d4"
    case .fair: "#fbe08a"
    case .bad: "#ec9a8c"
    }
  }

  /// Behind the part of a bar.
  static let bar = "#c9dcf2"
}
