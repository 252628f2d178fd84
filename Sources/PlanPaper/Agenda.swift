// PlanPaper: the items of an agenda as a table for each part, and who sits on the committee.

import PlanModel
import PlanSchema

/// What comes first below the title of an item.
private let itemOrder = FieldOrder([.presenter, .time])

extension Composer {
  /// Items where they stand: sections in minutes, a table elsewhere.
  func items(_ records: [RecordID], level: Int) -> [Block] {
    guard kind(document.record) == .minutes else { return itemTable(records, level: level) }
    return records.map { minute($0, level: level) }
  }

  private func itemTable(_ roots: [RecordID], level: Int) -> [Block] {
    let rows = nested(.item, roots)
    let hasNumbers = rows.contains { records[Int($0.id.index)].reference != nil }
    let hasPages = rows.contains { !place(of: $0.id).isEmpty }
    var columns: [Table.Column] = hasNumbers ? [Table.Column(spans(.item as KindID), weight: 0.5)] : []
    columns.append(Table.Column([.text(words(hasNumbers ? "Subject" : "Item"))], weight: 3))
    if hasPages { columns.append(Table.Column(spans(.pages as FieldID), weight: 0.7)) }
    var details: [RowDetail] = []
    let body = rows.map { row -> Table.Row in
      var cells: [Table.Cell] = []
      if hasNumbers { cells.append(Table.Cell(number(of: row.id))) }
      cells.append(subject(row, details: &details))
      if hasPages {
        let lines = place(of: row.id)
        cells.append(lines.isEmpty ? Table.Cell(phrases.none) : cell(lines: lines))
      }
      return tableRow(anchor: rowAnchor(row.id), cells)
    }
    let table = self.table(
      .agenda, caption: [.text(heading.isEmpty ? words.kinds(.item) : heading)], columns: columns, rows: body)
    return [table] + blocks(for: details) + below(rows.map(\.id), level: level)
  }

  /// The item's number without its kind, which heads the column.
  private func number(of id: RecordID) -> [Span] {
    if let reference = records[Int(id.index)].reference { return [.text(reference.printed)] }
    return [.text("–"), .unseen(" " + words("No number"))]
  }

  /// The title with what is said of the item below it.
  private func subject(_ row: NestedRow, details: inout [RowDetail]) -> Table.Cell {
    var title = headSpans(of: row.id)
    if title.isEmpty { title = [.text(name(of: row.id) ?? words.kind(.item))] }
    let fields = printableFields(of: row.id).filter { !isPlace($0) }
    let rest = fields.filter { itemOrder.rank(of: $0.id) < .max } + fields.filter { itemOrder.rank(of: $0.id) == .max }
    var lines = items(rest, below: title, details: &details)
    for entry in records[Int(row.id.index)].answered {
      lines.append([.text("\(words.kinds(entry.kind)): \(Words.inSentence(words(entry.missing.printed)))")])
    }
    return Table.Cell(title, items: lines)
  }

  /// Says where the item's paper is, and so stands in the last column.
  private func isPlace(_ field: Field) -> Bool {
    (field.id == .pages || field.id == .address || field.id == .reportFile) && field.because == nil
  }

  /// Pages, file and address of an item's paper, a line each. The pages of a paper that is made with the agenda lead
  /// to it.
  private func place(of id: RecordID) -> [[Span]] {
    let places = fields(id).filter { isPlace($0) }
    let lines = places.map { spans($0.value) }.filter { !$0.isBlank }
    let pages = fields(id).first(.pages).map { spans($0) } ?? []
    let links = links(to: id, pages)
    guard !links.isEmpty else { return lines }
    // The file of the plan says nothing to a reader.
    let others = places.filter { $0.id != .reportFile && !($0.id == .pages && links.count == 1) }
    return links + others.map { spans($0.value) }.filter { !$0.isBlank }
  }

  /// What hangs on items beside other items.
  private func below(_ items: [RecordID], level: Int) -> [Block] {
    var blocks: [Block] = []
    for id in items {
      let others = children(id).filter { kind($0) != .item }
      if others.isEmpty { continue }
      let outer = heading
      heading = name(of: id) ?? headText(of: id)
      if heading.isBlank { heading = outer }
      blocks += self.blocks(for: others, level: level)
      heading = outer
    }
    return blocks
  }

  /// A part of an agenda is known by its letter: `A: Committee business`.
  func groupTitle(_ id: RecordID) -> [Span] {
    let title = titled(id)
    guard Self.meetingPapers.contains(kind(document.record)), !headSpans(of: id).isEmpty,
      let reference = record(id).reference?.printed, reference.utf8.count <= 3
    else { return title }
    return [.text(reference + ": ")] + title
  }

  static let meetingPapers: KindSet = [.agenda, .minutes, .workProgramme]
}

// MARK: Who meets

extension Composer {
  static let attendance: FieldSet = [.membership, .present, .apologies, .inAttendance]
  /// Told below the header, not in it.
  static let meetingFields: FieldSet = attendance.union([.notice])

  /// Members by group, who was there and who was not, and what the public should know.
  func openMeeting(_ fields: [Field], in flow: inout Flow, isHeaded: Bool) {
    let members = fields.filter { $0.id == .membership }
    let others = fields.filter { Self.attendance.contains($0.id) && $0.id != .membership }
    let notices = fields.filter { $0.id == .notice }
    if isHeaded, !members.isEmpty {
      flow.heading(1, [.text(words.field(.membership))], in: self)
      flow.add(definitions(members.map { attendanceEntry($0, isBelowHeading: true) }), in: self)
      flow.closeAll(in: self)
    } else {
      flow.add(definitions(members.map { attendanceEntry($0, isBelowHeading: false) }), in: self)
    }
    if isHeaded, !others.isEmpty {
      flow.heading(1, [.text(words("Attendance"))], in: self)
      flow.add(definitions(others.map { attendanceEntry($0, isBelowHeading: false) }), in: self)
      flow.closeAll(in: self)
    } else {
      flow.add(definitions(others.map { attendanceEntry($0, isBelowHeading: false) }), in: self)
    }
    guard !notices.isEmpty else { return }
    if isHeaded { flow.heading(1, [.text(words(notices.count == 1 ? "Notice" : "Notices"))], in: self) }
    flow.add(notices.map { .note(text(of: $0), isWarning: false) }, in: self)
    if isHeaded { flow.closeAll(in: self) }
  }

  /// `Conservative (8)`: their names, in one paragraph.
  private func attendanceEntry(_ field: Field, isBelowHeading: Bool) -> Definitions.Entry {
    var term = label(of: field)
    if isBelowHeading {
      if case .words(let group)? = field.qualifier { term = Words.capitalised(group) } else { term = words("Members") }
    }
    var line: [Span] = .joined(lines(field.value).filter { !$0.isBlank }, by: "; ")
    if line.isBlank { line = notGiven }
    let because = field.because.map { [paragraph("\(words("Because")):")] + blocks($0) } ?? []
    return Definitions.Entry(term: [.text(term)], blocks: [.paragraph(Paragraph(line))] + because)
  }
}
