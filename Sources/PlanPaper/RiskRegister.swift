// PlanPaper: the register: risks under the headings of their groups, as cards or as a table.

import PlanModel
import PlanSchema

/// Groups with the risks of a view directly in them, in order.
private struct GroupTree {
  var risks: [RecordID?: [RecordID]] = [:]
  var groups: [RecordID?: [RecordID]] = [:]
}

extension Composer {
  /// `show: risk register`
  func riskRegister(_ view: ViewRequest, level: Int) -> [Block] {
    let risks = ordered(selection([.risk], for: view), by: view.order, point: point(of: view))
    guard !risks.isEmpty else { return [paragraph(words.none(.risk) + ".")] }
    let title = title(of: view)
    let inner = title == nil ? level : min(6, level + 1)
    let blocks = blocks(for: nil, in: tree(of: risks), level: inner, view: view)
    guard let title else { return blocks }
    let anchor = anchors.take(Slug.name(title.plainText, or: "section"))
    return [.section(Section(anchor: anchor, title: title, level: level, blocks: blocks))]
  }

  private func tree(of risks: [RecordID]) -> GroupTree {
    var tree = GroupTree()
    var seen: Set<RecordID> = []
    for risk in risks {
      var group = group(of: risk)
      tree.risks[group, default: []].append(risk)
      while let here = group, seen.insert(here).inserted {
        group = self.group(of: here)
        tree.groups[group, default: []].append(here)
      }
    }
    return tree
  }

  /// Risks without a group stand first: after a heading they would seem to belong to it.
  private func blocks(for group: RecordID?, in tree: GroupTree, level: Int, view: ViewRequest) -> [Block] {
    var body = Body(level: level)
    let risks = tree.risks[group] ?? []
    if !risks.isEmpty {
      body.add(
        view.layout == "table" ? riskTables(risks, view: view) : risks.map { riskCard($0, level: level) }, in: self)
    }
    for inner in tree.groups[group] ?? [] {
      let outer = heading
      let title = titled(inner)
      heading = title.plainText
      var section = Body(level: min(6, level + 1))
      if placement.isEmptied(inner), !isPrinted(inner) {
        section.add(groupText(of: inner) + blocks(for: children(inner), level: section.level), in: self)
      }
      let anchor = claimAnchor(inner)
      section.add(blocks(for: inner, in: tree, level: section.level, view: view), in: self)
      heading = outer
      body.add(
        [.section(Section(anchor: anchor, title: title, level: level, role: .group, blocks: section.blocks))], in: self)
    }
    return body.blocks
  }

  /// The nearest group above a record.
  func group(of id: RecordID) -> RecordID? { above(id, [.group]) }

  /// `layout: table`: a row a risk, then one table of all controls and one of all actions.
  private func riskTables(_ risks: [RecordID], view: ViewRequest) -> [Block] {
    let texts: [FieldID] = [.description, .cause, .event, .consequence].filter { has($0, risks) }
    let points = points.filter { point in risks.contains { hasReading($0, at: point) } }
    let hasOwner = has(.owner, risks)
    var columns = [Table.Column([.text(words.kind(.risk))], weight: 2)]
    columns += texts.map { Table.Column([.text(words.field($0))], weight: 2) }
    if hasOwner { columns.append(Table.Column([.text(words.field(.owner))])) }
    columns += points.map { Table.Column([.text($0.label)]) }
    let told = FieldSet(texts + (hasOwner ? [.owner] : [])).union(Self.scoreFields)
    var details: [RowDetail] = []
    let rows = risks.map { id -> Table.Row in
      let fields = printableFields(of: id).filter { !told.contains($0.id) }
      var cells = [Table.Cell(titled(id), items: items(fields, below: titled(id), details: &details))]
      cells += texts.map { textCell($0, of: id, details: &details) }
      if hasOwner { cells.append(cell(.owner, of: id)) }
      cells += points.map { scoreCell(id, at: $0) }
      return tableRow(anchor: claimAnchor(id), cells)
    }
    var blocks =
      [table(.register, caption: registerCaption(view), columns: columns, rows: rows)] + self.blocks(for: details)
    for kind in [KindID.control, .action] {
      let below = risks.flatMap { children($0, kind) }
      if !below.isEmpty { blocks += work(kind, roots: below, caption: caption(words.kinds(kind))) }
    }
    return blocks
  }

  private func has(_ field: FieldID, _ records: [RecordID]) -> Bool {
    records.contains { fields($0).has(field) }
  }

  private func registerCaption(_ view: ViewRequest) -> [Span] {
    let word = words("Risk register")
    return [.text(heading.isEmpty || heading == word ? word : "\(heading): \(Words.inSentence(word))")]
  }

  private func textCell(_ field: FieldID, of id: RecordID, details: inout [RowDetail]) -> Table.Cell {
    let fields = self.fields(id).all(field)
    var lines: [[Span]] = []
    for field in fields {
      if case .prose(let prose) = field.value, plainLines(prose) == nil {
        details.append(RowDetail(title: [.text(shortName(of: id))], fields: [field]))
        lines.append([.text(words("See below the table"))])
      } else if case .prose(let prose) = field.value {
        lines += plainLines(prose) ?? []
      } else {
        lines += self.lines(field.value)
      }
    }
    return lines.count == 1 ? Table.Cell(lines[0]) : Table.Cell([], items: lines)
  }

  private func scoreCell(_ id: RecordID, at point: RiskPoint) -> Table.Cell {
    let readings = readings(of: id, at: point)
    guard readings.count != 1 || readings[0].date != nil else { return scoreCell(readings[0]) }
    return Table.Cell(
      [],
      items: readings.map { reading in
        (reading.date.map { [.text($0.printed + ": ")] } ?? []) + spans(reading.value)
      })
  }

  /// A score in a cell, shaded as its band.
  func scoreCell(_ reading: ScoreReading?) -> Table.Cell {
    guard let reading else { return Table.Cell(notGiven) }
    guard let score = reading.score, let scale = score.scale.flatMap({ model.scale($0) }) else {
      return cell(reading.value)
    }
    return Table.Cell(spans(reading.value), tone: score.band.map { scale.tone(of: $0) } ?? .none)
  }
}
