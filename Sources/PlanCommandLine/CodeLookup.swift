// PlanCommandLine: the codes that somebody means by a word.

import PlanDiagnostics
import PlanText

enum CodeLookup {
  enum Answer: Equatable {
    case one(DiagnosticCode)
    /// All codes that start so.
    case several([DiagnosticCode])
    /// None; perhaps this name was meant.
    case none(nearest: String?)
    /// None, but its family has codes.
    case noneOfFamily(String)
  }

  /// A code in any case, a name with hyphens or spaces, or the start of either.
  static func answer(_ word: String) -> Answer {
    let code = word.uppercased()
    let name = String(word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    let all = DiagnosticCode.allCases
    if let one = all.first(where: { $0.rawValue == code || $0.name == name }) { return .one(one) }
    let family = all.filter { $0.rawValue.hasPrefix(code) || $0.name.hasPrefix(name) }
    if !word.isEmpty, !family.isEmpty { return .several(family) }
    // Numbers that look alike have nothing in common but their family; names that look alike may be misspelt.
    if isNumber(code) {
      let family = String(code.prefix(4))
      return all.contains { $0.rawValue.hasPrefix(family) } ? .noneOfFamily(family) : .none(nearest: nil)
    }
    return .none(nearest: Suggestion.nearest(to: name, among: all.map(\.name)))
  }

  private static func isNumber(_ code: String) -> Bool {
    code.hasPrefix("PL") && code.count > 4 && code.dropFirst(2).allSatisfy { $0.isASCII && $0.isNumber }
  }
}
