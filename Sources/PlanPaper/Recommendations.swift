// PlanPaper: what a committee is asked to do: one sentence, or lettered recommendations below a lead-in.

import PlanModel
import PlanSchema

extension Composer {
  /// Recommendations that stand together: a section of their own, unless the heading above says what they are.
  func recommendations(_ records: [RecordID], level: Int) -> [Block] {
    let isUnderHeading = Self.isAsking(heading)
    let blocks = asked(records)
    if isUnderHeading { return blocks }
    var title = records.count == 1 ? words.kind(.recommendation) : words.kinds(.recommendation)
    if let item = parent(records[0]), kind(item) == .item {
      title = "\(shortName(of: item)): \(Words.inSentence(title))"
    }
    let anchor = anchors.take(Slug.name(title, or: "recommendations"))
    return [
      .section(
        Section(anchor: anchor, title: [.text(title)], level: min(6, level), role: .recommendations, blocks: blocks))
    ]
  }

  /// A heading such as `7. Recommendation(s)`.
  static func isAsking(_ heading: String) -> Bool {
    let folded = FoldedName.of(heading).drop { !$0.isLetter }
    return ["recommendation", "recommendations", "recommendation(s)", "decision requested"].contains(String(folded))
  }

  private func asked(_ records: [RecordID]) -> [Block] {
    guard records.count != 1 else { return asked(records[0]) }
    let items = records.map { id in
      List.Item(anchor: rowAnchor(id), blocks: [.paragraph(Paragraph(sentence(of: id)))] + details(of: id))
    }
    let list: Block
    if let style = style(of: records) {
      list = .list(List(style: style, isTight: !records.contains { !details(of: $0).isEmpty }, items: items))
    } else {
      list = .list(List(style: .plain, items: zip(records, items).map { withNumber($0, $1) }))
    }
    return hasLeadIn ? [list] : [paragraph(leadIn + ":"), list]
  }

  /// The only recommendation goes on from the lead-in.
  private func asked(_ id: RecordID) -> [Block] {
    let sentence = sentence(of: id)
    let lead: [Span] = hasLeadIn ? [] : [.text(leadIn + " ")]
    let label = record(id).reference.map { [Span.text($0.printed + " ")] } ?? []
    return [.paragraph(Paragraph(lead + label + sentence, anchor: rowAnchor(id)))] + details(of: id)
  }

  /// `The Scrutiny Committee is asked to`
  private var leadIn: String {
    let committee = committeeName ?? words("committee")
    let hasArticle = ["the ", "The "].contains { committee.hasPrefix($0) }
    return "\(hasArticle ? Words.capitalised(committee) : "\(words("The")) \(committee)") \(words("is asked to"))"
  }

  /// The committee that the paper goes to.
  var committeeName: String? {
    guard let value = fields(document.record).first(.committee), case .inline = value else { return nil }
    let name = spans(value).plainText
    return name.isBlank ? nil : name
  }

  /// The words after the colon, with the verb that they open with emphasised as it is written.
  func sentence(of id: RecordID) -> [Span] {
    let title = records[Int(id.index)].title
    let content = headSpans(of: id)
    if content.isEmpty { return spans(kind(id)) }
    guard title.inlines == nil, let verb = RecommendationVerb.opening(of: title.plain) else { return content }
    let bytes = Array(title.plain.utf8)
    func text(_ range: Range<Int>) -> [Span] {
      range.isEmpty ? [] : [.text(String(decoding: bytes[range], as: UTF8.self))]
    }
    return text(0..<verb.lowerBound) + [.strong(text(verb))] + text(verb.upperBound..<bytes.count)
  }

  private func details(of id: RecordID) -> [Block] { ownText(of: id) }

  /// The list style in which the references count by themselves: (a), (b); nothing where they do not.
  private func style(of recommendations: [RecordID]) -> List.Style? {
    let numbers = recommendations.map { records[Int($0.index)].reference?.printed ?? "" }
    if numbers.allSatisfy(\.isEmpty) { return .bullets }
    let bare = numbers.map { $0.filter { $0 != "(" && $0 != ")" && $0 != "." } }
    if bare == (1...bare.count).map(String.init) { return .numbers }
    guard bare.count <= 26 else { return nil }
    let letters = (0..<bare.count).map { String(UnicodeScalar(0x61 + UInt8($0))) }
    if bare == letters { return .lowerLetters }
    let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
    return bare == Array(romans.prefix(bare.count)) ? .lowerRoman : nil
  }

  private func withNumber(_ id: RecordID, _ item: List.Item) -> List.Item {
    guard let reference = records[Int(id.index)].reference, case .paragraph(let first)? = item.blocks.first else {
      return item
    }
    var item = item
    item.blocks[0] = .paragraph(Paragraph([.text(reference.printed + " ")] + first.content))
    return item
  }
}
