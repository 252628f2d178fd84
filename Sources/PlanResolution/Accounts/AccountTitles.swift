// PlanResolution, accounts: what the names of columns and rows say, and how they are found.

import PlanModel
import PlanSchema
import PlanText

enum ColumnTitle {
  private static let people: Set<String> = [
    "manager", "responsible manager", "budget manager", "budget holder", "managed by", "owner", "owners", "owned by",
    "lead", "lead officer", "responsible", "responsible officer", "accountable officer", "accountable",
  ]

  private static let asides: Set<String> = [
    "note", "notes", "comment", "comments", "commentary", "explanation", "explanations", "reason", "reasons", "ref",
    "reference", "code", "cost centre",
  ]

  private static let periods: Set<String> = ["year", "period", "month", "quarter", "financial year"]

  /// What a heading says for certain.
  static func role(_ title: String) -> Account.Role? {
    let name = FoldedName.of(title)
    if people.contains(name) { return .people }
    return isAside(title) ? .words : nil
  }

  /// Words that explain figures or number the rows, and so are no names of rows.
  static func isAside(_ title: String) -> Bool {
    let name = FoldedName.of(title)
    return asides.contains(name) || name.hasPrefix("reason for ") || name.hasPrefix("reasons for ")
  }

  static func isPeriod(_ title: String) -> Bool { periods.contains(FoldedName.of(title)) }
}

enum RowTitle {
  static func kind(_ title: String) -> Account.RowKind {
    let name = FoldedName.of(title)
    if name.hasPrefix("sub total") || name.hasPrefix("subtotal") { return .subtotal }
    if name.hasSuffix(" sub total") || name.hasSuffix(" subtotal") { return .subtotal }
    if name == "total" || name == "totals" || name.hasPrefix("total ") || name.hasPrefix("total,") { return .total }
    if name.hasPrefix("grand total") || name.hasPrefix("overall total") { return .total }
    return name.hasSuffix(" total") ? .total : .body
  }

  /// The total of totals.
  static func isGrand(_ title: String) -> Bool {
    let name = FoldedName.of(title)
    return name.hasPrefix("grand total") || name.hasPrefix("overall total")
  }
}

/// Columns or rows by name. A unit in brackets behind a heading need not be said.
struct AccountNames {
  private var places: [String: [Int]] = [:]
  private var all: [String] = []
  /// Names that hold signs, in small letters.
  private var signed: [String: Int] = [:]

  init(_ titles: [String]) {
    for (place, title) in titles.enumerated() where !title.isEmpty {
      let name = FoldedName.of(title)
      all.append(title)
      signed[Self.plain(title)] = place
      places[name, default: []].append(place)
      let short = Self.withoutBrackets(name)
      if short != name, !short.isEmpty { places[short, default: []].append(place) }
    }
  }

  private static func withoutBrackets(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
    return FoldedName.of(String(name[..<open]))
  }

  /// In small letters, with single spaces; unlike elsewhere a hyphen is no space.
  private static func plain(_ title: String) -> String {
    title.lowercased().split(separator: " ").map { $0 == "–" || $0 == "−" ? "-" : String($0) }.joined(separator: " ")
  }

  /// The place of a name that holds signs itself.
  func withSigns(_ name: String) -> Int? { signed[Self.plain(name)] }

  func places(_ name: String) -> [Int] { places[FoldedName.of(name)] ?? [] }

  /// The one place with a name.
  func only(_ name: String) -> Int? {
    let found = places(name)
    return found.count == 1 ? found[0] : found.first
  }

  func nearest(_ name: String) -> String? { Suggestion.nearest(to: name, among: all) }
}
