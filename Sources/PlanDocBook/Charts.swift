// PlanDocBook: what a chart shows, in words; the table beside it has its figures.

import PlanPaper

extension PaperWriter {
  mutating func write(_ chart: Chart) {
    xml.openBlock(.para)
    xml.set(.role, "chart")
    write(chart.anchor)
    write(chart.title, role: "strong", in: .emphasis)
    xml.text(". ")
    xml.text(chart.description.joined(separator: " "))
    xml.closeText()
  }

  /// A line as small as a word: the words alone.
  mutating func write(_ sparkline: Sparkline) { xml.text(sparkline.text) }
}
