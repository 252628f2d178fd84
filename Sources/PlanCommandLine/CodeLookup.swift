// PlanCommandLine: the codes that somebody means by a word.

import PlanDiagnostics
import PlanText

enum CodeLookup {
  enum Answer: Equatable {
    case one(DiagnosticCode)
    /// All codes that start so.
    case several([DiagnosticCode])
    /// None; perhaps this was meant.
    case none(nearest: String?)
  }

  /// A code in any case, a name with hyphens or spaces, or the start of either.
  static func answer(_ word: String) -> Answer {
    let code = word.uppercased()
    let name = String(word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    let all = DiagnosticCode.allCases
    if let one = all.first(where: { $0.rawValue == code || $0.name == name }) { return .one(one) }
    let family = all.filter { $0.rawValue.hasPrefix(code) || $0.name.hasPrefix(name) }
    if !word.isEmpty, !family.isEmpty { return .several(family) }
    return .none(nearest: nearest(to: code, name))
  }

  /// Numbers that look alike have nothing in common but their family; names that look alike may be misspelt.
  private static func nearest(to code: String, _ name: String) -> String? {
    if code.hasPrefix("PL"), code.dropFirst(2).allSatisfy({ $0.isASCII && $0.isNumber }) {
      let family = String(code.prefix(4))
      let isKnown = code.count > 4 && DiagnosticCode.allCases.contains { $0.rawValue.hasPrefix(family) }
      return isKnown ? family : nil
    }
    return Suggestion.nearest(to: name, among: DiagnosticCode.allCases.map(\.name))
  }
}
