// PlanResolution, accounts: marks in cells and the notes that they lead to.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

struct NoteMarks {
  let model: Model
  let id: RecordID
  let account: Account
  let places: AccountPlaces

  func findings() -> [Diagnostic] {
    let notes = self.notes
    var used: Set<String> = []
    var found: [Diagnostic] = []
    for (mark, range) in marks where used.insert(mark).inserted && notes[mark] == nil && !hasNote(mark) {
      found.append(
        Diagnostic(
          .noteMissing, "the mark `\(mark)` leads to no note", at: range, label: "no `note \(mark):`", found: mark,
          help: "write `note \(mark): …` below the rows, or take the mark out"))
    }
    for (mark, range) in notes.sorted(by: { $0.key < $1.key }) where !used.contains(mark) {
      found.append(
        Diagnostic(
          .noteMarkUnused, "no cell has the mark `\(mark)` of this note", at: range, label: "nothing leads here",
          found: mark, help: "put the mark behind the figure that it explains, or take it off the note"))
    }
    return found
  }

  /// Marks with their places, in the order of the table.
  private var marks: [(String, SourceRange)] {
    var marks: [(String, SourceRange)] = []
    for (column, cell) in places.text.columns.enumerated() {
      for mark in ValueReader.withoutMarks(cell).marks { marks.append((mark, places.heading(column))) }
    }
    for row in account.rows {
      for (column, cell) in row.cells.enumerated() {
        for mark in cell.marks {
          marks.append((mark, places.range(row: row.source, column: account.columns[column].source)))
        }
      }
    }
    return marks
  }

  /// The notes of the record that have a mark.
  private var notes: [String: SourceRange] {
    var notes: [String: SourceRange] = [:]
    for field in model[id].fields where field.id == .noteText {
      if let mark = field.qualifierWords, mark.allSatisfy({ $0 == "*" }) { notes[mark] = field.range }
    }
    return notes
  }

  /// A note beside the table with this mark for its reference.
  private func hasNote(_ mark: String) -> Bool {
    model.records.contains { $0.kind == .note && $0.reference?.printed == mark }
  }
}
