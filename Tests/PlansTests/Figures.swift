// Tests of plans/: figures of the export in the form that the facts have, `21.2%`, `5-10%` or `<2 >13`.

import Foundation

enum Figures {
  /// Nothing where the plan has no figure, or says that there is none.
  static func told(_ value: Any?) -> String? {
    guard let object = value as? [String: Any] else { return nil }
    if let inner = object["value"] { return told(inner) }
    let unit = object["unit"] as? String ?? ""
    if let from = number(object["from"]), let end = number(object["to"]) { return "\(from)-\(end)\(unit)" }
    let bounds = [("<", "below"), (">", "above")].compactMap { sign, name in number(object[name]).map { sign + $0 } }
    if !bounds.isEmpty { return bounds.joined(separator: " ") }
    return number(object["number"] ?? object["amount"]).map { $0 + unit }
  }

  /// `81.60` and `81.6` are one figure.
  static func number(_ value: Any?) -> String? {
    (value as? NSNumber).flatMap { Decimal(string: $0.stringValue) }?.description
  }

  /// A cell of a table of money: `-2,211.4`.
  static func amount(_ cell: String) -> Decimal? {
    Decimal(string: cell.replacingOccurrences(of: ",", with: ""))
  }
}

extension [String: Any] {
  /// The cells of a table with columns of its own, headings left out.
  var rows: [[String]] {
    let table = self["table"] as? [String: Any]
    return (table?["rows"] as? [[String: Any]] ?? []).compactMap { $0["cells"] as? [String] }
  }

  var reference: String { self["reference"] as? String ?? "" }

  /// The figure of a field that stands for no period and no area.
  func figure(_ name: String) -> String? {
    entries(name).first { Self.isFor($0, nil) }.flatMap { Figures.told($0) }
  }

  /// The figure of a field for one period or area, as printed.
  func figure(_ name: String, _ period: String) -> String? {
    entries(name).first { Self.isFor($0, period) }.flatMap { Figures.told($0) }
  }

  /// A word such as a rating, for one period or area, or for none.
  func word(_ name: String, _ period: String? = nil) -> String? {
    guard let list = self[name] as? [Any] else { return self[name] as? String }
    if period == nil, let word = list.lazy.compactMap({ $0 as? String }).first { return word }
    return entries(name).first { Self.isFor($0, period) }?["value"] as? String
  }

  private func entries(_ name: String) -> [[String: Any]] {
    self[name] as? [[String: Any]] ?? (self[name] as? [Any] ?? []).compactMap { $0 as? [String: Any] }
  }

  /// What plancc makes of each sum in a table of money: `agrees` where it comes out.
  var sums: [String] {
    let account = self["account"] as? [String: Any]
    let cells = (account?["rows"] as? [[String: Any]] ?? []).flatMap { $0["cells"] as? [Any] ?? [] }
    return cells.compactMap { (($0 as? [String: Any])?["sum"] as? [String: Any])?["outcome"] as? String }
  }

  /// What plancc has worked out of an indicator for the whole.
  var performance: [String: Any] { (self["performance"] as? [[String: Any]])?.first ?? [:] }

  /// A rating or a direction.
  func judged(_ name: String) -> String? { (performance[name] as? [String: Any])?["is"] as? String }

  /// For a period, an area, or a series of the plan's own and a period.
  private static func isFor(_ entry: [String: Any], _ period: String?) -> Bool {
    guard let period else { return entry["for"] == nil }
    if let area = entry["for"] as? String { return area == period }
    let subject = entry["for"] as? [String: Any] ?? [:]
    guard let series = subject["series"] as? String else { return subject["printed"] as? String == period }
    let end = (subject["period"] as? [String: Any])?["printed"] as? String
    return period == [series, end].compactMap(\.self).joined(separator: " ")
  }
}
