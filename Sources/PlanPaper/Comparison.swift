// PlanPaper: `show: comparison`: the same indicators for several areas, or with and without a group of people.

import PlanModel
import PlanSchema

/// A place, or all places, and the groups of people that have figures of their own there.
private struct ComparedPlace {
  /// Nothing for the whole.
  var name: String?
  var groups: [String] = []
  var rows: [RecordID] = []
}

extension Composer {
  func comparisonView(_ view: ViewRequest) -> [Block] {
    let selected = selection([.indicator], for: view).filter { hasAreas($0) }
    guard !selected.isEmpty else {
      return [paragraph("\(words.none(.indicator)) \(words("with figures for areas")).")]
    }
    return comparison(selected, caption: title(of: view) ?? caption(words("Comparison")))
  }

  func comparison(_ ids: [RecordID], caption: [Span]) -> [Block] {
    let areas = areas(of: ids)
    let groups = Set(areas.compactMap { split($0).group })
    // Places alone stand side by side; groups of people stand beside all who are in the same place.
    if groups.isEmpty, areas.count > 1 { return [sideBySide(ids, areas, caption: caption)] }
    let places = places(ids, areas, groups)
    return places.map { place in
      let title = place.name.map { caption + [.text(": \($0)")] } ?? caption
      return beside(place, caption: title)
    }
  }

  private func areas(of ids: [RecordID]) -> [String] {
    var seen: Set<String> = []
    var order: [String] = []
    for id in ids {
      for scope in model.performance[id]?.scopes ?? [] {
        if let area = scope.area, seen.insert(area).inserted { order.append(area) }
      }
    }
    let ranks = Dictionary(model.areas.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ area: String) -> (Int, Int) {
      let parts = split(area)
      return (ranks[parts.place] ?? Int.max, parts.group.flatMap { ranks[$0] } ?? -1)
    }
    return order.enumerated().sorted { left, right in
      let (mine, theirs) = (rank(left.element), rank(right.element))
      return mine == theirs ? left.offset < right.offset : mine < theirs
    }.map(\.element)
  }

  private func split(_ area: String) -> (place: String, group: String?) {
    if model.areas.contains(where: { $0.name == area }) { return (area, nil) }
    guard let joint = area.firstRange(of: Area.joint) else { return (area, nil) }
    return (String(area[..<joint.lowerBound]), String(area[joint.upperBound...]))
  }

  private func places(_ ids: [RecordID], _ areas: [String], _ groups: Set<String>) -> [ComparedPlace] {
    // One area alone is compared with the whole, as a group of people is.
    let alone = groups.isEmpty ? Set(areas) : groups
    var places = [ComparedPlace(name: nil, groups: areas.filter { alone.contains($0) })]
    for area in areas where !alone.contains(area) {
      let parts = split(area)
      if let known = places.firstIndex(where: { $0.name == parts.place }) {
        if let group = parts.group { places[known].groups.append(group) }
      } else {
        places.append(ComparedPlace(name: parts.place, groups: parts.group.map { [$0] } ?? []))
      }
    }
    for index in places.indices {
      places[index].rows = ids.filter { id in
        let known = Set((model.performance[id]?.scopes ?? []).compactMap(\.area))
        guard let name = places[index].name else { return places[0].groups.contains { known.contains($0) } }
        return known.contains(name) || places[index].groups.contains { known.contains(name + Area.joint + $0) }
      }
    }
    return places.filter { !$0.rows.isEmpty }
  }

  private func scope(_ id: RecordID, _ area: String?) -> MeasuredScope? {
    model.performance[id]?.scopes.first { $0.area == area }
  }

