// PlanPaper: what is kept from the public: the mark in the whole paper, and what stands in its place in the public one.

import PlanModel
import PlanSchema

extension Composer {
  /// `Not for publication: paragraph 3; …` below a heading, or `1 item withheld (paragraph 3)`.
  func exempt(_ id: RecordID) -> Block {
    let mark = fields(id).first(.exempt).map { spans($0) } ?? spans(record(id).title)
    var blocks: [Block] = []
    if !mark.isBlank {
      blocks.append(.paragraph(Paragraph([.strong([.text(words("Not for publication") + ":")]), .text(" ")] + mark)))
    }
    for field in printableFields(of: id) {
      blocks += field.id == .withheld ? self.blocks(field.value) : lines(of: [field])
    }
    return .note(blocks.isEmpty ? [paragraph(words("Not for publication"))] : blocks, isWarning: false)
  }
}
