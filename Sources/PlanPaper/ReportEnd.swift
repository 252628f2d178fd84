// PlanPaper: what stands at the end of a report: implications, appendices, background documents and contacts.

import PlanModel
import PlanSchema

extension Composer {
  /// The fields that print as sections near the end, in their order.
  static let implications: [FieldID] = [
    .financialImplications, .legalImplications, .equalityImplications, .riskImplications, .policyImplications,
  ]
  /// Records that stand at the end of a paper wherever the plan has them, in their order.
  static let closingKinds: [KindID] = [.appendix, .background, .contact]
  static let closingSet: KindSet = [.appendix, .background, .contact]

  /// The implication that a heading of the margin is about.
  func implication(under heading: String) -> FieldID? {
    let folded = String(FoldedName.of(heading).drop { !$0.isLetter })
    return Self.implications.first { field in
      let declaration = Schema.standard[field]
      return ([declaration.name] + declaration.aliases).contains { FoldedName.of($0) == folded }
    }
  }

  /// The kind that a heading of the margin is about: `8. Background documents`.
  static func closingKind(under heading: String) -> KindID? {
    switch String(FoldedName.of(heading).drop { !$0.isLetter }) {
    case "appendix", "appendices", "attachments": .appendix
    case "background", "background document", "background documents", "background papers", "background paper":
      .background
    case "contact", "contacts", "contact details", "contact officers", "further information": .contact
    default: nil
    }
  }

  /// Sections for what is left: implications that no heading has told, then records of the closing kinds.
  func closing(_ fields: [Field], _ records: [RecordID], in flow: inout Flow) {
    for id in Self.implications {
      let told = fields.filter { $0.id == id }
      guard !told.isEmpty else { continue }
      flow.heading(1, [.text(words.field(id))], in: self)
      flow.add(told.flatMap { text(of: $0) }, in: self)
    }
    let answers = self.records[Int(document.record.index)].answered.filter { Self.closingSet.contains($0.kind) }
    for kind in Self.closingKinds {
      let records = records.filter { self.kind($0) == kind }
      let answer = answers.first { $0.kind == kind }
      guard !records.isEmpty || answer != nil else { continue }
      flow.heading(1, [.text(words(closingTitle(kind)))], in: self)
      flow.add(closingBlocks(kind, records), in: self)
      if records.isEmpty, let answer { flow.add([paragraph(words(answer.missing.printed) + ".")], in: self) }
    }
  }

  private func closingTitle(_ kind: KindID) -> String {
    switch kind {
    case .appendix: words.kinds(.appendix)
    case .background: words.kinds(.background)
    default: words.kinds(.contact)
    }
  }

  func text(of field: Field) -> [Block] {
    let blocks = blocks(field.value)
    let because = field.because.map { [paragraph("\(words("Because")):")] + self.blocks($0) } ?? []
    return (blocks.isEmpty ? [.paragraph(Paragraph(notGiven))] : blocks) + because
  }

  /// Records of one closing kind, under a heading that says what they are.
  func closingBlocks(_ kind: KindID, _ records: [RecordID]) -> [Block] {
    guard !records.isEmpty else { return [] }
    let title = closingTitle(kind)
    let isNamed = Self.closingKind(under: heading) == kind || heading == words(title)
    let lead = isNamed ? [] : [paragraph(words(title) + ":")]
    return lead + closingList(kind, records)
  }

  private func closingList(_ kind: KindID, _ records: [RecordID]) -> [Block] {
    switch kind {
    case .contact: return definitions(records.map { contact($0) })
    case .appendix: return [.list(List(style: .plain, isTight: false, items: records.map { appendix($0) }))]
    default: return [.list(List(style: .bullets, items: records.map { backgroundDocument($0) }))]
    }
  }

  /// `Report author: Performance Manager`, with how to reach them.
  private func contact(_ id: RecordID) -> Definitions.Entry {
    let fields = printableFields(of: id)
    let role = record(id).reference?.printed ?? fields.first(.role).map { spans($0).plainText } ?? ""
    var blocks: [Block] = []
    let name = headSpans(of: id)
    if !name.isEmpty { blocks.append(.paragraph(Paragraph(name))) }
    for field in fields where !(field.id == .role && record(id).reference == nil) {
      switch field.id {
      case .post where spans(field.value).plainText == name.plainText: continue
      case .post, .body, .email, .phone: blocks.append(.paragraph(Paragraph(spans(field.value))))
      default: blocks += lines(of: [field])
      }
    }
    blocks.removeAll { if case .paragraph(let paragraph) = $0 { paragraph.content.isBlank } else { false } }
    return Definitions.Entry(
      anchor: rowAnchor(id), term: role.isBlank ? spans(.contact as KindID) : [.text(Words.capitalised(role))],
      blocks: blocks.isEmpty ? [.paragraph(Paragraph(notGiven))] : blocks)
  }

  /// A title with its address as a link, and what else is said of it.
  private func backgroundDocument(_ id: RecordID) -> List.Item {
    let fields = printableFields(of: id)
    var content = titledByReference(id)
    if case .link(let url)? = fields.first(.address), Address.isSafe(url) { content = [.link(url: url, content)] }
    var others = fields
    if case .link? = fields.first(.address) { others.removeAll { $0.id == .address } }
    for field in others where (field.id == .date || field.id == .author) && field.because == nil {
      content += [.text(", ")] + spans(field.value)
    }
    others.removeAll { ($0.id == .date || $0.id == .author) && $0.because == nil }
    return List.Item(anchor: rowAnchor(id), blocks: [.paragraph(Paragraph(content))] + definitions(entries(others)))
  }

  /// `Appendix A: Performance scorecard`, with its file or where it is printed.
  private func appendix(_ id: RecordID) -> List.Item {
    var fields = printableFields(of: id)
    var content = titled(id)
    let papers = shelf?.papers(of: id) ?? []
    if !papers.isEmpty { fields.removeAll { $0.id == .reportFile } }
    if papers.count == 1, let anchor = shelf?.anchor(of: papers[0].document.record, for: self) {
      content = [.crossReference(anchor, content)]
    } else if let url = fileAddress(fields) {
      content = [.link(url: url, content)]
      fields.removeAll { $0.id == .reportFile || $0.id == .address }
    }
    let description = texts(.description, of: id)
    fields.removeAll { $0.id == .description }
    return List.Item(
      anchor: rowAnchor(id), blocks: [.paragraph(Paragraph(content))] + description + definitions(entries(fields)))
  }

  /// The one place that a file or an address leads to.
  func fileAddress(_ fields: [Field]) -> String? {
    let places = fields.filter { $0.id == .reportFile || $0.id == .address }
    guard places.count == 1, places[0].because == nil else { return nil }
    switch places[0].value {
    case .link(let url) where Address.isSafe(url): return url
    default: return nil
    }
  }

  private func titledByReference(_ id: RecordID) -> [Span] {
    let title = headSpans(of: id)
    guard let reference = record(id).reference else { return title.isEmpty ? spans(kind(id)) : title }
    return [.text(reference.printed + (title.isEmpty ? "" : " "))] + title
  }
}
