// PlanDocBookTests: shades behind words: readable in black, and in order when copied in grey.

import Glibc
import PlanDocBook
import PlanPaper
import Testing

@Suite struct ShadeTests {
  @Test func wordsAreReadableOnEveryShade() throws {
    for tone in Tone.allCases where tone != .none {
      let luminance = try #require(try luminance(of: Table.Cell([.text("words")], tone: tone)))
      #expect((luminance + 0.05) / 0.05 >= 4.5, "\(tone)")
    }
    let bar = Table.Cell([.text("words")], bar: Table.Bar(kind: .action, startsHere: true, endsHere: true))
    #expect(try #require(try luminance(of: bar)) > 0.5)
  }

  @Test func bandsDarken() throws {
    let bands: [Tone] = [.low, .medium, .high, .veryHigh]
    let shades = try bands.map { try #require(try luminance(of: Table.Cell([.text("words")], tone: $0))) }
    for (lighter, darker) in zip(shades, shades.dropFirst()) { #expect(lighter > darker + 0.1) }
  }

  @Test func noToneNoShade() throws {
    #expect(try luminance(of: Table.Cell([.text("words")])) == nil)
  }

  /// Relative luminance by WCAG, of the shade that both families of stylesheets are told.
  private func luminance(of cell: Table.Cell) throws -> Double? {
    var paper = Paper(slug: "shade", title: [.text("Shade")], kindLabel: "Plan")
    let table = Table(
      anchor: Anchor("t"), number: 1, caption: [.text("T")], role: .plain, columns: [Table.Column([.text("C")])],
      rows: [Table.Row(cells: [cell])])
    paper.blocks = [.table(table)]
    let document = String(decoding: try DocBookWriter.document(of: paper), as: UTF8.self)
    let shades = document.matches(of: /<\?db(?:html|fo) bgcolor="#([0-9a-f]{6})"\?>/).map { String($0.1) }
    if shades.isEmpty { return nil }
    #expect(shades.count == 2 && Set(shades).count == 1)
    guard let first = shades.first, let value = Int(first, radix: 16) else { return nil }
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { linear(Double($0) / 255) }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func linear(_ channel: Double) -> Double {
    channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
  }
}
