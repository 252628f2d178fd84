// PlanPaper: the columns of a table of indicators: a field and a period each, where enough rows have them.

import PlanModel
import PlanSchema

/// What a column holds.
struct FigureColumn: Hashable {
  let field: FieldID
  /// The days of its period; nothing for no period.
  let first: Int32?
  let last: Int32?
  let printed: String

  init(_ field: FieldID, _ period: PlanDate?) {
    self.field = field
    first = period?.first.number
    last = period?.last.number
    printed = period?.printed ?? ""
  }

  static func == (left: Self, right: Self) -> Bool {
    left.field == right.field && left.first == right.first && left.last == right.last
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(field)
    hasher.combine(first)
    hasher.combine(last)
  }

  /// In the order of a scorecard; periods of one field in order of time.
  func isBefore(_ other: Self) -> Bool {
    let (mine, theirs) = (Self.rank(field), Self.rank(other.field))
    if mine != theirs { return mine < theirs }
    if first == nil || other.first == nil { return first == nil && other.first != nil }
    return (last ?? 0, first ?? 0) < (other.last ?? 0, other.first ?? 0)
  }

  private static let order: [FieldID] = [
    .polarity, .dataPeriod, .figureBaseline, .actual, .latest, .rag, .numerator, .denominator, .forecast, .lowerBound,
    .upperBound, .floor, .figureTarget, .tolerance, .figurePrevious, .direction, .outturn, .directionFromOutturn,
    .comparator, .owner,
  ]

  static let fields = FieldSet(order)

  private static func rank(_ field: FieldID) -> Int { order.firstIndex(of: field) ?? order.count }
}

/// The columns that a table of indicators has, and what they leave to other places.
struct FigureColumns {
  var columns: [FigureColumn]
  /// The same for all rows: said once below the caption.
  var common: [FieldID: Value]

  func contains(_ column: FigureColumn) -> Bool { columns.contains(column) }
}

extension Composer {
  /// More columns than this do not fit any sheet.
  private static let mostFigureColumns = 14

  func figureColumns(_ ids: [RecordID]) -> FigureColumns {
    var counts: [FigureColumn: Int] = [:]
    var found: [FigureColumn] = []
    for id in ids {
      var own: Set<FigureColumn> = []
      for field in fields(id) where field.isTabular {
        own.insert(column(of: field))
      }
      if let whole = model.performance[id]?.whole {
        if whole.direction != nil { own.insert(FigureColumn(.direction, nil)) }
        if whole.directionFromOutturn != nil { own.insert(FigureColumn(.directionFromOutturn, nil)) }
        // It stands with the figure.
        if whole.judgement.rating != nil, whole.latest != nil { own.remove(FigureColumn(.rag, nil)) }
      }
      for column in own {
        if counts[column] == nil { found.append(column) }
        counts[column, default: 0] += 1
      }
    }
    let common = commonValues(ids)
    // Of a field that has periods, a column that hardly any row fills is told in the rows.
    let columns = found.sorted { $0.isBefore($1) }.filter { column in
      guard common[column.field] == nil else { return false }
      let count = counts[column] ?? 0
      return column.first == nil ? count * 10 >= ids.count : count * 5 > ids.count || count > 5
    }
    return FigureColumns(columns: Array(columns.prefix(Self.mostFigureColumns)), common: common)
  }

  /// Ratings of a period stand with the figure of the period.
  private func column(of field: Field) -> FigureColumn {
    if field.id == .rag, field.qualifier != nil { return FigureColumn(.actual, field.qualifier?.period) }
    return FigureColumn(field.id, field.qualifier?.period)
  }

  /// Polarity and data period, where two rows or more say the same and none says anything else.
  private func commonValues(_ ids: [RecordID]) -> [FieldID: Value] {
    guard ids.count > 1 else { return [:] }
    var common: [FieldID: Value] = [:]
    for field in [FieldID.polarity, .dataPeriod] {
      let values = ids.map { fields($0).all(field) }
      guard values.allSatisfy({ $0.count == 1 && $0[0].qualifier == nil && $0[0].because == nil }) else { continue }
      guard case .choice(let word)? = values.first?.first?.value else { continue }
      let isSame = values.allSatisfy { if case .choice(let other) = $0[0].value { other == word } else { false } }
      if isSame { common[field] = .choice(word) }
    }
    return common
  }

  func title(_ column: FigureColumn) -> [Span] {
    let name =
      switch column.field {
      case .polarity: words("Good to be")
      default: words.field(column.field)
      }
    return [.text(column.printed.isEmpty ? name : "\(name) \(column.printed)")]
  }

  /// `Higher is better. Year to date.`
  func subcaption(_ columns: FigureColumns) -> [Span] {
    var sentences: [String] = []
    if case .choice(let word)? = columns.common[.polarity], let polarity = Polarity(rawValue: word.meaning) {
      sentences.append(polarityWords(polarity))
    }
    if let period = columns.common[.dataPeriod] { sentences.append(spans(period).plainText) }
    return sentences.isEmpty ? [] : [.text(sentences.joined(separator: ". ") + ".")]
  }
}

extension Field {
  /// Can stand in a column of figures.
  var isTabular: Bool {
    guard FigureColumn.fields.contains(id) else { return false }
    switch qualifier {
    case nil: return true
    case .period: return id != .owner
    default: return false
    }
  }
}
