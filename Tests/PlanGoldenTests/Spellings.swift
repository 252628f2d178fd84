// Tests of the whole way: records, rows and CSV give the same model, whatever stands in them.

import PlanDiagnostics
import PlanJSON
import PlanResolution
import Testing

/// Actions made up from a seed, and each way to write them down.
private struct MadeUpActions {
  struct Action {
    var reference: String
    var title: String
    var values: [(field: String, text: String)]
  }

  var actions: [Action] = []
  private static let fields = ["owner", "start", "end", "status", "category", "cost", "see"]

  init(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    let titles = [
      "Plain words", "A, comma and \"quotes\"", "Bar | inside", "Café – naïve", "**bold** and `code | bar`",
      "50% of 10",
      "Word: colon", "日本語 🎉", "Trailing dot.", "<b> & co",
    ]
    let values: [String: [String]] = [
      "owner": ["Head", "Head; Deputy", "Deputy (interim)", "vacant", "not given"],
      "start": ["April 2026", "1 May 2026", "Q2 2026/27", "autumn 2026"],
      "end": ["March 2027 (review)", "ongoing", "(as before)", "June 2027 -> July 2027", "n/a"],
      "status": ["on track", "Complete", "slipping"], "category": ["C", "Care, and \"more\"", "A | B"],
      "cost": ["£270K p/a", "circa £55m", "(2,211.4)", "tbc"], "see": ["Plan 2.2, 5.1", "Strategy"],
    ]
    for index in 1...(1 + next(8)) {
      var action = Action(reference: "\(index)", title: titles[next(titles.count)], values: [])
      for field in Self.fields where next(3) > 0 {
        let choices = values[field] ?? []
        action.values.append((field, choices[next(choices.count)]))
      }
      actions.append(action)
    }
  }

  private static let head = "plan: Made up\n\nposts:\n  | post |\n  | Head |\n  | Deputy |\n\n"

  var records: [String: [UInt8]] {
    var text = Self.head
    for action in actions {
      text += "action \(action.reference): \(action.title)\n"
      for (field, value) in action.values { text += "  \(field): \(value)\n" }
      text += "\n"
    }
    return ["plan.plan": Array(text.utf8)]
  }

  private var table: [[String]] {
    [["ref", "action"] + Self.fields]
      + actions.map { action in
        [action.reference, action.title]
          + Self.fields.map { field in action.values.first { $0.field == field }?.text ?? "" }
      }
  }

  var rows: [String: [UInt8]] {
    let lines = table.map { row in
      "  | "
        + row.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        .joined(separator: " | ") + " |\n"
    }
    return ["plan.plan": Array((Self.head + "actions:\n" + lines.joined()).utf8)]
  }

  var csv: [String: [UInt8]] {
    let lines = table.map { row in
      row.map { cell in
        let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"\(doubled)\""
      }.joined(separator: ",") + "\r\n"
    }
    return [
      "plan.plan": Array((Self.head + "actions:\n  file: a.csv\n").utf8), "a.csv": Array(lines.joined().utf8),
    ]
  }
}

@Suite struct Spellings {
  @Test(arguments: 1...60)
  func threeSpellingsGiveOneModel(seed: Int) {
    let made = MadeUpActions(seed: UInt64(seed))
    let records = export(made.records)
    let rows = export(made.rows)
    let csv = export(made.csv)
    #expect(records == rows)
    #expect(records == csv)
  }

  private func export(_ files: [String: [UInt8]]) -> String {
    let resolved = Resolver.resolve("plan.plan", loader: MemoryLoader(files))
    let errors = resolved.diagnostics.filter { $0.severity == .error }.map(\.message)
    return (errors + [String(decoding: ModelJSON(resolved.value.model).bytes(of: 0), as: UTF8.self)])
      .joined(separator: "\n")
  }
}