  /// A place with all who are there, then each group of people with the difference.
  private func beside(_ place: ComparedPlace, caption: [Span]) -> Block {
    func area(_ group: String?) -> String? {
      guard let group else { return place.name }
      return place.name.map { $0 + Area.joint + group } ?? group
    }
    let all =
      place.rows.compactMap { scope($0, place.name) }
      + place.groups.flatMap { group in
        place.rows.compactMap { scope($0, area(group)) }
      }
    let hasParts = all.contains { $0.numerator != nil && $0.denominator != nil }
    let hasTarget = all.contains { $0.target != nil }
    let hasPolarity = place.rows.contains { model.performance[$0]?.polarity != nil }
    var heads = [Table.Column(spans(.indicator as KindID), weight: 3)]
    if hasPolarity { heads.append(Table.Column([.text(words("Good to be"))])) }
    if hasTarget { heads.append(Table.Column([.text(words.field(.figureTarget))], alignment: .end)) }
    for group in [nil] + place.groups.map({ Optional($0) }) {
      let name = group.map { Words.capitalised($0) } ?? words("All")
      heads.append(Table.Column([.text("\(name): \(Words.inSentence(words.field(.latest)))")], startsGroup: true))
      if hasParts { heads.append(Table.Column([.text("\(name): \(words("out of"))")])) }
      if group != nil { heads.append(Table.Column([.text("\(name): \(words("difference"))")], alignment: .end)) }
    }
    let rows = place.rows.map { id -> Table.Row in
      var cells = [Table.Cell(workLink(id))]
      let performance = model.performance[id]
      if hasPolarity {
        cells.append(
          Table.Cell(performance?.polarity.map { [.text(Words.capitalised(words($0.rawValue)))] } ?? noFigure))
      }
      if hasTarget {
        cells.append(
          Table.Cell((scope(id, place.name) ?? performance?.whole)?.target.map { figure($0.value) } ?? noFigure))
      }
      for group in [nil] + place.groups.map({ Optional($0) }) {
        let scope = scope(id, area(group))
        cells.append(Table.Cell(scope.flatMap { latest(in: $0) } ?? noFigure))
        if hasParts { cells.append(Table.Cell(scope.flatMap { outOf($0) } ?? noFigure)) }
        if group != nil { cells.append(Table.Cell(scope.flatMap { difference($0) } ?? noFigure)) }
      }
      return tableRow(cells)
    }
    return table(.summary, caption: caption, columns: heads, rows: rows)
  }

  /// A column for each place.
  private func sideBySide(_ ids: [RecordID], _ areas: [String], caption: [Span]) -> Block {
    let hasWhole = ids.contains { scope($0, nil)?.latest != nil }
    let hasTarget = ids.contains { scope($0, nil)?.target != nil }
    var heads = [Table.Column(spans(.indicator as KindID), weight: 3)]
    if hasTarget { heads.append(Table.Column([.text(words.field(.figureTarget))], alignment: .end)) }
    if hasWhole { heads.append(Table.Column([.text(words("All"))])) }
    heads += areas.map { Table.Column([.text(Words.capitalised($0))]) }
    let rows = ids.map { id -> Table.Row in
      var cells = [Table.Cell(workLink(id))]
      if hasTarget { cells.append(Table.Cell(scope(id, nil)?.target.map { figure($0.value) } ?? noFigure)) }
      for area in (hasWhole ? [nil] : []) + areas.map({ Optional($0) }) {
        guard let scope = scope(id, area), let latest = latest(in: scope) else {
          cells.append(Table.Cell(noFigure))
          continue
        }
        var items: [[Span]] = []
        if let parts = outOf(scope) { items.append(parts) }
        if area != nil, let difference = difference(scope) {
          items.append([.text(words("Difference") + ": ")] + difference)
        }
        cells.append(Table.Cell(latest, items: items))
      }
      return tableRow(cells)
    }
    return table(.summary, caption: caption, columns: heads, rows: rows)
  }

  private func latest(in scope: MeasuredScope) -> [Span]? {
    scope.latest.map { latest($0, scope.judgement, showsPeriod: false) }
  }

  /// `+2.3 points`, `−1`, `no change`.
  private func difference(_ scope: MeasuredScope) -> [Span]? {
    guard let variance = scope.variance else { return nil }
    guard variance.units != 0 else { return [.text(words("no change"))] }
    let sign = variance.isNegative ? "" : "+"
    let unit = scope.latest?.value.isPercentage == true ? " \(words("points"))" : ""
    return [.text("\(sign)\(variance.printed)\(unit)")]
  }
}
