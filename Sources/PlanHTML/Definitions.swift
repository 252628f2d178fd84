// PlanHTML: names with their values, as `dl`: the facts of a record, a key, the details of the paper.

import PlanMarkup
import PlanPaper

extension BodyWriter {
  mutating func write(_ definitions: Definitions) {
    html.open(.dl)
    html.add(definitions.role == .key ? .key : .facts)
    html.newline()
    for entry in definitions.entries {
      html.open(.div)
      set(entry.anchor)
      html.open(.dt)
      write(entry.term)
      html.close(.dt)
      html.open(.dd)
      writeCompact(entry.blocks)
      html.close(.dd)
      html.close(.div)
      html.newline()
    }
    html.close(.dl)
    html.newline()
  }

  mutating func write(_ details: [Detail]) {
    html.open(.dl)
    html.add(.details)
    html.newline()
    for detail in details {
      html.open(.div)
      html.open(.dt)
      html.authorText(detail.label)
      html.close(.dt)
      if detail.values.isEmpty {
        writeValue(detail.value)
      } else {
        for value in detail.values { writeValue(value) }
      }
      html.close(.div)
      html.newline()
    }
    html.close(.dl)
    html.newline()
  }

  private mutating func writeValue(_ value: [Span]) {
    html.open(.dd)
    write(value)
    html.close(.dd)
  }
}
